import { expect, test } from 'vitest';
import type { Plan } from '$lib/domain/shipment/plan';
import { makeSheet, recognised } from '$lib/server/forwarder/made-sheet';
import { carton, product, shipment } from '../../samples';
import { j1, j2, partsOf, placeholders, workbook } from '../forwarder-sheets';

const box = (n: number) => `FBA15TEST0001U${String(n).padStart(6, '0')}`;
/** Eleven cartons of mugs and bowls: two alike runs, one carton of both. */
const plan = (): Plan => shipment({
	products: [
		product({ customsDescription: { en: 'Drinking mugs of glazed stoneware', zh: '上釉炻器马克杯' }, material: { en: 'glazed stoneware', zh: '上釉炻器' }, use: { en: 'drinking', zh: '饮用' } }),
		product({ sku: 'BOWL-02', fnsku: 'X000TST002', asin: 'B0TESTBWL2', customsDescription: { en: 'Stoneware bowls', zh: '炻器碗' }, material: { en: 'stoneware', zh: '炻器' }, use: { en: 'eating', zh: '餐用' }, value: { amount: '3.335', currency: 'EUR' } })
	],
	lines: [{ sku: 'MUG-01', quantity: 124, fulfillmentCenter: 'NRT1' }, { sku: 'BOWL-02', quantity: 5, fulfillmentCenter: 'NRT1' }],
	cartons: Array.from({ length: 11 }, (_, i) => carton({ number: i + 1, boxId: box(i + 1), ...(i === 4 && { contents: [{ sku: 'MUG-01', quantity: 4 }, { sku: 'BOWL-02', quantity: 5 }], grossWeightG: 4_125 }) }))
});

function filled(bytes: Uint8Array, given = plan()) {
	const marks = recognised(bytes);
	if (!marks.ok) throw new Error(marks.rejection.code);
	const made = makeSheet({ plan: given, template: { bytes, marks: marks.value }, on: '2026-11-24' });
	if (!made.ok) throw new Error(JSON.stringify(made.rejection));
	return { marks: marks.value, ...made.value, parts: partsOf(made.value.bytes) };
}
const errors = (bytes: Uint8Array, given?: Plan) => filled(bytes, given).findings.filter(({ severity }) => severity === 'error');

test('the eighteen columns of J1 are recognised and filled; what lies below moves', () => {
	const before = partsOf(j1());
	const { marks, sheets, findings, parts, name } = filled(j1());
	expect(marks.sheets[0]?.repeat).toMatchObject({ row: 5, kind: 'items-in-cartons', over: 'merge' });
	expect(marks.sheets[0]?.repeat?.columns.map(({ column, text }) => `${column} ${text}`)).toEqual([
		'A {{box_id}}', 'B {{sku}}', 'C {{image}}', 'D {{link}}', 'E {{name_en}} {{name_cn}}', 'F {{material_cn}} / {{material_en}}', 'G {{use_cn}} / {{use_en}}', 'H {{qty}}', 'I {{gross_kg}}',
		'J {{cartons}}', 'K {{l}}', 'L {{w}}', 'M {{h}}', 'N {{cbm}}', 'O {{price_declared}}', 'P {{amount}}', 'Q {{brand}}', 'R {{hs}}'
	]);
	expect(marks.sheets[0]?.cells.map(({ at, text }) => `${at} ${text}`)).toEqual(['B2 {{date}}', 'E2 {{amazon_shipment_id}}', 'H2 {{carton_count}}', 'B9 {{notes}}']);
	const rows = sheets[0]?.rows ?? [];
	expect(rows[1]?.slice(0, 8)).toEqual(['日期:', '2026-11-24', '', 'FBA号:', 'FBA15TEST0001', '', '总箱数:', '11']);
	expect(rows[8]).toEqual([box(5), 'MUG-01', '', 'https://www.amazon.co.jp/dp/B0TESTMUG1', 'Drinking mugs of glazed stoneware 上釉炻器马克杯', '上釉炻器 / glazed stoneware', '饮用 / drinking', '4', '4.125', '1', '41.2', '39.2', '35.2', '0.0568', '4.2', '16.8', 'Lousa', '691200000']);
	expect(rows[9]?.slice(7, 14)).toEqual(['5', '', '', '', '', '', '']);
	expect(rows[14]?.[0]).toBe(box(10));
	const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
	for (const kept of ['<mergeCell ref="A1:R1"/>', '<mergeCell ref="I9:I10"/>', '<mergeCell ref="N9:N10"/>', '<mergeCell ref="A19:C19"/>', 'SUM(H5:H16)', 'SUM($I$5:I16)+H17*0', 'sqref="H5:H16"', '<formula>$H$17</formula>', 'sqref="Q5:Q16"', 'paperSize="9"', '<dimension ref="A1:R20"/>']) expect(xml).toContain(kept);
	expect(xml).not.toContain('<mergeCell ref="A9:A10"/>');
	expect(parts['xl/workbook.xml']).toContain('日本发票!$A$1:$R$20');
	expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
	expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>日本发票!H17</f>');
	expect(parts['xl/calcChain.xml']).toBeUndefined();
	for (const same of ['xl/styles.xml', 'docProps/custom.bin', '_rels/.rels']) expect(parts[same]).toBe(before[same]);
	expect((xml.match(/<row r="\d+" ht="40" customHeight="1">/g) ?? []).length).toBe(12);
	expect(findings.map(({ code, severity }) => `${severity} ${code}`).sort()).toEqual(['warning formula-left', 'warning no-picture', 'warning no-value']);
	expect(name).toBe('FedEx_TEST-2026-001_NRT1_11ctn.xlsx');
	expect(filled(j1()).bytes).toEqual(filled(j1()).bytes);
});

test('the four sheets of J2 and a common sheet with placeholders are filled without an error', () => {
	const two = filled(j2());
	expect(two.marks.sheets.map(({ sheet, repeat }) => `${sheet} ${repeat?.kind} ${repeat?.columns.length}`)).toEqual(['装箱明细单 items-in-cartons 4', '换标表格 items 6', '发票 items-in-cartons 9', '海运装箱单 items-in-cartons 15']);
	expect(errors(j2())).toEqual([]);
	const third = filled(placeholders());
	expect(third.marks.sheets[0]?.repeat?.columns.filter(({ required }) => required).map(({ column }) => column)).toEqual(['A', 'C', 'E']);
	expect(third.sheets[0]?.rows[0]).toEqual(['客户订单号', 'FBA15TEST0001', 'Reference']);
	expect(third.sheets[0]?.rows[2]).toEqual(['带电', '否', '币种', 'EUR']);
	expect(errors(placeholders())).toEqual([]);
});

test('rows that are drawn already are filled before new ones come in', () => {
	const { parts } = filled(j2(), shipment());
	expect(parts['xl/worksheets/sheet1.xml']?.match(/<row /g)).toHaveLength(4);
});

test.each([
	['a formula beside the marks', { 4: ['', '', { xml: '<f>A4*2</f>' }] }, '', { cell: 'C4', because: 'formula' }],
	['an array below', { 4: ['', ''], 6: [{ xml: '<f t="array" ref="A6">SUM(A1:A2)</f>' }] }, '', { cell: 'A6', because: 'array' }],
	['a merge over rows', { 4: ['', ''] }, '<mergeCells><mergeCell ref="A4:A5"/></mergeCells>', { cell: 'A4', because: 'merge' }]
])('%s is refused with its cell', (_, rows, after, why) => {
	const bytes = workbook([{ name: 'S', rows: { 3: ['箱号', 'SKU'], ...rows }, after }]);
	const marks = { sheets: [{ sheet: 'S', cells: [], repeat: { row: 4, kind: 'items-in-cartons', columns: [{ column: 'A', text: '{{carton_no}}' }, { column: 'B', text: '{{sku}}' }], over: 'merge', fold: false } }], yes: 'Y', no: 'N' } as const;
	expect(makeSheet({ plan: plan(), template: { bytes, marks }, on: '2026-11-24' })).toMatchObject({ ok: false, rejection: { code: 'sheet-not-filled', ...why } });
});

test('runs are only what is truly consecutive', () => {
	const bytes = workbook([{ name: 'S', rows: { 1: ['箱号', 'FBA箱号', '箱数', '毛重', '体积', '单箱数量'], 2: ['', '', '', '', '', ''] } }]);
	const marks = { sheets: [{ sheet: 'S', cells: [], repeat: { row: 2, kind: 'cartons', columns: ['carton_no', 'box_id', 'cartons', 'gross_kg', 'cbm'].map((key, i) => ({ column: 'ABCDE'[i] ?? '', text: `{{${key}}}` })), over: 'first', fold: true } }], yes: 'Y', no: 'N' } as const;
	const made = makeSheet({ plan: plan(), template: { bytes, marks }, on: '2026-11-24' });
	expect(made).toMatchObject({ ok: true, value: { findings: [] } });
	if (made.ok) expect(made.value.sheets[0]?.rows.slice(1)).toEqual([['1–4', `${box(1)} – U000004`, '4', '5.34', '0.0568'], ['5', box(5), '1', '4.125', '0.0568'], ['6–11', `${box(6)} – U000011`, '6', '5.34', '0.0568']]);
});

test('a picture lies in its cell, once in the file', () => {
	const png = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
	const bytes = j1();
	const marks = recognised(bytes);
	if (!marks.ok) throw new Error();
	const made = makeSheet({ plan: plan(), template: { bytes, marks: marks.value }, on: '2026-11-24', pictures: new Map([['MUG-01', { bytes: png, type: 'image/png', width: 1, height: 1 }]]) });
	if (!made.ok) throw new Error();
	const parts = partsOf(made.value.bytes);
	expect(parts['xl/drawings/drawing1.xml']?.match(/<xdr:oneCellAnchor/g)).toHaveLength(11);
	expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pageSetup[^>]*\/><drawing [^>]*r:id="rId1"\/><\/worksheet>/);
	expect(Object.keys(parts).filter((name) => name.startsWith('xl/media/'))).toHaveLength(1);
	expect(parts['[Content_Types].xml']).toContain('Extension="png"');
	expect(made.value.findings.find(({ code }) => code === 'no-picture')?.facts).toEqual({ n: 1, sku: 'BOWL-02' });
});
