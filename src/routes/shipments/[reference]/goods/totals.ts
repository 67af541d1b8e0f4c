import type { Product } from '$lib/domain/catalog/product';
import { amountOf } from '$lib/domain/shipment/goods-cells';
import type { Plan } from '$lib/domain/shipment/plan';
import { fromMinor, minorDigits, scaled } from '$lib/domain/values/money';

export type Totals = { readonly units: string; readonly kg: string; readonly amount: string };

/** 7670.00 as 7,670.00. */
export const grouped = (figure: string): string => {
	const [whole = '', fraction] = figure.split('.');
	return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
};

/** Sums over all lines: units, the goods' own weight with one decimal, and the amount in each currency. */
export function totalsOf(plan: Plan, products: ReadonlyMap<string, Product>): Totals {
	let units = 0;
	let grams = 0;
	const amounts = new Map<string, bigint>();
	for (const line of plan.lines) {
		const product = products.get(line.sku);
		units += line.quantity;
		grams += line.quantity * (product?.unit?.weightG ?? 0);
		const amount = product && amountOf({ line, product });
		if (amount) amounts.set(amount.currency, (amounts.get(amount.currency) ?? 0n) + scaled(amount.amount, minorDigits(amount.currency)));
	}
	const sums = [...amounts].map(([currency, minor]) => fromMinor(minor, currency));
	const one = sums.length === 1;
	return {
		units: grouped(String(units)),
		kg: grouped((Math.round(grams / 100) / 10).toFixed(1)),
		amount: sums.map(({ amount, currency }) => (one ? grouped(amount) : `${currency} ${grouped(amount)}`)).join(' · ')
	};
}

/** The one currency of all values, or nothing. */
export function currencyOfAll({ products, currency }: Plan): string | undefined {
	const found = new Set(products.flatMap(({ value }) => (value ? [value.currency] : [])));
	return found.size > 1 ? undefined : ([...found][0] ?? currency);
}
