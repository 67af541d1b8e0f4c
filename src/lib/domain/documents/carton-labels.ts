import { cartonLabel, draftStrip, LABEL } from './carton-label';
import { inOrder, numbered } from './cartons';
import type { Page } from './page';
import { DASH, type LabelsInput } from './papers';
import { Sheet } from './sheet';
import { printableThroughout } from './text';
import { A4 } from './frame';
import { compactLabel, COMPACT } from './labels/compact-carton';
import { cartonSheets, type CartonForm } from './labels/carton-sheets';
import type { ContentSymbology } from './labels/content-symbol';
import { dotOf, onDot, type Resolution } from './labels/dots';
import { lay } from './labels/moved';

/** Label printers: 4 × 6 in, 100 × 150 mm, A6. Office printers: A4 with so many labels on a sheet; `a4` has two. */
export const CARTON_STOCKS = ['4x6', '100x150', 'a6', 'a4', 'a4-1', 'a4-2', 'a4-4', 'a4-6'] as const;
export type Stock = (typeof CARTON_STOCKS)[number];

export type CartonLabelOptions = {
	readonly stock: Stock;
	/** The printer's; absent: bars that every printer has. */
	readonly dpi?: Resolution;
	/** The narrowest bars that the printer prints to be read. */
	readonly leastModuleMm?: number;
	readonly sscc?: 'shown';
	/** The box-content barcode that is asked for, and whether it says when goods expire. */
	readonly content?: ContentSymbology;
	readonly expiryInContent?: 'left-out';
	/** Numbers of the cartons whose labels are wanted, in that order; absent: of all. */
	readonly cartons?: readonly number[];
	/** Labels of each carton, one after the other. */
	readonly copies?: number;
};

type Layout = {
	readonly page: readonly [width: number, height: number];
	readonly columns: number;
	readonly rows: number;
	readonly form: CartonForm;
	readonly turned?: true;
};

const tall = (scale: number): CartonForm => ({ name: 'tall', sizeMm: [LABEL.width, LABEL.height], scale });
const a4 = [A4.width, A4.height] as const;
const TWO_UP: Layout = { page: a4, columns: 1, rows: 2, form: tall(1), turned: true };

/** The label of 4 × 6 inches is laid down a little smaller or larger; six on a sheet have a shorter one of their own. */
const LAYOUTS: Record<Stock, Layout> = {
	'4x6': { page: [LABEL.width, LABEL.height], columns: 1, rows: 1, form: tall(1) },
	'100x150': { page: [100, 150], columns: 1, rows: 1, form: tall(150 / LABEL.height) },
	a6: { page: [105, 148], columns: 1, rows: 1, form: tall(148 / LABEL.height) },
	a4: TWO_UP,
	'a4-1': { page: a4, columns: 1, rows: 1, form: tall(4 / 3) },
	'a4-2': TWO_UP,
	'a4-4': { page: a4, columns: 2, rows: 2, form: tall(0.955) },
	'a4-6': { page: a4, columns: 2, rows: 3, form: { name: 'compact', sizeMm: [COMPACT.width, COMPACT.height], scale: 1 } }
};

/** The form of label that a stock takes. */
export const formOf = (stock: Stock): CartonForm => LAYOUTS[stock].form;

/** A label for each carton, in the order of the papers; a carton has a second one where the first has no room for all that is asked for. */
export const cartonLabels = (given: LabelsInput, options: CartonLabelOptions): Page[] => [...cartonLabelPages(given, options)];

/** The same pages one by one, each laid out when it is asked for. */
export function* cartonLabelPages(given: LabelsInput, options: CartonLabelOptions): Generator<Page, void, undefined> {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const layout = LAYOUTS[options.stock];
	const each = layout.columns * layout.rows;
	const dot = options.dpi === undefined ? undefined : dotOf(options.dpi);
	let [here, isEmpty]: [Sheet[], boolean] = [[], true];
	const pageOf = onceEach((labels) => (options.stock === '4x6' ? label4x6(labels) : layout.turned ? twoUp(labels, dot) : grid(labels, layout)));
	for (const label of labelsIn(input, options)) {
		isEmpty = false;
		here.push(label);
		if (here.length < each) continue;
		yield pageOf(here);
		here = [];
	}
	if (here.length > 0) yield pageOf(here);
	if (isEmpty) yield empty(input, layout).page();
}

/** Copies that come one after the other are one page, so that it is drawn once. */
function onceEach(pageOf: (labels: readonly Sheet[]) => Page): (labels: readonly Sheet[]) => Page {
	let last: { readonly labels: readonly Sheet[]; readonly page: Page } | undefined;
	return (labels) => {
		const isSame = last?.labels.length === labels.length && last.labels.every((label, i) => label === labels[i]);
		if (!last || !isSame) last = { labels, page: pageOf(labels) };
		return last.page;
	};
}

/** The label is its page. */
function label4x6([label]: readonly Sheet[]): Page {
	if (!label) throw new RangeError('a page of no label');
	return label.page();
}

function* labelsIn(input: LabelsInput, options: CartonLabelOptions): Generator<Sheet, void, undefined> {
	const { form } = LAYOUTS[options.stock];
	const sheetsOf = cartonSheets(input, { ...options, form, label: form.name === 'tall' ? cartonLabel(input) : compactLabel(input) });
	for (const box of inOrder(numbered(input.plan), options.cartons)) yield* repeated(sheetsOf(box), options.copies);
}

const repeated = <T>(labels: readonly T[], copies = 1): T[] => Array.from({ length: copies }, () => labels).flat();

/** A draft without cartons still has a page, so that there is something to see. */
function empty(input: LabelsInput, { page: [width, height] }: Layout): Sheet {
	const sheet = new Sheet(width, height);
	draftStrip(sheet, input);
	sheet.text(width / 2, height / 2, `No cartons yet ${DASH} 箱はまだありません`, { size: 9, weight: 500 }, { align: 'middle' });
	return sheet;
}

/** Labels beside and below each other, each in the middle of its part of the sheet. */
function grid(labels: readonly Sheet[], { page: [width, height], columns, rows, form: { scale } }: Layout): Page {
	const sheet = new Sheet(width, height);
	const cell = { width: width / columns, height: height / rows };
	labels.forEach((label, i) => {
		const x = cell.width * (i % columns) + (cell.width - label.width * scale) / 2;
		const y = cell.height * Math.floor(i / columns) + (cell.height - label.height * scale) / 2;
		lay(sheet, label, { x, y, scale });
	});
	for (let column = 1; column < columns; column++) sheet.rule(cell.width * column, 0, cell.width * column, height, 0.2, [2, 1.5]);
	for (let row = 1; row < rows; row++) sheet.rule(0, cell.height * row, width, cell.height * row, 0.2, [2, 1.5]);
	return sheet.page();
}

const HALF = A4.height / 2;
/** A label lies in the middle of its half of the sheet. */
const AT = { x: (A4.width - LABEL.height) / 2, y: (HALF - LABEL.width) / 2 };

/** Bars run up the sheet: the lower end of each label stands on a dot. */
function twoUp(labels: readonly Sheet[], dot: number | undefined): Page {
	const sheet = new Sheet(A4.width, A4.height);
	labels.forEach((label, i) => {
		const bottom = AT.y + HALF * i + LABEL.width;
		const y = dot === undefined ? AT.y + HALF * i : onDot(bottom, dot) - LABEL.width;
		sheet.turned(dot === undefined ? AT.x : onDot(AT.x, dot), y, label);
		cropMarks(sheet, AT.y + HALF * i);
	});
	sheet.rule(0, HALF, A4.width, HALF, 0.2, [2, 1.5]);
	sheet.text(A4.width / 2, HALF - 1.6, 'cut here if the sheet is not die-cut  切り取り線', { size: 6.5, weight: 400 }, { align: 'middle' });
	return sheet.page();
}

/** Two strokes outside each corner, clear of the label. */
function cropMarks(sheet: Sheet, top: number): void {
	const right = AT.x + LABEL.height;
	const bottom = top + LABEL.width;
	const [off, long] = [2, 5];
	for (const y of [top, bottom]) {
		sheet.rule(AT.x - off - long, y, AT.x - off, y, 0.2);
		sheet.rule(right + off, y, right + off + long, y, 0.2);
	}
	for (const x of [AT.x, right]) {
		sheet.rule(x, top - off - long, x, top - off, 0.2);
		sheet.rule(x, bottom + off, x, bottom + off + long, 0.2);
	}
}
