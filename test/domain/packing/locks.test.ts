import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cartonTypesOf } from '$lib/domain/packing/carton-types';
import { setLock, setQuantity } from '$lib/domain/packing/edit';
import { freeNumbers, locksIn } from '$lib/domain/packing/locks';
import { leastFor } from '$lib/domain/packing/least';
import { pack, packInSteps, type Packing } from '$lib/domain/packing/pack';
import { packable } from '$lib/domain/packing/rest';
import type { Product } from '$lib/domain/catalog/product';
import { emptyPlan, type Carton, type CartonType, type Plan } from '$lib/domain/shipment/plan';
import { carton, cartonType, destination, product, shipment } from '../../samples';
import { faultsOf } from './checker';

const SKUS = ['A', 'B', 'C', 'D'];
const side = fc.integer({ min: 40, max: 260 });
const packableProduct = (sku: string): fc.Arbitrary<Product> =>
	fc.record({
		sku: fc.constant(sku),
		unit: fc.record({ sizeMm: fc.tuple(side, side, side), weightG: fc.integer({ min: 20, max: 3_000 }) }),
		packing: fc.record({ turn: fc.constantFrom('any', 'upright', 'never'), nothingOnTop: fc.boolean(), maxLoadG: fc.integer({ min: 0, max: 9_000 }) }, { requiredKeys: [] }),
		traits: fc.constantFrom({}, {}, {}, { aerosol: true })
	});
const TYPES: readonly CartonType[] = [
	cartonType(), cartonType({ id: 'BIG', innerMm: [588, 488, 478], outerMm: [600, 500, 490], tareG: 1_300, maxGrossG: 30_000, available: 3 }),
	cartonType({ id: 'FLAT', innerMm: [500, 400, 300], outerMm: undefined, maxGrossG: 12_000 })
];
const line = fc.record(
	{ sku: fc.constantFrom(...SKUS), quantity: fc.integer({ min: 1, max: 25 }), fulfillmentCenter: fc.constantFrom('NRT1', 'FSZ1'), expiry: fc.constantFrom('2027-06-30', '2028-03-31') },
	{ requiredKeys: ['sku', 'quantity', 'fulfillmentCenter'] }
);
const anyShipment: fc.Arbitrary<Plan> = fc
	.record({ products: fc.tuple(...SKUS.map(packableProduct)), lines: fc.array(line, { minLength: 1, maxLength: 7 }), cartonTypes: fc.subarray([...TYPES], { minLength: 1 }) })
	.map((parts) => ({ ...emptyPlan('P'), destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })], ...parts }));

/** Some cartons locked as they are, and of others the first line. */
const withLocks = (plan: Plan, whole: readonly boolean[], lines: readonly boolean[]): Plan => ({
	...plan,
	cartons: (plan.cartons ?? []).map((one, i): Carton => {
		if (whole[i % whole.length]) return { ...one, locked: true, boxId: `FBA${i}` };
		return lines[i % lines.length] ? { ...one, contents: one.contents.map((content, c) => (c === 0 ? { ...content, locked: true } : content)) } : one;
	})
});
const numbersAside = (faults: readonly string[]): string[] => faults.filter((fault) => !/^number \d+ in place/.test(fault));

test('what is locked stays, no unit is lost, and every carton keeps every rule', () => {
	const some = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
	fc.assert(
		fc.property(anyShipment, some, some, fc.nat({ max: 1_000 }), (plain, whole, lines, seed) => {
			const first = pack(plain, { seed, budget: 80 });
			const plan = withLocks({ ...plain, cartons: first.cartons }, whole, lines);
			const again = pack(plan, { seed: seed + 1, budget: 80 });
			expect(numbersAside(faultsOf(plan, again, cartonTypesOf(plan)))).toEqual([]);
			expect(again.cartons.map(({ number }) => number)).toEqual([...new Set(again.cartons.map(({ number }) => number))].sort((a, b) => a - b));
			for (const before of plan.cartons ?? []) {
				const after = again.cartons.find(({ number }) => number === before.number);
				if (before.locked) expect(JSON.stringify(after)).toBe(JSON.stringify(before));
				const held = before.contents.filter(({ locked }) => locked);
				if (held.length > 0) expect(after?.contents.filter(({ locked }) => locked)).toEqual(held);
			}
			if (again.unpacked.length === 0) expect(again.cartons.length).toBeGreaterThanOrEqual(again.lowerBound);
			expect(again.lowerBound).toBe(leastFor(plan));
			expect(JSON.stringify(pack(plan, { seed: seed + 1, budget: 80 }))).toBe(JSON.stringify(again));
		}),
		{ numRuns: 120 }
	);
});

test('a locked carton of what nobody knows stays, byte for byte, and its numbers are not given away', () => {
	const odd = carton({ number: 2, type: undefined, outerMm: [9, 9, 9], contents: [{ sku: 'GHOST', quantity: 3 }], boxId: 'X', locked: true, measured: { grossWeightG: 5_000, on: '2026-11-21T04:12:00Z', by: 'M' } });
	const packed = pack(shipment({ cartons: [carton(), odd], lines: [{ sku: 'MUG-01', quantity: 60 }] }), { seed: 1 });
	expect(packed.cartons.map(({ number }) => number)).toEqual([1, 2, 3]);
	expect(packed.cartons[1]).toBe(odd);
	expect(packed.lowerBound).toBe(3);
	expect(freeNumbers([odd], 3)).toEqual([1, 3, 4]);
});

test('a locked carton counts against the stock of its size', () => {
	const plan = shipment({ cartonTypes: [cartonType({ available: 1 })], cartons: [carton({ locked: true })] });
	expect(pack(plan, { seed: 1 })).toMatchObject({ cartons: [{ number: 1, locked: true }], unpacked: [{ sku: 'MUG-01', quantity: 12, because: { code: 'no-carton-left' } }] });
});

const done = <T>(result: { ok: true; value: T } | { ok: false; rejection: unknown }): T => {
	if (!result.ok) throw new Error(JSON.stringify(result.rejection));
	return result.value;
};

test('a carton with a locked line is filled up with others, and with nothing that must not join it', () => {
	const products = [product(), product({ sku: 'CUP', unit: { sizeMm: [100, 95, 85], weightG: 20 } }), product({ sku: 'SPRAY', unit: { sizeMm: [40, 40, 40], weightG: 20 }, traits: { aerosol: true } })];
	const lines = [{ sku: 'MUG-01', quantity: 12 }, { sku: 'CUP', quantity: 10 }, { sku: 'SPRAY', quantity: 4 }];
	const plan = done(setLock(shipment({ products, lines, cartons: [carton({ boxId: 'FBA1' })] }), { carton: 1, content: { sku: 'MUG-01' }, locked: true }));
	const packed: Packing = pack(plan, { seed: 1 });
	expect(packed.cartons.map(({ number, boxId, contents }) => [number, boxId, contents.map(({ sku, quantity, locked }) => `${quantity} ${sku}${locked ? ' locked' : ''}`).join()])).toEqual([
		[1, 'FBA1', '12 MUG-01 locked,10 CUP'],
		[2, undefined, '4 SPRAY']
	]);
	expect(faultsOf(plan, packed, cartonTypesOf(plan))).toEqual([]);
	expect(packed.lowerBound).toBe(2);
});

test('a line that was locked with fewer units than there are leaves the others to other cartons', () => {
	const plan = shipment({ lines: [{ sku: 'MUG-01', quantity: 24 }], cartons: [carton({ contents: [{ sku: 'MUG-01', quantity: 5, locked: true }] })] });
	const packed = pack(plan, { seed: 1 });
	expect(packed.cartons.map(({ contents }) => contents[0]?.quantity)).toEqual([5, 19]);
	expect(packed.cartons[0]).toBe(plan.cartons?.[0]);
});

test('told to stop at once, the packer keeps what is locked', () => {
	const cartons = [carton({ locked: true }), carton({ number: 2 })];
	const steps = packInSteps(shipment({ lines: [{ sku: 'MUG-01', quantity: 90 }], cartons }), { seed: 1 });
	let step = steps.next();
	while (!step.done) step = steps.next('stop');
	expect(step.value.cartons[0]).toBe(cartons[0]);
	expect(step.value.cartons.flatMap(({ contents }) => contents).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(90);
});

test('what stays is counted for whoever asks before packing again', () => {
	const plan = shipment({ cartons: [carton({ locked: true }), carton({ number: 2, contents: [{ sku: 'MUG-01', quantity: 5, locked: true }, { sku: 'CUP', quantity: 2 }] })] });
	expect(locksIn(plan)).toEqual({ cartons: 1, lines: 1, units: 17 });
	expect(packable(plan)).toBe(24);
	expect(done(setQuantity(plan, { carton: 2, content: { sku: 'MUG-01' }, quantity: 5 }))).toBe(plan);
});
