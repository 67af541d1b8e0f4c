import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naturally, readBoxIds, readLabelPages, shipmentOf } from '$lib/domain/shipment/box-ids';

const id = (n: number): string => `FBA15TEST0001U${String(n).padStart(6, '0')}`;
const boxes = (text: string) => readBoxIds(text).boxes;

describe('a pasted list', () => {
	test('one id a line, in whatever order, small letters and blanks', () => {
		expect(readBoxIds(`\ufeff${id(10)}\r\n  ${id(9).toLowerCase()} \n\n${id(1)}\n${id(9)}`)).toEqual({
			boxes: [{ id: id(1) }, { id: id(9) }, { id: id(10) }], listed: [id(10), id(9), id(1)], repeated: [id(9)], notRead: []
		});
	});

	test('ids that do not look like others', () => {
		expect(boxes('FBA10ABC0YY100001\nFBA10ABC0YY100002').map((box) => box.id)).toEqual(['FBA10ABC0YY100001', 'FBA10ABC0YY100002']);
	});

	test.each<[string, string]>([
		['headings and tabs', `Box ID\tSKU\tQuantity\tBox weight (kg)\n${id(1)}\tMUG-01\t12\t5.34\n${id(2)}\tMUG-01\t4\t7.1\n${id(2)}\tTOWEL\t2\t7.1`],
		['headings and commas, quoted', `"Box ID","Units","Merchant SKU","Weight (g)"\n"${id(2)}",4,MUG-01,7100\n"${id(2)}",2,"TOWEL",\n"${id(1)}","12","MUG-01",5340`],
		['semicolons and decimal commas', `Box;SKU;Qty;Weight\n${id(1)};MUG-01;12;5,34\n${id(2)};MUG-01;4;7,10\n${id(2)};TOWEL;2;`],
		['Japanese headings', `箱ID\tSKU\t数量\t重量（kg）\n${id(1)}\tMUG-01\t１２\t5.34\n${id(2)}\tMUG-01\t4\t7.1\n${id(2)}\tTOWEL\t2\t`],
		['no headings', `${id(1)}\tMUG-01\t12\t5.34 kg\n${id(2)}\tMUG-01\t4\t7.1kg\n${id(2)}\tTOWEL\t2`],
		['no headings, otherwise ordered', `MUG-01,12,${id(1)},5340 g\nMUG-01,4,${id(2)},7100g\nTOWEL,2,${id(2)},`]
	])('%s', (_, text) => {
		expect(readBoxIds(text)).toMatchObject({
			repeated: [],
			boxes: [
				{ id: id(1), grams: 5340, contents: [{ code: 'MUG-01', quantity: 12 }] },
				{ id: id(2), grams: 7100, contents: [{ code: 'MUG-01', quantity: 4 }, { code: 'TOWEL', quantity: 2 }] }
			],
			notRead: []
		});
	});

	test('the FNSKU is taken before the SKU, and pounds are weighed', () => {
		expect(boxes(`Box ID,SKU,FNSKU,Qty,Weight (lb)\n${id(1)},a,X000TST001,3,10`)).toEqual([{ id: id(1), grams: 4536, contents: [{ code: 'X000TST001', quantity: 3 }] }]);
	});

	test('what is no box is named with its line', () => {
		expect(readBoxIds(`Boxes of today\n${id(1)}\nthank you`).notRead).toEqual([{ line: 1, text: 'Boxes of today' }, { line: 3, text: 'thank you' }]);
		expect(readBoxIds('')).toEqual({ boxes: [], listed: [], repeated: [], notRead: [] });
	});

	test('no id is lost, whatever their number and order', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 60 }), (numbers) => {
				expect(boxes(numbers.map(id).join('\n')).map((box) => box.id)).toEqual(numbers.toSorted((a, b) => a - b).map(id));
			})
		);
	});
});

test.each([
	['FBA1U000009', 'FBA1U000010'], ['B-9', 'B-10'], ['B-09', 'B-10'], ['A10', 'B2'], ['FBA1U1', 'FBA1U1A'], ['9', '10']
])('%s comes before %s', (a, b) => {
	expect([naturally(a, b) < 0, naturally(b, a) > 0, naturally(a, a)]).toEqual([true, true, 0]);
});

test('the shipment of a box', () => {
	expect([shipmentOf(id(1)), shipmentOf('FBA10ABC0YY100001')]).toEqual(['FBA15TEST0001', undefined]);
});

describe("Amazon's label PDF as text", () => {
	const one = (n: number, of: number, kg: string, goods: string): string =>
		`FBA\nSHIP FROM:\nLyon\nSHIP TO:\nNRT1\nBox ${n} of ${of} - ${kg}kg\n${id(n)}\nCreated: 2026/11/20\nFBA STA (20/11/2026)-NRT1\n${goods}\n${id(n)}`;

	test('a label a page, past ten boxes, in whatever order', () => {
		const pages = [11, 2, 10, 1].map((n) => one(n, 11, '12.9', 'Single SKU\nMUG-01\nQty 24'));
		expect(readLabelPages(pages).map((box) => box.id)).toEqual([1, 2, 10, 11].map(id));
		expect(readLabelPages(pages)[2]).toEqual({ id: id(10), n: 10, of: 11, grams: 12_900, contents: [{ code: 'MUG-01', quantity: 24 }] });
	});

	test('mixed SKUs, none, and Japanese', () => {
		expect(readLabelPages([one(1, 2, '3,5', 'Mixed SKUs'), one(2, 2, '4', '')])).toEqual([{ id: id(1), n: 1, of: 2, grams: 3500 }, { id: id(2), n: 2, of: 2, grams: 4000 }]);
		expect(readLabelPages([`箱 3 / 12 - 7.25 kg\n${id(3)}\nSKU: MUG-01 数量: 6\nSKU: TOWEL 数量: 2`])).toEqual([
			{ id: id(3), n: 3, of: 12, grams: 7250, contents: [{ code: 'MUG-01', quantity: 6 }, { code: 'TOWEL', quantity: 2 }] }
		]);
	});

	test('four labels on a page, each with its own', () => {
		const four = [1, 2, 3, 4].map((n) => one(n, 4, `${n}.5`, `SKU: S${n} Qty: ${n}0`)).join('\n');
		expect(readLabelPages([four])).toEqual([1, 2, 3, 4].map((n) => ({ id: id(n), n, of: 4, grams: n * 1000 + 500, contents: [{ code: `S${n}`, quantity: n * 10 }] })));
	});

	test('pages that do not tell which goods are whose name the ids alone', () => {
		expect(readLabelPages([`${id(1)} ${id(2)}\nBox 1 of 2 - 3 kg\nSKU: A Qty: 1\nSKU: B Qty: 2\nSKU: C Qty: 3`])).toEqual([{ id: id(1) }, { id: id(2) }]);
		expect(readLabelPages(['nothing here', ''])).toEqual([]);
	});
});
