import { missingIn } from './fonts';
import { printable } from './text';

/** 〓, the printer's mark for a letter that is not in the case. */
const GETA = '〓';

/**
 * Text for papers that stay in the house: letters of no font of the papers are shown as 〓, so that a name in another script
 * stops no release. What customs and carriers read is refused instead, see `GlyphMissing`.
 */
export function settable(text: string): string {
	let set = printable(text);
	for (let missing = missingIn('sans', set); missing !== undefined; missing = missingIn('sans', set)) set = set.replaceAll(missing, GETA);
	return set;
}

/** The same value with every text in it settable. */
export function settableThroughout<T>(value: T): T {
	if (typeof value === 'string') return settable(value) as T;
	if (Array.isArray(value)) return value.map(settableThroughout) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, settableThroughout(part)])) as T;
}
