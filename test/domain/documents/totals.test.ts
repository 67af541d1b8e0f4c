import { expect, test } from 'vitest';
import { linesByCentre } from '$lib/domain/documents/lines';
import { amountTotals, cartonTotals, chargesOf, invoiceTotals, lineTotals, weightPlaces } from '$lib/domain/documents/totals';
import { product, shipment } from '../../samples';
import { lyonShipment } from './lyon';

test('forty cartons add up as the trade would add them', () => {
	const plan = lyonShipment();
	const lines = linesByCentre(plan).flatMap(({ lines }) => lines);
	expect(lineTotals(lines)).toEqual({ units: 1218, netG: 339_510, amounts: [{ currency: 'EUR', minor: 670_060n }] });
	expect(cartonTotals(plan, plan.cartons ?? [])).toMatchObject({ cartons: 40, units: 1218, netG: 339_510, grossG: 471_720 });
	expect(weightPlaces(plan)).toBe(2);
});

test('amounts of several currencies are never added', () => {
	const sums = amountTotals([{ currency: 'EUR', minor: 100n }, { currency: 'USD', minor: 5n }, { currency: 'EUR', minor: 1n }]);
	expect(sums).toEqual([{ currency: 'EUR', minor: 101n }, { currency: 'USD', minor: 5n }]);
});

test.each([
	['EXW', 12_000n],
	['FCA', 11_000n],
	['CPT', 10_500n],
	['CIP', 10_200n],
	['DDP', 10_000n],
	[undefined, 12_000n]
] as const)('on %s terms the price holds some charges already: %i', (priceTerm, total) => {
	const eur = (amount: string) => ({ amount, currency: 'EUR' });
	const plan = shipment({ priceTerm, charges: { originInland: eur('10'), freight: eur('5'), insurance: eur('3'), domesticJapan: eur('2') } });
	expect(invoiceTotals([{ currency: 'EUR', minor: 10_000n }], chargesOf(plan))).toEqual([{ currency: 'EUR', minor: total }]);
});

test('what one line does not know, the total does not know', () => {
	const plan = shipment({ products: [product(), { sku: 'NEW' }], lines: [{ sku: 'MUG-01', quantity: 2 }, { sku: 'NEW', quantity: 3 }] });
	expect(lineTotals(linesByCentre(plan).flatMap(({ lines }) => lines))).toEqual({ units: 5, netG: undefined, amounts: undefined });
});
