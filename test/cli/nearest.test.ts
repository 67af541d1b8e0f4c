import { expect, test } from 'vitest';
import { nearest } from '../../src/cli/nearest';

test.each([
	['chekc', 'check'],
	['CHECK', 'check'],
	['pakc', 'pack'],
	['docs', 'documents'],
	['imprt', 'import'],
	['omport', 'import'],
	['p', undefined],
	['', undefined],
	['assess', undefined],
	['x'.repeat(100_000), undefined]
])('%.20s is taken for %s', (typed, meant) => {
	expect(nearest(typed, ['check', 'pack', 'documents', 'import'])).toBe(meant);
});
