import { strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetters } from '$lib/domain/exports/forwarder/cell-names';

/** A cell: its text or number, or what stands in its element, with its style. */
export type Given = string | number | { readonly xml: string; readonly s?: number };
export type SheetXml = { readonly name: string; readonly rows: Readonly<Record<number, readonly (Given | undefined)[]>>; readonly before?: string; readonly after?: string; readonly heights?: Readonly<Record<number, number>>; readonly style?: number };

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
const cellXml = (given: Given, at: string, style: number): string =>
	typeof given === 'object' ? `<c r="${at}" s="${given.s ?? style}">${given.xml}</c>`
	: typeof given === 'number' ? `<c r="${at}" s="${style}"><v>${given}</v></c>`
	: given === '' ? `<c r="${at}" s="${style}"/>` : `<c r="${at}" s="${style}" t="inlineStr"><is><t>${escaped(given)}</t></is></c>`;

const sheetXml = ({ rows, before = '', after = '', heights = {}, style = 1 }: SheetXml): string => {
	const body = Object.entries(rows).map(([row, cells]) =>
		`<row r="${row}"${heights[Number(row)] ? ` ht="${heights[Number(row)]}" customHeight="1"` : ''}>${cells.map((given, c) => (given === undefined ? '' : cellXml(given, `${columnLetters(c + 1)}${row}`, style))).join('')}</row>`);
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${before}<sheetData>${body.join('')}</sheetData>${after}</worksheet>`;
};

const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/mm/dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A workbook as a forwarder would send it; `more` are parts and `names` the names of ranges. */
export function workbook(sheets: readonly SheetXml[], { more = {}, names = '' }: { more?: Readonly<Record<string, string>>; names?: string } = {}): Uint8Array {
	const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const chain = 'xl/calcChain.xml' in more;
	const parts: Record<string, string> = {
		'[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${chain ? '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>' : ''}</Types>`,
		'_rels/.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>${names}</workbook>`,
		'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${rel}/styles" Target="styles.xml"/>${chain ? `<Relationship Id="rId91" Type="${rel}/calcChain" Target="calcChain.xml"/>` : ''}</Relationships>`,
		'xl/styles.xml': STYLES,
		...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
		...more
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime: new Date(2024, 4, 5) }]])));
}

export const partsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

const J1_HEADINGS = ['FBA箱号*', 'SKU', '图片', '链接', '英文+中文品名', '材质 (中/英)', '用途 (中/英)', '数量*', '毛重(KG)', '箱数', '长', '宽', '高', '体积', '申报单价', '金额', '品牌', '海关编码'];

/** 林道 "日本发票": eighteen columns below a head, a total with formulas, a stamp's place and a print area below the repeating row. */
export const j1 = (): Uint8Array =>
	workbook([
		{
			name: '日本发票',
			before: '<dimension ref="A1:R9"/><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="24" customWidth="1"/><col min="3" max="3" width="12" customWidth="1"/></cols>',
			rows: {
				1: ['日本发票 INVOICE'],
				2: ['日期:', { xml: '', s: 2 }, '', 'FBA号:', '', '', '总箱数:', ''],
				4: J1_HEADINGS,
				5: Array.from({ length: 18 }, () => ''),
				6: ['合计', '', '', '', '', '', '', { xml: '<f>SUM(H5:H5)</f><v>0</v>' }, { xml: '<f>SUM($I$5:I5)+H6*0</f><v>0</v>' }],
				8: ['签名盖章'],
				9: ['备注:', '']
			},
			heights: { 5: 40 },
			after: '<mergeCells count="2"><mergeCell ref="A1:R1"/><mergeCell ref="A8:C8"/></mergeCells><conditionalFormatting sqref="H5"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>$H$6</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="Q5"><formula1>"Lousa,none"</formula1></dataValidation></dataValidations><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>'
		},
		{ name: '须知', rows: { 1: ['星号为必填', { xml: '<f>日本发票!H6</f><v>0</v>' }], 2: ['表格中不要有公式'] } }
	], {
		names: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">日本发票!$A$1:$R$9</definedName></definedNames>',
		more: { 'xl/calcChain.xml': '<?xml version="1.0" encoding="UTF-8"?><calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="H6" i="1"/></calcChain>', 'docProps/custom.bin': 'left as it is \u0000\u0001' }
	});

/** 宏川: carton list, relabel list, invoice, packing list. */
export const j2 = (): Uint8Array =>
	workbook([
		{ name: '装箱明细单', rows: { 1: ['唛头', '自编内标', 'FNSKU', '箱号'], 2: ['', '', '', ''], 3: ['', '', '', ''], 4: ['', '', '', ''] } },
		{ name: '换标表格', rows: { 1: ['NO.', '自编内标', '亚马逊FNSKU', '产品标题', '数量', '自编货件号'], 2: ['', '', '', '', '', ''] } },
		{ name: '发票', rows: { 1: ['发票 INVOICE'], 3: ['唛头+箱号', '英文品名', '中文品名', '数量', '单价', '金额', '材质(中英文)', '用途', '图片'], 4: ['', '', '', '', '', '', '', '', ''] } },
		{ name: '海运装箱单', rows: { 2: ['唛头', '英文品名', '中文品名', '箱数', '数量', '材质', '净重(KG)', '毛重(KG)', '体积(CBM)', '用途', '磁性', '海关编码', '图片', '型号', '品牌'], 3: Array.from({ length: 15 }, () => '') } }
	]);

/** A sheet of the common kind with placeholders of another filler. */
export const placeholders = (): Uint8Array =>
	workbook([{
		name: 'Sheet1',
		rows: {
			1: ['客户订单号', '{货件ID}', 'Reference', '${货件ReferenceID}'], 2: ['仓库', '{{fc_code}}', '箱数', '{发货箱数}'], 3: ['带电', '{货件带电}', '币种', '{币种编码}'],
			5: ['货箱编号*', 'SKU', '英文品名*', '申报单价', '申报数量*', '重量', '长', '宽', '高', '海关编码'],
			6: ['{箱内商品列表.箱号}', '{箱内商品列表.sku}', '{箱内商品列表.英文名}', '{箱内商品列表.申报单价}', '{箱内商品列表.箱内数量}', '{箱内商品列表.重量}', '{箱内商品列表.长}', '{箱内商品列表.宽}', '{箱内商品列表.高}', '{箱内商品列表.海关编码}']
		}
	}]);
