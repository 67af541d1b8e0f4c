import { cellName, columnNumber, readCell } from './cell-names';
import type { SheetContents } from './contents';
import type { RowKind } from './keys';
import type { OverCarton } from './marks';

/** A column of the filled rows: where it stands and what it was marked with. */
export type PlacedColumn = { readonly column: number; readonly text: string; readonly required: boolean };
/** The filled rows of a sheet. `groups` are the rows of a carton: the first, from 1, and how many. */
export type PlacedRows = {
	readonly first: number;
	readonly count: number;
	readonly kind: RowKind;
	readonly over: OverCarton;
	readonly columns: readonly PlacedColumn[];
	readonly groups: readonly { readonly row: number; readonly span: number }[];
	/** SKUs row by row. */
	readonly skus: readonly (string | undefined)[];
};
export type PlacedCell = { readonly at: string; readonly text: string; readonly required: boolean };
export type PlacedSheet = {
	readonly sheet: string;
	readonly cells: readonly PlacedCell[];
	readonly rows?: PlacedRows;
	/** Cells with formulas of the forwarder's own. */
	readonly formulas: readonly string[];
	/** Cells that hold a picture. */
	readonly pictures: readonly string[];
};
/** Where in the finished workbook everything stands that was marked in the template. */
export type Placed = { readonly sheets: readonly PlacedSheet[] };

type Moved = { readonly growth: { readonly after: number; readonly by: number } | undefined; readonly formulas: readonly string[]; readonly pictures: ReadonlySet<string> };

export function markedCells({ sheet, cells, repeat }: SheetContents, { growth, formulas, pictures }: Moved): PlacedSheet {
	const down = (at: string): string => {
		const cell = readCell(at);
		return cell && growth && cell.row > growth.after ? cellName({ ...cell, row: cell.row + growth.by }) : at;
	};
	const rows = repeat && {
		first: repeat.mark.row, count: repeat.rows.length, kind: repeat.mark.kind, over: repeat.mark.over,
		columns: repeat.mark.columns.map(({ column, text, required = false }) => ({ column: columnNumber(column), text, required })),
		groups: repeat.rows.flatMap(({ row: { isFirst, span } }, i) => (isFirst ? [{ row: repeat.mark.row + i, span }] : [])),
		skus: repeat.rows.map(({ row }) => row.sku)
	};
	return { sheet, cells: cells.map(({ at, text, required }) => ({ at: down(at), text, required })), ...(rows && { rows }), formulas, pictures: [...pictures] };
}
