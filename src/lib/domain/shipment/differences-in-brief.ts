import type { PlainDate } from '../values/plain-date';
import type { Plan } from './plan';
import { planDifferences, type Difference, type Json } from './plan-differences';

/** Differences as one reads them at a glance: what came and went, how many counts and values, days, cartons, and how many others. */
export type Brief = {
	readonly added: readonly { readonly sku: string; readonly quantity: number }[];
	readonly removed: readonly { readonly sku: string; readonly quantity: number }[];
	readonly counts: number;
	readonly values: number;
	readonly days: readonly { readonly day: 'ship' | 'declare' | 'arrive'; readonly before?: PlainDate; readonly after?: PlainDate }[];
	/** How many cartons there were and are; absent where as many. */
	readonly cartons?: { readonly before: number; readonly after: number };
	readonly weights: number;
	readonly others: number;
};

const DAY_FIELDS = { 'dates.ship': 'ship', 'dates.declare': 'declare', 'dates.arrive': 'arrive' } as const;
type DayField = keyof typeof DAY_FIELDS;
const isDay = (field: string): field is DayField => Object.hasOwn(DAY_FIELDS, field);

const isLine = ({ field }: Difference): boolean => field === 'lines';
const isCarton = ({ field }: Difference): boolean => field === 'cartons';
const VALUES = new Set(['products.value', 'products.sale.priceJpy', 'products.computed.productionCost']);

function lineOf(value: Json | undefined): { sku: string; quantity: number } {
	const { sku, quantity } = (value ?? {}) as { readonly sku?: Json; readonly quantity?: Json };
	return { sku: String(sku ?? ''), quantity: Number(quantity ?? 0) };
}

/** What is in a carton is told by its line; a carton counts as one. */
export function inBrief(differences: readonly Difference[], cartons: { readonly before: number; readonly after: number }): Brief {
	const at = (is: (difference: Difference) => boolean): readonly Difference[] => differences.filter(is);
	const days = differences.flatMap(({ field, before, after }) =>
		isDay(field) ? [{ day: DAY_FIELDS[field], ...(typeof before === 'string' && { before }), ...(typeof after === 'string' && { after }) }] : []);
	const told = {
		added: at((one) => isLine(one) && one.kind === 'added').map(({ after }) => lineOf(after)),
		removed: at((one) => isLine(one) && one.kind === 'removed').map(({ before }) => lineOf(before)),
		counts: at(({ field }) => field === 'lines.quantity').length,
		values: at(({ field }) => VALUES.has(field)).length,
		weights: at(({ field }) => field === 'cartons.grossWeightG').length
	};
	const named = told.added.length + told.removed.length + told.counts + told.values + told.weights + days.length;
	const cameAndWent = at(isCarton).length;
	const newProducts = at(({ field, kind }) => field === 'products' && kind !== 'changed').length;
	return {
		...told, days,
		...(cartons.before !== cartons.after && { cartons }),
		others: differences.length - named - cameAndWent - newProducts
	};
}

const cartonsIn = ({ cartons = [] }: Plan): number => cartons.length;

/** The same of differences that are known, or of two plans. */
export const briefBetween = (before: Plan, after: Plan, differences = planDifferences(before, after)): Brief =>
	inBrief(differences, { before: cartonsIn(before), after: cartonsIn(after) });
