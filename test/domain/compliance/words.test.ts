import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '$lib/domain/compliance/rules';
import { LANGUAGES } from '$lib/i18n/languages';
import { hasWords, keysOf, say } from '$lib/i18n/words';

type Tree = { readonly [key: string]: string | Tree };
const flat = (tree: Tree, prefix = ''): [string, string][] =>
	Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`)));

const FOLDER = 'src/lib/i18n';
const FILES = readdirSync(`${FOLDER}/en`).filter((name) => name.startsWith('findings'));
/** Sentences of findings by key, from all their files. */
const sentencesIn = (language: string): Map<string, string> =>
	new Map(FILES.flatMap((name) => flat(JSON.parse(readFileSync(`${FOLDER}/${language}/${name}`, 'utf8')) as Tree)));

/** Names of what a sentence must be told, with the cases of each choice. */
const told = (elements: readonly MessageFormatElement[]): string[] =>
	elements.flatMap((element) => {
		if (!('value' in element) || element.type === 0) return [];
		if (!('options' in element)) return [String(element.value)];
		const cases = element.type === 5 ? Object.keys(element.options).toSorted().join('|') : '';
		return [`${element.value}${cases && `:${cases}`}`, ...Object.values(element.options).flatMap((option) => told(option.value))];
	});
const toldOf = (sentence: string): string[] => [...new Set(told(parse(sentence, { ignoreTag: true })))].toSorted();

describe.each(RULES.map(({ code }) => code))('%s', (code) => {
	test.each(LANGUAGES)('has words in %s', (language) => {
		for (const part of ['title', 'message', 'remedy', 'why']) expect(hasWords(language, `findings.${code}.${part}`), part).toBe(true);
		for (const part of ['title', 'why']) expect(toldOf(say(language, `findings.${code}.${part}`)), part).toEqual([]);
	});
});

test('there are no words for a rule that does not exist', () => {
	const codes = new Set(RULES.map(({ code }) => code));
	for (const key of keysOf('en').filter((one) => one.startsWith('findings.'))) expect(codes.has(key.split('.').slice(1, -1).join('.')), key).toBe(true);
});

test.each(['ja', 'fr', 'zh'])('%s says the same things of the same facts as English', (language) => {
	const english = sentencesIn('en');
	const other = sentencesIn(language);
	expect([...other.keys()]).toEqual([...english.keys()]);
	for (const [key, sentence] of english) expect(toldOf(other.get(key) ?? ''), key).toEqual(toldOf(sentence));
});
