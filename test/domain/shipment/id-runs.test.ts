import { describe, expect, test } from 'vitest';
import { gapsIn, runOn } from '$lib/domain/shipment/id-runs';

const ids = (numbers: readonly number[], shipment = 'FBA15TEST0001'): string[] => numbers.map((n) => `${shipment}U${String(n).padStart(6, '0')}`);

describe('runs of box ids', () => {
	test('a number that is missing in a run is told by its shipment', () => {
		const run = Array.from({ length: 23 }, (_, i) => i + 1).filter((n) => n !== 7);
		expect(gapsIn([...ids(run.toReversed()), ...ids([4, 6], 'FBA15TEST0002'), ...ids([3], 'FBA15TEST0003')])).toEqual([
			{ shipment: 'FBA15TEST0001', from: 1, to: 23, numbers: [7] },
			{ shipment: 'FBA15TEST0002', from: 4, to: 6, numbers: [5] }
		]);
		expect(gapsIn(ids([1, 999_999]))).toEqual([]);
		expect(gapsIn(['MY-OWN-BOX-1'])).toEqual([]);
	});

	test.each<[string, string[], boolean]>([
		['one after the other in any order, each shipment for itself', [...ids([3, 1, 2]), ...ids([8, 7], 'FBA15TEST0002')], true],
		['with a gap', ids([1, 3]), false],
		['without a number that can be told', [...ids([1, 2]), 'FBA10ABC0YY100001'], false]
	])('%s', (_, given, is) => expect(runOn(given)).toBe(is));
});
