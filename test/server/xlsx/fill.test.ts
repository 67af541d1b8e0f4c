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
	expect(marks.sheets[0]?.cells.map(({ at, text }) => `${at} ${text}`)).toEqual(['B2 {{date}}', 'E2 {{amazon_shipment_id}}', 'H2 {{carton_count}}']);
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
	expect(findings.map(({ code, severity }) => `${severity} ${code}`).sort()).toEqual(['warning no-picture']);
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

const GOODS = ['FBA箱号', 'SKU', '数量', '毛重(KG)', '体积', '单价', '金额'];
const formula = (text: string) => ({ xml: `<f>${text}</f>` });
const codes = (bytes: Uint8Array, given = plan()) => errors(bytes, given).map(({ code, cell }) => `${code} ${cell}`);

test('examples below the repeating row go, and are told where they stay', () => {
	const example = ['FBA15DEMO0001U000001', 'DEMO', 5, 4, 0.01, 2, 10];
	const bytes = workbook([{ name: 'S', rows: { 1: GOODS, 2: example, 3: example, 4: example, 5: ['合计', '', formula('SUM(C2:C4)'), '', '', '', formula('SUM(G2:G4)')] } }]);
	const { marks, sheets, findings } = filled(bytes);
	expect(marks.sheets[0]?.repeat?.examples).toBe(2);
	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(sheets[0]?.rows.flat()).not.toContain('DEMO');
	const kept = { ...marks, sheets: marks.sheets.map(({ repeat, ...sheet }) => ({ ...sheet, ...(repeat && { repeat: { row: repeat.row, kind: repeat.kind, columns: repeat.columns, over: repeat.over, fold: repeat.fold } }) })) };
	const left = makeSheet({ plan: plan(), template: { bytes, marks: kept }, on: '2026-11-24' });
	expect(left.ok && left.value.findings.map(({ code }) => code)).toContain('examples-left');
});

test('the forwarder’s own totals are reckoned and held against the plan', () => {
	const totals = (...cells: string[]) => workbook([{ name: 'S', rows: { 1: GOODS, 2: GOODS.map(() => ''), 3: ['合计', '', ...cells.map((text) => (text ? formula(text) : ''))] } }]);
	expect(codes(totals('SUM(C2:C2)', 'SUM(D2:D2)', 'SUM(E2:E2)', '', 'SUMPRODUCT(C2:C2,F2:F2)'))).toEqual([]);
	expect(codes(totals('', '', '', '', 'SUM(F2:F2)'))).toEqual(['total-of-prices G14']);
	expect(codes(totals('', '', 'SUM(D2:D2)'))).toEqual(['total-of-other E14']);
	expect(filled(totals('IF(C2>0,1,2)')).findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['formula-left C14']);
	const found = recognised(totals('', 'SUM(D2:D2)'));
	if (!found.ok) throw new Error();
	const [sheet] = found.value.sheets;
	const folded = { ...found.value, sheets: [{ ...sheet!, repeat: { ...sheet!.repeat!, fold: true, columns: [...sheet!.repeat!.columns, { column: 'H', text: '{{cartons}}' }] } }] };
	const made = makeSheet({ plan: plan(), template: { bytes: totals('', 'SUM(D2:D2)'), marks: folded }, on: '2026-11-24' });
	expect(made.ok && made.value.findings.map(({ code }) => code)).toEqual(['total-per-carton']);
});

test('cells merged over the rows of one carton grow with each carton', () => {
	const bytes = workbook([{ name: 'S', rows: { 1: GOODS, 2: GOODS.map(() => ''), 3: GOODS.map(() => ''), 4: GOODS.map(() => '') }, after: '<mergeCells><mergeCell ref="D2:D4"/></mergeCells>' }]);
	const merges = filled(bytes).sheets[0]?.merges.filter(({ from }) => from.column === 4);
	expect(merges).toEqual([{ from: { column: 4, row: 6 }, to: { column: 4, row: 7 } }]);
});

test('stars that nobody answers, one address for two centres and words of one language for two are told', () => {
	const two = shipment({ ...plan(), cartons: [carton({ number: 1, boxId: box(1) }), carton({ number: 2, boxId: box(2), fulfillmentCenter: 'FSZ1' })], lines: [{ sku: 'MUG-01', quantity: 12, fulfillmentCenter: 'NRT1' }, { sku: 'MUG-01', quantity: 12, fulfillmentCenter: 'FSZ1' }] });
	const bytes = workbook([{ name: 'S', rows: { 1: ['仓库编码*', '', '报关方式*', ''], 3: ['箱号', 'SKU', '数量', '保险*'], 4: ['', '', '', ''] } }]);
	expect(codes(bytes, two)).toEqual(['required-left D1', 'required-left D4', 'several-centres B1']);
	const words = workbook([{ name: 'S', rows: { 1: ['SKU', '数量', '材质(中/英)'], 2: ['', '', ''] } }]);
	const chinese = { ...plan(), products: plan().products.map((one) => ({ ...one, material: { en: '陶瓷', zh: '陶瓷' } })) };
	expect(codes(words, chinese)).toEqual(['not-in-english C2']);
});

test('marks that bring the wrong figure or make up an id are told', () => {
	const bytes = workbook([{ name: 'S', rows: { 1: ['箱号', 'SKU', '数量', '金额', '宽', 'FBA箱号'], 2: ['', '', '', '', '', ''] } }]);
	const columns = ['{{carton_no}}', '{{sku}}', '{{qty}}', '{{price_declared}}', '{{gross_kg}}', '{{amazon_shipment_id}}U00000{{carton_no}}'].map((text, i) => ({ column: 'ABCDEF'[i] ?? '', text }));
	const marks = { sheets: [{ sheet: 'S', cells: [], repeat: { row: 2, kind: 'items-in-cartons', columns, over: 'each', fold: false } }], yes: 'Y', no: 'N' } as const;
	const made = makeSheet({ plan: plan(), template: { bytes, marks }, on: '2026-11-24' });
	expect(made.ok && made.value.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['heading-differs D2', 'heading-differs E2', 'box-id-padding F12']);
});

test.each([['encrypted', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('EncryptedPackage', 'utf16le')]], ['old-excel', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]], ['empty-workbook', []], ['not-a-workbook', [0x25, 0x50, 0x44, 0x46, 0x2d]]])('%s is refused as such', (code, bytes) => {
	expect(recognised(Uint8Array.from(bytes))).toMatchObject({ ok: false, rejection: { code } });
});

test('a workbook with macros is not handed out under another name', () => {
	expect(recognised(workbook([{ name: 'S', rows: { 1: GOODS } }], { more: { 'xl/vbaProject.bin': 'x' } }))).toMatchObject({ ok: false, rejection: { code: 'macro-workbook' } });
});
