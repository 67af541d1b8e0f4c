import { addDays, daysBetween, isPlainDate, type PlainDate } from '../values/plain-date';

/** The days on which a rate holds, both included. */
export type Week = { readonly from: PlainDate; readonly to: PlainDate };

const A_SUNDAY = '1970-01-04';
const sinceSunday = (day: PlainDate): number => ((daysBetween(A_SUNDAY, day) % 7) + 7) % 7;

/** Customs' week of a day: from Sunday to Saturday. */
export const customsWeek = (day: PlainDate): Week => {
	const from = addDays(day, -sinceSunday(day));
	return { from, to: addDays(from, 6) };
};

type Part = { readonly year?: number | undefined; readonly month?: number | undefined; readonly day: number };
type Found = { readonly at: number; readonly end: number; readonly parts: readonly Part[] };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
	'\\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const DAY = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const WEEKDAY = '(?:\\s?\\([日月火水木金土A-Za-z.]{1,5}\\))?';
const TO = `${WEEKDAY}\\s*(?:[-‐‑–—−~〜∼→]|から|to|until|through)\\s*`;

/** Year of the Western calendar in which the first year of an era falls, less one. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const yearOf = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);
const part = (year: number | undefined, month: number, day = ''): Part => ({ year, month, day: Number(day) });

type Shape = readonly [RegExp, (groups: readonly (string | undefined)[]) => readonly Part[]];
const shape = (pattern: string, read: Shape[1]): Shape => [new RegExp(pattern, 'giu'), read];

/** How days are written, those that say most first. A second day may leave out what the first has said. */
const SHAPES: readonly Shape[] = [
	shape('(令和|平成|(?<![A-Za-z])[RH](?=[ \\d]))\\s?(元|\\d{1,2})(?:\\s?年\\s?|[./-])(\\d{1,2})(?:\\s?月\\s?|[./-])(\\d{1,2})日?', ([era = '', year, month, day]) => [
		part((ERAS[era.toUpperCase()] ?? 0) + (year === '元' ? 1 : Number(year)), Number(month), day)
	]),
	shape('(?<!\\d)(\\d{4})(?:\\s?年\\s?|[./-])(\\d{1,2})(?:\\s?月\\s?|[./-])(\\d{1,2})(?!\\d)日?', ([year, month, day]) => [part(Number(year), Number(month), day)]),
	shape('(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)', ([year, month, day]) => [part(Number(year), Number(month), day)]),
	shape(`${DAY}${TO}${DAY}\\s+(?:of\\s+)?${MONTH},?\\s*(\\d{4})`, ([first, last, month, year]) => [
		part(Number(year), monthOf(month), first), part(Number(year), monthOf(month), last)
	]),
	shape(`${MONTH}\\s+${DAY}${TO}${DAY},?\\s+(\\d{4})`, ([month, first, last, year]) => [
		part(Number(year), monthOf(month), first), part(Number(year), monthOf(month), last)
	]),
	shape(`${DAY}[\\s-]*${MONTH}(?:,?[\\s-]*(\\d{4}))?`, ([day, month, year]) => [part(yearOf(year), monthOf(month), day)]),
	shape(`${MONTH}\\s*${DAY}(?:,?\\s+(\\d{4}))?`, ([month, day, year]) => [part(yearOf(year), monthOf(month), day)]),
	shape('(?<!\\d)(\\d{1,2})\\s?月\\s?(\\d{1,2})日?', ([month, day]) => [part(undefined, Number(month), day)]),
	shape(`(?<=\\d日?${TO})(\\d{1,2})/(\\d{1,2})(?![\\d/])`, ([month, day]) => [part(undefined, Number(month), day)]),
	shape(`(?<=日${TO})(\\d{1,2})日`, ([day]) => [{ day: Number(day) }])
];

/** Day and month in figures with the year behind them: two days, and therefore none. */
const UNCLEAR = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)/;
/** Days on which something else happened than a week beginning. */
const OTHER_DAY = /公示(?!相場|レート)|発表|更新|作成|印刷|published|announced|updated|printed|as of|created/i;
const JOINED = new RegExp(`^${WEEKDAY}[\\s,、;|"]*(?:${TO}|(?:to|until)\\s+)?(?:from\\s+)?(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?,?\\s*)?["\\s]*$`, 'iu');

function found(text: string): Found[] {
	const all: Found[] = [];
	for (const [pattern, read] of SHAPES) {
		for (const match of text.matchAll(pattern)) {
			const [at, end] = [match.index, match.index + match[0].length];
			if (!all.some((other) => at < other.end && other.at < end)) all.push({ at, end, parts: read(match.slice(1)) });
		}
	}
	return all.toSorted((a, b) => a.at - b.at);
}

/** A day that leaves out its year or month has them from its neighbour; from December to January the year turns. */
function dayOf({ year, month, day }: Part, beside: Part | undefined, side: 'before' | 'after'): PlainDate | undefined {
	const known = month ?? beside?.month;
	if (known === undefined) return undefined;
	const turned = beside?.month === undefined ? 0 : side === 'before' && known < beside.month ? 1 : side === 'after' && known > beside.month ? -1 : 0;
	const full = year ?? (beside?.year === undefined ? undefined : beside.year + turned);
	const text = `${full}-${String(known).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	return isPlainDate(text) ? text : undefined;
}

export type Days = {
	/** What the days of a text say together: a week, or nothing. */
	readonly week: Week | undefined;
	/** A day that cannot be read or that runs backwards. */
	readonly wrong: 'day-unclear' | 'week-backwards' | undefined;
	/** The text without its days. */
	readonly rest: string;
};

/** The week that a line, a cell or the name of a file states. A Sunday alone begins a week of customs; any other day alone says nothing. */
export function daysIn(typed: string): Days {
	const text = typed.normalize('NFKC');
	const matches = found(text);
	const rest = matches.reduceRight((left, { at, end }) => `${left.slice(0, at)} ${left.slice(end)}`, text);
	if (UNCLEAR.test(rest)) return { week: undefined, wrong: 'day-unclear', rest: rest.replace(UNCLEAR, ' ') };
	const range = rangeOf(text, matches);
	if (!range) return { week: sundayOf(text, matches), wrong: undefined, rest };
	const [from, to] = [dayOf(range[0], range[1], 'after'), dayOf(range[1], range[0], 'before')];
	if (!from || !to) return { week: undefined, wrong: 'day-unclear', rest };
	return from <= to ? { week: { from, to }, wrong: undefined, rest } : { week: undefined, wrong: 'week-backwards', rest };
}

function rangeOf(text: string, matches: readonly Found[]): readonly [Part, Part] | undefined {
	for (const [i, { parts, end }] of matches.entries()) {
		const [first, last] = [parts[0], parts[1]];
		if (first && last) return [first, last];
		const next = matches[i + 1];
		if (first && next?.parts[0] && JOINED.test(text.slice(end, next.at))) return [first, next.parts[0]];
	}
	return undefined;
}

function sundayOf(text: string, matches: readonly Found[]): Week | undefined {
	const only = matches.length === 1 ? matches[0]!.parts[0] : undefined;
	const day = only && !OTHER_DAY.test(text) ? dayOf(only, undefined, 'after') : undefined;
	return day && sinceSunday(day) === 0 ? customsWeek(day) : undefined;
}

/** The day of a cell that holds nothing else. */
export function dayIn(typed: string): PlainDate | undefined {
	const matches = found(typed.normalize('NFKC'));
	const only = matches.length === 1 ? matches[0]!.parts[0] : undefined;
	return only && dayOf(only, undefined, 'after');
}

/** Customs names its files after their week: `kouji-rate20261206-20261212`, `261206-261212.csv`. */
export function weekOfName(name: string): Week | undefined {
	const days = /(?<!\d)(\d{6}|\d{8})[-_~](\d{6}|\d{8})(?!\d)/.exec(name.normalize('NFKC'))?.slice(1);
	const [from, to] = (days ?? []).map((day) => day.padStart(8, '20').replace(/(....)(..)(..)/, '$1-$2-$3'));
	return from && to && isPlainDate(from) && isPlainDate(to) && from <= to ? { from, to } : undefined;
}
