import iconv from 'iconv-lite';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readTable } from '$lib/domain/catalog/read-table';
import { readFile, readText, type Table } from '$lib/server/tables';

const JAPANESE = 'SKU,商品名,数量\r\nMUG-01,𠮷野家の湯呑み,12\r\nMUG-02,"髙島屋, 﨑陽軒 🍵",3\r\n';
const JAPANESE_CELLS = [['SKU', '商品名', '数量'], ['MUG-01', '𠮷野家の湯呑み', '12'], ['MUG-02', '髙島屋, 﨑陽軒 🍵', '3'], ['']];
// CP932 has 髙 and 﨑, but neither 𠮷 nor emoji
const LEGACY = 'SKU,商品名,数量\r\nMUG-01,吉野家の湯呑み,12\r\nMUG-02,"髙島屋, 﨑陽軒 ～①㈱",3\r\n';
const LEGACY_CELLS = [['SKU', '商品名', '数量'], ['MUG-01', '吉野家の湯呑み', '12'], ['MUG-02', '髙島屋, 﨑陽軒 ～①㈱', '3'], ['']];

const read = async (bytes: Uint8Array, name = 'goods.csv'): Promise<Table> => {
	const table = await readFile(bytes, name);
	if (!table.ok) throw new Error(JSON.stringify(table.rejection));
	return table.value;
};
const refusal = async (bytes: Uint8Array, name = 'goods.xlsx') => {
	const table = await readFile(bytes, name);
	return table.ok ? undefined : table.rejection;
};
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const marked = (mark: number[], bytes: Uint8Array) => Buffer.concat([Buffer.from(mark), bytes]);

describe('the same file, however it was saved', () => {
	test.each([
		['UTF-8', Buffer.from(JAPANESE), 'utf-8', JAPANESE_CELLS],
		['UTF-8 with a mark', marked([0xef, 0xbb, 0xbf], Buffer.from(JAPANESE)), 'utf-8', JAPANESE_CELLS],
		['UTF-16LE with a mark', marked([0xff, 0xfe], Buffer.from(JAPANESE, 'utf16le')), 'utf-16le', JAPANESE_CELLS],
		['UTF-16BE with a mark', marked([0xfe, 0xff], utf16be(JAPANESE)), 'utf-16be', JAPANESE_CELLS],
		['UTF-16LE without a mark', Buffer.from(JAPANESE, 'utf16le'), 'utf-16le', JAPANESE_CELLS],
		['UTF-16BE without a mark', utf16be(JAPANESE), 'utf-16be', JAPANESE_CELLS],
		['CP932', iconv.encode(LEGACY, 'cp932'), 'cp932', LEGACY_CELLS],
		['UTF-8, the characters of CP932', Buffer.from(LEGACY), 'utf-8', LEGACY_CELLS]
	])('%s', async (_, bytes, encoding, cells) => {
		const table = await read(bytes);
		expect(table.encoding).toBe(encoding);
		expect(table.rows).toEqual(cells);
	});

	test('a few broken bytes in UTF-8 cost their own cells only', async () => {
		const table = await read(Buffer.concat([Buffer.from('SKU,商品名\nA,有田焼の湯呑み\nB,'), Buffer.from([0xe3, 0x81, 0xff]), Buffer.from('\n')]));
		const reading = readTable(table.rows);
		expect(table.encoding).toBe('utf-8');
		expect(reading.rows.map(({ facts }) => facts.title)).toEqual([{ ja: '有田焼の湯呑み' }]);
		expect(reading.refused).toMatchObject([{ row: 3, because: { code: 'unreadable-characters' } }]);
	});

	test.each([
		['half-width katakana in CP932', 'sku,title\nA,ﾏｸﾞｶｯﾌﾟ\nB,ｶﾚｰ\n', 'cp932'],
		['one Japanese word in CP932', 'sku,title\nA,マグ\n', 'cp932'],
		['French in Windows-1252', 'Réf.;Qté;Désignation\nA;12;Théière émaillée, « pâte » 5 €\n', 'windows-1252'],
		['Simplified Chinese in GB18030', '货号,商品名称,数量\nA,陶瓷咖啡杯釉面,12\n', 'gb18030'],
		['EUC-JP', '商品名,ひらがなとカタカナのならぶ\nSKU,セラミックのマグカップです\n', 'euc-jp']
	])('%s is told from the others', async (_, text, encoding) => {
		const table = await read(iconv.encode(text, encoding));
		expect(table.encoding).toBe(encoding);
		expect(table.rows.flat().join('|')).toBe(text.trimEnd().split('\n').map((line) => line.split(/[,;](?! «)/).join('|')).join('|') + '|');
	});
});

describe('text files', () => {
	test.each([
		['tab', 'sku\tqty\nA\t1,5\n', [['sku', 'qty'], ['A', '1,5'], ['']]],
		['comma', 'sku,qty\nA,1\n', [['sku', 'qty'], ['A', '1'], ['']]],
		['semicolon with decimal commas', 'sku;value;weight\nA;1,5;2,5\nB;3,5;4,5\n', [['sku', 'value', 'weight'], ['A', '1,5', '2,5'], ['B', '3,5', '4,5'], ['']]],
		['a quoted line break', 'sku,title\nA,"two\nlines"\n', [['sku', 'title'], ['A', 'two\nlines'], ['']]],
		['a title that begins with an inch sign, separated by tabs', 'sku\ttitle\nA\t"5 plate\nB\tBowl\n', [['sku', 'title'], ['A', '"5 plate'], ['B', 'Bowl'], ['']]],
		['text that looks like a formula', 'sku,title\nA,"=HYPERLINK(""http://x"")"\n', [['sku', 'title'], ['A', '=HYPERLINK("http://x")'], ['']]]
	])('%s', (_, text, rows) => {
		const table = readText(text);
		expect(table.ok && table.value.rows).toEqual(rows);
	});

	test('a quote that never closes is refused with its row', () => {
		expect(readText('sku,title\nA,ok\nB,"torn\nC,x\n')).toMatchObject({ ok: false, rejection: { code: 'quote-unclosed', row: 3 } });
	});

	test('line ends without end are refused before they fill the memory', () => {
		expect(readText(`sku,quantity\nA,1\n${'\n'.repeat(2_000_000)}`)).toEqual({ ok: false, rejection: { code: 'too-many-rows', most: 20_000 } });
	});

	test('HTML in a title stays text', async () => {
		const table = await read(Buffer.from('sku,title\nA,<img src=x onerror=alert(1)>\n'));
		expect(readTable(table.rows).rows[0]?.facts.title).toEqual({ en: '<img src=x onerror=alert(1)>' });
	});
});

/** A workbook from bare XML, for what no honest program writes. */
const workbook = (sheet: string, extra: Record<string, string> = {}, name = 'Sheet1'): Uint8Array =>
	zipSync(
		Object.fromEntries(
			Object.entries({
				'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
				'xl/workbook.xml': `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
				'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
				'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
				...extra
			}).map(([path, text]) => [path, strToU8(text)])
		)
	);
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('workbooks', () => {
	test('agree with what another reader reads', async () => {
		const day = new Date(Date.UTC(2027, 2, 31));
		const bytes = await writeExcelFile([
			['sku', 'title', 'weight (kg)', 'expiry', 'quantity', 'ok'],
			['A', '𠮷﨑髙 🍵 <b>&amp;</b>', 1.1, { value: day, type: Date, format: 'yyyy-mm-dd' }, 12, true],
			['B', '=1+1', 0.1 + 0.2, { value: day, type: Date, format: 'm/d/yy' }, 1e6, false]
		]).toBuffer();
		const table = await read(bytes, 'goods.xlsx');
		expect(table.rows).toEqual([
			['sku', 'title', 'weight (kg)', 'expiry', 'quantity', 'ok'],
			['A', '𠮷﨑髙 🍵 <b>&amp;</b>', '1.1', '2027-03-31', '12', 'TRUE'],
			['B', '=1+1', '0.3', '2027-03-31', '1000000', 'FALSE']
		]);
		const [other] = await readExcelFile(bytes);
		expect(other?.data.map((row) => row[1])).toEqual(table.rows.map((row) => row[1]));
		expect(other?.data.map((row) => row[4])).toEqual(['quantity', 12, 1_000_000]);
	});

	test('a formula counts by what Excel last showed; without that the cell is refused with its row and column', async () => {
		const bytes = workbook(
			`<row r="1">${text('A1', 'sku')}${text('B1', 'quantity')}</row>` +
				`<row r="2">${text('A2', 'A')}<c r="B2"><f>6*2</f><v>12</v></c></row>` +
				`<row r="3">${text('A3', 'B')}<c r="B3"><f>6*2</f></c></row>` +
				`<row r="4">${text('A4', 'C')}<c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`
		);
		const reading = readTable((await read(bytes)).rows);
		expect(reading.rows.map(({ line }) => line)).toEqual([{ sku: 'A', quantity: 12 }]);
		expect(reading.refused).toMatchObject([
			{ row: 3, column: 'quantity', because: { code: 'formula-without-value' } },
			{ row: 4, column: 'quantity', value: '#DIV/0!', because: { code: 'cell-error' } }
		]);
	});

	test('readings above kanji are no text, numeric references beyond 65,536 are whole characters', async () => {
		const strings = '<sst><si><t>商品名</t><rPh sb="0" eb="3"><t>ショウヒンメイ</t></rPh></si><si><r><t>&#x20BB7;</t></r><r><t>野_x000D_家</t></r></si></sst>';
		const bytes = workbook(`<row r="1">${text('A1', 'sku')}<c r="B1" t="s"><v>0</v></c></row><row r="2">${text('A2', 'A')}<c r="B2" t="s"><v>1</v></c></row>`, { 'xl/sharedStrings.xml': strings });
		expect((await read(bytes)).rows).toEqual([['sku', '商品名'], ['A', '𠮷野\r家']]);
	});

	test('a tag of nothing but ">" in quotes is read in one go', async () => {
		const started = performance.now();
		for (const end of ['"/>', '']) expect(await readFile(workbook(`<row r="1"><c r="${'>'.repeat(1_000_000)}${end}`), 'goods.xlsx')).toMatchObject({ ok: false });
		expect(performance.now() - started).toBeLessThan(2_000);
	});

	test('texts that break off are no reason for cells without them', async () => {
		const bytes = workbook(`<row r="1">${text('A1', 'sku')}<c r="B1" t="s"><v>0</v></c></row>`, { 'xl/sharedStrings.xml': '<sst><si><t>商品名</t></si><si><t>数' + '<t' });
		expect(await readFile(bytes, 'goods.xlsx')).toEqual({ ok: false, rejection: { code: 'file-damaged', part: 'xl/sharedStrings.xml' } });
	});

	test('rows keep the number they have in the file', async () => {
		const bytes = workbook(`<row r="3">${text('A3', 'sku')}${text('B3', 'quantity')}</row><row r="9">${text('A9', 'A')}${text('B9', 'many')}</row>`);
		expect(readTable((await read(bytes)).rows).refused).toMatchObject([{ row: 9, column: 'quantity', value: 'many' }]);
	});
});

describe('files that mean harm, or cannot be read', () => {
	/** 200 MB of nothing in 200 kB, with the size its header claims. */
	const lying = (declared: number): Uint8Array => {
		const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
		return zipOf('xl/workbook.xml', packed, declared);
	};
	const zipOf = (name: string, packed: Uint8Array, declared: number): Uint8Array => {
		const path = Buffer.from(name);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(8, 8);
		local.writeUInt32LE(packed.length, 18);
		local.writeUInt32LE(declared, 22);
		local.writeUInt16LE(path.length, 26);
		const central = Buffer.alloc(46);
		central.writeUInt32LE(0x02014b50, 0);
		central.writeUInt16LE(8, 10);
		central.writeUInt32LE(packed.length, 20);
		central.writeUInt32LE(declared, 24);
		central.writeUInt16LE(path.length, 28);
		const end = Buffer.alloc(22);
		end.writeUInt32LE(0x06054b50, 0);
		end.writeUInt16LE(1, 8);
		end.writeUInt16LE(1, 10);
		end.writeUInt32LE(46 + path.length, 12);
		end.writeUInt32LE(30 + path.length + packed.length, 16);
		return Buffer.concat([local, path, packed, central, path, end]);
	};
	const ole = (stream: string): Uint8Array => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);

	test.each<[string, () => Uint8Array, Record<string, unknown>]>([
		['50 MB', () => Buffer.alloc(50 * 1024 * 1024, 'a'), { code: 'file-too-large', most: 20 }],
		['nothing', () => new Uint8Array(), { code: 'empty-file' }],
		['only blanks', () => Buffer.from(' \n\r\n\t\n'), { code: 'empty-file' }],
		['a ZIP bomb that says so', () => lying(200 * 1024 * 1024), { code: 'zip-bomb' }],
		['a ZIP bomb whose header lies', () => lying(1000), { code: 'zip-bomb' }],
		['a sheet of one letter a million times over', () => workbook(`<row r="1">${text('A1', 'a'.repeat(40_000_000))}</row>`), { code: 'zip-bomb' }],
		['a ZIP of something else', () => zipSync({ 'a.txt': strToU8('hello') }), { code: 'not-a-spreadsheet', looksLike: 'ZIP' }],
		['an OpenDocument sheet', () => zipSync({ 'content.xml': strToU8('<x/>') }), { code: 'not-a-spreadsheet', looksLike: 'ODS' }],
		['a ZIP cut short', () => workbook('').subarray(0, 300), { code: 'file-damaged' }],
		['a workbook with a password', () => ole('EncryptedPackage'), { code: 'encrypted' }],
		['an .xls of old', () => ole('Workbook'), { code: 'old-excel' }],
		['a PDF named .csv', () => Buffer.from('%PDF-1.7 …'), { code: 'not-a-spreadsheet', looksLike: 'PDF' }],
		['a web page named .xls', () => Buffer.from('<html><table><tr><td>sku</td></tr></table></html>'), { code: 'not-a-spreadsheet', looksLike: 'HTML' }],
		['bytes without sense', () => Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 7) % 251)), { code: 'not-a-spreadsheet' }],
		['a cell in the last row Excel has', () => workbook(`<row r="1048576">${text('A1048576', 'x')}</row>`), { code: 'too-many-rows' }],
		['a cell in the last column Excel has', () => workbook(`<row r="1">${text('XFD1', 'x')}</row>`), { code: 'too-many-columns' }],
		['XML with entities of its own', () => workbook('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>' }), { code: 'file-damaged' }],
		['30,000 rows', () => Buffer.from('sku,quantity\n' + 'A,1\n'.repeat(30_000)), { code: 'too-many-rows', most: 20_000 }]
	])('%s', async (_, bytes, expected) => {
		expect(await refusal(bytes())).toMatchObject(expected);
	});

	test('10,000 rows of CSV and of XLSX are read whole', async () => {
		const header = ['sku', 'title', 'hs code', 'origin', 'size (cm)', 'weight (g)', 'value (EUR)', 'quantity'];
		const rows = Array.from({ length: 10_000 }, (_, i) => [`SKU-${i}`, `Mug ${i} 𠮷`, '6912.00.000', 'Portugal', '12 x 9 x 10,5', '380', '4.20', '24']);
		const csv = Buffer.from([header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));
		const xlsx = await writeExcelFile([header, ...rows]).toBuffer();
		for (const bytes of [csv, xlsx]) {
			const reading = readTable((await read(bytes)).rows);
			expect(reading.rows.length).toBe(10_000);
			expect(reading.rows[9999]?.facts).toMatchObject({ hsCode: '691200000', countryOfOrigin: 'PT', sizeMm: [120, 90, 105], weightG: 380, value: { amount: '4.20', currency: 'EUR' } });
		}
	});
});
