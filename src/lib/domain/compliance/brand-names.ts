import list from '../../data/names/brands.json';
import type { Product, Words } from '../catalog/product';
import { asWritten, bySign, byWord, nobody, type Brand, type Phrase } from './brand-list';
import { mayName } from './brand-look';
import { hasCjk } from './names';
import { textsOf, wordsOf } from './reading';

/** A brand that the words of a product name; `sure` is false where they only say "in the style of". */
export type Named = { readonly brand: Brand; readonly said: string; readonly sure: boolean };

type At = { readonly phrase: Phrase; readonly from: number; readonly to: number };

const wordSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(wordsOf));
const WEAK = wordSet(list.weak.words);
const ASIDE = wordSet(list.aside.words);
const ENDS = wordSet(list.aside.ends);
const PERSONS = wordSet(list.aside.persons);
const ACCESSORIES = wordSet(list.aside.afterWords);
const { reach, reachSigns, signsAfter, signsBefore, accessorySigns } = list.aside;
const weakSigns = list.weak.signs;

const mayBeNamed = (words: Words | undefined): boolean =>
	words !== undefined && (mayName(words.en) || mayName(words.ja) || mayName(words.fr) || mayName(words.zh));

/** The first brand that the title or the description says the goods are of: not one they are for, or go with. */
export function brandNamedIn(product: Product): Named | undefined {
	if (!mayBeNamed(product.title) && !mayBeNamed(product.customsDescription)) return undefined;
	let weak: Named | undefined;
	for (const text of textsOf(product)) {
		const found = namedIn(text);
		if (found?.sure) return found;
		weak ??= found;
	}
	return weak;
}

function namedIn(text: string): Named | undefined {
	const words = wordsOf(text);
	const signs = hasCjk(text) ? asWritten(text) : '';
	let weak: Named | undefined;
	for (const at of [...found(words, byWord, standsInWords), ...(signs === '' ? [] : found(signs, bySign, standsInSigns))]) {
		const named = at.phrase.words.length > 0 ? inWords(at, words, signs) : inSigns(at, signs);
		if (named?.sure) return named;
		weak ??= named;
	}
	return weak;
}

const standsInWords = (words: readonly string[], phrase: Phrase, at: number): boolean => phrase.words.every((word, i) => words[at + i] === word);
const standsInSigns = (text: string, { signs }: Phrase, at: number): boolean => text.startsWith(signs, at);

type Stands<T> = (text: T, phrase: Phrase, at: number) => boolean;

/** Longest first at each place, so that "Pokémon card" is read before "Pokémon"; what a mask covers names nobody. */
function found<T extends string | readonly string[]>(text: T, index: ReadonlyMap<string, readonly Phrase[]>, stands: Stands<T>): At[] {
	const all: At[] = [];
	let end = 0;
	for (let at = 0; at < text.length; at++) {
		if (at < end) continue;
		const phrase = index.get(text[at]!)?.find((one) => stands(text, one, at));
		if (!phrase) continue;
		end = at + (phrase.words.length || phrase.signs.length);
		if (phrase.brand !== nobody) all.push({ phrase, from: at, to: end });
	}
	return all;
}

function inWords({ phrase: { brand, said }, from, to }: At, words: readonly string[], signs: string): Named | undefined {
	if (isAside(brand, words, from) || words[to] === 'compatible') return undefined;
	if (brand.isModel && (takesAccessory(words, to) || isOfAccessory(words, from))) return undefined;
	if (signs !== '') {
		const joined = asWritten(said);
		const at = signs.indexOf(joined);
		if (at >= 0 && isAsideInSigns(brand, signs, at, at + joined.length)) return undefined;
		if (at >= 0 && weakSigns.some((sign) => signs.startsWith(sign, at + joined.length))) return { brand, said, sure: false };
	}
	return { brand, said, sure: !WEAK.has(words[to] ?? '') };
}

/**
 * After "for", "fits" or "compatible with", up to a stop or "with": "for Canon, Nikon and Sony" goes on over its commas.
 * "For kids" says who, not what, unless a model follows: a case for kids' iPads.
 */
function isAside({ isDevice }: Brand, words: readonly string[], from: number): boolean {
	for (let i = from - 1; i >= 0 && (isDevice || words[i] !== ''); i--) {
		const word = words[i]!;
		if (ASIDE.has(word)) return true;
		if (ENDS.has(word) && !ASIDE.has(words[i - 1] ?? '')) return false;
		if (PERSONS.has(word) && (!isDevice || words[i + 1] === '')) return false;
	}
	return false;
}

function takesAccessory(words: readonly string[], from: number): boolean {
	for (let i = from; i < from + reach && i < words.length && words[i] !== '' && !ENDS.has(words[i]!); i++) if (ACCESSORIES.has(words[i]!)) return true;
	return false;
}

/** "Tablet case iPad 10th gen": the thing for it stands first. */
function isOfAccessory(words: readonly string[], from: number): boolean {
	for (let i = from - 1; i >= 0 && i >= from - reach && words[i] !== '' && !ENDS.has(words[i]!); i--) if (ACCESSORIES.has(words[i]!)) return true;
	return false;
}

function inSigns({ phrase: { brand, said }, from, to }: At, text: string): Named | undefined {
	if (isAsideInSigns(brand, text, from, to)) return undefined;
	return { brand, said, sure: !weakSigns.some((sign) => text.startsWith(sign, to)) };
}

const STOPS = /[|,、。/()[\]{}「」【】（）]/;

/** ルンバ用, iPhone15/14対応, 互換: up to the next stop; a model also with a case or a strap after it. */
function isAsideInSigns(brand: Brand, text: string, from: number, to: number): boolean {
	const following = text.slice(to, to + reachSigns);
	const after = brand.isDevice ? following : following.split(STOPS, 1)[0]!;
	if (signsAfter.some((sign) => after.includes(sign))) return true;
	if (signsBefore.some((sign) => text.slice(0, from).endsWith(sign))) return true;
	return brand.isModel && accessorySigns.some((sign) => after.includes(sign));
}
