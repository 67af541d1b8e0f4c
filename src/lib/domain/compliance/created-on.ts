import { isPlainDate, type PlainDate } from '../values/plain-date';

const two = (digits: string): string => digits.padStart(2, '0');

/** The day in the name that Amazon gives a shipment: "FBA STA (2026/11/21 10:40)-NRT1", or "FBA (11/21/26 10:40 AM) - 1". */
export function createdOn(name: string): PlainDate | undefined {
	const text = name.normalize('NFKC');
	const yearFirst = /\(\s*(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\b/.exec(text);
	const monthFirst = /\(\s*(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})\b/.exec(text);
	const [year = '', month = '', day = ''] = yearFirst ? yearFirst.slice(1) : monthFirst ? [monthFirst[3], monthFirst[1], monthFirst[2]] : [];
	const written = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
	return isPlainDate(written) ? written : undefined;
}
