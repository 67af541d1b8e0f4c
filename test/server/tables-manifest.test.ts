import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { readTable } from '$lib/domain/catalog/read-table';
import { readFile } from '$lib/server/tables';

// The layout of Amazon's ManifestFileUpload_Template_MPL.xlsx for Japan, cell by cell.
const HEADERS = ['Merchant SKU', 'Quantity', 'Prep owner', 'Labeling owner', 'Expiration date (MM/DD/YYYY)', 'Units per box ', 'Number of boxes', 'Box length (cm)', 'Box width (cm)', 'Box height (cm)', 'Box weight (kg)'];
const sheet = (rows: Row[]): Row[] => [
	['このシートに記入する前にExampleタブを確認してください'],
	[],
	['Default prep owner', 'Seller'],
	['Default labeling owner', 'Amazon'],
	[],
	[],
	[null, null, '任意', null, null, '任意:メーカー梱包のSKUにのみ使用'],
	HEADERS,
	...rows
];
const GOODS: Row[] = [
	['MUG-01', 240, null, null, '03/31/2028', 24, 10, 50, 38, 36.5, 12.84],
	['BOWL-﨑', 12, 'Amazon', 'Seller'],
	['TEA-𠮷', 6, null, null, { value: new Date(Date.UTC(2027, 11, 1)), type: Date, format: 'mm/dd/yyyy' }],
	['BAD-1', 5, null, null, '31/03/2028']
];
const manifest = (name: string) =>
	writeExcelFile([
		{ data: [['How to use']], sheet: 'Instructions' },
		{ data: [['Merchant SKU', 'The SKU of the seller'], ['Quantity', 'Units']], sheet: 'Data definitions' },
		{ data: sheet(GOODS), sheet: name },
		{ data: sheet([['EXAMPLE-1', 1]]), sheet: 'Create workflow – example' }
	]).toBuffer();

test.each(['Create workflow – template', 'Create workflow - template', 'Create workflow — Template'])('the manifest workbook for Japan, tab “%s”', async (name) => {
	const table = await readFile(await manifest(name), 'ManifestFileUpload_Template_MPL.xlsx');
	if (!table.ok) throw new Error(table.rejection.code);
	expect(table.value.sheet).toBe(name);
	const reading = readTable(table.value.rows);
	expect(reading).toMatchObject({ kind: 'manifest', headerRow: 8 });
	expect(reading.rows).toEqual([
		{
			row: 9,
			sku: 'MUG-01',
			facts: { prep: { owner: 'SELLER', labelOwner: 'AMAZON' } },
			line: { sku: 'MUG-01', quantity: 240, expiry: '2028-03-31' },
			casePack: { sku: 'MUG-01', unitsPerBox: 24, boxes: 10, outerMm: [500, 380, 365], grossWeightG: 12840, expiry: '2028-03-31' }
		},
		{ row: 10, sku: 'BOWL-﨑', facts: { prep: { owner: 'AMAZON', labelOwner: 'SELLER' } }, line: { sku: 'BOWL-﨑', quantity: 12 } },
		{ row: 11, sku: 'TEA-𠮷', facts: { prep: { owner: 'SELLER', labelOwner: 'AMAZON' } }, line: { sku: 'TEA-𠮷', quantity: 6, expiry: '2027-12-01' } }
	]);
	expect(reading.refused).toMatchObject([{ row: 12, sku: 'BAD-1', column: 'Expiration date (MM/DD/YYYY)', value: '31/03/2028', because: { code: 'not-a-day' } }]);
});

test('the same tab saved as tab-separated text in CP932', async () => {
	const rows = [['このシートに記入する前にExampleタブを確認してください'], [], ['Default prep owner', 'Seller'], ['Default labeling owner', 'Seller'], [], [], ['', '', '任意'], HEADERS, ['MUG-01', '240']];
	const table = await readFile(iconv.encode(rows.map((row) => row.join('\t')).join('\r\n'), 'cp932'), 'manifest.txt');
	if (!table.ok) throw new Error(table.rejection.code);
	expect(table.value).toMatchObject({ encoding: 'cp932', format: 'tsv' });
	expect(readTable(table.value.rows)).toMatchObject({ kind: 'manifest', headerRow: 8, rows: [{ row: 9, line: { sku: 'MUG-01', quantity: 240 }, facts: { prep: { owner: 'SELLER', labelOwner: 'SELLER' } } }] });
});

test('a newer manifest gives a prep category above the headers and in a column', () => {
	const reading = readTable([
		['Default prep category', 'FRAGILE'], ['Default prep owner', 'Seller'], ['Default labeling owner', 'Amazon'], [],
		['Merchant SKU', 'Quantity', 'Prep category', 'Manufacturing lot code'], ['MUG-01', '240', '', 'L1'], ['SET-01', '12', 'SET', '']
	]);
	expect(reading.rows.map(({ facts, line }) => [facts.prep, line?.lot])).toEqual([
		[{ category: 'FRAGILE', owner: 'SELLER', labelOwner: 'AMAZON' }, 'L1'],
		[{ category: 'SET', owner: 'SELLER', labelOwner: 'AMAZON' }, undefined]
	]);
});
