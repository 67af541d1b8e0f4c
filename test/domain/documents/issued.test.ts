import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedPages } from '$lib/domain/documents/changed-lines';
import { labelsToReprint } from '$lib/domain/documents/labels-to-reprint';
import { readPaperCode } from '$lib/domain/documents/paper-code';
import { PAPER_KINDS } from '$lib/domain/documents/papers';
import { letterOf, revisionOf } from '$lib/domain/documents/revision-letter';
import { anyText } from '../../arbitraries';
import { lyonShipment } from './lyon';

describe('revision letters', () => {
	test.each([[1, 'A'], [2, 'B'], [26, 'Z'], [27, 'AA'], [28, 'AB'], [52, 'AZ'], [53, 'BA'], [702, 'ZZ'], [703, 'AAA']])('%i is %s', (revision, letter) => {
		expect([letterOf(revision), revisionOf(letter)]).toEqual([letter, revision]);
	});
	test('each revision has a letter of its own', () => {
		fc.assert(fc.property(fc.integer({ min: 1, max: 400_000 }), (n) => revisionOf(letterOf(n)) === n));
	});
	test.each(['', '1', 'A1', 'ABCDE', 'é'])('%j is no letter', (text) => expect(revisionOf(text)).toBeUndefined());
	test.each([0, -1, 1.5])('there is no revision %d', (n) => expect(() => letterOf(n)).toThrow(RangeError));
});

describe('the code of a page', () => {
	test('says what it was made of, whatever the reference holds', () => {
		fc.assert(
			fc.property(anyText.map((text) => text.replace(/\s/g, '')).filter((text) => text !== '' && text.length <= 40), fc.integer({ min: 1, max: 99_999 }), fc.boolean(), fc.constantFrom(...PAPER_KINDS), (reference, revision, draft, kind) => {
				const planSha16 = '9f3a61c70b5ed248';
				expect(readPaperCode(`NYUKO:${reference}:${draft ? 'D' : 'R'}${revision}:${kind}:${planSha16}`)).toEqual({ reference, revision, draft, kind, planSha16 });
			})
		);
	});
	test('a reference may hold colons', () => {
		expect(readPaperCode(' NYUKO:A:R1:B:R3:packing-list:9F3A61C70B5ED248\n')).toEqual({ reference: 'A:R1:B', revision: 3, draft: false, kind: 'packing-list', planSha16: '9f3a61c70b5ed248' });
	});
	test.each([
		'', 'FBA15LQ7T2KDU000001', 'NYUKO:calibration:a4', 'NYUKO::R3:packing-list:9f3a61c70b5ed248', 'NYUKO:X:R0:packing-list:9f3a61c70b5ed248', 'NYUKO:X:3:packing-list:9f3a61c70b5ed248',
		'NYUKO:X:R3:menu:9f3a61c70b5ed248', 'NYUKO:X:R3:packing-list:9f3a', 'NYUKO:X:R3:packing-list:9f3a61c70b5ed24g', `NYUKO:${'x'.repeat(300)}:R3:packing-list:9f3a61c70b5ed248`
	])('%j is none of ours', (text) => expect(readPaperCode(text)).toBeUndefined());
});

describe('pages whose text differs', () => {
	test('nothing of equal pages, whatever the blanks', () => {
		expect(changedPages([['Units  96', ''], ['b']], [['Units 96'], ['b']])).toEqual([]);
	});
	test('lines of each side, the same line as often as it stands', () => {
		expect(changedPages([['a', 'x', 'x'], ['b']], [['a', 'x', 'y'], ['b']])).toEqual([{ page: 1, before: ['x'], after: ['y'] }]);
	});
	test('a page that is one too many, empty as it may be, and lines in another order', () => {
		expect(changedPages([['a']], [['a'], []])).toEqual([{ page: 2, before: [], after: [] }]);
		expect(changedPages([['a', 'b']], [['b', 'a']])).toEqual([{ page: 1, before: [], after: [] }]);
	});
});

describe('labels to print again', () => {
	const plan = lyonShipment();
	const cartons = plan.cartons ?? [];
	const withCarton = (number: number, change: object) => ({ ...plan, cartons: cartons.map((one) => (one.number === number ? { ...one, ...change } : one)) });

	test('none of an equal plan, nor when only what no label says is changed', () => {
		const none = { cartons: [], gone: [], items: [], of: cartons.length };
		expect(labelsToReprint(plan, plan)).toEqual(none);
		expect(labelsToReprint(plan, { ...plan, notes: 'x', dates: { ...plan.dates, declare: '2026-12-24' } })).toEqual(none);
	});
	test.each<[string, object]>([
		['weight', { grossWeightG: 12_990 }], ['id', { boxId: 'FBA15LQ7T2KDU000099' }], ['size', { outerMm: [500, 400, 300] }]
	])('the carton whose %s changed, alone', (_, change) => {
		expect(labelsToReprint(plan, withCarton(12, change))).toMatchObject({ cartons: [12], gone: [], items: [] });
	});
	test('units that are more: the carton, and so many labels of the SKU', () => {
		const [content] = cartons[0]!.contents;
		expect(labelsToReprint(plan, withCarton(1, { contents: [{ ...content, quantity: content!.quantity + 5 }] }))).toMatchObject({ cartons: [1], items: [{ sku: content!.sku, because: 'more', labels: 5 }] });
	});
	test('a carton taken away: its centre has one less, so all labels of the centre say “of n” anew', () => {
		const last = cartons.at(-1)!;
		const without = { ...plan, cartons: cartons.filter((one) => one !== last) };
		const { cartons: again, gone } = labelsToReprint(plan, without);
		expect(gone).toEqual([last.number]);
		const inCentre = without.cartons.filter((one) => one.fulfillmentCenter === last.fulfillmentCenter).map(({ number }) => number);
		expect(again).toEqual(expect.arrayContaining(inCentre));
	});
	test('a title or FNSKU of a product: all labels of its units', () => {
		const { sku } = plan.products[1]!;
		const changed = { ...plan, products: plan.products.map((one) => (one.sku === sku ? { ...one, fnsku: 'X002KQ7B9Z' } : one)) };
		expect(labelsToReprint(plan, changed).items).toMatchObject([{ sku, because: 'changed' }]);
	});
	test('an address of a centre: every label that goes there', () => {
		const [first] = plan.destinations!;
		const moved = { ...plan, destinations: plan.destinations!.map((one) => (one === first ? { ...one, address: { ...one.address!, lines: ['9-9-9 Ogi-cho'] } } : one)) };
		expect(labelsToReprint(plan, moved).cartons).toEqual(cartons.filter((one) => one.fulfillmentCenter === first!.fulfillmentCenter).map(({ number }) => number).sort((a, b) => a - b));
	});
});
