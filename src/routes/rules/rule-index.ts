import { plainText } from '$lib/domain/compliance/names';
import { RULES } from '$lib/domain/compliance/rules';
import type { Listed } from '$lib/domain/compliance/finding';
import { sourceOf } from '$lib/domain/values/source';
import { LANGUAGES, type Language } from '$lib/i18n/languages';
import { outline, say } from '$lib/i18n/words';
import { papersOf } from './entry';
import { triggersOf, wordsIn } from './triggers';

/** What a search finds a rule by, as plain text: sentences of all languages, and its triggers one by one. */
type Indexed = { readonly texts: string; readonly words: readonly (readonly [plain: string, said: string])[]; readonly headings: readonly string[] };

/** Hiragana and katakana, full and half width, capitals and accents make no difference. */
const plain = (text: string): string => plainText(text).replace(/[\s‐-―-]+/g, ' ');

const PARTS = ['title', 'why', 'message', 'remedy'] as const;

const sentences = ({ code, family, severity, stops }: Listed, language: Language): string[] => [
	...PARTS.map((part) => outline(language, `findings.${code}.${part}`)),
	say(language, `rules.family.${family}`),
	say(language, `frame.severity.${severity}`),
	say(language, `check.stops.${stops}`),
	...papersOf(code).map((kind) => say(language, `evidence.kind.${kind}`))
];

function indexed(rule: Listed): Indexed {
	const source = sourceOf(rule.source);
	const triggers = triggersOf(rule);
	const traits = (triggers?.traits ?? []).flatMap((flag) => [flag, ...LANGUAGES.map((language) => say(language, `catalog.traits.${flag}`))]);
	const texts = [rule.code, source.title, source.publisher, source.url, ...LANGUAGES.flatMap((language) => sentences(rule, language))];
	return {
		texts: plain(texts.join('\n')),
		words: [...traits, ...(triggers ? wordsIn(triggers) : [])].map((said) => [plain(said), said]),
		headings: triggers?.headings ?? []
	};
}

let index: readonly (readonly [string, Indexed])[] | undefined;

/** Made at the first search, or before it while the page has nothing else to do. */
export const indexOfRules = (): readonly (readonly [string, Indexed])[] => (index ??= RULES.map((rule) => [rule.code, indexed(rule)]));

const isCode = (word: string): boolean => /^\d{4,9}$/.test(word);
const below = (word: string, heading: string): boolean => word.startsWith(heading) || heading.startsWith(word);

/** What among its triggers answers a word; nothing where its sentences do. */
function hitsOf({ texts, words, headings }: Indexed, word: string): readonly string[] | undefined {
	if (texts.includes(word)) return [];
	const said = words.filter(([text]) => text.includes(word)).map(([, one]) => one);
	const codes = isCode(word) ? headings.filter((heading) => below(word, heading)) : [];
	return said.length + codes.length > 0 ? [...codes, ...said] : undefined;
}

/** The rules that answer every word of a search, by code, with the triggers that only they were found by. */
export function searchRules(search: string): ReadonlyMap<string, readonly string[]> {
	const wanted = plain(search).split(' ').filter((word) => word !== '');
	const found = new Map<string, readonly string[]>();
	for (const [code, one] of indexOfRules()) {
		const hits = wanted.map((word) => hitsOf(one, isCode(word.replaceAll('.', '')) ? word.replaceAll('.', '') : word));
		if (hits.every((hit) => hit !== undefined)) found.set(code, [...new Set(hits.flat())]);
	}
	return found;
}
