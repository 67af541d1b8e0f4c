import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/lib/i18n/languages';
import { sayIn, WORDS } from '../../src/cli/words';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

const namesIn = (elements: readonly MessageFormatElement[]): string[] =>
	elements.flatMap((element) => {
		if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
		const inside = element.type === TYPE.plural || element.type === TYPE.select ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : [];
		return [element.value, ...inside];
	});
const told = (sentence: string): string[] => [...new Set(namesIn(parse(sentence, { ignoreTag: true })))].sort();

test.each(LANGUAGES)('%s says everything that English says, about the same things', (language) => {
	expect(Object.keys(WORDS[language])).toEqual(Object.keys(WORDS.en));
	for (const [key, sentence] of Object.entries(WORDS.en)) expect([key, told(WORDS[language][key] ?? '')]).toEqual([key, told(sentence)]);
});

test('a key without words is an error of ours and is told as one', () => {
	expect(() => sayIn('en')('help.nothing')).toThrow('no words for "help.nothing" in en');
});
