import type { Product } from '../catalog/product';
import { centreOf, type Plan } from '../shipment/plan';
import { lineAmount, type MinorUnits, type Money } from '../values/money';
import { centresOf } from './cartons';
import { isUsable } from './figures';

/** One line of the invoice: a SKU to a fulfilment centre, whatever lots it comes in. */
export type InvoiceLine = {
	readonly number: number;
	readonly sku: string;
	readonly product: Product | undefined;
	readonly quantity: number;
	readonly netG: number | undefined;
	readonly unitValue: Money | undefined;
	readonly amount: Amount | undefined;
};

export type Amount = { readonly minor: MinorUnits; readonly currency: string };

export type LineGroup = { readonly centre: string | undefined; readonly lines: readonly InvoiceLine[] };

/** The products of a plan by SKU; the first of two with one SKU. */
export const productsOf = (plan: Plan): ReadonlyMap<string, Product> =>
	new Map(plan.products.toReversed().map((product) => [product.sku, product]));

/** Net weight of a unit: without its packing where that is known. Zero is not known. */
const netWeightOf = (product: Product | undefined): number | undefined =>
	product?.unit?.netWeightG || product?.unit?.weightG || undefined;

export const netOf = (product: Product | undefined, quantity: number): number | undefined => {
	const unit = netWeightOf(product);
	return unit === undefined ? undefined : unit * quantity;
};

/** The lines of a plan by centre, in the order of the papers; lines that go nowhere yet come last. */
export function linesByCentre(plan: Plan): readonly LineGroup[] {
	const known = grouped.get(plan) ?? grouping(plan);
	grouped.set(plan, known);
	return known;
}

/** Every page of every paper asks for them. */
const grouped = new WeakMap<Plan, readonly LineGroup[]>();

function grouping(plan: Plan): LineGroup[] {
	const products = productsOf(plan);
	const bound = plan.lines.map((line) => ({ ...line, centre: centreOf(plan, line) || undefined }));
	const centres = [...new Set([...centresOf(plan), ...bound.map(({ centre }) => centre ?? ''), ''])];
	let number = 0;
	return centres
		.map((code) => code || undefined)
		.map((centre) => ({ centre, here: bound.filter((line) => line.centre === centre) }))
		.filter(({ here }) => here.length > 0)
		.map(({ centre, here }) => ({
			centre,
			lines: [...new Set(here.map(({ sku }) => sku))].map((sku) => {
				const quantity = here.filter((line) => line.sku === sku).reduce((sum, line) => sum + line.quantity, 0);
				return invoiceLine(++number, sku, quantity, products.get(sku));
			})
		}));
}

function invoiceLine(number: number, sku: string, quantity: number, product: Product | undefined): InvoiceLine {
	const unitValue = isUsable(product?.value) ? product.value : undefined;
	const amount = unitValue && { minor: lineAmount(unitValue, quantity), currency: unitValue.currency };
	return { number, sku, product, quantity, netG: netOf(product, quantity), unitValue, amount };
}
