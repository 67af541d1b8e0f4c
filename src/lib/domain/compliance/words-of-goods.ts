import list from '../../data/words/vague-descriptions.json';
import { cjkText, hasCjk, latinWords } from './names';

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
	const cjk = hasCjk(description) ? cjkReading(description) : undefined;
	if (cjk && cjk.telling >= list.tellingLettersCjk) return undefined;
	const latin = latinReading(description);
	if (latin.telling >= list.tellingWords) return undefined;
	const word = latin.refused ?? cjk?.refused;
	return word === undefined ? { because: 'tooShort', word: '' } : { because: 'refusedWord', word };
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

/** Counts the signs that are left when refused words and fillers are read over. */
function cjkReading(description: string): Reading {
	const text = cjkText(description).replace(/[a-z0-9()ー]/g, '');
	let telling = 0;
	let found: string | undefined;
	for (let at = 0; at < text.length; ) {
		const word = cjkByFirst.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
		if (word === undefined) telling++;
		else if (refusedCjk.has(word)) found ??= word;
		at += word?.length ?? 1;
	}
	return { telling, refused: found };
}
