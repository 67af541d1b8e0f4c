import { HEADERS, unitFits, type Choice, type Field } from './fields';
import { lengthUnitNamed, weightUnitNamed } from './measures';
import { textOf, type Cell } from './table';
import { currencyNamed, type DayOrder } from './values';

/** A header without case, spaces, signs and accents. */
export const headerKey = (header: string): string =>
	header
		.normalize('NFKC')
		.normalize('NFD')
		.replace(/([a-zA-Z])\p{Diacritic}+/gu, '$1')
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

const FIELD_OF = new Map<string, Field>();
for (const [field, headers] of Object.entries(HEADERS) as [Field, readonly string[]][]) {
	for (const header of [field, ...headers]) if (field !== 'ignored' && !FIELD_OF.has(headerKey(header))) FIELD_OF.set(headerKey(header), field);
}

const unitNamed = (text: string): string | undefined => lengthUnitNamed(text) ?? weightUnitNamed(text) ?? currencyNamed(text);

/** "Box length (cm)", "weight_g", "unitWeightG", "Value, €" → what stands before the unit, and the unit. */
function splitUnit(header: string): { base: string; unit: string } | undefined {
	const text = header.normalize('NFKC').trim();
	const parts =
		/^(.+?)\s*[([【]\s*([^()[\]]+?)\s*[)\]】]$/u.exec(text) ??
		/^(.+?)(?:\s*[,/:、]\s*|[\s_-]+)([^\s,/:_-]{1,6})$/u.exec(text) ??
		/^([A-Za-z]*[a-z])(Mm|Cm|In|G|Kg|Lb|Oz|Jpy|Eur|Usd)$/.exec(text);
	const found = parts?.[2] ? unitNamed(parts[2]) : undefined;
	return parts?.[1] && found ? { base: parts[1], unit: found } : undefined;
}

/** What a column holds by its header, with the unit the header names. */
export function choiceFor(header: string): Choice | undefined {
	const split = splitUnit(header);
	const measured = split && FIELD_OF.get(headerKey(split.base));
	if (measured) return unitFits(measured, split.unit) ? { field: measured, unit: split.unit } : undefined;
	const whole = FIELD_OF.get(headerKey(header));
	if (whole) return { field: whole };
	const withoutNote = FIELD_OF.get(headerKey(header.normalize('NFKC').replace(/[([].*$/, '')));
	return withoutNote && { field: withoutNote };
}

/** What a column is called in a mapping: its header, or its place where it has none. */
export const columnKey = (header: Cell | undefined, at: number): string => headerKey(textOf(header)) || `#${at + 1}`;

/** The order of day and month that a header asks for: "Expiration date (MM/DD/YYYY)". */
export function dayOrderIn(header: string): DayOrder | undefined {
	const text = header.normalize('NFKC').toUpperCase();
	return /MM\W?DD\W?(YY|AA)/.test(text) ? 'month-first' : /(DD|JJ)\W?MM\W?(YY|AA)/.test(text) ? 'day-first' : undefined;
}

/** What is remembered a mapping by: the headers of a file, in order. */
export const signatureOf = (headers: readonly Cell[]): string => headers.map((header) => headerKey(textOf(header))).join('|');
