import { describe, expect, test } from 'vitest';
import { isRepeat, scannedWeight } from '$lib/domain/shipment/dock-codes';
import { filledPlaces, placesIn } from '$lib/domain/shipment/dock-job';
import { TOLERANCE, toleranceIn, weigh } from '$lib/domain/shipment/dock-weight';

const goods = [
	{ sku: 'MUG', quantity: 12, weightG: 380 },
	{ sku: 'TOWEL', quantity: 6, weightG: 612 },
	{ sku: 'UNKNOWN', quantity: 2, weightG: undefined }
];
const carton = { expectedG: 780 + 12 * 380 + 6 * 612, tareG: 780, goods };

describe('weight', () => {
	test.each([
		[1_000, 100],
		[3_333, 100],
		[3_400, 102],
		[12_000, 360]
	])('of %d g expected, %d g either way are within', (expectedG, most) => {
		expect(toleranceIn(expectedG, TOLERANCE)).toBe(most);
		expect(weigh({ ...carton, expectedG }, expectedG - most, TOLERANCE).isWithin).toBe(true);
		expect(weigh({ ...carton, expectedG }, expectedG + most + 1, TOLERANCE).isWithin).toBe(false);
	});

	test.each<[string, number, string[], boolean]>([
		['one mug is missing', carton.expectedG - 380, ['1 MUG'], false],
		['one towel is missing, or nearly two of nothing else', carton.expectedG - 605, ['1 TOWEL'], false],
		['two mugs are missing, or the carton was not weighed with them', carton.expectedG - 770, ['2 MUG'], true],
		['three towels too many', carton.expectedG + 3 * 612, ['3 TOWEL', '5 MUG'], false],
		['nothing fits', carton.expectedG - 480, [], false]
	])('%s', (_, grams, guesses, isTare) => {
		const found = weigh(carton, grams, TOLERANCE);
		expect([found.isWithin, found.guesses.map(({ sku, quantity }) => `${quantity} ${sku}`), found.isTare]).toEqual([false, guesses, isTare]);
	});

	test('no more are missing than belong in the carton, and an unknown weight is not judged', () => {
		expect(weigh({ ...carton, goods: [{ sku: 'MUG', quantity: 1, weightG: 380 }] }, carton.expectedG - 760, TOLERANCE).guesses).toEqual([]);
		expect(weigh({ ...carton, expectedG: 0 }, 4_000, TOLERANCE)).toMatchObject({ isWithin: true, differenceG: 0 });
	});

	test.each<[string, number | undefined]>([
		['12.91', 12_910], ['12,91', 12_910], ['12.91kg', 12_910], ['12.91 KG', 12_910], ['12910', 12_910], ['12910 g', 12_910], ['12', 12_000], ['150', 150_000],
		['200', 200], ['ST,GS,+ 12.910kg', 12_910], ['１２．９１', 12_910], ['3302001291', 12_910], ['(3303)012910', 12_910], ['0', undefined], ['-3', undefined],
		['MUG-01', undefined], ['4901234567894', undefined], ['900 kg', undefined]
	])('%s is %s g', (typed, grams) => {
		expect(scannedWeight(typed)).toBe(grams);
	});
});

test.each([
	['at once', 'A', 120, true],
	['just before the time is up', 'A', 399, true],
	['after the time', 'A', 400, false],
	['another code at once', 'B', 120, false]
])('a second scan %s', (_, code, beganAt, repeats) => {
	expect(isRepeat({ code: 'A', beganAt: 60, endedAt: 100 }, { code, beganAt, endedAt: beganAt + 30 }, 300)).toBe(repeats);
});

test('units fill the places of their SKU in packing order', () => {
	const at = (sku: string, x: number, z: number) => ({ sku, atMm: [x, 0, z] as const, sizeMm: [10, 10, 10] as const });
	const places = placesIn([at('A', 0, 0), at('B', 10, 0), at('A', 0, 10), at('B', 10, 10)]);
	expect(places.map(({ layer, place }) => [layer, place])).toEqual([[1, 1], [1, 2], [2, 1], [2, 2]]);
	expect(filledPlaces(places, { B: 1 })).toEqual([false, true, false, false]);
});
