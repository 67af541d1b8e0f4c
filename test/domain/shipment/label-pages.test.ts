import { describe, expect, test } from 'vitest';
import { boxIdIn, cellsOf, missingBoxes, readLabels, type LabelSeen, type PageSeen } from '$lib/domain/shipment/label-pages';

const id = (n: number): string => `FBA15TEST0001U${String(n).padStart(6, '0')}`;
const text = (n: number, of = 4): string => `FBA\nBox ${n} of ${of} - ${n}.5kg\n${id(n)}\nSingle SKU\nS${n}\nQty ${n}`;
const page = (n: number, ...labels: LabelSeen[]): PageSeen => ({ page: n, labels });
const whole = (n: number) => ({ id: id(n), n, of: 4, grams: n * 1000 + 500, contents: [{ code: `S${n}`, quantity: n }] });

describe('print and bars held against each other', () => {
	test.each<[string, PageSeen[], unknown[], unknown[]]>([
		['both say the same', [page(1, { text: text(1), bars: [id(1)] })], [whole(1)], []],
		['small letters and a symbology prefix in bars', [page(1, { text: text(1), bars: [`]C0${id(1).toLowerCase()}`] })], [whole(1)], []],
		['a box on two pages is one', [page(1, { text: text(1), bars: [id(1)] }), page(2, { text: text(1), bars: [id(1)] })], [whole(1)], []],
		['no bars', [page(1, { text: text(1), bars: [] })], [whole(1)], [{ kind: 'bars-unread', page: 1, printed: [id(1)] }]],
		['no print', [page(3, { text: '', bars: [id(1)] })], [{ id: id(1) }], [{ kind: 'print-unread', page: 3, bars: [id(1)] }]],
		['the id is a picture and the rest is print', [page(1, { text: text(1).replace(id(1), ''), bars: [id(1)] })], [whole(1)], [{ kind: 'print-unread', page: 1, bars: [id(1)] }]],
		['another id in bars', [page(1, { text: text(1), bars: [id(2)] })], [], [{ kind: 'differ', page: 1, printed: [id(1)], bars: [id(2)] }]],
		['an id that is disputed on a later page', [page(1, { text: text(1), bars: [id(1)] }), page(2, { text: text(1), bars: [id(2)] })], [], [{ kind: 'differ', page: 2, printed: [id(1)], bars: [id(2)] }]],
		['one of four without bars', [page(1, { text: [1, 2].map((n) => text(n)).join('\n'), bars: [id(2)] })], [whole(1), whole(2)], [{ kind: 'bars-unread', page: 1, printed: [id(1)] }]],
		['other bars on the page', [page(1, { text: text(1), bars: [id(1), '1Z999AA10123456784', 'FBA15TEST0001', 'X000TST001'] })], [whole(1)], []],
		['nothing of ours', [page(1, { text: 'UPS GROUND', bars: ['1Z999AA10123456784'] }), page(2)], [], [{ kind: 'no-box', page: 1 }, { kind: 'no-box', page: 2 }]],
		['an id of another form', [page(1, { text: 'FBA10ABC0YY100001', bars: ['FBA10ABC0YY100001'] })], [{ id: 'FBA10ABC0YY100001' }], []]
	])('%s', (_, pages, boxes, notes) => {
		expect(readLabels(pages)).toEqual({ boxes, notes });
	});

	test.each([[id(1), id(1)], ['FBA10ABC0YY100001', 'FBA10ABC0YY100001'], ['FBA15TEST0001', undefined], ['X000TST001', undefined], ['001962990007752980', undefined]])('bars %s: %s', (bars, expected) => {
		expect(boxIdIn(bars)).toBe(expected);
	});
});

test('boxes that were on no label are named by their numbers', () => {
	const box = (n: number, of: number, shipment = 'FBA15TEST0001') => ({ id: `${shipment}U${String(n).padStart(6, '0')}`, n, of });
	expect(missingBoxes([box(1, 5), box(4, 5), box(1, 1, 'FBA15OTHER01')])).toEqual([{ shipment: 'FBA15TEST0001', of: 5, numbers: [2, 3, 5] }]);
	expect(missingBoxes([{ id: id(1) }, box(2, 99_999_999)])).toEqual([]);
});

describe('a page is cut so that each label has its bars', () => {
	const at = (column: number, row: number, columns: number, rows: number) => ({ text: `${column}/${row}`, x: ((column + 0.5) * 210) / columns, y: ((row + 0.7) * 297) / rows });
	const cut = (symbols: { text: string; x: number; y: number }[]) => cellsOf(symbols, { width: 210, height: 297 });

	test.each([[1, 2], [2, 2], [2, 3]])('%i by %i, as the sheet is', (columns, rows) => {
		const symbols = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => at(column, row, columns, rows))).flat();
		expect(cut(symbols)).toEqual(symbols.map(({ text }, i) => ({
			bars: [text], left: ((i % columns) * 210) / columns, right: ((i % columns + 1) * 210) / columns, top: (Math.floor(i / columns) * 297) / rows, bottom: ((Math.floor(i / columns) + 1) * 297) / rows
		})));
	});

	test('the last sheet is not full', () => {
		expect(cut([at(0, 0, 2, 3), at(1, 0, 2, 3), at(0, 1, 2, 3)]).map(({ bars, top, bottom }) => [bars, top, bottom])).toEqual([[['0/0'], 0, 99], [['1/0'], 0, 99], [['0/1'], 99, 297]]);
	});

	test('bars that do not lie evenly are parted half way', () => {
		expect(cut([{ text: 'a', x: 100, y: 20 }, { text: 'b', x: 100, y: 60 }, { text: 'c', x: 100, y: 190 }]).length).toBe(3);
	});
});
