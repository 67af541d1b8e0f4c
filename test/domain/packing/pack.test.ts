import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { cartonTypesOf, CARTON_TYPES } from '$lib/domain/packing/carton-types';
import { aroundLocks } from '$lib/domain/packing/locks';
import { pack, packInSteps, type PackingOptions } from '$lib/domain/packing/pack';
import { emptyPlan, type CartonType, type Plan, type ShipmentLine } from '$lib/domain/shipment/plan';
import { anyDraft } from '../../arbitraries';
import { cartonType, destination, product, shipment } from '../../samples';
import { faultsOf } from './checker';

const SKUS = ['A', 'B', 'C', 'D', 'E', 'F'];
const side = fc.integer({ min: 20, max: 420 });

const packable = (sku: string): fc.Arbitrary<Product> =>
	fc.record({
		sku: fc.constant(sku),
		unit: fc.record({ sizeMm: fc.tuple(side, side, fc.integer({ min: 10, max: 300 })), weightG: fc.integer({ min: 20, max: 4_000 }) }),
		packing: fc.record(
			{ turn: fc.constantFrom('any', 'upright', 'never'), nothingOnTop: fc.boolean(), maxLoadG: fc.integer({ min: 0, max: 9_000 }), apart: fc.nat({ max: 9 }).map((n) => n === 0) },
			{ requiredKeys: [] }
		),
		traits: fc.constantFrom({}, {}, {}, {}, { aerosol: true }, { expiryControlled: true }, { flashPointC: 21 }, { battery: { chemistry: 'li-ion', packed: 'alone' } as const })
	});

const line: fc.Arbitrary<ShipmentLine> = fc.record(
	{
		sku: fc.constantFrom(...SKUS, 'UNKNOWN'),
		quantity: fc.integer({ min: 0, max: 30 }),
		fulfillmentCenter: fc.constantFrom('NRT1', 'FSZ1'),
		expiry: fc.constantFrom('2027-06-30', '2028-03-31'),
		lot: fc.constantFrom('L1', 'L2')
	},
	{ requiredKeys: ['sku', 'quantity'] }
);

const TYPES: readonly CartonType[] = [
	cartonType({ id: 'BIG', innerMm: [588, 488, 478], outerMm: [600, 500, 490], tareG: 1_300, maxGrossG: 40_000 }),
	cartonType(),
	cartonType({ id: 'FLAT', innerMm: [500, 400, 120], outerMm: undefined, maxGrossG: 12_000 }),
	cartonType({ id: 'FEW', innerMm: [450, 450, 450], outerMm: [462, 462, 462], available: 2 })
];

const anyShipment: fc.Arbitrary<Plan> = fc.record({
	products: fc.tuple(...SKUS.map(packable)),
	lines: fc.array(line, { maxLength: 10 }),
	destinations: fc.constantFrom([destination()], [destination(), destination({ fulfillmentCenter: 'FSZ1' })]),
	cartonTypes: fc.subarray([...TYPES])
}).map((parts) => ({ ...emptyPlan('P'), ...parts }));

test('every unit is packed once or named with its reason, and every carton keeps every rule', () => {
	fc.assert(
		fc.property(anyShipment, fc.nat(), (plan, seed) => {
			expect(faultsOf(plan, pack(plan, { seed, budget: 120 }), cartonTypesOf(plan))).toEqual([]);
		}),
		{ numRuns: 250 }
	);
});

test('whatever must rest on something, does; whatever is kept small, every rule is kept', () => {
	fc.assert(
		fc.property(anyShipment, fc.constantFrom(0, 50, 75, 100), fc.constantFrom('cartons' as const, 'cost' as const), fc.nat(), (plan, support, least, seed) => {
			const packing = pack(plan, { seed, support, least, freight: { jpyPerKg: 120 }, budget: 120 });
			expect(faultsOf(plan, packing, cartonTypesOf(plan), support)).toEqual([]);
		}),
		{ numRuns: 120 }
	);
});

test('any draft is packed without a fault, however unfinished', () => {
	fc.assert(
		fc.property(anyDraft, (plan) => {
			const { cartons, unpacked, utilisation } = pack(plan, { seed: 1, budget: 20 });
			const { rest, whole, open } = aroundLocks(plan);
			const held = [...whole.flatMap(({ contents }) => contents), ...open.flatMap(({ contents }) => contents.filter(({ locked }) => locked))];
			const asked = [...rest.lines, ...held].reduce((sum, { quantity }) => sum + quantity, 0);
			const packed = cartons.flatMap(({ contents }) => contents).reduce((sum, { quantity }) => sum + quantity, 0);
			expect(packed + unpacked.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(asked);
			expect(utilisation).toBeLessThanOrEqual(1);
		}),
		{ numRuns: 150 }
	);
});

test('same plan, seed and budget, same cartons; nobody packs into fewer than the bound', () => {
	fc.assert(
		fc.property(anyShipment, fc.nat(), (plan, seed) => {
			const first = pack(plan, { seed, budget: 200 });
			expect(JSON.stringify(pack(plan, { seed, budget: 200 }))).toBe(JSON.stringify(first));
			if (first.unpacked.every(({ because }) => because.code !== 'no-carton-left')) expect(first.cartons.length).toBeGreaterThanOrEqual(first.lowerBound);
		}),
		{ numRuns: 40 }
	);
});

test.each([
	{ what: 'a SKU that no product knows', plan: shipment({ products: [] }), because: { code: 'unknown-sku' } },
	{ what: 'a product without a size', plan: shipment({ products: [product({ unit: { weightG: 380 } })] }), because: { code: 'size-or-weight-missing' } },
	{ what: 'a product that weighs nothing', plan: shipment({ products: [product({ unit: { sizeMm: [1, 1, 1], weightG: 0 } })] }), because: { code: 'size-or-weight-missing' } },
	{ what: 'no destination', plan: shipment({ destinations: [], lines: [{ sku: 'MUG-01', quantity: 24 }] }), because: { code: 'no-destination' } },
	{
		what: 'two destinations and none on the line',
		plan: shipment({ destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })], lines: [{ sku: 'MUG-01', quantity: 24 }] }),
		because: { code: 'no-destination' }
	},
	{
		what: 'a unit 25 mm longer than the longest carton',
		plan: shipment({ products: [product({ unit: { sizeMm: [100, 425, 100], weightG: 380 } })] }),
		because: { code: 'too-large-for-any-carton', overMm: 25, carton: 'K40' }
	},
	{
		what: 'a unit that fits only lying down but must stand',
		plan: shipment({ products: [product({ unit: { sizeMm: [100, 100, 350], weightG: 380 }, packing: { turn: 'upright' } })] }),
		because: { code: 'too-large-for-any-carton', overMm: 10, carton: 'K40' }
	},
	{
		what: 'a unit that is 780 g too heavy with its carton',
		plan: shipment({ products: [product({ unit: { sizeMm: [100, 100, 100], weightG: 15_000 } })] }),
		because: { code: 'too-heavy-for-any-carton', overG: 780, carton: 'K40' }
	},
	{ what: 'no carton left', plan: shipment({ cartonTypes: [cartonType({ available: 0 })] }), because: { code: 'no-carton-left', centre: 'NRT1' } }
])('$what stays out and says why', ({ plan, because }) => {
	expect(pack(plan, { seed: 1 })).toMatchObject({ cartons: [], utilisation: 0, unpacked: [{ sku: 'MUG-01', quantity: 24, because }] });
});

test('24 mugs go into the one carton that holds them, and what weighs more than Amazon allows is shared out', () => {
	const packed = pack(shipment(), { seed: 1 });
	expect(packed).toMatchObject({ cartons: [{ number: 1, type: 'K40', outerMm: [412, 392, 352], grossWeightG: 9_900 }], lowerBound: 1, unpacked: [] });
	const heavy = shipment({ products: [product({ unit: { sizeMm: [100, 100, 100], weightG: 5_000 } })], cartonTypes: [cartonType({ maxGrossG: 90_000 })] });
	expect(pack(heavy, { seed: 1 }).cartons.map(({ grossWeightG }) => grossWeightG)).toEqual([25_780, 25_780, 25_780, 25_780, 20_780]);
});

test('without carton types of its own a plan is packed into sizes of ours, all within the 50 × 60 × 50 cm of Amazon', () => {
	expect(CARTON_TYPES.every(({ outerMm = [0, 0, 0] }) => outerMm[0] <= 600 && outerMm[1] <= 500 && outerMm[2] <= 500)).toBe(true);
	const packed = pack(shipment({ cartonTypes: undefined }), { seed: 1 });
	expect(packed.cartons).toHaveLength(1);
	expect(packed.cartons[0]?.type).not.toBe('S160');
});

test('SKUs that fill cartons of their own are not mixed where that saves none', () => {
	const sizes = { A: [100, 100, 100], B: [200, 130, 110], C: [190, 95, 85], D: [400, 190, 100] } as const;
	const full = { A: 36, B: 9, C: 32, D: 6 };
	const products = (['A', 'B', 'C', 'D'] as const).map((sku) => product({ sku, unit: { sizeMm: sizes[sku], weightG: 100 } }));
	const lines = (['A', 'B', 'C', 'D'] as const).map((sku) => ({ sku, quantity: 2 * full[sku] }));
	const alone = lines.map((line) => pack(shipment({ products, lines: [line] }), { seed: 1 }).cartons.length);
	const { cartons } = pack(shipment({ products, lines }), { seed: 1 });
	expect(cartons.length).toBeLessThanOrEqual(alone.reduce((sum, n) => sum + n, 0));
	expect(cartons.filter(({ contents }) => contents.length === 1).length).toBeGreaterThanOrEqual(cartons.length / 2);
});

test('what is left over at the end goes into the smallest carton that holds it', () => {
	const types = [cartonType(), cartonType({ id: 'K20', innerMm: [260, 200, 120], outerMm: [272, 212, 132], tareG: 250 })];
	const packed = pack(shipment({ lines: [{ sku: 'MUG-01', quantity: 40 }], cartonTypes: types }), { seed: 1 });
	expect(packed.cartons.map(({ type }) => type)).toEqual(['K40', 'K20']);
});

test('least cost takes two cheap cartons rather than a dear one, and freight by room can turn that round', () => {
	const types = [
		cartonType({ id: 'DEAR', innerMm: [400, 400, 200], outerMm: [400, 400, 200], tareG: 0, costJpy: 900 }),
		cartonType({ id: 'CHEAP', innerMm: [400, 210, 200], outerMm: [420, 400, 200], tareG: 0, costJpy: 300 })
	];
	const plan = shipment({ products: [product({ unit: { sizeMm: [200, 200, 200], weightG: 100 } })], lines: [{ sku: 'MUG-01', quantity: 4 }], cartonTypes: types });
	const typesOf = (options: Partial<PackingOptions>) => pack(plan, { seed: 1, ...options }).cartons.map(({ type }) => type);
	expect(typesOf({})).toEqual(['CHEAP', 'CHEAP']);
	expect(typesOf({ least: 'cartons' })).toEqual(['DEAR']);
	expect(pack(plan, { seed: 1, least: 'cost' }).costJpy).toBe(600);
	expect(typesOf({ freight: { jpyPerKg: 100 } })).toEqual(['DEAR']);
	expect(pack(plan, { seed: 1, freight: { jpyPerKg: 100 } }).costJpy).toBe(900 + 640);
	expect(typesOf({ freight: { jpyPerKg: 100, divisor: 50_000 } })).toEqual(['CHEAP', 'CHEAP']);
});

test('too few cartons are filled with as much as they take', () => {
	const plan = shipment({
		products: [product({ sku: 'BIG', unit: { sizeMm: [400, 380, 170], weightG: 500 } }), product({ sku: 'SMALL', unit: { sizeMm: [100, 95, 85], weightG: 20 } })],
		lines: [{ sku: 'SMALL', quantity: 64 }, { sku: 'BIG', quantity: 2 }],
		cartonTypes: [cartonType({ available: 1 })]
	});
	const packed = pack(plan, { seed: 1 });
	expect(packed.utilisation).toBe(1);
	expect(packed.unpacked.every(({ because }) => because.code === 'no-carton-left')).toBe(true);
});

test('told to stop, the packer finishes with the best it has, and that is sound', () => {
	const plan = shipment({ products: [product({ unit: { sizeMm: [170, 130, 90], weightG: 200 } })], lines: [{ sku: 'MUG-01', quantity: 200 }] });
	const steps = packInSteps(plan, { seed: 1, budget: 100_000 });
	let step = steps.next();
	while (!step.done) step = steps.next('stop');
	expect(faultsOf(plan, step.value, cartonTypesOf(plan))).toEqual([]);
	expect(step.value.unpacked).toEqual([]);
});

const CONTRACT = '../shared/contract/plan.json';
test.skipIf(!existsSync(CONTRACT))('the plan of the contract is packed to the last unit', () => {
	const plan = JSON.parse(readFileSync(CONTRACT, 'utf8')) as Plan;
	const packed = pack(plan, { seed: 1 });
	expect(packed.unpacked).toEqual([]);
	expect(faultsOf(plan, packed, cartonTypesOf(plan))).toEqual([]);
});

test('a carton over Amazon’s 60 × 50 × 50 cm holds only what fits no other', () => {
	const oversize = cartonType({ id: 'LONG', innerMm: [1_100, 450, 450], outerMm: [1_112, 462, 462], maxGrossG: 30_000 });
	const pole = product({ sku: 'POLE', unit: { sizeMm: [1_000, 80, 80], weightG: 2_000 } });
	const plan = shipment({ products: [product(), pole], lines: [...shipment().lines, { sku: 'POLE', quantity: 2, fulfillmentCenter: 'NRT1' }], cartonTypes: [cartonType(), oversize] });
	const packed = pack(plan, { seed: 1 });
	expect(packed.cartons.map(({ type, contents }) => [type, contents.map(({ sku }) => sku).join()])).toEqual([['K40', 'MUG-01'], ['LONG', 'POLE']]);
	expect(pack({ ...plan, cartonTypes: [oversize] }, { seed: 1 }).cartons).toHaveLength(1);
});
