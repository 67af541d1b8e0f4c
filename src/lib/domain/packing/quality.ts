import type { CartonType, Plan } from '../shipment/plan';
import { cartonTypesOf } from './carton-types';
import { goodsOf, type Because } from './goods';
import { whyNoneTakes } from './groups';
import { stays } from './locks';
import { leastFor } from './least';
import { packable, planOfRest, reasons } from './rest';

/** How far the cartons are from the best possible. */
export type Quality = {
	/** Cartons that nobody can do without. */
	readonly least: number;
	/** Cartons above that; absent while the number says nothing: units wait, or sizes of their own hold more than the bound knows. */
	readonly more?: number;
};

/** Judges the cartons as they stand; `least` is what `leastFor` says of the same plan. */
export function qualityOf(plan: Plan, least: number = leastFor(plan)): Quality {
	const more = (plan.cartons ?? []).length - least;
	return more < 0 || packable(planOfRest(plan)) > 0 ? { least } : { least, more };
}

/** What `leastFor` reads of a plan: of the cartons, those that stay when it is packed again. */
const readOf = ({ products, lines, destinations, cartonTypes, cartons = [] }: Plan): readonly unknown[] =>
	[products, lines, destinations, cartonTypes, ...cartons.filter(stays)];

/** `leastFor`, reckoned anew only when what it reads has changed: moving units between cartons changes nothing. */
export function leastRemembered(): (plan: Plan) => number {
	let read: readonly unknown[] = [];
	let least = 0;
	return (plan) => {
		const now = readOf(plan);
		if (now.length !== read.length || now.some((part, i) => part !== read[i])) least = leastFor(plan);
		read = now;
		return least;
	};
}

/** Units of a centre, for which `whyLeft` knows why they are in no carton. */
export type LeftAt = { readonly sku: string; readonly centre?: string | undefined };

/** Why units that wait are in no carton, as far as it can be known: nothing takes them, or the cartons that would are used up. */
export function whyLeft(plan: Plan): (left: LeftAt) => Because | undefined {
	const never = reasons(plan);
	const rest = planOfRest(plan);
	const types = cartonTypesOf(plan);
	const isThere = ({ id }: CartonType): boolean => (rest.cartonTypes?.find((type) => type.id === id)?.available ?? 1) > 0;
	const because = new Map(goodsOf(rest, types).goods.map((goods) => [JSON.stringify([goods.sku, goods.centre]), whyNoneTakes(goods, types, isThere)]));
	return ({ sku, centre }) => never.get(sku) ?? (centre ? because.get(JSON.stringify([sku, centre])) : undefined);
}
