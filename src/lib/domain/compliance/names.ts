/** Cyrillic and Greek letters that look Latin, and the Latin letter that the eye reads. */
const LOOKALIKES: Readonly<Record<string, string>> = {
	а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', һ: 'h', м: 'm', п: 'n', α: 'a', ο: 'o', ν: 'v', ι: 'i', ζ: 'z', ᴢ: 'z'
};

export const isPlainLatin = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Kana that declarations on paper write large: シャ and シヤ are one name. */
const SMALL_KANA = 'ァィゥェォッャュョヮ';
const LARGE_KANA = 'アイウエオツヤユヨワ';

const POSSESSIVE = /[’'`]s\b/g;

/** Half and full width made one, marks off letters, lower case, hiragana as katakana, small kana as large; possessives off. */
export function plainText(name: string): string {
	const plain = isPlainLatin(name) ? name.toLowerCase() : (foldedSign(name) ?? unfolded(name));
	return plain.includes("'") || plain.includes('’') || plain.includes('`') ? plain.replace(POSSESSIVE, '') : plain;
}

/** What a sign becomes by itself: 0 while it was never met, `MANY` when it depends on its neighbours or becomes several. */
const FOLDED = new Uint16Array(0x10000);
const MANY = 0xffff;
/** Half-width kana too may have a sound mark after them; what is put together from parts is read as a whole. */
const BOUND = /[\u0300-\u036f\u3099-\u309c\uff66-\uff9f\ud800-\udfff]/;

function foldOf(code: number): number {
	const sign = String.fromCharCode(code);
	const folded = BOUND.test(sign) ? '' : unfolded(sign);
	return (FOLDED[code] = folded.length === 1 && folded !== '\0' ? folded.charCodeAt(0) : MANY);
}

const buffer = new Uint16Array(512);

/** Sign by sign, which is what most texts are; undefined for one that is put together from parts. */
function foldedSign(name: string): string | undefined {
	if (name.length > buffer.length) return undefined;
	for (let i = 0; i < name.length; i++) {
		const code = name.charCodeAt(i);
		const folded = FOLDED[code] || foldOf(code);
		if (folded === MANY) return undefined;
		buffer[i] = folded;
	}
	return String.fromCharCode.apply(null, buffer.subarray(0, name.length) as unknown as number[]);
}

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
