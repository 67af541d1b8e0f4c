import { expect, test } from 'vitest';
import { commercialInvoice } from '$lib/domain/documents/commercial-invoice';
import { packingList } from '$lib/domain/documents/packing-list';
import type { Page } from '$lib/domain/documents/page';
import { carton, importerInJapan, product, shipment } from '../../samples';
import { papersOf } from './lyon';
import { textMarks, textsOf, textsOn } from './reading';
import { crowded, small } from './shipments';

test('an invoice of many lines carries forward what it brings forward, and never leaves the total alone', () => {
	const pages = commercialInvoice(papersOf(crowded()));
	const sums = (page: Page | undefined, label: string): string[] => {
		const marks = textMarks(page?.marks ?? []);
		const y = marks.find(({ text }) => text === label)?.y;
		return y === undefined ? [] : marks.filter((mark) => mark.y >= y && mark.y < y + 5 && mark.align === 'end').map(({ text }) => text);
	};
	const tables = pages.filter((page) => textsOn(page).includes('品名・材質・用途・商品番号'));
	expect(tables.length).toBeGreaterThan(4);
	tables.slice(1).forEach((page, i) => {
		expect(sums(tables[i], 'Carried forward')).toEqual(sums(page, 'Brought forward'));
		expect(sums(page, 'Brought forward').length).toBeGreaterThan(2);
	});
	const last = textMarks(tables.at(-1)?.marks ?? []);
	expect(last.some(({ text }) => text === 'Total')).toBe(true);
	expect(last.some(({ text }) => text === 'pcs' || text === 'Brought forward')).toBe(true);
});

test('a line of the invoice says all that customs asks of it', () => {
	const texts = textsOf(commercialInvoice(papersOf(small())));
	for (const text of [
		'Drinking mugs of glazed stoneware, 300 ml, household use', 'glazed stoneware; drinking hot drinks; brand Lousa', 'MUG-01', 'B0TESTMUG1   X000TST001',
		'6912.00.000', 'PT Portugal', '24', 'pcs', '8.40', '4.20', '100.80', 'Unit EUR', 'Amount EUR'
	]) {
		expect(texts).toContain(text);
	}
	expect(texts.join('\n')).toContain('施釉せっ器製マグカップ（300ml、家庭用）');
});

test('the head of the invoice names everybody and who pays', () => {
	const text = textsOf(commercialInvoice(papersOf(small()))).join(' ');
	for (const part of [
		'Commercial invoice', 'TEST-2026-001', '2026-12-02, Porto, Portugal', 'FBA15TEST0001', '+351 22 555 0101', 'PT509876543',
		'c/o Kanda Customs Office K.K., Tokyo', '株式会社神田税関事務所', 'Notice accepted 届出受理  Tokyo Customs, 2026-05-01',
		'C/O Casa Lousa Lda (importer of record)', '〒272-0193 千葉県市川市塩浜2-13-1', 'DDP Ichikawa, Japan', 'Incoterms 2020',
		'Importer of record', 'Through the ACP. Never the delivery place (Amazon).', 'Deductive', '関税定率法 第4条の3第1項', '1 EUR = 163.42 JPY',
		'No sale takes place at import', 'Method confirmed by Kanda Customs Office, 2026-11-18', 'CASA LOUSA LDA  /  TEST-2026-001  /  DDP JAPAN',
		'International freight', '96.00', 'EUR 196.80', '21.36 kg'
	]) {
		expect(text).toContain(part);
	}
});

test('Amazon stands on the invoice as a place, never as a party to the import', () => {
	const texts = textsOf(commercialInvoice(papersOf(small())));
	const amazon = texts.filter((text) => /amazon/i.test(text) && !/Fulfilment by|保管|stores|company is|買主|consignee|delivery place/i.test(text));
	expect(amazon.every((text) => /^Amazon .*FC \(NRT1\)|^to Amazon/.test(text)), amazon.join('\n')).toBe(true);
});

test('an importer in Japan needs no ACP, and the paper says so rather than leave a hole', () => {
	const text = textsOf(commercialInvoice(papersOf(shipment({ importer: importerInJapan() })))).join('\n');
	expect(text).toContain('Not needed');
	expect(text).toContain('法人番号 7123456789012');
	expect(text).not.toContain('No sale takes place at import');
});

test('what a draft does not know is a dash, in its place', () => {
	const texts = textsOf(commercialInvoice(papersOf(shipment({ importer: undefined, valuation: undefined, incoterm: undefined, dates: undefined }), { issuedOn: '2000-01-01', draft: true })));
	expect(texts.filter((text) => text === '–').length).toBeGreaterThan(4);
	expect(texts.join()).not.toMatch(/undefined|NaN|null|2000-01-01/);
	expect(texts).toContain('C/O – (importer of record)');
	expect(texts).toContain('Method not settled yet –');
});

test('the amounts of two currencies stand under each other', () => {
	const plan = shipment({
		products: [product(), product({ sku: 'CUP-02', value: { amount: '3.125', currency: 'USD' } })],
		lines: [{ sku: 'MUG-01', quantity: 24 }, { sku: 'CUP-02', quantity: 8 }]
	});
	const texts = textsOf(commercialInvoice(papersOf(plan)));
	expect(texts).toContain('EUR 100.80');
	expect(texts).toContain('USD 25.00');
	expect(texts).toContain('3.125');
	expect(texts.join()).toContain('Currencies are not added together');
});

test('charges that the price holds already are named but not added', () => {
	const texts = textsOf(commercialInvoice(papersOf(shipment({ priceTerm: 'CIP' }))));
	expect(texts).toContain('International freight, included');
	expect(texts).toContain('EUR 100.80');
});

test.each([40, 80, 300])('%i notices go on over as many pages as they need', (count) => {
	const evidence = Array.from({ length: count }, (_, i) => ({ kind: 'food-import-notice', reference: `Tokyo quarantine station, notice ${i + 1}` }));
	const plan = shipment({ products: [product({ evidence })] });
	const pages = commercialInvoice(papersOf(plan));
	expect(pages.flatMap(({ misfits }) => misfits ?? [])).toEqual([]);
	const text = textsOf(pages).join(' ');
	for (const { reference } of evidence) expect(text).toContain(reference.slice(-3));
	for (const page of pages) for (const { y } of textMarks(page.marks)) expect(y).toBeLessThan(292);
});

test('each currency has its rate and its days', () => {
	const rates = [['EUR', '163.42'], ['USD', '151.10'], ['GBP', '190.05']] as const;
	const plan = shipment({
		currency: 'EUR',
		exchangeRates: rates.map(([currency, jpy]) => ({ currency, jpy, per: 1, from: '2026-11-29', to: '2026-12-05', source: 'customs' })),
		products: rates.map(([currency], i) => product({ sku: `S-${i}`, value: { amount: '4.10', currency } })),
		lines: rates.map((_, i) => ({ sku: `S-${i}`, quantity: 2 }))
	});
	const text = textsOf(commercialInvoice(papersOf(plan))).join(' ');
	for (const [currency, jpy] of rates) expect(text).toContain(`1 ${currency} = ${jpy} JPY, 11-29 to 12-05`);
});

test('own goods at a transaction value: the box states its method and nothing against it', () => {
	const plan = small();
	const text = textsOf(commercialInvoice(papersOf({ ...plan, valuation: { ...plan.valuation, method: 'transaction' } }))).join(' ');
	expect(text).toContain('rests on the price paid or payable');
	expect(text).not.toContain('not a price paid');
});

test('names of seventy letters stand whole', () => {
	const name = 'Kinokuniya Cross-Border Trading and Fulfilment Services Company, K. K.';
	const plan = small();
	for (const lay of [commercialInvoice, packingList]) {
		const pages = lay(papersOf({ ...plan, shipper: { ...plan.shipper!, name }, importer: { ...plan.importer!, name }, papers: { signatory: { name, title: name } } }));
		expect(pages.flatMap(({ misfits }) => misfits ?? [])).toEqual([]);
		expect(textsOf(pages).filter((text) => text.includes('…'))).toEqual([]);
	}
});

test('the numbers of interleaved cartons take a line, and the packing list has them all', () => {
	const plan = shipment({
		destinations: ['NRT1', 'FSZ1'].map((fulfillmentCenter) => ({ fulfillmentCenter })),
		cartons: Array.from({ length: 400 }, (_, i) => carton({ number: i + 1, fulfillmentCenter: i % 2 === 0 ? 'NRT1' : 'FSZ1' }))
	});
	const [first] = commercialInvoice(papersOf(plan));
	expect(textsOn(first).join(' ')).toMatch(/cartons 1, 3, 5, .* and \d+ more, see the packing list/);
	const [page] = packingList(papersOf(plan));
	expect(textMarks(page?.marks ?? []).some(({ figure }) => figure === 'range/1/serials')).toBe(true);
});
