import { columnLetters, columnNumber, MOST_COLUMNS, MOST_ROWS } from '$lib/domain/exports/forwarder/cell-names';

/** Rows that come in below row `after` of a sheet. */
export type Growth = { readonly sheet: string; readonly after: number; readonly by: number };

const TOKEN =
	/"(?:[^"]|"")*"|#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A)|(?<sheet>'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<from>\$?[A-Z]{1,3}\$?\d{1,7}|\$?\d{1,7}(?=:\$?\d))(?::(?<to>\$?[A-Z]{1,3}\$?\d{1,7}|\$?\d{1,7}))?(?![\p{L}\p{N}_.(!])|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.]*!?/giu;

type Named = { readonly sheet?: string; readonly from?: string; readonly to?: string };
const REF = /^(\$?)([A-Z]{0,3})(\$?)(\d+)$/i;

const rowIn = (ref: string): number => Number(REF.exec(ref)?.[4] ?? 0);
const withRow = (ref: string, row: number): string => ref.replace(/\d+$/, String(row));

const sheetNamed = (qualifier: string): string => (qualifier.startsWith("'") ? qualifier.slice(1, -2).replaceAll("''", "'") : qualifier.slice(0, -1));

/** Each reference of a formula in turn, with the sheet it names. */
const replaced = (formula: string, change: (named: { readonly sheet: string | undefined; readonly from: string; readonly to: string | undefined }) => string): string =>
	formula.replace(TOKEN, (whole: string, ...rest: unknown[]) => {
		const { sheet, from, to } = rest.at(-1) as Named;
		if (from === undefined) return whole;
		return (sheet ?? '') + change({ sheet: sheet && sheetNamed(sheet), from, to });
	});

/** Where rows end up: what lies below moves, and a range over the place grows. */
export function grownRows(from: number, to: number, { after, by }: Growth): { readonly from: number; readonly to: number } {
	return { from: from > after ? from + by : from, to: to >= after && from <= after ? to + by : to > after ? to + by : to };
}

/** A formula after rows came in; `home` is the sheet it stands on. */
export function moved(formula: string, growth: Growth, home: string | undefined): string {
	return replaced(formula, ({ sheet = home, from, to }) => {
		const isSame = sheet?.toLowerCase() === growth.sheet.toLowerCase();
		if (!isSame) return to === undefined ? from : `${from}:${to}`;
		if (to === undefined) return rowIn(from) > growth.after ? withRow(from, rowIn(from) + growth.by) : from;
		const rows = grownRows(rowIn(from), rowIn(to), growth);
		return `${withRow(from, rows.from)}:${withRow(to, rows.to)}`;
	});
}

function shifted(ref: string, down: number, right: number): string {
	const [, lockColumn = '', letters = '', lockRow = '', digits = '0'] = REF.exec(ref) ?? [];
	const column = lockColumn || letters === '' ? letters : columnLetters(((columnNumber(letters) - 1 + right + MOST_COLUMNS) % MOST_COLUMNS) + 1);
	const row = lockRow ? Number(digits) : ((Number(digits) - 1 + down + MOST_ROWS) % MOST_ROWS) + 1;
	return `${lockColumn}${column}${lockRow}${row}`;
}

/** A formula as it would stand so many cells further on. */
export const translated = (formula: string, down: number, right: number): string =>
	replaced(formula, ({ from, to }) => shifted(from, down, right) + (to === undefined ? '' : `:${shifted(to, down, right)}`));
