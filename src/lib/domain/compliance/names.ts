/** Cyrillic and Greek letters that look Latin, and the Latin letter that the eye reads. */
const LOOKALIKES: Readonly<Record<string, string>> = {
	а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', һ: 'h', м: 'm', п: 'n', α: 'a', ο: 'o', ν: 'v', ι: 'i', ζ: 'z', ᴢ: 'z'
};

export const isPlainLatin = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Kana that declarations on paper write large: シャ and シヤ are one name. */
const SMALL_KANA = 'ァィゥェォッャュョヮ';
const LARGE_KANA = 'アイウエオツヤユヨワ';

/** Half and full width made one, marks off letters, lower case, hiragana as katakana, small kana as large; possessives off. */
export const plainText = (name: string): string => (isPlainLatin(name) ? name.toLowerCase() : unfolded(name)).replace(/[’'`]s\b/g, '');

const unfolded = (name: string): string =>
	name
		.replace(/\s*\u309b/g, '\u3099')
		.replace(/\s*\u309c/g, '\u309a')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
		.replace(/[ァィゥェォッャュョヮ]/g, (kana) => LARGE_KANA.charAt(SMALL_KANA.indexOf(kana)))
		.replace(/[а-яіѕһα-ωᴢ]/g, (letter) => LOOKALIKES[letter] ?? letter)
		.replace(/[à-öø-ɏ]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));

/** The Latin words of a name; Japanese and Chinese beside them end a word as a space does. */
export const latinWords = (name: string): readonly string[] => plainText(name).match(/[a-z0-9]+/g) ?? [];

/** What is written in kana or Chinese characters, with digits and Latin kept, without spaces and points. */
export const cjkText = (name: string): string => plainText(name).replace(/[\s\p{P}\p{S}]/gu, (sign) => (sign === '(' || sign === ')' ? sign : ''));

export const hasCjk = (text: string): boolean => !isPlainLatin(text) && /[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]/u.test(text.normalize('NFKC'));

/**
 * Where words stand for a phrase, however it is broken up: "ama zon" and "A.M.A.Z.O.N." are `amazon`, "amazonia" is not.
 * Answers the first and the last word's place.
 */
export function findPhrase(words: readonly string[], phrase: string): readonly [number, number] | undefined {
	const wanted = phrase.replaceAll(' ', '');
	for (let first = 0; first < words.length; first++) {
		let read = '';
		for (let last = first; last < words.length && read.length < wanted.length; last++) {
			read += words[last];
			if (read === wanted || read.replaceAll('0', 'o') === wanted) return [first, last];
		}
	}
	return undefined;
}
