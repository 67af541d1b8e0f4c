import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import fees from '$lib/data/amazon/fba-fees.json';
import type { SizeMm } from '$lib/domain/catalog/product';
import { fulfilmentFee } from '$lib/domain/customs/fba-fee';

const ON = '2025-11-15';
const fee = (size: SizeMm, weightG: number, priceJpy = 2_000, on = ON) => fulfilmentFee(size, weightG, priceJpy, on);

describe('worked cases at ¥2,000', () => {
	test.each<[SizeMm, number, string, number]>([
		[[340, 290, 30], 900, '標準1', 318], [[200, 150, 50], 400, '標準4', 455], [[440, 340, 190], 3_000, '標準8', 532], [[210, 210, 210], 1_500, '大型2', 624]
	])('%j, %i g: %s, ¥%i', (size, weightG, tier, jpy) => expect(fee(size, weightG)).toEqual({ tier, jpy, source: 'amazon-fee-table-2025' }));
});

describe('at the bounds', () => {
	test.each<[SizeMm, number, string | undefined]>([
		[[250, 180, 20], 250, '小型'], [[20, 250, 180], 250, '小型'], [[250, 180, 20], 251, '標準1'], [[250, 180, 21], 250, '標準1'], [[251, 180, 20], 250, '標準1'],
		[[350, 300, 33], 1_000, '標準1'], [[350, 300, 33], 1_001, '標準7'], [[350, 300, 34], 1_000, '標準7'], [[100, 60, 40], 300, '標準2'], [[100, 60, 41], 300, '標準3'],
		[[450, 350, 200], 9_000, '標準8'], [[450, 350, 200], 9_001, '大型3'], [[451, 350, 100], 1_000, '大型3'], [[460, 100, 40], 2_000, '大型1'], [[460, 100, 40], 2_001, '大型2'],
		[[1_000, 600, 400], 40_000, '大型8'], [[1_000, 600, 400], 40_001, '特大型1'], [[1_500, 600, 500], 50_000, '特大型4'], [[1_500, 600, 501], 50_000, undefined], [[1_500, 600, 500], 50_001, undefined]
	])('%j, %i g: %s', (size, weightG, tier) => expect(fee(size, weightG)?.tier).toBe(tier));
	test.each([[1_000, 252], [1_001, 318], [0, 252]])('a price of ¥%i: ¥%i', (price, jpy) => expect(fee([340, 290, 30], 900, price)?.jpy).toBe(jpy));
	test.each([['2025-03-31', undefined], ['2025-04-01', 'amazon-fee-table-2025'], ['2026-03-31', 'amazon-fee-table-2025'], ['2026-04-01', 'amazon-fees-2026'], ['2026-12-08', 'amazon-fees-2026']])('on %s: %s', (on, source) =>
		expect(fee([340, 290, 30], 900, 2_000, on)?.source).toBe(source));
});

test('the two columns differ by ¥66 throughout', () => {
	for (const { value } of fees.fulfilment) for (const { jpy, lowPriceJpy, tier } of value.tiers) expect(jpy - lowPriceJpy, tier).toBe(66);
});

test('a heavier or larger unit never pays less, however it is turned', () => {
	const side = fc.integer({ min: 1, max: 1_200 });
	fc.assert(
		fc.property(fc.tuple(side, side, side), fc.integer({ min: 1, max: 60_000 }), fc.nat(400), fc.nat(20_000), ([a, b, c], weightG, longer, heavier) => {
			const small = fee([a, b, c], weightG);
			expect(fee([c, a, b], weightG)).toEqual(small);
			const large = fee([a + longer, b, c], weightG + heavier);
			expect(large?.jpy ?? Infinity).toBeGreaterThanOrEqual(small?.jpy ?? Infinity);
		})
	);
});
