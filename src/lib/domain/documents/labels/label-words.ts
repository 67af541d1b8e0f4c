import type { Label } from '../words';

/** Conditions in which a unit is sold at Amazon.co.jp. */
export const CONDITIONS = ['new', 'used-like-new', 'used-very-good', 'used-good', 'used-acceptable', 'collectible'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const CONDITION_WORDS: Record<Condition, string> = {
	new: '新品',
	'used-like-new': '中古 ほぼ新品',
	'used-very-good': '中古 非常に良い',
	'used-good': '中古 良い',
	'used-acceptable': '中古 可',
	collectible: 'コレクター商品'
};

/** What a date on goods is called: when they taste best, or until when they may be used. */
export const DATE_WORDS: Record<'best-before' | 'use-by', Label> = {
	'best-before': ['Best before', '賞味期限'],
	'use-by': ['Use by', '使用期限']
};

export const NO_ITEM_LABELS: Label = ['No unit of this shipment needs an FNSKU label', 'FNSKUラベルの必要な商品はありません'];
export const NO_FNSKU: Label = ['No FNSKU label can be printed: the FNSKU is missing', 'FNSKUが登録されていないため、FNSKUラベルを印刷できません'];
/** Why units of a SKU get no label of ours. */
export const UNLABELLED_WORDS: Record<'no-fnsku' | 'no-product' | 'makers-barcode' | 'amazon-labels', Label> = {
	'no-fnsku': ['No FNSKU', 'FNSKUなし'],
	'no-product': ['Unknown product', '商品未登録'],
	'makers-barcode': ['Maker’s barcode', 'メーカーのバーコード'],
	'amazon-labels': ['Labelled by Amazon', 'Amazonが貼付']
};
export const NO_NOTICES: Label = ['No carton of this shipment needs a notice', '掲示の必要な箱はありません'];
export const NO_PALLETS: Label = ['No pallets in this shipment', 'パレットはありません'];
export const NO_UNIT_MARKS: Label = ['No unit of this shipment needs such a mark', '表示の必要な商品はありません'];
export const DRAFT_ON_LABEL = 'DRAFT 下書き';
