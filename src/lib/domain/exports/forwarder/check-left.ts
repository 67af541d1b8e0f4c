import { textOf } from '../../catalog/table';
import { cellName } from './cell-names';
import { BOX_ID, boxIdWrong } from './check-cartons';
import { finding, headingsOver, rowNumbers, shownWith, type ReadSheet, type SheetFinding } from './check-finding';
import { examplesFrom } from './examples';
import { keysMeant } from './headings';
import { asksForOneCentre, keysIn, type TemplateMarks } from './marks';
import type { Scope } from './scope';
import { shipmentValue } from './shipment-values';

/** Rows of the forwarder's own below the filled ones that look like goods. */
export function checkExamples(read: ReadSheet): SheetFinding[] {
	const { rows } = read.placed;
	if (!rows) return [];
	const row = rows.first + rows.count;
	const n = examplesFrom(read.rows, row, rows);
	return n > 0 ? [finding(read, 'examples-left', { column: rows.columns[0]?.column ?? 1, row }, { n, first: row, last: row + n - 1 })] : [];
}

const STARRED = /([*＊★]|必填|必須)[)）\]】]?\s*[:：]?$/;
const LONGEST_LABEL = 60;
const LAST_LABEL_ROW = 200;
const LEAST_HEADINGS = 3;

/** Rows above the filled ones that head their columns. */
function headingRows({ placed: { rows: filled }, rows }: ReadSheet): ReadonlySet<number> {
	if (!filled) return new Set();
	const isHeading = (row: number): boolean => (rows[row - 1] ?? []).filter((cell) => keysMeant(textOf(cell).trim()).length > 0).length >= LEAST_HEADINGS;
	return new Set([filled.first - 1, ...[filled.first - 2, filled.first - 3].filter(isHeading)]);
}

/** Labels that ask with a star and have nothing beside them, and starred columns that nobody marked. */
export function checkStarred(read: ReadSheet): SheetFinding[] {
	const { rows: filled, cells, formulas } = read.placed;
	const [heads, marked] = [headingRows(read), new Set([...cells.map(({ at }) => at), ...formulas])];
	const isFilledRow = (row: number): boolean => filled !== undefined && row >= filled.first && row < filled.first + filled.count;
	const labels = read.rows.slice(0, LAST_LABEL_ROW).flatMap((row, i) => row.flatMap((cell, c): SheetFinding[] => {
		const label = textOf(cell).trim();
		if (heads.has(i + 1) || isFilledRow(i + 1) || label.length > LONGEST_LABEL || !STARRED.test(label)) return [];
		const area = shownWith(read, { column: c + 1, row: i + 1 });
		const at = { column: area.to.column + 1, row: i + 1 };
		const { from } = shownWith(read, at);
		return read.textAt(from.column, from.row) !== '' || marked.has(cellName(from)) ? [] : [finding(read, 'required-left', from, { label })];
	}));
	if (!filled || filled.count === 0) return labels;
	const width = Math.max(0, ...[...heads].map((row) => read.rows[row - 1]?.length ?? 0));
	const columns = Array.from({ length: width }, (_, c) => c + 1).filter((column) => !filled.columns.some((one) => one.column === column)).flatMap((column) => {
		const label = headingsOver(read, column).find((heading) => STARRED.test(heading));
		const empty = label === undefined ? undefined : rowNumbers(filled).find((row) => read.textAt(column, row) === '' && !read.formulas.has(cellName({ column, row })));
		return label === undefined || empty === undefined ? [] : [finding(read, 'required-left', { column, row: empty }, { label })];
	});
	return [...labels, ...columns];
}

/** Cells for one address that got those of several centres. */
export function checkCentres(read: ReadSheet, scope: Scope, marks: TemplateMarks): SheetFinding[] {
	if (scope.centres.length < 2) return [];
	const several = read.placed.cells.filter(({ text }) => keysIn(text).filter(asksForOneCentre).some(({ key }) => {
		const each = scope.centres.map((centre) => { const value = shipmentValue(scope, key, marks, centre); return value?.kind === 'text' ? value.text : ''; });
		return new Set(each).size > 1;
	}));
	return several[0] ? [finding(read, 'several-centres', several[0].at, { n: several.length, centres: scope.centres.join(', ') })] : [];
}

/** Texts like box ids anywhere else on the sheet: the first of each column that is no carton's. */
export function checkBoxIds(read: ReadSheet, scope: Scope, isTold: (cell: string) => boolean): SheetFinding[] {
	const seen = new Set<number>();
	return read.rows.flatMap((row, i) => row.flatMap((cell, c): SheetFinding[] => {
		const text = textOf(cell).trim();
		const at = { column: c + 1, row: i + 1 };
		if (!BOX_ID.test(text) || seen.has(c) || isTold(cellName(at))) return [];
		const wrong = boxIdWrong(read, at, text.split(/[\s,、–~～]/)[0] ?? text, scope.cartons);
		if (wrong) seen.add(c);
		return wrong ? [wrong] : [];
	}));
}
