import { describe, expect, test } from 'vitest';
import type { Carton, Plan } from '$lib/domain/shipment/plan';
import { carton, cartonType, product, shipment } from '../../samples';
import { foundBy } from './found';

const with_ = (changes: Partial<Carton>, over: Partial<Plan> = {}): Plan => shipment({ cartonTypes: [cartonType()], cartons: [carton(changes), carton({ number: 2 })], ...over });
const mugs = (sizeMm: [number, number, number]) => [product({ unit: { sizeMm, weightG: 380 } })];

describe('room', () => {
	test.each<[string, Plan, readonly object[]]>([
		['a carton that holds its goods', with_({}), []],
		['goods of exactly its room', with_({ contents: [{ sku: 'MUG-01', quantity: 1 }] }, { products: mugs([400, 380, 340]), lines: [{ sku: 'MUG-01', quantity: 1 }], cartons: [carton({ contents: [{ sku: 'MUG-01', quantity: 1 }] })] }), []],
		['more than its room', with_({}, { products: mugs([200, 190, 170]), cartons: [carton({ contents: [{ sku: 'MUG-01', quantity: 9 }] })] }), [{ subject: 'carton:1', carton: 1, centre: 'NRT1', why: 'volume', percent: 113, sku: '', overMm: 0 }]],
		['a unit that is 25 mm too long', with_({}, { products: mugs([425, 50, 50]), cartons: [carton({ contents: [{ sku: 'MUG-01', quantity: 1 }] })] }), [{ subject: 'carton:1', carton: 1, centre: 'NRT1', why: 'unit', percent: 3, sku: 'MUG-01', overMm: 25 }]],
		['a size of its own counts by its outside', with_({}, { products: mugs([100, 100, 100]), cartons: [carton({ type: undefined, outerMm: [100, 100, 99], contents: [{ sku: 'MUG-01', quantity: 1 }] } as Partial<Carton>)] }), [{ subject: 'carton:1', carton: 1, centre: 'NRT1', why: 'unit', percent: 102, sku: 'MUG-01', overMm: 1 }]],
		['goods of unknown size', with_({}, { products: [product({ unit: {} })], cartons: [carton({ contents: [{ sku: 'MUG-01', quantity: 5_000 }] })] }), []]
	])('%s', (_, plan, found) => expect(foundBy('carton.cannot-hold', plan)).toEqual(found));
});

test('a weak carton is told where Amazon’s own limits are silent', () => {
	const weak = { cartonTypes: [cartonType({ maxGrossG: 9_000 })] };
	expect(foundBy('carton.over-own-limit', with_({ grossWeightG: 9_400 }, weak))).toEqual([{ subject: 'carton:1', carton: 1, centre: 'NRT1', type: 'K40', weightKg: 9.4, limitKg: 9 }]);
	expect([foundBy('carton.over-own-limit', with_({ grossWeightG: 9_000 }, weak)), foundBy('carton.over-own-limit', with_({ grossWeightG: 16_000 }, weak))]).toEqual([[], []]);
});

test('goods that stay apart with others in one carton', () => {
	const products = [product({ packing: { apart: true } }), product({ sku: 'CUP' }), product({ sku: 'JUG' })];
	const mixed = carton({ contents: [{ sku: 'MUG-01', quantity: 4 }, { sku: 'CUP', quantity: 4 }, { sku: 'JUG', quantity: 0 }] });
	expect(foundBy('carton.not-apart', with_({}, { products, cartons: [mixed, carton({ number: 2 })] }))).toEqual([{ subject: 'carton:1', carton: 1, centre: 'NRT1', sku: 'MUG-01', others: 1 }]);
});
