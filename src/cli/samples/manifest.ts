import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Plan } from '$lib/domain/shipment/plan';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** The headers of Amazon's Japanese template to the letter: English, metric, and with the blank that ends `Units per box `. */
const HEADERS = [
	'Merchant SKU',
	'Quantity',
	'Prep owner',
	'Labeling owner',
	'Expiration date (MM/DD/YYYY)',
	'Units per box ',
	'Number of boxes',
	'Box length (cm)',
	'Box width (cm)',
	'Box height (cm)',
	'Box weight (kg)'
];

/** Oiled wood carries the day until which its maker answers for the oil. */
const EXPIRY: Readonly<Record<string, string>> = {
	'CQL-BOARD-38': '06/30/2029',
	'CQL-SPATULA-2': '09/30/2028',
	'CQL-SERVERS-2': '12/31/2028'
};

/** A case pack: 12 towel sets in a carton of the maker, eight cartons. */
const CASE_PACKS: Readonly<Record<string, readonly number[]>> = { 'CQL-TEATOWEL-2': [12, 8, 40, 32, 14, 2.9] };

const HINTS = [
	['このシートに記入する前にExampleタブを確認してください'],
	[],
	['Default prep owner', 'Seller'],
	['Default labeling owner', 'Seller'],
	[],
	[],
	[null, null, '任意', null, null, '任意:メーカー梱包のSKUにのみ使用'],
	HEADERS
];

const INSTRUCTIONS = [
	['Create workflow – template に商品を記入し、.xlsx 形式で保存してアップロードしてください。'],
	['シート名、見出し、セルの位置は変更しないでください。']
];

const DEFINITIONS = [
	['項目', '説明', '例'],
	['Merchant SKU', '出品者SKU', 'ABC-123'],
	['Quantity', '納品する合計数量', '96'],
	['Prep owner', '梱包準備をする人（Seller または Amazon）', 'Seller'],
	['Labeling owner', '商品ラベルを貼る人（Seller または Amazon）', 'Seller'],
	['Expiration date (MM/DD/YYYY)', '要期限管理商品の期限（月/日/年）', '12/31/2028'],
	['Units per box ', '輸送箱あたりの入り数（メーカー梱包のみ）', '12']
];

const EXAMPLE = [...HINTS, ['ABC-123', 96, null, null, null, 12, 8, 40, 32, 14, 2.9], ['DEF-456', 20, null, null, '12/31/2028']];

/** Units of each SKU over all fulfilment centres: Amazon decides later where they go. */
function unitsOf(plan: Plan): Map<string, number> {
	const units = new Map<string, number>();
	for (const { sku, quantity } of plan.lines) units.set(sku, (units.get(sku) ?? 0) + quantity);
	return units;
}

const rowsOf = (plan: Plan): SheetData =>
	[...unitsOf(plan)].map(([sku, quantity]) => [sku, quantity, null, null, EXPIRY[sku] ?? null, ...(CASE_PACKS[sku] ?? [])]);

/** The same parts with one time for all of them, and with blanks at the ends of texts kept. */
function settled(workbook: Uint8Array): Uint8Array {
	const parts = unzipSync(workbook);
	const texts = parts['xl/sharedStrings.xml'];
	if (texts) parts['xl/sharedStrings.xml'] = strToU8(strFromU8(texts).replaceAll('<t>', '<t xml:space="preserve">'));
	return zipSync(parts, { mtime: new Date(2026, 10, 20, 10, 40), level: 9 });
}

/** A plan's goods as a Send-to-Amazon manifest workbook in the layout for Japan. */
export async function manifest(plan: Plan): Promise<Uint8Array> {
	const sheets: readonly { sheet: string; data: SheetData }[] = [
		{ sheet: 'Instructions', data: INSTRUCTIONS },
		{ sheet: 'Data definitions', data: DEFINITIONS },
		{ sheet: 'Create workflow – template', data: [...HINTS, ...rowsOf(plan)] },
		{ sheet: 'Create workflow – example', data: EXAMPLE }
	];
	return settled(await writeXlsxFile([...sheets]).toBuffer());
}
