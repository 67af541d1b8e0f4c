import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addLines, copyFacts, removeLines, setCell, setCells, sharedOut, splitLine, splitLines } from '$lib/domain/shipment/goods';
import { applyBlock } from '$lib/domain/shipment/goods-paste';
import { understand, withColumn } from '$lib/domain/shipment/goods-block';
import { differing, fillable, fillFacts } from '$lib/domain/shipment/goods-catalogue';
import { GOODS_COLUMNS, cellText, type GoodsColumn } from '$lib/domain/shipment/goods-cells';
import { emptyPlan, productOf, type Plan } from '$lib/domain/shipment/plan';
import { anyDraft } from '../../arbitraries';
import { product, shipment } from '../../samples';

const units = (plan: Plan): number => plan.lines.reduce((sum, { quantity }) => sum + quantity, 0);
const text = (plan: Plan, row: number, column: GoodsColumn): string => {
	const line = plan.lines[row]!;
	return cellText(column, { line, product: productOf(plan, line.sku) ?? { sku: line.sku }, currency: plan.currency });
};

describe('one cell', () => {
	test.each<[string, GoodsColumn, string, string]>([
		['units with thousands', 'quantity', '1,200', '1200'],
		['full-width units', 'quantity', '２４個', '24'],
		['a size in inches', 'size', '5 x 4 x 2 in', '12.7 × 10.2 × 5.1'],
		['a size with decimal commas', 'size', '16,5 x 12,5 x 12 cm', '16.5 × 12.5 × 12'],
		['pounds', 'weight', '2 lb', '0.907'],
		['kilograms with a decimal comma', 'weight', '0,38', '0.38'],
		['a code with its dots', 'hsCode', '6911.10.000', '6911.10.000'],
		['a code without', 'hsCode', '691110000', '6911.10.000'],
		['digits that are no Japanese code stay as typed', 'hsCode', '6912.0', '6912.0'],
		['a country by its name', 'countryOfOrigin', 'フランス', 'FR'],
		['money in the shipment’s currency', 'value', '€ 8,40', '8.40'],
		['money in another', 'value', '1200円', 'JPY 1200'],
		['a Japanese title', 'titleJa', '丼', '丼'],
		['an expiry', 'expiry', '2028/3/31', '2028-03-31'],
		['nothing: the fact goes', 'hsCode', '', ''],
		['nothing: no units', 'quantity', '', '']
	])('%s: %s = %s → %s', (_, column, typed, shown) => {
		const set = setCell(shipment(), { row: 0, column, text: typed });
		expect(set.ok && text(set.value, 0, column)).toBe(shown);
	});

	test.each<[GoodsColumn, string, string]>([
		['quantity', 'many', 'quantity-not-a-number'],
		['quantity', '900000', 'number-too-large'],
		['size', '23 x 23', 'size-sides'],
		['weight', '2 stone', 'weight-unit-unknown'],
		['hsCode', 'mug', 'hs-not-digits'],
		['countryOfOrigin', 'Atlantis', 'country-unknown'],
		['fulfillmentCenter', 'ZZZ99', 'centre-unknown'],
		['value', 'EUR', 'not-a-number'],
		['sku', '  ', 'sku-missing'],
		['amount', '12', 'computed']
	])('%s “%s” is refused: %s', (column, typed, code) => {
		const set = setCell(shipment(), { row: 0, column, text: typed });
		expect(!set.ok && set.rejection.code).toBe(code);
	});

	test('a product’s fact shows in every row of its SKU', () => {
		const plan = shipment({ lines: [{ sku: 'MUG-01', quantity: 1, lot: 'A' }, { sku: 'MUG-01', quantity: 2, lot: 'B' }] });
		const { plan: after } = setCells(plan, [{ row: 1, column: 'weight', text: '400 g' }]);
		expect([text(after, 0, 'weight'), text(after, 1, 'weight')]).toEqual(['0.4', '0.4']);
	});

	test('a known centre becomes a destination, and rows without a centre keep going where they went', () => {
		const plan = shipment({ lines: [{ sku: 'MUG-01', quantity: 1 }, { sku: 'MUG-01', quantity: 2, lot: 'B' }] });
		const { plan: after } = setCells(plan, [{ row: 1, column: 'fulfillmentCenter', text: 'fsz1' }]);
		expect(after.destinations?.map(({ fulfillmentCenter }) => fulfillmentCenter)).toEqual(['NRT1', 'FSZ1']);
		expect(after.lines.map(({ fulfillmentCenter }) => fulfillmentCenter)).toEqual(['NRT1', 'FSZ1']);
	});

	test('another SKU takes its facts from the catalogue and never those of the SKU before it', () => {
		const bowl = product({ sku: 'BOWL-9', hsCode: '691110000' });
		const known = setCells(shipment(), [{ row: 0, column: 'sku', text: 'BOWL-9' }], [bowl]).plan;
		expect(known.products).toEqual([bowl]);
		const unknown = setCells(shipment(), [{ row: 0, column: 'sku', text: 'NEW-1' }]).plan;
		expect(unknown.products).toEqual([]);
		expect(copyFacts(unknown, product(), 'NEW-1').products[0]).toEqual(product({ sku: 'NEW-1' }));
	});

	test('a text that means nothing never changes a plan', () => {
		const column = fc.constantFrom(...GOODS_COLUMNS);
		fc.assert(fc.property(anyDraft, column, fc.string({ unit: 'grapheme' }), fc.nat(7), (plan, column, typed, row) => {
			const before = structuredClone(plan);
			const set = setCell(plan, { row, column, text: typed });
			const { plan: after } = setCells(plan, [{ row, column, text: typed }]);
			if (!set.ok) expect(after).toBe(plan);
			expect(plan).toEqual(before);
		}));
	});
});

describe('rows', () => {
	test('units of goods that are there already are added to their row', () => {
		const plan = addLines(shipment(), [{ sku: 'MUG-01', quantity: 6, fulfillmentCenter: 'NRT1' }, { sku: 'NEW-1', quantity: 4 }]);
		expect(plan.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([['MUG-01', 30], ['NEW-1', 4]]);
	});

	test('a product goes with its last row, and only then', () => {
		const plan = shipment({ lines: [{ sku: 'MUG-01', quantity: 1, lot: 'A' }, { sku: 'MUG-01', quantity: 2, lot: 'B' }] });
		expect(removeLines(plan, new Set([0])).products).toHaveLength(1);
		expect(removeLines(plan, new Set([0, 1]))).toMatchObject({ lines: [], products: [] });
		expect(removeLines(plan, new Set([9]))).toBe(plan);
	});

	test('a split keeps the units, drops empty shares and names its centres as destinations', () => {
		const split = splitLine(shipment(), 0, [{ fulfillmentCenter: 'FSZ1', quantity: 10 }, { fulfillmentCenter: 'KIX4', quantity: 0 }, { fulfillmentCenter: 'NRT1', quantity: 14 }]);
		if (!split.ok) throw new Error(split.rejection.code);
		expect(split.value.lines.map(({ fulfillmentCenter, quantity }) => [fulfillmentCenter, quantity])).toEqual([['FSZ1', 10], ['NRT1', 14]]);
		expect(split.value.destinations?.map(({ fulfillmentCenter }) => fulfillmentCenter)).toEqual(['NRT1', 'FSZ1']);
	});

	test('rows that name no centre are not sent to one because another row is split', () => {
		const plan = { ...emptyPlan('NEW'), lines: [{ sku: 'A', quantity: 4 }, { sku: 'B', quantity: 1 }] };
		const split = splitLine(plan, 0, [{ fulfillmentCenter: 'NRT1', quantity: 2 }, { fulfillmentCenter: 'FSZ1', quantity: 2 }]);
		expect(split.ok && split.value.lines.map(({ fulfillmentCenter }) => fulfillmentCenter)).toEqual(['NRT1', 'FSZ1', undefined]);
	});

	test('a split that does not add up is refused with both figures', () => {
		const split = splitLine(shipment(), 0, [{ fulfillmentCenter: 'FSZ1', quantity: 10 }, { fulfillmentCenter: 'NRT1', quantity: 10 }]);
		expect(!split.ok && split.rejection).toEqual({ code: 'split-does-not-add-up', sku: 'MUG-01', of: 24, given: 20 });
	});

	test('units are neither lost nor doubled by splitting several rows, also of one SKU', () => {
		const centre = fc.constantFrom('NRT1', 'FSZ1', 'KIX4');
		const line = fc.record({ sku: fc.constantFrom('A', 'B'), quantity: fc.integer({ min: 0, max: 500 }), fulfillmentCenter: centre });
		const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
		fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.array(weights, { minLength: 6, maxLength: 6 }), (lines, shares) => {
			const plan = shipment({ lines });
			const splits = new Map(lines.map(({ quantity }, row) => {
				const given = sharedOut(quantity, shares[row]!);
				return [row, ['NRT1', 'FSZ1', 'KIX4'].map((fulfillmentCenter, i) => ({ fulfillmentCenter, quantity: given[i]! }))];
			}));
			const split = splitLines(plan, splits);
			expect(split.ok && units(split.value)).toBe(units(plan));
		}));
	});

	test('shares are whole, keep to the weights within one unit, and add up', () => {
		fc.assert(fc.property(fc.nat(100_000), fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }), (quantity, weights) => {
			const shares = sharedOut(quantity, weights);
			const total = weights.reduce((sum, weight) => sum + weight, 0);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBe(quantity);
			if (total > 0) for (const [i, share] of shares.entries()) expect(Math.abs(share - (quantity * weights[i]!) / total)).toBeLessThan(1);
		}));
	});
});

describe('a pasted block', () => {
	test('SKU and quantity without headers on an empty shipment', () => {
		const plan = emptyPlan('NEW');
		const block = understand([['MUG-01', '240'], ['MUG-02', '1,200']], { plan });
		expect(block.columns).toEqual(['sku', 'quantity']);
		const { plan: after, added, kept } = applyBlock(plan, block);
		expect(after.lines).toEqual([{ sku: 'MUG-01', quantity: 240 }, { sku: 'MUG-02', quantity: 1200 }]);
		expect([added, kept]).toEqual([[0, 1], []]);
	});

	test('numbers can be SKUs', () => {
		expect(understand([['10021', '240'], ['10022', '12']], { plan: emptyPlan('NEW') }).columns).toEqual(['sku', 'quantity']);
	});

	test.each([
		['French', ['Réf.', 'Qté', 'PU HT €', 'Nomenclature', 'Origine'], ['sku', 'quantity', 'value', 'hsCode', 'countryOfOrigin']],
		['Japanese', ['出品者SKU', '数量', '申告単価', 'HSコード', '原産国', '納品先FC'], ['sku', 'quantity', 'value', 'hsCode', 'countryOfOrigin', 'fulfillmentCenter']],
		['Chinese', ['货号', '件数', '海关编码', '原产国'], ['sku', 'quantity', 'hsCode', 'countryOfOrigin']],
		['our own', ['SKU', 'Title', 'HS code', 'Made', 'FC', 'Units', 'Unit, cm', 'kg', 'Value, €'], ['sku', 'title', 'hsCode', 'countryOfOrigin', 'fulfillmentCenter', 'quantity', 'size', 'weight', 'value']],
		['with one nobody knows', ['SKU', 'Colour', 'Qty'], ['sku', undefined, 'quantity']]
	])('headers: %s', (_, headers, columns) => {
		expect(understand([headers, headers.map(() => '1')], { plan: emptyPlan('NEW') }).columns).toEqual(columns);
	});

	test('three sides in three columns become one size, and a column of currencies goes to the values', () => {
		const plan = emptyPlan('NEW');
		const block = understand([['SKU', 'Qty', 'Length (in)', 'Width (in)', 'Height (in)', 'Unit price', 'Currency'], ['A', '2', '5', '4', '2', '9.8', 'USD']], { plan });
		const { plan: after, kept } = applyBlock(plan, block);
		expect(kept).toEqual([]);
		expect(after.products[0]).toMatchObject({ unit: { sizeMm: [127, 102, 51] }, value: { amount: '9.80', currency: 'USD' } });
	});

	test('finds rows by SKU: what changes, what is new, what stays, what is to mend', () => {
		const plan = shipment();
		const block = understand([['SKU', 'Qty', 'Value', 'HS code'], ['MUG-01', '30', '4,20', '6912.00.000'], ['BOL-01', '24', '8,40', '6912.0'], ['Total', '54', '', '']], { plan });
		const proposal = applyBlock(plan, block);
		expect(proposal.changed).toEqual([{ row: 0, column: 'quantity', was: '24' }]);
		expect(proposal.added).toEqual([1]);
		expect(proposal.same).toBe(2);
		expect(proposal.kept.map(({ row, column, because }) => [row, column, because.code])).toEqual([[1, 'hsCode', 'hs-not-nine-digits']]);
		expect(proposal.missed).toEqual([{ row: 3, because: { code: 'total-row', value: 'Total' } }]);
		expect(text(proposal.plan, 1, 'value')).toBe('8.40');
	});

	test('new rows take their facts from the catalogue, and pasted cells go over them', () => {
		const known = product({ sku: 'BOL-01', hsCode: '691110000' });
		const block = understand([['SKU', 'Qty', 'Origin'], ['BOL-01', '24', 'China']], { plan: shipment() });
		const { plan } = applyBlock(shipment(), block, { known: [known] });
		expect(productOf(plan, 'BOL-01')).toEqual({ ...known, countryOfOrigin: 'CN' });
	});

	test('the same SKU twice adds up; with its centres it becomes two rows', () => {
		const plan = emptyPlan('NEW');
		const twice = applyBlock(plan, understand([['SKU', 'Qty'], ['A', '10'], ['A', '5']], { plan }));
		expect([twice.plan.lines, twice.summed]).toEqual([[{ sku: 'A', quantity: 15 }], 1]);
		const centres = applyBlock(plan, understand([['SKU', 'Qty', 'FC'], ['A', '10', 'NRT1'], ['A', '5', 'FSZ1']], { plan }));
		expect(centres.plan.lines.map(({ quantity, fulfillmentCenter }) => [quantity, fulfillmentCenter])).toEqual([[10, 'NRT1'], [5, 'FSZ1']]);
		expect(centres.plan.destinations).toHaveLength(2);
	});

	test('units for a SKU that goes to two centres are to mend when no centre is given', () => {
		const plan = shipment({ lines: [{ sku: 'MUG-01', quantity: 4, fulfillmentCenter: 'NRT1' }, { sku: 'MUG-01', quantity: 5, fulfillmentCenter: 'FSZ1' }] });
		const { plan: after, kept } = applyBlock(plan, understand([['SKU', 'Qty'], ['MUG-01', '30']], { plan }));
		expect(units(after)).toBe(9);
		expect(kept[0]?.because).toMatchObject({ code: 'several-rows', sku: 'MUG-01', rows: 2 });
	});

	test('without SKUs it goes to the cells it was pasted over; rows past the end have no place', () => {
		const block = understand([['7', '5 x 5 x 5'], ['8', '']], { plan: shipment(), over: ['quantity', 'size'] });
		const { plan, missed } = applyBlock(shipment(), block, { at: 0 });
		expect([text(plan, 0, 'quantity'), text(plan, 0, 'size')]).toEqual(['7', '5 × 5 × 5']);
		expect(missed).toEqual([{ row: 2, because: { code: 'sku-missing', value: '' } }]);
	});

	test('a meaning belongs to one column', () => {
		const block = understand([['SKU', 'Qty', 'Sent'], ['A', '1', '2']], { plan: emptyPlan('NEW') });
		expect(withColumn(block, 2, 'quantity').columns).toEqual(['sku', undefined, 'quantity']);
	});

	test('what was copied with its headers and is pasted back changes nothing', () => {
		const columns: GoodsColumn[] = ['sku', 'title', 'titleJa', 'customsDescription', 'hsCode', 'countryOfOrigin', 'fulfillmentCenter', 'quantity', 'size', 'weight', 'value'];
		const line = fc.record({ sku: fc.constantFrom('MUG-01', 'BOL-02'), quantity: fc.integer({ min: 1, max: 500_000 }), fulfillmentCenter: fc.constantFrom('NRT1', 'FSZ1') });
		const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 4, selector: ({ sku, fulfillmentCenter }) => sku + fulfillmentCenter });
		const side = fc.integer({ min: 1, max: 9_999 });
		fc.assert(fc.property(lines, fc.tuple(side, side, side), fc.integer({ min: 1, max: 900_000 }), fc.constantFrom('4.20', '0.0125', '1200.00'), (lines, sizeMm, weightG, amount) => {
			const changes = { unit: { sizeMm, weightG }, value: { amount, currency: 'USD' } };
			const plan = shipment({ lines, destinations: [{ fulfillmentCenter: 'NRT1' }, { fulfillmentCenter: 'FSZ1' }], products: [product(changes), product({ sku: 'BOL-02', ...changes })] });
			const copied = plan.lines.map((_, row) => columns.map((column) => text(plan, row, column)));
			const { plan: after, kept } = applyBlock(plan, { rows: copied, columns, headers: undefined, reading: {} });
			expect(kept).toEqual([]);
			expect(after).toEqual(plan);
		}));
	});

	test('no block brings a plan to grief, and units stay whole', () => {
		const cells = fc.array(fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('MUG-01', '24', 'NRT1', '1e9', '-3')), { maxLength: 5 }), { minLength: 1, maxLength: 6 });
		fc.assert(fc.property(anyDraft, cells, (plan, cells) => {
			const { plan: after } = applyBlock(plan, understand(cells, { plan }));
			for (const { quantity } of after.lines) expect(Number.isSafeInteger(quantity)).toBe(true);
		}));
	});
});

describe('the catalogue', () => {
	const bare = shipment({ products: [{ sku: 'MUG-01', hsCode: '691200000', title: { en: 'Mine' } }] });

	test('fills what is empty and leaves what is there', () => {
		const filled = fillFacts(bare, [product({ hsCode: '000000000' })]).products[0]!;
		expect(filled).toMatchObject({ hsCode: '691200000', title: { en: 'Mine', ja: product().title!.ja }, value: product().value });
		expect(fillable(bare, [product()])).toBe(1);
		expect(fillFacts(shipment(), [product()])).toEqual(shipment());
		expect(fillable(shipment(), [product()])).toBe(0);
	});

	test('names what differs, whatever the order of keys', () => {
		const { sku, ...facts } = product();
		expect(differing(shipment(), [{ ...facts, sku }])).toEqual([]);
		expect(differing(shipment(), [])).toEqual([product()]);
		expect(differing(shipment(), [product({ countryOfOrigin: 'CN' })])).toEqual([product()]);
	});
});
