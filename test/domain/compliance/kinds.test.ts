import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TRAIT_FLAGS, type Product } from '$lib/domain/catalog/product';
import { KIND_DATA } from '$lib/domain/compliance/kind-data';
import { hitOf, kindsOf } from '$lib/domain/compliance/kinds';
import { stem, wordsOf } from '$lib/domain/compliance/reading';
import { RULES } from '$lib/domain/compliance/rules';
import { goods } from '../../samples';

const titled = (en: string, ja?: string): Product => goods({ title: { en, ja } });
const isContact = (product: Product) => hitOf(product, ['food-contact']);

describe('how a kind is told', () => {
	test('by a trait, which comes first', () =>
		expect(isContact(goods({ traits: { foodContact: true }, hsCode: '691200000', title: { en: 'Mug' } }))).toEqual({ trigger: 'trait', what: 'foodContact' }));
	test('by the heading of its code, however it is typed', () => {
		expect(isContact(goods({ hsCode: '6912.00.000' }))).toEqual({ trigger: 'heading', what: '6912' });
		expect(isContact(goods({ hsCode: '6911.10' }))?.trigger).toBe('heading');
		expect(isContact(goods({ hsCode: '69' }))).toBeUndefined();
		expect(isContact(goods({ hsCode: 'mug' }))).toBeUndefined();
	});
	test('by a word, singular or plural, in any case, width and language', () => {
		for (const product of [titled('Two MUGS of clay'), titled('thermos'), titled('x', 'ﾏｸﾞｶｯﾌﾟ'), titled('x', 'まぐかっぷ 300ml'), goods({ customsDescription: { en: 'Vacuum-flask, steel' } }), goods({ title: { en: 'x', zh: '陶瓷马克杯' } })])
			expect(isContact(product)?.trigger).toBe('word');
	});
	test('a trait said to be false has the last word', () =>
		expect(isContact(goods({ traits: { foodContact: false }, hsCode: '691200', title: { en: 'Mug' } }))).toBeUndefined());
	test('what it is used for is not what it is', () => expect(isContact(goods({ use: { en: 'holding a mug' } }))).toBeUndefined());
});

test.each([
	'Mug holder', 'Toy mug', 'Smuggler novel', 'Rack for mugs', 'Cleaning brush for your thermos', 'Mug-shaped lamp', 'Box without mug', 'Lid compatible with thermos'
])('%s is no tableware', (title) => expect(isContact(titled(title))).toBeUndefined());

test.each(['Mug with holder', 'Gift for tea lovers, mug', 'Brush for cleaning a stainless steel or glass surface and mug'])('%s is', (title) =>
	expect(isContact(titled(title))).toBeDefined()
);

test.each([['マグカップホルダー', false], ['おもちゃのマグカップ', false], ['マグカップ用ふた', false], ['水筒、ケース付き', true], ['保温 水筒 500ml', true]])('%s: %s', (title, is) =>
	expect(isContact(titled('x', title)) !== undefined).toBe(is)
);

test.each([['mugs', 'mug'], ['boxes', 'box'], ['batteries', 'battery'], ['glass', 'glass'], ['glasses', 'glass'], ['bus', 'bus'], ['dishes', 'dish'], ['gas', 'gas']])('%s is read as %s', (word, read) => expect(stem(word)).toBe(read));
test('stops are kept between words', () => expect(wordsOf('Mug (300 ml), T-shirt')).toEqual(['mug', '', '300', 'ml', '', 't', 'shirt']));

test('any text can be read, and a product answers the same again', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string({ maxLength: 12 }), (text, hsCode) => {
			const product = goods({ title: { en: text, ja: text }, material: { en: text }, hsCode });
			expect(kindsOf(product)).toBe(kindsOf(product));
			expect([...kindsOf(product)]).toEqual([...kindsOf({ ...product })]);
		}),
		{ numRuns: 300 }
	);
});

describe('the data', () => {
	const kinds = Object.entries(KIND_DATA);
	test('each kind stands in one file', () => {
		const names = readdirSync('src/lib/data/kinds')
			.filter((name) => name !== 'contexts.json')
			.flatMap((name) => Object.keys((JSON.parse(readFileSync(`src/lib/data/kinds/${name}`, 'utf8')) as { kinds: object }).kinds));
		expect(names.toSorted()).toEqual(kinds.map(([kind]) => kind).toSorted());
	});
	test.each(kinds)('%s has traits that exist, headings that are digits, and a way to be told', (_, data) => {
		for (const flag of data.traits ?? []) expect(TRAIT_FLAGS).toContain(flag);
		const headings = [...(data.headings ?? []), ...(data.notHeadings ?? []), ...(data.together ?? []).flatMap((pair) => pair.headings)];
		for (const heading of headings) expect(heading).toMatch(/^\d{2,9}$/);
		expect((data.traits ?? []).length + (data.headings ?? []).length + Object.values(data.words ?? {}).flat().length + (data.together ?? []).length + Object.values(data.materials ?? {}).flat().length).toBeGreaterThan(0);
	});
	test('rules name kinds that exist', () => {
		for (const { kinds: named = [] } of RULES) for (const kind of named) expect(Object.keys(KIND_DATA)).toContain(kind);
	});
});
