import { describe, expect, test } from 'vitest';
import type { Plan } from '$lib/domain/shipment/plan';
import { cartonTypesOf } from '$lib/domain/packing/carton-types';
import { leastFor } from '$lib/domain/packing/least';
import { pack } from '$lib/domain/packing/pack';
import { cartonType, destination, product, shipment } from '../../samples';
import { faultsOf } from './checker';

/** One large carton and nine small ones; four small things would fill the large one, and a long thing fits nowhere else. */
const BIG = cartonType({ id: 'BIG', innerMm: [400, 300, 200], outerMm: [400, 300, 200], available: 1 });
const SMALL = cartonType({ id: 'SMALL', innerMm: [200, 150, 100], outerMm: [200, 150, 100], available: 9 });
const small = product({ sku: 'SMALL', unit: { sizeMm: [200, 150, 100], weightG: 500 } });
const long = product({ sku: 'LONG', unit: { sizeMm: [390, 20, 20], weightG: 500 } });
const few = (over: Partial<Plan>): Plan => shipment({ products: [small, long], lines: [{ sku: 'SMALL', quantity: 4 }, { sku: 'LONG', quantity: 1 }], cartonTypes: [BIG, SMALL], ...over });

describe('of a size there are only so many', () => {
	test.each([
		['two centres', few({
			destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })],
			lines: [{ sku: 'SMALL', quantity: 4, fulfillmentCenter: 'NRT1' }, { sku: 'LONG', quantity: 1, fulfillmentCenter: 'FSZ1' }]
		})],
		['dangerous goods', few({ products: [small, { ...long, traits: { aerosol: true } }] })],
		['goods that stay apart', few({ products: [{ ...small, packing: { apart: true } }, long] })]
	])('those that fit no other size come first: %s', (_, plan) => {
		const packed = pack(plan, { seed: 1 });
		expect([packed.unpacked, faultsOf(plan, packed, cartonTypesOf(plan))]).toEqual([[], []]);
		expect(packed.cartons.map(({ type }) => type).sort()).toEqual(['BIG', 'SMALL', 'SMALL', 'SMALL', 'SMALL']);
	});
	test('what would only go into a carton beyond Amazon’s size is left, and it says so', () => {
		const beyond = cartonType({ id: 'XL', innerMm: [800, 500, 500], outerMm: [800, 500, 500] });
		const packed = pack(few({ lines: [{ sku: 'SMALL', quantity: 20 }], cartonTypes: [{ ...SMALL, available: 2 }, beyond] }), { seed: 1 });
		expect(packed.unpacked).toEqual([{ sku: 'SMALL', quantity: 18, because: { code: 'no-standard-carton-left', centre: 'NRT1', carton: 'XL' } }]);
	});
	test('sizes that can hold nothing are not replaced by ours', () => {
		const packed = pack(few({ cartonTypes: [{ ...BIG, innerMm: [0, 300, 200] }, { ...SMALL, maxGrossG: 100, tareG: 200 }] }), { seed: 1 });
		expect([packed.cartons, packed.unpacked.map(({ because }) => because)]).toEqual([[], [{ code: 'no-usable-size' }, { code: 'no-usable-size' }]]);
	});
});

describe('the bound', () => {
	test('a SKU that comes with five expiries needs five cartons', () => {
		const dated = ['2027-01-31', '2027-02-28', '2028-02-29', '2029-12-31', '2030-01-31'].map((expiry) => ({ sku: 'LONG', quantity: 3, expiry }));
		expect(leastFor(few({ lines: dated }))).toBe(5);
		expect(pack(few({ lines: dated, cartonTypes: [{ ...BIG, available: undefined }] as Plan['cartonTypes'] }), { seed: 1 })).toMatchObject({ lowerBound: 5, cartons: { length: 5 } });
	});
	test('locking a carton never lowers it', () => {
		const plan = few({ lines: [{ sku: 'SMALL', quantity: 40 }], cartonTypes: [cartonType({ id: 'BIG', innerMm: [400, 300, 200], outerMm: [400, 300, 200] })] });
		const { cartons } = pack(plan, { seed: 1 });
		const bounds = cartons.map(({ number }) => leastFor({ ...plan, cartons: cartons.map((carton) => (carton.number === number ? { ...carton, locked: true } : carton)) }));
		expect(bounds.every((bound) => bound >= leastFor(plan) && bound <= cartons.length)).toBe(true);
	});
	test('where every size says what it costs, the answer says what it cost', () => {
		const priced = few({ cartonTypes: [{ ...BIG, available: 5, costJpy: 300 }, { ...SMALL, costJpy: 90 }] });
		expect(pack(priced, { seed: 1 }).costJpy).toBeGreaterThan(0);
	});
});
