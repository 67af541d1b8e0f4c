import units from '../../data/customs/rate-units.json';
import { decimalMarkOf, type DecimalMark } from '../catalog/decimals';
import { scaled } from '../values/money';
import type { ExchangeRate } from './plan';
import { daysIn, type Week } from './rate-days';
import { columnsOf, unitsIn, type Columns } from './rate-headings';
import { isFigure, rowByColumns, rowByItself, type Answer, type RateBecause, type Said } from './rate-row';
import { sheetOf, type Row } from './rate-rows';

export type RefusedRate = {
	/** The line of the text, from 1. */
	readonly row: number;
	readonly text: string;
	readonly because: RateBecause;
	readonly currency?: string;
};
export type RatesRead = {
	readonly rates: readonly ExchangeRate[];
	readonly refused: readonly RefusedRate[];
	/** The first week that the list itself states. */
	readonly week: Week | undefined;
	/** Whether a rate was given the week from outside because the list states none for it. */
	readonly weekLent: boolean;
};
/** What the list leaves open, as somebody says it. */
export type Given = {
	readonly week?: Week | undefined;
	readonly source: string;
	/** Per how many units a currency stands, where the list does not say. */
	readonly units?: Readonly<Record<string, number>>;
};

const codes = (list: { readonly codes: string }): string[] => list.codes.split(' ');
const ASKED = new Set([...codes(units.perHundred), ...codes(units.perhapsPerHundred)]);
const PER_ONE = new Set([...codes(units.perOne), ...codes(units.perhapsPerOne)]);

type Read = Said & { readonly row: Row; readonly askAll: boolean };
type Work = {
	columns: Columns | undefined;
	/** Units that lines above the next rows speak of, and whether rows have come since. */
	spoken: Set<number>;
	used: boolean;
	week: Week | undefined;
	readonly weeks: Week[];
	readonly read: Read[];
	readonly refused: RefusedRate[];
};

const textOf = ({ cells }: Row): string => cells.map((cell) => cell.trim()).filter(Boolean).join(' ').replace(/\s*\n\s*/g, ' ').slice(0, 120);

/**
 * Customs' rates from a list in any usual dress. What the list does not say is not guessed: it is taken from `given`, or the row is
 * refused. Two different figures for one currency and week refuse both.
 */
export function readRates(text: string, given: Given): RatesRead {
	const { rows, keepsPlaces } = sheetOf(text);
	const mark = decimalMarkOf(rows.flatMap(({ cells }) => cells.filter(isFigure)));
	const work: Work = { columns: undefined, spoken: new Set(), used: false, week: undefined, weeks: [], read: [], refused: [] };
	for (let i = 0; i < rows.length; i += 1) {
		const taken = headingAt(rows, i, keepsPlaces);
		if (taken) work.columns = taken.columns;
		if (taken) i += taken.rows - 1;
		else take(work, rows[i]!, { mark, keepsPlaces });
	}
	return settle(work, given);
}

/** A heading may run over two rows: "通貨" and, below, "1単位につき". Where cells do not keep their place it must be known word by word. */
function headingAt(rows: readonly Row[], i: number, keepsPlaces: boolean): { readonly columns: Columns; readonly rows: number } | undefined {
	const cells = rows[i]!.cells;
	const next = rows[i + 1]?.cells ?? [];
	const isMore = next.some((cell) => unitsIn(cell).length > 0) && !next.some((cell) => /^[A-Z]{3}$/.test(cell.trim()) || /\d\.\d/.test(cell));
	const both = keepsPlaces && isMore && next.length >= cells.length ? columnsOf(next.map((cell, at) => `${cells[at] ?? ''} ${cell}`.trim())) : undefined;
	if (both) return { columns: both, rows: 2 };
	const columns = columnsOf(cells);
	return columns && (keepsPlaces || !columns.includes(undefined)) ? { columns, rows: 1 } : undefined;
}

function take(work: Work, row: Row, { mark, keepsPlaces }: { mark: DecimalMark | undefined; keepsPlaces: boolean }): void {
	if (row.cells.every((cell) => cell.trim() === '')) return;
	const { columns } = work;
	const inPlace = columns !== undefined && (keepsPlaces || row.cells.length === columns.length);
	const answer: Answer = inPlace ? rowByColumns(row.cells, { columns, mark }) : rowByItself(row.cells, mark);
	if (!answer) return note(work, row);
	work.used = true;
	if ('because' in answer) return void work.refused.push({ row: row.line, text: textOf(row), ...answer });
	const lost = !inPlace && columns !== undefined && columns.filter((column) => column?.holds === 'yen').length > 1;
	const above = work.spoken.size === 1 ? [...work.spoken][0] : undefined;
	const only = !inPlace && !lost ? columns?.find((column) => column?.holds === 'yen') : undefined;
	const per = answer.per ?? (only?.holds === 'yen' ? only.per : undefined) ?? above;
	work.read.push({ ...answer, per, week: answer.week ?? work.week, row, askAll: lost || work.spoken.size > 1 });
}

/** A line that is no rate may state the week or the unit of those below it. */
function note(work: Work, row: Row): void {
	const { week, wrong, rest } = daysIn(row.cells.join(' '));
	if (wrong) return void work.refused.push({ row: row.line, text: textOf(row), because: wrong });
	if (week) work.weeks.push((work.week = week));
	const spoken = unitsIn(rest);
	if (spoken.length === 0) return;
	if (work.used) work.spoken.clear();
	work.used = false;
	for (const unit of spoken) work.spoken.add(unit);
}

function settle({ read, refused, weeks }: Work, given: Given): RatesRead {
	const no = [...refused];
	const kept = new Map<string, { readonly rate: ExchangeRate; readonly rows: Row[] }>();
	const refuse = (row: Row, because: RateBecause, currency: string): void => void no.push({ row: row.line, text: textOf(row), because, currency });
	for (const said of read) {
		const per = said.per ?? given.units?.[said.currency] ?? (isAsked(said) ? undefined : 1);
		const week = said.week ?? weeks[0] ?? given.week;
		if (!per || !week) {
			refuse(said.row, per ? 'week-missing' : 'unit-unsaid', said.currency);
			continue;
		}
		const rate: ExchangeRate = { currency: said.currency, jpy: said.jpy, per, ...week, source: said.source ?? given.source };
		const key = `${rate.currency} ${week.from} ${week.to}`;
		const other = kept.get(key);
		if (!other) kept.set(key, { rate, rows: [said.row] });
		else if (!isSameRate(other.rate, rate)) other.rows.push(said.row);
	}
	const agreed = [...kept.values()].filter(({ rows }) => rows.length === 1);
	for (const { rate, rows } of kept.values()) if (rows.length > 1) for (const row of rows) refuse(row, 'contradictory', rate.currency);
	return {
		rates: agreed.map(({ rate }) => rate),
		refused: no.toSorted((a, b) => a.row - b.row),
		week: weeks[0],
		weekLent: weeks.length === 0 && read.some(({ week }) => !week)
	};
}

const isAsked = ({ currency, askAll }: Read): boolean => ASKED.has(currency) || (askAll && !PER_ONE.has(currency));

const exact = (jpy: string, per: number): bigint => scaled(jpy, 6) * BigInt(per);

/** Whether two rates say the same yen for one unit: 11.02 per 100 is 0.1102 per 1. */
export const isSameRate = (a: Pick<ExchangeRate, 'jpy' | 'per'>, b: Pick<ExchangeRate, 'jpy' | 'per'>): boolean =>
	exact(a.jpy, b.per) === exact(b.jpy, a.per);
