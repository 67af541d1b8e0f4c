import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessShipment } from '$lib/domain/customs/assess-shipment';
import { costsOf, marginInAll, type SkuCost } from '$lib/domain/customs/margin';
import { storageFee } from '$lib/domain/customs/storage-fee';
import type { Plan } from '$lib/domain/shipment/plan';
import { CHARGE_NAMES } from '$lib/domain/shipment/terms';
import { shown } from '$lib/domain/values/fraction';
import { DECLARED, product, shipment } from '../../samples';

const yen = (amount: number) => ({ amount: String(amount), currency: 'JPY' });

/** Three SKUs worth ¥1,000, ¥2,000 and ¥3,000 in all, with nothing but what a test adds. */
const plan = (changes: Partial<Plan> = {}): Plan =>
	shipment({
		products: [1_000, 2_000, 3_000].map((value, i) => product({ sku: `S${i}`, value: yen(value), duty: { kind: 'free' }, sale: { priceJpy: 5_000, referralFeeJpy: 500, fbaFeeJpy: 400, otherDomesticJpy: 60 } })),
		lines: [0, 1, 2].map((i) => ({ sku: `S${i}`, quantity: 1 })),
		cartons: [],
		valuation: { method: 'transaction' },
		priceTerm: 'CIF',
		charges: { freight: yen(600) },
		...changes
	});

function costs(of: Plan): SkuCost[] {
	const found = assessShipment(of, DECLARED);
	if (!found.ok) throw new Error(found.rejection.code);
	return costsOf(of, found.value);
}
const freights = (of: Plan): number[] => costs(of).map(({ estimate }) => estimate.freightJpy);

describe('a bill put on SKUs by hand', () => {
	const byHand = (...put: [string, number][]): Plan => plan({ landedCost: { share: 'by-hand', byHand: put.map(([sku, jpy]) => ({ sku, jpy })) } });
	test.each<[string, Plan, number[]]>([
		['nothing by hand goes by value', byHand(), [100, 200, 300]],
		['the rest goes by value over the others', byHand(['S0', 400]), [400, 80, 120]],
		['the whole of it by hand', byHand(['S0', 100], ['S1', 100], ['S2', 400]), [100, 100, 400]],
		['too little for all of them: shares of the bill', byHand(['S0', 100], ['S1', 100], ['S2', 100]), [200, 200, 200]],
		['too much: shares of the bill', byHand(['S0', 900], ['S1', 900]), [300, 300, 0]],
		['a SKU that is not in the shipment bears nothing', byHand(['other', 400]), [100, 200, 300]]
	])('%s', (_, of, parts) => expect(freights(of)).toEqual(parts));
});

test('what was billed stands beside the estimate, charge by charge, and the customs value does not move', () => {
	const of = plan({ charges: { freight: yen(600), insurance: yen(60), domesticJapan: yen(6) }, landedCost: { actual: { freight: yen(1_200), insurance: yen(0) } } });
	const [, second] = costs(of);
	expect(second).toMatchObject({ estimate: { freightJpy: 222, charges: { freight: 200, insurance: 20, domesticJapan: 2, originInland: 0 } }, actual: { freightJpy: 402, charges: { freight: 400, insurance: 0, domesticJapan: 2 } } });
	expect(costs(plan()).every(({ actual }) => actual === undefined)).toBe(true);
	const total = (one: Plan) => { const found = assessShipment(one, DECLARED); return found.ok && found.value.totals; };
	expect(total(of)).toEqual(total({ ...of, landedCost: undefined } as Plan));
});

test('rows add up to what a SKU bears and columns to each charge, to the yen', () =>
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 4, maxLength: 4 }), fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 12 }), (bills, values) => {
			const of = plan({
				products: values.map((value, i) => product({ sku: `S${i}`, value: yen(value), duty: { kind: 'free' } })),
				lines: values.map((_, i) => ({ sku: `S${i}`, quantity: 1 + (i % 3) })),
				charges: Object.fromEntries(CHARGE_NAMES.map((name, i) => [name, yen(bills[i]!)]))
			});
			const rows = costs(of).map(({ estimate }) => estimate);
			for (const { charges, freightJpy } of rows) {
				expect(CHARGE_NAMES.reduce((sum, name) => sum + charges[name], 0)).toBe(freightJpy);
				expect(Math.min(...Object.values(charges))).toBeGreaterThanOrEqual(0);
			}
			CHARGE_NAMES.forEach((name, i) => expect(rows.reduce((sum, { charges }) => sum + charges[name], 0), name).toBe(bills[i]));
		}),
		{ numRuns: 60 }
	));

describe('margin', () => {
	/** 20 × 10 × 10 cm, 380 g: 標準4, two litres. */
	const sized = (changes: Partial<Plan> = {}): Plan => {
		const base = plan({ ...changes });
		return { ...base, products: base.products.map((one) => ({ ...one, unit: { sizeMm: [200, 100, 100], weightG: 380 } })) };
	};
	test('the price less Amazon, storage and landed cost; on what was billed where that is known', () => {
		const [first] = costs(sized({ dates: { arrive: '2026-09-01' }, landedCost: { daysStored: 30 } }));
		// 1,000 of goods, 100 of freight, tax on ¥1,100 cut to ¥1,000 with the others'
		const landed = Number(first!.estimate.perUnitJpy);
		expect(first!.margin).toMatchObject({ fbaFeeBySize: { tier: '標準4', jpy: 455 }, storageJpy: '11.35' });
		expect(Number(first!.margin!.marginJpy)).toBeCloseTo(5_000 - 500 - 400 - 60 - 2 * 5.676 - landed, 2);
		const [billed] = costs(sized({ dates: { arrive: '2026-09-01' }, landedCost: { daysStored: 30, actual: { freight: yen(1_200) } } }));
		expect(Number(billed!.margin!.marginJpy)).toBeCloseTo(Number(first!.margin!.marginJpy) - 100, 2);
	});
	test('a loss is a loss, and no price is no margin', () => {
		const poor = plan();
		const cheap = { ...poor, products: poor.products.map((one) => ({ ...one, sale: { priceJpy: 500, referralFeeJpy: 50, fbaFeeJpy: 222 } })) };
		expect(costs(cheap).every(({ margin }) => margin?.isLoss)).toBe(true);
		expect(marginInAll(costs(cheap))).toBeLessThan(0n);
		const unpriced = { ...poor, products: poor.products.map(({ sale: _, ...one }) => one) };
		expect(costs(unpriced).every(({ margin }) => margin === undefined)).toBe(true);
		expect(marginInAll(costs(unpriced))).toBe(0n);
	});
});

test.each<[string, string, string, string, number, string | undefined]>([
	['a month of a large litre', '950300000', '大型2', '2026-01-01', 31, '3.28'],
	['half a month', '950300000', '大型2', '2026-04-16', 15, '1.64'],
	['over the end of September', '691200000', '標準4', '2026-09-30', 32, '10.28'],
	['apparel by chapter', '610910010', '標準2', '2026-02-01', 28, '3.10'],
	['bags by heading', '420292000', '大型1', '2026-11-01', 30, '5.50'],
	['no days', '691200000', '小型', '2026-02-01', 0, '0.00'],
	['before any rate is known', '691200000', '小型', '2025-03-31', 2, undefined]
])('storage of a litre: %s', (_, code, tier, from, days, jpy) => {
	const fee = storageFee([100, 100, 100], code, tier, from, days);
	expect(fee && shown(fee.jpy, 2)).toBe(jpy);
});
