import type { Page, Type } from '../page';
import type { LabelsInput } from '../papers';
import { Sheet } from '../sheet';
import { wrap } from '../text';
import type { Label } from '../words';
import { isLacking, type Unlabelled } from './item-counts';
import { NO_FNSKU, NO_ITEM_LABELS, UNLABELLED_WORDS } from './label-words';
import { strip } from './strip';

const REASONS: readonly Unlabelled['because'][] = ['no-fnsku', 'no-product', 'makers-barcode', 'amazon-labels'];

/** How large the text is, and how many SKUs of a reason are named: the first that has room. */
const TRIES: readonly (readonly [size: number, named: number])[] = [
	...[9, 8, 7].map((size) => [size, Infinity] as const), ...[40, 15, 6, 3, 1, 0].flatMap((named) => [8, 7, 6.2].map((size) => [size, named] as const))
];
const LINE = 0.49;
const SIDE = 3;
/** The strip of a draft lies above it. */
const TOP = 5;

function named(skus: readonly string[], most: number): string {
	const rest = skus.length - most;
	if (most === 0) return `${skus.length} SKU`;
	return rest > 0 ? `${skus.slice(0, most).join(', ')} + ${rest}` : skus.join(', ');
}

function linesOf(without: readonly Unlabelled[], type: Type, { width, most }: { readonly width: number; readonly most: number }): string[] {
	const title: Label = without.some(isLacking) ? NO_FNSKU : NO_ITEM_LABELS;
	const told = REASONS.flatMap((reason) => {
		const skus = without.filter(({ because }) => because === reason).map(({ sku }) => sku);
		return skus.length === 0 ? [] : [`${UNLABELLED_WORDS[reason].join(' ')}: ${named(skus, most)}`];
	});
	return [...title, ...told].flatMap((text) => wrap(text, type, width));
}

/** A page in place of item labels that says why there are none, SKU by SKU as far as it has room; how many more there are is told. */
export function noItemLabels(input: LabelsInput, [width, height]: readonly [number, number], without: readonly Unlabelled[]): Page {
	const sheet = new Sheet(width, height);
	strip(sheet, input);
	const tries = TRIES.map(([size, most]) => {
		const type = { size, weight: 500 } as const;
		return { type, lines: linesOf(without, type, { width: width - 2 * SIDE, most }) };
	});
	const room = height - TOP - SIDE;
	const { type, lines } = tries.find((one) => one.lines.length * one.type.size * LINE <= room) ?? tries.at(-1)!;
	const line = type.size * LINE;
	const first = TOP + (room - lines.length * line) / 2 + line * 0.8;
	lines.forEach((text, i) => sheet.text(width / 2, first + line * i, text, type, { align: 'middle' }));
	return sheet.page();
}
