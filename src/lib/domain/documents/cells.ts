import type { Type } from './page';
import { PAD } from './frame';
import type { Sheet } from './sheet';
import { LEAST_SIZE, sizeToFit, widthOf, wrap } from './text';
import { LABEL, LABEL_JA } from './types';
import type { Label } from './words';

/** One statement in a cell: it wraps, and shrinks a little before it does. */
export type Line = { readonly text: string; readonly type: Type };

export type Cell = { readonly label: Label; readonly lines: readonly Line[] };

const LABEL_AT = 3.5;
const FIRST_AT = 7.6;
const LEADING = 3.7;
const BELOW = 3.6;
/** A line that is only a little too long is set smaller rather than wrapped. */
const SHRINK = 0.9;

type SetLine = Line & { readonly first: boolean };

const setLines = (lines: readonly Line[], width: number): SetLine[] =>
	lines
		.filter(({ text }) => text !== '')
		.flatMap(({ text, type }) => {
			const size = sizeToFit(text, type, width, Math.max(LEAST_SIZE, type.size * SHRINK));
			if (size !== undefined) return [{ text, type: { ...type, size }, first: true }];
			return wrap(text, type, width).map((part, i) => ({ text: part, type, first: i === 0 }));
		});

/** The height that a cell of a row needs. */
export function heightOf({ lines }: Cell, width: number): number {
	const set = setLines(lines, width - 2 * PAD);
	return FIRST_AT + LEADING * Math.max(0, set.length - 1) + BELOW;
}

/** English, then Japanese on the same line; answers where it ends. */
export const label = (sheet: Sheet, x: number, y: number, [en, ja]: Label): number =>
	sheet.text(sheet.text(x, y, en, LABEL) + 1.4, y, ja, LABEL_JA);

/** A cell with its label above its lines. */
export function drawCell(sheet: Sheet, x: number, y: number, width: number, cell: Cell): void {
	label(sheet, x + PAD, y + LABEL_AT, cell.label);
	setLines(cell.lines, width - 2 * PAD).forEach(({ text, type }, i) => {
		sheet.text(x + PAD, y + FIRST_AT + LEADING * i, text, type);
	});
}

/** A label that opens a section, with a rule under it. */
export function sectionHead(sheet: Sheet, x: number, end: number, y: number, text: Label): void {
	label(sheet, x, y, text);
	sheet.rule(x, y + 1.8, end, y + 1.8, 0.25);
}

/** A framed tag such as 取扱注意 fragile; answers where it ends. */
export function tag(sheet: Sheet, x: number, y: number, [en, ja]: Label, line: number): number {
	const bold: Type = { size: 6.8, weight: 700 };
	const width = widthOf(ja, bold) + widthOf(en, LABEL) + 4.2;
	sheet.frame({ x, y, width, height: TAG_HEIGHT }, line);
	sheet.text(sheet.text(x + 1.4, y + 3, ja, bold) + 1.4, y + 3, en, LABEL);
	return x + width;
}

export const TAG_HEIGHT = 4.2;
