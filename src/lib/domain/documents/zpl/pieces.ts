import { Bitmap } from './bitmap';
import type { Area } from './lie';

/** What a label is made of, all black: rectangles, and graphics with their top left at x, y. */
export type Piece = (Area & { readonly kind: 'rectangle' }) | (Area & { readonly kind: 'graphic'; readonly bitmap: Bitmap });

export const rectangle = (x: number, y: number, width: number, height: number): Piece => ({ kind: 'rectangle', x, y, width, height });

export const graphic = (x: number, y: number, bitmap: Bitmap): Piece => ({ kind: 'graphic', x, y, width: bitmap.width, height: bitmap.height, bitmap });

const meet = (a: Area, b: Area): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Black dots of a piece; they may be changed. */
const dotsOf = (piece: Piece): Bitmap =>
	piece.kind === 'graphic' ? piece.bitmap.copy() : new Bitmap(piece.width, piece.height).fill(0, 0, piece.width, piece.height);

/** A label as it is put together. A printer only blackens: what is white is left out of what was there before it. */
export class Pieces {
	private pieces: Piece[] = [];

	constructor(private readonly label: { readonly width: number; readonly height: number }) {}

	/** Black; what lies beyond the label is not there. */
	add(piece: Piece): void {
		const within = this.within(piece);
		if (within) this.pieces.push(within);
	}

	/** White; what it covers whole is gone. */
	takeOut(white: Piece): void {
		const out = white.kind === 'graphic' ? white.bitmap : undefined;
		this.pieces = this.pieces.flatMap((piece) => {
			if (!meet(piece, white)) return [piece];
			const dots = dotsOf(piece);
			dots.takeOut(out ?? dotsOf(white), white.x - piece.x, white.y - piece.y);
			return dots.isWhite ? [] : [graphic(piece.x, piece.y, dots)];
		});
	}

	get all(): readonly Piece[] {
		return this.pieces;
	}

	private within(piece: Piece): Piece | undefined {
		if (!meet(piece, { x: 0, y: 0, ...this.label })) return undefined;
		const left = Math.max(0, piece.x);
		const top = Math.max(0, piece.y);
		const width = Math.min(this.label.width, piece.x + piece.width) - left;
		const height = Math.min(this.label.height, piece.y + piece.height) - top;
		if (width === piece.width && height === piece.height) return piece;
		if (piece.kind === 'rectangle') return rectangle(left, top, width, height);
		const part = new Bitmap(width, height);
		for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (piece.bitmap.isBlack(x + left - piece.x, y + top - piece.y)) part.blacken(x, y);
		return graphic(left, top, part);
	}
}
