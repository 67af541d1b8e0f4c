import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import type { Plan } from '$lib/domain/shipment/plan';
import { inspect } from '$lib/domain/compliance/inspect';
import { ruleOf } from '$lib/domain/compliance/rules';
import list from '$lib/data/names/brands.json';
import { DECLARED, goods, importer, importerInJapan, shipment, shipper } from '../../samples';
import { foundBy } from './found';

const code = 'evidence.brand-authorisation';
const titled = (title: string, changes: Partial<Product> = {}): Product =>
	goods({ title: /[^\x00-\x7f]/.test(title) ? { en: '', ja: title } : { en: title }, ...changes });
const found = (one: Product, changes: Partial<Plan> = {}) => foundBy(code, shipment({ ...changes, products: [one] }));
const severity = (one: Product, changes: Partial<Plan> = {}) => inspect(shipment({ ...changes, products: [one] }), DECLARED, [ruleOf(code)!]).map((finding) => finding.severity)[0];

test.each([
	'Pokémon Pikachu mug, ceramic', 'ポケモン ピカチュウ ぬいぐるみ 30cm', 'Disney Frozen backpack for kids', 'ディズニー ミッキーマウス Tシャツ', 'Hello Kitty phone case',
	'サンリオ シナモロール ポーチ', 'Nike Air Max running shoes', 'ナイキ スニーカー メンズ', 'Louis Vuitton wallet, monogram', 'ルイ・ヴィトン 財布', 'Gucci belt',
	'Apple AirPods Pro 2nd generation', 'iPhone 15 Pro 256 GB', 'Sony WH-1000XM5 headphones', 'ソニー ヘッドホン WH-1000XM5',
	'Nintendo Switch OLED console', 'LEGO Technic set 42115', 'レゴ クラシック', 'Star Wars LED lamp', 'Harry Potter wand', 'Dyson V12 vacuum cleaner',
	'ダイソン 掃除機 V12', 'Toys for kids Pokemon plush', '鬼滅の刃 キーホルダー', 'スヌーピー マグカップ', 'Marvel Avengers T-shirt', 'One Piece anime figure Luffy',
	'Adidas socks, 3 pairs', 'スターバックス タンブラー', 'Stanley Quencher tumbler 40 oz', '皮卡丘 毛绒玩具'
])('%s names a well-known brand', (title) => expect(severity(titled(title))).toBe('block'));

test.each([
	'Case for iPhone 15 Pro, silicone', 'iPhone 15 ケース 透明', 'iPhone15用 保護フィルム', 'iPhone case with card holder', 'Apple Watch band, 45 mm',
	'Strap compatible with Apple Watch', 'アップルウォッチ バンド 45mm', 'Filter compatible with Dyson V8', 'ダイソン V8 互換 フィルター', 'ダイソン用 フィルター',
	'Nintendo Switch用ケース', 'Nintendo Switch carrying case', 'Switch コントローラー 用 グリップ', 'Replacement filter for Brita pitcher',
	'Charger for MacBook Air', 'Lens cap for Canon EF 58 mm', 'マキタ 18V 互換バッテリー', 'Battery charger compatible with Makita 18V', 'ルンバ用 交換ブラシ',
	'Card sleeves for Pokemon cards', 'ポケモンカード スリーブ 100枚', 'GoPro mount adapter', 'Tablet stand fits iPad and Kindle', 'iPad stand, aluminium',
	'Apple juice 1 L', 'Apple tree cutting board', 'Target stickers', 'Puma animal figure', 'Gap filler sealant', 'Shell necklace',
	'Boss baby pillow', 'Coach whistle', 'Columbia coffee beans', 'Champion trophy', 'Tiffany blue vase', 'Tiffany style lamp, stained glass',
	'Bananas plush', 'Swiss cheese grater', 'Omega-3 fish oil', 'オメガ3 サプリ', 'ほんだし 1kg', '黒蜜 くろみつ きなこ', 'リッチエキス 化粧水', '広島の しまの手ぬぐい',
	'クロックスピーカー 置時計', 'クロック スタンド', 'パスタバサミ', 'グレゴリー バックパック', 'プレステージ ボールペン', 'ブルガリアヨーグルト メーカー', 'オークリーフ ピアス', 'プラダン 養生', 'カテゴリー 分類シール',
	'キャンドル 香り', 'ブラウン 色 バッグ', 'アンカーボルト M10', 'Orange lamp', 'Dove grey curtain', 'Mars poster planet', 'Frozen blueberries',
	'Barbie pink nail tips', 'Phillips screwdriver set', 'Philips head screws', 'New balance bike for toddlers', 'Minion Pro', 'Canonical link',
	'Vans camper awning', 'Diesel heater 12 V', 'Jordan almonds', 'Polo shirt, cotton', 'Oral B-complex', 'Stanley knife', 'Yeti crab plush',
	'Hermes mythology book', '原神経 図解', '高达10小时 续航', '龙猫 粮', 'Supreme quality cotton', 'Global map poster', 'Galaxy projector night light',
	'Galaxy print leggings', 'PS5 controller charging dock', 'PS5 コントローラー 充電スタンド', 'チェキ 収納 アルバム', 'キンドル ケース', 'Keurig compatible coffee pods',
	'K-cup pods for Keurig', 'Nespresso compatible capsules', 'ネスプレッソ 互換 カプセル', 'Instant pot accessories, silicone ring',
	'Honda Civic floor mats', 'トヨタ プリウス フロアマット', 'BMW E90 LED bulb', 'Anchor bolts', 'Watch strap 20 mm for Seiko'
])('%s names none', (title) => expect(found(titled(title))).toEqual([]));

test.each(['Chanel style jacket', 'シャネル風 ジャケット', 'Gucci inspired belt', 'Hello Kitty like plush'])('%s only leans on one', (title) => expect(severity(titled(title))).toBe('warn'));

describe('the brand field', () => {
	test.each<[string | undefined, string | undefined]>([
		['Nike', 'block'], ['NIKE', 'block'], ['ナイキ', 'block'], ['Apple', 'block'], ['Coach', 'block'], ['Gap', 'block'], ['Target', 'block'], ['Hermès', 'block'], ['Nike Sportswear', 'block'], ['LOUIS VUITTON', 'block'], ['Levi’s', 'block'], ['The North Face', 'block'], ['ソニー', 'block'],
		['Vilac', 'warn'], ['Coquelande', 'warn'], ['Apple Tree Toys', 'warn'], ['Target Acoustics', 'warn'], ['山本屋', 'warn'],
		['Lousa', undefined], ['lousa', undefined], ['Casa Lousa', undefined], ['CASALOUSA', undefined], ['Generic', undefined], ['no brand', undefined], ['No-Brand', undefined], ['N/A', undefined], ['ノーブランド品', undefined], ['无品牌', undefined], ['-', undefined], ['', undefined], [' ', undefined], [undefined, undefined]
	])('%s: %s', (brand, level) => expect(severity(goods({ brand }))).toBe(level));

	test('of the importer is the seller’s own', () => {
		expect(found(goods({ brand: 'Kanda' }), { importer: importerInJapan() })).toEqual([]);
		expect(found(goods({ brand: '神田食器' }), { importer: importerInJapan() })).toEqual([]);
		expect(severity(goods({ brand: 'Kanda' }))).toBe('warn');
	});
	test('of a famous maker who ships it itself', () => {
		const own = { shipper: shipper({ name: 'Nike Trading Co., Ltd.' }) };
		expect(found(goods({ brand: 'Nike' }), own)).toEqual([]);
		expect(found(titled('ナイキ スニーカー'), own)).toEqual([]);
		expect(found(titled('Adidas socks'), own)).toHaveLength(1);
	});
	test('that is the seller’s own does not cover a character in the title', () => expect(found(titled('Pokémon mug', { brand: 'Lousa' }))).toMatchObject([{ name: 'Pokémon', how: 'inWords', word: 'pokemon' }]));
	test('that nobody knows says less than the title', () => expect(found(titled('Pokémon mug', { brand: 'Vilac' }))).toMatchObject([{ name: 'Pokémon', fame: 'wellKnown' }]));
	test('alone, where neither shipper nor importer is named', () => expect(severity(goods({ brand: 'Lousa' }), { shipper: undefined, importer: undefined })).toBe('warn'));
	test('of an importer abroad', () => expect(found(goods({ brand: 'Quinta' }), { importer: importer({ name: 'Quinta Nova SA' }) })).toEqual([]));
});

describe('is answered', () => {
	test.each<[string, Partial<Product>, number]>([
		['by nothing', {}, 1], ['by the trait', { traits: { brandAuthorised: true } }, 0], ['not by a trait denied', { traits: { brandAuthorised: false } }, 1], ['by the paper', { evidence: [{ kind: 'brand-authorisation', reference: 'L-1' }] }, 0], ['not by another paper', { evidence: [{ kind: 'sds', reference: 'S-1' }] }, 1]
	])('%s', (_, changes, n) => expect(found(titled('Nike running shoes', changes))).toHaveLength(n));
});

test('every spelling of every brand in the list is found where it stands alone', () => {
	for (const brand of list.brands as readonly { name: string; words?: string[]; signs?: string[] }[])
		for (const said of [...(brand.words ?? []), ...(brand.signs ?? [])]) expect(found(titled(said)).length, said).toBe(1);
});
test('full width, half width, accents and plurals are one', () => {
	for (const title of ['ＮＩＫＥ スニーカー', 'ﾎﾟｹﾓﾝ ぬいぐるみ', 'Pokémon plush', 'Rolexes, vintage', 'LEGOs, 1 kg', 'ルイ・ヴィトン バッグ', 'ルイ ヴィトン バッグ', 'Hermès Birkin bag', 'iPhones, used']) expect(found(titled(title)), title).toHaveLength(1);
});
test('the customs description is read as well', () => expect(found(titled('Mug', { customsDescription: { en: 'Ceramic mug, Snoopy decoration' } }))).toMatchObject([{ name: 'Snoopy / Peanuts' }]));
test('common words stand in the list for the field alone', () => expect((list.brands as readonly { fieldOnly?: string[] }[]).filter(({ fieldOnly }) => fieldOnly).length).toBeGreaterThan(25));
