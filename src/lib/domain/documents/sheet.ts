import type { BarcodeMark, Box, Han, Ink, Mark, Misfit, Page, Picture, RuleMark, ShapeMark, SymbolMark, SymbolShape, TextMark, Type } from './page';
import { cut, LEAST_SIZE, sizeToFit, widthOf } from './text';

type Placed = Pick<TextMark, 'align' | 'ink' | 'figure' | 'tracking'>;

/** Where a text that finds no room comes from, and how narrow it may get. */
export type Room = { readonly width: number; readonly field: string; readonly least?: number };

const round = (millimetres: number): number => Math.round(millimetres * 1000) / 1000;

/** A page while it is being laid out. */
export class Sheet {
	readonly marks: Mark[] = [];
	readonly misfits: Misfit[] = [];

	constructor(
		readonly width: number,
		readonly height: number,
		readonly han: Han = 'jp'
	) {}

	/** Answers where the text ends. */
	text(x: number, y: number, text: string, { size, weight, face }: Type, placed: Placed = {}): number {
		const type = { size, weight, ...(face && { face }) };
		if (text !== '') this.marks.push({ kind: 'text', x: round(x), y: round(y), text, ...type, ...placed });
		return x + widthOf(text, type);
	}

	/** Text that shrinks into its room, and is named when it cannot. */
	fitted(x: number, y: number, text: string, type: Type, room: Room, placed: Placed = {}): number {
		const size = sizeToFit(text, type, room.width, room.least);
		if (size !== undefined) return this.text(x, y, text, { ...type, size }, placed);
		this.misfits.push({ field: room.field, text });
		const least = { ...type, size: Math.min(type.size, room.least ?? LEAST_SIZE) };
		return this.text(x, y, cut(text, least, room.width), least, placed);
	}

	rule(x1: number, y1: number, x2: number, y2: number, width: number, dash?: RuleMark['dash']): void {
		this.marks.push({ kind: 'rule', from: [round(x1), round(y1)], to: [round(x2), round(y2)], width, ...(dash && { dash }) });
	}

	frame(at: Box, line: number): void {
		this.marks.push({ kind: 'box', at: rounded(at), line });
	}

	fill(at: Box, ink: Ink = 'black'): void {
		this.marks.push({ kind: 'box', at: rounded(at), ink });
	}

	shape(points: ShapeMark['points'], tint: ShapeMark['tint'], line?: number): void {
		const rounded = points.map(([x, y]) => [round(x), round(y)] as const);
		this.marks.push({ kind: 'shape', points: rounded, tint, ...(line !== undefined && { line }) });
	}

	barcode(mark: Omit<BarcodeMark, 'kind' | 'symbology'> & { readonly symbology?: BarcodeMark['symbology'] }): void {
		this.marks.push({ kind: 'barcode', symbology: 'code-128', ...mark, at: rounded(mark.at) });
	}

	symbol(shape: SymbolShape, placed: Omit<SymbolMark, 'kind' | keyof SymbolShape>): void {
		this.marks.push({ kind: 'symbol', ...shape, ...placed, x: round(placed.x), y: round(placed.y) });
	}

	qr(x: number, y: number, size: number, data: string): void {
		this.marks.push({ kind: 'qr', x, y, size, data });
	}

	/** A picture as large as it can be in a box, at its left and on its floor. */
	picture({ x, y, width, height }: Box, picture: Picture): void {
		const scale = Math.min(width / picture.width, height / picture.height);
		const tall = picture.height * scale;
		this.marks.push({ kind: 'picture', at: rounded({ x, y: y + height - tall, width: picture.width * scale, height: tall }), picture });
	}

	/** Lays the marks of another sheet on this one, a quarter turn to the left. */
	turned(x: number, y: number, sheet: Sheet): void {
		this.marks.push({ kind: 'turned', x: round(x), y: round(y), width: sheet.width, marks: sheet.marks });
		this.misfits.push(...sheet.misfits);
	}

	misfit(field: string, text: string): void {
		this.misfits.push({ field, text });
	}

	page(): Page {
		const { width, height, marks, misfits, han } = this;
		return { width, height, marks, ...(misfits.length > 0 && { misfits }), ...(han !== 'jp' && { han }) };
	}
}

const rounded = ({ x, y, width, height }: Box): Box => ({ x: round(x), y: round(y), width: round(width), height: round(height) });
