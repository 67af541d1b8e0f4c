import { describe, expect, test } from 'vitest';
import { HEADERS, type Field } from '../../../src/lib/domain/catalog/fields';
import { choiceFor } from '../../../src/lib/domain/catalog/headers';
import { readTable } from '../../../src/lib/domain/catalog/read-table';

const table = (text: string) => readTable(text.trim().split('\n').map((line) => line.split('\t')));

describe('headers', () => {
	test.each<[string, Field | undefined, string?]>([
		['Merchant SKU', 'sku'], ['出品者SKU', 'sku'], ['MERCHANT_SKU', 'sku'], ['Units per box ', 'units-per-box'], ['Box length (cm)', 'box-length', 'cm'], ['Box weight (kg)', 'box-weight', 'kg'],
		['Expiration date (MM/DD/YYYY)', 'expiry'], ['weight_g', 'weight', 'g'], ['unitWeightG', 'weight', 'g'], ['Unit weight, kg', 'weight', 'kg'], ['長さ（ｃｍ）', 'length', 'cm'], ['Value, €', 'value', 'EUR'], ['Value (EUR)', 'value', 'EUR'],
		['単価（円）', 'value', 'JPY'], ['PU HT €', 'value', 'EUR'], ['Réf.', 'sku'], ['REF', 'sku'], ['Qté', 'quantity'], ['Nomenclature', 'hs-code'], ['Origine', 'origin'], ['海关编码', 'hs-code'], ['HSコード', 'hs-code'], ['原産国', 'origin'], ['colour', undefined], ['Weight (cm)', undefined], ['Length (kg)', undefined], ['Quantity (pcs)', 'quantity']
	])('%s is %s %s', (header, field, unit) => expect(choiceFor(header)).toEqual(field && { field, ...(unit ? { unit } : {}) }));

	test('no header stands for two fields', () => {
		const wrong = (Object.entries(HEADERS) as [Field, readonly string[]][]).flatMap(([field, headers]) => headers.filter((header) => choiceFor(header)?.field !== field).map((header) => `${field}: ${header} → ${choiceFor(header)?.field}`));
		expect(wrong).toEqual([]);
	});
});

describe('the simplest file', () => {
	test('takes the good row and says what is wrong with the other', () => {
		const reading = table('sku\tquantity\nNEW-1\t12\nNEW-2\toops');
		expect(reading.rows).toMatchObject([{ row: 2, sku: 'NEW-1', line: { sku: 'NEW-1', quantity: 12 } }]);
		expect(reading.refused).toEqual([{ row: 3, sku: 'NEW-2', column: 'quantity', value: 'oops', because: { code: 'quantity-not-a-number', value: 'oops' } }]);
	});

	test('SKU and quantity without headers', () => {
		expect(table('MUG-01\t240\nBOWL-2\t12')).toMatchObject({ kind: 'sku-quantity', headerRow: 0, rows: [{ row: 1, line: { sku: 'MUG-01', quantity: 240 } }, { row: 2 }] });
		expect(table('MUG-01\t240\tNRT1\nBOWL-2\t12\tFSZ1').rows.map(({ line }) => line?.fulfillmentCenter)).toEqual(['NRT1', 'FSZ1']);
	});

	test('a row is refused whole, with every reason', () => {
		const reading = table('sku\tquantity\torigin\tweight (g)\nA\tx\tAtlantis\t-1');
		expect(reading.rows).toEqual([]);
		expect(reading.refused.map(({ column, because }) => [column, because.code])).toEqual([['quantity', 'quantity-not-a-number'], ['origin', 'country-unknown'], ['weight (g)', 'not-positive']]);
	});

	test('a row without a SKU and a total at the foot are refused, empty rows are passed over', () => {
		const reading = table('sku\tquantity\nA\t1\n\t\n\t5\nTotal\t6');
		expect(reading.refused.map(({ row, because }) => [row, because.code])).toEqual([[4, 'sku-missing'], [5, 'total-row']]);
	});

	test('a table that names no SKU is left to be mapped by hand, and then read', () => {
		const rows = [['Artikel', 'Aantal', 'Gewicht'], ['A', '12', '380'], ['B', '5', '120']];
		const unknown = readTable(rows);
		expect(unknown).toMatchObject({ kind: 'unknown', rows: [], signature: 'artikel|aantal|gewicht' });
		expect(unknown.columns.map(({ header, sample }) => [header, sample])).toEqual([['Artikel', ['A', 'B']], ['Aantal', ['12', '5']], ['Gewicht', ['380', '120']]]);
		const mapped = readTable(rows, { columns: { artikel: 'sku', aantal: 'quantity', gewicht: 'weight:g' } });
		expect(mapped.rows).toMatchObject([{ sku: 'A', facts: { weightG: 380 }, line: { quantity: 12 } }, { sku: 'B', facts: { weightG: 120 } }]);
	});
});

describe('one SKU on several rows', () => {
	test('is one product and several lines when only centre, expiry and quantity differ', () => {
		const reading = table('sku\torigin\tquantity\tfc\nA\tPT\t10\tNRT1\nA\tPT\t20\tFSZ1');
		expect(reading.rows.map(({ line }) => line)).toEqual([{ sku: 'A', quantity: 10, fulfillmentCenter: 'NRT1' }, { sku: 'A', quantity: 20, fulfillmentCenter: 'FSZ1' }]);
		expect(reading.refused).toEqual([]);
	});
	test('is refused on both rows when they say different things about the product', () => {
		const reading = table('sku\torigin\nA\tPT\nB\tPT\nA\tFR');
		expect(reading.rows.map(({ sku }) => sku)).toEqual(['B']);
		expect(reading.refused.map(({ row, because }) => [row, because.others])).toEqual([[2, '4'], [4, '2']]);
	});
	test('is told when rows are added up', () => {
		expect(table('sku\tquantity\nA\t10\nA\t5').notes).toEqual([{ code: 'rows-added-up', sku: 'A', rows: '2, 3' }]);
	});
});

describe('what the whole file tells', () => {
	test('decimal commas', () => {
		const reading = table('sku\tpoids (kg)\tPU HT €\nA\t1,25\t1,234\nB\t0,5\t8,40');
		expect(reading.rows.map(({ facts }) => [facts.weightG, facts.value?.amount])).toEqual([[1250, '1.234'], [500, '8.40']]);
		expect(reading.notes).toContainEqual({ code: 'decimal-comma', cells: 4 });
	});
	test.each([
		[['380', '1200'], [380, 1200], 'g'],
		[['0.38', '1.2'], [380, 1200], 'kg']
	])('weights without a unit: %j', (weights, grams, unit) => {
		const reading = table(`sku\tweight\n${weights.map((weight, i) => `S${i}\t${weight}`).join('\n')}`);
		expect(reading.rows.map(({ facts }) => facts.weightG)).toEqual(grams);
		expect(reading.notes).toEqual([{ code: 'unit-assumed', column: 'weight', unit }]);
	});
	test('weights that could be either are refused, not guessed', () => {
		expect(table('sku\tweight\nA\t12\nB\t3').refused.map(({ because }) => because.code)).toEqual(['weight-unit-missing', 'weight-unit-missing']);
	});
	test('the language of names', () => {
		expect(table('sku\ttitle\nA\tマグカップ\nB\t湯呑\nC\tMug').rows.map(({ facts }) => facts.title)).toEqual([{ ja: 'マグカップ' }, { ja: '湯呑' }, { en: 'Mug' }]);
		expect(table('sku\ttitle\nA\t陶瓷杯').rows[0]?.facts.title).toEqual({ zh: '陶瓷杯' });
		expect(table('sku\tdésignation\nA\tThéière').rows[0]?.facts.title).toEqual({ fr: 'Théière' });
	});
});

describe("Amazon's reports", () => {
	const INVENTORY = 'sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tmfn-listing-exists\tmfn-fulfillable-quantity\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity\tper-unit-volume\tafn-inbound-working-quantity\tafn-inbound-shipped-quantity\tafn-inbound-receiving-quantity';
	test('GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA: identifiers and Japanese names; stock is no shipment, prices are no customs value', () => {
		const reading = table(`${INVENTORY}\nMUG-01\tX000ABCDEF\tB0ABCDEFGH\t湯呑 波佐見焼\tNew\t2480\tNo\t\tYes\t12\t12\t0\t0\t12\t1080.00\t0\t0\t0`);
		expect(reading).toMatchObject({ kind: 'inventory-report', rows: [{ sku: 'MUG-01', facts: { fnsku: 'X000ABCDEF', asin: 'B0ABCDEFGH', title: { ja: '湯呑 波佐見焼' } } }], refused: [] });
		expect(reading.rows[0]?.line).toBeUndefined();
		expect(reading.rows[0]?.facts.value).toBeUndefined();
	});

	const LISTINGS = 'item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\timage-url\titem-is-marketplace\tproduct-id-type\tzshop-shipping-fee\titem-note\titem-condition\tzshop-category1\tzshop-browse-path\tzshop-storefront-feature\tasin1\tasin2\tasin3\twill-ship-internationally\texpedited-shipping\tzshop-boldface\tproduct-id\tbid-for-featured-placement\tadd-delete\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group\tstatus';
	const row = 'Stoneware mug\tA mug\t0101ABCDEFG\tMUG-01\t2480\t5\t2025-01-01 10:00:00 JST\t\ty\t4\t\t\t11\t\t\t\tB0ABCDEFGH\t\t\t\t\t\t4901234567894\t\t\t0\tAMAZON_JP\tdefault\tActive';
	const expected = { sku: 'MUG-01', facts: { title: { en: 'Stoneware mug' }, asin: 'B0ABCDEFGH', gtin: '4901234567894' } };
	test('GET_MERCHANT_LISTINGS_ALL_DATA', () => {
		const reading = table(`${LISTINGS}\n${row}`);
		expect(reading).toMatchObject({ kind: 'listings-report', rows: [expected], refused: [] });
		expect(reading.rows[0]?.line).toBeUndefined();
	});
	test('the same with the headers of Amazon.co.jp', () => {
		const reading = table('商品名\t出品ID\t出品者SKU\t価格\t数量\t出品日\t商品IDタイプ\tコンディション説明\tコンディション\t商品ID\t在庫数\tフルフィルメント・チャンネル\tASIN1\nマグカップ\t0101\tMUG-01\t2480\t5\t2025/01/01\t1\t\t11\tB0ABCDEFGH\t0\tAMAZON_JP\t');
		expect(reading).toMatchObject({ kind: 'listings-report', rows: [{ sku: 'MUG-01', facts: { title: { ja: 'マグカップ' }, asin: 'B0ABCDEFGH' } }] });
	});
	test('the same with headers in a language nobody knows, by position', () => {
		const headers = LISTINGS.split('\t').map((_, i) => `столбец ${i}`).join('\t');
		expect(table(`${headers}\n${row}`)).toMatchObject({ kind: 'listings-report', rows: [expected] });
	});
});
