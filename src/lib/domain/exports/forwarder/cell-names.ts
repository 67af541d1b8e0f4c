/** `A1` as column and row, both from 1. */
export type At = { readonly column: number; readonly row: number };
/** Both corners belong to it. */
export type Area = { readonly from: At; readonly to: At };

export const MOST_COLUMNS = 16_384;
export const MOST_ROWS = 1_048_576;

export const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
export const columnLetters = (n: number): string => (n <= 0 ? '' : columnLetters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26)));

export const cellName = ({ column, row }: At): string => `${columnLetters(column)}${row}`;

export function readCell(name: string): At | undefined {
	const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
	if (letters === undefined || digits === undefined) return undefined;
	const at = { column: columnNumber(letters), row: Number(digits) };
	return at.row >= 1 && at.row <= MOST_ROWS && at.column <= MOST_COLUMNS ? at : undefined;
}

export function readArea(name: string): Area | undefined {
	const [first = '', last = first] = name.split(':');
	const [from, to] = [readCell(first), readCell(last)];
	return from && to && { from, to };
}

export const areaName = ({ from, to }: Area): string => (from.row === to.row && from.column === to.column ? cellName(from) : `${cellName(from)}:${cellName(to)}`);

export const isIn = ({ column, row }: At, { from, to }: Area): boolean => column >= from.column && column <= to.column && row >= from.row && row <= to.row;
