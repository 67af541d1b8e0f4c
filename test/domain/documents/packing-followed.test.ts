import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cartonSteps, type CartonSteps } from '$lib/domain/documents/carton-steps';
import { isUnder } from '$lib/domain/documents/packing-order';
import { pack } from '$lib/domain/packing/pack';
import type { Placement, Plan } from '$lib/domain/shipment/plan';
import { product, shipment } from '../../samples';

const anyPlan: fc.Arbitrary<Plan> = fc
	.array(
		fc.record({
			size: fc.tuple(fc.integer({ min: 30, max: 330 }), fc.integer({ min: 30, max: 330 }), fc.integer({ min: 20, max: 320 })),
			weightG: fc.integer({ min: 40, max: 2_500 }),
			quantity: fc.integer({ min: 1, max: 24 }),
			turn: fc.constantFrom('any' as const, 'upright' as const, 'never' as const),
			nothingOnTop: fc.boolean(),
			maxLoadG: fc.option(fc.integer({ min: 200, max: 8_000 }))
		}),
		{ minLength: 1, maxLength: 7 }
	)
	.map((goods) =>
		shipment({
			products: goods.map(({ size, weightG, turn, nothingOnTop, maxLoadG }, i) =>
				product({ sku: `SKU-${i}`, unit: { sizeMm: size, weightG }, packing: { turn, nothingOnTop, ...(maxLoadG && { maxLoadG }) } })
			),
			lines: goods.map(({ quantity }, i) => ({ sku: `SKU-${i}`, quantity, fulfillmentCenter: 'NRT1' })),
			cartons: []
		})
	);

const packed = (plan: Plan): CartonSteps[] => cartonSteps({ ...plan, cartons: pack(plan, { seed: 7, budget: 20_000 }).cartons });
const overlap = (a: Placement, b: Placement, axis: 0 | 1): number =>
	Math.min(a.atMm[axis] + a.sizeMm[axis], b.atMm[axis] + b.sizeMm[axis]) - Math.max(a.atMm[axis], b.atMm[axis]);

/** Square millimetres of a unit's base that rest on what is in already. */
const restingOn = (unit: Placement, already: readonly Placement[]): number =>
	already
		.filter((below) => below.atMm[2] + below.sizeMm[2] === unit.atMm[2])
		.reduce((sum, below) => sum + Math.max(0, overlap(unit, below, 0)) * Math.max(0, overlap(unit, below, 1)), 0);

test('the steps of whatever is packed can be followed by hand', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			for (const { steps } of packed(plan)) {
				const already: Placement[] = [];
				for (const { placed } of steps) {
					for (const unit of placed?.units ?? []) {
						expect(already.filter((other) => isUnder(unit, other)), 'lowered from above, nothing is in the way').toEqual([]);
						const base = unit.sizeMm[0] * unit.sizeMm[1];
						if (unit.atMm[2] > 0) expect(restingOn(unit, already) / base, 'it rests on what is in by then').toBeGreaterThanOrEqual(0.75);
						already.push(unit);
					}
				}
			}
		}),
		{ numRuns: 25 }
	);
});

test('the steps of a carton add up to what is in it, and lie as each product may', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			const turns = new Map(plan.products.map(({ sku, packing }) => [sku, packing?.turn]));
			for (const { steps, carton } of packed(plan)) {
				const units = (sku: string, of: readonly { readonly sku: string; readonly quantity: number }[]): number =>
					of.filter((one) => one.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0);
				for (const { sku } of carton.contents) expect(units(sku, steps)).toBe(units(sku, carton.contents));
				expect(steps.map(({ number }) => number)).toEqual(steps.map((_, i) => i + 1));
				for (const { sku, placed } of steps) {
					expect(placed?.lying, 'every step says which side is up').toBeDefined();
					if (turns.get(sku) !== 'any') expect(placed?.lying?.how).toBe('top-up');
				}
				expect(Math.abs((steps.at(-1)?.soFarG ?? 0) - carton.grossWeightG)).toBeLessThanOrEqual(1);
			}
		}),
		{ numRuns: 25 }
	);
});
