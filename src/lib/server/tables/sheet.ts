import type { Cell, Rows } from '$lib/domain/catalog/table';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { LIMITS, type FileRejection } from './limits';
import { attribute, unescapeCell, walkXml } from './xml';

export type Shared = { readonly strings: readonly string[]; readonly dateStyles: ReadonlySet<number>; readonly epoch1904: boolean };

type Raw = { row: number; column: number; type: string; style: number; value: string | undefined; inline: string; hasFormula: boolean };

/** The cells of one sheet as they are shown; rows and columns without content at the end are left out. */
export function readSheet(xml: string, shared: Shared): Result<Rows, FileRejection> {
	const rows: Cell[][] = [];
	let filled = 0;
	let refused: FileRejection | undefined;
	const isWhole = walkCells(xml, (raw) => {
		const cell = cellOf(raw, shared);
		if (cell === '' || refused) return;
		if (raw.column > LIMITS.columns) refused = { code: 'too-many-columns', most: LIMITS.columns };
		else if (raw.row > 5 * LIMITS.rows || filled > LIMITS.rows + 50) refused = { code: 'too-many-rows', most: LIMITS.rows };
		else {
			const row = (rows[raw.row - 1] ??= (filled++, []));
			while (row.length < raw.column - 1) row.push('');
			row[raw.column - 1] = cell;
		}
	});
	if (refused) return reject(refused);
	return isWhole ? accept(Array.from(rows, (row) => row ?? [])) : reject({ code: 'file-damaged', part: 'sheet' });
}

function walkCells(xml: string, take: (raw: Raw) => void): boolean {
	let row = 0;
	let column = 0;
	let raw: Raw | undefined;
	let into: 'value' | 'inline' | undefined;
	let reading = 0;
	return walkXml(xml, {
		open: (tag, attributes) => {
			if (tag === 'row') {
				row = Number(attribute(attributes, 'r') ?? row + 1);
				column = 0;
			} else if (tag === 'c') {
				const address = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute(attributes, 'r') ?? '');
				column = address ? columnNumber(address[1] ?? '') : column + 1;
				if (address) row = Number(address[2]);
				raw = { row, column, type: attribute(attributes, 't') ?? 'n', style: Number(attribute(attributes, 's') ?? 0), value: undefined, inline: '', hasFormula: false };
			} else if (!raw) return;
			else if (tag === 'f') raw.hasFormula = true;
			else if (tag === 'v') {
				raw.value = '';
				into = 'value';
			} else if (tag === 'rPh') reading++;
			else if (tag === 't' && reading === 0) into = 'inline';
		},
		close: (tag) => {
			if (tag === 'c' && raw) {
				if (raw.row >= 1) take(raw);
				raw = undefined;
			} else if (tag === 'rPh') reading--;
			else if (tag === 'v' || tag === 't') into = undefined;
		},
		text: (text) => {
			if (!raw || !into) return;
			if (into === 'value') raw.value += text;
			else raw.inline += text;
		}
	});
}

const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** A formula is never worked out here: what Excel last showed stands for it, and where it shows nothing the cell says so. */
function cellOf({ type, style, value, inline, hasFormula }: Raw, { strings, dateStyles, epoch1904 }: Shared): Cell {
	if (hasFormula && value === undefined && inline === '') return { text: '', bad: 'formula' };
	if (type === 'e') return { text: value ?? '', bad: 'error' };
	if (type === 's') return strings[Number(value)] ?? '';
	if (type === 'inlineStr') return unescapeCell(inline);
	if (value === undefined || value === '') return '';
	if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
	if (type === 'str') return unescapeCell(value);
	if (type === 'd') return value.slice(0, 10);
	return dateStyles.has(style) ? dayText(Number(value), epoch1904) : numberText(value);
}

/** Excel keeps 17 figures of a binary fraction and shows 15: 8.4000000000000004 is 8.4. */
export function numberText(raw: string): string {
	const number = Number(raw);
	if (!Number.isFinite(number)) return raw;
	const [mantissa = '', exponent] = number.toPrecision(15).split('e');
	const plain = exponent === undefined ? mantissa : shifted(mantissa, Number(exponent));
	return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

function shifted(mantissa: string, exponent: number): string {
	const sign = mantissa.startsWith('-') ? '-' : '';
	const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
	const digits = whole + fraction;
	const point = whole.length + exponent;
	if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
	return sign + (point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** Days since 1899-12-30, or since 1904-01-01 in books from old Macs. */
function dayText(serial: number, epoch1904: boolean): string {
	const first = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
	const day = new Date(first + Math.floor(serial) * 86_400_000);
	return Number.isNaN(day.getTime()) || serial < 0 ? String(serial) : day.toISOString().slice(0, 10);
}
