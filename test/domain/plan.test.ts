import { expect, test } from 'vitest';
import { judgedOn, planned, summaryOf } from '$lib/domain/plan';
import { emptyPlan } from '$lib/domain/shipment/plan';
import { DECLARED, product, shipment } from '../samples';

test('a shipment in one breath: of its cartons', () => {
	expect(summaryOf(shipment())).toEqual({
		skus: 1, units: 24, cartons: 2, grossWeightG: 10_680, netWeightG: 24 * 350, volumeMm3: 2 * 412 * 392 * 352,
		route: { from: 'Porto', to: ['NRT1'] }, values: [{ amount: '100.80', currency: 'EUR' }]
	});
});

test('before it is packed: of its goods', () => {
	expect(summaryOf(shipment({ cartons: undefined }))).toMatchObject({ cartons: 0, grossWeightG: 24 * 380, volumeMm3: 24 * 120 * 90 * 100 });
});

test('an empty draft has no route and no value', () => {
	expect(summaryOf(emptyPlan('X'))).toEqual({
		skus: 0, units: 0, cartons: 0, grossWeightG: 0, netWeightG: 0, volumeMm3: 0, route: { to: [] }, values: []
	});
});

test('values are summed up by currency, each line rounded once', () => {
	const products = [
		product({ sku: 'A', value: { amount: '0.0125', currency: 'EUR' } }),
		product({ sku: 'B', value: { amount: '1.10', currency: 'EUR' } }),
		product({ sku: 'C', value: { amount: '350', currency: 'JPY' } }),
		product({ sku: 'D', value: undefined })
	];
	const lines = [
		{ sku: 'A', quantity: 3 }, { sku: 'A', quantity: 1 }, { sku: 'B', quantity: 2 }, { sku: 'C', quantity: 4 }, { sku: 'D', quantity: 9 }, { sku: 'NOBODY', quantity: 1 }
	];
	// 0.0375 → 0.04, 0.0125 → 0.01, 2.20
	expect(summaryOf(shipment({ products, lines })).values).toEqual([{ amount: '2.25', currency: 'EUR' }, { amount: '1400', currency: 'JPY' }]);
});

test('the route names every centre once, destinations first', () => {
	const lines = [{ sku: 'MUG-01', quantity: 1, fulfillmentCenter: 'KIX6' }, { sku: 'MUG-01', quantity: 1, fulfillmentCenter: 'FSZ1' }];
	const destinations = [{ fulfillmentCenter: 'FSZ1' }, { fulfillmentCenter: 'NRT1' }];
	expect(summaryOf(shipment({ lines, destinations })).route.to).toEqual(['FSZ1', 'NRT1', 'KIX6']);
});

test('it is judged as of its declaration, and until that is known as of today', () => {
	expect(judgedOn(shipment(), '2026-11-24')).toBe(DECLARED);
	expect(judgedOn(shipment({ dates: { ship: '2026-12-02' } }), '2026-11-24')).toBe('2026-11-24');
});

test('planned is the sum and the findings', () => {
	const { summary, findings } = planned(shipment({ importer: undefined }), DECLARED);
	expect([summary.units, findings[0]?.code]).toEqual([24, 'importer.missing']);
});
