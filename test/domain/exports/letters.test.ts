import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { asCp932, notCp932 } from '$lib/domain/values/cp932';
import { halfWidths, notAscii, notNaccs, toAscii, toFullWidth, toNaccs, widthLines, wordLines } from '$lib/domain/values/letters';

test.each([
	['Café crème – “Été”', 'Cafe creme - "Ete"'],
	['Łódź, Ærø, Straße, Þór', 'Lodz, AEro, Strasse, THor'],
	['５０×１００ｃｍ', '50x100cm'],
	['m²', 'm2']
])('%s in ASCII', (given, ascii) => expect(toAscii(given)).toBe(ascii));

test.each([
	["L'Atelier [Paris]", 'LATELIER (PARIS)', []],
	['Mugs: 50 % off', 'MUGS: 50 % OFF', [':']],
	['タオル', 'タオル', ['タ', 'オ', 'ル']]
])('%s as a declaration is keyed', (given, keyed, odd) => expect([toNaccs(given), notNaccs(toNaccs(given))]).toEqual([keyed, odd]));

test('what is in ASCII has no character that is not named', () =>
	fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
		const ascii = toAscii(text);
		expect(notAscii(ascii).length === 0).toBe(/^[ -~]*$/.test(ascii));
	})));

describe('lines', () => {
	test('of words hold all words, within their length', () =>
		fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 30 }), fc.integer({ min: 5, max: 40 }), fc.integer({ min: 1, max: 5 }), (words, most, count) => {
			const lines = wordLines(words.join(' '), most, count);
			if (!lines) return;
			expect(lines.join(' ')).toBe(words.join(' '));
			expect(lines.length <= count && lines.every((line) => line.length <= most)).toBe(true);
		})));

	test('of a Japanese text hold all of it, within their widths', () =>
		fc.assert(fc.property(fc.array(fc.constantFrom(...'千代田区丸の内一丁目2-13番地AB号 '), { maxLength: 60 }).map((letters) => letters.join('')), fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 1, maxLength: 3 }), (text, widths) => {
			const parts = widthLines(text, widths);
			if (!parts) return;
			expect(parts.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
			expect(parts.every((part, i) => halfWidths(part) <= widths[i]!)).toBe(true);
		})));
});

test('full-width and its width', () => expect([toFullWidth('2-13-1 A'), halfWidths('アA ｱ')]).toEqual(['２－１３－１　Ａ', 5]));

describe('CP932', () => {
	test.each([['−', '817c'], ['‖', '8161'], ['〜', '8160'], ['～', '8160'], ['—', '815c'], ['髙', 'fbfc'], ['①', '8740'], ['ｱ', 'b1']])('%s is %s', (sign, bytes) => {
		expect([notCp932(sign), iconv.encode(asCp932(sign), 'cp932').toString('hex')]).toEqual([[], bytes]);
	});

	test.each(['é', '𠮷', '☕', '한', '简'])('%s is in no CP932', (sign) => expect(notCp932(sign)).toEqual([sign]));

	test('what the browser’s decoder knows, the encoder writes and reads back', () => {
		for (let code = 0x20; code < 0x10000; code++) {
			const sign = String.fromCharCode(code);
			if ((code >= 0xd800 && code < 0xf900) || asCp932(sign) !== sign) continue;
			const roundTrip = iconv.decode(iconv.encode(sign, 'cp932'), 'cp932') === sign && (code < 0x80 || iconv.encode(sign, 'cp932')[0] !== 0x3f);
			if (notCp932(sign).length === 0) expect([sign, roundTrip]).toEqual([sign, true]);
		}
	});
});
