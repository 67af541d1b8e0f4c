import type { PlainDate } from '../../values/plain-date';
import { isInSeason, type TariffLine } from './line';

/** A schedule that can be searched: built once for a book, asked at every keystroke. */
export type Book = {
	readonly lines: readonly TariffLine[];
	readonly byCode: ReadonlyMap<string, readonly TariffLine[]>;
	/** What is searched: descriptions in one form of width and case. */
	readonly texts: readonly string[];
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

export function bookOf(lines: readonly TariffLine[]): Book {
	const byCode = new Map<string, TariffLine[]>();
	for (const line of lines) byCode.set(line.code, [...(byCode.get(line.code) ?? []), line]);
	return { lines, byCode, texts: lines.map(({ descriptionJa, descriptionEn = '' }) => plain(`${descriptionJa} ${descriptionEn}`)) };
}

/** The line of a code that holds on a day: some codes stand twice, once for each season. */
export const lineOf = ({ byCode }: Book, code: string, on: PlainDate): TariffLine | undefined => byCode.get(code)?.find((line) => isInSeason(line, on));

type Asked = { readonly words: string; readonly on: PlainDate; readonly most: number };

/** Lines that answer a search, by code when it is digits, else by every word in the description; the closest first. */
export function findLines(book: Book, { words, on, most }: Asked): TariffLine[] {
	const asked = plain(words).trim();
	const digits = asked.replace(/[\s.\-·]/g, '');
	if (asked === '') return [];
	if (/^\d{2,10}$/.test(digits)) return book.lines.filter((line) => line.code.startsWith(digits.slice(0, 9)) && isInSeason(line, on)).slice(0, most);
	const wanted = asked.split(/[\s、,]+/).filter(Boolean);
	const found: { readonly line: TariffLine; readonly rank: number }[] = [];
	book.texts.forEach((text, i) => {
		if (!wanted.every((word) => text.includes(word))) return;
		const line = book.lines[i]!;
		if (isInSeason(line, on)) found.push({ line, rank: rankOf(text, wanted) });
	});
	return found
		.toSorted((a, b) => a.rank - b.rank)
		.slice(0, most)
		.map(({ line }) => line);
}

/** A word in the last part of a description names the goods themselves; in the first parts only their heading. */
function rankOf(text: string, wanted: readonly string[]): number {
	const last = text.lastIndexOf('>') + 1;
	const own = wanted.filter((word) => text.includes(word, last)).length;
	return (wanted.length - own) * 1_000 + Math.min(text.length, 999);
}
