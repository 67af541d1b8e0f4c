import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/lib/i18n/languages';
import { sayIn, WORDS } from '../../src/cli/words';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
const [LITERAL, POUND] = [0, 7];

const namesIn = (elements: readonly Element[]): string[] =>
	elements.flatMap((element) => {
		if (element.type === LITERAL || element.type === POUND || !('value' in element)) return [];
		return [element.value, ...('options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : [])];
	});

const told = (sentence: string): string[] =>
	[...new Set(namesIn(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst()))].sort();

test.each(LANGUAGES)('%s says everything that English says, about the same things', (language) => {
	expect(Object.keys(WORDS[language])).toEqual(Object.keys(WORDS.en));
	for (const [key, sentence] of Object.entries(WORDS.en)) expect([key, told(WORDS[language][key] ?? '')]).toEqual([key, told(sentence)]);
});

test('a key without words is an error of ours and is told as one', () => {
	expect(() => sayIn('en')('help.nothing')).toThrow('no words for "help.nothing" in en');
});
