import { isPlainDate, type PlainDate } from '../values/plain-date';

/** 2026-11-20, 2026/11/20, 2026.11.20 and 2026年11月20日, inside of a text. */
const DAY = /(?<!\d)(20\d\d)(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})(?!\d)/g;

/** The latest day that a text names; undefined where it names none. */
export function dayIn(text: string): PlainDate | undefined {
	const days = [...text.normalize('NFKC').matchAll(DAY)]
		.map(([, year = '', month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
		.filter(isPlainDate);
	return days.toSorted().at(-1);
}

/** The same day so many months before; the last of the month where it has no such day. */
export function monthsBefore(day: PlainDate, months: number): PlainDate {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const first = new Date(Date.UTC(year, month - 1 - months, 1));
	const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`;
}
