import type { Page } from '../page';
import { Sheet } from '../sheet';
import { dotOf, onDot, type Resolution } from './dots';
import { moved } from './moved';
import { labelAt, NO_CORRECTION, perSheet, type Correction, type Stock } from './stocks';

export type SheetOptions = {
	readonly stock: Stock;
	readonly dpi: Resolution;
	/** The first label of the sheet that is still there, counted from 1, row by row. */
	readonly start?: number;
	readonly correction?: Correction;
};

export type NoSuchLabel = { readonly code: 'label-start-beyond-sheet'; readonly start: number; readonly most: number };

/** Whether a sheet has no label where printing is to begin. */
export function startBeyond({ stock, start = 1 }: SheetOptions): NoSuchLabel | undefined {
	const most = perSheet(stock);
	return Number.isInteger(start) && start >= 1 && start <= most ? undefined : { code: 'label-start-beyond-sheet', start, most };
}

/** The first label that is left on the last sheet; undefined when it is used up. */
export function nextFree(labels: number, { stock, start = 1 }: SheetOptions): number | undefined {
	const used = (start - 1 + labels) % perSheet(stock);
	return used === 0 ? undefined : used + 1;
}

function page(here: readonly Sheet[], first: number, { stock, dpi, correction = NO_CORRECTION }: SheetOptions): Page {
	const sheet = new Sheet(...stock.sheetMm);
	const dot = dotOf(dpi);
	here.forEach((label, i) => {
		const { x, y } = labelAt(stock, first + i, correction);
		const lie = { x: onDot(x, dot), y: onDot(y, dot) };
		for (const mark of label.marks) sheet.marks.push(moved(mark, lie));
	});
	for (const label of new Set(here)) sheet.misfits.push(...label.misfits);
	return sheet.page();
}

/** Labels on sheets one after another. Sheets that are alike are the same page, so that it is drawn once. */
export const onSheets = (labels: readonly Sheet[], options: SheetOptions): Page[] => [...sheetsOf(labels, options)];

/** The same sheets one by one, each laid out when it is asked for. */
export function* sheetsOf(labels: readonly Sheet[], options: SheetOptions): Generator<Page, void, undefined> {
	const onSheet = perSheet(options.stock);
	let last: Page | undefined;
	let before: readonly Sheet[] = [];
	for (let at = 0, first = (options.start ?? 1) - 1; at < labels.length; first = 0) {
		const here = labels.slice(at, at + onSheet - first);
		const isSame = last !== undefined && first === 0 && here.length === before.length && here.every((label, i) => label === before[i]);
		last = last !== undefined && isSame ? last : page(here, first, options);
		yield last;
		before = first === 0 ? here : [];
		at += here.length;
	}
}
