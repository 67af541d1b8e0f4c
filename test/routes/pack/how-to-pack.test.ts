import { expect, test } from 'vitest';
import { readNumber } from '../../../src/routes/shipments/[reference]/pack/how-to-pack';

const percent = { from: 0, to: 100 };

test.each([['75', 75], ['０', 0], ['33.3', 33.3], ['33,3', 33.3], ['80 %', 80], ['８０％', 80], ['100', 100]])('"%s" is %d', (typed, number) => {
	expect(readNumber(typed, percent)).toBe(number);
});

test.each(['', '-1', '101', 'all', '7 5 x', '1e2'])('"%s" is no percentage', (typed) => {
	expect(readNumber(typed, percent)).toBeUndefined();
});

test('yen may be grouped', () => {
	expect(readNumber('￥1,250.5', { from: 0, to: 1_000_000 })).toBe(1_250.5);
});
