import { expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import type { Packing } from '$lib/domain/packing/pack';
import type { Carton, CartonContent, CartonType, Placement, Plan } from '$lib/domain/shipment/plan';
import { cartonType, destination, product, shipment } from '../../samples';
import { faultsOf } from './checker';

const TYPES: readonly CartonType[] = [cartonType({ id: 'C', innerMm: [400, 300, 300], outerMm: [412, 312, 312], tareG: 500, maxGrossG: 12_000, available: 2 })];
const box = (sku: string, changes: Partial<Product> = {}): Product => product({ sku, unit: { sizeMm: [200, 100, 100], weightG: 1_000 }, packing: {}, traits: {}, ...changes });

const PLAN: Plan = shipment({
	destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })],
	products: [
		box('PLAIN'), box('UPRIGHT', { packing: { turn: 'upright' } }), box('FIXED', { packing: { turn: 'never' } }), box('BARE', { packing: { nothingOnTop: true } }),
		box('WEAK', { packing: { maxLoadG: 1_500 } }), box('ALONE', { packing: { apart: true } }), box('SPRAY', { traits: { aerosol: true } })
	],
	lines: (['PLAIN', 'UPRIGHT', 'FIXED', 'BARE', 'WEAK', 'ALONE', 'SPRAY'] as const).map((sku) => ({ sku, quantity: 2, fulfillmentCenter: 'NRT1' })),
	cartonTypes: [...TYPES]
});

const at = (sku: string, atMm: Placement['atMm'], sizeMm: Placement['sizeMm'] = [200, 100, 100]): Placement => ({ sku, atMm, sizeMm });

/** A carton with what is placed in it; contents and weight follow unless a test says otherwise. */
function carton(placements: readonly Placement[], changes: Partial<Carton> = {}): Carton {
	const skus = [...new Set(placements.map(({ sku }) => sku))];
	const contents = skus.map((sku): CartonContent => ({ sku, quantity: placements.filter((one) => one.sku === sku).length }));
	return { number: 1, fulfillmentCenter: 'NRT1', type: 'C', outerMm: [412, 312, 312], grossWeightG: 500 + 1_000 * placements.length, contents, placements, ...changes };
}

const PAIR = [at('PLAIN', [0, 0, 0]), at('PLAIN', [200, 0, 0])];

/** Judges cartons of a plan that asks for what is in them, unless it asks for something else. */
function faults(cartons: readonly Carton[], { lines, support }: { lines?: Plan['lines']; support?: number } = {}): string[] {
	const asked = lines ?? cartons.flatMap(({ contents, fulfillmentCenter }) => contents.map((content) => ({ ...content, fulfillmentCenter })));
	const packing: Packing = { cartons, utilisation: 0, lowerBound: 0, unpacked: [] };
	return faultsOf({ ...PLAN, lines: asked }, packing, TYPES, support);
}

test.each([
	{ what: 'two units side by side', cartons: [carton(PAIR)] },
	{ what: 'a unit that overhangs by a quarter', cartons: [carton([at('PLAIN', [0, 0, 0]), at('PLAIN', [50, 0, 100])])] },
	{ what: 'an upright unit turned about its height', cartons: [carton([at('UPRIGHT', [0, 0, 0], [100, 200, 100])])] },
	{ what: 'the last unit on top of one that bears nothing else', cartons: [carton([at('PLAIN', [0, 0, 0]), at('BARE', [0, 0, 100])])] },
	{ what: 'one unit on a weak one', cartons: [carton([at('WEAK', [0, 0, 0]), at('PLAIN', [0, 0, 100])])] },
	{ what: 'a unit as heavy as the carton allows', cartons: [carton([...PAIR, ...[0, 1, 2].flatMap((i) => [at('UPRIGHT', [0, 100, 100 * i]), at('FIXED', [200, 100, 100 * i])]), at('WEAK', [0, 200, 0]), at('WEAK', [200, 200, 0]), at('PLAIN', [0, 200, 100])])] }
])('$what is sound', ({ cartons }) => {
	expect(faults(cartons)).toEqual([]);
});

test.each([
	{ what: 'one unit in another', cartons: [carton([at('PLAIN', [0, 0, 0]), at('PLAIN', [199, 0, 0])])], found: 'PLAIN in PLAIN' },
	{ what: 'a unit through the wall', cartons: [carton([at('PLAIN', [201, 0, 0])])], found: 'sticks out' },
	{ what: 'a unit below the floor', cartons: [carton([at('PLAIN', [0, 0, -1])])], found: 'sticks out' },
	{ what: 'a unit too many', cartons: [carton(PAIR)], lines: [{ sku: 'PLAIN', quantity: 1, fulfillmentCenter: 'NRT1' }], found: '2 packed' },
	{ what: 'a unit lost', cartons: [carton(PAIR)], lines: [{ sku: 'PLAIN', quantity: 3, fulfillmentCenter: 'NRT1' }], found: '3 asked, 2 accounted' },
	{ what: 'a unit listed and not placed', cartons: [carton(PAIR, { contents: [{ sku: 'PLAIN', quantity: 3 }], grossWeightG: 3_500 })], found: 'more listed than placed' },
	{ what: 'a weight that is not the sum', cartons: [carton(PAIR, { grossWeightG: 2_499 })], found: 'weighs 2500, says 2499' },
	{
		what: 'a carton over its limit',
		cartons: [carton([0, 1, 2].flatMap((j) => [0, 1, 2].flatMap((k) => [at('PLAIN', [0, 100 * j, 100 * k]), at('PLAIN', [200, 100 * j, 100 * k])])))],
		found: 'too heavy: 18500'
	},
	{ what: 'an upright unit on its side', cartons: [carton([at('UPRIGHT', [0, 0, 0], [100, 100, 200])])], found: 'turned to 100×100×200' },
	{ what: 'a fixed unit turned', cartons: [carton([at('FIXED', [0, 0, 0], [100, 200, 100])])], found: 'turned to 100×200×100' },
	{ what: 'a unit of another size', cartons: [carton([at('PLAIN', [0, 0, 0], [200, 100, 90])])], found: 'turned to 200×100×90' },
	{ what: 'something on what bears nothing', cartons: [carton([at('BARE', [0, 0, 0]), at('PLAIN', [0, 0, 100])])], found: 'something on BARE' },
	{
		what: 'something high above what bears nothing',
		cartons: [carton([at('BARE', [0, 0, 0]), at('PLAIN', [200, 0, 0]), at('PLAIN', [200, 0, 100]), at('PLAIN', [150, 0, 200])])],
		found: 'something on BARE'
	},
	{ what: 'two units on a weak one', cartons: [carton([at('WEAK', [0, 0, 0]), at('PLAIN', [0, 0, 100]), at('PLAIN', [0, 0, 200])])], found: 'WEAK carries 2000' },
	{ what: 'a unit that floats', cartons: [carton([at('PLAIN', [0, 0, 0]), at('PLAIN', [0, 0, 101])])], found: 'stands on 0' },
	{ what: 'a unit that overhangs by more than a quarter', cartons: [carton([at('PLAIN', [0, 0, 0]), at('PLAIN', [51, 0, 100])])], found: 'stands on 0.745' },
	{ what: 'any overhang where all must rest', cartons: [carton([at('PLAIN', [0, 0, 0]), at('PLAIN', [1, 0, 100])])], support: 100, found: 'stands on 0.995' },
	{ what: 'a unit for another centre', cartons: [carton(PAIR)], lines: [{ sku: 'PLAIN', quantity: 2, fulfillmentCenter: 'FSZ1' }], found: 'packed of ["NRT1"' },
	{
		what: 'two expiries of a SKU',
		cartons: [carton(PAIR, { contents: [{ sku: 'PLAIN', quantity: 1, expiry: '2027-06-30' }, { sku: 'PLAIN', quantity: 1, expiry: '2028-03-31' }] as CartonContent[] })],
		found: 'two expiries of PLAIN'
	},
	{ what: 'dangerous goods among others', cartons: [carton([at('PLAIN', [0, 0, 0]), at('SPRAY', [200, 0, 0])])], found: 'dangerous goods with others' },
	{ what: 'company for what stays apart', cartons: [carton([at('PLAIN', [0, 0, 0]), at('ALONE', [200, 0, 0])])], found: 'stays apart' },
	{
		what: 'expiring goods among others',
		cartons: [carton([at('PLAIN', [0, 0, 0]), at('FIXED', [200, 0, 0])], { contents: [{ sku: 'PLAIN', quantity: 1, expiry: '2027-06-30' }, { sku: 'FIXED', quantity: 1 }] as CartonContent[] })],
		found: 'expiring goods with others'
	},
	{ what: 'more cartons than there are', cartons: [1, 2, 3].map((number) => carton(PAIR.slice(1), { number })), found: 'more C than there are' },
	{ what: 'a carton nobody knows', cartons: [carton(PAIR, { type: 'X' })], found: 'unknown type X' },
	{ what: 'a number that is left out', cartons: [carton(PAIR, { number: 2 })], found: 'number 2 in place 1' }
])('$what is found', ({ cartons, lines, support, found }) => {
	const all = faults(cartons, { ...(lines && { lines }), ...(support !== undefined && { support }) });
	expect(all.join('\n')).toContain(found);
});
