import type { Plan } from './plan';
import { inOrder, matched } from './plan-matching';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };
type JsonObject = { readonly [key: string]: Json | undefined };

/** One field that two plans have differently, said so that people find it. */
export type Difference = {
	/** Where: `lines[MUG-01].quantity`; entries of a list by what people call them. */
	readonly path: string;
	/** The same without the entries, `lines.quantity`: which field it is. */
	readonly field: string;
	readonly kind: 'added' | 'removed' | 'changed';
	readonly before?: Json;
	readonly after?: Json;
	/** As findings have it: `shipment`, `party:importer`, `product:SKU`, `line:SKU`, `carton:12`. */
	readonly subject: string;
	/** The entry of a list within the subject: the SKU in a carton, the centre of a destination. */
	readonly entry?: string;
};

type At = Pick<Difference, 'path' | 'field' | 'subject' | 'entry'>;

/** Told as one, whatever of them differs: nobody reads an amount without its currency, or one side of a box. */
const WHOLE = new Set([
	'products.value', 'products.duty', 'products.computed.productionCost', 'products.computed.profitAndExpenses', 'products.tariff', 'products.traits.battery', 'products.traits.polyBag',
	'charges.originInland', 'charges.freight', 'charges.insurance', 'charges.domesticJapan', 'landedCost.actual.originInland', 'landedCost.actual.freight',
	'landedCost.actual.insurance', 'landedCost.actual.domesticJapan', 'cartons.measured', 'papers.signatory', 'valuation.agentFormula'
]);

/** Things with a name: told as one when they come or go, field by field when they change. */
const THINGS = new Set(['shipper', 'importer', 'importer.acp', 'broker', 'carrier', 'domesticLeg.from', 'destinations.address']);

const PARTIES = new Set(['shipper', 'importer', 'broker', 'carrier']);

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const entriesOf = (value: JsonObject | undefined): string[] => Object.keys(value ?? {}).filter((key) => value?.[key] !== undefined);

/** Equal in what they say; the order of keys says nothing. */
export function isSame(before: Json | undefined, after: Json | undefined): boolean {
	if (before === after) return true;
	if (isList(before) && isList(after)) return before.length === after.length && before.every((value, i) => isSame(value, after[i]));
	if (!isObject(before) || !isObject(after)) return false;
	const keys = new Set([...entriesOf(before), ...entriesOf(after)]);
	return [...keys].every((key) => isSame(before[key], after[key]));
}

/** Every field that differs between a plan as it was and a plan as it is; none for equal plans, and at least one for others. */
export const planDifferences = (before: Plan, after: Plan): Difference[] =>
	before === after ? [] : inObject(before as unknown as JsonObject, after as unknown as JsonObject, { path: '', field: '', subject: 'shipment' });

const under = ({ path, field, subject, ...rest }: At, key: string): At => ({
	...rest,
	path: path === '' ? key : `${path}.${key}`,
	field: field === '' ? key : `${field}.${key}`,
	subject: field === '' && PARTIES.has(key) ? `party:${key}` : field === 'importer' && key === 'acp' ? 'party:acp' : subject
});

function inObject(before: JsonObject | undefined, after: JsonObject | undefined, at: At): Difference[] {
	const keys = [...new Set([...entriesOf(before), ...entriesOf(after)])];
	return keys.flatMap((key) => inValue(before?.[key], after?.[key], under(at, key)));
}

function inValue(before: Json | undefined, after: Json | undefined, at: At): Difference[] {
	if (isSame(before, after)) return [];
	const isEither = (is: (value: Json | undefined) => boolean): boolean => (before === undefined || is(before)) && (after === undefined || is(after));
	const both = before !== undefined && after !== undefined;
	if (WHOLE.has(at.field) || (THINGS.has(at.field) && !both)) return [told(before, after, at)];
	if (isEither(isObject)) {
		const inside = inObject(isObject(before) ? before : undefined, isObject(after) ? after : undefined, at);
		return inside.length > 0 ? inside : [told(before, after, at)];
	}
	if (isEither(isList)) return inList(isList(before) ? before : undefined, isList(after) ? after : undefined, at);
	return [told(before, after, at)];
}

const told = (before: Json | undefined, after: Json | undefined, at: At): Difference => ({
	...at,
	kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
	...(before !== undefined && { before }),
	...(after !== undefined && { after })
});

/** Lists of things that people call by a name are told entry by entry, all others as one. */
function inList(before: readonly Json[] | undefined, after: readonly Json[] | undefined, at: At): Difference[] {
	const found = matched(at.field, before ?? [], after ?? []);
	if (!found) return [told(before, after, at)];
	const inside = found.flatMap(({ name, subject, before: one, after: other }): Difference[] => {
		const here = { ...at, path: `${at.path}[${name}]`, ...(subject === undefined ? { entry: name } : { subject }) };
		if (one !== undefined && other !== undefined) return isSame(one, other) ? [] : inEntry(one, other, here);
		return [told(one, other, here)];
	});
	if (!inOrder(found)) inside.push({ ...at, field: `${at.field}.order`, kind: 'changed' });
	return inside.length > 0 ? inside : [told(before, after, at)];
}

const inEntry = (one: Json, other: Json, at: At): Difference[] => (isObject(one) && isObject(other) ? inObject(one, other, at) : [told(one, other, at)]);
