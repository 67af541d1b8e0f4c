import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Duty } from '$lib/domain/catalog/product';
import { assess } from '$lib/domain/customs/assess';
import type { DeclarationLine, TaxKind } from '$lib/domain/customs/declaration';
import { assessTogether, withSmallTogether } from '$lib/domain/customs/small-lines';

const ON = '2026-12-08';
const FREE: Duty = { kind: 'free' };
const percent = (rate: string): Duty => ({ kind: 'ad-valorem', rate });
const line = (key: string, customsValueJpy: number, duty: Duty, consumptionTax: TaxKind = 'standard'): DeclarationLine => ({ key, hsCode: key, skus: [key], customsValueJpy, duty, consumptionTax });

test('small lines of one treatment go together under the largest, at the end; the others stay', () => {
	const written = withSmallTogether(
		[line('a', 150_000, percent('0.039')), line('b', 200_000, percent('0.039')), line('c', 200_001, percent('0.039')), line('d', 9_000, FREE), line('e', 9_000, percent('0.039'), 'reduced'),
			line('f', 9_000, { kind: 'specific', jpy: '10', per: 'kg', quantity: 5 })],
		ON
	);
	expect(written.map(({ key, mark, keys, customsValueJpy }) => [key, mark, keys.join(), customsValueJpy])).toEqual([
		['c', '', 'c', 200_001], ['f', 'E', 'f', 9_000], ['b', 'X', 'a,b', 350_000], ['d', 'E', 'd', 9_000], ['e', 'E', 'e', 9_000]
	]);
});

test('two values that are each cut to ¥1,000 lose more apart than together', () => {
	const lines = [line('a', 100_900, percent('0.1')), line('b', 100_900, percent('0.1'))];
	const apart = assess({ format: 'nyuko-declaration/1', on: ON, schedule: 'general', lines });
	const { lines: written, assessment, differenceJpy } = assessTogether(lines, apart);
	// Apart 2 × 10,000 of duty on 100,000; together 20,100 on 201,000.
	expect([apart.totals.dutyJpy, assessment.totals.dutyJpy, written.length]).toEqual([20_000, 20_100, 1]);
	expect(differenceJpy).toBe(assessment.totals.payableJpy - apart.totals.payableJpy);
});

test('together customs sees the same value, never fewer SKUs, and only the cuts differ', () =>
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 400_000 }), fc.constantFrom('0', '0.039', '0.1')), { minLength: 1, maxLength: 20 }), (goods) => {
			const lines = goods.map(([value, rate], i) => line(`L${i}`, value, percent(rate)));
			const apart = assess({ format: 'nyuko-declaration/1', on: ON, schedule: 'general', lines });
			const { lines: written, assessment, differenceJpy } = assessTogether(lines, apart);
			expect(assessment.totals.customsValueJpy).toBe(apart.totals.customsValueJpy);
			expect(written.flatMap(({ keys }) => keys).toSorted()).toEqual(lines.map(({ key }) => key).toSorted());
			// Each line that goes away had at most ¥1,000 cut from each of two bases.
			expect(Math.abs(differenceJpy)).toBeLessThanOrEqual((lines.length - written.length) * 320 + 300);
		}),
		{ numRuns: 100 }
	));
