import type { DrawnMark, DrawnPage, DrawnText } from '../drawn-page';
import { dotOf, type Resolution } from '../labels/dots';
import { barsGraphic } from './bars';
import { lettering, type OutlineOf } from './lettering';
import { turnedLie, upright, type Lie } from './lie';
import { Pieces, type Piece } from './pieces';
import { filled, frame, ruled, shaped } from './strokes';

/** Bars whose modules are not whole dots of a printer: they were laid out for another. */
export type BarsBetweenDots = { readonly code: 'bars-between-dots'; readonly dpi: Resolution };

/** A label in dots. */
export type Label = { readonly width: number; readonly height: number; readonly pieces: readonly Piece[] };

export type LabelOptions = { readonly dpi: Resolution; readonly outlineOf: OutlineOf };

/** Lines of text that stay the same from label to label are drawn once. */
const KEPT = 2_000;

/** Puts drawn pages together as labels of a printer; undefined where bars do not stand on its dots. */
export class Labels {
	private readonly lines = new Map<string, Piece | undefined>();
	private readonly dot: number;

	constructor(private readonly options: LabelOptions) {
		this.dot = dotOf(options.dpi);
	}

	of(page: DrawnPage): Label | undefined {
		const size = { width: Math.round(page.width / this.dot), height: Math.round(page.height / this.dot) };
		const pieces = new Pieces(size);
		return this.marks(pieces, page.marks, upright(this.dot), '') ? { ...size, pieces: pieces.all } : undefined;
	}

	/** Whether all of them could be laid; `where` tells apart those that lie another way. */
	private marks(pieces: Pieces, marks: readonly DrawnMark[], lie: Lie, where: string): boolean {
		return marks.every((mark) => this.mark(pieces, mark, lie, where));
	}

	private mark(pieces: Pieces, mark: DrawnMark, lie: Lie, where: string): boolean {
		switch (mark.kind) {
			case 'text':
				put(pieces, this.line(mark, lie, where), mark.ink);
				return true;
			case 'rule':
				for (const piece of ruled(mark, lie)) pieces.add(piece);
				return true;
			case 'box':
				if (mark.line === undefined) put(pieces, filled(mark, lie), mark.ink);
				else for (const piece of frame(mark, mark.line, lie)) pieces.add(piece);
				return true;
			case 'shape': {
				const shape = shaped(mark, lie);
				if (shape) pieces.takeOut(shape.hidden);
				for (const piece of shape?.black ?? []) pieces.add(piece);
				return true;
			}
			case 'picture':
				return false;
			case 'bars': {
				const bars = barsGraphic(mark, lie);
				if (bars) pieces.add(bars);
				return bars !== undefined || mark.rects.length === 0;
			}
			case 'turned':
				return this.marks(pieces, mark.marks, turnedLie(lie, mark), `${where} ${mark.x} ${mark.y} ${mark.width}`);
		}
	}

	private line(text: DrawnText, lie: Lie, where: string): Piece | undefined {
		const { y, size, weight, runs } = text;
		const key = `${where} ${y} ${size} ${weight} ${runs.map((run) => `${run.font} ${run.x} ${run.text}`).join('\n')}`;
		if (this.lines.has(key)) return this.lines.get(key);
		const line = lettering(text, this.options.outlineOf, lie);
		if (this.lines.size >= KEPT) this.lines.clear();
		this.lines.set(key, line);
		return line;
	}
}

/** Colours are black on a label printer; white is left out. */
function put(pieces: Pieces, piece: Piece | undefined, ink: string | undefined): void {
	if (!piece) return;
	if (ink === 'white') pieces.takeOut(piece);
	else pieces.add(piece);
}
