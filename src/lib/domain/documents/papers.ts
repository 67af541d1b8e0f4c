import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import type { Picture } from './page';
import type { PaperWords } from './paper-words';
import { accept, reject, type Result } from '../values/result';

/** What labels are made from: equal inputs make equal pages. */
export type LabelsInput = {
	readonly plan: Plan;
	readonly revision: number;
	readonly issuedOn: PlainDate;
	readonly planSha256: string;
	readonly draft: boolean;
};

/** What a paper is made from. */
export type PapersInput = LabelsInput & {
	/** Sentences of the paper, in the languages that were asked for. */
	readonly words: PaperWords;
	/** The centre that it is for, where there is one for each. */
	readonly centre?: string;
	/** The signature of who signs for the shipper, where its image is kept. */
	readonly signature?: Picture;
};

export const PAPER_KINDS = [
	'carton-labels', 'carton-labels-a4', 'carton-notices', 'item-labels', 'pallet-labels', 'commercial-invoice', 'proforma-invoice',
	'packing-list', 'importer-and-duty-instruction', 'declaration-sheet', 'carrier-letter', 'origin-statement', 'battery-note',
	'valuation-statement', 'customs-working', 'prep-sheet', 'packing-steps', 'check-report', 'printer-calibration'
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export const isPaperKind = (text: string): text is PaperKind => (PAPER_KINDS as readonly string[]).includes(text);

/** One paper of a set: its kind, and the centre that it is for where there is one for each. */
export type PaperOf = { readonly kind: PaperKind; readonly centre?: string };

export const fileOf = ({ kind, centre }: PaperOf): string => (centre === undefined ? `${kind}.pdf` : `${kind}-${centre}.pdf`);

/** Labels for a label printer, by the names of their files; they are made when they are asked for. */
export const ZPL_FILES = ['carton-labels.zpl', 'item-labels.zpl', 'pallet-labels.zpl'] as const;
export type ZplFile = (typeof ZPL_FILES)[number];
export const isZplFile = (text: string): text is ZplFile => (ZPL_FILES as readonly string[]).includes(text);

/** What may be asked for by name. */
export const DOCUMENT_NAMES: readonly string[] = [...PAPER_KINDS, ...ZPL_FILES];

export type Named = { readonly only: readonly PaperKind[]; readonly zpl: readonly ZplFile[] };

/** Papers and files named with commas between them, with or without `.pdf`; the first that is none is refused. */
export function documentsNamed(text: string): Result<Named, { readonly code: 'no-such-document'; readonly kind: string; readonly wanted: string }> {
	const names = text.split(',').map((name) => name.trim().replace(/\.pdf$/, ''));
	const unknown = names.find((name) => !DOCUMENT_NAMES.includes(name));
	if (unknown !== undefined) return reject({ code: 'no-such-document', kind: unknown, wanted: DOCUMENT_NAMES.join(', ') });
	return accept({ only: names.filter(isPaperKind), zpl: names.filter(isZplFile) });
}

/** Stands for a day of issue that a draft does not know; printed as a dash. */
export const NO_DAY: PlainDate = '2000-01-01';

/** What is not known yet. */
export const DASH = '–';

export const orDash = (text: string | undefined): string => (text === undefined || text === '' ? DASH : text);

/** `R3`, and `D3` for a draft of it: what the QR code says. */
export const revisionCode = ({ revision, draft }: PapersInput): string => `${draft ? 'D' : 'R'}${revision}`;

export const dayOf = (day: PlainDate | undefined): string => orDash(day === NO_DAY ? undefined : day);

/** What can be said, with a separator between. */
export const joined = (separator: string, ...parts: readonly (string | undefined)[]): string =>
	parts.filter((part) => part !== undefined && part !== '').join(separator);
