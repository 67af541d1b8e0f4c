import fc from 'fast-check';
import { expect, test } from 'vitest';
import { across, keyed, lengthOf } from '$lib/domain/customs/naccs-text';

test.each([
	['Atelier Brume SAS', 'ATELIER BRUME SAS'],
	['Société Générale d’Étoffes', 'SOCIETE GENERALE DETOFFES'],
	['Łódź Spółka', 'LODZ SPOLKA'],
	['Straße 5', 'STRASSE 5'],
	['Ærø & Øster', 'AERO & OSTER'],
	['İstanbul ılık', 'ISTANBUL ILIK'],
	['Đặng Văn', 'DANG VAN'],
	['50 × 100 cm – 90 g/m²', '50 X 100 CM - 90 G/M2'],
	['ＡＢＣ　１２３', 'ABC 123'],
	['  two   spaces\tand\na line ', 'TWO SPACES AND A LINE'],
	['Kitchen “Deluxe” [set]', 'KITCHEN "DELUXE" (SET)'],
	['Brand Ltd.™', 'BRAND LTD.TM'],
	['soft\u00adhyphen\u200b', 'SOFTHYPHEN']
])('%s is keyed %s', (text, wanted) => {
	expect(keyed(text, 70)).toEqual({ text: wanted, tooLong: false, unkeyable: [] });
});

test.each([
	['アトリエ Brume', ['ア', 'ト', 'リ', 'エ']],
	['a+b: #1@?', ['+', ':', '#', '@', '?']],
	['Москва', ['М', 'О', 'С', 'К', 'В', 'А']],
	['20 °C', ['°']]
])('what of %s cannot be keyed is told, and nothing is left out', (text, unkeyable) => {
	const found = keyed(text, 70);
	expect(found.unkeyable).toEqual(unkeyable);
	for (const character of unkeyable) expect(found.text).toContain(character);
});

test('the length is that of the keyed text, and nothing is cut', () => {
	expect(keyed('Æ'.repeat(5), 10)).toMatchObject({ text: 'AE'.repeat(5), tooLong: false });
	expect(keyed('Æ'.repeat(5), 9)).toMatchObject({ text: 'AE'.repeat(5), tooLong: true });
	expect(keyed('x'.repeat(41), 40)).toMatchObject({ text: 'X'.repeat(41), tooLong: true });
	expect(keyed('x'.repeat(900), Infinity).tooLong).toBe(false);
});

test('keyed once is keyed for good; what can be keyed has only letters that can', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), fc.integer({ min: 0, max: 40 }), (text, most) => {
			const once = keyed(text, most);
			expect(keyed(once.text, most).text).toBe(once.text);
			expect(once.unkeyable.length === 0).toBe(/^[A-Z0-9 .,\-()/=!"%&*;<>]*$/.test(once.text));
			expect(once.tooLong).toBe([...once.text].length > most);
			expect(once.text).toBe(once.text.trim());
		}),
		{ numRuns: 2000 }
	);
});

test.each([
	[['4-5-1 Ogi-cho'], [35, 35], ['4-5-1 OGI-CHO', '']],
	[['140 rue de la Brume', 'Bâtiment C'], [35, 35], ['140 RUE DE LA BRUME', 'BATIMENT C']],
	[['Zone industrielle des Grandes Combes, rue de la Brume'], [35, 35], ['ZONE INDUSTRIELLE DES GRANDES', 'COMBES, RUE DE LA BRUME']],
	[['one', 'two', 'three'], [35, 35], ['ONE TWO THREE', '']]
])('%j stands in fields of %j as %j', (lines, lengths, wanted) => {
	expect(across(lines, lengths)).toEqual(wanted);
});

test('no word of an address is lost, however many fields there are', () => {
	fc.assert(
		fc.property(fc.array(fc.stringMatching(/^[A-Z0-9 ]{0,60}$/), { maxLength: 5 }), (lines) => {
			const words = (texts: readonly string[]): string[] => texts.join(' ').split(/\s+/).filter((word) => word !== '');
			expect(words(across(lines, [35, 35, 10]))).toEqual(words(lines));
		})
	);
});

test.each([
	['ImpCode', 17], ['ImpName', 70], ['Zip', 7], ['Add1', 15], ['Add2', 35], ['Add3', 35], ['Add4', 70], ['Tel', 11],
	['ZJY', 17], ['ZJJ', 10], ['ZJN', 70], ['EPN', 70], ['EPA', 35], ['IV3', 35], ['CMN', 40], ['DELIVERY_NAME', Infinity]
] as const)('the field %s takes %d letters', (field, most) => {
	expect(lengthOf(field)).toBe(most);
});

test('a field that is none is a mistake', () => {
	expect(() => lengthOf('XYZ')).toThrow('XYZ');
});
