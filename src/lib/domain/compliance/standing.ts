import contexts from '../../data/kinds/contexts.json';
import { signsOf, SIGNS, wordsOf, type Reading } from './reading';

/** Where a word stands in its text, for words that do not tell everywhere (`whole` and `bare` of a kind, what goods are for). */

const isStop = (word: string | undefined): boolean => word === undefined || word === '' || word === SIGNS;

const { before, after } = contexts.whole;
const BEFORE = new Set(before.latin.flatMap(wordsOf));
const AFTER = new Set(after.latin.flatMap(wordsOf));
/** "6", "300ml", "20pcs". */
const FIGURE = /^\d+(?:[a-z]{1,4})?$/;
const oneOf = (spellings: readonly string[]): string => spellings.map(signsOf).toSorted((a, b) => b.length - a.length).join('|');
const BEFORE_SIGNS = new RegExp(`^(?:${oneOf(before.cjk)})*$`);
const AFTER_SIGNS = new RegExp(`^(?:\\d+(?:[a-z]{1,4}|${oneOf(after.counters)})?|${oneOf(after.cjk)})*(?:\\||$)`);

const startOf = (starts: readonly number[], from: number): number => starts.findLast((start) => start <= from) ?? 0;

/** Whether a text, up to where it first stops, says these words and nothing more than size, colour, material and number. */
export function isWhole(from: number, to: number, { words, wordStarts }: Reading): boolean {
	for (let at = startOf(wordStarts, from); at < from; at++) if (!BEFORE.has(words[at]!) && !FIGURE.test(words[at]!)) return false;
	let at = to;
	for (; !isStop(words[at]); at++) if (!AFTER.has(words[at]!) && !FIGURE.test(words[at]!)) return false;
	return words[at] !== SIGNS;
}

export const isWholeInSigns = (from: number, to: number, { cjk, signStarts }: Reading): boolean =>
	BEFORE_SIGNS.test(cjk.slice(startOf(signStarts, from), from)) && AFTER_SIGNS.test(cjk.slice(to));

/** Whether no Japanese or Chinese stands beside a Latin word, which may make something else of it. */
export const isBare = (from: number, to: number, { words }: Reading): boolean => words[from - 1] !== SIGNS && words[to] !== SIGNS;

const PURPOSE = new Set(contexts.purpose.latin.flatMap(wordsOf));
const ENDS = new Set(contexts.purpose.ends.flatMap(wordsOf));

/** The words that say what a thing is for. */
export function purposeOf(words: readonly string[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (let at = 0; at < words.length; at++) {
		if (!PURPOSE.has(words[at]!)) continue;
		const first = words[at] === 'compatible' ? at + 2 : at + 1;
		for (let i = first; i < first + contexts.purpose.purposeLength && !isStop(words[i]) && !ENDS.has(words[i]!); i++) found.add(i);
	}
	return found;
}
