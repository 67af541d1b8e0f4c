import { isOfProduct, type GoodsColumn } from '$lib/domain/shipment/goods-cells';
import type { Plan } from '$lib/domain/shipment/plan';

/** The field a finding can point to; both languages of a title and of a description are one field. */
const NAME: Partial<Record<GoodsColumn, string>> = { titleJa: 'title', customsDescriptionJa: 'customsDescription' };

/** `product:SKU:hsCode`, `line:SKU:quantity`: the address of a cell, the same for all rows of a SKU. */
export const fieldOf = (sku: string, column: GoodsColumn): string =>
	`${isOfProduct(column) ? 'product' : 'line'}:${sku}:${NAME[column] ?? column}`;

/** Under which name a text that could not be read is kept: unlike a field it tells languages and rows of one SKU apart. */
export const typedKey = (sku: string, column: GoodsColumn, nth: number): string =>
	isOfProduct(column) ? `product:${sku}:${column}` : `line:${sku}:${column}${nth > 0 ? `#${nth + 1}` : ''}`;

/** For each line, how many lines of its SKU stand above it. */
export function ordinals(plan: Plan): readonly number[] {
	const seen = new Map<string, number>();
	return plan.lines.map(({ sku }) => {
		const nth = seen.get(sku) ?? 0;
		seen.set(sku, nth + 1);
		return nth;
	});
}

/** Row and field name of `?at=product:SKU:hsCode`; a SKU may have colons of its own. */
export function placeIn(plan: Plan, at: string): { row: number; name: string } | undefined {
	const parts = /^(?:product|line):(.*):([A-Za-z]+)$/s.exec(at);
	if (!parts) return undefined;
	const row = plan.lines.findIndex(({ sku }) => sku === parts[1]);
	return row < 0 ? undefined : { row, name: parts[2]! };
}
