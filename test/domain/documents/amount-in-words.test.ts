import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInWords, numberInWords } from '$lib/domain/documents/amount-in-words';

test.each([
	[0n, 'zero'], [7n, 'seven'], [13n, 'thirteen'], [20n, 'twenty'], [21n, 'twenty-one'], [100n, 'one hundred'], [101n, 'one hundred and one'],
	[999n, 'nine hundred and ninety-nine'], [1000n, 'one thousand'], [1001n, 'one thousand and one'], [1100n, 'one thousand one hundred'],
	[12_345n, 'twelve thousand three hundred and forty-five'], [1_000_000n, 'one million'], [1_000_040n, 'one million and forty'],
	[2_094_592n, 'two million ninety-four thousand five hundred and ninety-two'], [10n ** 15n, 'one quadrillion']
])('%s is %s', (n, words) => expect(numberInWords(n)).toBe(words));

test.each([
	[670_060n, 'EUR', 'Six thousand seven hundred euros and sixty cents'],
	[100n, 'EUR', 'One euro'],
	[1n, 'GBP', 'Zero pounds sterling and one penny'],
	[2_094_592n, 'JPY', 'Two million ninety-four thousand five hundred and ninety-two yen'],
	[12_345n, 'KWD', 'Twelve Kuwaiti dinars and three hundred and forty-five fils'],
	[123_405n, 'GEL', 'GEL one thousand two hundred and thirty-four and 05/100'],
	[1_005n, 'LYD', 'LYD one and 005/1000'],
	[500n, 'ISK', 'ISK five hundred'],
	[-150n, 'USD', 'Minus one US dollar and fifty cents']
])('%s minor units of %s are %s', (minor, currency, words) => expect(amountInWords(minor, currency)).toBe(words));

const SMALL = new Map(
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
		.split(' ')
		.map((word, n) => [word, BigInt(n)] as const)
);
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, i) => SMALL.set(word, BigInt(20 + 10 * i)));
const POWERS = new Map('thousand million billion trillion quadrillion quintillion sextillion'.split(' ').map((word, i) => [word, 1000n ** BigInt(i + 1)] as const));

/** Reads words back, as a clerk does. */
function read(words: string): bigint {
	let [whole, group] = [0n, 0n];
	for (const word of words.split(/[ -]/).filter((word) => word !== 'and')) {
		const power = POWERS.get(word);
		if (word === 'hundred') group *= 100n;
		else if (power !== undefined) [whole, group] = [whole + group * power, 0n];
		else group += SMALL.get(word) ?? -(10n ** 30n);
	}
	return whole + group;
}

test('words say the number that they were made from', () => {
	fc.assert(fc.property(fc.bigInt(0n, 10n ** 24n - 1n), (n) => void expect(read(numberInWords(n))).toBe(n)), { numRuns: 1000 });
});
