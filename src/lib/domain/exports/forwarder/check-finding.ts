import { textOf, type Rows, type Sheet } from '../../catalog/table';
import { isDecimal, scaled } from '../../values/money';
import { cellName, isIn, readCell, type Area, type At } from './cell-names';
import { keysIn, onlyKeyIn } from './marks';
import type { PlacedCell, PlacedColumn, PlacedRows, PlacedSheet } from './placed';

export const SHEET_CODES = [
	'nothing-to-fill', 'units-differ', 'cartons-differ', 'gross-differs', 'net-differs', 'cbm-differs', 'amount-differs', 'cbm-not-sides', 'carton-cbm-differs', 'carton-gross-differs',
	'unit-price-as-total', 'amount-not-product', 'box-id-padding', 'box-id-unknown', 'box-id-missing', 'carton-unknown', 'carton-missing', 'run-not-consecutive', 'required-empty',
	'not-in-english', 'currency-code', 'currency-differs', 'flag-differs', 'placeholder-left', 'value-differs', 'no-value', 'no-picture', 'formula-left', 'sheet-gone',
	'examples-left', 'total-of-prices', 'total-of-other', 'total-per-carton', 'total-differs', 'heading-differs', 'required-left', 'several-centres', 'no-chinese', 'same-words'
] as const;
export type SheetCode = (typeof SHEET_CODES)[number];

/** Something that is wrong with a filled sheet, and where it stands. */
export type SheetFinding = {
	readonly code: SheetCode;
	readonly severity: 'error' | 'warning';
	readonly sheet: string;
	readonly cell?: string;
	readonly facts: Readonly<Record<string, string | number>>;
};

/** A finished sheet, with its merged cells and formulas where they were read. */
export type FinishedSheet = Sheet & { readonly merges?: readonly Area[]; readonly formulas?: ReadonlyMap<string, string> };

/** A filled sheet as it was read back. */
export type ReadSheet = {
	readonly placed: PlacedSheet;
	readonly rows: Rows;
	readonly merges: readonly Area[];
	readonly formulas: ReadonlyMap<string, string>;
	readonly textAt: (column: number, row: number) => string;
};

export function readSheetOf(placed: PlacedSheet, sheets: readonly FinishedSheet[]): ReadSheet | undefined {
	const sheet = sheets.find(({ name }) => name === placed.sheet);
	if (!sheet) return undefined;
	const { rows, merges = [], formulas = new Map<string, string>() } = sheet;
	return { placed, rows, merges, formulas, textAt: (column, row) => textOf(rows[row - 1]?.[column - 1]).trim() };
}

/** The cells that are shown as one with a cell. */
export const shownWith = ({ merges }: ReadSheet, at: At): Area => merges.find((area) => isIn(at, area)) ?? { from: at, to: at };

const HEADING_ROWS = 3;
/** What stands above the filled rows in a column, nearest first. */
export function headingsOver(read: ReadSheet, column: number): string[] {
	const first = read.placed.rows?.first ?? 1;
	return Array.from({ length: Math.min(HEADING_ROWS, first - 1) }, (_, i) => {
		const { from } = shownWith(read, { column, row: first - 1 - i });
		return read.textAt(from.column, from.row);
	}).filter((heading, i, all) => heading !== '' && all.indexOf(heading) === i);
}

/** What stands beside a cell on its left. */
export function labelOf(read: ReadSheet, { column, row }: At): string {
	const left = shownWith(read, { column, row }).from.column - 1;
	if (left < 1) return '';
	const { from } = shownWith(read, { column: left, row });
	return read.textAt(from.column, from.row);
}

const PLACES = 6;
/** A figure of a cell in millionths; nothing where it is none. */
export const figure = (text: string): bigint | undefined => {
	const plain = text.replace(/,(?=\d{3}\b)/g, '');
	if (!isDecimal(plain)) return undefined;
	return scaled(plain, PLACES);
};
export const ONE = 10n ** BigInt(PLACES);
export const shownFigure = (millionths: bigint): string => {
	const sign = millionths < 0n ? '-' : '';
	const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(PLACES + 1, '0');
	return sign + `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, '');
};

export const columnFor = (rows: PlacedRows, key: string): PlacedColumn | undefined => rows.columns.find(({ text }) => onlyKeyIn(text)?.key === key);
export const cellsFor = ({ cells }: PlacedSheet, key: string): PlacedCell[] => cells.filter(({ text }) => onlyKeyIn(text)?.key === key);
export const asksFor = (text: string, key: string): boolean => keysIn(text).some((one) => one.key === key);

/** The row numbers of the filled rows. */
export const rowNumbers = ({ first, count }: PlacedRows): number[] => Array.from({ length: count }, (_, i) => first + i);

export const textIn = ({ textAt }: ReadSheet, at: string): string => {
	const cell = readCell(at);
	return cell ? textAt(cell.column, cell.row) : '';
};

export const finding = (read: ReadSheet, code: SheetCode, at: { readonly column: number; readonly row: number } | string | undefined, facts: SheetFinding['facts'] = {}, severity: SheetFinding['severity'] = 'error'): SheetFinding => ({
	code, severity, sheet: read.placed.sheet, ...(at !== undefined && { cell: typeof at === 'string' ? at : cellName(at) }), facts
});
