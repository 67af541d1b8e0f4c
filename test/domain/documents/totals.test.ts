import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf } from '$lib/domain/documents/agreement';
import { cartonLabels } from '$lib/domain/documents/carton-labels';
import { commercialInvoice } from '$lib/domain/documents/commercial-invoice';
import { linesByCentre } from '$lib/domain/documents/lines';
import { packingList } from '$lib/domain/documents/packing-list';
import type { PapersInput } from '$lib/domain/documents/papers';
import { amountTotals, cartonTotals, chargesOf, invoiceTotals, lineTotals, weightPlaces } from '$lib/domain/documents/totals';
import type { Plan } from '$lib/domain/shipment/plan';
import { carton, product, shipment } from '../../samples';
import { lyonShipment, papersOf } from './lyon';

const agreement = (input: PapersInput) =>
	agreementOf({ invoice: commercialInvoice(input), packingList: packingList(input), labels: cartonLabels(input, { stock: '4x6' }) });

test('forty cartons add up as the trade would add them', () => {
	const plan = lyonShipment();
	const lines = linesByCentre(plan).flatMap(({ lines }) => lines);
	expect(lineTotals(lines)).toEqual({ units: 1218, netG: 339_510, amounts: [{ currency: 'EUR', minor: 670_060n }] });
	expect(cartonTotals(plan, plan.cartons ?? [])).toMatchObject({ cartons: 40, units: 1218, netG: 339_510, grossG: 471_720 });
	expect(weightPlaces(plan)).toBe(2);
});

test('invoice, packing list and labels say the same, read off their pages', () => {
	expect(agreement(papersOf(lyonShipment()))).toEqual({
		ok: true,
		compared: [
			{ what: 'cartons', invoice: 40, packingList: 40, labels: 40 },
			{ what: 'units', invoice: 1218, packingList: 1218, labels: 1218 },
			{ what: 'netWeight', invoice: 339.51, packingList: 339.51, labels: null },
			{ what: 'grossWeight', invoice: 471.72, packingList: 471.72, labels: 471.72 }
		]
	});
});

test('one unit too few in a carton is seen, and so is a number that somebody paints over', () => {
	const plan = lyonShipment();
	const [first, ...rest] = plan.cartons ?? [];
	if (!first) throw new Error('no cartons');
	const short: Plan = { ...plan, cartons: [{ ...first, contents: [{ sku: 'TWL-50100-ECR', quantity: 23 }] }, ...rest] };
	expect(agreement(papersOf(short))).toMatchObject({ ok: false, compared: [{}, { invoice: 1218, packingList: 1217, labels: 1217 }, {}, {}] });

	const input = papersOf(plan);
	const painted = packingList(input).map((page) => ({
		...page,
		marks: page.marks.map((mark) => (mark.kind === 'text' && mark.figure === 'gross' ? { ...mark, text: '471.73' } : mark))
	}));
	const papers = { invoice: commercialInvoice(input), packingList: painted, labels: cartonLabels(input, { stock: '4x6' }) };
	expect(agreementOf(papers).ok).toBe(false);
});

test('papers of a draft without cartons agree on nothing and fail on nothing', () => {
	const found = agreement(papersOf(shipment({ cartons: undefined }), { draft: true }));
	expect(found.ok).toBe(false);
	expect(found.compared[0]).toEqual({ what: 'cartons', invoice: null, packingList: 0, labels: 0 });
});

test('whatever is packed as ordered agrees on all three papers, to the gram', { timeout: 60_000 }, () => {
	const content = fc.record({ sku: fc.constantFrom('MUG-01', 'CUP-02', 'JAR-03'), quantity: fc.integer({ min: 1, max: 500 }) });
	const box = fc.record({
		contents: fc.array(content, { minLength: 1, maxLength: 3 }),
		grossWeightG: fc.integer({ min: 1, max: 29_999 }),
		weighedG: fc.option(fc.integer({ min: 1, max: 29_999 })),
		fulfillmentCenter: fc.constantFrom('NRT1', 'FSZ1')
	});
	fc.assert(
		fc.property(fc.array(box, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 999 }), (boxes, netWeightG) => {
			const cartons = boxes.map(({ weighedG, ...box }, i) =>
				carton({ ...box, number: i + 1, ...(weighedG && { measured: { grossWeightG: weighedG, on: '2026-11-21T04:12:00Z', by: '' } }) })
			);
			const plan = shipment({
				cartons,
				destinations: [{ fulfillmentCenter: 'NRT1' }, { fulfillmentCenter: 'FSZ1' }],
				products: ['MUG-01', 'CUP-02', 'JAR-03'].map((sku) => product({ sku, unit: { weightG: 1000, netWeightG } })),
				lines: cartons.flatMap(({ contents, fulfillmentCenter }) => contents.map((content) => ({ ...content, fulfillmentCenter })))
			});
			const { ok, compared } = agreement(papersOf(plan));
			expect(ok, JSON.stringify(compared)).toBe(true);
			const grams = boxes.reduce((sum, { weighedG, grossWeightG }) => sum + (weighedG ?? grossWeightG), 0);
			expect(Math.round((compared.find(({ what }) => what === 'grossWeight')?.labels ?? 0) * 1000)).toBe(grams);
		}),
		{ numRuns: 25 }
	);
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
