import type { Made } from './goods';

/** Table and kitchen ware of an invented workshop in Nantes. */
export const TABLEWARE: readonly Made[] = [
	{
		sku: 'CQL-BOWL-15', kind: 'ceramic', hsCode: '691200000', rate: '0.023', countryOfOrigin: 'FR',
		title: { en: 'Faience salad bowls 15 cm, set of 2', ja: 'ファイアンス焼き サラダボウル 15cm 2個組', fr: 'Saladiers en faïence 15 cm, lot de 2' },
		customsDescription: { en: 'Salad bowls of glazed faience, 15 cm, household table use, set of 2', ja: '施釉陶器製サラダボウル 直径15cm 家庭用（2個組）' },
		declarationName: 'SALAD BOWLS OF GLAZED FAIENCE',
		material: { en: 'glazed faience (earthenware)', ja: '施釉陶器（ファイアンス）' }, use: { en: 'serving salad at table', ja: '食卓でのサラダの盛り付け' },
		sizeMm: [165, 165, 110], weightG: 920, netWeightG: 820, euro: '9.20', priceJpy: 3980, traits: { setOf: 2 }
	},
	{
		sku: 'CQL-PLATE-24', kind: 'ceramic', hsCode: '691110000', rate: '0.023', countryOfOrigin: 'FR',
		title: { en: 'Porcelain plates 24 cm, set of 2', ja: '磁器 プレート 24cm 2枚組', fr: 'Assiettes en porcelaine 24 cm, lot de 2' },
		customsDescription: { en: 'Dinner plates of white glazed porcelain, 24 cm, household table use, set of 2', ja: '白磁製平皿 直径24cm 家庭用（2枚組）' },
		declarationName: 'DINNER PLATES OF GLAZED PORCELAIN',
		material: { en: 'glazed hard porcelain', ja: '施釉硬質磁器' }, use: { en: 'serving meals at table', ja: '食事の盛り付け' },
		sizeMm: [255, 255, 60], weightG: 1180, netWeightG: 1080, euro: '11.60', priceJpy: 4580, traits: { setOf: 2 }
	},
	{
		sku: 'CQL-CUP-20', kind: 'ceramic', hsCode: '691200000', rate: '0.023', countryOfOrigin: 'PT',
		title: { en: 'Stoneware cup 200 ml, no handle, sea grey', ja: 'ストーンウェア カップ 200ml 取っ手なし 海灰色', fr: 'Gobelet en grès 20 cl, gris mer' },
		customsDescription: { en: 'Drinking cup of glazed stoneware, 200 ml, without handle, household table use', ja: '施釉炻器製カップ 容量200ml 取っ手なし 家庭用' },
		declarationName: 'CUPS OF GLAZED STONEWARE',
		material: { en: 'glazed stoneware', ja: '施釉炻器' }, use: { en: 'drinking tea or coffee', ja: '茶・コーヒーの飲用' },
		sizeMm: [95, 95, 100], weightG: 310, netWeightG: 270, euro: '4.10', priceJpy: 1980
	},
	{
		sku: 'CQL-PITCHER-1L', kind: 'ceramic', hsCode: '691200000', rate: '0.023', countryOfOrigin: 'PT',
		title: { en: 'Stoneware pitcher 1 L, sea grey', ja: 'ストーンウェア ピッチャー 1L 海灰色', fr: 'Pichet en grès 1 L, gris mer' },
		customsDescription: { en: 'Water pitcher of glazed stoneware, 1 litre, household table use', ja: '施釉炻器製水差し 容量1L 家庭用' },
		declarationName: 'WATER PITCHERS OF GLAZED STONEWARE',
		material: { en: 'glazed stoneware', ja: '施釉炻器' }, use: { en: 'serving water at table', ja: '食卓での水の給仕' },
		sizeMm: [180, 140, 220], weightG: 1050, netWeightG: 930, euro: '14.80', priceJpy: 5480, packing: { turn: 'upright', maxLoadG: 5000 }
	},
	{
		sku: 'CQL-BUTTER', kind: 'ceramic', hsCode: '691110000', rate: '0.023', countryOfOrigin: 'FR',
		title: { en: 'Porcelain butter dish with lid', ja: '磁器 ふた付きバターケース', fr: 'Beurrier en porcelaine avec couvercle' },
		customsDescription: { en: 'Butter dish with lid of glazed porcelain, household table use', ja: '磁器製ふた付きバター入れ 家庭用' },
		declarationName: 'BUTTER DISHES OF GLAZED PORCELAIN',
		material: { en: 'glazed hard porcelain', ja: '施釉硬質磁器' }, use: { en: 'keeping and serving butter', ja: 'バターの保存・給仕' },
		sizeMm: [150, 120, 95], weightG: 640, netWeightG: 560, euro: '10.90', priceJpy: 3980
	},
	{
		sku: 'CQL-TUMBLER-4', kind: 'glass', hsCode: '701337000', rate: '0.031', countryOfOrigin: 'FR',
		title: { en: 'Pressed glass tumblers 28 cl, set of 4', ja: 'プレスガラス タンブラー 280ml 4個組', fr: 'Gobelets en verre pressé 28 cl, lot de 4' },
		customsDescription: { en: 'Drinking tumblers of pressed soda-lime glass, 28 cl, not lead crystal, household use, set of 4', ja: 'ソーダ石灰ガラス製コップ 280ml（鉛ガラスを除く） 家庭用（4個組）' },
		declarationName: 'TUMBLERS OF PRESSED SODA-LIME GLASS',
		material: { en: 'pressed soda-lime glass', ja: 'ソーダ石灰ガラス（プレス成形）' }, use: { en: 'drinking cold drinks', ja: '冷たい飲み物の飲用' },
		sizeMm: [190, 190, 115], weightG: 1420, netWeightG: 1280, euro: '8.40', priceJpy: 3480, traits: { setOf: 4 }, packing: { turn: 'upright', maxLoadG: 9000 }
	},
	{
		sku: 'CQL-JAR-07', kind: 'glass', hsCode: '701349000', rate: '0.039', countryOfOrigin: 'IT',
		title: { en: 'Glass storage jar 0.7 L with cork lid', ja: 'ガラス保存瓶 0.7L コルク蓋', fr: 'Bocal en verre 0,7 L, couvercle en liège' },
		customsDescription: { en: 'Kitchen storage jar of soda-lime glass with cork stopper, 0.7 litre, household use', ja: 'ソーダ石灰ガラス製保存容器 コルク栓付き 0.7L 家庭用' },
		declarationName: 'STORAGE JARS OF SODA-LIME GLASS',
		material: { en: 'soda-lime glass, cork stopper', ja: 'ソーダ石灰ガラス、コルク栓' }, use: { en: 'keeping dry food in the kitchen', ja: '乾物の保存' },
		sizeMm: [110, 110, 190], weightG: 620, netWeightG: 540, euro: '5.60', priceJpy: 2680, packing: { turn: 'upright' }
	},
	{
		sku: 'CQL-BOARD-38', kind: 'kitchen', hsCode: '441990900', rate: '0.027', countryOfOrigin: 'FR',
		title: { en: 'Oak serving board 38 × 18 cm', ja: 'オーク サービングボード 38×18cm', fr: 'Planche de service en chêne 38 × 18 cm' },
		customsDescription: { en: 'Serving board of planed and oiled oak wood, 38 x 18 cm, household kitchen use', ja: 'オーク材製配膳板（かんながけ・油仕上げ） 38×18cm 家庭用' },
		declarationName: 'SERVING BOARDS OF OAK WOOD, OILED',
		material: { en: 'oak wood, planed and oiled', ja: 'オーク材（かんながけ・油仕上げ）' }, use: { en: 'cutting and serving bread and cheese', ja: 'パン・チーズの切り分けと配膳' },
		sizeMm: [380, 180, 22], weightG: 940, netWeightG: 900, euro: '12.30', priceJpy: 4980
	},
	{
		sku: 'CQL-SPATULA-2', kind: 'kitchen', hsCode: '441990900', rate: '0.027', countryOfOrigin: 'FR',
		title: { en: 'Beech spatulas, set of 2', ja: 'ブナ材 ターナー 2本組', fr: 'Spatules en hêtre, lot de 2' },
		customsDescription: { en: 'Cooking spatulas of planed and oiled beech wood, household kitchen use, set of 2', ja: 'ブナ材製調理べら（かんながけ・油仕上げ） 家庭用（2本組）' },
		declarationName: 'COOKING SPATULAS OF BEECH WOOD, OILED',
		material: { en: 'beech wood, planed and oiled', ja: 'ブナ材（かんながけ・油仕上げ）' }, use: { en: 'stirring and turning food while cooking', ja: '調理中の混ぜ・返し' },
		sizeMm: [310, 75, 25], weightG: 130, netWeightG: 110, euro: '3.20', priceJpy: 1780, traits: { setOf: 2 }
	},
	{
		sku: 'CQL-SERVERS-2', kind: 'kitchen', hsCode: '441990900', rate: '0.027', countryOfOrigin: 'IT',
		title: { en: 'Olive wood salad servers, set of 2', ja: 'オリーブ材 サラダサーバー 2本組', fr: 'Couverts à salade en olivier, lot de 2' },
		customsDescription: { en: 'Salad servers of planed and oiled olive wood, household table use, set of 2', ja: 'オリーブ材製サラダサーバー（かんながけ・油仕上げ） 家庭用（2本組）' },
		declarationName: 'SALAD SERVERS OF OLIVE WOOD, OILED',
		material: { en: 'olive wood, planed and oiled', ja: 'オリーブ材（かんながけ・油仕上げ）' }, use: { en: 'mixing and serving salad', ja: 'サラダの取り分け' },
		sizeMm: [300, 90, 40], weightG: 180, netWeightG: 160, euro: '7.40', priceJpy: 2980, traits: { setOf: 2 }
	},
	{
		sku: 'CQL-SPOON-6', kind: 'kitchen', hsCode: '821599000', rate: '0.039', countryOfOrigin: 'FR',
		title: { en: 'Stainless steel table spoons, set of 6', ja: 'ステンレス テーブルスプーン 6本組', fr: 'Cuillères de table en inox, lot de 6' },
		customsDescription: { en: 'Table spoons of stainless steel 18/10, not plated, household table use, set of 6', ja: 'ステンレス鋼（18-10）製テーブルスプーン めっきなし 家庭用（6本組）' },
		declarationName: 'TABLE SPOONS OF STAINLESS STEEL',
		material: { en: 'stainless steel 18/10', ja: 'ステンレス鋼 18-10' }, use: { en: 'eating at table', ja: '食事用' },
		sizeMm: [230, 110, 40], weightG: 420, netWeightG: 370, euro: '8.70', priceJpy: 3280, traits: { setOf: 6 }
	},
	{
		sku: 'CQL-TRAY-30', kind: 'kitchen', hsCode: '732394000', rate: 'free', countryOfOrigin: 'FR',
		title: { en: 'Enamelled steel tray 30 × 22 cm', ja: 'ホーロー トレー 30×22cm', fr: 'Plateau en acier émaillé 30 × 22 cm' },
		customsDescription: { en: 'Serving tray of enamelled steel sheet, 30 x 22 cm, household kitchen use', ja: 'ホーロー引き鋼板製トレー 30×22cm 家庭用' },
		declarationName: 'SERVING TRAYS OF ENAMELLED STEEL',
		material: { en: 'enamelled steel sheet', ja: '鋼板（ホーロー引き）' }, use: { en: 'serving food and drinks', ja: '料理・飲み物の配膳' },
		sizeMm: [305, 225, 35], weightG: 680, netWeightG: 620, euro: '8.80', priceJpy: 3480
	}
];
