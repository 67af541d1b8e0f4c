import list from '../../data/names/brands.json';
import { cjkText, findPhrase, hasCjk, latinWords } from './names';
import { stem, wordsOf } from './reading';

type Entry = {
	readonly name: string;
	readonly as: string;
	readonly words?: readonly string[];
	readonly signs?: readonly string[];
	readonly fieldOnly?: readonly string[];
};

/** A well-known brand or character of the kept list, with every spelling of it. */
export type Brand = {
	readonly name: string;
	/** A thing for which others make cases and straps. */
	readonly isModel: boolean;
	/** A model, or a maker of such things: titles list what they fit. */
	readonly isDevice: boolean;
	readonly isFashion: boolean;
	readonly spellings: readonly string[];
};

export type Phrase = { readonly brand: Brand; readonly said: string; readonly words: readonly string[]; readonly signs: string };

const brandOfEntry = ({ name, as, words = [], signs = [], fieldOnly = [] }: Entry): Brand => ({
	name,
	isModel: as === 'model',
	isDevice: as === 'model' || as === 'maker',
	isFashion: as === 'fashion',
	spellings: [...words, ...signs, ...fieldOnly]
});

const entries: readonly Entry[] = list.brands;
const brands = entries.map((entry) => ({ entry, brand: brandOfEntry(entry) }));

/** Kana as they are written: ほんだし is not Honda, くろみつ not Kuromi. */
export const asWritten = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s・]+/g, '');

const phraseOf = (brand: Brand, said: string): Phrase =>
	hasCjk(said) ? { brand, said, words: [], signs: asWritten(said) } : { brand, said, words: wordsOf(said).filter((word) => word !== ''), signs: '' };

export const phrases = brands.flatMap(({ entry: { words = [], signs = [] }, brand }) => [...words, ...signs].map((said) => phraseOf(brand, said)));

/** Whom a mask names. */
export const nobody: Brand = { name: '', isModel: false, isDevice: false, isFashion: false, spellings: [] };
const masks = [...list.butNot.words, ...list.butNot.signs].map((said) => phraseOf(nobody, said));

function by<T>(all: readonly Phrase[], keyOf: (phrase: Phrase) => T | undefined): ReadonlyMap<T, readonly Phrase[]> {
	const groups = new Map<T, Phrase[]>();
	for (const phrase of all) {
		const key = keyOf(phrase);
		if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), phrase].toSorted((a, b) => length(b) - length(a)));
	}
	return groups;
}

const length = ({ words, signs }: Phrase): number => words.length * 8 + signs.length;
export const byWord = by([...masks, ...phrases], ({ words }) => words[0]);
export const bySign = by([...masks, ...phrases], ({ signs }) => (signs === '' ? undefined : signs.charAt(0)));

const joinedWords = (text: string): string => latinWords(text).map(stem).join(' ');
const fieldKey = (text: string): string => (hasCjk(text) ? cjkText(text) : joinedWords(text));

const inField = new Map(brands.flatMap(({ brand }) => [brand.name, ...brand.spellings].map((spelling) => [fieldKey(spelling), brand] as const)));
const everyday = new Set(entries.flatMap(({ fieldOnly = [] }) => fieldOnly.map(joinedWords)));
const unbranded = new Set(list.unbranded.map(fieldKey));

/** The well-known brand that the brand field names; a brand that opens a longer entry counts too: "Nike Sportswear". */
export function knownBrand(field: string): Brand | undefined {
	const key = fieldKey(field);
	const whole = inField.get(key);
	if (whole) return whole;
	if (hasCjk(field)) return undefined;
	const [first = '', second] = key.split(' ');
	return inField.get(`${first} ${second}`) ?? (everyday.has(first) ? undefined : inField.get(first));
}

/** Whether the brand field says that there is no brand. */
export const isUnbranded = (field: string): boolean => {
	const key = fieldKey(field);
	return key === '' || unbranded.has(key);
};

/** Whether a brand is the party's own: its words stand in the party's name. */
export function isIn(spelling: string, name: string): boolean {
	if (hasCjk(spelling)) return hasCjk(name) && cjkText(name).includes(cjkText(spelling));
	const words = latinWords(spelling);
	const own = latinWords(name);
	return words.length > 0 && (words.every((word) => own.includes(word)) || findPhrase(own, words.join('')) !== undefined);
}
