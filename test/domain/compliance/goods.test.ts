import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '$lib/domain/compliance/inspect';
import { RULES } from '$lib/domain/compliance/rules';
import { suggestDescription } from '$lib/domain/compliance/suggestion';
import { tellingOf, vaguenessOf } from '$lib/domain/compliance/words-of-goods';
import type { Product } from '$lib/domain/catalog/product';
import { remedyOf } from '$lib/i18n/tell';
import { anyProduct } from '../../arbitraries';
import { DECLARED, goods, product, shipment } from '../../samples';
import { codesOf as allCodesOf, foundBy } from './found';

/** Of this family. */
const codesOf = (plan: Parameters<typeof allCodesOf>[0]): string[] => allCodesOf(plan).filter((code) => /^(product|value|description)\./.test(code));

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

describe('what a description must tell of clothes, shoes and batteries', () => {
	const told = (changes: Partial<Product>) => foundBy('description.vague', shipment({ products: [goods({ sku: 'MUG-01', ...changes })] })).map(({ because, lacks }) => [because, lacks]);
	const en = (text: string, changes: Partial<Product> = {}): Partial<Product> => ({ customsDescription: { en: text }, ...changes });

	test.each<[string, string, string | undefined]>([
		['Men’s T-shirt, knitted, 100% cotton', '610910010', undefined], ['T-shirts of knitted cotton', '610910', undefined], ['Ladies cotton knit sweater', '611020029', undefined], ['Socks, knitted, 78% cotton 20% polyamide 2% elastane', '611595000', undefined], ['Leggings, jersey, polyester', '610463', undefined], ['Crocheted wool hat scarf', '611710', undefined], ['Pull en maille, 100 % laine', '611011', undefined],
		['Men’s shirt, woven, cotton', '620520000', undefined], ['Denim jeans of cotton', '620342200', undefined], ['Woven silk scarf', '621410', undefined], ['Linen twill trousers', '620462', undefined], ['Rain jacket, woven nylon', '620293', undefined], ['Protective coat of non-woven polypropylene', '621010', undefined],
		['Men’s printed T-shirt', '610910010', 'constructionAndFibre'], ['Men’s T-shirt, 100% cotton', '610910010', 'construction'], ['Knitted dress for women', '610443000', 'fibre'], ['Ladies woven blouse', '620640', 'fibre'], ['Winter jacket with hood', '620193', 'constructionAndFibre'], ['Wool coat', '620211', 'construction'], ['Kids pyjamas blue', '610721', 'constructionAndFibre'], ['Cotton socks', '611595', 'construction']
	])('%s (%s): %s', (text, hsCode, lacks) => expect(told(en(text, { hsCode }))).toEqual(lacks ? [['clothing', lacks]] : []));

	test.each<[string, string | undefined]>([
		['Women’s summer dress', 'constructionAndFibre'], ['Cotton hoodie for men', 'construction'], ['Silk pyjamas set', 'construction'], ['Knitted scarf, wool', undefined], ['Men’s woven cotton shirt', undefined], ['綿100% ニット セーター', undefined]
	])('without a code, by its words: %s: %s', (text, lacks) => expect(told(en(text))).toEqual(lacks ? [['clothing', lacks]] : []));
	test.each<[Product['customsDescription'], string | undefined]>([
		[{ en: 'Winter sweater for ladies', ja: '婦人用セーター ニット 綿100%' }, undefined], [{ en: 'Winter sweater for ladies', ja: '婦人用セーター' }, 'constructionAndFibre'], [{ en: 'Winter sweater for ladies', ja: '婦人用セーター（編物）' }, 'fibre'], [{ en: 'Business shirt for men', ja: '紳士シャツ 織物 綿100%' }, undefined], [{ en: 'Business shirt for men', zh: '男式衬衫 机织 棉' }, undefined], [{ en: 'Business shirt for men', fr: 'Chemise homme, tissée, coton' }, undefined]
	])('either language will do: %j: %s', (customsDescription, lacks) => expect(told({ customsDescription, hsCode: '610910' })).toEqual(lacks ? [['clothing', lacks]] : []));

	test.each([
		'Coat hangers of wood', 'Coat rack for hallway', 'Shirt folder of plastic', 'Dress form stand', 'Life jacket for children', 'Doll dress set', 'Dust jacket for books', 'Sock puppets theatre toy', 'Cable tie nylon', 'Sewing pattern for dress', 'Pet coat for dogs', 'Suitcase of polycarbonate', 'Base coat nail polish', 'Tennis court net', 'Dresser drawer organizer', 'Storage box for shoes', 'Toy dress jewelry', 'Iron for shirts', 'シャツ用アイロン台', 'コートハンガー 木製', 'テニスコート用ネット', 'ベストセラー小説 文庫', 'Laundry bag for bras'
	])('%s is no clothing', (text) => expect(told(en(text))).toEqual([]));
	test.each([
		['Leather jacket for men', '420310'], ['Plastic rain poncho', '392620'], ['Dog shirt with logo', '420100'], ['Wool felt hat', '650100'], ['Kimono robe doll', '950300'], ['Cotton tea towel', '630260']
	])('the code has the last word: %s (%s)', (text, hsCode) => expect(told(en(text, { hsCode }))).toEqual([]));

	test.each<[string, string | undefined, string | undefined]>([
		['Sports shoes, textile upper, rubber sole', '640411000', undefined], ['Sandals with leather uppers and outer soles of rubber', '640399', undefined], ['Rubber-soled sneakers with canvas upper', '640419', undefined], ['Slippers, wool felt upper, EVA outsole', undefined, undefined], ['Chaussures, dessus cuir, semelle caoutchouc', '640359', undefined],
		['Sports shoes of textile', '640411000', 'upperAndSole'], ['Sandals with leather upper', '640399', 'sole'], ['Boots with rubber sole', '640192', 'upper'], ['Leather loafers for men', undefined, 'upperAndSole'], ['Running shoes breathable mesh', undefined, 'upperAndSole'], ['スニーカー 紳士用', undefined, 'upperAndSole'], ['スニーカー 甲：布 底：ゴム', undefined, undefined],
		['Shoe rack of bamboo', undefined, undefined], ['Shoe polish black', undefined, undefined], ['Shoe laces cotton', undefined, undefined], ['Brake shoe set steel', undefined, undefined], ['Horse shoe iron', undefined, undefined], ['Boot cut jeans knitted cotton', undefined, undefined], ['Shoe storage box', undefined, undefined], ['シューズラック スチール', undefined, undefined], ['Insoles of latex for shoes', undefined, undefined], ['Shoe parts: rubber heels', '640620', undefined], ['Toy shoes for dolls', undefined, undefined], ['靴べら 木製', undefined, undefined]
	])('%s (%s): %s', (text, hsCode, lacks) => expect(told(en(text, { hsCode })).filter(([because]) => because === 'shoes')).toEqual(lacks ? [['shoes', lacks]] : []));

	const alone = { battery: { chemistry: 'li-ion', packed: 'alone', wattHours: 37 } } as const;
	test.each<[string, Partial<Product>, boolean]>([
		['Lithium-ion battery pack for drills', { traits: alone }, true], ['Lithium-ion battery pack, 37 Wh', { traits: alone }, false], ['Lithium-ion battery pack, 37Wh', { traits: alone }, false], ['Battery pack, 37 watt-hours', { traits: alone }, false], ['Power bank 10000 mAh 3.7 V', {}, true], ['Power bank 10000 mAh, 37 Wh', {}, false], ['Power bank black', { hsCode: '850760000' }, true], ['Coin cells CR2032, 0.1 g lithium', { traits: { battery: { chemistry: 'li-metal', packed: 'alone' } } }, false], ['Coin cells CR2032', { traits: { battery: { chemistry: 'li-metal', packed: 'alone' } } }, true], ['モバイルバッテリー 10000mAh', {}, true], ['モバイルバッテリー 37Wh', {}, false],
		['Bluetooth speaker of ABS plastic', { traits: { battery: { chemistry: 'li-ion', packed: 'in' } } }, false], ['Alkaline battery AA', { traits: { battery: { chemistry: 'alkaline', packed: 'alone' } } }, false], ['Power bank case of nylon', {}, false], ['Charger for lithium battery', {}, false], ['Lithium battery charger', {}, false], ['Torch, lithium battery powered', {}, false], ['モバイルバッテリー用ケース', {}, false], ['リチウムイオン電池内蔵 ランタン', {}, false], ['Car battery lead acid', { traits: { battery: { chemistry: 'lead', packed: 'alone' } } }, false], ['Lithium grease for bearings', {}, false]
	])('%s', (text, changes, lacks) => expect(told(en(text, changes))).toEqual(lacks ? [['battery', 'wattHours']] : []));

	test('these warn, on our inference; a refused word blocks', () => {
		const severityOf = (changes: Partial<Product>) => inspect(shipment({ products: [goods({ sku: 'MUG-01', ...changes })] }), DECLARED, RULES.filter(({ code }) => code === 'description.vague')).map(({ severity, source }) => [severity, source.standing]);
		expect(severityOf(en('Men’s printed T-shirt', { hsCode: '610910' }))).toEqual([['warn', 'our-inference']]);
		expect(severityOf(en('Apparel', { hsCode: '610910' }))).toEqual([['block', 'practice']]);
	});
});

describe('a suggested wording', () => {
	const of = (changes: Partial<Product>) => suggestDescription(goods(changes));
	test.each<[Partial<Product>, string]>([
		[{}, ''], [{ title: { en: 'Gift' } }, ''], [{ material: { en: 'steel' }, use: { en: 'cooking' } }, ''], [{ title: { en: 'Mug' } }, ''], [{ title: { en: '', ja: '湯のみ' }, material: { en: 'stoneware' } }, ''],
		[{ title: { en: 'Mug' }, material: { en: 'glazed stoneware' }, use: { en: 'drinking hot drinks' } }, 'Mug, glazed stoneware, for drinking hot drinks'],
		[{ title: { en: 'Enamelled steel tray 30 × 22 cm' }, customsDescription: { en: 'Kitchenware' }, material: { en: 'enamelled steel' }, use: { en: 'serving food' } }, 'Enamelled steel tray 30 x 22 cm, for serving food'],
		[{ title: { en: 'Men’s T-shirt' }, hsCode: '610910010', material: { en: '100% cotton' } }, "Men's T-shirt, knitted, 100% cotton"], [{ customsDescription: { en: 'Men’s cotton shirt' }, hsCode: '620520000', model: 'OX-3' }, "Men's cotton shirt, woven, model OX-3"], [{ title: { en: 'Knitted sweater' }, hsCode: '611020', material: { en: 'wool' } }, 'Knitted sweater, wool'],
		[{ title: { en: 'Tool battery' }, customsDescription: { en: 'Lithium-ion battery pack for drills' }, traits: { battery: { chemistry: 'li-ion', packed: 'alone', wattHours: 37 } } }, 'Lithium-ion battery pack for drills, lithium-ion 37 Wh'],
		[{ brand: 'Acme', title: { en: 'Acme Wireless Earbuds, Bluetooth 5.3 Headphones with Charging Case, 40H Playtime' }, customsDescription: { en: 'Electronics' }, material: { en: 'ABS plastic' } }, 'Wireless Earbuds, ABS plastic'],
		[{ title: { en: '【2026 new】 Étui à lunettes en cuir' }, use: { en: 'for keeping glasses' } }, 'Etui a lunettes en cuir, for keeping glasses']
	])('%j', (changes, expected) => expect(of(changes)).toBe(expected));
	test('in Japanese for a Japanese description', () => {
		const found = foundBy('description.vague', shipment({ products: [product({ customsDescription: { en: 'Ceramic mug', ja: '雑貨' } })] }));
		expect(found).toEqual([expect.objectContaining({ text: '雑貨', suggestion: 'ストーンウェア マグカップ 300ml（施釉せっ器、飲用）', hint: 'some' })]);
	});
	test('the remedy shows it, or an example', () => {
		const remedy = (changes: Partial<Product>) => {
			const [finding] = inspect(shipment({ products: [product(changes)] }), DECLARED, RULES.filter(({ code }) => code === 'description.vague'));
			return finding && remedyOf('en', finding);
		};
		expect(remedy({ customsDescription: { en: 'Gift' } })).toBe('Write what it is, of which material and for which use. From what is known of it: “Stoneware mug, 300 ml, glazed stoneware, for drinking hot drinks”.');
		expect(remedy({ customsDescription: { en: 'Gift' }, title: undefined })).toContain('Trivets of agglomerated cork');
	});
	test('what is suggested is never vague, and takes signs that papers take', () =>
		fc.assert(
			fc.property(anyProduct, (one) => {
				const text = suggestDescription(one);
				if (text === '') return;
				expect(vaguenessOf(text)).toBeUndefined();
				expect(text).toMatch(/^[\x20-\x7e]+$/);
			})
		));
});

test('what is read at a glance is what a close reading finds', () => {
	const parts = ['日用雑貨', '雑貨', 'サンプル', 'ｻﾝﾌﾟﾙ', 'さんぷる', 'マグ', '皿', '製品', '台所', '用', 'ー', '（', '12', 'ml', 'gift', 'parts', 'general', 'cargo', 'mug', 'steel', 'É', '’', 's', '々', '〇', '衣類', 'プラスチック', 'ッ', '、', 'Women’s', 'new', 'set', 'of'];
	const text = fc.tuple(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'grapheme', maxLength: 2 })), { maxLength: 14 }), fc.constantFrom('', ' ')).map(([words, between]) => words.join(between));
	fc.assert(fc.property(text, (one) => vaguenessOf(one) !== undefined || tellingOf(one) >= 2), { numRuns: 2_000 });
});
