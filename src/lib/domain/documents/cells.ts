import type { TextMark, Type } from './page';
import { PAD } from './frame';
import type { Sheet } from './sheet';
import { LEAST_SIZE, sizeToFit, widthOf, wrap } from './text';
import { HEAD_JA, LABEL, LABEL_JA } from './types';
import type { Label } from './words';

/**
 * One statement in a cell: it wraps, and shrinks a little before it does. `figure` names its text on the page; `beside` follows on
 * the same line where there is room, else under it.
 */
export type Line = { readonly text: string; readonly type: Type; readonly figure?: string; readonly beside?: string };

export type Cell = { readonly label: Label; readonly lines: readonly Line[] };

const LABEL_AT = 3.5;
const FIRST_AT = 7.6;
const LEADING = 3.7;
const BELOW = 3.6;
/** A line that is only a little too long is set smaller rather than wrapped. */
const SHRINK = 0.9;
const BETWEEN = '  ';

type Piece = Pick<Line, 'text' | 'type' | 'figure'>;

/** The lines as they are set, each of one piece or of two beside each other. */
const setLines = (lines: readonly Line[], width: number): Piece[][] => lines.filter(({ text }) => text !== '').flatMap((line) => setLine(line, width));

function setLine({ text, type, figure, beside = '' }: Line, width: number): Piece[][] {
	const named = figure === undefined ? {} : { figure };
	const whole = beside === '' ? text : `${text}${BETWEEN}${beside}`;
	const size = sizeToFit(whole, type, width, Math.max(LEAST_SIZE, type.size * SHRINK));
	if (size !== undefined) return [[{ text, type: { ...type, size }, ...named }, ...(beside === '' ? [] : [{ text: beside, type: { ...type, size } }])]];
	const parts = wrap(text, type, width).map((part): Piece[] => [{ text: part, type, ...named }]);
	return beside === '' ? parts : [...parts, ...setLine({ text: beside, type }, width)];
}

/** The height that a cell of a row needs. */
export function heightOf({ lines }: Cell, width: number): number {
	const set = setLines(lines, width - 2 * PAD);
	return FIRST_AT + LEADING * Math.max(0, set.length - 1) + BELOW;
}

/** One language, then the other on the same line; answers where it ends. */
export const label = (sheet: Sheet, x: number, y: number, [lead, beside]: Label): number =>
	sheet.text(sheet.text(x, y, lead, LABEL) + 1.4, y, beside, LABEL_JA);

/** A cell with its label above its lines. */
export function drawCell(sheet: Sheet, x: number, y: number, width: number, cell: Cell): void {
	label(sheet, x + PAD, y + LABEL_AT, cell.label);
	setLines(cell.lines, width - 2 * PAD).forEach((pieces, i) => drawPieces(sheet, x + PAD, y + FIRST_AT + LEADING * i, pieces));
}

function drawPieces(sheet: Sheet, x: number, y: number, pieces: readonly Piece[]): void {
	let at = x;
	for (const { text, type, figure } of pieces) at = sheet.text(at, y, text, type, figure === undefined ? {} : { figure }) + widthOf(BETWEEN, type);
}

/** A label that opens a section, with a rule under it. */
export function sectionHead(sheet: Sheet, x: number, end: number, y: number, text: Label): void {
	label(sheet, x, y, text);
	sheet.rule(x, y + 1.8, end, y + 1.8, 0.25);
}

/** The head of a column: one language over the other, or one alone in the middle of their height. */
export function columnHead(sheet: Sheet, x: number, y: number, [lead, beside]: Label, align?: TextMark['align']): void {
	const placed = align ? { align } : {};
	sheet.text(x, beside === '' ? y + 1.6 : y, lead, LABEL, placed);
	sheet.text(x, y + 3.2, beside, HEAD_JA, placed);
}

/** A framed tag such as 取扱注意 fragile; answers where it ends. */
export function tag(sheet: Sheet, x: number, y: number, text: Label, line: number): number {
	const width = tagWidth(text);
	const [lead, beside] = text;
	sheet.frame({ x, y, width, height: TAG_HEIGHT }, line);
	if (beside === '') sheet.text(x + 1.4, y + 3, lead, TAG);
	else sheet.text(sheet.text(x + 1.4, y + 3, beside, TAG) + 1.4, y + 3, lead, LABEL);
	return x + width;
}

const TAG: Type = { size: 6.8, weight: 700 };
export const tagWidth = ([lead, beside]: Label): number => (beside === '' ? widthOf(lead, TAG) + 2.8 : widthOf(beside, TAG) + widthOf(lead, LABEL) + 4.2);

export const TAG_HEIGHT = 4.2;
