/** Millimetres from the top left of the page. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const WEIGHTS = [400, 500, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Families in the order in which they are asked for a glyph; see `runsOf`. */
export const FONTS = ['noto-sans-jp', 'noto-sans', 'noto-sans-sc', 'noto-sans-mono'] as const;
export type FontName = (typeof FONTS)[number];

/** Whose shapes the characters have that Japanese and Chinese share. */
export type Han = 'jp' | 'sc';

/** `mono` is for ids: its zero is slashed. */
export type Face = 'sans' | 'mono';

/** Text is black or white: grey is screened by laser printers and lost on thermal ones. Vermilion is for the sign of what blocks alone. */
export type Ink = 'black' | 'white' | 'indigo' | 'vermilion';

/** How a text is set; size in points. */
export type Type = { readonly size: number; readonly weight: Weight; readonly face?: Face };

/**
 * One line of text; `x` is its start, middle or end and `y` its baseline.
 * `figure` names what the papers of one shipment must agree on, so that it can be read off the page; a text that wraps has it on each of its parts.
 */
export type TextMark = Type & {
	readonly kind: 'text';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly align?: 'middle' | 'end';
	readonly ink?: Ink;
	readonly figure?: string;
	/** Millimetres added after each letter; such text starts at its `x`. */
	readonly tracking?: number;
};

/** A drawing in black: rows of bits from the top, each filled up to a whole byte, in base 64; a bit that is set is black. */
export type Picture = { readonly width: number; readonly height: number; readonly bits: string };

/** A picture that fills its box. */
export type PictureMark = { readonly kind: 'picture'; readonly at: Box; readonly picture: Picture };

export type RuleMark = {
	readonly kind: 'rule';
	readonly from: readonly [x: number, y: number];
	readonly to: readonly [x: number, y: number];
	readonly width: number;
	readonly dash?: readonly number[];
};

/** How dark a face of a picture is: a laser printer tells these apart, and black text is read on all of them. */
export const TINTS = ['white', 'pale', 'middle', 'deep', 'black'] as const;
export type Tint = (typeof TINTS)[number];

/** A part of a picture with straight edges; it hides what was drawn before it. */
export type ShapeMark = {
	readonly kind: 'shape';
	readonly points: readonly (readonly [x: number, y: number])[];
	readonly tint: Tint;
	readonly line?: number;
};

/** A frame when it has a `line` (drawn in the middle of the edge), else a filled box. */
export type BoxMark = { readonly kind: 'box'; readonly at: Box; readonly line?: number; readonly ink?: Ink };

/**
 * Bars in the middle of the box, quiet zones inside it. The first module (mm) with which they fit is taken; none: `field` is named.
 * GS1-128 has an element string: application identifier and value, without brackets.
 */
export type BarcodeMark = {
	readonly kind: 'barcode';
	readonly symbology: 'code-128' | 'gs1-128';
	readonly at: Box;
	readonly data: string;
	readonly modules: readonly number[];
	readonly field: string;
	/** Distance of the printer's dots in millimetres, on which edges stand. Absent: those of 203 dpi, and only the left edge is moved to one. */
	readonly dot?: number;
	/** What is left free on each side at least, in millimetres. Absent: 6.4 as Amazon asks, or ten modules. */
	readonly quiet?: number;
	/** Code 128 in set B alone: as many modules for each text of one length. Absent: as few as can be, figures in pairs. */
	readonly sets?: 'b';
};

/** Columns are codewords in a row; a level is how much of the symbol may be lost; side and version say how many modules it has. */
export type SymbolShape =
	| { readonly symbology: 'pdf417'; readonly columns: number; readonly level: number; readonly rowModules: number }
	| { readonly symbology: 'qr'; readonly version: number; readonly level: 'M' | 'H' }
	| { readonly symbology: 'data-matrix'; readonly side: number };

/** A symbol of two dimensions with modules so wide (mm), its top left at x, y moved to a dot; the quiet zone is outside it. */
export type SymbolMark = SymbolShape & {
	readonly kind: 'symbol';
	readonly x: number;
	readonly y: number;
	readonly module: number;
	readonly data: string;
	readonly field: string;
	readonly dot: number;
};

/** A square with its top left at x, y; the quiet zone is outside it. */
export type QrMark = { readonly kind: 'qr'; readonly x: number; readonly y: number; readonly size: number; readonly data: string };

/** The marks of a page of its own, so wide, laid down a quarter turn to the left; x, y is the top left of where it lies. */
export type TurnedMark = { readonly kind: 'turned'; readonly x: number; readonly y: number; readonly width: number; readonly marks: readonly Mark[] };

export type Mark = TextMark | RuleMark | BoxMark | ShapeMark | BarcodeMark | SymbolMark | QrMark | PictureMark | TurnedMark;

/** Text that found no room even when wrapped and shrunk: `field` is where it comes from. */
export type Misfit = { readonly field: string; readonly text: string };

/** A page that has misfits shows them cut short, for the eye only: it is never released. */
export type Page = {
	readonly width: number;
	readonly height: number;
	readonly marks: readonly Mark[];
	readonly misfits?: readonly Misfit[];
	/** Absent: Japanese. */
	readonly han?: Han;
};
