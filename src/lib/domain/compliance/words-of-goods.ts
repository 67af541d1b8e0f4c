import list from '../../data/words/vague-descriptions.json';
import { cjkText, findPhrase, hasCjk, latinWords } from './names';

const fillers = new Set(list.fillers);
const refused = list.refused.flatMap(({ words }) => words);
const refusedWords = new Set(refused.filter((word) => !word.includes(' ')).map((word) => latinWords(word).join('')));
const refusedPhrases = refused.filter((word) => word.includes(' ')).map((phrase) => ({ phrase, words: latinWords(phrase) }));
const longestFirst = (words: readonly string[]): string[] => words.map(cjkText).toSorted((a, b) => b.length - a.length);
const refusedCjk = longestFirst(list.refusedCjk.flatMap(({ words }) => words));
/** None of these words has a sign that a pattern would take for its own. */
const oneRefusedCjk = new RegExp(refusedCjk.join('|'));
const emptyCjk = new RegExp([...refusedCjk, ...longestFirst(list.fillersCjk)].join('|'), 'g');

/** Why a description names no goods: a refused word, or too few words; undefined when it names some. */
export type Vagueness = { readonly because: 'refusedWord' | 'tooShort'; readonly word: string };

export function vaguenessOf(description: string): Vagueness | undefined {
	const latin = latinReading(description);
	const cjk = hasCjk(description) ? cjkReading(description) : undefined;
	if (latin.telling >= list.tellingWords || (cjk && cjk.telling >= list.tellingLettersCjk)) return undefined;
	const word = latin.refused ?? cjk?.refused;
	return word === undefined ? { because: 'tooShort', word: '' } : { because: 'refusedWord', word };
}

type Reading = { readonly telling: number; readonly refused: string | undefined };

function latinReading(description: string): Reading {
	let words = [...latinWords(description)];
	let found: string | undefined;
	for (const { phrase, words: wanted } of refusedPhrases) {
		if (!words.includes(wanted[0] ?? '')) continue;
		const at = findPhrase(words, phrase);
		if (!at) continue;
		found ??= phrase;
		words = [...words.slice(0, at[0]), ...words.slice(at[1] + 1)];
	}
	found ??= words.find((word) => refusedWords.has(word));
	const telling = words.filter((word) => word.length > 1 && /[a-z]/.test(word) && !refusedWords.has(word) && !fillers.has(word));
	return { telling: new Set(telling).size, refused: found };
}

function cjkReading(description: string): Reading {
	const text = cjkText(description).replace(/[a-z0-9()|ー]/g, '');
	const telling = text.replace(emptyCjk, '');
	return { telling: [...telling].length, refused: oneRefusedCjk.exec(text)?.[0] };
}
