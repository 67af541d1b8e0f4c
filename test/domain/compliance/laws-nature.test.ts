import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { hitOf } from '$lib/domain/compliance/kinds';
import { goods } from '../../samples';
import { shownBy, titled } from './titles';

/** By kind: titles of goods that are of it. */
const IS: Readonly<Record<string, readonly string[]>> = {
 plant:['Live succulent plant in pot','Tulip bulbs mix 20','Dried flower bouquet, lavender','Pampas grass 10 stems dried','Bamboo poles 6 ft garden','Driftwood branches natural for terrarium','Potting soil 5 L','Raw almonds 1kg unroasted','Green coffee beans Ethiopia','ドライフラワー 花束 ラベンダー','流木 アクアリウム','観葉植物 生 モンステラ','コーヒー生豆 エチオピア 1kg','Timothy hay for rabbits'],
 seed:['Tomato seeds heirloom 100 pcs','Wildflower seeds mix','ひまわりの種 栽培','野菜の種 セット','Herb garden growing kit'],
 'animal-product':['Beef jerky teriyaki 50g','Pork sausage Italian 500 g','Rawhide dog chew bones','Whole milk powder 1kg','Parmesan cheese 200g','ビーフジャーキー 犬用','ドッグフード チキン 2kg','粉ミルク 800g','Freeze dried beef liver dog treats','Bully sticks 12 inch'],
 'protected-species':['Genuine crocodile leather wallet','Python leather belt','Ivory carving netsuke antique','Agarwood incense sticks','クロコダイルレザー 財布 本革','べっ甲 かんざし 本べっ甲','赤珊瑚 ネックレス','Brazilian rosewood guitar'],
 pesticide:['Weed killer concentrate 1 L','除草剤 ラウンドアップ 5L','Ant killer gel bait'],
};

/** By kind: titles of goods that only sound like it. */
const IS_NOT: Readonly<Record<string, readonly string[]>> = {
 plant:['Artificial plant monstera','LED light bulb E26 60W','Plant stand wooden 3 tier','Plant pot ceramic','Data logger temperature','Straw hat women','Stainless steel drinking straws','麦わら帽子 レディース','LED電球 60形','造花 バラ','Wooden cutting board of acacia','Sunflower print dress','Roasted coffee beans 1 kg','Bamboo toothbrush','竹製まな板','やわらかタオル','Grow light for indoor plants','Soil moisture meter'],
 seed:['Seed beads glass 2mm','Sesame seeds roasted','各種 工具 セット','種類豊富 ステッカー','柿の種 米菓','Grape seed oil 500ml','人種 本','多種 アダプター'],
 'animal-product':['Bone china mug','Bone conduction headphones','Cheese board bamboo','Butter knife stainless','Milk frother electric','Peanut butter crunchy','Coconut milk 400ml','Shea butter cream','Hamster wheel','Leather wallet cowhide','Goose down jacket','骨伝導イヤホン','チーズおろし器','バターケース ガラス','Dog food bowl stainless','Butterfly necklace','Vegan jerky mushroom','ハムスター ケージ','エナジードリンク','Egg timer','Meat thermometer digital','Ham radio antenna'],
 'protected-species':['Crocodile embossed leather bag','Ivory cotton dress','Coral fleece blanket','Tortoiseshell acetate sunglasses','Alligator clips 50 pcs','Python programming book','アイボリー ワンピース','珊瑚色 リップ','クロコ型押し 財布','Lizard toy plush','Rosewood scent candle','Silk orchid artificial flower','Ivory white curtains','Coral pink lipstick','Stingray plush toy'],
 pesticide:['Ultrasonic pest repeller','Mosquito net for bed','Garden sprayer 5 L','防虫ネット','農薬不使用 緑茶'],
};

const kindOf = (kind: string, title: string) => hitOf(goods(titled(title)), [kind]);

describe.each(Object.entries(IS))('%s', (kind, titles) => test.each(titles)('is: %s', (title) => expect(kindOf(kind, title)).toBeDefined()));
describe.each(Object.entries(IS_NOT))('%s', (kind, titles) => test.each(titles)('is not: %s', (title) => expect(kindOf(kind, title)).toBeUndefined()));

test.each<[string, Partial<Product>]>([
	['evidence.phytosanitary', { traits: { plant: true } }], ['evidence.phytosanitary', { traits: { seed: true } }], ['evidence.phytosanitary', { traits: { rawWood: true } }], ['evidence.phytosanitary', { hsCode: '060311000' }], ['evidence.phytosanitary', { hsCode: '440399' }], ['evidence.phytosanitary', titled('Tomato seeds heirloom')],
	['evidence.animal-health', { traits: { meat: true } }], ['evidence.animal-health', { traits: { dairy: true } }], ['evidence.animal-health', { hsCode: '160100000' }], ['evidence.animal-health', titled('犬用ジャーキー 牛肉')],
	['evidence.cites', { traits: { exoticSkin: true } }], ['evidence.cites', { traits: { ivoryOrCoral: true } }], ['evidence.cites', { hsCode: '960110000' }], ['evidence.cites', { material: { en: 'python leather' } }], ['evidence.cites', { hsCode: '420221210', title: { en: 'Crocodile handbag' } }],
	['evidence.pesticide-registration', { traits: { pesticide: true } }], ['evidence.pesticide-registration', { hsCode: '380893000' }], ['evidence.fertiliser-registration', { traits: { fertiliser: true } }], ['evidence.fertiliser-registration', { hsCode: '310100' }]
])('%s is asked by %j alone, and answered by its paper', (code, product) => {
	expect(shownBy(code, product)).toBeDefined();
	expect(shownBy(code, { ...product, evidence: [{ kind: code.slice(code.indexOf('.') + 1), reference: 'in hand' }] })).toBeUndefined();
});

test.each<[string, Partial<Product>]>([
	['evidence.phytosanitary', { hsCode: '440711', title: { en: 'Sawn pine boards' } }], ['evidence.phytosanitary', { hsCode: '090210', title: { en: 'Green tea bags' } }], ['evidence.phytosanitary', { hsCode: '090121', title: { en: 'Roasted coffee beans' } }],
	['evidence.animal-health', titled('Salmon dog treats, 200 g')], ['evidence.animal-health', { traits: { leather: true }, title: { en: 'Leather belt' } }], ['evidence.cites', { hsCode: '620443', title: { en: 'Ivory dress' } }], ['evidence.cites', { hsCode: '420221210', title: { en: 'Crocodile embossed handbag' } }], ['evidence.cites', { material: { en: 'vegetable ivory' } }]
])('%s is not asked by %j', (code, product) => expect(shownBy(code, product)).toBeUndefined());
