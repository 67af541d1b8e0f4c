import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/lib/domain/catalog/read-table';
import { importIntoPlan } from '../../../src/lib/domain/shipment/import-into-plan';
import { emptyPlan, type Plan } from '../../../src/lib/domain/shipment/plan';

const table = (text: string) => readTable(text.trim().split('\n').map((line) => line.split('\t')));
const plan = (changes: Partial<Plan>): Plan => ({ ...emptyPlan('P-1'), ...changes });

describe('a table into a plan', () => {
	test('makes a new plan of the good rows', () => {
		const { plan, added, refused } = importIntoPlan(undefined, table('sku\tquantity\nNEW-1\t12\nNEW-2\toops'));
		expect(plan.lines).toEqual([{ sku: 'NEW-1', quantity: 12 }]);
		expect(plan.products).toEqual([{ sku: 'NEW-1' }]);
		expect(added).toEqual(['NEW-1']);
		expect(refused).toMatchObject([{ row: 3, column: 'quantity', because: { code: 'quantity-not-a-number' } }]);
	});

	test('taken twice gives the same plan', () => {
		const reading = table('sku\tquantity\tfc\nA\t12\tNRT1\nA\t5\tFSZ1\nB\t1\t');
		const once = importIntoPlan(undefined, reading).plan;
		const twice = importIntoPlan(once, reading);
		expect(twice).toMatchObject({ plan: once, added: [], changed: [] });
	});

	test('sets the quantity of the only line, wherever it goes, and says so', () => {
		const before = plan({ products: [{ sku: 'A' }], lines: [{ sku: 'A', quantity: 10, fulfillmentCenter: 'NRT1' }] });
		const { plan: after, changed } = importIntoPlan(before, table('sku\tquantity\nA\t12'));
		expect(after.lines).toEqual([{ sku: 'A', quantity: 12, fulfillmentCenter: 'NRT1' }]);
		expect(changed).toEqual([{ sku: 'A', changes: [{ field: 'quantity', from: '10', to: '12' }] }]);
	});

	test('does not guess which of two lines is meant', () => {
		const lines = [{ sku: 'A', quantity: 10, fulfillmentCenter: 'NRT1' }, { sku: 'A', quantity: 5, fulfillmentCenter: 'FSZ1' }];
		const { plan: after, refused } = importIntoPlan(plan({ products: [{ sku: 'A' }], lines }), table('sku\tquantity\nA\t12'));
		expect(after.lines).toEqual(lines);
		expect(refused).toMatchObject([{ sku: 'A', because: { code: 'line-split', centres: 'NRT1, FSZ1' } }]);
	});

	test('starts from what the catalogue knows', () => {
		const known = [{ sku: 'A', hsCode: '691200000', countryOfOrigin: 'PT' }];
		expect(importIntoPlan(undefined, table('sku\tquantity\torigin\nA\t12\tFR'), known).plan.products).toEqual([{ sku: 'A', hsCode: '691200000', countryOfOrigin: 'FR' }]);
	});
});

describe('case packs', () => {
	const manifest = table('Merchant SKU\tQuantity\tUnits per box \tNumber of boxes\tBox length (cm)\tBox width (cm)\tBox height (cm)\tBox weight (kg)\nA\t48\t24\t2\t50\t38\t36\t12.5\nB\t10\t10\t1\t30\t20\t20\t4');
	test('become cartons when it is clear where they go', () => {
		const { plan: after } = importIntoPlan(plan({ destinations: [{ fulfillmentCenter: 'NRT1' }] }), manifest);
		expect(after.cartons).toEqual([
			{ number: 1, fulfillmentCenter: 'NRT1', outerMm: [500, 380, 360], grossWeightG: 12500, contents: [{ sku: 'A', quantity: 24 }] },
			{ number: 2, fulfillmentCenter: 'NRT1', outerMm: [500, 380, 360], grossWeightG: 12500, contents: [{ sku: 'A', quantity: 24 }] },
			{ number: 3, fulfillmentCenter: 'NRT1', outerMm: [300, 200, 200], grossWeightG: 4000, contents: [{ sku: 'B', quantity: 10 }] }
		]);
	});
	test('are left to packing when it is not', () => {
		expect(importIntoPlan(undefined, manifest).plan.cartons).toBeUndefined();
	});
	test('that do not add up are refused', () => {
		const reading = table('Merchant SKU\tQuantity\tUnits per box\tNumber of boxes\nA\t50\t24\t2');
		expect(reading.refused).toMatchObject([{ column: 'Quantity', because: { code: 'case-pack-differs', product: 48, quantity: 50 } }]);
	});
});
