export type At = { readonly row: number; readonly column: number };

/** A block of cells: `active` is the one with the focus, `anchor` the corner it was drawn from. */
export type Selection = { readonly anchor: At; readonly active: At };

/** Both ends included. */
export type Range = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export type Size = { readonly rows: number; readonly columns: number; readonly page: number };

export const oneCell = (at: At): Selection => ({ anchor: at, active: at });

export const rangeOf = ({ anchor, active }: Selection): Range => ({
	top: Math.min(anchor.row, active.row),
	bottom: Math.max(anchor.row, active.row),
	left: Math.min(anchor.column, active.column),
	right: Math.max(anchor.column, active.column)
});

export const holds = (range: Range, row: number, column: number): boolean =>
	row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

const clamp = (n: number, size: number): number => Math.max(0, Math.min(size - 1, n));

/** Brought back inside a grid that became smaller. */
export const inside = ({ anchor, active }: Selection, { rows, columns }: Size): Selection => ({
	anchor: { row: clamp(anchor.row, rows), column: clamp(anchor.column, columns) },
	active: { row: clamp(active.row, rows), column: clamp(active.column, columns) }
});

/** Where a key takes the active cell, or `undefined` when the key does not move it. */
export function target({ row, column }: At, key: string, whole: boolean, size: Size): At | undefined {
	const last = { row: size.rows - 1, column: size.columns - 1 };
	switch (key) {
		case 'ArrowUp': return { row: whole ? 0 : clamp(row - 1, size.rows), column };
		case 'ArrowDown': return { row: whole ? last.row : clamp(row + 1, size.rows), column };
		case 'ArrowLeft': return { row, column: whole ? 0 : clamp(column - 1, size.columns) };
		case 'ArrowRight': return { row, column: whole ? last.column : clamp(column + 1, size.columns) };
		case 'Home': return { row: whole ? 0 : row, column: 0 };
		case 'End': return { row: whole ? last.row : row, column: last.column };
		case 'PageUp': return { row: clamp(row - size.page, size.rows), column };
		case 'PageDown': return { row: clamp(row + size.page, size.rows), column };
		default: return undefined;
	}
}

/** The cell after this one in reading order, or before it; `undefined` past either end, where Tab leaves the grid. */
export function inReadingOrder({ row, column }: At, by: 1 | -1, { rows, columns }: Size): At | undefined {
	const place = row * columns + column + by;
	return place < 0 || place >= rows * columns ? undefined : { row: Math.floor(place / columns), column: place % columns };
}
