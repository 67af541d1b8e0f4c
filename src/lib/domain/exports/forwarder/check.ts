import type { Sheet } from '../../catalog/table';
import { cellName, readCell } from './cell-names';
import { checkCartons } from './check-cartons';
import { checkFormulas, sourceOf } from './check-formulas';
import { checkHeadings } from './check-headings';
import { checkLanguages } from './check-languages';
import { checkBoxIds, checkCentres, checkExamples, checkStarred } from './check-left';
import { cellsFor, columnFor, finding, readSheetOf, rowNumbers, textIn, type FinishedSheet, type ReadSheet, type SheetFinding } from './check-finding';
import { checkAmounts, checkTotals } from './check-totals';
import { isOnce, keysIn, onlyKeyIn, type TemplateMarks } from './marks';
import type { Placed, PlacedColumn, PlacedRows } from './placed';
import { GOODS_FLAGS } from './row-values';
import type { CellSource } from './reckon';
import type { Scope } from './scope';
import { currencyOf, shipmentValue } from './shipment-values';

const isImage = (text: string): boolean => onlyKeyIn(text)?.type === 'image';

/** Rows in which a column ought to hold something of its own. */
const rowsWith = (rows: PlacedRows, { column, text }: PlacedColumn): number[] =>
	rows.over !== 'each' && isOnce({ column: String(column), text }) ? rows.groups.map(({ row }) => row) : rowNumbers(rows);

const nameOf = (text: string): string => keysIn(text).map(({ key }) => key).join(' + ');

/** Cells that stayed empty: an error where the template asks for them, else worth knowing. */
function checkEmpty(read: ReadSheet): SheetFinding[] {
	const { rows, cells } = read.placed;
	const inRows = (rows?.columns ?? []).filter(({ text }) => !isImage(text)).flatMap((column): SheetFinding[] => {
		if (!rows) return [];
		const asked = rowsWith(rows, column);
		const empty = asked.filter((row) => read.textAt(column.column, row) === '');
		if (empty[0] === undefined) return [];
		const facts = { key: nameOf(column.text), n: empty.length, of: asked.length };
		return [finding(read, column.required ? 'required-empty' : 'no-value', { column: column.column, row: empty[0] }, facts, column.required ? 'error' : 'warning')];
	});
	const alone = cells.filter(({ at, text }) => !isImage(text) && textIn(read, at) === '').map(({ at, text, required }) =>
		finding(read, required ? 'required-empty' : 'no-value', at, { key: nameOf(text), n: 1, of: 1 }, required ? 'error' : 'warning'));
	return [...inRows, ...alone];
}

function checkPictures(read: ReadSheet): SheetFinding[] {
	const { rows, pictures } = read.placed;
	return (rows?.columns ?? []).filter(({ text }) => isImage(text)).flatMap(({ column, required }): SheetFinding[] => {
		if (!rows) return [];
		const without = rowNumbers(rows).flatMap((row, i) => (pictures.includes(cellName({ column, row })) ? [] : [{ row, sku: rows.skus[i] ?? '' }]));
		const first = without[0];
		return first ? [finding(read, 'no-picture', { column, row: first.row }, { n: new Set(without.map(({ sku }) => sku)).size, sku: first.sku }, required ? 'error' : 'warning')] : [];
	});
}

function checkCurrency(read: ReadSheet, scope: Scope): SheetFinding[] {
	const { rows } = read.placed;
	const wanted = currencyOf(scope);
	const column = rows && columnFor(rows, 'currency')?.column;
	const places = [...cellsFor(read.placed, 'currency').map(({ at }) => at), ...(rows && column !== undefined ? rowNumbers(rows).map((row) => cellName({ column, row })) : [])];
	return places.flatMap((at) => {
		const given = textIn(read, at);
		if (given === '') return [];
		if (!/^[A-Z]{3}$/.test(given)) return [finding(read, 'currency-code', at, { given })];
		return wanted !== undefined && given !== wanted ? [finding(read, 'currency-differs', at, { given, plan: wanted })] : [];
	}).slice(0, 1);
}

/** A shipment is what any of its goods is. */
function checkFlags(read: ReadSheet, scope: Scope, marks: TemplateMarks): SheetFinding[] {
	return Object.keys(GOODS_FLAGS).flatMap((flag) => cellsFor(read.placed, `any_${flag}`).flatMap(({ at }) => {
		const wanted = shipmentValue(scope, `any_${flag}`, marks);
		const given = textIn(read, at);
		return given !== '' && wanted?.kind === 'text' && given !== wanted.text ? [finding(read, 'flag-differs', at, { flag, given, plan: wanted.text })] : [];
	}));
}

const LEFT = /\{\{[^{}]+\}\}|\$\{[^{}]+\}|\{(?:商品列表|箱子列表|箱内商品列表)[^{}]*\}/;

/** Ids of the shipment that stand alone. */
function checkNames(read: ReadSheet, scope: Scope, marks: TemplateMarks): SheetFinding[] {
	return ['reference', 'amazon_shipment_id', 'amazon_ref', 'fc_code', 'platform_code', 'acp_code', 'acp_acceptance_no'].flatMap((key) => cellsFor(read.placed, key).flatMap(({ at }) => {
		const wanted = shipmentValue(scope, key, marks);
		const given = textIn(read, at);
		return given !== '' && wanted?.kind === 'text' && given !== wanted.text ? [finding(read, 'value-differs', at, { key, given, plan: wanted.text })] : [];
	}));
}

type Against = { readonly scope: Scope; readonly marks: TemplateMarks; readonly source: CellSource };

function checkSheet(read: ReadSheet, { scope, marks, source }: Against): SheetFinding[] {
	const { rows } = read.placed;
	const nothing = rows && rows.count === 0 ? [finding(read, 'nothing-to-fill', { column: rows.columns[0]?.column ?? 1, row: rows.first }, { kind: rows.kind })] : [];
	const filled = nothing.length > 0 ? [] : [...checkTotals(read, scope), ...checkAmounts(read), ...checkCartons(read, scope)];
	const ids = rows && rows.kind !== 'items' ? columnFor(rows, 'box_id')?.column : undefined;
	const isId = (cell: string): boolean => ids !== undefined && readCell(cell)?.column === ids && (readCell(cell)?.row ?? 0) >= (rows?.first ?? 0);
	return [
		...nothing, ...filled, ...checkExamples(read), ...checkHeadings(read), ...checkBoxIds(read, scope, isId), ...checkFormulas(read, scope, source),
		...checkEmpty(read), ...checkStarred(read), ...checkLanguages(read), ...checkCurrency(read, scope), ...checkFlags(read, scope, marks), ...checkNames(read, scope, marks), ...checkCentres(read, scope, marks), ...checkPictures(read)
	];
}

/** Placeholders that nobody filled, anywhere in the book. */
const leftIn = (sheets: readonly Sheet[]): SheetFinding[] =>
	sheets.flatMap(({ name, rows }) => rows.flatMap((row, i) => row.flatMap((cell, c): SheetFinding[] => {
		const found = typeof cell === 'string' ? LEFT.exec(cell)?.[0] : undefined;
		return found ? [{ code: 'placeholder-left', severity: 'error', sheet: name, cell: cellName({ column: c + 1, row: i + 1 }), facts: { text: found } }] : [];
	})));

export type Checked = { readonly marks: TemplateMarks; readonly placed: Placed; readonly scope: Scope; /** The finished workbook as it was read back. */ readonly sheets: readonly FinishedSheet[] };

/** Holds a filled workbook, read back from its bytes, against the plan; errors first. */
export function checkFilled({ marks, placed, scope, sheets }: Checked): SheetFinding[] {
	const source = sourceOf(sheets);
	const found = placed.sheets.flatMap((one): SheetFinding[] => {
		const read = readSheetOf(one, sheets);
		return read ? checkSheet(read, { scope, marks, source }) : [{ code: 'sheet-gone', severity: 'error', sheet: one.sheet, facts: {} }];
	});
	const all = [...found, ...leftIn(sheets)];
	return [...all.filter(({ severity }) => severity === 'error'), ...all.filter(({ severity }) => severity === 'warning')];
}

export const hasErrors = (findings: readonly SheetFinding[]): boolean => findings.some(({ severity }) => severity === 'error');
