import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { LANGUAGES, preferred } from '$lib/i18n/languages';
import { hasWords, keysOf, say } from '$lib/i18n/words';

const SRC = join(import.meta.dirname, '..', '..', 'src');
const ENGLISH = keysOf('en');

const sentencesOf = (language: string): Map<string, string> => {
	const folder = join(SRC, 'lib', 'i18n', language);
	const flat = (prefix: string, words: object): [string, string][] =>
		Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[`${prefix}.${key}`, value] as [string, string]] : flat(`${prefix}.${key}`, value as object)));
	return new Map(readdirSync(folder).flatMap((file) => flat(file.replace(/^findings-.*|\.json$/, (part) => (part.startsWith('findings-') ? 'findings' : '')), JSON.parse(readFileSync(join(folder, file), 'utf8')) as object)));
};
const namesIn = (parts: readonly MessageFormatElement[]): string[] =>
	parts.flatMap((part) => [
		...(part.type === TYPE.literal || part.type === TYPE.pound || part.type === TYPE.tag ? [] : [part.value]),
		...('options' in part ? Object.values(part.options).flatMap(({ value }) => namesIn(value)) : [])
	]);
const placeholders = (sentence: string): string[] => [...new Set(namesIn(parse(sentence, { ignoreTag: true })))].sort();

test.each(LANGUAGES)('%s has words for every key, and no others', (language) => {
	expect(keysOf(language).sort()).toEqual([...ENGLISH].sort());
});

test.each(LANGUAGES)('%s asks for no figure that English is not told', (language) => {
	const [english, other] = [sentencesOf('en'), sentencesOf(language)];
	const untold = [...other].flatMap(([key, sentence]) => placeholders(sentence).filter((name) => !placeholders(english.get(key) ?? '').includes(name)).map((name) => `${key}: ${name}`));
	expect(untold).toEqual([]);
});

test.each(LANGUAGES)('every sentence of %s can be said', (language) => {
	for (const [key, sentence] of sentencesOf(language)) {
		const told = Object.fromEntries(placeholders(sentence).map((name) => [name, 1]));
		expect(say(language, key, told), key).not.toBe('');
	}
});

test('what a user typed is said as it is, markup and all', () => {
	expect(say('en', 'shipments.deleted', { reference: '<img src=x onerror=alert(1)>' })).toBe('<img src=x onerror=alert(1)> deleted');
});

const filesBelow = (folder: string): string[] =>
	readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? filesBelow(path) : /\.(ts|svelte)$/.test(name) ? [path] : [];
	});

test('every key that the pages ask for by name has words', () => {
	const areas = [...new Set(ENGLISH.map((key) => key.split('.')[0]))].join('|');
	const missing = filesBelow(SRC).flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(new RegExp(`\\bt\\((?:[^()'"]*\\? *)?['"]((?:${areas})\\.[A-Za-z0-9.-]+)['"]`, 'g'))]
			.map((found) => found[1]!)
			.filter((key) => !hasWords('en', key))
			.map((key) => `${file.slice(SRC.length)}: ${key}`)
	);
	expect(missing).toEqual([]);
});

test.each([
	['ja,en;q=0.9', 'ja'],
	['zh-CN,zh;q=0.9', 'zh'],
	['de-DE,fr;q=0.8', 'fr'],
	['', 'en'],
	[null, 'en']
])('a browser that asks for %s is answered in %s', (header, language) => {
	expect(preferred(header)).toBe(language);
});
