import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';

/** What a paper is made from: equal inputs make equal pages. */
export type PapersInput = {
	readonly plan: Plan;
	readonly revision: number;
	readonly issuedOn: PlainDate;
	readonly planSha256: string;
	readonly draft: boolean;
};

export const PAPER_KINDS = [
	'carton-labels', 'carton-labels-a4', 'carton-notices', 'item-labels', 'pallet-labels', 'commercial-invoice', 'packing-list',
	'valuation-statement', 'customs-working', 'prep-sheet', 'packing-steps', 'check-report', 'printer-calibration'
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

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
