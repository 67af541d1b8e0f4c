import type { At, Range } from './selection';

export type Suggestion = { readonly value: string; readonly says?: string };

export type GridColumn = {
	readonly key: string;
	readonly label: string;
	/** Spelled out for a screen reader where the label is short. */
	readonly fullLabel?: string;
	readonly width: number;
	/** Takes a share of what room is left. */
	readonly grows?: boolean;
	readonly align?: 'end';
	readonly sticky?: boolean;
	/** Set in the figures of codes. */
	readonly code?: boolean;
	readonly readonly?: boolean;
	readonly lang?: string;
	/** What the list under the cell offers while it is typed in. */
	readonly suggest?: (row: number, typed: string) => readonly Suggestion[] | Promise<readonly Suggestion[]>;
};

/** `wrong`: kept as typed, not understood. `block` and `warn`: a finding is about it. `quiet`: implied or computed. */
export type Tone = 'plain' | 'quiet' | 'wrong' | 'block' | 'warn' | 'changed' | 'pasted';

export type GridCell = {
	/** What is edited and copied. */
	readonly text: string;
	/** What is seen, where it differs. */
	readonly shown?: string;
	/** What stood here before a paste that is not applied yet. */
	readonly was?: string;
	readonly tone?: Tone;
	readonly field?: string;
	/** Why it is marked, for a screen reader. */
	readonly says?: string;
};

export type GridRow = {
	/** Keeps a row's identity while rows come and go. */
	readonly id: string;
	readonly mark: string;
	readonly name: string;
	readonly tone?: 'new' | 'blank';
};

/** What the grid asks of the page that owns the data. */
export type GridActs = {
	readonly edit: (at: At, text: string) => void;
	readonly clear: (range: Range) => void;
	readonly paste: (text: string, at: At, range: Range) => void;
	readonly fillDown: (range: Range) => void;
	readonly removeRows: (range: Range) => void;
	readonly undo: () => void;
	readonly redo: () => void;
	readonly escape: () => void;
};

/** Under a column: the sum, and the sum before a paste that is not applied yet. */
export type GridTotal = { readonly text: string; readonly was?: string };

export const ROW_HEIGHT = 32;
export const NUMBER_WIDTH = 36;

/** Columns that grow share what a wide screen leaves over. */
export function fitted(columns: readonly GridColumn[], room: number): readonly GridColumn[] {
	const used = columns.reduce((width, column) => width + column.width, NUMBER_WIDTH);
	const growing = columns.filter(({ grows }) => grows).length;
	if (growing === 0 || room <= used) return columns;
	const share = Math.floor((room - used) / growing);
	return columns.map((column) => (column.grows ? { ...column, width: column.width + share } : column));
}

/** Where each column begins, and where the last one ends; the row number stands before the first. */
export function offsetsOf(columns: readonly GridColumn[]): number[] {
	const offsets = [NUMBER_WIDTH];
	for (const { width } of columns) offsets.push(offsets.at(-1)! + width);
	return offsets;
}

/** How much of the left is pinned: the row number and the sticky columns, which come first. */
export const pinnedWidth = (columns: readonly GridColumn[]): number =>
	columns.reduce((width, column) => (column.sticky ? width + column.width : width), NUMBER_WIDTH);
