import type { Product } from '../../catalog/product';
import { needsLabel, prepOwnerOf } from '../../compliance/prep';
import type { Plan } from '../../shipment/plan';
import type { PlainDate } from '../../values/plain-date';
import { numbered } from '../cartons';

/** Labels of one kind that are printed after each other. */
export type Count = { readonly sku: string; readonly expiry?: PlainDate; readonly quantity: number };

/** Why units of a SKU get no label of ours. */
export type Unlabelled = { readonly sku: string; readonly because: 'no-fnsku' | 'amazon-labels' | 'makers-barcode' | 'no-product' };

/** Units that lack what their label needs; the others need none of ours. */
export const isLacking = ({ because }: Unlabelled): boolean => because === 'no-fnsku' || because === 'no-product';

const keyOf = ({ sku, expiry = '' }: Count): string => `${sku}\u0000${expiry}`;

/** The same kinds together, in the order in which they first come. */
function together(counts: readonly Count[]): Count[] {
	const sums = new Map<string, Count>();
	for (const count of counts) {
		const known = sums.get(keyOf(count));
		sums.set(keyOf(count), { ...count, quantity: count.quantity + (known?.quantity ?? 0) });
	}
	return [...sums.values()];
}

const counted = ({ sku, expiry, quantity }: Count): Count => ({ sku, ...(expiry && { expiry }), quantity });

/** What each carton holds, carton by carton. */
export const countsByCarton = (plan: Plan): Count[] => numbered(plan).flatMap(({ carton }) => together(carton.contents.map(counted)));

/** Units of lines that are in no carton yet. */
function unpacked(plan: Plan, packed: readonly Count[]): Count[] {
	const left = new Map<string, number>();
	for (const { sku, quantity } of packed) left.set(sku, (left.get(sku) ?? 0) + quantity);
	return plan.lines.map(counted).map((line) => {
		const there = Math.min(line.quantity, left.get(line.sku) ?? 0);
		left.set(line.sku, (left.get(line.sku) ?? 0) - there);
		return { ...line, quantity: line.quantity - there };
	});
}

/** SKU by SKU, each date by itself: what is packed, then what is not yet. */
export function countsBySku(plan: Plan): Count[] {
	const packed = countsByCarton(plan);
	const all = together([...packed, ...unpacked(plan, packed)]).filter(({ quantity }) => quantity > 0);
	const skus = [...new Set([...plan.lines.map(({ sku }) => sku), ...all.map(({ sku }) => sku)])];
	return skus.flatMap((sku) => all.filter((count) => count.sku === sku).toSorted((a, b) => ((a.expiry ?? '') < (b.expiry ?? '') ? -1 : 1)));
}

/** Why a unit gets no label; undefined when it gets one. */
export function unlabelled(sku: string, product: Product | undefined): Unlabelled | undefined {
	if (!product) return { sku, because: 'no-product' };
	if (prepOwnerOf(product, 'ITEM_LABELING') === 'AMAZON') return { sku, because: 'amazon-labels' };
	if (!needsLabel(product)) return { sku, because: 'makers-barcode' };
	return product.fnsku ? undefined : { sku, because: 'no-fnsku' };
}
