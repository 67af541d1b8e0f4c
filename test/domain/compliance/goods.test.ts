import { describe, expect, test } from 'vitest';
import { vaguenessOf } from '$lib/domain/compliance/words-of-goods';
import type { Product } from '$lib/domain/catalog/product';
import { product, shipment } from '../../samples';
import { codesOf, foundBy } from './found';

const by = (code: string, changes: Partial<Product>) => foundBy(code, shipment({ products: [product(changes)] }));

describe('HS code', () => {
	test.each([
		['691200000', undefined], ['6912.00.000', undefined], ['６９１２ ００-０００', undefined], ['691200', 'product.hs-code-short'], ['', 'product.hs-code-missing'], [' ', 'product.hs-code-missing'], [undefined, 'product.hs-code-missing'],
		['6912', 'product.hs-code-invalid'], ['69120000', 'product.hs-code-invalid'], ['6912000005', 'product.hs-code-invalid'], ['69120000X', 'product.hs-code-invalid'], ['000000000', 'product.hs-code-invalid'],
		['770000000', 'product.hs-code-invalid'], ['980000000', 'product.hs-code-invalid'], ['970000000', undefined], ['mug', 'product.hs-code-invalid']
	])('%s', (hsCode, code) => expect(codesOf(shipment({ products: [product({ hsCode })] }))).toEqual(code ? [code] : []));
});

test.each([['PT', 0], ['pt', 0], ['', 1], [undefined, 1], ['XX', 1], ['UK', 1], ['EU', 1], ['中国', 1], ['China', 1]])('origin %s', (countryOfOrigin, n) =>
	expect(by('product.origin-missing', { countryOfOrigin })).toHaveLength(n)
);

test.each([
	['4.20', 0], ['0.0125', 0], ['0', 1], ['0.00', 1], ['-1', 1], ['', 1], ['many', 1], ['1e3', 1], [undefined, 1]
])('value %s', (amount, n) => expect(by('product.value-missing', { value: amount === undefined ? undefined : { amount, currency: 'EUR' } })).toHaveLength(n));

test.each([['EUR', 0], ['JPY', 0], ['eur', 1], ['€', 1], ['', 1], ['XYZ', 1]])('currency %s', (currency, n) =>
	expect(by('value.currency-unknown', { value: { amount: '1', currency } })).toHaveLength(n)
);

test.each<[Product['unit'], string | undefined]>([
	[{ sizeMm: [120, 90, 100], weightG: 380 }, undefined], [undefined, 'both'], [{}, 'both'], [{ weightG: 380 }, 'size'], [{ sizeMm: [120, 90, 100] }, 'weight'], [{ sizeMm: [120, 0, 100], weightG: 380 }, 'size'], [{ sizeMm: [120, 90, 100], weightG: 0 }, 'weight']
])('unit %j', (unit, lacks) => expect(by('product.size-or-weight-missing', { unit }).map((facts) => facts['lacks'])).toEqual(lacks ? [lacks] : []));

describe('descriptions', () => {
	test.each([
		'Trivets of agglomerated cork for hot pots, set of 4', 'Kitchen cloth, woven, 100 percent flax linen, 50 x 70 cm', 'Ceramic mug', 'T-shirts, knitted cotton', 'Bicycle parts: steel chain', 'Wooden toy blocks', 'Plastic food container', 'Baseball caps of cotton',
		'Tasses en grès émaillé', 'Leather wallet', 'Stoneware bowls, set of 2', 'LED lamp', 'Tea towels', 'Glass jar with cork lid', 'Gift boxes of paperboard', '施釉せっ器製マグカップ', '竹製まな板', 'プラスチック製まな板', '家庭用ミシン', '綿製シャツ（衣類）', 'Electric kettle, stainless steel', '陶瓷马克杯'
	])('%s tells', (text) => expect(vaguenessOf(text)).toBeUndefined());

	test.each([
		['Apparel', 'apparel'], ['apparel', 'apparel'], ['PARTS', 'parts'], ['Parts x 12', 'parts'], ['Gift', 'gift'], ['Gift set', 'gift'], ['textile', 'textile'], ['Samples, no commercial value', 'no commercial value'], ['General cargo', 'general cargo'], ['FAK', 'fak'],
		['foodstuffs', 'foodstuffs'], ['Daily necessities', 'daily necessities'], ['Plastic parts', 'parts'], ['Auto parts', 'auto parts'], ['Electronics accessories', 'electronics'], ['Various goods', 'various'], ['日用品', '日用品'], ['雑貨', '雑貨'], ['日用雑貨', '日用雑貨'], ['部品 12個', '部品'],
		['衣類', '衣類'], ['Products for home use', 'home use'], ['for personal use', 'personal use'], ['See invoice', 'see invoice'], ['無償サンプル', 'サンプル'], ['プラスチック製品', '製品'], ['家庭用品', '用品'], ['parts for machine', 'parts'], ['同上', '同上'], ['ｻﾝﾌﾟﾙ', 'サンプル'], ['日用百货', '日用百货'], ['配件', '配件'], ['Miscellaneous (雑貨)', 'miscellaneous']
	])('%s does not, by its word', (text, word) => expect(vaguenessOf(text)).toEqual({ because: 'refusedWord', word }));

	test.each(['x', 'Umbrellas', 'Mug', '12345', 'set of 4', 'A 50 x 70 cm', '---', '皿', 'Kitchenware'])('%s is too short', (text) => expect(vaguenessOf(text)).toEqual({ because: 'tooShort', word: '' }));

	test.each<[string, Product['customsDescription'], string[]]>([
		['good', { en: 'Ceramic mug', ja: '陶製マグカップ' }, []], ['no Japanese', { en: 'Ceramic mug' }, []], ['none', undefined, ['description.missing']], ['only Japanese', { en: ' ', ja: '陶製マグカップ' }, ['description.missing']],
		['vague', { en: 'Parts' }, ['description.vague']], ['vague in Japanese', { en: 'Ceramic mug', ja: '雑貨' }, ['description.vague']]
	])('%s', (_, customsDescription, codes) => expect(codesOf(shipment({ products: [product({ customsDescription })] }))).toEqual(codes));
});

test('a product that no line names is not looked at', () => expect(codesOf(shipment({ products: [product(), { sku: 'OTHER' }] }))).toEqual([]));
test('the first product of a SKU counts', () => expect(codesOf(shipment({ products: [product(), product({ hsCode: '' })] }))).toEqual([]));
