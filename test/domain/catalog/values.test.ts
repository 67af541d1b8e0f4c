import { describe, expect, test } from 'vitest';
import { countryCode } from '../../../src/lib/domain/catalog/countries';
import { readCount, readDay, readGtin, readHsCode, readMoney, readSku, readText } from '../../../src/lib/domain/catalog/values';

const valueOr = (result: { ok: true; value: unknown } | { ok: false; rejection: { code: string } }) => (result.ok ? result.value : result.rejection.code);

test.each([
	['CN', 'CN'], ['cn', 'CN'], ['China', 'CN'], ['中国', 'CN'], ['PRC', 'CN'], ['P.R. China', 'CN'], ['Made in China', 'CN'], ['中華人民共和国', 'CN'], ['日本製', 'JP'], ['フランス', 'FR'], ['France', 'FR'], ['法国', 'FR'],
	['Italie', 'IT'], ['U.S.A.', 'US'], ['United Kingdom', 'GB'], ['UK', 'GB'], ['ポルトガル', 'PT'], ['Viet Nam', 'VN'], ['越南', 'VN'], ['Türkiye', 'TR'], ["Côte d’Ivoire", 'CI'], ['ＤＥ', 'DE'], ['The Netherlands', 'NL'],
	['Chine', 'CN'], ['Atlantis', undefined], ['XX', undefined], ['', undefined]
])('%s is the country %s', (name, code) => expect(countryCode(name)).toBe(code));

test.each([
	['6912.00.000', '691200000'], ['6912 00 000', '691200000'], ['６９１２．００．０００', '691200000'], ['6912', '6912'], ['6912-00', '691200'],
	['ceramic', 'hs-not-digits'], ['6.912E+08', 'shortened-by-excel']
])('HS %s → %s', (typed, expected) => expect(valueOr(readHsCode(typed))).toBe(expected));

describe('money', () => {
	test.each([
		['12.40', 'EUR', { amount: '12.40', currency: 'EUR' }], ['12,4', 'EUR', { amount: '12.40', currency: 'EUR' }], ['€ 8,40', undefined, { amount: '8.40', currency: 'EUR' }], ['8.40€', 'USD', { amount: '8.40', currency: 'EUR' }],
		['USD 12', undefined, { amount: '12.00', currency: 'USD' }], ['$12', undefined, { amount: '12.00', currency: 'USD' }], ['￥1,200', undefined, { amount: '1200', currency: 'JPY' }], ['1,200円', undefined, { amount: '1200', currency: 'JPY' }],
		['¥12.5', 'CNY', { amount: '12.50', currency: 'CNY' }], ['35元', undefined, { amount: '35.00', currency: 'CNY' }], ['0.0125', 'USD', { amount: '0.0125', currency: 'USD' }], ['0', 'EUR', { amount: '0.00', currency: 'EUR' }],
		['12', undefined, 'currency-missing'], ['-1', 'EUR', 'value-negative'], ['12 doubloons', undefined, 'currency-unknown'], ['free', 'EUR', 'not-a-number'], ['0.1234567', 'EUR', 'too-many-places'], ['1,234', 'EUR', 'number-ambiguous']
	])('%s in a column of %s → %j', (typed, currency, expected) => expect(valueOr(readMoney(typed, { currency }))).toEqual(expected));
});

describe('days', () => {
	test.each([
		['2028-03-31', undefined, '2028-03-31'], ['2028/3/1', undefined, '2028-03-01'], ['2028年3月31日', undefined, '2028-03-31'], ['20280331', undefined, '2028-03-31'], ['03/31/2028', 'month-first' as const, '2028-03-31'],
		['31/03/2028', undefined, '2028-03-31'], ['03/04/2028', undefined, 'day-ambiguous'], ['03/04/2028', 'day-first' as const, '2028-04-03'], ['31/03/2028', 'month-first' as const, 'not-a-day'], ['2028-02-30', undefined, 'not-a-day'], ['soon', undefined, 'not-a-day'],
		['2028-03-31 00:00:00', undefined, '2028-03-31'], ['04/04/2028', undefined, '2028-04-04']
	])('%s, %s → %s', (typed, order, expected) => expect(valueOr(readDay(typed, order))).toBe(expected));
});

test.each([['12', 12], ['1,234', 1234], ['１２', 12], ['12 pcs', 12], ['12個', 12], ['12.0', 12], ['oops', 'quantity-not-a-number'], ['1.5', 'quantity-not-whole'], ['0', 'quantity-zero'], ['-3', 'quantity-not-whole'], ['99999999', 'number-too-large'], ['=1+1', 'quantity-not-a-number']])(
	'quantity %s → %s', (typed, expected) => expect(valueOr(readCount(typed))).toBe(expected)
);

describe('texts', () => {
	test('rare kanji, compatibility forms and emoji stay as they are', () => {
		for (const text of ['𠮷', '﨑', '髙', '神', '🍵', '①', '㈱', 'が'.normalize('NFD'), '=1+1', '<script>']) expect(valueOr(readText(text))).toBe(text);
	});
	test('what cannot be kept is refused, not mended in secret', () => {
		expect(valueOr(readText('a\uFFFDb'))).toBe('unreadable-characters');
		expect(valueOr(readText('a\uD842b'))).toBe('unreadable-characters');
		expect(valueOr(readText('a\u0007b'))).toBe('control-characters');
		expect(valueOr(readText('x'.repeat(1001)))).toBe('too-long');
		expect(valueOr(readText('two\nlines'))).toBe('two lines');
	});
	test('figures that Excel shortened are refused', () => {
		expect(valueOr(readGtin('4.90123E+12'))).toBe('shortened-by-excel');
		expect(valueOr(readSku('1.2E+10'))).toBe('shortened-by-excel');
	});
});
