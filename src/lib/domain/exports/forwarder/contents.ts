import { columnNumber } from './cell-names';
import type { CellValue } from './figures';
import { isOnce, keysIn, onlyKeyIn, withKeys, type ColumnMark, type RepeatMark, type SheetMarks, type TemplateMarks } from './marks';
import { rowValue } from './row-values';
import { rowsOf, type Scope, type SheetRow } from './scope';
import { shipmentValue } from './shipment-values';

export type FilledCell = { readonly column: number; readonly value: CellValue | undefined };
export type FilledRow = { readonly row: SheetRow; readonly cells: readonly FilledCell[] };

export type RepeatContents = { readonly mark: RepeatMark; readonly rows: readonly FilledRow[]; /** Columns of which the cells of a carton become one. */ readonly merged: readonly number[] };
export type SheetContents = {
	readonly sheet: string;
	readonly cells: readonly { readonly at: string; readonly text: string; readonly required: boolean; readonly value: CellValue | undefined }[];
	readonly repeat?: RepeatContents;
};

const shown = (value: CellValue): string => (value.kind === 'day' ? value.day : value.kind === 'image' ? '' : value.text);

/** A mark with one key keeps that value's kind; several make a text, without the signs beside what is not known. */
function rendered(mark: string, valueOf: (key: string) => CellValue | undefined): CellValue | undefined {
	const only = onlyKeyIn(mark);
	if (only) return valueOf(only.key);
	const values = new Map(keysIn(mark).map(({ key }) => [key, valueOf(key)]));
	if (values.size > 0 && [...values.values()].every((value) => value === undefined)) return undefined;
	const whole = withKeys(mark, (key) => { const value = values.get(key); return value ? shown(value) : ''; });
	return { kind: 'text', text: whole.replace(/^[\s/,;·、]+|[\s/,;·、]+$/g, '') };
}

function cellsOf(row: SheetRow, columns: readonly ColumnMark[], { scope, marks, over }: { scope: Scope; marks: TemplateMarks; over: RepeatMark['over'] }): FilledCell[] {
	return columns.map((mark) => {
		const column = columnNumber(mark.column);
		if (over !== 'each' && !row.isFirst && isOnce(mark)) return { column, value: undefined };
		return { column, value: rendered(mark.text, (key) => rowValue(scope, row, key, marks) ?? shipmentValue(scope, key, marks, row.centre)) };
	});
}

function repeatOf(mark: RepeatMark, marks: TemplateMarks, scope: Scope): RepeatContents {
	const rows = rowsOf(scope, mark.kind, mark.fold).map((row) => ({ row, cells: cellsOf(row, mark.columns, { scope, marks, over: mark.over }) }));
	const merged = mark.kind === 'items-in-cartons' && mark.over === 'merge' ? mark.columns.filter(isOnce).map(({ column }) => columnNumber(column)) : [];
	return { mark, rows, merged };
}

const contentsOfSheet = ({ sheet, cells, repeat }: SheetMarks, marks: TemplateMarks, scope: Scope): SheetContents => ({
	sheet,
	cells: cells.map(({ at, text, required = false }) => ({ at, text, required, value: rendered(text, (key) => shipmentValue(scope, key, marks)) })),
	...(repeat && { repeat: repeatOf(repeat, marks, scope) })
});

/** What every marked cell of a template is filled with. */
export const contentsOf = (marks: TemplateMarks, scope: Scope): SheetContents[] => marks.sheets.map((sheet) => contentsOfSheet(sheet, marks, scope));

const fit = (part: string): string => part.normalize('NFKC').replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^-+|-+$/g, '');

/** Carrier, reference, centre and count of cartons. */
export const sheetFileName = ({ plan, centres, cartons }: Scope): string =>
	[plan.carrier?.name ?? '', plan.reference, centres.join('+'), `${cartons.length}ctn`].map(fit).filter((part) => part !== '').join('_') + '.xlsx';
