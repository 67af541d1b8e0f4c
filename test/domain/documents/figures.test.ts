import { expect, test } from 'vitest';
import { amountOf, count, cubicMetres, exactKilograms, harmonised, kilograms, sizeInCentimetres, unitValue, volumeOf } from '$lib/domain/documents/figures';

test.each([
	['691200000', '6912.00.000'],
	['691200', '6912.00'],
	['6912', '6912'],
	['', '–'],
	[undefined, '–']
])('HS code %s is printed as %s', (code, printed) => expect(harmonised(code)).toBe(printed));

test.each([
	[{ amount: '4.6', currency: 'EUR' }, '4.60'],
	[{ amount: '0.0125', currency: 'EUR' }, '0.0125'],
	[{ amount: '1234.500000', currency: 'EUR' }, '1,234.50'],
	[{ amount: '1980.00', currency: 'JPY' }, '1,980'],
	[{ amount: '2.5', currency: 'KWD' }, '2.500']
])('unit value %j is printed as %s', (money, printed) => expect(unitValue(money)).toBe(printed));

test('figures are grouped and never rounded twice', () => {
	expect(count(1218)).toBe('1,218');
	expect(count(undefined)).toBe('–');
	expect(amountOf(123456789n, 'EUR')).toBe('1,234,567.89');
	expect(amountOf(-5n, 'EUR')).toBe('-0.05');
	expect(kilograms(1234567, 3)).toBe('1,234.567');
	expect(kilograms(undefined, 2)).toBe('–');
	expect([10500, 10620, 10625, 15000].map(exactKilograms)).toEqual(['10.5', '10.62', '10.625', '15.0']);
	expect(sizeInCentimetres([512, 390, 1000])).toBe('51.2×39.0×100.0');
	expect(cubicMetres(volumeOf([512, 392, 372]))).toBe('0.0747');
	expect(cubicMetres(3 * volumeOf([512, 392, 372]))).toBe('0.2241');
});
