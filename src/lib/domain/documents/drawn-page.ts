import type { Box, BoxMark, FontName, Ink, PictureMark, RuleMark, ShapeMark, Weight } from './page';

/** A page with nothing left to work out: fonts are chosen, barcodes are bars. PDF and screen draw the same one. */
export type DrawnPage = { readonly width: number; readonly height: number; readonly marks: readonly DrawnMark[] };

export type DrawnMark = DrawnText | RuleMark | BoxMark | ShapeMark | PictureMark | Bars | DrawnTurned;

/** One line of text from its start, in pieces of one font each; lengths in millimetres, size in points. */
export type DrawnText = {
	readonly kind: 'text';
	readonly y: number;
	readonly size: number;
	readonly weight: Weight;
	readonly ink: Ink;
	/** See `TextMark`. */
	readonly figure?: string;
	readonly runs: readonly { readonly font: FontName; readonly x: number; readonly width: number; readonly text: string }[];
};

/** Black rectangles of a barcode: x, y, width, height; and what is to be read there. */
export type Bars = {
	readonly kind: 'bars';
	readonly rects: readonly (readonly [x: number, y: number, width: number, height: number])[];
	readonly code?: BarCode;
};

export const SYMBOLOGIES = ['code-128', 'gs1-128', 'pdf417', 'qr', 'data-matrix'] as const;
export type Symbology = (typeof SYMBOLOGIES)[number];

/** What bars say: `field` is where it comes from, `at` where they stand on their page without quiet zones, `module` how wide the narrowest is. */
export type BarCode = { readonly symbology: Symbology; readonly data: string; readonly field: string; readonly at: Box; readonly module: number };

/** See `TurnedMark`. */
export type DrawnTurned = { readonly kind: 'turned'; readonly x: number; readonly y: number; readonly width: number; readonly marks: readonly DrawnMark[] };

/** No font of the papers has a character, or no bar code for it. */
export type GlyphMissing = {
	readonly code: 'glyph-missing';
	readonly character: string;
	readonly codePoint: string;
	readonly document: string;
	/** The place in the plan where the text comes from; where that is not known what the paper calls it, or the paper. */
	readonly field: string;
	readonly text: string;
};

/** A text is too long for its place on a paper even when wrapped and shrunk. */
export type DoesNotFit = { readonly code: 'does-not-fit'; readonly document: string; readonly field: string; readonly text: string };
