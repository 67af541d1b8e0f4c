import { decimalText, readDecimal, type DecimalMark } from '../catalog/decimals';
import { isCurrency } from '../values/codes';
import { isDecimal } from '../values/money';
import type { PlainDate } from '../values/plain-date';
import { dayIn, daysIn, type Week } from './rate-days';
import { unitIn, unitsIn, type Column, type Columns } from './rate-headings';

/** Why a row is no rate. */
export type RateBecause =
	| 'currency-missing' | 'currency-unknown' | 'currency-yen' | 'yen-first' | 'figure-missing' | 'figures-unclear' | 'not-a-number' | 'not-positive'
	| 'unit-unclear' | 'unit-unsaid' | 'contradictory' | 'day-unclear' | 'week-backwards' | 'week-missing';

/** What a row says by itself; what it leaves open, the lines around it may say. */
export type Said = {
	readonly currency: string;
	readonly jpy: string;
	readonly per: number | undefined;
	readonly week: Week | undefined;
	readonly source: string | undefined;
};
export type Answer = Said | { readonly because: RateBecause; readonly currency?: string } | undefined;

const no = (because: RateBecause, currency?: string): Answer => ({ because, ...(currency && { currency }) });

const UNITS = new Set(['1', '10', '100', '1000', '10000']);
const SPOKEN = new Set(['1', '100', '1000']);
const BLANK = /^[\s\-‐−–—―ー*＊…・.]*$/;
const YEN = /^(?:[¥￥]|JPY)\s*|\s*(?:円|yen|JPY|日元)\.?$/giu;
const FIGURE = /^\d[\d.,'’]*$/;

const figureOf = (typed: string): string => typed.normalize('NFKC').trim().replace(YEN, '').trim();
export const isFigure = (typed: string): boolean => FIGURE.test(figureOf(typed));

/** Yen as written, with a point; a reason when it is no amount above nothing. */
function yenOf(typed: string, mark: DecimalMark | undefined): { readonly jpy: string } | { readonly because: RateBecause } {
	const decimal = readDecimal(figureOf(typed), { mark });
	if (!decimal.ok) return { because: 'not-a-number' };
	const { digits, places } = decimal.value;
	const short = decimalText(decimal.value);
	if (digits <= 0n) return { because: 'not-positive' };
	if (!isDecimal(short)) return { because: 'not-a-number' };
	const zeros = places - (short.split('.')[1]?.length ?? 0);
	const jpy = places > 0 && places <= 6 ? `${short}${short.includes('.') ? '' : '.'}${'0'.repeat(zeros)}` : short;
	return { jpy };
}

const codesIn = (text: string): string[] => text.normalize('NFKC').match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g) ?? [];

/** The code of a cell: alone in either case, or in capitals among other words. */
function codeOfCell(cell: string): string | undefined {
	const text = cell.normalize('NFKC').trim();
	if (/^[A-Za-z]{3}$/.test(text)) return text.toUpperCase();
	const codes = codesIn(text);
	return codes.find(isCurrency) ?? (codes.length === 1 ? codes[0] : undefined);
}

type Reading = { readonly columns: Columns; readonly mark: DecimalMark | undefined };
type Cells = readonly string[];

const at = (columns: Columns, cells: Cells, holds: Column['holds']): string | undefined => {
	const place = columns.findIndex((column) => column?.holds === holds);
	return place < 0 ? undefined : cells[place]?.trim();
};

/**
 * A row under headings. Undefined: it holds neither a currency nor a figure where they belong. A bare 100 in a column without a known
 * heading may be the unit, and so the row is refused rather than taken per 1.
 */
export function rowByColumns(cells: Cells, { columns, mark }: Reading): Answer {
	const filled = columns.flatMap((column, i) => (column?.holds === 'yen' && !BLANK.test(cells[i] ?? '') ? [{ text: cells[i]!, per: column.per }] : []));
	const cell = at(columns, cells, 'code') || at(columns, cells, 'currency') || '';
	const currency = codeOfCell(cell);
	const figures = filled.filter(({ text }) => isFigure(unitIn(text).rest));
	if (!currency) return figures.length > 0 ? no('currency-missing') : undefined;
	if (filled.length === 0) return codeOfCell(cell) && isCurrency(currency) ? no('figure-missing', currency) : undefined;
	if (!isCurrency(currency)) return no('currency-unknown', currency);
	if (currency === 'JPY') return no('currency-yen');
	if (filled.length > 1) return no('figures-unclear', currency);
	const { text, per } = filled[0]!;
	const inCell = unitIn(text);
	const yen = yenOf(inCell.rest, mark);
	if ('because' in yen) return no(yen.because, currency);
	const unit = unitOf([at(columns, cells, 'per') ?? '', cell], [per, inCell.per]);
	const unknown = cells.some((text, i) => columns[i] === undefined && UNITS.has(text.trim()) && text.trim() !== '1');
	if (unit === 'unclear' || (unit === undefined && unknown)) return no('unit-unclear', currency);
	const week = weekOf(columns, cells);
	if (typeof week === 'string') return no(week, currency);
	return { currency, jpy: yen.jpy, per: unit, week, source: at(columns, cells, 'source') || undefined };
}

/** The units that a row names; `unclear` when they differ or one cannot be read. */
function unitOf([cell, code]: readonly [string, string], said: readonly (number | undefined)[]): number | undefined | 'unclear' {
	const bare = figureOf(cell).replace(/[.,]0+$/, '').replace(',', '');
	const spoken = UNITS.has(bare) ? Number(bare) : unitIn(cell).per;
	if (!BLANK.test(cell) && spoken === undefined) return 'unclear';
	const units = new Set([spoken, unitIn(code).per, ...said].filter((unit) => unit !== undefined));
	return units.size > 1 ? 'unclear' : [...units][0];
}

function weekOf(columns: Columns, cells: Cells): Week | undefined | RateBecause {
	const [first, last, whole] = [at(columns, cells, 'from'), at(columns, cells, 'to'), at(columns, cells, 'week')];
	const texts = [first, last, whole].filter((text) => text && !BLANK.test(text));
	if (texts.length === 0) return undefined;
	if (first && last) return between(dayIn(first), dayIn(last));
	const days = daysIn(texts.join(' '));
	return days.wrong ?? days.week ?? 'day-unclear';
}

function between(from: PlainDate | undefined, to: PlainDate | undefined): Week | RateBecause {
	if (!from || !to) return 'day-unclear';
	return from <= to ? { from, to } : 'week-backwards';
}

/** A row without headings: a code, perhaps a unit, and yen. Undefined: it is no row of a rate. */
export function rowByItself(cells: Cells, mark: DecimalMark | undefined): Answer {
	const { week, wrong, rest } = daysIn(cells.join('\t'));
	const { per, rest: bare } = unitIn(rest);
	if (/(?<![A-Z])JPY\s*\/\s*[A-Z]{3}(?![A-Z])|(?<![A-Z])JPY[^A-Z]*=[^A-Z]*[A-Z]{3}/.test(bare)) return no('yen-first');
	const tokens = tokensOf(bare.replace(/(?<![A-Z])([A-Z]{3})[/-]?JPY(?![A-Z])/g, '$1'));
	const code = codeAt(tokens);
	if (typeof code !== 'number') return code;
	const currency = tokens[code]!.toUpperCase();
	const figures = figuresOf(tokens, code);
	if (figures === 'none') return no('figure-missing', currency);
	if (unitsIn(bare).length > 0 || figures === 'unclear' || (figures.per && per && figures.per !== per)) return no('figures-unclear', currency);
	const yen = yenOf(figures.yen, mark);
	if ('because' in yen) return no(yen.because, currency);
	return wrong ? no(wrong, currency) : { currency, jpy: yen.jpy, per: per ?? figures.per, week, source: undefined };
}

/** Cells whole where they are figures, else word by word, with letters and digits apart: "100KRW" is "100 KRW". */
const tokensOf = (text: string): string[] =>
	text.split('\t').flatMap((cell) =>
		isFigure(cell) ? [figureOf(cell)] : cell.replace(/(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d)/g, ' ').split(/[\s=:：()（）|「」]+/).filter(Boolean).map(plain)
	);
const plain = (token: string): string => (isFigure(token) ? figureOf(token) : token);

/** Where the one currency stands that is not the yen, or why there is none. */
function codeAt(tokens: readonly string[]): number | Answer {
	const capitals = tokens.filter((token) => /^[A-Z]{3}$/.test(token));
	const known = [...new Set(capitals.filter((token) => isCurrency(token) && token !== 'JPY'))];
	const hasDecimal = tokens.some((token) => isFigure(token) && /[.,]\d/.test(token));
	if (known.length > 1) return hasDecimal ? no('figures-unclear') : undefined;
	if (known[0]) return tokens.indexOf(known[0]);
	const [first = '', second = ''] = tokens;
	if (/^[a-z]{3}$/i.test(first) && isCurrency(first.toUpperCase()) && first.toUpperCase() !== 'JPY' && isFigure(second)) return 0;
	if (!hasDecimal) return undefined;
	if (capitals.includes('JPY')) return no('currency-yen');
	return capitals[0] ? no('currency-unknown', capitals[0]) : no('currency-missing');
}

/** The unit and the yen among the figures of a row; a number of the list or of the country before the code is neither. */
function figuresOf(tokens: readonly string[], code: number): { readonly per: number | undefined; readonly yen: string } | 'none' | 'unclear' {
	const before = tokens.slice(0, code).filter(isFigure);
	const after = tokens.slice(code + 1).filter(isFigure);
	if (before.some((figure) => /[.,]\d{1,2}$/.test(figure))) return 'unclear';
	if (after.length === 0) return 'none';
	const led = SPOKEN.has(tokens[code - 1] ?? '') ? Number(tokens[code - 1]) : undefined;
	const words = tokens.slice(tokens.lastIndexOf(after.at(-1)!) + 1).filter((word) => !/^(JPY|yen|円|日元)$/i.test(word));
	if (after.length === 1) return words.length > 0 && /^\d+$/.test(after[0]!) ? 'unclear' : { per: led, yen: after[0]! };
	const [units, others] = [after.filter((figure) => SPOKEN.has(figure)), after.filter((figure) => !SPOKEN.has(figure))];
	if (units.length !== 1 || others.length !== 1 || (led && led !== Number(units[0]))) return 'unclear';
	return { per: Number(units[0]), yen: others[0]! };
}
