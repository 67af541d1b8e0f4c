import bwip from 'bwip-js/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code128, code128b, gs1128, modulesFor, notInCode128, valuesOf } from '../../../../src/lib/domain/documents/symbols/code-128';
import { checkDigit, notSscc, ssccOf } from '../../../../src/lib/domain/values/sscc';

function widthsOf(bcid: string, text: string, options = {}): readonly number[] {
	const [symbol] = bwip.raw({ bcid, text, ...options });
	if (!symbol || !('sbs' in symbol)) throw new Error(`no ${bcid} for ${text}`);
	return [...symbol.sbs];
}

const printable = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)), minLength: 1, maxLength: 40 });
const digitsAndLetters = fc.string({ unit: fc.constantFrom(...'0123456789AX-'), minLength: 1, maxLength: 30 });

describe('Code 128', () => {
	test.each(['FBA15K7Q2MXRU000001', 'X000ABC123', '12', '123', '1234', '12345', 'A1234', 'A12345', '1234A', 'AB', ' ', '~', '4901234567894'])('“%s” has the bars of the reference', (data) => {
		expect(code128(data)).toEqual(widthsOf('code128', data));
	});
	test('any printable text has the bars of the reference', () => {
		fc.assert(fc.property(fc.oneof(printable, digitsAndLetters), (data) => void expect(code128(data)).toEqual(widthsOf('code128', data))), { numRuns: 400 });
	});
	test('in set B alone it has the bars of the reference without set C, and a value for each character', () => {
		fc.assert(fc.property(fc.oneof(printable, digitsAndLetters), (data) => {
			expect(code128b(data)).toEqual(widthsOf('code128', data, { newencoder: true, suppressc: true }));
			expect(code128b(data).reduce((sum, width) => sum + width, 0)).toBe(modulesFor(data.length));
		}), { numRuns: 200 });
		expect(() => code128b('箱')).toThrow(RangeError);
	});
	test('its length follows from its values', () => {
		fc.assert(fc.property(digitsAndLetters, (data) => void expect(code128(data).reduce((sum, width) => sum + width, 0)).toBe(modulesFor(valuesOf(data).length - 1))));
	});
	test('what it cannot say is named', () => {
		expect([notInCode128('X000ABC123'), notInCode128('箱1'), notInCode128('a\tb')]).toEqual([undefined, '箱', '\t']);
		expect(() => code128('箱')).toThrow(RangeError);
	});
});

describe('SSCC', () => {
	test.each([['00614141123456789', 0], ['10614141192837465', 7]])('the check digit of %s', (digits, expected) => {
		expect([checkDigit(digits), widthsOf('sscc18', `(00)${digits}${expected}`).length > 0]).toEqual([expected, true]);
	});
	test('GS1-128 has the bars of the reference', () => {
		const sscc = fc.record({ extension: fc.integer({ min: 0, max: 9 }), prefix: fc.stringMatching(/^\d{7,10}$/), serial: fc.integer({ min: 0, max: 999_999 }) }).map(ssccOf);
		fc.assert(
			fc.property(sscc, (code) => {
				expect(notSscc(code)).toBeUndefined();
				expect(gs1128(`00${code}`)).toEqual(widthsOf('gs1-128', `(00)${code}`));
			}),
			{ numRuns: 60 }
		);
	});
	test('one wrong digit is found, and too few', () => {
		expect(notSscc('106141411928374650')).toEqual({ code: 'sscc-check', expected: 7 });
		expect(notSscc('34012345123456')).toEqual({ code: 'sscc-digits' });
		expect(() => ssccOf({ extension: 0, prefix: '4512345678', serial: 10_000_000 })).toThrow(RangeError);
	});
});
