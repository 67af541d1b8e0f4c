import bwip from 'bwip-js/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdf417 } from '../../../../src/lib/domain/documents/symbols/pdf417';

/** Rows of the reference, as text. */
function reference(data: string, level: number, columns: number): string[] {
	const [symbol] = bwip.raw({ bcid: 'pdf417', text: data, eclevel: level, columns } as Parameters<typeof bwip.raw>[0]);
	if (!symbol || !('pixs' in symbol)) throw new Error(`no PDF417 for ${data}`);
	const { pixs, pixx } = symbol;
	return Array.from({ length: pixs.length / pixx }, (_, row) => Array.from(pixs.slice(row * pixx, (row + 1) * pixx)).join(''));
}

const ours = (data: string, level: number, columns: number): string[] | undefined => pdf417(data, { level, columns })?.rows.map((row) => row.join(''));

const boxContent = fc
	.array(fc.tuple(fc.stringMatching(/^X00[0-9A-Z]{7}$/), fc.integer({ min: 1, max: 999 }), fc.option(fc.stringMatching(/^2[0-9]{5}$/))), { minLength: 1, maxLength: 30 })
	.map((rows) => `AMZN,PO:FBA15K7Q2MXR,${rows.map(([id, n, expiry]) => `FNSKU:${id},QTY:${n}${expiry ? `,EXP:${expiry}` : ''}`).join()}`);
const printable = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)), minLength: 1, maxLength: 120 });
const manyDigits = fc.string({ unit: fc.constantFrom(...'0123456789A:\u0001'), minLength: 1, maxLength: 90 });

describe('PDF417', () => {
	test.each([
		'AMZN,PO:FBA23JFC2G,FNSKU:X00ABCDEF1,QTY:12,EAN:4901234567894,QTY:24',
		'A', 'aB', 'Ab;c', '12345678', '1234567890123', 'UPC:847603044631,QTY:24', '\u0001', '\u0001\u0002\u0001\u0001\u0001\u0001\u0001', 'ab(cd)EF{1}~'
	])('“%s” has the modules of the reference', (data) => {
		for (const [level, columns] of [[0, 1], [2, 3], [6, 7], [8, 12]] as const) {
			const [mine, theirs] = [ours(data, level, columns), pdf417(data, { level, columns }) && reference(data, level, columns)];
			expect(mine).toEqual(theirs);
		}
	});
	test('box contents, any printable text and long numbers have the modules of the reference', () => {
		fc.assert(
			fc.property(fc.oneof(boxContent, printable, manyDigits), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 12 }), (data, level, columns) => {
				expect(ours(data, level, columns)).toEqual(reference(data, level, columns));
			}),
			{ numRuns: 150 }
		);
	});
	test('what has no room in a symbol is told', () => {
		expect([pdf417('A'.repeat(1900), { level: 6, columns: 7 }), pdf417('A'.repeat(200), { level: 6, columns: 1 })]).toEqual([undefined, undefined]);
	});
});
