import { productOf, type Carton, type Plan } from '../shipment/plan';
import { sum } from '../values/units';
import { leastCartons } from './bound';
import { cartonTypesOf } from './carton-types';
import { companyOf, goodsOf } from './goods';
import { groupsOf, largestFirst } from './groups';
import { aroundLocks, mayShare, typeOfOne, type Around } from './locks';
import { roomIn } from './rest';

/** Cartons that this plan's goods need at least, with those that stay as they are. */
export const leastFor = (plan: Plan): number => leastAround(plan, aroundLocks(plan));

/** Cartons that nobody can do without: those that stay and what the rest needs, or what all of it would need were nothing locked. */
export function leastAround(plan: Plan, around: Around): number {
	const kept = [...around.whole, ...around.open];
	return kept.length === 0 ? leastFree(plan, []) : Math.max(leastBeside(plan, around), kept.some((carton) => isOdd(plan, carton)) ? 0 : leastFree(plan, kept));
}

/** What all of the goods need, in cartons of the list or like those that stay. */
function leastFree(plan: Plan, kept: readonly Carton[]): number {
	const types = largestFirst(cartonTypesOf(plan));
	const there = kept.map((carton) => typeOfOne(plan, carton));
	return sum(groupsOf(plan, goodsOf(plan, types).goods, types).map(({ kinds, types }) => leastCartons(kinds, [...types, ...there])));
}

/** Whether a carton holds what packing would never put together: more than its room or weight, two companies, two expiries of a SKU. */
export function isOdd(plan: Plan, carton: Carton): boolean {
	const { filled, weightLeftG } = roomIn(carton, plan);
	const companies = carton.contents.map((content) => {
		const product = productOf(plan, content.sku);
		return product && companyOf(product, content);
	});
	const dated = new Set(carton.contents.map(({ sku, expiry = '' }) => JSON.stringify([sku, expiry])));
	return filled > 1 || weightLeftG < 0 || new Set(companies).size > 1 || dated.size > new Set(carton.contents.map(({ sku }) => sku)).size;
}

/** Cartons that stay, and what the rest needs beyond the ones that are filled up, were there nothing in them. */
function leastBeside(plan: Plan, { rest, whole, open }: Around): number {
	const types = largestFirst(cartonTypesOf(rest));
	const needs = groupsOf(rest, goodsOf(rest, types).goods, types).map(({ kinds, types }) => {
		const there = open.filter((carton) => kinds[0] && mayShare(kinds[0], plan, carton)).map((carton) => typeOfOne(plan, carton));
		return Math.max(0, leastCartons(kinds, [...types, ...there]) - there.length);
	});
	return whole.length + open.length + sum(needs);
}
