import { describe, expect, test } from 'vitest';
import type { KeptPrint } from '$lib/server/label-ledger';
import { isAbout, runsOf } from '$lib/server/label-runs';

const printed = (changes: Partial<KeptPrint>): KeptPrint => ({
	run: 'r1', place: 1, kind: 'carton', stock: '4x6', copies: 1, printedAt: '2026-11-24T03:00:00.000Z', printedBy: 'Aki', ...changes
});
const voided = { boxId: 'FBA15U000012', at: '2026-11-24T04:00:00.000Z', by: 'Ken', why: 'torn' };

describe('runs', () => {
	test('are told in one line each, in the order of their labels', () => {
		const runs = runsOf([
			printed({ run: 'r2', kind: 'item', stock: 'A4_24i', sku: 'MUG', copies: 24 }),
			printed({ run: 'r2', place: 2, kind: 'item', stock: 'A4_24i', sku: 'TEA', copies: 3 }),
			printed({ carton: 12, boxId: 'FBA15U000012', voided }),
			printed({ place: 2, carton: 3, boxId: 'FBA15U000003', copies: 2 }),
			printed({ place: 3, carton: 12, boxId: 'FBA15U000012', voided })
		]);
		expect(runs).toEqual([
			{ run: 'r2', kind: 'item', stock: 'A4_24i', printedAt: '2026-11-24T03:00:00.000Z', printedBy: 'Aki', labels: 2, copies: 27, cartons: [], skus: ['MUG', 'TEA'], boxIds: 0, voided: 0 },
			{ run: 'r1', kind: 'carton', stock: '4x6', printedAt: '2026-11-24T03:00:00.000Z', printedBy: 'Aki', labels: 3, copies: 4, cartons: [3, 12], skus: [], boxIds: 2, voided: 1 }
		]);
		expect(runsOf([])).toEqual([]);
	});
});

describe('a label is found', () => {
	const label = printed({ carton: 12, boxId: 'FBA15U000012', sku: 'MUG-350', printedBy: 'Camille Moreau' });
	test.each([
		['no words at all', '', true],
		['its carton', '12', true],
		['its carton, full width', '１２', true],
		['another carton whose digits its box id has', '1', false],
		['its box id', 'fba15u000012', true],
		['the end of its box id', 'u000012', true],
		['six digits of its box id', '000012', true],
		['part of its SKU', 'mug', true],
		['who printed it and its carton', 'moreau 12', true],
		['who printed it and another carton', 'moreau 13', false],
		['another SKU', 'tea', false]
	])('by %s', (_, typed, found) => {
		expect(isAbout(typed)(label)).toBe(found);
	});

	test('by a SKU that is a short number', () => {
		expect(isAbout('350')(printed({ sku: '350' }))).toBe(true);
		expect(isAbout('35')(printed({ sku: '350' }))).toBe(false);
	});
});
