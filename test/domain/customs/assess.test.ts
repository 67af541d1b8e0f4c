import { describe, expect, test } from 'vitest';
import type { Duty } from '$lib/domain/catalog/product';
import { assess } from '$lib/domain/customs/assess';
import type { Declaration, DeclarationLine } from '$lib/domain/customs/declaration';

const rate = (percent: string): Duty => ({ kind: 'ad-valorem', rate: percent });
const line = (changes: Partial<DeclarationLine>): DeclarationLine => ({ key: '1', duty: { kind: 'free' }, consumptionTax: 'standard', ...changes });
const declared = (lines: readonly Partial<DeclarationLine>[], more: Partial<Declaration> = {}) =>
	assess({ format: 'nyuko-declaration/1', on: '2026-12-08', schedule: 'general', lines: lines.map((one, i) => line({ key: String(i + 1), ...one })), ...more }).totals;
const totals = (customsValueJpy: number, dutyJpy: number, consumptionTaxJpy: number, localConsumptionTaxJpy: number) => ({
	customsValueJpy, dutyJpy, consumptionTaxJpy, localConsumptionTaxJpy, payableJpy: dutyJpy + consumptionTaxJpy + localConsumptionTaxJpy
});

describe('worked examples from outside', () => {
	test('Customs Answer 1111: two lines at 14 %, one of them food', () =>
		expect(declared([{ customsValueJpy: 534_795, duty: rate('0.14') }, { customsValueJpy: 126_258, duty: rate('0.14'), consumptionTax: 'reduced' }])).toEqual(totals(661_053, 92_400, 56_400, 15_900)));
	test('a company page under the rates before October 2019', () =>
		expect(declared([{ customsValueJpy: 56_876 }], { on: '2019-09-30' })).toEqual(totals(56_876, 0, 3_500, 900)));
	test('a consultancy: ten million at 5 %', () => expect(declared([{ customsValueJpy: 10_000_000, duty: rate('0.05') }])).toEqual(totals(10_000_000, 500_000, 819_000, 231_000)));
	test('a hundred thousand at 8 %, exact', () => expect(declared([{ customsValueJpy: 100_000, duty: rate('0.08') }])).toEqual(totals(100_000, 8_000, 8_400, 2_300)));
	test('SK Advisory: an FBA price taken apart', () =>
		expect(declared([{ deductive: { priceJpy: 74_500, referralFeeJpy: 11_175, fbaFeeJpy: 2_755, units: 1 } }])).toEqual(totals(55_063, 0, 4_200, 1_100)));
	test('the same for a hundred at 5 %', () =>
		expect(declared([{ deductive: { priceJpy: 74_500, referralFeeJpy: 11_175, fbaFeeJpy: 2_755, units: 100 }, duty: rate('0.05') }])).toEqual(totals(5_244_155, 262_200, 429_400, 121_100)));
	test('a bag under WTO and under RCEP', () => {
		expect(declared([{ customsValueJpy: 888_888, duty: rate('0.08') }])).toEqual(totals(888_888, 71_000, 74_800, 21_000));
		expect(declared([{ customsValueJpy: 888_888, duty: rate('0.057') }])).toEqual(totals(888_888, 50_600, 73_200, 20_600));
	});
});
