import { expect, test } from 'vitest';
import { matching } from '$lib/ui/choices';
import { countryChoices, countryCode, countryName } from '$lib/ui/countries';

const choice = (label: string, words = label) => ({ value: label, label, words });
const labels = (typed: string, ...choices: ReturnType<typeof choice>[]) => matching(choices, typed).map(({ label }) => label);

test('every typed word must occur; what begins with it comes first', () => {
	expect(labels('ka', choice('Osaka'), choice('Kawasaki'), choice('Kyoto'))).toEqual(['Kawasaki', 'Osaka']);
	expect(labels('fc ｎｒｔ', choice('A', 'NRT1 Ichikawa FC'), choice('B', 'NRT5 depot'))).toEqual(['A']);
	expect(labels('', choice('A'), choice('B'))).toEqual(['A', 'B']);
});

test.each([
	['pt', 'PT'],
	['Portugal', 'PT'],
	['日本', 'JP'],
	['Royaume-Uni', 'GB'],
	['中国', 'CN'],
	['Atlantis', undefined]
])('%s is the country %s', (typed, code) => expect(countryCode(typed)).toBe(code));

test('every country has a name, and the list is in the order of the reader', () => {
	const english = countryChoices('en');
	expect(english).toHaveLength(249);
	expect(english.every(({ value, label }) => label !== value)).toBe(true);
	expect(english[0]?.label).toBe('Afghanistan');
	expect(countryName('Narnia', 'en')).toBe('Narnia');
});
