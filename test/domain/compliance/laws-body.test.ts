import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { shownBy, titled } from './titles';

/** By rule: titles of goods that need the paper, and of goods that only sound like them. */
const TITLES: Readonly<Record<string, { readonly asks: readonly string[]; readonly not: readonly string[] }>> = {
	'evidence.food-import-notice': {
		asks: [
			'Organic granola bars, 12 pack', 'Extra virgin olive oil 500 ml', 'Manuka honey UMF 10+ 250 g', 'Himalayan pink salt fine 1 kg', 'Roasted almonds lightly salted 500g', 'Gummy bears 1 kg bag', 'Instant ramen noodles 30 pack', 'Earl Grey tea bags 100', 'Ground coffee dark roast 340 g',
			'Dark chocolate 70% bar', 'Fish oil omega 3 softgels 180', 'Whey protein powder vanilla 2 kg', 'Sparkling mineral water 24 x 330 ml', 'Red wine Bordeaux 2019', 'Maple syrup grade A', 'Chia seeds organic 1kg', 'Beef jerky teriyaki', 'Baby food pouch apple', 'Hot sauce habanero 150ml',
			'オーガニック はちみつ 500g', '有機オリーブオイル 750ml', 'ドライマンゴー 1kg', 'コーヒー豆 ブラジル 500g', 'ミックスナッツ 無塩 1kg', 'ハーブティー カモミール 20袋', 'プロテインバー チョコ味 12本', '乳酸菌サプリメント 60粒', 'クッキー詰め合わせ', 'カレー粉 100g', 'Confiture de fraises artisanale', '坚果 零食 500g'
		],
		not: [
			'Coffee mug ceramic', 'Tea towel linen set of 2', 'Cookie cutter set stainless', 'Salt and pepper mill', 'Popcorn machine retro', 'Dog food bowl stainless', 'Dog treats chicken jerky 500 g', 'Play food set wooden for kids', 'Candy colour phone case', 'Olive green jacket', 'Honeycomb blinds', 'Christmas crackers box of 6', 'Ham radio antenna', 'Rice cooker 1 L', 'Spice rack bamboo', 'Bread knife 20 cm', 'Food storage container set',
			'Butterfly net', 'Nuts and bolts assortment', 'Vanilla scented candle', 'Epsom salt bath soak', 'Coffee table oak', 'Memory chips', 'Pool noodle foam', 'Jelly sandals women', 'Chocolate brown sofa cover', 'Hamster wheel', 'Sugar skull decoration', 'Salmon pink curtains', 'Cookbook of pasta recipes', 'Candy cane ornament',
			'コーヒーミル 手動', 'バターケース', 'フライパン 26cm', 'デニムパンツ', '食品保存容器 5個', 'ガムテープ', 'ハムスター ケージ', 'おままごと 食べ物 セット', '岩塩ランプ', '米びつ 10kg', '抹茶碗', 'クッキー型 ステンレス', 'オリーブグリーン Tシャツ', 'パンダ ぬいぐるみ', '麺棒 45cm', 'ペットフード ストッカー', 'バニラの香り キャンドル', '綿棒 200本', '炊飯器', 'ナッツ割り器', '調味料入れ 3個', '南米 コイン'
		]
	},
	'evidence.food-contact-notice': {
		asks: ['Steel thermos 500 ml', 'Stainless steel vacuum flask', 'Ceramic mug 350 ml', 'Insulated tumbler with straw', 'Bento lunch box', 'Chef knife 20 cm', 'Non-stick frying pan 28 cm', 'Electric kettle 1.7 L', 'Chopsticks set of 5', 'Baby bottle 240 ml', 'Wine glasses set of 6', 'Bamboo cutting board', 'Silicone baking mat', 'Blender 600 W', 'Coffee maker drip', 'ステンレス水筒 500ml', '陶器 マグカップ', '弁当箱 2段', '三徳包丁 17cm', 'フライパン 26cm', 'ワイングラス 6個', '哺乳瓶 240ml', '木製まな板', 'シリコン製氷皿'],
		not: ['Cup holder for car', 'Suction cup hooks', 'License plate frame', 'Weight plates 10 kg', 'Plant pot ceramic 15 cm', 'Dog bowl stainless', 'Perfume bottle glass 10 ml empty', 'Spray bottle 500 ml', 'Bicycle fork', 'Tuning fork', 'Trophy cup gold', 'Flower vase glass', 'Toy tea set for kids wooden', 'Ashtray ceramic', 'Straw hat', 'Hot water bottle rubber with cover', 'Mug rug quilted', 'Menstrual cup', '植木鉢 陶器', '犬用食器', 'フォークリフト 模型', '吸盤 フック', 'スプレーボトル', '花瓶 ガラス', '灰皿 陶器', '麦わら帽子']
	},
	'evidence.toy-notice': {
		asks: ['Wooden stacking rings for toddlers', 'Baby rattle silicone', 'Plush teddy bear 30 cm', 'Wooden building blocks, ages 3+', 'Toy car set, 3-6 years', 'Bath toys for baby 6 months', 'Doll with clothes for age 3', 'Teether ring silicone 3 months+', 'Wooden train set 18 months', '積み木 セット 1歳から', 'ぬいぐるみ くま', '知育玩具 3歳以上', 'ガラガラ ベビー', 'お風呂おもちゃ 対象年齢1.5歳', 'Jouet en bois dès 3 ans', '毛绒玩具 小熊'],
		not: ['Wooden toy train for age 6', 'Wooden train set, ages 6+', 'Toy robot kit for ages 8-12', 'Dog toy rope', 'Cat toy feather wand', 'Jigsaw puzzle 1000 pieces for adults', 'Plastic model kit 1/35 tank', 'Chess board wooden', 'Playing cards poker', 'Toy storage box', 'Collectible figure anime statue', 'RC drone with camera', 'Toy Story DVD', 'Fidget ring for adults', '木製電車 対象年齢6歳以上', 'ラジコンカー 8歳以上', '犬用おもちゃ', 'プラモデル 1/144', 'おもちゃ箱 収納', '1000ピース ジグソーパズル', 'トランプ カード', '猫じゃらし 猫用おもちゃ', 'キャンドル ホルダー']
	},
	'evidence.cosmetics-licence': {
		asks: ['Vitamin C face serum 30 ml', 'Matte lipstick red', 'Argan oil shampoo 300 ml', 'Eau de parfum 50 ml', 'Handmade soap bar lavender', 'Charcoal toothpaste', 'Sunscreen SPF 50', 'Sheet masks 10 pack', 'Nail polish gel set', 'Beard oil cedarwood', 'Bath bombs gift set of 6', 'Deodorant stick', 'Hand cream 75 ml', 'Micellar water 400 ml', '美容液 ビタミンC 30ml', '口紅 マット', 'シャンプー 無添加', 'ハンドクリーム', '日焼け止め SPF50', '手作り石鹸', '香水 50ml', 'フェイスマスク シート 10枚', 'Savon de Marseille 300 g'],
		not: ['Makeup bag travel', 'Makeup brush set 12', 'Soap dish bamboo', 'Soap dispenser automatic', 'Perfume atomizer refillable empty', 'Dog shampoo oatmeal', 'Ice cream scoop', 'Shoe cream black', 'Nail polish organizer', 'Dust mask', 'Sleep mask silk', 'Toner cartridge for printer', 'Highlighter pens pastel', 'Teak wood bench', 'Dish soap holder', 'Toothbrush bamboo', 'Car wax polish', 'Laundry soap', 'Wall primer white', 'Soap mold silicone', '化粧ポーチ', '石鹸置き', '犬用シャンプー', '化粧水ボトル 空', 'シャンプーボトル 詰め替え', 'アイスクリームメーカー', 'チーク材 テーブル', 'メイクブラシ 10本', 'クリップ 50個', 'ドリップポット', '洗顔ネット', '防寒フェイスマスク']
	},
	'evidence.medical-device-licence': {
		asks: ['Digital forehead thermometer', 'Blood pressure monitor upper arm', 'Pulse oximeter', 'Colored contact lenses', 'Neck massager electric shiatsu', 'Laser hair removal device IPL', 'Adhesive bandages 100', 'TENS unit', 'Hearing aids pair', 'Pregnancy test strips 20', '体温計 非接触', '血圧計 上腕式', 'カラーコンタクト', 'マッサージガン', '家庭用電気マッサージ器', '絆創膏 100枚', '光脱毛器 IPL'],
		not: ['Meat thermometer digital', 'Room thermometer hygrometer', 'Contact lens case', 'Embroidered iron on patch', 'Massage ball', 'Massage oil warmer', 'Foam roller', 'Sewing needles', 'Sunglasses polarized', 'Toy doctor kit stethoscope', 'First aid kit bag empty', 'Gua sha stone', '料理用温度計', '温湿度計', 'コンタクトレンズケース', 'ワッペン アイロン', 'マッサージボール', '縫い針 セット', '救急箱 空']
	},
	'evidence.liquor': {
		asks: ['Red wine Bordeaux 750 ml', 'Single malt whisky 12 years', 'Craft beer IPA 6 pack', 'Gin London dry 700ml', 'Champagne brut', '日本酒 純米大吟醸', '赤ワイン フランス', 'クラフトビール 6本', '梅酒 720ml', 'Vin rouge Côtes du Rhône'],
		not: ['Wine glass set', 'Wine opener electric', 'Beer mug 500 ml', 'Root beer soda', 'Non alcoholic beer', 'Alcohol wipes 100', 'Alcohol markers set of 60', 'Wine red dress', 'Whiskey stones', 'Champagne gold hoodie', 'Ginger ale', 'Sake set ceramic', 'Cocktail shaker', 'Spirit level 60 cm', 'Scotch tape', 'ワイングラス', 'ワインオープナー', 'ビールジョッキ', 'ノンアルコールビール', 'アルコールシート', 'ワインレッド セーター', 'ツインシーツ', '甘酒']
	},
	'restricted.tobacco': {
		asks: ['Cigarettes menthol 20', 'Cuban cigars box of 25', 'Shisha tobacco apple 250 g', 'HEETS heat sticks', '紙巻きたばこ 20本', '葉巻 5本'],
		not: ['Cigarette case metal', 'Cigar cutter', 'Ashtray', 'Car cigarette lighter socket adapter', 'Tobacco scented candle', 'Cigarette pants women', 'E-cigarette device without nicotine', 'タバコケース', '灰皿', '加熱式たばこ用 ケース', '禁煙パイポ']
	},
	'restricted.medicine': {
		asks: ['Ibuprofen 200 mg 100 tablets', 'Melatonin 5 mg gummies', 'Nicotine gum 2 mg', 'Minoxidil 5% solution', 'Eye drops redness relief', 'Nicotine salt e-liquid 20mg', '風邪薬 総合感冒薬', 'メラトニン 3mg', 'ニコチンリキッド', '目薬 15ml'],
		not: ['Pill case weekly', 'Medicine ball 5 kg', 'Medicine cabinet mirror', 'Nicotine free e-liquid 0mg', 'Insulin cooler bag', 'Pill organizer', 'Lint shaver for fabric pills', 'Vaccine card holder', 'ピルケース', 'メディシンボール', '薬箱', 'ニコチンフリー リキッド', 'お薬手帳カバー']
	}
};

describe.each(Object.entries(TITLES))('%s', (code, { asks, not }) => {
	test.each(asks)('asks: %s', (title) => expect(shownBy(code, titled(title))).toBeDefined());
	test.each(not)('does not: %s', (title) => expect(shownBy(code, titled(title))).toBeUndefined());
});

test.each<[string, Partial<Product>]>([
	['evidence.food-import-notice', { traits: { food: true } }], ['evidence.food-import-notice', { traits: { drink: true } }], ['evidence.food-import-notice', { traits: { supplement: true } }], ['evidence.food-import-notice', { hsCode: '190590312' }], ['evidence.food-import-notice', { hsCode: '2106.90.295' }], ['evidence.food-import-notice', { hsCode: '090210' }],
	['evidence.food-contact-notice', { traits: { foodContact: true } }], ['evidence.food-contact-notice', { hsCode: '732393000' }], ['evidence.food-contact-notice', { hsCode: '961700' }], ['evidence.food-contact-notice', { hsCode: '842121000' }],
	['evidence.toy-notice', { traits: { toyForUnderSix: true } }], ['evidence.toy-notice', { traits: { toyForUnderThree: true } }], ['evidence.toy-notice', { hsCode: '950300000', title: { en: 'Stacking cups' }, use: { en: 'play, ages 2 to 4' } }],
	['evidence.cosmetics-licence', { traits: { cosmetic: true } }], ['evidence.cosmetics-licence', { traits: { quasiDrug: true } }], ['evidence.cosmetics-licence', { hsCode: '330499090' }], ['evidence.cosmetics-licence', { hsCode: '340111000' }],
	['evidence.medical-device-licence', { traits: { medicalDevice: true } }], ['evidence.medical-device-licence', { hsCode: '901910000' }], ['evidence.medical-device-licence', { hsCode: '300510' }],
	['evidence.liquor', { traits: { alcohol: true } }], ['evidence.liquor', { hsCode: '220421' }], ['restricted.tobacco', { traits: { tobacco: true } }], ['restricted.tobacco', { hsCode: '240220000' }], ['restricted.medicine', { traits: { medicine: true } }], ['restricted.medicine', { hsCode: '300490' }]
])('%s is asked by %j alone, and answered by its paper', (code, product) => {
	expect(shownBy(code, product)).toBeDefined();
	expect(shownBy(code, { ...product, evidence: [{ kind: code.slice(code.indexOf('.') + 1), reference: 'in hand' }] })).toBeUndefined();
});

test.each<[string, Partial<Product>]>([
	['evidence.toy-notice', { traits: { toyForUnderSix: false }, hsCode: '950300000', title: { en: 'Teddy bear' } }], ['evidence.toy-notice', { hsCode: '950300000', title: { en: 'Wooden train' }, use: { en: 'play, for age 6 and up' } }], ['evidence.food-contact-notice', { traits: { foodContact: false }, title: { en: 'Mug' } }],
	['evidence.cosmetics-licence', { hsCode: '330749000', title: { en: 'Room fragrance' } }], ['evidence.food-import-notice', { hsCode: '230910', title: { en: 'Beef snack' }, traits: { petFood: true } }], ['evidence.food-import-notice', { hsCode: '690000' }], ['evidence.medical-device-licence', { hsCode: '900410000', title: { en: 'Sunglasses' } }]
])('%s is not asked by %j', (code, product) => expect(shownBy(code, product)).toBeUndefined());

describe('evidence.expired', () => {
	const paper = { kind: 'food-contact-notice', reference: 'A-1' };
	test.each([
		['on its last day', { validUntil: '2026-12-08' }, false], ['the day after', { validUntil: '2026-12-07' }, true], ['without an end', {}, false],
		['on its first day', { validFrom: '2026-12-08' }, false], ['the day before', { validFrom: '2026-12-09' }, true]
	])('%s', (_, days, found) => expect(shownBy('evidence.expired', { evidence: [{ ...paper, ...days }] }) !== undefined).toBe(found));
});
