import type { Mark, Page, TextMark } from './page';

/** One figure as each paper prints it; null where a paper does not state it. */
export type Compared = {
	readonly what: 'cartons' | 'units' | 'netWeight' | 'grossWeight';
	readonly invoice: number | null;
	readonly packingList: number | null;
	readonly labels: number | null;
};

export type Agreement = { readonly ok: boolean; readonly compared: readonly Compared[] };

type Papers = { readonly invoice: readonly Page[]; readonly packingList: readonly Page[]; readonly labels: readonly Page[] };

const textsIn = (marks: readonly Mark[]): TextMark[] =>
	marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : mark.kind === 'turned' ? textsIn(mark.marks) : []));

/** The numbers printed under a name, in the order of the pages; null for one that is a dash. */
const printed = (pages: readonly Page[], figure: string): (number | null)[] =>
	textsIn(pages.flatMap(({ marks }) => marks))
		.filter((mark) => mark.figure === figure)
		.map(({ text }) => (/\d/.test(text) ? Number(text.replace(/[^\d.]/g, '')) : null));

/** Weights have three places at most: sums of them are whole again in grams. */
const added = (numbers: readonly (number | null)[]): number | null =>
	numbers.length === 0 || numbers.includes(null) ? null : Math.round(numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0) * 1000) / 1000;

const only = (numbers: readonly (number | null)[]): number | null => numbers[0] ?? null;

/** Whether the papers that state a figure state the same one; a figure that is not known agrees with nothing. */
export const isEqual = ({ invoice, packingList, labels }: Compared): boolean =>
	invoice !== null && invoice === packingList && (labels === null || labels === invoice);

/** Reads the totals off the pages of the three papers and compares them; labels do not state net weights. */
export function agreementOf({ invoice, packingList, labels }: Papers): Agreement {
	const onLabels = printed(labels, 'units');
	const compared: Compared[] = [
		{
			what: 'cartons',
			invoice: only(printed(invoice, 'cartons')),
			packingList: only(printed(packingList, 'cartons')),
			labels: onLabels.length
		},
		{ what: 'units', invoice: only(printed(invoice, 'units')), packingList: only(printed(packingList, 'units')), labels: added(onLabels) },
		{ what: 'netWeight', invoice: only(printed(invoice, 'net')), packingList: only(printed(packingList, 'net')), labels: null },
		{
			what: 'grossWeight',
			invoice: only(printed(invoice, 'gross')),
			packingList: only(printed(packingList, 'gross')),
			labels: added(printed(labels, 'gross'))
		}
	];
	return { ok: compared.every(isEqual), compared };
}
