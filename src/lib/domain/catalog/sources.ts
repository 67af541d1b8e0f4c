import type { Choice, Field } from './fields';
import { choiceFor, headerKey } from './headers';
import { textOf, type Cell } from './table';

/** Where a table comes from, as far as its headers tell. */
export type SourceKind = 'manifest' | 'inventory-report' | 'listings-report' | 'table' | 'sku-quantity' | 'unknown';

const keys = (headers: Record<string, Field>): ReadonlyMap<string, Field> =>
	new Map(Object.entries(headers).map(([header, field]) => [headerKey(header), field]));

/** GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA. Stock and shop prices are no shipment and no customs value, so they are left out. */
const INVENTORY = keys({ sku: 'sku', fnsku: 'fnsku', asin: 'asin', 'product-name': 'title', '出品者SKU': 'sku', 商品名: 'title' });

/** GET_MERCHANT_LISTINGS_ALL_DATA, with the headers of Amazon.com and those of Amazon.co.jp. */
const LISTINGS = keys({
	'item-name': 'title', 'seller-sku': 'sku', asin1: 'asin', 'image-url': 'image-url', 'product-id': 'product-id', 'product-id-type': 'product-id-type',
	商品名: 'title', 出品者SKU: 'sku', ASIN1: 'asin', 画像URL: 'image-url', 商品ID: 'product-id', 商品IDタイプ: 'product-id-type'
});

/** Columns of the listings report by position, for header rows in a language we do not know. */
const LISTINGS_AT: Readonly<Record<number, Field>> = { 0: 'title', 3: 'sku', 7: 'image-url', 9: 'product-id-type', 16: 'asin', 22: 'product-id' };

const has = (found: ReadonlySet<string>, ...headers: string[]): boolean => headers.every((header) => found.has(headerKey(header)));

export function sourceOf(headers: readonly Cell[]): SourceKind {
	const texts = headers.map(textOf);
	const found = new Set(texts.map(headerKey));
	const first = headerKey(texts[0] ?? '');
	if (has(found, 'sku', 'fnsku', 'afn-listing-exists') || has(found, 'fnsku', 'afn-warehouse-quantity')) return 'inventory-report';
	if (has(found, 'seller-sku', 'listing-id') || has(found, '出品者SKU', '出品ID')) return 'listings-report';
	if ((first === headerKey('Merchant SKU') || first === headerKey('出品者SKU')) && texts.some((text) => choiceFor(text)?.field === 'quantity')) return 'manifest';
	return texts.some((text) => choiceFor(text)?.field === 'sku') ? 'table' : 'unknown';
}

/** Whether a header row nobody can read is the listings report by its shape: 27 to 32 columns, ASINs in the seventeenth. */
export function isListingsByShape(headers: readonly Cell[], sample: readonly (readonly Cell[])[]): boolean {
	const asins = sample.map((row) => textOf(row[16]).trim()).filter(Boolean);
	return headers.length >= 27 && headers.length <= 32 && asins.length > 0 && asins.every((text) => /^(B0[A-Z0-9]{8}|\d{9}[\dX])$/.test(text)) && sample.every((row) => textOf(row[3]).trim() !== '');
}

/** What each column holds. Columns of an Amazon report that are of no use here are `ignored`; unknown ones are undefined. */
export function columnsOf(kind: SourceKind, headers: readonly Cell[], byShape = false): (Choice | undefined)[] {
	const ignored: Choice = { field: 'ignored' };
	return headers.map((header, at) => {
		const text = textOf(header);
		if (byShape) return LISTINGS_AT[at] ? { field: LISTINGS_AT[at] } : ignored;
		const report = kind === 'inventory-report' ? INVENTORY : kind === 'listings-report' ? LISTINGS : undefined;
		if (report) {
			const field = report.get(headerKey(text));
			return field ? { field } : ignored;
		}
		return text.trim() ? choiceFor(text) : undefined;
	});
}
