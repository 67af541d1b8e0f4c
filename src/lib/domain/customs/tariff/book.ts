import trade from '../../../data/customs/tariff-words.json';
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
	const headings = headingsOf(asked, wanted);
	book.texts.forEach((text, i) => {
		const line = book.lines[i]!;
		const heading = headings.findIndex((one) => line.code.startsWith(one));
		const missing = wanted.filter((word) => !text.includes(word)).length;
		if ((missing > 0 && heading < 0) || !isInSeason(line, on)) return;
		found.push({ line, rank: heading < 0 ? ELSEWHERE + rankOf(text, wanted) : missing * A_WORD + heading * A_HEADING + i });
	});
	return found
		.toSorted((a, b) => a.rank - b.rank)
		.slice(0, most)
		.map(({ line }) => line);
}

/** Where the goods are usually found: first the lines that say more of the words, then as the headings and the book stand; other lines after them. */
const [A_HEADING, A_WORD, ELSEWHERE] = [1e5, 1e7, 1e9];

const HEADINGS: ReadonlyMap<string, readonly string[]> = new Map(trade.goods.flatMap(({ words, headings }) => words.map((word) => [plain(word), headings] as const)).toReversed());

/** Where goods of a seller's word are usually found: of the whole phrase first, then of its last word that is known, as in "ceramic mug". */
function headingsOf(asked: string, wanted: readonly string[]): readonly string[] {
	const known = [asked, ...wanted.toReversed()].map((word) => HEADINGS.get(word) ?? HEADINGS.get(word.replace(/s$/, '')));
	return known.find((headings) => headings !== undefined) ?? headingsWithin(asked);
}

/** Words run together, as in 革靴 and 陶瓷杯: the thing itself stands last. */
function headingsWithin(asked: string): readonly string[] {
	const within = [...HEADINGS.keys()].filter((word) => /[^\x00-\u024f]/.test(word) && asked.includes(word));
	const ending = (word: string): number => asked.lastIndexOf(word) + word.length;
	const [last] = within.toSorted((a, b) => ending(b) - ending(a) || b.length - a.length);
	return last === undefined ? [] : (HEADINGS.get(last) ?? []);
}

/** A word in the last part of a description names the goods themselves; in the first parts only their heading. */
function rankOf(text: string, wanted: readonly string[]): number {
	const last = text.lastIndexOf('>') + 1;
	const own = wanted.filter((word) => text.includes(word, last)).length;
	return (wanted.length - own) * 1_000 + Math.min(text.length, 999);
}
