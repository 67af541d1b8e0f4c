import list from '../../data/words/vague-descriptions.json';
import { cjkText, hasCjk, isPlainLatin, latinWords, plainText } from './names';

const fillers = new Set(list.fillers);
const refused = list.refused.flatMap(({ words }) => words);
const refusedWords = new Set(refused.filter((word) => !word.includes(' ')).map((word) => latinWords(word).join('')));
const refusedPhrases = refused.filter((word) => word.includes(' ')).map((phrase) => ({ phrase, words: latinWords(phrase) }));
const refusedCjk = new Set(list.refusedCjk.flatMap(({ words }) => words).map(cjkText));
const cjkByFirst = byFirstSign([...refusedCjk, ...list.fillersCjk.map(cjkText)]);

/** Longest first, so that 日用雑貨 is read before 日用. */
function byFirstSign(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const word of words.toSorted((a, b) => b.length - a.length)) found.set(word.charAt(0), [...(found.get(word.charAt(0)) ?? []), word]);
	return found;
}

/** Why a description names no goods: a refused word, or too few words; undefined when it names some. */
export type Vagueness = { readonly because: 'refusedWord' | 'tooShort'; readonly word: string };

export function vaguenessOf(description: string): Vagueness | undefined {
	if (tellsAtOnce(description)) return undefined;
	const cjk = hasCjk(description) ? cjkReading(description) : undefined;
	if (cjk && cjk.telling >= list.tellingLettersCjk) return undefined;
	const latin = latinReading(description);
	if (latin.telling >= list.tellingWords) return undefined;
	const word = latin.refused ?? cjk?.refused;
	return word === undefined ? { because: 'tooShort', word: '' } : { because: 'refusedWord', word };
}

/** How many words of a text, or signs of Japanese and Chinese, tell something of the goods. */
export const tellingOf = (description: string): number =>
	latinReading(description).telling + (hasCjk(description) ? cjkReading(description).telling : 0);

const inPhrases = new Set(refusedPhrases.flatMap(({ words }) => words));
const tellsNothing = (word: string): boolean =>
	word.length < 2 || !/[a-z]/.test(word) || fillers.has(word) || refusedWords.has(word) || inPhrases.has(word);

const PLAIN_WORD = /[a-z0-9]+/g;
/** As much of a Japanese text as may be read for itself: words at its end may go on. */
const FIRST_SIGNS = 16;
const longestSigns = Math.max(...[...cjkByFirst.values()].flat().map((word) => word.length));

const SMALL_KANA = 'ァィゥェォッャュョヮ';
const LARGE_KANA = 'アイウエオツヤユヨワ';

const foldedKana = (kana: string): string => {
	const small = SMALL_KANA.indexOf(kana);
	return small < 0 ? kana : LARGE_KANA.charAt(small);
};

/** Latin of either width, blanks, points, brackets, quotes and ー. */
const READ_OVER = [[0, 0x7e], [0xff01, 0xff5e], [0x3000, 0x3002], [0x300c, 0x3011], [0x30fb, 0x30fc], [0x2018, 0x201d]] as const;
const isReadOver = (code: number): boolean => READ_OVER.some(([from, to]) => code >= from && code <= to);

/** The beginning of a Japanese or Chinese text as `cjkReading` reads it; undefined where it needs more than that to be told. */
function firstSigns(description: string): string | undefined {
	let signs = '';
	for (let at = 0; at < description.length && signs.length < FIRST_SIGNS; at++) {
		const code = description.charCodeAt(at);
		if (code >= 0x4e00 && code <= 0x9fff) signs += description.charAt(at);
		else if (code >= 0x30a1 && code <= 0x30f6) signs += foldedKana(description.charAt(at));
		else if (code >= 0x3041 && code <= 0x3096) signs += foldedKana(String.fromCharCode(code + 0x60));
		else if (!isReadOver(code)) return undefined;
	}
	return signs;
}

/** Most descriptions tell within a few words; only the others are looked at closely. */
function tellsAtOnce(description: string): boolean {
	const isPlain = isPlainLatin(description);
	if (!isPlain) {
		const signs = firstSigns(description);
		if (signs === undefined) return false;
		if (signs !== '') return readSigns(signs, signs.length < FIRST_SIGNS ? 0 : longestSigns).telling >= list.tellingLettersCjk;
	}
	const text = isPlain ? description.toLowerCase().replaceAll("'s", '') : plainText(description);
	const telling: string[] = [];
	PLAIN_WORD.lastIndex = 0;
	for (let found = PLAIN_WORD.exec(text); found; found = PLAIN_WORD.exec(text)) {
		const [word] = found;
		if (tellsNothing(word) || telling.includes(word)) continue;
		telling.push(word);
		if (telling.length >= list.tellingWords) return true;
	}
	return false;
}

type Reading = { readonly telling: number; readonly refused: string | undefined };

function latinReading(description: string): Reading {
	const words = [...latinWords(description)];
	const known = new Set(words);
	let found: string | undefined;
	for (const { phrase, words: wanted } of refusedPhrases) {
		if (!wanted.every((word) => known.has(word))) continue;
		const at = words.findIndex((_, i) => wanted.every((word, j) => words[i + j] === word));
		if (at < 0) continue;
		found ??= phrase;
		words.splice(at, wanted.length);
	}
	found ??= words.find((word) => refusedWords.has(word));
	const telling = words.filter((word) => word.length > 1 && /[a-z]/.test(word) && !refusedWords.has(word) && !fillers.has(word));
	return { telling: new Set(telling).size, refused: found };
}

const cjkReading = (description: string): Reading => readSigns(cjkText(description).replace(/[a-z0-9()ー]/g, ''), 0);

/** Counts the signs that are left when refused words and fillers are read over; `unread` ones at the end may go on. */
function readSigns(text: string, unread: number): Reading {
	let telling = 0;
	let found: string | undefined;
	for (let at = 0; at < text.length - unread; ) {
		const word = cjkByFirst.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
		if (word === undefined) telling++;
		else if (refusedCjk.has(word)) found ??= word;
		at += word?.length ?? 1;
	}
	return { telling, refused: found };
}
