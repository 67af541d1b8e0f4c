import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose, costOf, leastOf, optionsOf, withoutCost } from '$lib/domain/packing/choices';
import { budgetFor, pack } from '$lib/domain/packing/pack';
import type { PackingChoices, Plan } from '$lib/domain/shipment/plan';
import { cartonType, product, shipment } from '../../samples';

const small = cartonType({ id: 'K30', innerMm: [300, 280, 260], outerMm: [312, 292, 272], tareG: 500, costJpy: 120 });
const plan = shipment({ cartonTypes: [cartonType(), small], cartons: [] });

test('where nobody chose, packing is told nothing', () => {
	expect(optionsOf(plan)).toEqual({});
});

test('the plan’s choices are told, in the units of packing', () => {
	const chosen: PackingChoices = { least: 'cost', freightJpyPerKg: 850, divisor: 6_000, supportPercent: 0, alonePercent: 5, effort: 'quick' };
	expect(optionsOf({ ...plan, packingOptions: chosen })).toEqual({
		least: 'cost', freight: { jpyPerKg: 850, divisor: 6_000 }, support: 0, alone: 0.05, budget: budgetFor(24) / 5
	});
	expect(optionsOf({ ...plan, packingOptions: { effort: 'thorough' } })).toEqual({ budget: 5 * budgetFor(24) });
});

test('what is asked this once goes before the plan, key by key', () => {
	const kept = { ...plan, packingOptions: { least: 'cartons', freightJpyPerKg: 850, supportPercent: 90 } as const };
	expect(optionsOf(kept, { least: 'cost', divisor: 5_500 })).toEqual({ least: 'cost', freight: { jpyPerKg: 850, divisor: 5_500 }, support: 90 });
	expect(optionsOf({ ...plan, packingOptions: { effort: 'quick' } }, { effort: 'usual' })).toEqual({});
});

test('a choice is kept until it is as usual again, and then leaves nothing behind', () => {
	const chosen = choose(choose(plan, 'supportPercent', 90), 'least', 'cost');
	expect(chosen.packingOptions).toEqual({ supportPercent: 90, least: 'cost' });
	expect(choose(chosen, 'supportPercent', 90)).toBe(chosen);
	expect(choose(choose(chosen, 'supportPercent', 75), 'least', undefined)).toEqual(plan);
	for (const [key, usual] of [['divisor', 5_000], ['alonePercent', 0], ['effort', 'usual'], ['freightJpyPerKg', undefined]] as const) {
		expect(choose(plan, key, usual)).toBe(plan);
	}
});

test('cost is kept small where it is chosen, where freight is given, or where every size of several has one', () => {
	const noCost = { ...plan, cartonTypes: [cartonType(), cartonType({ id: 'FREE', costJpy: undefined })] };
	expect(leastOf(plan)).toBe('cost');
	expect(leastOf(noCost)).toBe('cartons');
	expect(leastOf(choose(noCost, 'freightJpyPerKg', 850))).toBe('cost');
	expect(leastOf(choose(plan, 'least', 'cartons'))).toBe('cartons');
	expect([withoutCost(plan), withoutCost(noCost)]).toEqual([[], ['FREE']]);
});

test('what the cartons cost is what packing reckoned, and follows them by hand', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 60 }), fc.option(fc.integer({ min: 1, max: 2_000 })), (quantity, freight) => {
			const asked: Plan = { ...plan, products: [product()], lines: [{ sku: 'MUG-01', quantity, fulfillmentCenter: 'NRT1' }], packingOptions: { least: 'cost', ...(freight && { freightJpyPerKg: freight }) } };
			const packing = pack(asked, { ...optionsOf(asked), seed: 1, budget: 60 });
			const packed = { ...asked, cartons: packing.cartons };
			expect(costOf(packed)).toBe(packing.costJpy);
			if (!freight) expect(costOf({ ...packed, cartons: [...packing.cartons, { ...packing.cartons[0]!, type: 'K30' }] })).toBe(packing.costJpy! + 120);
		}),
		{ numRuns: 30 }
	);
});
