import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf, type Statement } from '$lib/domain/documents/agreement';
import { decimalIn, factsOf } from '$lib/domain/documents/agreement-facts';
import { cartonLabels } from '$lib/domain/documents/carton-labels';
import { commercialInvoice } from '$lib/domain/documents/commercial-invoice';
import { packingList } from '$lib/domain/documents/packing-list';
import type { Mark, Page } from '$lib/domain/documents/page';
import type { PapersInput } from '$lib/domain/documents/papers';
import type { Plan } from '$lib/domain/shipment/plan';
import { carton, product, shipment } from '../../samples';
import { lyonShipment, papersOf } from './lyon';

const DOCUMENTS = ['commercial-invoice', 'packing-list', 'carton-labels'] as const;
type Papers = Record<(typeof DOCUMENTS)[number], readonly Page[]>;

const papers = (input: PapersInput): Papers => ({
	'commercial-invoice': commercialInvoice(input), 'packing-list': packingList(input), 'carton-labels': cartonLabels(input, { stock: '4x6' })
});

const inMarks = (marks: readonly Mark[], document: string, page: number): Statement[] =>
	marks.flatMap((mark) => {
		if (mark.kind === 'turned') return inMarks(mark.marks, document, page);
		return mark.kind === 'text' && mark.figure !== undefined ? [{ document, page, figure: mark.figure, text: mark.text }] : [];
	});
const statementsOf = (made: Papers): Statement[] =>
	DOCUMENTS.flatMap((document) => made[document].flatMap(({ marks }, i) => inMarks(marks, document, i + 1)));
const agreement = (input: PapersInput) => agreementOf(input.plan, DOCUMENTS, statementsOf(papers(input)));

test('forty cartons: what the three papers state is what the plan says, to the gram and the cent', () => {
	const found = agreement(papersOf(lyonShipment()));
	expect(found.differing).toEqual([]);
	expect(found.ok).toBe(true);
	const of = (what: string) => found.compared.find((one) => one.what === what);
	expect(of('cartons')).toMatchObject({ plan: '40', says: { 'commercial-invoice': '40', 'packing-list': '40', 'carton-labels': '40' } });
	expect(of('units')).toMatchObject({ plan: '1218', says: { 'commercial-invoice': '1218', 'packing-list': '1218', 'carton-labels': '1218' } });
	expect(of('netWeight')).toMatchObject({ plan: '339.51' });
	expect(of('grossWeight')).toMatchObject({ plan: '471.72', says: { 'packing-list': '471.72', 'carton-labels': '471.72' } });
	expect(of('amount')).toMatchObject({ subjects: 1, ok: true });
	for (const what of ['skuUnits', 'unitValue', 'hsCode', 'origin']) expect(of(what), what).toMatchObject({ subjects: 8 });
	for (const what of ['cartonUnits', 'cartonGross', 'boxId']) expect(of(what), what).toMatchObject({ subjects: 40 });
	expect(of('shipmentId')).toMatchObject({ subjects: 2, ok: true });
	expect(found.statements).toBeGreaterThan(300);
});

test('one unit too few in a carton is seen on every paper that states it', () => {
	const plan = lyonShipment();
	const [first, ...rest] = plan.cartons ?? [];
	if (!first) throw new Error('no cartons');
	const short: Plan = { ...plan, cartons: [{ ...first, contents: [{ sku: 'TWL-50100-ECR', quantity: 23 }] }, ...rest] };
	const { ok, differing } = agreement(papersOf(short));
	expect(ok).toBe(false);
	expect(differing.find(({ what }) => what === 'units')).toMatchObject({
		subject: 'shipment', plan: '1218',
		said: expect.arrayContaining([
			expect.objectContaining({ document: 'commercial-invoice', says: '1218' }),
			expect.objectContaining({ document: 'packing-list', says: '1217' }),
			expect.objectContaining({ document: 'carton-labels', says: '1217' })
		])
	});
	expect(differing.find(({ what }) => what === 'skuUnits')).toMatchObject({ subject: 'product:TWL-50100-ECR' });
});

/** Another text of the same form: a digit or a letter is another one. */
const changed = (text: string): string => {
	const at = /^(C\/O )?[^0-9A-Za-z]*/.exec(text)?.[0].length ?? 0;
	const was = text[at] ?? '';
	return `${text.slice(0, at)}${/\d/.test(was) ? (Number(was) + 1) % 10 : was === 'X' ? 'Y' : 'X'}${text.slice(at + 1)}`;
};

/** What is printed for the eye and says nothing that another paper or the plan could contradict. */
const UNCOMPARED = /^(consignee|charge\/|carton\/\d+\/(size|centre)|range\/\d+\/(size|one\/(units|net)))/;

test('whatever one statement says instead is found, and both places are named', () => {
	const input = papersOf(lyonShipment());
	const all = statementsOf(papers(input));
	const compared = all.map((statement, i) => ({ statement, i })).filter(({ statement: { figure, text } }) => !UNCOMPARED.test(figure) && /[0-9A-Za-z]/.test(text));
	expect(compared.length).toBeGreaterThan(250);
	fc.assert(
		fc.property(fc.constantFrom(...compared), ({ statement, i }) => {
			const wrong = all.with(i, { ...statement, text: changed(statement.text) });
			const { differing } = agreementOf(input.plan, DOCUMENTS, wrong);
			expect(differing.flatMap(({ said }) => said).some(({ document }) => document === statement.document), JSON.stringify(statement)).toBe(true);
		}),
		{ numRuns: 200 }
	);
});

test('a line or a label that is missing is found', () => {
	const input = papersOf(lyonShipment());
	const all = statementsOf(papers(input));
	const without = (pattern: RegExp) => agreementOf(input.plan, DOCUMENTS, all.filter(({ figure }) => !pattern.test(figure)));
	expect(without(/^line\/3\//).differing.map(({ what }) => what)).toEqual(expect.arrayContaining(['skuUnits', 'units', 'hsCode']));
	expect(without(/^carton\/7\//).differing.map(({ what }) => what)).toEqual(expect.arrayContaining(['cartons', 'boxId', 'cartonUnits']));
	expect(agreementOf(input.plan, DOCUMENTS, all.filter(({ document }) => document !== 'packing-list')).ok).toBe(false);
});

test('a name that wraps on every label is read whole on each', () => {
	const long = 'Manufacture Coquelande des Porcelaines et Faïences de Nantes SARL';
	const plan = lyonShipment();
	const input = papersOf({ ...plan, importer: { ...plan.importer!, name: long } });
	const all = statementsOf(papers(input));
	expect(all.filter(({ document, page, figure }) => document === 'carton-labels' && page === 2 && figure === 'importer').length).toBeGreaterThan(1);
	expect(agreementOf(input.plan, DOCUMENTS, all).differing).toEqual([]);
});

test('of a paper that was read in part what was read is compared, and nothing is added up', () => {
	const input = papersOf(lyonShipment());
	const all = statementsOf(papers(input));
	const some = all.filter(({ figure }) => /^carton\/[1-5]\//.test(figure)).map((one) => ({ ...one, document: 'carton-labels-a4' }));
	expect(agreementOf(input.plan, DOCUMENTS, [...all, ...some]).differing).toEqual([]);
	const wrong = some.map((one) => (one.figure === 'carton/3/units' ? { ...one, text: '1' } : one));
	expect(agreementOf(input.plan, DOCUMENTS, [...all, ...wrong]).differing).toMatchObject([{ what: 'cartonUnits', subject: 'carton:3' }]);
});

test('a draft without cartons agrees on nothing and fails on nothing', () => {
	const found = agreement(papersOf(shipment({ cartons: undefined }), { draft: true }));
	expect(found.ok).toBe(false);
	expect(found.compared[0]).toMatchObject({ what: 'cartons', plan: null, ok: false });
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
			const { differing, compared } = agreement(papersOf(plan));
			expect(differing).toEqual([]);
			const grams = boxes.reduce((sum, { weighedG, grossWeightG }) => sum + (weighedG ?? grossWeightG), 0);
			expect(compared.find(({ what }) => what === 'grossWeight')?.says['carton-labels']).toBe(decimalIn((grams / 1000).toFixed(3)));
		}),
		{ numRuns: 25 }
	);
});

test.each([
	['471.72 kg', '471.72'], ['1,218 pcs', '1218'], ['EUR 6,700.60', '6700.6'], ['0.050', '0.05'], ['007', '7'], ['\u2013', null], ['', null], ['2.390 m³', '2.39']
])('%s is read as %s', (text, decimal) => expect(decimalIn(text)).toBe(decimal));

test('facts are worked out from lines and cartons alone', () => {
	const facts = factsOf(lyonShipment());
	expect(facts.get('skuUnits')?.get('product:MUG-35-SLT')).toBe('150');
	expect(facts.get('boxId')?.get('carton:1')).toBe('FBA15LQ7T2KDU000001');
	expect(facts.get('importer')?.size).toBe(1);
});
