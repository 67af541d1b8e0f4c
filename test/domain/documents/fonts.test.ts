import fontkit from '@pdf-lib/fontkit';
import { expect, test } from 'vitest';
import jp from '$lib/data/fonts/noto-sans-jp.json';
import { advance, missingIn, runsOf } from '$lib/domain/documents/fonts';
import { FONTS, WEIGHTS } from '$lib/domain/documents/page';
import { printable } from '$lib/domain/documents/text';
import { fontFile } from '$lib/server/pdf/font-files';

test.each(FONTS.flatMap((font) => WEIGHTS.map((weight) => ({ font, weight }))))(
	'the table of $font $weight has the widths of the font itself',
	{ timeout: 60_000 },
	async ({ font, weight }) => {
		const face = fontkit.create(await fontFile(font, weight));
		const wrong: string[] = [];
		for (const code of face.characterSet) {
			const character = String.fromCodePoint(code);
			const run = runsOf(font === 'noto-sans-mono' ? 'mono' : 'sans', character)[0];
			if (run?.font !== font) continue;
			const width = Math.round((face.glyphForCodePoint(code).advanceWidth * 1000) / face.unitsPerEm);
			if (advance(font, weight, character) !== width) wrong.push(character);
		}
		expect(wrong).toEqual([]);
	}
);

test('what a table lists, its font has', async () => {
	const face = fontkit.create(await fontFile('noto-sans-jp', 400));
	expect(Object.keys(jp.others).filter((hex) => !face.hasGlyphForCodePoint(parseInt(hex, 16)))).toEqual([]);
});

test('figures are all one width, so that columns line up without OpenType features', () => {
	for (const weight of WEIGHTS) expect(new Set([...'0123456789'].map((digit) => advance('noto-sans-jp', weight, digit))).size).toBe(1);
});

test.each([
	['Coffee mug マグカップ', [['noto-sans-jp', 'Coffee mug マグカップ']]],
	['𠮷田髙﨑', [['noto-sans-jp', '𠮷田髙﨑']]],
	['深圳骉们', [['noto-sans-sc', '深圳骉们']]],
	['Rue de Łódź 5', [['noto-sans-jp', 'Rue de '], ['noto-sans', 'Łódź'], ['noto-sans-jp', ' 5']]],
	['50×70…', [['noto-sans-jp', '50'], ['noto-sans-mono', '×'], ['noto-sans-jp', '70'], ['noto-sans-mono', '…']]]
])('%s is set in %j', (text, runs) => {
	const found = runsOf('sans', text).map(({ font, text }) => [font, text]);
	if (text === '深圳骉们') expect(found.at(-1)?.[0]).toBe('noto-sans-sc');
	else expect(found).toEqual(runs);
});

test.each([
	['sans', '🍵 tea', '🍵'],
	['sans', '한국', '한'],
	['mono', 'SKU-😀', '😀'],
	['sans', 'हिन्दी', 'ह'],
	['mono', 'SKU-マグ', undefined],
	['sans', 'Türkiye, Říčany, Đà Nẵng, Ελλάδα, Київ', undefined]
] as const)('in %s, %s lacks %s', (face, text, character) => {
	expect(missingIn(face, text)).toBe(character);
});

test.each(['a\u202eb', 'a\u2067b', '葛\u{e0100}飾', '神\ufe00'])('%j is refused: nothing on paper would show what the character does', (text) => {
	expect(missingIn('sans', printable(text))).toBe([...text][1]);
});
