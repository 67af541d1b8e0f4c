import { textOf, type Rows } from '../../catalog/table';
import { columnNumber } from './cell-names';
import type { RowKind } from './keys';
import { markOfHeading } from './headings';

const TOTAL = /^(合计|总计|小计|共计|合計|小計|総計|計|(sub|grand)?\s*total|sum)([\s:：(（].*)?$/i;
/** So much of the marked columns is filled where a row holds goods. */
const SHARE = 0.4;

type Columns = readonly { readonly column: string | number }[];

/** How many rows from one on are filled like rows of the repeating one: examples of the forwarder's. */
export function examplesFrom(rows: Rows, row: number, { columns, kind }: { readonly columns: Columns; readonly kind: RowKind }): number {
	const marked = columns.map(({ column }) => (typeof column === 'number' ? column : columnNumber(column)) - 1);
	const isExample = (cells: readonly string[]): boolean => {
		const filled = marked.flatMap((c) => (cells[c] ? [cells[c]] : []));
		if (filled.length < Math.max(2, marked.length * SHARE) || cells.some((cell) => TOTAL.test(cell))) return false;
		return filled.filter((cell) => markOfHeading(cell, kind) !== undefined).length * 2 < filled.length;
	};
	let n = 0;
	while (isExample((rows[row - 1 + n] ?? []).map((cell) => textOf(cell).trim()))) n++;
	return n;
}
