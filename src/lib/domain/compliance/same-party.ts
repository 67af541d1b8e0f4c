import type { Address } from '../shipment/plan';
import { addressWords, isLegalForm, joined, nameWords } from './spelling';

/** Two ways of writing: the same, the same thing spelt otherwise, or something else. */
export type Likeness = 'same' | 'spelt' | 'other';

/** What capitals, and blanks that nobody sees, make of a text. */
const seen = (text: string): string => text.trim().replace(/ +/g, ' ').toLowerCase();

/** A name in the two parts that spellings differ in. */
function partsOf(words: readonly string[]): { readonly own: readonly string[]; readonly forms: readonly string[] } {
	const ownWords = words.filter((word) => !isLegalForm(word));
	return ownWords.length === 0 ? { own: words, forms: [] } : { own: ownWords, forms: words.filter(isLegalForm) };
}

const isInitial = (word: string): boolean => /^[a-z]$/.test(word);

/** "Maria C. Lousa" and "Maria Lousa", or "Maria Clara Lousa": persons, so no legal form and few words. */
function differsByInitial(a: readonly string[], b: readonly string[]): boolean {
	const [long, short] = a.length >= b.length ? [a, b] : [b, a];
	const last = long.length - 1;
	if (last < 2 || last > 3 || short.length < 2 || short[0] !== long[0] || short.at(-1) !== long[last] || isInitial(long[0]!)) return false;
	if (short.length === last) return long.some((word, i) => i > 0 && i < last && isInitial(word) && long.toSpliced(i, 1).join() === short.join());
	return (
		short.length === long.length &&
		long.every((word, i) => word === short[i] || (i > 0 && i < last && word[0] === short[i]![0] && (isInitial(word) || isInitial(short[i]!))))
	);
}

/** The same company with its legal form, or part of it, left off: told only of neighbours, for a group has companies of one name. */
function differsByForm(a: readonly string[], b: readonly string[]): boolean {
	const [one, other] = [partsOf(a), partsOf(b)];
	if (joined(one.own) !== joined(other.own)) return false;
	const [more, fewer] = one.forms.length >= other.forms.length ? [one.forms, other.forms] : [other.forms, one.forms];
	return more.length > fewer.length && fewer.every((form) => more.includes(form));
}

/** Whether two names are plainly one; `near` when both stand in one country. Different capitals are no difference. */
export function nameLikeness(a: string, b: string, near: boolean): Likeness {
	if (seen(a) === seen(b)) return 'same';
	const [one, other] = [nameWords(a), nameWords(b)];
	if (one.length === 0 || other.length === 0) return 'other';
	if (joined(one) === joined(other)) return isSpelt(a, b) ? 'spelt' : 'same';
	if (!one.some(isLegalForm) && !other.some(isLegalForm)) return differsByInitial(one, other) ? 'spelt' : 'other';
	return near && differsByForm(one, other) ? 'spelt' : 'other';
}

const withoutMarks = (text: string): string => text.toLowerCase().normalize('NFD').replace(/(?<=[a-z])\p{M}+/gu, '').normalize('NFC');

/** Accents come and go with the keyboard; papers in capitals never have them. */
const isSpelt = (a: string, b: string): boolean => withoutMarks(seen(a)) !== withoutMarks(seen(b));

const latinText = ({ lines, city }: Address): string => [...lines, city].join(', ');
const cjkText = ({ linesJa = [], cityJa = '', regionJa = '' }: Address): string => [regionJa, cityJa, ...linesJa].join('');

const digitsOf = ({ postalCode = '' }: Address): string => postalCode.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
const countryOf = ({ country }: Address): string => country.trim().toUpperCase();

const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/** Commas, points, blanks and the break of lines are layout. */
const layoutOff = (text: string): string => withoutMarks(text).replace(/[\s,.;]/g, '');

function textLikeness(a: string, b: string): Likeness {
	if (layoutOff(a) === layoutOff(b)) return 'same';
	const [one, other] = [addressWords(a), addressWords(b)];
	return one.length > 1 && /\d/.test(joined(one)) && joined(one) === joined(other) ? 'spelt' : 'other';
}

/** Whether two addresses are plainly one, in Latin letters. */
export function addressLikeness(a: Address, b: Address): Likeness {
	if (differ(countryOf(a), countryOf(b)) || differ(digitsOf(a), digitsOf(b))) return 'other';
	if (layoutOff(latinText(a)) === '' || layoutOff(latinText(b)) === '') return 'other';
	return textLikeness(latinText(a), latinText(b));
}

/** The same in Japanese. */
export function addressLikenessJa(a: Address, b: Address): Likeness {
	const [one, other] = [cjkText(a), cjkText(b)];
	return one === '' || other === '' ? 'other' : textLikeness(one, other);
}

/** What is told of an address when two spellings are shown. */
export const shownAddress = { latin: latinText, cjk: cjkText };
