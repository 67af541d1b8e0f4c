import type { Charge } from './totals';
import type { DutiesPayer, ImporterBasis, Transport, ValuationMethod } from '../shipment/plan';
import type { PaperKind } from './papers';

/** The papers speak English and Japanese beside each other, whatever the reader's language: they are for carriers, customs and the centre. */
export type Label = readonly [en: string, ja: string];

export const TITLES: Record<PaperKind, Label> = {
	'commercial-invoice': ['Commercial invoice', '仕入書'],
	'proforma-invoice': ['Proforma invoice', '見積送り状'],
	'packing-list': ['Packing list', '包装明細書'],
	'importer-and-duty-instruction': ['Importer and duty instruction', '輸入者・関税支払指図書'],
	'declaration-sheet': ['Declaration sheet', '輸入申告事項書'],
	'carrier-letter': ['Letter to the carrier', '運送人への依頼書'],
	'origin-statement': ['Origin statement', '原産品申告書'],
	'battery-note': ['Battery note', '電池貨物通知書'],
	'carton-labels': ['Carton labels', '箱ラベル'],
	'carton-labels-a4': ['Carton labels, A4', '箱ラベル（A4）'],
	'carton-notices': ['Carton notices', '箱の掲示'],
	'item-labels': ['Item labels', '商品ラベル'],
	'pallet-labels': ['Pallet labels', 'パレットラベル'],
	'valuation-statement': ['Valuation statement', '課税価格計算書'],
	'customs-working': ['Customs working', '税額計算書'],
	'prep-sheet': ['Prep sheet', '納品前準備表'],
	'packing-steps': ['Packing steps', '箱詰め手順書'],
	'check-report': ['Check report', '検査結果'],
	'printer-calibration': ['Printer calibration', '印刷位置合わせ']
};

export const DRAFT_STRIP = 'DRAFT 下書き  ·  not for customs, carrier or warehouse  ·  使用しないでください';
/** On papers that are packed by before anything is released. */
export const DRAFT_STRIP_PACKING = 'DRAFT 下書き  ·  cartons may still change  ·  カートンの内容は変わることがあります';
export const DRAFT_STRIP_SHORT = 'DRAFT 下書き  ·  do not use  ·  使用しないでください';

/** What the invoice says under its title about why the goods come to Japan. */
export const BASES: Record<ImporterBasis, { readonly subtitle: string; readonly contract: string }> = {
	'own-goods': {
		subtitle: 'Goods consigned for sale through Fulfilment by Amazon. No sale takes place at import.  輸入時に売買はありません。',
		contract: 'Own goods for FBA stock; no buyer'
	},
	'bought-from-shipper': {
		subtitle: 'Goods sold by the shipper to the importer of record.  輸出者から輸入者への売買による輸入です。',
		contract: 'Sale by the shipper to the importer'
	},
	'name-only': { subtitle: '', contract: '' }
};

/** What follows the importer's address: by what right it imports. */
export const STANDINGS: Record<ImporterBasis, { readonly abroad: string; readonly inJapan: string }> = {
	'own-goods': {
		abroad: 'Non-resident; own goods, right of disposal at import',
		inJapan: 'Own goods, right of disposal at import'
	},
	'bought-from-shipper': { abroad: 'Non-resident; buyer of the goods', inJapan: 'Buyer of the goods, established in Japan' },
	'name-only': { abroad: '', inJapan: '' }
};

export const TRANSPORTS_IN_WORDS: Record<Transport, Label> = {
	courier: ['Courier', '国際宅配便'],
	'air-freight': ['Air freight', '航空貨物'],
	'sea-lcl': ['Sea freight, LCL', '海上混載'],
	'sea-fcl': ['Sea freight, FCL', '海上コンテナ']
};

/** Under what law the customs value is found: Customs Tariff Act, 関税定率法. */
export const METHODS: Record<ValuationMethod, { readonly name: string; readonly heading: Label; readonly article: string; readonly articleJa: string }> = {
	transaction: {
		name: 'Transaction value', heading: ['Transaction value', '取引価格による方法'],
		article: 'art. 4(1)', articleJa: '関税定率法 第4条第1項'
	},
	'identical-goods': {
		name: 'Identical or similar goods', heading: ['Value of identical or similar goods', '同種又は類似の貨物による方法'],
		article: 'art. 4-2', articleJa: '関税定率法 第4条の2'
	},
	deductive: {
		name: 'Deductive', heading: ['Deductive method', '国内販売価格による方法'],
		article: 'art. 4-3(1)', articleJa: '関税定率法 第4条の3第1項'
	},
	computed: {
		name: 'Computed', heading: ['Computed method', '製造原価による方法'],
		article: 'art. 4-3(2)', articleJa: '関税定率法 第4条の3第2項'
	},
	other: { name: 'Other method', heading: ['Other reasonable method', 'その他の合理的な方法'], article: 'art. 4-4', articleJa: '関税定率法 第4条の4' }
};

export const PAYERS: Record<DutiesPayer, { readonly name: string; readonly how: string; readonly short: string }> = {
	importer: { name: 'Importer of record', how: 'Never the receiver.', short: 'importer' },
	shipper: { name: 'Shipper', how: 'Never the receiver.', short: 'shipper' },
	broker: { name: 'Customs broker', how: 'For the importer. Never the receiver.', short: 'broker' },
	receiver: { name: 'Receiver', how: 'The receiver will refuse to pay.', short: 'receiver' }
};

export const CHARGES_IN_WORDS: Record<Charge, Label> = {
	originInland: ['Inland carriage and export handling', '輸出地内陸費'],
	freight: ['International freight', '国際運賃'],
	insurance: ['Insurance', '保険料'],
	domesticJapan: ['Carriage in Japan after arrival', '日本国内運賃']
};

export const DECLARATION: Label = [
	'We declare that this invoice shows the goods, their origin and their value truly and completely, and that no Amazon company is ' +
		'buyer, importer or payer of duties and taxes.',
	'本仕入書の記載は真実かつ完全であり、Amazonは買主・輸入者・関税等の納付者ではありません。'
];

export const NOT_AMAZONS_ID = 'NOT AN AMAZON BOX ID  ·  仮番号';
