import { describe, expect, test } from 'vitest';
import { COMMON, LINE } from '$lib/domain/exports/naccs';
import { textOf, type Made } from '$lib/domain/exports/made';
import { brokerTable, brokerWorkbook } from '$lib/domain/exports/broker-sheet';
import type { Plan } from '$lib/domain/shipment/plan';
import { notNaccs } from '$lib/domain/values/letters';
import { importerInJapan, shipment } from '../../samples';
import { inputOf, lyonToExport } from './plans';

const sheetsOf = ({ content }: Made) => (content.kind === 'sheets' ? content.sheets : []);
const column = (made: Made, id: string): string[] => {
	const [flat] = sheetsOf(made);
	return flat!.rows.map((row) => textOf(row[flat!.heads.indexOf(id)] ?? ''));
};

describe('the broker’s sheet', () => {
	const made = brokerTable(inputOf(lyonToExport()));

	test('one column for each item in the order in which it is keyed: importer, ACP, shipper, transport, delivery, laws, invoice, freight, insurance, valuation, payment, notes, lines', () => {
		const heads = sheetsOf(made)[0]!.heads;
		expect(heads).toEqual([...COMMON, ...LINE].map(({ id }) => id));
		const order = ['ImpCode', 'ZJY', 'EPN', 'BL_', 'DELIVERY_NAME', 'OL_1', 'S_1', 'N_10', 'IV1', 'IV3', 'FR1', 'IN1', 'VD1', 'VALUATION', 'TP', 'NOF', 'PAYER', 'NT1', 'LINE', 'CMD', 'CMN'].map((id) => heads.indexOf(id));
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		expect(order).not.toContain(-1);
	});

	// Lengths as the facts of the 6th generation give them.
	test.each([
		['ImpCode', 17], ['ImpName', 70], ['Zip', 7], ['Add1', 15], ['Add2', 35], ['Add3', 35], ['Add4', 70], ['IADJP', 105], ['Tel', 11], ['ZJY', 17], ['ZJJ', 10], ['ZJN', 70], ['EPC', 12], ['EPN', 70],
		['EPA', 35], ['EP4', 35], ['EPY', 9], ['EPO', 2], ['BL_', 35], ['NO', 8], ['NOT', 3], ['GW', 10], ['GWT', 3], ['MRK', 140], ['VSN', 35], ['ARR', 8], ['PSC', 5], ['PSN', 20], ['BOK', 3], ['IV3', 35], ['IP2', 3], ['OL_5', 2], ['S_10', 4], ['N_10', 20], ['IV1', 1], ['VD1', 1], ['VN_', 12], ['TP', 18], ['BP', 2], ['NOF', 1],
		['IP3', 3], ['IP4', 18], ['FR3', 16], ['IN3', 14], ['NT1', 140], ['NT2', 70], ['NSC', 20], ['NRN', 35], ['REF', 20], ['CMD', 9], ['CM2', 1], ['CMN', 40], ['OR', 2], ['ORS', 4], ['QN1', 12], ['QT1', 4], ['BPR', 18], ['DPR', 18]
	])('%s takes %d', (id, most) => expect([...COMMON, ...LINE].find((item) => item.id === id)?.most).toBe(most));

	test('every value is within its length, and what is keyed is upper-case ASCII', () => {
		for (const { id, most } of [...COMMON, ...LINE])
			for (const value of column(made, id)) {
				expect([id, value.length <= (most ?? Infinity)]).toEqual([id, true]);
				if (most !== undefined) expect([id, notNaccs(value)]).toEqual([id, []]);
			}
		expect(made.lacks).toEqual([]);
	});

	test('an importer abroad has its address on one line, no telephone of Japan, and its ACP', () => {
		const first = (id: string): string | undefined => column(made, id)[0];
		expect(['ImpName', 'Zip', 'Add1', 'IADJP', 'Tel', 'ZJY', 'ZJJ', 'ZJN'].map(first)).toEqual(['ATELIER BRUME SAS', '', '', '140 RUE DE LA BRUME, 69001 LYON, FRANCE', '', '7123456789012', '2026000123', 'HIBIYA TRADE COMPLIANCE K.K.']);
		expect(['NO', 'GW', 'BL_', 'IP2', 'IP3', 'IP4', 'FR3', 'IN3', 'NRN', 'ARR', 'PLATFORM'].map(first)).toEqual(['40', '471.72', '14520876614', 'DDP', 'EUR', '9282.10', '2140.00', '46.50', 'FBA15LQ7T2KD,FBA15LQ8C4MN', '20261211', 'PUS001']);
		expect(made.notes.map(({ code }) => code)).toContain('telephone-abroad');
	});

	test('an importer in Japan has it in parts, with post code and telephone', () => {
		const inJapan = brokerTable(inputOf(shipment({ importer: importerInJapan() })));
		expect(['ImpCode', 'Zip', 'Add1', 'Add2', 'Add3', 'IADJP', 'Tel'].map((id) => column(inJapan, id)[0])).toEqual(['7123456789012', '1010041', 'TOKYO', 'CHIYODA-KU', '2-7-4 KANDA', '', '0355550177']);
	});

	test('goods of one code, origin and tax kind are one line; amounts stay those of the invoice and the merge is shown', () => {
		const plan = lyonToExport();
		const [towel, mug] = plan.products;
		const merged = { ...plan, products: plan.products.map((product) => (product === mug ? { ...product, hsCode: towel!.hsCode, countryOfOrigin: towel!.countryOfOrigin } : product)) } as typeof plan;
		const table = brokerTable(inputOf(merged));
		expect([column(table, 'LINE').length, column(table, 'MERGED')[0], column(table, 'AMOUNT')[0], column(table, 'CMN')[0]]).toEqual([7, '1, 2', '1322.00', 'MUG OF GLAZED STONEWARE']);
		const sheet = sheetsOf(brokerWorkbook(inputOf(merged))).find(({ name }) => name === 'Merged')!;
		expect(sheet.rows.slice(0, 2).map((row) => row.slice(0, 3).map(textOf))).toEqual([['1', '1', 'TWL-50100-ECR'], ['1', '2', 'MUG-35-SLT']]);
	});

	test('quantities are in the units of the tariff; what the shipment does not tell is blank and told', () => {
		const table = brokerTable(inputOf(lyonToExport({ products: lyonToExport().products.map((product, i) => (i === 2 ? { ...product, hsCode: '999999999' } : i === 3 ? { ...product, tariff: { units: ['L'], otherLaws: ['FD'] } } : product)) })));
		const of = (id: string): string[] => column(table, id).slice(0, 5);
		// 80 pieces are no whole number of hundredths of a dozen; the third code is in no book; litres are not known.
		expect([of('QT1'), of('QN1'), of('QN2')]).toEqual([['DZ', 'KG', '', 'L', 'KG'], ['', '52.5', '', '', '49.4'], ['31.6', '', '', '', '']]);
		expect(table.notes.filter(({ code }) => /^(units|quantity)-not-known$/.test(code)).map(({ code, told, at }) => [code, told.line, at?.field.split(':')[2]])).toEqual([
			['quantity-not-known', 1, 'weight'], ['units-not-known', 3, 'hsCode'], ['quantity-not-known', 4, 'weight']
		]);
	});

	test('six digits are no code of a declaration; the NACCS digit is a hint', () => {
		const six = brokerTable(inputOf(lyonToExport({ products: lyonToExport().products.map((product, i) => (i === 0 ? { ...product, hsCode: '630260' } : product)) })));
		expect(six.lacks.map(({ because, column: id, most }) => [because, id, most])).toEqual([['tooShort', 'CMD', 9]]);
		expect([column(six, 'CM2')[0], column(made, 'CM2')[0], made.notes.map(({ code }) => code)]).toEqual(['', String(630260000 % 7), expect.arrayContaining(['naccs-digit', 'left-to-broker'])]);
	});

	test('what a value rests on follows basis and method', () => {
		const of = (changes: Partial<Plan>): (string | undefined)[] => ['VALUATION_BASIS', 'VALUATION_EVIDENCE'].map((id) => column(brokerTable(inputOf(lyonToExport(changes))), id)[0]);
		const importer = { ...lyonToExport().importer!, basis: 'bought-from-shipper' } as const;
		const bought = of({ importer, valuation: { method: 'transaction' }, evidence: [{ kind: 'price-page', reference: 'A' }, { kind: 'purchase-contract', reference: 'C-7' }] });
		expect(bought).toEqual(['Goods bought by the importer from the shipper 輸入者が仕出人から購入', 'commercial invoice PAR-2026-118; purchase-contract C-7']);
		const own = of({ evidence: [{ kind: 'price-page', reference: 'A' }, { kind: 'purchase-contract', reference: 'C-7' }] });
		expect(own).toEqual([expect.stringContaining('no sale at import'), 'price-page A']);
	});

	test('licences are papers of law alone, each with its number; one that is too long is told', () => {
		const evidence = [{ kind: 'price-page', reference: 'P' }, { kind: 'brand-authorisation', reference: 'B' }, { kind: 'cites', reference: 'C'.repeat(21) }];
		const table = brokerTable(inputOf(lyonToExport({ evidence })));
		expect(['LICENCES', 'N_1', 'N_2', 'S_2'].map((id) => column(table, id)[0])).toEqual([`cites ${'C'.repeat(21)}; food-import-notice 2026-118-01`, '', '2026-118-01', '']);
		expect(table.notes.map(({ code }) => code)).toContain('licence-too-long');
	});

	test('customs values are those of the assessment', () => {
		const table = brokerTable(inputOf(shipment({ products: [{ ...shipment().products[0]!, declarationName: 'Mugs' }] })));
		expect([Number(column(table, 'DPR')[0]) > 0, column(table, 'RATE')[0]]).toEqual([true, '2.3 %']);
	});
});
