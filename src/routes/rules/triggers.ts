import type { Listed } from '$lib/domain/compliance/finding';
import { KIND_DATA, type KindData, type Spellings } from '$lib/domain/compliance/kind-data';
import { LANGUAGES, type Language } from '$lib/i18n/languages';

type Words = Readonly<Record<Language, readonly string[]>>;

/** What brings a rule up: traits, beginnings of customs codes, and words; of all its kinds of goods together. */
export type Triggers = {
	readonly traits: readonly string[];
	readonly headings: readonly string[];
	readonly notHeadings: readonly string[];
	readonly words: Words;
	readonly materials: Words;
	/** Phrases that contain such a word and mean something else. */
	readonly butNot: Words;
	/** Words that count only for goods with one of these codes. */
	readonly together: readonly { readonly headings: readonly string[]; readonly words: Words }[];
};

const distinct = (all: readonly string[]): string[] => [...new Set(all)];

const inEach = (all: readonly (Spellings | undefined)[]): Words =>
	Object.fromEntries(LANGUAGES.map((language) => [language, distinct(all.flatMap((spellings) => spellings?.[language] ?? []))])) as unknown as Words;

export function triggersOf({ kinds = [] }: Pick<Listed, 'kinds'>): Triggers | undefined {
	const data = kinds.flatMap((kind): KindData[] => (KIND_DATA[kind] ? [KIND_DATA[kind]] : []));
	if (data.length === 0) return undefined;
	return {
		traits: distinct(data.flatMap(({ traits = [] }) => traits)),
		headings: distinct(data.flatMap(({ headings = [] }) => headings)).sort(),
		notHeadings: distinct(data.flatMap(({ notHeadings = [] }) => notHeadings)).sort(),
		words: inEach(data.flatMap(({ words, whole, bare }) => [words, whole, bare])),
		materials: inEach(data.map(({ materials }) => materials)),
		butNot: inEach(data.flatMap(({ butNot, butNotMaterials }) => [butNot, butNotMaterials])),
		together: data.flatMap(({ together = [] }) => together.map(({ headings, words }) => ({ headings, words: inEach([words]) })))
	};
}

export const spelt = (words: Words): readonly string[] => LANGUAGES.flatMap((language) => words[language]);

/** Every word that a search may find a rule by, in all languages. */
export const wordsIn = ({ words, materials, together }: Triggers): readonly string[] =>
	distinct([...spelt(words), ...spelt(materials), ...together.flatMap((one) => spelt(one.words))]);

/** Words of the reader's language first, those of the others after them. */
export const readersFirst = (words: Words, language: Language): readonly string[] => distinct([...words[language], ...spelt(words)]);
