import type { Made } from './goods';

/** Household linen and stationery of the same invented workshop. */
export const LINEN_AND_PAPER: readonly Made[] = [
	{
		sku: 'CQL-CLOTH-250', kind: 'textile', hsCode: '630259030', rate: '0.079', countryOfOrigin: 'FR',
		title: { en: 'Linen tablecloth 150 × 250 cm, oat', ja: 'リネン テーブルクロス 150×250cm オーツ', fr: 'Nappe en lin 150 × 250 cm, avoine' },
		customsDescription: { en: 'Tablecloth, woven, 100 percent flax linen, 150 x 250 cm, household use', ja: 'テーブルクロス 織物 亜麻100% 150×250cm 家庭用' },
		declarationName: 'TABLECLOTHS OF LINEN, WOVEN',
		material: { en: '100 percent flax, woven', ja: '亜麻100%（織物）' }, use: { en: 'covering a dining table', ja: '食卓掛け' },
		sizeMm: [340, 260, 45], weightG: 690, netWeightG: 650, euro: '26.50', priceJpy: 9800
	},
	{
		sku: 'CQL-NAPKIN-4', kind: 'textile', hsCode: '630259030', rate: '0.079', countryOfOrigin: 'FR',
		title: { en: 'Linen napkins 45 × 45 cm, set of 4, oat', ja: 'リネン ナプキン 45×45cm 4枚組 オーツ', fr: 'Serviettes de table en lin 45 × 45 cm, lot de 4' },
		customsDescription: { en: 'Table napkins, woven, 100 percent flax linen, 45 x 45 cm, household use, set of 4', ja: 'テーブルナプキン 織物 亜麻100% 45×45cm 家庭用（4枚組）' },
		declarationName: 'TABLE NAPKINS OF LINEN, WOVEN',
		material: { en: '100 percent flax, woven', ja: '亜麻100%（織物）' }, use: { en: 'napkins at table', ja: '食卓用ナプキン' },
		sizeMm: [240, 230, 25], weightG: 240, netWeightG: 220, euro: '11.80', priceJpy: 4480, traits: { setOf: 4 }
	},
	{
		sku: 'CQL-TEATOWEL-2', kind: 'textile', hsCode: '630291000', rate: '0.074', countryOfOrigin: 'PT',
		title: { en: 'Cotton tea towels 50 × 70 cm, set of 2, herringbone', ja: 'コットン ティータオル 50×70cm 2枚組 ヘリンボーン', fr: 'Torchons en coton 50 × 70 cm, lot de 2' },
		customsDescription: { en: 'Kitchen tea towels, woven, not terry, 100 percent cotton, 50 x 70 cm, household use, set of 2', ja: '台所用布巾 織物（テリーを除く） 綿100% 50×70cm 家庭用（2枚組）' },
		declarationName: 'TEA TOWELS OF COTTON, WOVEN, NOT TERRY',
		material: { en: '100 percent cotton, woven', ja: '綿100%（織物）' }, use: { en: 'drying dishes', ja: '食器拭き' },
		sizeMm: [250, 190, 22], weightG: 210, netWeightG: 190, euro: '5.40', priceJpy: 2280, traits: { setOf: 2 }
	},
	{
		sku: 'CQL-CUSHION-40', kind: 'textile', hsCode: '630492000', rate: '0.074', countryOfOrigin: 'PT',
		title: { en: 'Cotton chair cushion cover 40 × 40 cm, navy', ja: 'コットン チェアクッションカバー 40×40cm 紺', fr: 'Housse de coussin de chaise en coton 40 × 40 cm' },
		customsDescription: { en: 'Cushion cover for chairs, woven, 100 percent cotton, 40 x 40 cm, without filling, household use', ja: '椅子用クッションカバー 織物 綿100% 40×40cm 中材なし 家庭用' },
		declarationName: 'CUSHION COVERS OF COTTON, WOVEN',
		material: { en: '100 percent cotton, woven', ja: '綿100%（織物）' }, use: { en: 'covering a chair cushion', ja: '椅子用クッションの覆い' },
		sizeMm: [260, 200, 25], weightG: 190, netWeightG: 170, euro: '6.90', priceJpy: 2980
	},
	{
		sku: 'CQL-NOTE-A5', kind: 'paper', hsCode: '482010000', rate: 'free', countryOfOrigin: 'FR',
		title: { en: 'Stitched notebook A5, 96 pages, dotted', ja: '糸綴じノート A5 96ページ ドット罫', fr: 'Carnet cousu A5, 96 pages, pointillé' },
		customsDescription: { en: 'Notebook of stitched paper with card cover, A5, 96 dotted pages, for writing', ja: '糸綴じ紙製ノート 厚紙表紙 A5 96ページ 筆記用' },
		declarationName: 'NOTEBOOKS OF PAPER, STITCHED',
		material: { en: 'uncoated paper, card cover', ja: '上質紙、厚紙表紙' }, use: { en: 'writing notes', ja: '筆記用' },
		sizeMm: [210, 150, 10], weightG: 180, netWeightG: 172, euro: '3.60', priceJpy: 1680
	},
	{
		sku: 'CQL-CARD-12', kind: 'paper', hsCode: '481730000', rate: 'free', countryOfOrigin: 'FR',
		title: { en: 'Letterpress cards with envelopes, box of 12', ja: '活版印刷カード 封筒付き 12組入り', fr: 'Cartes typographiées avec enveloppes, boîte de 12' },
		customsDescription: { en: 'Correspondence cards of cotton paper, letterpress, with envelopes, box of 12, for writing', ja: '綿紙製通信用カードと封筒（活版印刷） 紙箱入り12組 筆記用' },
		declarationName: 'CORRESPONDENCE CARDS WITH ENVELOPES',
		material: { en: 'cotton paper, paper box', ja: '綿紙、紙箱' }, use: { en: 'writing letters', ja: '手紙の筆記' },
		sizeMm: [175, 130, 30], weightG: 260, netWeightG: 225, euro: '6.40', priceJpy: 2680
	},
	{
		sku: 'CQL-PENCIL-6', kind: 'paper', hsCode: '960910010', rate: 'free', countryOfOrigin: 'PT',
		title: { en: 'Graphite pencils HB, box of 6, linden', ja: '黒鉛筆 HB 6本入り リンデン軸', fr: 'Crayons graphite HB, boîte de 6' },
		customsDescription: { en: 'Pencils with black graphite lead in a linden wood sheath, HB, box of 6, for writing', ja: '黒芯鉛筆 リンデン材軸 HB 6本入り 筆記用' },
		declarationName: 'PENCILS WITH GRAPHITE LEADS, WOOD SHEATH',
		material: { en: 'linden wood, graphite lead', ja: 'リンデン材、黒鉛芯' }, use: { en: 'writing and drawing', ja: '筆記・製図' },
		sizeMm: [185, 55, 12], weightG: 60, netWeightG: 45, euro: '2.90', priceJpy: 1480
	},
	{
		sku: 'CQL-FOLDER-A4', kind: 'paper', hsCode: '482030000', rate: 'free', countryOfOrigin: 'FR',
		title: { en: 'Card document folder A4 with elastic', ja: '厚紙ドキュメントフォルダー A4 ゴム留め', fr: 'Chemise en carton A4 à élastique' },
		customsDescription: { en: 'Document folder of pressed card with elastic closure, A4, for filing paper documents', ja: '圧縮厚紙製書類ばさみ ゴム留め A4 書類整理用' },
		declarationName: 'DOCUMENT FOLDERS OF PRESSED CARD',
		material: { en: 'pressed card, rubber elastic', ja: '圧縮厚紙、ゴム' }, use: { en: 'filing paper documents', ja: '書類の整理' },
		sizeMm: [330, 245, 15], weightG: 210, netWeightG: 200, euro: '4.20', priceJpy: 1880
	}
];
