/** A cell that holds no usable value: a formula nobody has calculated yet, or an error such as #N/A. */
export type BadCell = { readonly text: string; readonly bad: 'formula' | 'error' };

/** What a cell shows: text as it stands, numbers as plain decimals, days as YYYY-MM-DD. */
export type Cell = string | BadCell;

export type Rows = readonly (readonly Cell[])[];
export type Sheet = { readonly name: string; readonly rows: Rows };

/** Why a value cannot be taken: a code and the figures a sentence needs. */
export type Because = { readonly code: string } & Readonly<Record<string, string | number>>;

/** One value of one row that cannot be taken; `row` counts from 1 as the file does, 0 is no row at all. */
export type Refusal = {
	readonly row: number;
	readonly sku?: string;
	readonly column: string;
	readonly value: string;
	readonly because: Because;
};

export const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text);

export const isBlank = (row: readonly Cell[] | undefined): boolean => !row || row.every((cell) => textOf(cell).trim() === '');
