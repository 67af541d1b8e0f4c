import type { Agreement, Statement } from '$lib/domain/documents/agreement';
import { agreementOf, type Difference } from '$lib/domain/documents/agreement';
import type { DoesNotFit } from '$lib/domain/documents/drawn-page';
import type { Mark, Page } from '$lib/domain/documents/page';
import { DASH, fileOf, type PaperKind, type PaperOf } from '$lib/domain/documents/papers';
import { papersOf } from '$lib/domain/documents/papers-of';
import type { Plan } from '$lib/domain/shipment/plan';

/** Papers without which nothing can be proved: they are written and read even where only others are asked for. */
export const PROOF: readonly PaperKind[] = ['commercial-invoice', 'packing-list', 'carton-labels'];

/** Papers of which every text is read; of others those on the pages that are looked at. */
const WHOLE: ReadonlySet<PaperKind> = new Set<PaperKind>([
	...PROOF, 'proforma-invoice', 'importer-and-duty-instruction', 'declaration-sheet', 'carrier-letter', 'origin-statement', 'battery-note', 'valuation-statement', 'customs-working'
]);
export const isReadWhole = (kind: PaperKind): boolean => WHOLE.has(kind);

/** Of papers that many units and cartons make long, and on which no figure rests, so many labels or pages are looked at for a release. */
const LOOKED_AT: Partial<Record<PaperKind, number>> = { 'carton-labels-a4': 120, 'item-labels': 240, 'packing-steps': 12, 'prep-sheet': 12 };
export const mostLookedAt = (kind: PaperKind): number | undefined => LOOKED_AT[kind];

/** A paper as it is called in what is told of it: its file without ending. */
export const documentOf = (paper: PaperOf): string => fileOf(paper).replace(/\.pdf$/, '');

/** Two places at which papers, or a paper and the plan, do not say the same; the first of all of them. */
export type PapersDisagree = {
	readonly code: 'papers-disagree';
	readonly what: Difference['what'];
	readonly subject: string;
	readonly document: string;
	readonly page: number;
	readonly says: string;
	/** The other place: a paper, or `plan` with page 0. */
	readonly other: string;
	readonly otherPage: number;
	readonly otherSays: string;
	readonly differing: readonly Difference[];
};

/** Told at once are so many; the rest stands in the agreement. */
const MOST_TOLD = 50;

/** Why papers cannot be released that do not say the same: both places of the first difference, and the others. */
export function disagreementOf({ differing }: Agreement): PapersDisagree | undefined {
	const [first] = differing;
	if (!first) return undefined;
	const { what, subject, plan, said } = first;
	const wrong = said.find(({ says }) => says !== plan) ?? said[0];
	const right = said.find((one) => one.document !== wrong?.document && one.says !== wrong?.says);
	return {
		code: 'papers-disagree', what, subject,
		document: wrong?.document ?? 'plan', page: wrong?.page ?? 0, says: wrong?.says ?? DASH,
		other: right?.document ?? 'plan', otherPage: right?.page ?? 0, otherSays: (right ? right.says : plan) ?? DASH,
		differing: differing.slice(0, MOST_TOLD)
	};
}

const statementsIn = (marks: readonly Mark[], document: string, page: number): Statement[] =>
	marks.flatMap((mark) => {
		if (mark.kind === 'turned') return statementsIn(mark.marks, document, page);
		return mark.kind === 'text' && mark.figure !== undefined ? [{ document, page, figure: mark.figure, text: mark.text }] : [];
	});

/** What the papers would say, from their pages before any file is made of them: for drafts, which prove nothing. */
export function foreseen(plan: Plan, laid: (paper: PaperOf) => readonly Page[]): Agreement {
	const papers = papersOf(plan, PROOF);
	const statements = papers.flatMap((paper) => laid(paper).flatMap(({ marks }, i) => statementsIn(marks, documentOf(paper), i + 1)));
	return agreementOf(plan, papers.map(documentOf), statements);
}

/** A text that has no room on these papers: they cannot be released, which is told before anybody tries. */
export function misfitIn(plan: Plan, laid: (paper: PaperOf) => readonly Page[]): DoesNotFit | undefined {
	const set = new Set(papersOf(plan).map(fileOf));
	for (const paper of papersOf(plan, PROOF).filter((one) => set.has(fileOf(one)))) {
		const misfit = laid(paper).find(({ misfits = [] }) => misfits.length > 0)?.misfits?.[0];
		if (misfit) return { code: 'does-not-fit', document: documentOf(paper), ...misfit };
	}
	return undefined;
}
