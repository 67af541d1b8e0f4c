import { phrases } from './brand-list';

/** A cheap look before a title is read: the first two words and the first three signs of all brands, as numbers. */
const hashOf = (word: string): number => {
	let hash = 0;
	for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
	return hash;
};
const mix = (first: number, second: number): number => (Math.imul(first, 65_599) + second) | 0;
const forms = (word: string): number[] => [word, `${word}s`, `${word}es`, word.replace(/y$/, 'ies')].map(hashOf);

const opening = (said: string): string => /^[a-z0-9]*/.exec(said.toLowerCase())![0];
const pairs = (first: string, second: string): number[] => forms(first).flatMap((one) => forms(second).map((two) => mix(one, two)));
const ofSigns = (signs: string): number => [...signs].reduce((sum, sign) => mix(sum, sign.charCodeAt(0)), 0);

const oneWord = new Set<number>();
const twoWords = new Set<number>();
const twoSigns = new Set<number>();
const threeSigns = new Set<number>();
for (const { words: [first, second], said, signs } of phrases) {
	if (first !== undefined && second !== undefined) for (const pair of pairs(first, second)) twoWords.add(pair);
	else for (const form of first === undefined ? [hashOf(opening(said))] : forms(first)) oneWord.add(form);
	if (signs.length > 2) threeSigns.add(ofSigns(signs.slice(0, 3)));
	else if (signs !== '') twoSigns.add(ofSigns(signs));
}

const LATIN: readonly number[] = Array.from({ length: 0x180 }, (_, code) => {
	const letter = String.fromCharCode(code).toLowerCase().normalize('NFD').charAt(0);
	return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
});
const latinOf = (code: number): number => (code < 0x180 ? LATIN[code]! : code >= 0xff10 && code <= 0xff5a ? LATIN[code - 0xfee0]! : 0);
const isHalfWidthKana = (code: number): boolean => code >= 0xff66 && code <= 0xff9f;

const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000 || code === 0x30fb;

const begins = (first: number, second: number, third: number): boolean =>
	twoSigns.has(mix(second, third)) || threeSigns.has(mix(mix(first, second), third));

/** Whether a text may name a brand: false is sure, true is worth a closer look. */
export function mayName(text: string | undefined): boolean {
	if (text === undefined) return false;
	let hash = 0;
	let lastWord = 0;
	let last = 0;
	let beforeLast = 0;
	for (let i = 0; i <= text.length; i++) {
		const code = i < text.length ? text.charCodeAt(i) : 0;
		const letter = latinOf(code);
		if (letter > 0) hash = (Math.imul(hash, 31) + letter) | 0;
		else if (hash !== 0) {
			if (oneWord.has(hash) || twoWords.has(mix(lastWord, hash))) return true;
			lastWord = hash;
			hash = 0;
		}
		if (isBlank(code)) continue;
		const sign = letter > 0 ? letter : code;
		if ((code >= 0x2e80 || last >= 0x2e80) && (isHalfWidthKana(code) || begins(beforeLast, last, sign))) return true;
		beforeLast = last;
		last = sign;
	}
	return false;
}
