import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';

/** Whether figures of which nobody says what they are of go out by unit or by line. */
export const VALUES = ['unit', 'line'] as const;
export type Values = (typeof VALUES)[number];

export type ExportInput = { readonly plan: Plan; readonly on: PlainDate; readonly values: Values };

/** A decimal that stays one: a number in JSON and in a workbook. */
export type Figure = { readonly figure: string };
export const figure = (decimal: string | number | bigint): Figure => ({ figure: String(decimal) });

/** Text, a figure, or nothing. */
export type Cell = string | Figure;
export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.figure);

export type Sheet = {
	/** Name of the sheet in a workbook. */
	readonly name: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
	/** What each row is about, for what is told of it: `product:SKU`, `destination:NRT1`. */
	readonly subjects?: readonly string[];
};

export type Json = string | boolean | Figure | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What a file holds: one table for CSV, more for a workbook, or a tree. */
export type Content = { readonly kind: 'sheets'; readonly sheets: readonly [Sheet, ...Sheet[]] } | { readonly kind: 'json'; readonly tree: Json };

/** Where a field is mended: a step of the shipment, or the page of these files, and the field there. */
export type At = { readonly step: 'goods' | 'parties' | 'pack' | 'customs' | 'data'; readonly field: string };

/** Why a column cannot be filled as its format asks. */
export type Lack = {
	readonly because: 'missing' | 'tooLong' | 'tooWide' | 'tooLongInLines' | 'otherCurrency' | 'tooShort' | 'tooMany' | 'characters' | 'notTaken' | 'cannotReckon';
	/** As the format calls it. */
	readonly column: string;
	/** `product:SKU`, `destination:NRT1`, or the shipment. */
	readonly subject: string;
	readonly at: At;
	readonly given: string;
	readonly length: number;
	readonly most: number;
	/** Lines of so many characters each that are taken; absent where there is one. */
	readonly lines?: number;
	readonly characters: string;
};

/** Something to know of the file that stands in nobody's way. */
export type Note = { readonly code: string; readonly told: Readonly<Record<string, string | number>>; /** Where it is mended, where it can be. */ readonly at?: At };

/** A file as far as it could be made, what keeps it from going out, and what is to be known of it. */
export type Made = { readonly content: Content; readonly lacks: readonly Lack[]; readonly notes: readonly Note[] };

export const table = (name: string, heads: readonly string[], rows: Sheet['rows'], subjects?: readonly string[]): Content => ({
	kind: 'sheets',
	sheets: [{ name, heads, rows, ...(subjects && { subjects }) }]
});
