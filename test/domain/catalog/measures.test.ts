import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalMarkOf, decimalText, readDecimal, roundHalfUp } from '../../../src/lib/domain/catalog/decimals';
import { readLength, readSize, readWeight, showSize, showWeight } from '../../../src/lib/domain/catalog/measures';

const valueOr = (result: { ok: true; value: unknown } | { ok: false; rejection: { code: string } }) => (result.ok ? result.value : result.rejection.code);

describe('lengths, in whole millimetres', () => {
	test.each([
		['12.5cm', 125], ['12,5 cm', 125], ['12.5', 125], ['５ｃｍ', 50], ['5in', 127], ['5"', 127], ['5″', 127], ["5''", 127], ['1.5 inches', 38],
		['2 ft', 610], ['0.3 m', 300], ['120 mm', 120], ['120ミリ', 120], ['12センチ', 120], ['㎝', 'not-a-number'], ['12㎝', 120], ['30厘米', 300],
		['0.05', 1], ['0.04', 'not-positive'], ['-3 cm', 'not-positive'], ['12 furlong', 'length-unit-unknown'], ['1,234 mm', 1234], ['1,234 cm', 'number-ambiguous'],
		['2000 cm', 'number-too-large'], ['a', 'not-a-number'], ['', 'not-a-number']
	])('%s → %s', (typed, expected) => expect(valueOr(readLength(typed))).toBe(expected));

	test('the unit of the column holds where the cell names none', () => {
		expect(valueOr(readLength('5', { unit: 'in' }))).toBe(127);
		expect(valueOr(readLength('5 cm', { unit: 'in' }))).toBe(50);
	});
});

describe('weights, in whole grams', () => {
	test.each([
		['380 g', 380], ['2 lb', 907], ['2lbs', 907], ['16 oz', 454], ['1,25kg', 1250], ['1.25 Kg', 1250], ['０．５ｋｇ', 500], ['250克', 250], ['1公斤', 1000], ['380グラム', 380],
		['380', 'weight-unit-missing'], ['1,234 g', 1234], ['3 stone', 'weight-unit-unknown'], ['0.4 g', 'not-positive'], ['0.5 g', 1]
	])('%s → %s', (typed, expected) => expect(valueOr(readWeight(typed))).toBe(expected));
});

describe('sizes in one cell', () => {
	test.each([
		['23 x 23 x 6', [230, 230, 60]], ['23×23×6 cm', [230, 230, 60]], ['120*90*100mm', [120, 90, 100]], ['16,5 × 12,5 × 12 cm', [165, 125, 120]], ['5 x 4 x 3 in', [127, 102, 76]],
		['12.5cm x 5in x 30mm', [125, 127, 30]], ['L12 × W9 × H10', [120, 90, 100]], ['12 by 9 by 10', [120, 90, 100]], ['１２ｘ９ｘ１０', [120, 90, 100]],
		['12,5x', 'size-sides'], ['12 x 9', 'size-sides'], ['12 x 9 x ten', 'not-a-number'], ['12 x 9 x 10 x 4', 'size-sides']
	])('%s → %j', (typed, expected) => expect(valueOr(readSize(typed))).toEqual(expected));

	test('says how many sides it found', () => {
		expect(readSize('12,5x')).toMatchObject({ rejection: { code: 'size-sides', sides: 1, value: '12,5x' } });
	});
});

describe('numbers as people type them', () => {
	test.each([
		['1,234.56', {}, '1234.56'], ['1.234,56', {}, '1234.56'], ['1 234,5', {}, '1234.5'], ["1'234.5", {}, '1234.5'], ['1,234,567', {}, '1234567'], ['0,125', {}, '0.125'], ['12,5', {}, '12.5'],
		['1,234', {}, 'number-ambiguous'], ['1,234', { whole: true }, '1234'], ['1,234', { mark: ',' as const }, '1.234'], ['1.234', { mark: ',' as const }, '1234'], ['1.234', {}, '1.234'],
		['−5', {}, '-5'], ['1,23,4', {}, 'not-a-number'], ['12.3.4', {}, 'not-a-number'], ['1e5', {}, 'not-a-number'], ['=2', {}, 'not-a-number'], ['.5', {}, '0.5']
	])('%s %j → %s', (typed, options, expected) => {
		const read = readDecimal(typed, options);
		expect(read.ok ? decimalText(read.value) : read.rejection.code).toBe(expected);
	});

	test.each([[['12,5', '3'], ','], [['12.5', '1,234'], '.'], [['12,5', '12.5'], undefined], [['1,234', '5'], undefined], [['1.234,50'], ',']])('%j are written with %s', (texts, mark) =>
		expect(decimalMarkOf(texts)).toBe(mark));

	test('halves go up, on both sides of zero', () => {
		expect([5n, 4n, -5n, -6n, 15n].map((n) => roundHalfUp(n, 10n))).toEqual([1n, 0n, 0n, -1n, 2n]);
	});
});

test('what we show is read back to the millimetre and the gram', () => {
	const side = fc.integer({ min: 1, max: 10_000 });
	fc.assert(fc.property(fc.tuple(side, side, side), (size) => void expect(valueOr(readSize(showSize(size)))).toEqual(size)));
	fc.assert(fc.property(fc.integer({ min: 1, max: 2_000_000 }), (grams) => void expect(valueOr(readWeight(showWeight(grams)))).toBe(grams)));
	fc.assert(fc.property(side, (mm) => void expect(valueOr(readLength(`${mm} mm`))).toBe(mm)));
});

test('inches never drift: as many tenths of an inch as you like are exact 2.54 mm each, rounded once', () => {
	fc.assert(fc.property(fc.integer({ min: 1, max: 3_900 }), (tenths) => void expect(valueOr(readLength(`${Math.floor(tenths / 10)}.${tenths % 10} in`))).toBe(Math.floor((tenths * 254 + 50) / 100))));
});
