import { expect, test } from 'vitest';
import { stockOf } from '$lib/domain/documents/labels/stocks';
import { cartonsIn, cartonsText, isOnSheets, LABEL_KINDS, labelsOnSheet, startsOn, stocksFor, usualJob } from '$lib/domain/documents/printing/label-job';

test.each([
	['1-4, 9', [1, 2, 3, 4, 9]],
	['9 1–3', [9, 1, 2, 3]],
	['３〜４、１', [3, 4, 1]],
	['5, 5, 4-6', [5, 4, 6]],
	['', []],
	['4-1', undefined],
	['0', undefined],
	['one', undefined],
	['1-100001', undefined]
])('cartons “%s”', (text, expected) => {
	expect(cartonsIn(text)).toEqual(expected);
});

test('numbers are told as runs in their order, and read back as the same', () => {
	for (const list of [[1, 2, 3, 9], [9, 1, 2], [7], []]) expect(cartonsIn(cartonsText(list))).toEqual(list);
	expect(cartonsText([9, 1, 2, 3])).toBe('9, 1-3');
});

test('every kind has a usual job on its first stock, at what such stock is printed at', () => {
	for (const kind of LABEL_KINDS) {
		const job = usualJob(kind);
		expect(stocksFor(kind)[0]).toBe(job.stock);
		expect(job).toMatchObject({ kind, dpi: isOnSheets(job) ? 300 : 203, start: 1, copies: 1, spare: 0 });
	}
	expect(stockOf(usualJob('item').stock)).toMatchObject({ name: 'A4_24_66x35', size: 'amazon', labelMm: [66, 35] });
	expect(usualJob('item', 'roll-76x51').dpi).toBe(203);
});

test.each([
	['item', 'A4_24i', 24], ['item', 'Letter_30', 30], ['item', 'roll-76x51', 1], ['set', 'A4_44_48x25', 44], ['carton', 'a4-4', 1], ['notice', 'a5', 1]
] as const)('%s on %s may start on %i labels', (kind, stock, most) => {
	expect(startsOn({ kind, stock })).toBe(most);
});

test('carton labels on a sheet', () => {
	expect(stocksFor('carton').map((stock) => labelsOnSheet({ stock }))).toEqual([1, 1, 1, 1, 2, 4, 6]);
});
