import naccs from '../../data/carriers/naccs.json';

/** Letters that no accent explains. */
const SPELT: Readonly<Record<string, string>> = {
	ß: 'ss', ẞ: 'SS', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Ð: 'D', ð: 'd', Þ: 'TH', þ: 'th', ı: 'i', Ħ: 'H', ħ: 'h',
	'‘': "'", '’': "'", '′': "'", '“': '"', '”': '"', '″': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '×': 'x', '・': ' ', '、': ', ', '。': '. ', '　': ' ', '\u00a0': ' '
};

/** In ASCII as far as it goes: accents off, letters spelt out, wide forms narrow, typographic marks plain. What has no such form stays. */
export const toAscii = (text: string): string =>
	[...text]
		.map((letter) => SPELT[letter] ?? letter)
		.join('')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.normalize('NFKC')
		.replace(/\s+/g, ' ')
		.trim();

/** Characters that are no printable ASCII, once each. */
export const notAscii = (text: string): string[] => [...new Set([...text].filter((letter) => !/[ -~]/.test(letter)))];

const ALLOWED = new Set([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', ...naccs.letters.allowed]);

/** As a declaration is keyed: upper-case ASCII, brackets round, without the apostrophes that it does not take. */
export const toNaccs = (text: string): string => toAscii(text).toUpperCase().replaceAll("'", '').replace(/[[{]/g, '(').replace(/[\]}]/g, ')').replaceAll('_', '-');

/** Characters that a declaration does not take, once each. */
export const notNaccs = (text: string): string[] => [...new Set([...text].filter((letter) => !ALLOWED.has(letter)))];

/** Half-width characters that a text is wide: full-width ones count twice, as Japanese carriers count. */
export const halfWidths = (text: string): number => [...text].reduce((sum, letter) => sum + (/[ -~\uff61-\uff9f]/.test(letter) ? 1 : 2), 0);

/** ASCII as full-width characters: `2-13-1` is `２－１３－１`. */
export const toFullWidth = (text: string): string =>
	text.normalize('NFKC').replace(/[!-~]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)).replaceAll(' ', '　');

/** Lines of words, each within so many characters; undefined where a word or the number of lines does not fit. */
export function wordLines(text: string, most: number, lines: number): string[] | undefined {
	const found: string[] = [];
	for (const word of text.split(' ').filter((word) => word !== '')) {
		const last = found.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= most) found[found.length - 1] = `${last} ${word}`;
		else if (word.length <= most) found.push(word);
		else return undefined;
	}
	return found.length <= lines ? found : undefined;
}

/** After these a Japanese address may go to the next line. */
const BREAKS = /[\s　丁目番地号町村市区郡条棟階]/;

/** Parts of a Japanese text, each within its own width in half-width characters, the last break that fits first; undefined where not all of it fits. */
export function widthLines(text: string, widths: readonly number[]): string[] | undefined {
	const parts: string[] = [];
	let rest = text.trim();
	for (const width of widths) {
		const part = fitting(rest, width);
		parts.push(part.trim());
		rest = rest.slice(part.length).trim();
	}
	return rest === '' ? parts : undefined;
}

function fitting(text: string, width: number): string {
	if (halfWidths(text) <= width) return text;
	const letters = [...text];
	let length = 0;
	while (halfWidths(letters.slice(0, length + 1).join('')) <= width) length++;
	const at = letters.slice(0, length).findLastIndex((letter, i) => BREAKS.test(letter) && i >= length / 2);
	return letters.slice(0, at >= 0 ? at + 1 : length).join('');
}
