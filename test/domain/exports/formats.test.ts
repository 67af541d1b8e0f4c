import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import { lineTotals, invoiceTotals, chargesOf, cartonTotals } from '$lib/domain/documents/totals';
import { linesOf } from '$lib/domain/exports/goods';
import { ABOUT, FORMATS, type Format } from '$lib/domain/exports/formats';
import { textOf, type Values } from '$lib/domain/exports/made';
import type { Plan } from '$lib/domain/shipment/plan';
import { fromMinor } from '$lib/domain/values/money';
import { lackText } from '$lib/i18n/tell-export';
import { exportEach, exportFiles, madeOf } from '$lib/server/exports';
import { lyonToExport, warehouse } from './plans';

const plan = lyonToExport();

async function bytesOf(format: Format, values: Values = 'unit', of: Plan = plan): Promise<Uint8Array> {
	const files = await exportFiles({ plan: of, formats: [format], values, draft: true });
	if (!files.ok) throw new Error(JSON.stringify(files.rejection, null, ' '));
	return files.value[0]!.bytes;
}

const latin = async (format: Format, values?: Values): Promise<string> => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytesOf(format, values));
const rowsOf = (text: string): string[][] => Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
const japanese = async (format: Format, of?: Plan): Promise<string[][]> => rowsOf(iconv.decode(Buffer.from(await bytesOf(format, 'unit', of)), 'cp932'));
const jsonOf = async <T>(format: Format): Promise<T> => JSON.parse(await latin(format)) as T;

/** After a wanted change: look at the files, then run this test with APPROVE=1 and read the difference. */
test.each(FORMATS.filter((format) => !format.endsWith('.xlsx')))('%s of the Lyon shipment is as approved, byte for byte', async (format) => {
	const file = `test/golden/exports/${format}`;
	const bytes = await bytesOf(format);
	if (process.env.APPROVE) writeFileSync(file, bytes);
	expect(existsSync(file)).toBe(true);
	expect(Buffer.from(bytes).equals(readFileSync(file))).toBe(true);
});

test.each(FORMATS.filter((format) => format.endsWith('.xlsx')))('%s is the same bytes each time, whatever the clock says', async (format) => {
	const first = await bytesOf(format);
	await new Promise((done) => setTimeout(done, 2_100));
	expect(Buffer.from(await bytesOf(format)).equals(Buffer.from(first))).toBe(true);
});

describe('DHL line items', () => {
	test('14 columns in the order of the layout, no header, plain ASCII, CRLF', async () => {
		const text = await latin('dhl-line-items.csv');
		expect(text).toMatch(/^[ -~\r\n]+$/);
		expect(text.split('\r\n').length - 1).toBe(8);
		expect(text.replaceAll('\r\n', '')).not.toContain('\n');
		expect(rowsOf(text).every((row) => row.length === 14)).toBe(true);
		expect(rowsOf(text)[0]).toEqual(['1', 'INV_ITEM', 'Hand towel, cotton terry, woven, 50 x 100 cm', '630260000', '80', 'PCS', '7.90', 'EUR', '0.395', '', 'PT', '', '', 'N']);
	});

	test('by line, values add up to the goods of the invoice and weights to its net and gross', async () => {
		const rows = rowsOf(await latin('dhl-line-items.csv', 'line'));
		const cents = (text: string, places: number): bigint => { const [whole = '', rest = ''] = text.split('.'); return BigInt(whole + rest.padEnd(places, '0')); };
		const sum = (at: number, places: number): bigint => rows.reduce((total, row) => total + cents(row[at]!, places), 0n);
		const { amounts, netG } = lineTotals(linesOf(plan));
		expect(sum(6, 2)).toBe(amounts![0]!.minor);
		expect(sum(8, 3)).toBe(BigInt(netG!));
		expect(sum(9, 3)).toBe(BigInt(cartonTotals(plan, plan.cartons!).grossG!));
	});
});

describe('DHL and FedEx and UPS data', () => {
	type Dhl = { shipments: { fulfillmentCenter: string; content: { declaredValue: number; packages: unknown[]; exportDeclaration: { lineItems: { price: number; quantity: { value: number }; weight: { netValue: number } }[]; additionalCharges: { value: number; typeCode: string }[] } } }[] };
	test('each centre is a shipment of its own; values and charges add up to the invoice', async () => {
		const { shipments } = await jsonOf<Dhl>('dhl-export-declaration.json');
		expect(shipments.map(({ fulfillmentCenter }) => fulfillmentCenter)).toEqual(['FSZ1', 'NRT1']);
		expect(shipments.map(({ content }) => content.packages.length)).toEqual([28, 12]);
		const cents = (amount: number): number => Math.round(amount * 100);
		const goods = shipments.reduce((sum, { content }) => sum + cents(content.declaredValue), 0);
		const charges = shipments.flatMap(({ content }) => content.exportDeclaration.additionalCharges).reduce((sum, { value }) => sum + cents(value), 0);
		const total = invoiceTotals(lineTotals(linesOf(plan)).amounts!, chargesOf(plan))[0]!;
		expect(goods + charges).toBe(Number(total.minor));
		for (const { content } of shipments) expect(content.exportDeclaration.lineItems.reduce((sum, { price, quantity }) => sum + cents(price) * quantity.value, 0)).toBe(cents(content.declaredValue));
	});

	test('figures are written as the decimals of the invoice, never through a binary number', async () => {
		expect(await latin('dhl-export-declaration.json')).toContain('"price": 7.90,');
		expect(await latin('fedex-customs.json')).toContain('"amount": 632.00');
	});

	type Ups = { shipments: { InternationalForms: { Comments: string; InvoiceDate: string; Product: { Description: string[]; Unit: { Number: string; Value: string } }[]; Contacts: { SoldTo: { Name: string; AttentionName: string; Address: { CountryCode: string } } } } }[] };
	test('UPS: sold to the ACP in Japan care of the importer, descriptions in lines of 35', async () => {
		const { shipments } = await jsonOf<Ups>('ups-international-forms.json');
		const { InternationalForms: { Comments, InvoiceDate, Product, Contacts: { SoldTo } } } = shipments[0]!;
		expect([SoldTo.Name, SoldTo.AttentionName, SoldTo.Address.CountryCode]).toEqual(['Hibiya Trade Compliance K.K.', 'C/O Atelier Brume SAS', 'JP']);
		expect([Comments, InvoiceDate]).toEqual([expect.stringContaining('Importer of record: Atelier Brume SAS'), '20261201']);
		for (const { Description } of Product) {
			expect(Description.length).toBeLessThanOrEqual(3);
			for (const line of Description) expect(line.length).toBeLessThanOrEqual(35);
		}
	});

	type FedEx = { shipments: { customsClearanceDetail: { dutiesPayment: { paymentType: string }; commodities: { customsValue: { amount: number } }[]; totalCustomsValue: { amount: number } } }[] };
	test('FedEx: customs values are of the line, and the receiver never pays', async () => {
		for (const { customsClearanceDetail: { dutiesPayment, commodities, totalCustomsValue } } of (await jsonOf<FedEx>('fedex-customs.json')).shipments) {
			expect(dutiesPayment.paymentType).toBe('THIRD_PARTY');
			expect(commodities.reduce((sum, { customsValue }) => sum + Math.round(customsValue.amount * 100), 0)).toBe(Math.round(totalCustomsValue.amount * 100));
		}
	});

	test('headed tables carry the names of the vendor’s pages', async () => {
		expect(rowsOf(await latin('ups-worldship.csv'))[0]).toEqual(['Description of goods', 'Tariff code', 'Country/Territory of origin', 'Unit of measure', 'Unit price', 'Currency Code', 'Part number']);
		expect(rowsOf(await latin('fedex-commodities.csv'))[0]).toEqual(expect.arrayContaining(['Description', 'Unit of measure', 'Commodity weight', 'Customs value', 'Country of manufacture', 'Harmonized code']));
	});
});

describe('Yamato B2 Cloud', () => {
	test('95 columns, no header, CP932 and CRLF; a row for each carton, bound by the shipment id', async () => {
		const bytes = Buffer.from(await bytesOf('yamato-b2.csv'));
		expect(bytes.subarray(-2).toString('latin1')).toBe('\r\n');
		// 神奈川県 in CP932.
		expect(bytes.includes(Buffer.from('905f93de90ec8ca7', 'hex'))).toBe(true);
		const rows = await japanese('yamato-b2.csv');
		expect([rows.length, ...new Set(rows.map((row) => row.length))]).toEqual([40, 95]);
		const [first = []] = rows;
		const at = (...columns: number[]): string[] => columns.map((column) => first[column - 1]!);
		expect(at(1, 2, 5, 6, 8, 9, 11, 12, 16, 18)).toEqual(['FBA15LQ7T2KDU000001', '6', '2026/12/10', '2026/12/11', 'FSZ1', '0355500142', '250-8560', '神奈川県小田原市扇町4-5-1', 'Amazon.co.jp FC', '御中']);
		expect(at(20, 22, 23, 25, 28, 38, 39, 40, 42, 74, 75, 76)).toEqual(['0355500187', '143-0006', '東京都大田区平和島5-99-2', '平和島倉庫株式会社', 'Amazon FBA 納入商品', '1', '3', '0355500187', '01', 'FBA15LQ7T2KD', 'PO', 'FBA15LQ7T2KD']);
		expect(first.slice(42, 73).concat(first.slice(84))).toEqual(Array.from({ length: 42 }, () => ''));
	});

	test('one carton goes by itself; more than 99 go under keys of at most 99', async () => {
		const some = (count: number): Plan => ({ ...plan, destinations: plan.destinations!.slice(0, 1), cartons: Array.from({ length: count }, (_, i) => ({ ...plan.cartons![0]!, number: i + 1, boxId: `FBA15LQ7T2KDU${String(i + 1).padStart(6, '0')}` })) });
		expect((await japanese('yamato-b2.csv', some(1)))[0]!.filter((_, i) => i === 1 || i === 73)).toEqual(['0', '']);
		const rows = await japanese('yamato-b2.csv', some(150));
		const keys = [...new Set(rows.map((row) => row[73]))].map((key) => rows.filter((row) => row[73] === key).length);
		expect(keys).toEqual([75, 75]);
		expect(rows.every((row) => row[73]!.length <= 20)).toBe(true);
	});

	test.each([
		{ what: 'a long street goes on as the building', linesJa: ['平和島六丁目九十九番地二号', '東京流通センター第二物流ビル'], to: ['東京都大田区平和島六丁目九十九番地二号', '東京流通センター第二物流ビル'] },
		{ what: 'one line is parted at a break', linesJa: ['平和島六丁目九十九番地二号 東京流通センター第二物流ビル'], to: ['東京都大田区平和島六丁目九十九番地二号', '東京流通センター第二物流ビル'] }
	])('$what', async ({ linesJa, to }) => {
		const from = { ...warehouse, address: { ...warehouse.address, linesJa } };
		const [first = []] = await japanese('yamato-b2.csv', lyonToExport({ domesticLeg: { ...plan.domesticLeg, from } }));
		expect([first[22], first[23]]).toEqual(to);
	});
});

describe('Sagawa e飛伝III', () => {
	test('a header and 74 columns, every field quoted, CP932; a row for each centre', async () => {
		const text = iconv.decode(Buffer.from(await bytesOf('sagawa-ehiden3.csv')), 'cp932');
		for (const line of text.trimEnd().split('\r\n')) expect(line).toMatch(/^"[^"]*"(,"[^"]*"){73}$/);
		const [heads = [], ...rows] = rowsOf(text);
		expect([heads[0], heads[41], heads[57], heads[73]]).toEqual(['お届け先コード取得区分', '出荷個数', '元着区分', '編集１０']);
		expect(rows.map((row) => [3, 4, 5, 8, 10, 11, 24, 42, 43, 44, 45, 58, 61].map((column) => row[column - 1]))).toEqual([
			['0355500142', '250-8560', '神奈川県小田原市扇町４－５－１', 'アマゾン　小田原ＦＣ', 'FBA15LQ7T2KD', '0355500187', '001', '28', '000', '001', '2026/12/11', '1', '2026/12/10'],
			['0355500142', '272-0193', '千葉県市川市塩浜２－１３－１', 'アマゾン　市川ＦＣ', 'FBA15LQ8C4MN', '0355500187', '001', '12', '000', '001', '2026/12/11', '1', '2026/12/10']
		]);
	});
});

describe('what lacks is named with its field, and nothing is cut', () => {
	const lacksOf = (format: Format, changes: Partial<Plan>): string[] => madeOf(lyonToExport(changes), format, 'unit').lacks.map(({ because, column, at }) => `${because} ${column} @${at.step}:${at.field}`);
	const goods = (changes: object): Partial<Plan> => ({ products: plan.products.map((product, i) => (i === 0 ? { ...product, ...changes } : product)) });
	const DESCRIPTION = `product:${plan.products[0]!.sku}:customsDescription`;

	test.each<[what: string, format: Format, changes: Partial<Plan>, lack: string]>([
		['no way from a warehouse', 'yamato-b2.csv', { domesticLeg: { ...plan.domesticLeg, from: undefined } as Plan['domesticLeg'] }, 'missing ご依頼主名 @data:domesticLeg.from.name'],
		['no customer number', 'yamato-b2.csv', { domesticLeg: { ...plan.domesticLeg, customerCode: '' } }, 'missing 請求先顧客コード @data:domesticLeg.customerCode'],
		['a customer number cut short', 'yamato-b2.csv', { domesticLeg: { ...plan.domesticLeg, customerCode: '123' } }, 'tooShort 請求先顧客コード @data:domesticLeg.customerCode'],
		['no day', 'sagawa-ehiden3.csv', { domesticLeg: { ...plan.domesticLeg, shipOn: undefined } as Plan['domesticLeg'] }, 'missing 出荷日 @data:domesticLeg.shipOn'],
		['a sender without a street', 'yamato-b2.csv', { domesticLeg: { ...plan.domesticLeg, from: { ...warehouse, address: { ...warehouse.address, linesJa: [] } } } }, 'missing ご依頼主住所 @data:domesticLeg.from.address.linesJa'],
		['nobody to call', 'sagawa-ehiden3.csv', { domesticLeg: { ...plan.domesticLeg, deliveryPhone: '' } }, 'missing お届け先電話番号 @data:domesticLeg.deliveryPhone'],
		['a sender of 40 letters', 'sagawa-ehiden3.csv', { domesticLeg: { ...plan.domesticLeg, from: { ...warehouse, nameJa: '社'.repeat(40) } } }, 'tooLongInLines ご依頼主名称１ @data:domesticLeg.from.name'],
		['a sign that CP932 does not have', 'yamato-b2.csv', { domesticLeg: { ...plan.domesticLeg, from: { ...warehouse, nameJa: '平和島𠮷庫' } } }, 'characters ご依頼主名 @data:domesticLeg.from.name'],
		['a description for no form of UPS', 'ups-international-forms.json', goods({ customsDescription: { en: 'towel '.repeat(30) } }), `tooLongInLines Product.Description @goods:${DESCRIPTION}`],
		['Japanese where letters are Latin', 'dhl-line-items.csv', goods({ customsDescription: { en: 'タオル' } }), `characters Item Description @goods:${DESCRIPTION}`],
		['no value', 'dhl-line-items.csv', goods({ value: undefined }), `missing Value @goods:product:${plan.products[0]!.sku}:value`],
		['a name longer than a declaration takes', 'broker-sheet.csv', goods({ declarationName: 'X'.repeat(41) }), `tooLong CMN @data:product:${plan.products[0]!.sku}:declarationName`],
		['DPU with UPS', 'ups-international-forms.json', { incoterm: { rule: 'DPU', place: 'Odawara', edition: 2020 } }, 'notTaken TermsOfShipment @parties:incoterm.rule'],
		['freight in another currency, DHL', 'dhl-export-declaration.json', { charges: { ...plan.charges, freight: { amount: '210000', currency: 'JPY' } } }, 'otherCurrency additionalCharges: freight @parties:charges.freight'],
		['freight in another currency, UPS', 'ups-international-forms.json', { charges: { ...plan.charges, freight: { amount: '210000', currency: 'JPY' } } }, 'otherCurrency FreightCharges @parties:charges.freight'],
		['insurance in another currency, FedEx', 'fedex-customs.json', { charges: { ...plan.charges, insurance: { amount: '38.20', currency: 'USD' } } }, 'otherCurrency insuranceCharge @parties:charges.insurance'],
		['a third party who pays without an account', 'fedex-customs.json', { carrier: { ...plan.carrier!, dutiesAccount: '' } }, 'missing dutiesPayment.accountNumber @parties:carrier.dutiesAccount'],
		['a code of six digits', 'broker-sheet.csv', goods({ hsCode: '630260' }), `tooShort CMD @goods:product:${plan.products[0]!.sku}:hsCode`],
		['a receiver who pays', 'fedex-customs.json', { dutiesPaidBy: 'receiver' }, 'notTaken dutiesPayment.paymentType @parties:dutiesPaidBy'],
		['no cartons', 'packing-lines.csv', { cartons: [] }, 'missing carton_no @pack:cartons']
	])('%s', (_, format, changes, lack) => expect(lacksOf(format, changes)).toContain(lack));

	test('a file that lacks something is refused with the first of it, and all', async () => {
		const files = await exportFiles({ plan: lyonToExport({ domesticLeg: {} }), formats: ['yamato-b2.csv'], values: 'unit', draft: true });
		expect(files).toMatchObject({ ok: false, rejection: { code: 'export-lacks', format: 'yamato-b2.csv', because: 'missing', column: 'ご依頼主名' } });
	});

	test('of several files those that are fit are written, and all that the others lack is named', async () => {
		const asked = { plan: lyonToExport({ domesticLeg: {} }), formats: ['yamato-b2.csv', 'lines.json', 'sagawa-ehiden3.csv'], values: 'unit', draft: true } as const;
		const each = await exportEach(asked);
		if (!each.ok) throw new Error(each.rejection.code);
		expect([each.value.files.map(({ format }) => format), each.value.lacking.map(({ format }) => format)]).toEqual([['lines.json'], ['yamato-b2.csv', 'sagawa-ehiden3.csv']]);
		const whole = await exportFiles(asked);
		if (whole.ok || whole.rejection.code !== 'export-lacks') throw new Error('written');
		expect([whole.rejection.format, whole.rejection.n, [...new Set(whole.rejection.lacks.map(({ format }) => format))]]).toEqual(['yamato-b2.csv, sagawa-ehiden3.csv', whole.rejection.lacks.length, ['yamato-b2.csv', 'sagawa-ehiden3.csv']]);
	});

	test.each(['en', 'ja', 'fr', 'zh'] as const)('lengths are told as they are counted, in %s', (language) => {
		const told = (format: Format, changes: Partial<Plan>): string => madeOf(lyonToExport(changes), format, 'unit').lacks.map((lack) => lackText(language, lack)).join('\n');
		expect(told('ups-international-forms.json', goods({ customsDescription: { en: 'correspondence '.repeat(7) } }))).toMatch(/(?=[^]*104)(?=[^]*3)(?=[^]*35)/);
		const from = { ...warehouse, address: { ...warehouse.address, linesJa: ['平'.repeat(40)] } };
		expect(told('yamato-b2.csv', { domesticLeg: { ...plan.domesticLeg, from } })).toMatch(/(?=[^]*80)(?=[^]*64)/);
	});

	test('the workbook for people tells what is too long and keeps it whole', () => {
		const made = madeOf(lyonToExport(goods({ declarationName: 'X'.repeat(41) })), 'broker-sheet.xlsx', 'unit');
		expect([made.lacks, made.notes.map(({ code }) => code)]).toEqual([[], expect.arrayContaining(['too-long'])]);
		expect(made.content.kind === 'sheets' && made.content.sheets[1]?.rows[0]?.map(textOf)).toContain('X'.repeat(41));
	});

	test('with nothing in it every file is made as far as it goes, and none is without a lack but our tables', () => {
		const empty = { format: 'nyuko-plan/1', reference: 'NEW-1', marketplace: '', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR', products: [], lines: [] } as Plan;
		for (const format of FORMATS) expect([format, madeOf(empty, format, 'unit').lacks.length > 0]).toEqual([format, !/^(invoice-lines|lines)/.test(format)]);
	});
});

describe('our own tables', () => {
	test('the columns of the invoice add up, and text that looks like a formula is no formula', async () => {
		const [heads = [], ...rows] = rowsOf(await latin('invoice-lines.csv'));
		const amounts = rows.map((row) => row[heads.indexOf('amount')]!);
		expect(amounts.reduce((sum, amount) => sum + BigInt(amount.replace('.', '')), 0n)).toBe(lineTotals(linesOf(plan)).amounts![0]!.minor);
		const odd = lyonToExport({ products: plan.products.map((product) => ({ ...product, brand: '=HYPERLINK("x")' })) });
		const files = await exportFiles({ plan: odd, formats: ['invoice-lines.csv'], values: 'unit', draft: true });
		expect(files.ok && new TextDecoder().decode(files.value[0]!.bytes)).toContain(`'=HYPERLINK`);
	});

	test('weights of cartons stand once each and add up to the packing list', async () => {
		const [heads = [], ...rows] = rowsOf(await latin('packing-lines.csv'));
		const column = (name: string): number => rows.reduce((sum, row) => sum + Math.round(Number(row[heads.indexOf(name)] || '0') * 10_000), 0);
		const { grossG, netG, decilitres, units } = cartonTotals(plan, plan.cartons!);
		expect([column('carton_gross_kg') / 10, column('net_kg') / 10, column('carton_cbm'), column('qty') / 10_000, column('cartons') / 10_000]).toEqual([grossG, netG, decilitres, units, 40]);
	});

	test('the workbook holds the same cells; codes stay text', async () => {
		const [heads = [], first = []] = (await readSheet(Buffer.from(await bytesOf('invoice-lines.xlsx')))) as unknown[][];
		expect([heads[4], first[4], first[heads.indexOf('hs9_jp')], first[heads.indexOf('amount')]]).toEqual(['sku', 'TWL-50100-ECR', '630260000', 632]);
	});

	test('lines.json: whole numbers, decimal strings, both papers', async () => {
		type Lines = { invoice: { amounts: { amount: string }[]; lines: { amount: string; netWeightG: number }[] }; packingList: { numberOfPackages: number; commodityTotalGrossWeightG: number; cartons: unknown[] } };
		const { invoice, packingList } = await jsonOf<Lines>('lines.json');
		const total = invoiceTotals(lineTotals(linesOf(plan)).amounts!, chargesOf(plan))[0]!;
		expect([invoice.amounts[0]!.amount, invoice.lines[0]!.amount, invoice.lines[0]!.netWeightG]).toEqual([fromMinor(total.minor, total.currency).amount, '632.00', 31_600]);
		expect([packingList.numberOfPackages, packingList.cartons.length, packingList.commodityTotalGrossWeightG]).toEqual([40, 40, 471_720]);
	});

	test('encodings are as told', async () => {
		for (const format of FORMATS) {
			const { writing } = ABOUT[format];
			const start = Buffer.from((await bytesOf(format)).subarray(0, 3)).toString('hex');
			expect([format, start === 'efbbbf']).toEqual([format, writing.as === 'csv' && writing.encoding === 'utf-8-bom']);
		}
	});
});
