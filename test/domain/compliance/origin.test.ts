import { describe, expect, test } from 'vitest';
import { claimsIn } from '$lib/domain/compliance/origin-words';
import { inspect } from '$lib/domain/compliance/inspect';
import { RULES } from '$lib/domain/compliance/rules';
import type { Product } from '$lib/domain/catalog/product';
import { DECLARED, goods, product, shipment } from '../../samples';
import { foundBy } from './found';

const CODE = 'origin.mark-differs';
const by = (changes: Partial<Product>) => foundBy(CODE, shipment({ products: [goods(changes)] }));
const severityOf = (changes: Partial<Product>) => inspect(shipment({ products: [goods(changes)] }), DECLARED, RULES.filter(({ code }) => code === CODE)).map(({ severity }) => severity);

describe('the mark on the goods', () => {
	test('the sample', () => expect(foundBy(CODE, shipment({ products: [product()] }))).toEqual([]));
	test.each([
		['PT', 'PT', 0], ['PT', 'pt', 0], ['pt', 'PT', 0], ['CN', 'Made in China', 0], ['CN', '中国製', 0], ['PT', 'EU', 0], ['PT', '', 0], ['PT', ' ', 0], ['GB', 'UK', 0], ['', 'CN', 0], ['XX', 'CN', 0],
		['PT', 'CN', 1], ['CN', 'PT', 1], ['CN', 'Made in Italy', 1], ['CN', 'EU', 1], ['HK', 'CN', 1], ['TW', 'CN', 1], ['CH', 'EU', 1], ['PT', 'somewhere', 1]
	])('origin %s, marked %s', (countryOfOrigin, originMarked, n) => {
		expect(by({ countryOfOrigin, traits: { originMarked } })).toHaveLength(n);
		expect(severityOf({ countryOfOrigin, traits: { originMarked } })).toEqual(n ? ['block'] : []);
	});
	test('the facts', () => expect(by({ countryOfOrigin: 'CN', traits: { originMarked: 'PT' } })).toEqual([{ subject: 'product:MUG-01', sku: 'MUG-01', because: 'mark', marked: 'PT', origin: 'CN', said: 'PT' }]));
	test('no mark is asked for', () => expect(by({ countryOfOrigin: 'CN', traits: {} })).toEqual([]));
});

describe('words that claim an origin', () => {
	test.each([
		['Leather wallet, Made in Italy', 'IT'], ['LEATHER WALLET MADE IN ITALY', 'IT'], ['Wallet - made in Italy - brown', 'IT'], ['Handmade in Portugal stoneware mug', 'PT'], ['Hand-made in Portugal', 'PT'], ['Knife made in Japan with box', 'JP'], ['Made in the USA', 'US'], ['Made in U.S.A.', 'US'], ['Made in US', 'US'], ['Made in the UK', 'GB'], ['Made in England', 'GB'], ['Made in Great Britain', 'GB'],
		['Made in China', 'CN'], ['Made in P.R.C.', 'CN'], ['Made in Hong Kong', 'HK'], ['Made in Taiwan, R.O.C.', 'TW'], ['Manufactured in South Korea', 'KR'], ['Product of Spain', 'ES'], ['Produce of Italy', 'IT'], ['Crafted in Denmark', 'DK'], ['Made in EU', 'EU'], ['Made in Europe', 'EU'], ['Country of origin: Viet Nam', 'VN'],
		['Swiss made watch', 'CH'], ['Swiss-made', 'CH'], ['German made scissors', 'DE'], ['Italian hand made shoes', 'IT'], ['Japanese made kitchen knife', 'JP'], ['Fabriqué en France', 'FR'], ['Couteau fabriqué au Portugal', 'PT'], ['Fabriqué aux États-Unis', 'US'], ['Fabrication française', 'FR'], ['Ｍａｄｅ　ｉｎ　Ｉｔａｌｙ', 'IT'],
		['日本製 マグカップ', 'JP'], ['マグカップ（日本製）', 'JP'], ['日本製のマグカップ', 'JP'], ['純日本製タオル', 'JP'], ['中国製 花瓶', 'CN'], ['イタリア製本革財布', 'IT'], ['イタリア製', 'IT'], ['【ドイツ製】包丁', 'DE'], ['ポルトガル製食器', 'PT'], ['アメリカ製', 'US'], ['高品質台湾製', 'TW'], ['原産国：中国', 'CN'], ['原産国 日本', 'JP'], ['製造国:ベトナム', 'VN'], ['国産 タオル', 'JP'], ['タイ製', 'TH'], ['EU製', 'EU'], ['ｲﾀﾘｱ製', 'IT'],
		['意大利制造 真皮钱包', 'IT'], ['德国制造', 'DE'], ['日本制造', 'JP'], ['原产国：意大利', 'IT'], ['产地：中国', 'CN']
	])('%s: %s', (text, country) => {
		expect(claimsIn(text).map((claim) => claim.country)).toEqual([country]);
		expect(by({ countryOfOrigin: 'BR', title: { en: text } })).toEqual([expect.objectContaining({ because: 'words', marked: country, origin: 'BR' })]);
		expect(by({ countryOfOrigin: 'BR', customsDescription: { en: 'x', ja: text } })).toHaveLength(1);
		expect(by({ countryOfOrigin: country === 'EU' ? 'PT' : country, title: { en: text } })).toEqual([]);
		expect(severityOf({ countryOfOrigin: 'BR', title: { en: text } })).toEqual(['warn']);
	});

	test.each([
		'Italian style leather wallet', 'Danish design lamp', 'French press coffee maker', 'Swiss army knife', 'Japanese kitchen knife', 'Turkish towel', 'Chinese tea set', 'Designed in California', 'Designed in Italy', 'Scandinavian design chair', 'Made in Italy style bag', 'Watch with Swiss made movement', 'Swiss made quartz movement', 'Bag of leather made in Italy', 'Blade made in Germany, box included', 'Not made in China', 'Made in Abyss figure', 'Made in Heaven poster', 'Made in no time', 'Dress made in jersey', 'Hand made soap', 'Made by hand', 'Machine made lace', 'Handmade in our workshop', 'made to order', 'Tailor-made cover', 'Homemade jam jar labels', 'India ink', 'China cup and saucer', 'Bone china mug', 'Panama hat', 'Guinea pig house', 'Product of the year', 'By-product of milk', 'Turkey roaster',
		'イタリア風パスタ皿', '北欧デザイン', 'フランス風ワンピース', '日本製鉄 カレンダー', '日本製紙クレシア', '日本製鋼所', 'スイス製ムーブメント搭載 腕時計', '日本製生地使用 シャツ', '日本製の生地を使用したシャツ', 'ドイツ製モーター採用', '日本製ではありません', '日本製デザイン', 'ステンレス製 鍋', '木製', '陶製', 'ガラス製', '革製品', '竹製', '鉄製 フライパン', 'アルミ製', '銅製', 'ネクタイ製造', '外国製', '日本製品と同じ', '手作り', 'ニット製', '国産大豆使用', '国産牛革使用', '中国茶器', 'タイル製',
		'意大利风格', '日本制服', '手工制造', '不锈钢制造', '机械制造'
	])('%s claims nothing', (text) => {
		expect(claimsIn(text)).toEqual([]);
		expect(by({ countryOfOrigin: 'BR', title: { en: text, ja: text } })).toEqual([]);
	});

	test.each([
		['Designed in Italy, made in China', 'CN', 0], ['Made in Portugal and Spain', 'ES', 0], ['Made in Portugal and Spain', 'IT', 1], ['Made in Portugal, with leather made in Italy', 'PT', 0], ['Made in China or Vietnam', 'VN', 0]
	])('%s, from %s: %i', (text, countryOfOrigin, n) => expect(by({ countryOfOrigin, title: { en: text } })).toHaveLength(n));

	test('what is told', () => {
		expect(by({ countryOfOrigin: 'CN', title: { en: 'Wallet, MADE in Italy, brown' } })[0]).toMatchObject({ said: 'made in italy' });
		expect(by({ countryOfOrigin: 'CN', title: { en: 'Watch, Swiss made' } })[0]).toMatchObject({ said: 'swiss made' });
		expect(by({ countryOfOrigin: 'CN', title: { en: 'x', ja: '【日本製】マグ' } })[0]).toMatchObject({ said: '日本製' });
	});
	test('a mark comes before words', () => expect(by({ countryOfOrigin: 'CN', title: { en: 'Made in Italy' }, traits: { originMarked: 'FR' } })[0]).toMatchObject({ because: 'mark' }));
	test('material does not tell', () => expect(by({ countryOfOrigin: 'CN', material: { en: 'linen made in France' } })).toEqual([]));
});
