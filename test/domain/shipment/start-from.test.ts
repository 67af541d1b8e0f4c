import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startFrom } from '$lib/domain/shipment/start-from';
import { anyDraft } from '../../arbitraries';
import { carrier, shipment } from '../../samples';

const earlier = shipment({
	carrier: carrier({ trackingNumbers: ['1234567890'] }),
	lines: [{ sku: 'MUG-01', quantity: 24, fulfillmentCenter: 'NRT1', expiry: '2028-03-31', lot: 'L7' }],
	waivers: [{ code: 'description.vague', subject: 'product:MUG-01', reason: 'x', by: 'y', on: '2026-11-21' }],
	notes: 'call Mr Ito'
});

test('how to pack goes over', () => {
	const packingOptions = { least: 'cost', freightJpyPerKg: 850 } as const;
	expect(startFrom({ ...earlier, packingOptions }, 'NEXT')).toEqual({ ...startFrom(earlier, 'NEXT'), packingOptions });
});

test('goods, parties, terms and carton types go over', () => {
	expect(startFrom(earlier, 'NEXT')).toEqual({
		format: 'nyuko-plan/1', reference: 'NEXT', marketplace: earlier.marketplace, transport: 'courier', incoterm: earlier.incoterm,
		dutiesPaidBy: 'importer', shipper: earlier.shipper, importer: earlier.importer, carrier: carrier(),
		destinations: [{ fulfillmentCenter: 'NRT1' }], currency: 'EUR', priceTerm: 'FCA', valuation: { method: 'deductive' },
		products: earlier.products, lines: [{ sku: 'MUG-01', quantity: 24, fulfillmentCenter: 'NRT1' }], cartonTypes: earlier.cartonTypes
	});
});

test('the earlier shipment leaves no number, day or carton of its own behind', () => {
	fc.assert(
		fc.property(anyDraft, (plan) => {
			const next = startFrom(plan, 'NEXT');
			for (const key of ['dates', 'cartons', 'charges', 'exchangeRates', 'waivers', 'notes']) expect(next).not.toHaveProperty(key);
			expect(next.destinations?.some((destination) => 'amazonShipmentId' in destination) ?? false).toBe(false);
			expect(next.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual(plan.lines.map(({ sku, quantity }) => [sku, quantity]));
		}),
		{ numRuns: 50 }
	);
});
