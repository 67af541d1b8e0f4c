import type { Product, SizeMm } from './catalog/product';
import type { Finding } from './compliance/finding';
import { inspect } from './compliance/inspect';
import { grossOf } from './shipment/carton-weight';
import { centreOf, type Plan } from './shipment/plan';
import { fromMinor, isDecimal, lineAmount, type MinorUnits, type Money } from './values/money';
import type { PlainDate } from './values/plain-date';
import { sum } from './values/units';

/** A shipment in one breath: what the header of a page, a row of a list and a covering letter say about it. */
export type Summary = {
	readonly skus: number;
	readonly units: number;
	readonly cartons: number;
	/** Of the cartons; of the goods alone while there are none. */
	readonly grossWeightG: number;
	/** Of the goods: net weights where they are known, else weights as sold. */
	readonly netWeightG: number;
	/** Outside of the cartons; of the goods while there are none. */
	readonly volumeMm3: number;
	readonly route: { readonly from?: string; readonly to: readonly string[] };
	/** Invoice values, one sum for each currency. */
	readonly values: readonly Money[];
};

export type Planned = { readonly summary: Summary; readonly findings: readonly Finding[] };

/** The whole flow: a plan is summed up and inspected as of a day. Packing comes before it (`packing/pack.ts`) and fills `cartons`. */
export const planned = (plan: Plan, on: PlainDate): Planned => ({ summary: summaryOf(plan), findings: inspect(plan, on) });

/** The day as of which a plan is judged: that of the import declaration, and until it is known the day at hand. */
export const judgedOn = (plan: Plan, today: PlainDate): PlainDate => plan.dates?.declare ?? today;

type Goods = { readonly quantity: number; readonly product: Product | undefined };

/** Found once: a plan may have thousands of both. */
const productsBySku = (plan: Plan): ReadonlyMap<string, Product> => new Map(plan.products.map((product) => [product.sku, product]));

const volume = ([length, width, height]: SizeMm): number => length * width * height;

export function summaryOf(plan: Plan): Summary {
	const products = productsBySku(plan);
	const goods = plan.lines.map(({ sku, quantity }) => ({ quantity, product: products.get(sku) }));
	const ofGoods = (measure: (unit: { sizeMm?: SizeMm; weightG?: number; netWeightG?: number }) => number): number =>
		sum(goods.map(({ quantity, product }) => quantity * measure(product?.unit ?? {})));
	const cartons = plan.cartons ?? [];

	return {
		skus: new Set(plan.lines.map(({ sku }) => sku)).size,
		units: sum(plan.lines.map(({ quantity }) => quantity)),
		cartons: cartons.length,
		grossWeightG: cartons.length > 0 ? sum(cartons.map(grossOf)) : ofGoods(({ weightG }) => weightG ?? 0),
		netWeightG: ofGoods(({ netWeightG, weightG }) => netWeightG ?? weightG ?? 0),
		volumeMm3: cartons.length > 0 ? sum(cartons.map(({ outerMm }) => volume(outerMm))) : ofGoods(({ sizeMm }) => (sizeMm ? volume(sizeMm) : 0)),
		route: routeOf(plan),
		values: valuesOf(goods)
	};
}

/** From the shipper's town to the centres, in the order of the destinations; a centre that only lines or cartons name comes after. */
function routeOf(plan: Plan): Summary['route'] {
	const from = plan.shipper?.address.city;
	const named = (plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter);
	const byLines = plan.lines.map((line) => centreOf(plan, line)).filter((code) => code !== undefined);
	return { ...(from && { from }), to: [...new Set([...named, ...byLines])].filter((code) => code !== '') };
}

function valuesOf(goods: readonly Goods[]): Money[] {
	const totals = new Map<string, MinorUnits>();
	for (const { quantity, product } of goods) {
		const value = product?.value;
		if (!value || !isDecimal(value.amount)) continue;
		totals.set(value.currency, (totals.get(value.currency) ?? 0n) + lineAmount(value, quantity));
	}
	return [...totals].map(([currency, minor]) => fromMinor(minor, currency));
}
