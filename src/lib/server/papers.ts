import type { Finding } from '$lib/domain/compliance/finding';
import { inspect, ready, RULESET } from '$lib/domain/compliance/inspect';
import { agreementOf, type Agreement } from '$lib/domain/documents/agreement';
import type { DoesNotFit, DrawnPage, GlyphMissing } from '$lib/domain/documents/drawn-page';
import type { Page } from '$lib/domain/documents/page';
import { fileOf, type PaperKind, type PaperOf, type PapersInput, type ZplFile } from '$lib/domain/documents/papers';
import { papersOf } from '$lib/domain/documents/papers-of';
import type { Plan } from '$lib/domain/shipment/plan';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { refusedLabel, type LabelVoided, type Voided } from './label-ledger';
import { inputOf, isLabels, isOnCartons, judgedAsOf, LAID, metaOf, sha256, type Asked } from './paper-pages';
import { drawnFrom } from './pdf/drawn';
import { paint } from './pdf/paint';
import { isLong, wholeRun } from './pdf/run';
import { disagreementOf, documentOf, foreseen, isReadWhole, misfitIn, mostLookedAt, PROOF, type PapersDisagree } from './proof';
import type { NotRead, ReadBack } from './read-back/read-back';
import { Readings, type AllRead } from './read-back/readings';
import { waybillStatements } from './waybill-statements';
import { zplPaper, type ZplPaper } from './zpl-papers';

export type { DoesNotFit, GlyphMissing } from '$lib/domain/documents/drawn-page';
export type { PapersDisagree } from './proof';

/** Something stands in the way of a release; a draft may be printed all the same. */
export type Blocked = { readonly code: 'blocked'; readonly findings: readonly Finding[] };

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

type Laid = (paper: PaperOf) => Page[];

/** Lays each paper once, when it is first asked for. */
function laidFrom(input: PapersInput): Laid {
	const done = new Map<string, Page[]>();
	return ({ kind, centre }) => {
		const file = fileOf({ kind, ...(centre && { centre }) });
		const pages = done.get(file) ?? [...LAID[kind](centre === undefined ? input : { ...input, centre })];
		done.set(file, pages);
		return pages;
	};
}

export type Foreseen = { readonly agreement: Agreement; readonly misfit?: DoesNotFit };

/** What the papers of a plan would say of the same things, from their pages, and what has no room on them. */
export function foreseenIn(asked: Asked): Foreseen {
	const laid = laidFrom(inputOf(asked));
	const misfit = misfitIn(asked.plan, laid);
	return { agreement: foreseen(asked.plan, laid), ...(misfit && { misfit }) };
}

/** The pages of one paper as they would be printed, for the screen. */
export function previewPages({ kind, centre, ...asked }: Asked & PaperOf): Result<DrawnPage[], GlyphMissing | DoesNotFit> {
	const input = inputOf(asked);
	return drawnFrom(asked.plan, [...LAID[kind](centre === undefined ? input : { ...input, centre })], kind);
}

/** How far a set has come: papers that are drawn, pages that are read back. */
export type Progress = { readonly doing: 'drawing' | 'reading'; readonly done: number; readonly of: number };

export type Wanted = {
	readonly only?: readonly PaperKind[] | undefined;
	/** Labels in ZPL too. */
	readonly zpl?: readonly ZplFile[];
	/** Box ids for which no label is made any more, not even as a draft. */
	readonly voided?: ReadonlyMap<string, Voided>;
	/** How much is read back before a release, or what is known of it where these papers were released before. */
	readonly readBack?: 'sampled' | 'all' | ReadBack | undefined;
	readonly told?: ((progress: Progress) => void) | undefined;
	/** Nobody waits for the papers any more. */
	readonly signal?: AbortSignal | undefined;
};
export type NotWritten = Blocked | PapersDisagree | LabelVoided | NotRead | GlyphMissing | DoesNotFit;

/**
 * Draws the papers of a plan. Nothing is released while something blocks, the finished papers differ from each other or the plan, or
 * a text, a code or the ink of a letter is not read off them; a draft is marked as one on every page, and proves nothing.
 */
export async function writePapers(asked: Asked & Wanted): Promise<Result<Papers, NotWritten>> {
	const { plan, draft, only, zpl = [], voided = new Map(), readBack = 'sampled', told, signal } = asked;
	const blocks = inspect(plan, judgedAsOf(plan)).filter(({ severity }) => severity === 'block');
	if (!draft && !ready(blocks)) return reject({ code: 'blocked', findings: blocks });
	const wanted = papersOf(plan, only);
	const refused = zpl.includes('carton-labels.zpl') || wanted.some(({ kind }) => isOnCartons(kind)) ? refusedLabel(plan, voided) : undefined;
	if (refused) return reject(refused);

	const input = inputOf(asked);
	const laid = laidFrom(input);
	const isProved = !draft && typeof readBack === 'string';
	let isDrawn = false;
	// How many pages are to be read is known when all are drawn.
	const readings = isProved ? new Readings({ how: readBack, signal, told: (done, of) => isDrawn && told?.({ doing: 'reading', done, of }) }) : undefined;
	const besides = isProved ? papersOf(plan, PROOF).filter((paper) => !wanted.some((other) => fileOf(other) === fileOf(paper))) : [];
	const papers = await written(input, { laid, wanted, besides, readings, told });
	if (!papers.ok) return papers;
	isDrawn = true;
	const labels = await zplPapers(input, zpl);
	if (!labels.ok) {
		readings?.giveUp();
		return labels;
	}
	const read = await readings?.all();
	if (read && !read.ok) return read;
	const agreement = read ? await provedBy(plan, read.value) : foreseen(plan, laid);
	const differ = draft ? undefined : disagreementOf(agreement);
	if (differ) return reject(differ);

	const all = [...papers.value, ...labels.value];
	const known = read?.value.readBack ?? (draft || typeof readBack === 'string' ? undefined : readBack);
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

/** What was read off the papers, and off the file that goes to the carrier, compared. */
async function provedBy(plan: Plan, { papers, statements }: AllRead): Promise<Agreement> {
	const waybill = await waybillStatements(plan);
	const whole = papers.flatMap(({ document, isWhole }) => (isWhole ? [document] : []));
	return agreementOf(plan, [...whole, ...new Set(waybill.map(({ document }) => document))], [...statements, ...waybill]);
}

type Paper = { readonly kind: PaperKind; readonly file: string; readonly pages: number; readonly bytes: Uint8Array };
type Writing = { readonly laid: Laid; readonly wanted: readonly PaperOf[]; readonly besides: readonly PaperOf[]; readonly readings: Readings | undefined; readonly told: Wanted['told'] };

/** The papers as PDF; each is read back while the next is drawn. Of those that only prove something, one that cannot be drawn proves nothing. */
async function written(input: PapersInput, { laid, wanted, besides, readings, told }: Writing): Promise<Result<Paper[], GlyphMissing | DoesNotFit>> {
	const done: Paper[] = [];
	for (const paper of [...wanted, ...besides]) {
		const isWanted = wanted.includes(paper);
		if (isWanted) told?.({ doing: 'drawing', done: done.length, of: wanted.length });
		const { kind } = paper;
		const pages = drawnFrom(input.plan, laid(paper), kind);
		if (!pages.ok && !isWanted) continue;
		if (!pages.ok) {
			readings?.giveUp();
			return pages;
		}
		const meta = metaOf(input, paper);
		const bytes = await (isLabels(kind) || isLong(pages.value) ? wholeRun(pages.value, meta) : paint(pages.value, meta));
		readings?.add(bytes, pages.value, { document: documentOf(paper), readWhole: isReadWhole(kind), most: mostLookedAt(kind) });
		if (isWanted) done.push({ kind, file: fileOf(paper), pages: pages.value.length, bytes });
	}
	return accept(done);
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
