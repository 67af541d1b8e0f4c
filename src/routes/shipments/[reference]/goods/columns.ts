import { COUNTRY_CODES } from '$lib/domain/catalog/countries';
import type { GoodsColumn } from '$lib/domain/shipment/goods-cells';
import type { GridColumn } from '$lib/ui/grid/grid';
import type { Say } from '$lib/ui/words';

/**
 * Shown from the start; the title is the one in the reader's language. The description for customs comes with the catalogue and
 * is seldom typed here: it is shown when asked for, or when a finding leads to it.
 */
export const USUAL: readonly GoodsColumn[] = [
	'sku', 'title', 'hsCode', 'countryOfOrigin', 'fulfillmentCenter', 'quantity', 'size', 'weight', 'value', 'amount'
];

/** Can be shown or put away; the rest is what a shipment needs of every row. */
export const SWITCHED: readonly GoodsColumn[] = [
	'title', 'customsDescription', 'customsDescriptionJa', 'material', 'brand', 'asin', 'fnsku', 'expiry', 'lot', 'netWeight'
];

const ORDER: readonly GoodsColumn[] = [
	'sku', 'title', 'asin', 'fnsku', 'brand', 'customsDescription', 'customsDescriptionJa', 'material', 'hsCode', 'countryOfOrigin',
	'fulfillmentCenter', 'expiry', 'lot', 'quantity', 'size', 'weight', 'netWeight', 'value', 'amount'
];

/** Together they fit a screen of 1440 beside the side panel; the words share what is left over. */
const WIDTH: Partial<Record<GoodsColumn, number>> = {
	title: 132, customsDescription: 160, customsDescriptionJa: 160, hsCode: 106, countryOfOrigin: 64, fulfillmentCenter: 58, quantity: 62,
	size: 128, weight: 52, netWeight: 66, value: 84, amount: 84, material: 130, brand: 100, asin: 104, fnsku: 104, expiry: 92, lot: 80
};

/** Wide enough for the longest SKU, which is never cut short while there is room for the rest. */
export const skuWidth = (skus: readonly string[]): number =>
	Math.min(216, Math.max(116, 18 + Math.ceil(9.2 * Math.max(0, ...skus.map((sku) => [...sku].length)))));

const FIGURES: ReadonlySet<GoodsColumn> = new Set<GoodsColumn>(['quantity', 'size', 'weight', 'netWeight', 'value', 'amount']);
const CODES: ReadonlySet<GoodsColumn> = new Set<GoodsColumn>(['sku', 'hsCode', 'asin', 'fnsku', 'lot']);

export type GoodsGridColumn = GridColumn & { readonly key: GoodsColumn };

type Wanted = {
	readonly shown: ReadonlySet<GoodsColumn>;
	readonly t: Say;
	/** Sign or code of the currency, when all values share it. */
	readonly currency: string | undefined;
	readonly skuWidth: number;
	readonly suggest: Partial<Record<GoodsColumn, GridColumn['suggest']>>;
};

export const goodsColumns = ({ shown, t, currency, suggest, skuWidth }: Wanted): readonly GoodsGridColumn[] =>
	ORDER.filter((column) => shown.has(column)).map((column) => {
		const key = column === 'title' && t.language === 'ja' ? 'titleJa' : column;
		const money = column === 'value' || column === 'amount';
		const offers = suggest[column];
		return {
			key,
			label: money && currency ? t(`goods.columnIn.${column}`, { currency }) : t(`goods.column.${column}`),
			fullLabel: t(`goods.columnFull.${column}`),
			width: column === 'sku' ? skuWidth : (WIDTH[column] ?? 100),
			...(FIGURES.has(column) && { align: 'end' as const }),
			...(column === 'sku' && { sticky: true }),
			...(CODES.has(column) && { code: true }),
			...(column === 'amount' && { readonly: true }),
			...((column === 'title' || column === 'customsDescription') && { grows: true }),
			...((key === 'titleJa' || column === 'customsDescriptionJa') && { lang: 'ja' }),
			...(offers && { suggest: offers })
		};
	});

const SIGN: Readonly<Record<string, string>> = { EUR: '€', GBP: '£' };
export const currencySign = (currency: string): string => SIGN[currency] ?? currency;

const LOCALE = { en: 'en-GB', ja: 'ja-JP', fr: 'fr-FR', zh: 'zh-CN' } as const;
export function countrySuggestions(typed: string, language: keyof typeof LOCALE) {
	const names = new Intl.DisplayNames(LOCALE[language], { type: 'region' });
	const wanted = typed.normalize('NFKC').trim().toLowerCase();
	if (wanted === '') return [];
	return COUNTRY_CODES.map((value) => ({ value, says: names.of(value) ?? value }))
		.filter(({ value, says }) => value.toLowerCase().startsWith(wanted) || says.toLowerCase().startsWith(wanted))
		.slice(0, 8);
}
