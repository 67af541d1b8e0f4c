import type { Duty, Product } from '../catalog/product';
import { productOf, type Plan } from '../shipment/plan';
import { normalised } from '../values/identifiers';

/** One SKU of a shipment as customs sees it. */
export type Goods = { readonly product: Product; readonly quantity: number; readonly hsCode: string; readonly origin: string; readonly duty: Duty };

/** Units of a shipment by SKU, in the order of its lines. */
export function goodsOf(plan: Plan): Goods[] {
	const quantities = new Map<string, number>();
	for (const { sku, quantity } of plan.lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
	const products = new Map(plan.products.toReversed().map((product) => [product.sku, product]));
	return [...quantities].flatMap(([sku, quantity]): Goods[] => {
		const product = products.get(sku) ?? productOf(plan, sku);
		if (!product || quantity <= 0) return [];
		return [{ product, quantity, hsCode: normalised(product.hsCode ?? '').replaceAll('.', ''), origin: product.countryOfOrigin ?? '', duty: dutyFor(product, quantity) }];
	});
}

/** Units of quantity that can be counted or weighed off the shipment; a specific rate that states its own quantity keeps it. */
function dutyFor(product: Product, quantity: number): Duty {
	const { duty } = product;
	const counted = (one: Duty): Duty => {
		if (one.kind === 'specific' && one.quantity === 0) {
			const counted = countedIn(one.per, product, quantity);
			return counted === undefined ? { kind: 'text', text: `¥${one.jpy}/${one.per}` } : { ...one, quantity: counted };
		}
		return 'of' in one ? { ...one, of: one.of.map(counted) } : one;
	};
	return duty ? counted(duty) : { kind: 'text', text: '' };
}

/** So many units of a product in the unit of a rate; undefined where the plan does not tell. */
export const countedIn = (per: string, { unit }: Product, quantity: number): number | undefined => COUNTED[per]?.(quantity, (unit?.netWeightG ?? unit?.weightG ?? 0) * quantity);

/** A unit that the plan does not tell leaves the rate to a person: litres, square metres, a weight that is missing, part of a dozen. */
const COUNTED: Readonly<Record<string, (units: number, netG: number) => number | undefined>> = {
	pair: (units) => units,
	piece: (units) => units,
	head: (units) => units,
	dozen: (units) => (units % 12 === 0 ? units / 12 : undefined),
	kg: (_, netG) => (netG > 0 ? netG / 1_000 : undefined),
	t: (_, netG) => (netG > 0 ? netG / 1_000_000 : undefined)
};
