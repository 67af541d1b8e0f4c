import type { Product } from '../catalog/product';
import { grossOf } from '../shipment/carton-weight';
import type { Carton, IncotermRule, Plan } from '../shipment/plan';
import { lineAmount, type Money } from '../values/money';
import { isUsable, volumeOf } from './figures';
import { netOf, productsOf, type Amount, type InvoiceLine } from './lines';

/** A sum that is not known when one of its parts is not. */
export const summed = (parts: readonly (number | undefined)[]): number | undefined =>
	parts.reduce<number | undefined>((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);

/** Sums of invoice lines. What one line does not know, the sum does not know. */
export type LineTotals = { readonly units: number; readonly netG: number | undefined; readonly amounts: readonly Amount[] | undefined };

export const lineTotals = (lines: readonly InvoiceLine[]): LineTotals => ({
	units: lines.reduce((units, { quantity }) => units + quantity, 0),
	netG: summed(lines.map(({ netG }) => netG)),
	amounts: lines.every(({ amount }) => amount !== undefined) ? amountTotals(lines.flatMap(({ amount }) => amount ?? [])) : undefined
});

/** One sum for each currency: amounts of several are never added. */
export function amountTotals(amounts: readonly Amount[]): Amount[] {
	const sums = new Map<string, bigint>();
	for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + minor);
	return [...sums].map(([currency, minor]) => ({ currency, minor }));
}

/** Sums of cartons; weights and sizes of zero are not known. */
export type CartonTotals = {
	readonly cartons: number;
	readonly units: number;
	readonly netG: number | undefined;
	readonly grossG: number | undefined;
	readonly decilitres: number | undefined;
};

export const cartonTotals = (plan: Plan, cartons: readonly Carton[]): CartonTotals => totalsWith(productsOf(plan), cartons);

export const totalsWith = (products: ReadonlyMap<string, Product>, cartons: readonly Carton[]): CartonTotals => ({
	cartons: cartons.length,
	units: cartons.flatMap(({ contents }) => contents).reduce((units, { quantity }) => units + quantity, 0),
	netG: summed(cartons.flatMap(({ contents }) => contents.map(({ sku, quantity }) => netOf(products.get(sku), quantity)))),
	grossG: summed(cartons.map((carton) => grossOf(carton) || undefined)),
	decilitres: summed(cartons.map(({ outerMm }) => volumeOf(outerMm) || undefined))
});

const added = (a: CartonTotals, b: CartonTotals): CartonTotals => ({
	cartons: a.cartons + b.cartons, units: a.units + b.units,
	netG: summed([a.netG, b.netG]), grossG: summed([a.grossG, b.grossG]), decilitres: summed([a.decilitres, b.decilitres])
});

/** Sums of the first none, one, two … of some: long tables ask for them on every page. */
export function runningTotals(each: readonly CartonTotals[]): CartonTotals[] {
	let sum: CartonTotals = { cartons: 0, units: 0, netG: 0, grossG: 0, decilitres: 0 };
	return [sum, ...each.map((one) => (sum = added(sum, one)))];
}

const CHARGES = ['originInland', 'freight', 'insurance', 'domesticJapan'] as const;
export type Charge = (typeof CHARGES)[number];

/** Charges that a price on these terms holds already. */
const HELD: Record<IncotermRule, readonly Charge[]> = {
	EXW: [],
	FCA: ['originInland'],
	FAS: ['originInland'],
	FOB: ['originInland'],
	CFR: ['originInland', 'freight'],
	CPT: ['originInland', 'freight'],
	CIF: ['originInland', 'freight', 'insurance'],
	CIP: ['originInland', 'freight', 'insurance'],
	DAP: CHARGES,
	DPU: CHARGES,
	DDP: CHARGES
};

export type ChargeLine = { readonly charge: Charge; readonly amount: Amount; readonly isHeld: boolean };

const toAmount = (money: Money): Amount => ({ minor: lineAmount(money, 1), currency: money.currency });

/** The charges of a plan. Those that the price of the goods holds already are named but not added. */
export const chargesOf = ({ charges, priceTerm }: Plan): ChargeLine[] =>
	CHARGES.flatMap((charge) => {
		const money = charges?.[charge];
		return isUsable(money) ? [{ charge, amount: toAmount(money), isHeld: priceTerm !== undefined && HELD[priceTerm].includes(charge) }] : [];
	});

/** Goods and the charges added to them, one sum for each currency. */
export const invoiceTotals = (goods: readonly Amount[], charges: readonly ChargeLine[]): Amount[] =>
	amountTotals([...goods, ...charges.filter(({ isHeld }) => !isHeld).map(({ amount }) => amount)]);

/** Two places where every weight that is printed is a whole ten grams, else three: what is printed adds up. */
export function weightPlaces(plan: Plan): 2 | 3 {
	const known = places.get(plan) ?? placesOf(plan);
	places.set(plan, known);
	return known;
}

const places = new WeakMap<Plan, 2 | 3>();

function placesOf(plan: Plan): 2 | 3 {
	const products = productsOf(plan);
	const lines = plan.lines.map(({ sku, quantity }) => netOf(products.get(sku), quantity));
	const cartons = (plan.cartons ?? []).map((carton) => totalsWith(products, [carton]));
	const printed = [...lines, ...cartons.flatMap(({ netG, grossG }) => [netG, grossG])];
	return printed.every((grams = 0) => grams % 10 === 0) ? 2 : 3;
}
