import type { Finding } from '$lib/domain/compliance/finding';
import { inspect, ready, RULESET } from '$lib/domain/compliance/inspect';
import { agreementOf, isEqual, type Agreement, type Compared } from '$lib/domain/documents/agreement';
import type { DoesNotFit, DrawnPage, GlyphMissing } from '$lib/domain/documents/drawn-page';
import type { Page } from '$lib/domain/documents/page';
import { DASH, PAPER_KINDS, type PaperKind, type PapersInput, type ZplFile } from '$lib/domain/documents/papers';
import type { Plan } from '$lib/domain/shipment/plan';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { refusedLabel, type LabelVoided, type Voided } from './label-ledger';
import { inputOf, isLabels, isOnCartons, judgedAsOf, LAID, metaOf, sha256, type Asked } from './paper-pages';
import { drawn } from './pdf/drawn';
import { paint } from './pdf/paint';
import { isLong, wholeRun } from './pdf/run';
import type { CodeNotRead, ReadBack } from './read-back/read-back';
import { Readings } from './read-back/readings';
import { zplPaper, type ZplPaper } from './zpl-papers';

export type { DoesNotFit, GlyphMissing } from '$lib/domain/documents/drawn-page';

/** Something stands in the way of a release; a draft may be printed all the same. */
export type Blocked = { readonly code: 'blocked'; readonly findings: readonly Finding[] };

/** The papers state different figures of one shipment, or one that is not known: the first of them by name, and all of them. */
export type PapersDisagree = {
	readonly code: 'papers-disagree';
	readonly what: Compared['what'];
	readonly invoice: string;
	readonly packingList: string;
	readonly labels: string;
	readonly differing: readonly Compared[];
};

/** `release.json` of PLAN.md. */
export type Release = {
	readonly reference: string;
	readonly revision: number;
	readonly issuedOn: PlainDate;
	readonly ruleset: string;
	readonly planSha256: string;
	readonly draft: boolean;
	readonly documents: readonly { readonly kind: PaperKind; readonly file: string; readonly pages: number; readonly sha256: string }[];
	readonly agreement: Agreement;
	/** How much of the papers was read back before they were released. */
	readonly readBack?: ReadBack;
};

export type PaperFile = { readonly name: string; readonly bytes: Uint8Array };
export type Papers = { readonly release: Release; readonly files: readonly PaperFile[] };

type Laid = (kind: PaperKind) => Page[];

/** Lays each paper once, when it is first asked for. */
function laidFrom(input: PapersInput): Laid {
	const done = new Map<PaperKind, Page[]>();
	return (kind) => {
		const pages = done.get(kind) ?? [...LAID[kind](input)];
		done.set(kind, pages);
		return pages;
	};
}

const agreementAmong = (laid: Laid): Agreement =>
	agreementOf({ invoice: laid('commercial-invoice'), packingList: laid('packing-list'), labels: laid('carton-labels') });

/** Why papers cannot be released that do not say the same. */
export function disagreementOf({ compared }: Agreement): PapersDisagree | undefined {
	const differing = compared.filter((figures) => !isEqual(figures));
	const [first] = differing;
	if (!first) return undefined;
	const { what, invoice, packingList, labels } = first;
	return { code: 'papers-disagree', what, invoice: orDash(invoice), packingList: orDash(packingList), labels: orDash(labels), differing };
}

const orDash = (figure: number | null): string => (figure === null ? DASH : String(figure));

/** What the papers of a plan say of the same things, read off their pages. */
export const agreementIn = (asked: Asked): Agreement => agreementAmong(laidFrom(inputOf(asked)));

/** The pages of one paper as they would be printed, for the screen. */
export const previewPages = (
	plan: Plan,
	{ revision, draft, kind }: { readonly revision: number; readonly draft: boolean; readonly kind: PaperKind }
): Result<DrawnPage[], GlyphMissing | DoesNotFit> => drawn([...LAID[kind](inputOf({ plan, revision, draft }))], kind);

export type Wanted = {
	readonly only?: readonly PaperKind[];
	/** Labels in ZPL too. */
	readonly zpl?: readonly ZplFile[];
	/** Box ids for which no label is made any more, not even as a draft. */
	readonly voided?: ReadonlyMap<string, Voided>;
	/** How much is read back before a release, or what is known of it where these papers were released before. */
	readonly readBack?: 'sampled' | 'all' | ReadBack | undefined;
	/** Nobody waits for the papers any more. */
	readonly signal?: AbortSignal | undefined;
};
export type NotWritten = Blocked | PapersDisagree | LabelVoided | CodeNotRead | GlyphMissing | DoesNotFit;

/** Draws the papers of a plan. Nothing is released while something blocks, the papers differ or a code is not read; a draft is marked as one on every page. */
export async function writePapers(asked: Asked & Wanted): Promise<Result<Papers, NotWritten>> {
	const { plan, draft, only = PAPER_KINDS, zpl = [], voided = new Map(), readBack = 'sampled', signal } = asked;
	const blocks = inspect(plan, judgedAsOf(plan)).filter(({ severity }) => severity === 'block');
	if (!draft && !ready(blocks)) return reject({ code: 'blocked', findings: blocks });
	const refused = zpl.includes('carton-labels.zpl') || only.some(isOnCartons) ? refusedLabel(plan, voided) : undefined;
	if (refused) return reject(refused);

	const input = inputOf(asked);
	const laid = laidFrom(input);
	const agreement = agreementAmong(laid);
	const differ = draft ? undefined : disagreementOf(agreement);
	if (differ) return reject(differ);
	const readings = draft || typeof readBack === 'object' ? undefined : new Readings(readBack, signal);
	const papers = await written(input, { laid, kinds: PAPER_KINDS.filter((kind) => only.includes(kind)), readings });
	if (!papers.ok) return papers;
	const labels = await zplPapers(input, zpl);
	if (!labels.ok) {
		readings?.giveUp();
		return labels;
	}
	const read = await readings?.all();
	if (read && !read.ok) return read;

	const all = [...papers.value, ...labels.value];
	const known = draft || typeof readBack === 'string' ? read?.value : readBack;
	const release: Release = {
		reference: plan.reference,
		revision: input.revision,
		issuedOn: input.issuedOn,
		ruleset: RULESET,
		planSha256: input.planSha256,
		draft,
		documents: all.map(({ kind, file, pages, bytes }) => ({ kind, file, pages, sha256: sha256(bytes) })),
		agreement,
		...(known && { readBack: known })
	};
	return accept({ release, files: [...all.map(({ file, bytes }) => ({ name: file, bytes })), releaseFile(release)] });
}

type Paper = { readonly kind: PaperKind; readonly file: string; readonly pages: number; readonly bytes: Uint8Array };
type Writing = { readonly laid: Laid; readonly kinds: readonly PaperKind[]; readonly readings: Readings | undefined };

/** The papers as PDF; each is read back while the next is drawn. */
async function written(input: PapersInput, { laid, kinds, readings }: Writing): Promise<Result<Paper[], GlyphMissing | DoesNotFit>> {
	const papers: Paper[] = [];
	for (const kind of kinds) {
		const pages = drawn(laid(kind), kind);
		if (!pages.ok) {
			readings?.giveUp();
			return pages;
		}
		const meta = metaOf(input, kind);
		const bytes = await (isLabels(kind) || isLong(pages.value) ? wholeRun(pages.value, meta) : paint(pages.value, meta));
		readings?.add(bytes, pages.value, kind);
		papers.push({ kind, file: `${kind}.pdf`, pages: pages.value.length, bytes });
	}
	return accept(papers);
}

async function zplPapers(input: PapersInput, files: readonly ZplFile[]): Promise<Result<ZplPaper[], GlyphMissing | DoesNotFit>> {
	const papers: ZplPaper[] = [];
	for (const file of files) {
		const paper = await zplPaper(input, file);
		if (!paper.ok) return paper;
		papers.push(paper.value);
	}
	return accept(papers);
}

const releaseFile = (release: Release): PaperFile => ({
	name: 'release.json',
	bytes: new TextEncoder().encode(`${JSON.stringify(release, null, '\t')}\n`)
});
