import { encode } from 'iconv-lite';
import type { Product } from '$lib/domain/catalog/product';
import type { Plan } from '$lib/domain/shipment/plan';

const COLUMNS = [
	'sku',
	'fnsku',
	'asin',
	'product-name',
	'condition',
	'your-price',
	'mfn-listing-exists',
	'mfn-fulfillable-quantity',
	'afn-listing-exists',
	'afn-warehouse-quantity',
	'afn-fulfillable-quantity',
	'afn-unsellable-quantity',
	'afn-reserved-quantity',
	'afn-total-quantity',
	'per-unit-volume',
	'afn-inbound-working-quantity',
	'afn-inbound-shipped-quantity',
	'afn-inbound-receiving-quantity'
];

/** Stock that a shop of this size might have: some, with a few on order and now and then a damaged one. */
function row(product: Product, i: number): readonly (string | number)[] {
	const [fulfillable, unsellable, reserved, working] = [(i * 37) % 90, i % 7 === 3 ? 1 : 0, (i * 5) % 9, i % 4 === 0 ? 24 : 0];
	const warehouse = fulfillable + unsellable + reserved;
	const cubicCentimetres = (product.unit?.sizeMm ?? []).reduce((volume, side) => volume * (side / 10), 1);
	return [
		product.sku,
		product.fnsku ?? '',
		product.asin ?? '',
		product.title?.ja ?? '',
		'New',
		product.sale?.priceJpy ?? '',
		'No',
		'',
		'Yes',
		warehouse,
		fulfillable,
		unsellable,
		reserved,
		warehouse + working,
		cubicCentimetres.toFixed(2),
		working,
		0,
		0
	];
}

/** `GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA` as Amazon.co.jp hands it out: tabs, CRLF and CP932. */
export const inventoryReport = ({ products }: Plan): Uint8Array =>
	encode([COLUMNS, ...products.map(row)].map((cells) => `${cells.join('\t')}\r\n`).join(''), 'cp932');
