import type { Product, Words } from '../catalog/product';
import { hasCjk, isPlainLatin, plainText } from './names';

/** A text as kinds of goods are read from it: words with the stops between them, and the signs of Japanese and Chinese. */
export type Reading = {
	/** Latin words in a common form; `''` stands for a stop (comma, bracket, the end of a text), `SIGNS` for signs of another script. */
	readonly words: readonly string[];
	/** Kana, Chinese characters, Latin and digits without spaces; `|` stands for a stop. Empty when there are none of the first two. */
	readonly cjk: string;
	/** Where each text begins, among the words and among the signs. */
	readonly wordStarts: readonly number[];
	readonly signStarts: readonly number[];
	/** The texts of which `cjk` is made. */
	readonly inSigns: readonly string[];
};

/** Stands among words for signs that are no Latin ones. */
export const SIGNS = '〓';

/** One form for singular and plural; what it makes of other words does not matter as long as it is always the same. */
export const stem = (word: string): string => {
	const last = word.length - 1;
	if (last < 3 || word.charCodeAt(last) !== 115) return word;
	if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
	return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
};

/** Blanks and signs that only part words; every other sign that is no letter or digit is a stop. */
const PARTS = new Set(' \t\n\r-\'"&+%#*_=<>@$~^`\\'.split('').map((sign) => sign.charCodeAt(0)));
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Kana and Chinese characters; the middle dot of kana is a stop. */
const isSign = (code: number): boolean => code >= 0x3040 && code <= 0x9fff && code !== 0x30fb;
const REGISTERED = 0xae;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** The point of 10.2 stops nothing. */
const isDecimal = (plain: string, at: number): boolean => plain.charCodeAt(at) === 46 && isDigit(plain.charCodeAt(at - 1)) && isDigit(plain.charCodeAt(at + 1));

function inWords(plain: string, signs = ''): string[] {
	const words: string[] = [];
	for (let at = 0; at < plain.length; ) {
		const code = plain.charCodeAt(at);
		if (isLetter(code)) {
			const from = at;
			while (at < plain.length && isLetter(plain.charCodeAt(at))) at++;
			words.push(stem(plain.slice(from, at)));
			continue;
		}
		const stop = isSign(code) ? signs : '';
		if (!PARTS.has(code) && code !== REGISTERED && !isDecimal(plain, at) && words.at(-1) !== stop) words.push(stop);
		at++;
	}
	return words;
}
export const wordsOf = (text: string): string[] => inWords(plainText(text));

const STOPS = /[,;:.()[\]{}|/!?–—・、。「」【】（）~〜]+/g;
const BLANKS = /[\s\p{P}]+/gu;
const inSigns = (plain: string): string => plain.replace(STOPS, '|').replace(BLANKS, '');

/** As `Reading.cjk`; a word to be looked for goes the same way. */
export const signsOf = (text: string): string => inSigns(plainText(text));

export function readingOf(texts: readonly string[]): Reading {
	const words: string[] = [];
	const wordStarts: number[] = [];
	const signStarts: number[] = [];
	const written: string[] = [];
	let cjk = '';
	for (const text of texts) {
		const plain = plainText(text);
		wordStarts.push(words.length);
		words.push(...inWords(plain, SIGNS), '');
		if (isPlainLatin(text) || !hasCjk(text)) continue;
		signStarts.push(cjk.length);
		written.push(text);
		cjk += `${inSigns(plain)}|`;
	}
	return { words, cjk, wordStarts, signStarts, inSigns: written };
}

const LANGUAGES = ['en', 'ja', 'fr', 'zh'] as const;
const given = (words: Words | undefined): string[] => (words ? LANGUAGES.map((language) => words[language]).filter((text) => text !== undefined && text !== '') as string[] : []);

/** What a product is called: its title and its description for customs. What it is used for is not what it is. */
export const textsOf = ({ title, customsDescription }: Product): string[] => [...given(title), ...given(customsDescription)];

/** What it is made of. */
export const materialsOf = ({ material }: Product): string[] => given(material);
