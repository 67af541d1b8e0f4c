import { describe, expect, test } from 'vitest';
import type { Product, Traits } from '$lib/domain/catalog/product';
import { dangerOf } from '$lib/domain/compliance/dangerous';
import { inspect } from '$lib/domain/compliance/inspect';
import { ruleOf } from '$lib/domain/compliance/rules';
import { DECLARED, goods, shipment } from '../../samples';
import { foundBy } from './found';

const titled = (title: string, changes: Partial<Product> = {}): Product =>
	goods({ title: /[^\x00-\x7f]/.test(title) ? { en: '', ja: title } : { en: title }, ...changes });
const found = (code: string, one: Product, on = DECLARED) => foundBy(code, shipment({ products: [one] }), on);
const isDangerous = (title: string, changes: Partial<Product> = {}): boolean => dangerOf(titled(title, changes)) !== undefined;

test.each([
	'Eau de parfum for women, 50 ml', '香水 メンズ 50ml', 'オードトワレ 30ml', 'Nail polish set, 6 colours', 'マニキュア 10ml', '除光液 120ml',
	'Nail polish remover, acetone, 100 ml', 'Gel nail polish kit', 'Hand sanitizer gel, 70% alcohol, 500 ml', 'アルコールジェル 手指消毒 500ml',
	'消毒用エタノール 500ml', 'Isopropyl alcohol 99%, 1 L', 'Lavender essential oil, 10 ml', 'エッセンシャルオイル ラベンダー 10ml', 'アロマオイル セット 6本',
	'Paint thinner 1 L', 'ラッカーうすめ液 400ml', 'シンナー 1L', 'Oil-based paint, white, 1 L', '油性塗料 0.7L', 'Lighter fluid 125 ml', 'ライターオイル 133ml',
	'Engine oil 5W-30, 4 L', 'エンジンオイル 5W-30 4L', 'Kerosene lamp oil', 'Gasoline additive, fuel system cleaner', 'ガソリン添加剤 水抜き剤',
	'Safety matches, 10 boxes', '防水マッチ 4箱', 'Fireworks, sparklers', '花火 手持ち', 'Bleach, chlorine, 1 L', '漂白剤 600ml', 'キッチンハイター',
	'Drain cleaner gel', 'パイプユニッシュ 800ml', 'Pool chlorine tablets', 'Hydrogen peroxide 3%', 'Fire starter cubes, 48', '着火剤 固形燃料', 'Mothballs',
	'殺鼠剤', 'ネズミ駆除剤', 'Spray paint', 'カビ取り剤 まぜるな危険', '火気厳禁 油性ニス', 'Super glue', '瞬間接着剤', 'Hair bleach, cream', '白髪染め 1剤2剤', 'Mercury thermometer',
	'Reed diffuser, 200 ml', 'Perfume oil roll-on', 'Bioethanol fuel 1 L', 'Turpentine, 250 ml', 'Varnish, polyurethane varnish, satin',
	'Parfum femme, eau de toilette 100 ml', 'Vernis à ongles rouge', '香水 女士 50ml', '指甲油 套装'
])('%s is dangerous goods', (title) => expect(isDangerous(title)).toBe(true));

test.each([
	'モバイルバッテリー 10000mAh', 'Perfume atomizer, refillable, empty', '香水アトマイザー 5ml', '香水瓶 ガラス', 'Solid perfume, tin', '練り香水', 'Perfume-free lotion',
	'無香料 ローション', 'Nail polish rack', 'マニキュア 収納ケース', 'Nail stickers', 'ネイルシール', 'Gel pen', 'Acrylic paint set, 24 colours', 'アクリル絵の具 24色',
	'Watercolour paint', '水性ペンキ 1L', 'Lacquer ware bowl', '漆器 椀', 'Lacquered box', 'Essential oil diffuser, ultrasonic', 'アロマディフューザー',
	'Soap with lavender essential oil', '精油配合 シャンプー', 'Candle, scented, essential oils', 'Alcohol-free hand sanitizer', 'ノンアルコール 除菌シート',
	'Hand sanitizer dispenser, automatic', '手指消毒 ディスペンサー', 'アルコールチェッカー', 'アルコールランプ ガラス', 'Match color lipstick', 'マッチョ プロテイン', 'テニス ラケット',
	'Matchbox toy cars', 'Football match ticket holder', 'Gasoline can 20 L', 'ガソリン携行缶 10L', '灯油ポンプ 電動', '灯油ランタン', 'Oil filter wrench',
	'Engine oil drain pan', 'Kerosene heater', 'Bleach-wash denim jacket', 'BLEACH anime figure', 'ブリーチ BLEACH フィギュア',
	'Unbleached coffee filters', '無漂白 コーヒーフィルター', 'フェノキシエタノール不使用 化粧水', 'Thinner and lighter laptop stand', 'Thinning shears',
	'Hair thinner scissors', 'Ferro rod fire starter', 'ファイヤースターター マグネシウム', 'Flammable sign sticker', '火気厳禁 ステッカー', '可燃性ガス検知器', '耐腐食性 ステンレス ネジ',
	'低刺激性 クリーム', 'Non-toxic crayons', '無毒 クレヨン', 'Limited quantity edition pen', '数量限定 マグカップ', 'コロコロ コロンとした ころんと 小皿', 'コロンビア コーヒー豆',
	'チョコ リッチエキス', 'Ink cartridge for printer', 'Toner cartridge', 'Vegetable oil soap', 'Olive oil 500 ml', 'Ceramic mug', 'Whisky glass',
	'味噌 酒精入り', '悲劇物語', 'Cologne cathedral puzzle', 'Dry ice machine', 'LED sky lantern', 'Solvent-free glue', 'Petroleum jelly',
	'Tea tree shampoo', 'Bubble bath', 'Air freshener gel', 'カセットコンロ', '柔軟剤 香水のような香り', 'パフューム CD', 'Beeswax wrap', 'Paint brush set', 'ペンキ 刷毛',
	'USB lighter plasma', '電子ライター 型 USBメモリ', 'Candle, soy', 'Bath bombs'
])('%s is none', (title) => expect(dangerOf(titled(title))).toBeUndefined());

test.each([
	['330300', true], ['330430', true], ['360410', true], ['360500', true], ['330129', true], ['320890', true], ['961310', true], ['271019', true], ['842410', true], ['850710', true], ['282890', true],
	['850760', false], ['330499', false], ['340111', false], ['320910', false], ['961380', false], ['691200', false], ['151590', false], ['220830', false]
])('heading %s: %s', (hsCode, expected) => expect(dangerOf(goods({ hsCode })) !== undefined).toBe(expected));

test.each<[Traits, boolean]>([
	[{ corrosive: true }, true], [{ toxic: true }, true], [{ oxidising: true }, true], [{ aerosol: true }, true], [{ compressedGas: true }, true], [{ lighter: true }, true], [{ flashPointC: 250 }, true], [{ flashPointC: 251 }, false], [{ flashPointC: -20 }, true], [{ flashPointC: 0 }, true],
	[{ liquid: true }, false], [{ powder: true }, false], [{ magnetic: true }, false], [{ battery: { chemistry: 'li-ion', packed: 'alone', wattHours: 37 } }, false], [{ battery: { chemistry: 'lead', packed: 'alone' } }, true], [{ corrosive: false }, false]
])('traits %j: %s', (traits, expected) => expect(dangerOf(goods({ traits })) !== undefined).toBe(expected));

test('a denied trait does not silence words', () => expect(isDangerous('Eau de parfum, 50 ml', { traits: { corrosive: false, toxic: false } })).toBe(true));

describe('restricted.dangerous-goods', () => {
	const code = 'restricted.dangerous-goods';
	test('names what showed it', () => expect(found(code, titled('香水 50ml'))).toMatchObject([{ trigger: 'word', what: '香水', flashPointC: 'none' }]));
	test('names the flash point', () => expect(found(code, titled('Oil', { traits: { flashPointC: 38 } }))).toMatchObject([{ trigger: 'trait', what: 'flashPointC', flashPointC: '38', limitC: 250 }]));
	test.each<[Traits | undefined, string]>([[{ flashPointC: 200 }, 'warn'], [{ corrosive: true }, 'block']])('%j: %s', (traits, severity) =>
		expect(inspect(shipment({ products: [titled('Liquid', { traits })] }), DECLARED, [ruleOf(code)!])).toMatchObject([{ severity }])
	);
	test('is answered by the acceptance, not by the sheet', () => {
		expect(found(code, titled('Nail polish', { evidence: [{ kind: 'dangerous-goods', reference: 'ok' }] }))).toEqual([]);
		expect(found(code, titled('Nail polish', { evidence: [{ kind: 'sds', reference: 'S' }] }))).toHaveLength(1);
	});
});

describe('evidence.sds', () => {
	const sheet = (kind: string, validFrom?: string) => titled('Nail polish', { evidence: [{ kind, reference: 'S', ...(validFrom !== undefined && { validFrom }) }] });
	test.each<[string, Product, string | undefined]>([
		['none', titled('Nail polish'), 'noneNamed'], ['a sheet', sheet('sds'), undefined], ['an exemption sheet', sheet('exemption-sheet'), undefined], ['a sheet of five years to the day', sheet('sds', '2021-12-08'), undefined], ['one a day older', sheet('sds', '2021-12-07'), 'tooOld'], ['the acceptance alone', sheet('dangerous-goods'), 'noneNamed'],
		['harmless goods', titled('Ceramic mug'), undefined], ['lithium', titled('Power bank', { traits: { battery: { chemistry: 'li-ion', packed: 'in' } } }), undefined]
	])('%s', (_, one, because) => expect(found('evidence.sds', one).map((facts) => facts['because'])).toEqual(because ? [because] : []));
	test('on 29 February the sheet of 28 February is young enough', () => {
		expect(found('evidence.sds', sheet('sds', '2023-02-28'), '2028-02-29')).toEqual([]);
		expect(found('evidence.sds', sheet('sds', '2023-02-27'), '2028-02-29')).toHaveLength(1);
	});
});
