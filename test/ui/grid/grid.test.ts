import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitted, offsetsOf, type GridColumn } from '$lib/ui/grid/grid';
import { holds, inReadingOrder, inside, oneCell, rangeOf, target } from '$lib/ui/grid/selection';
import { readTsv, writeTsv } from '$lib/ui/grid/tsv';
import { scrollInto, windowOf } from '$lib/ui/grid/window';

describe('cells on the clipboard', () => {
	test.each<[string, string, string[][]]>([
		['as Excel copies them', 'SKU\tQty\r\nMUG-01\t240\r\n', [['SKU', 'Qty'], ['MUG-01', '240']]],
		['one cell', '240', [['240']]],
		['empty cells', '\t\n\t', [['', ''], ['', '']]],
		['a line break and a tab inside quotes', '"two\nlines"\t"a\tb"', [['two\nlines', 'a\tb']]],
		['quotes inside quotes', '"5"" plate"\t1', [['5" plate', '1']]],
		['a quote that is never closed', '"open\t1', [['"open', '1']]],
		['a quote in the middle', '5" plate\t1', [['5" plate', '1']]]
	])('%s', (_, text, cells) => expect(readTsv(text)).toEqual(cells));

	test('what was written is read back', () => {
		const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '""', 'a\tb', 'a\nb', '')).map((text) => text.replace(/\r/g, ''));
		const rows = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
		// a last row of one empty cell is the line end that spreadsheets put after the last row
		fc.assert(fc.property(rows.filter((cells) => cells.length === 1 || cells.at(-1)!.join('') !== ''), (cells) => {
			expect(readTsv(writeTsv(cells))).toEqual(cells);
		}));
	});
});

describe('selection', () => {
	const size = { rows: 5, columns: 4, page: 2 };
	test.each<[string, boolean, [number, number] | undefined]>([
		['ArrowUp', false, [1, 1]], ['ArrowDown', false, [3, 1]], ['ArrowLeft', false, [2, 0]], ['ArrowRight', false, [2, 2]],
		['ArrowDown', true, [4, 1]], ['Home', false, [2, 0]], ['End', false, [2, 3]], ['Home', true, [0, 0]], ['End', true, [4, 3]],
		['PageUp', false, [0, 1]], ['PageDown', false, [4, 1]], ['a', false, undefined]
	])('%s (with Ctrl: %s) goes to %s', (key, whole, to) => {
		expect(target({ row: 2, column: 1 }, key, whole, size)).toEqual(to && { row: to[0], column: to[1] });
	});

	test('Tab goes on in the next row and out at either end', () => {
		expect(inReadingOrder({ row: 0, column: 3 }, 1, size)).toEqual({ row: 1, column: 0 });
		expect(inReadingOrder({ row: 1, column: 0 }, -1, size)).toEqual({ row: 0, column: 3 });
		expect(inReadingOrder({ row: 4, column: 3 }, 1, size)).toBeUndefined();
		expect(inReadingOrder({ row: 0, column: 0 }, -1, size)).toBeUndefined();
	});

	test('a block is the same drawn from any corner', () => {
		const range = rangeOf({ anchor: { row: 3, column: 0 }, active: { row: 1, column: 2 } });
		expect(range).toEqual({ top: 1, bottom: 3, left: 0, right: 2 });
		expect([holds(range, 2, 1), holds(range, 0, 1), holds(range, 2, 3)]).toEqual([true, false, false]);
	});

	test('it stays inside a grid that became smaller', () => {
		expect(inside(oneCell({ row: 9, column: 9 }), size)).toEqual(oneCell({ row: 4, column: 3 }));
	});
});

describe('drawn rows', () => {
	test('all of up to 200', () => {
		expect(windowOf({ scrollTop: 3000, height: 600, rows: 200, rowHeight: 32 })).toEqual({ first: 0, last: 200 });
	});

	test('of more, those on the screen are always among them, and few others', () => {
		fc.assert(fc.property(fc.integer({ min: 201, max: 10_000 }), fc.nat(), fc.integer({ min: 100, max: 2000 }), (rows, scroll, height) => {
			const scrollTop = scroll % (rows * 32);
			const { first, last } = windowOf({ scrollTop, height, rows, rowHeight: 32 });
			expect(first).toBeLessThanOrEqual(Math.floor(scrollTop / 32));
			expect(last).toBeGreaterThanOrEqual(Math.min(rows, Math.ceil((scrollTop + height) / 32)));
			expect(last - first).toBeLessThanOrEqual(Math.ceil(height / 32) + 18);
		}));
	});

	test('scrolling shows a place between the pinned parts and moves no more than it must', () => {
		const view = { at: 320, size: 400, before: 34, after: 34 };
		expect(scrollInto(view, 400, 432)).toBe(320);
		expect(scrollInto(view, 320, 352)).toBe(286);
		expect(scrollInto(view, 700, 732)).toBe(366);
	});

	test('columns that grow share the room that is left', () => {
		const columns: GridColumn[] = [{ key: 'a', label: 'A', width: 100 }, { key: 'b', label: 'B', width: 100, grows: true }, { key: 'c', label: 'C', width: 50, grows: true }];
		expect(offsetsOf(fitted(columns, 386))).toEqual([36, 136, 286, 386]);
		expect(fitted(columns, 200)).toBe(columns);
	});
});
