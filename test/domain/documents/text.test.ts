import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Type } from '$lib/domain/documents/page';
import { cut, printable, printableThroughout, sizeToFit, widthOf, wrap } from '$lib/domain/documents/text';

const BODY: Type = { size: 8, weight: 400 };

test.each([
	['Cafe\u0301', 'Café'],
	['\u304b\u3099', 'が'],
	['a\u200bb\u2060c\ufeff', 'abc'],
	['a\u202eb\u2066c', 'a\u202eb\u2066c'],
	['  one\u00a0two\tthree\n', 'one two three'],
	['東京\u3000港区', '東京\u3000港区'],
	['葛\u{e0100}飾', '葛\u{e0100}飾'],
	['☎\ufe0f', '☎'],
	['神', '神'],
	['﨑', '﨑']
])('%j is printed as %j', (text, expected) => {
	expect(printable(text)).toBe(expected);
});

test('every text in a plan is made printable, and nothing else is touched', () => {
	expect(printableThroughout({ a: [' x ', 1, null], b: { c: 'y\u200b' }, d: undefined })).toEqual({ a: ['x', 1, null], b: { c: 'y' }, d: undefined });
});

const anyWords = fc.array(fc.constantFrom('Coffee', 'mug', 'マグカップ', '炻器（磁器を除く）', '350ml', '、', 'ー', 'ッ', 'Llanfairpwllgwyngyll', '100%', '深圳'), { maxLength: 30 });

test('wrapped lines are no wider than their room and lose nothing but spaces', () => {
	fc.assert(
		fc.property(anyWords, fc.integer({ min: 12, max: 90 }), (words, width) => {
			const text = words.join(' ');
			const lines = wrap(text, BODY, width);
			for (const line of lines) expect(widthOf(line, BODY)).toBeLessThanOrEqual(width + 1e-9);
			expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
		})
	);
});

test('Japanese never begins a line with a full stop, a closing bracket or a small kana', () => {
	const text = 'マグカップ取っ手付き炻器（磁器・ボーンチャイナを除く）、施釉。外側マットスレート、内側白。食洗機・電子レンジ対応。';
	for (let width = 10; width < 80; width++) for (const line of wrap(text, BODY, width)) expect(line).not.toMatch(/^[、。）・ーッャュョァ]/);
});

test('a space late in the line is a better break than the middle of a word', () => {
	expect(wrap('ティーバッグ20袋 缶入りです', { size: 8, weight: 400 }, 30)[0]).toBe('ティーバッグ20袋');
});

test('English breaks at spaces', () => {
	expect(wrap('Wheat flour, butter, sugar', BODY, 20)).toEqual(['Wheat flour,', 'butter, sugar']);
});

test('a text shrinks to its room, but not to nothing', () => {
	const size = sizeToFit('Importer of record', BODY, 20);
	expect(size).toBeLessThan(8);
	expect(widthOf('Importer of record', { ...BODY, size: size ?? 0 })).toBeLessThanOrEqual(20);
	expect(sizeToFit('Importer of record', BODY, 5)).toBeUndefined();
});

test('what may be cut ends in … and fits', () => {
	const text = 'Table carafe, soda-lime glass, with cork stopper';
	expect(cut(text, BODY, 200)).toBe(text);
	expect(cut(text, BODY, 30)).toMatch(/^Table carafe.*…$/);
	expect(widthOf(cut(text, BODY, 30), BODY)).toBeLessThanOrEqual(30);
});
