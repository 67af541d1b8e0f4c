import type { CartonType, Plan } from '../shipment/plan';
import { isStandardSize, volumeOf } from './carton-types';
import { tooMuch, type Because, type Goods } from './goods';

export type Group = { readonly kinds: readonly Goods[]; readonly types: readonly CartonType[] };

/** Goods that may share cartons, with the cartons they may use, centre by centre in the order of the destinations. */
export function groupsOf(plan: Plan, goods: readonly Goods[], types: readonly CartonType[]): readonly Group[] {
	const groups = new Map<string, Goods[]>();
	for (const one of goods) {
		const key = JSON.stringify([one.centre, one.company, typesFor(one, types).length]);
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	const centres = centresOf(plan, goods.map(({ centre }) => centre));
	return [...groups.values()]
		.sort((a, b) => centres.indexOf(a[0]?.centre ?? '') - centres.indexOf(b[0]?.centre ?? ''))
		.map((kinds) => ({ kinds, types: kinds[0] ? typesFor(kinds[0], types) : types }));
}

/** Cartons larger than Amazon takes for standard sizes are for goods that fit no other; with nothing but such cartons, for all. */
export function typesFor(goods: Goods, types: readonly CartonType[]): readonly CartonType[] {
	const standard = types.filter(isStandardSize);
	return standard.length > 0 && !tooMuch(goods, standard) ? standard : types;
}

export const largestFirst = (types: readonly CartonType[]): readonly CartonType[] =>
	[...types].sort((a, b) => volumeOf(b.innerMm) - volumeOf(a.innerMm) || b.maxGrossG - a.maxGrossG || (a.id < b.id ? -1 : 1));

/** Destinations in the plan's order, then others as they come up. */
export const centresOf = (plan: Plan, others: readonly string[]): readonly string[] => [
	...new Set([...(plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter), ...others])
];

/** The order in which groups take cartons, where there are only so many of some size: first those that fewest sizes would take. */
export function neediestFirst(groups: readonly Group[]): readonly number[] {
	const sizes = groups.map(({ kinds, types }) => types.filter((type) => kinds.every((goods) => !tooMuch(goods, [type]))).length);
	return groups.map((_, at) => at).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b);
}

/** Why goods are left over with the cartons that are still there: none takes them, or only one larger than Amazon takes for them. */
export function whyNoneTakes(goods: Goods, types: readonly CartonType[], isThere: (type: CartonType) => boolean): Because | undefined {
	const taking = types.filter((type) => isThere(type) && !tooMuch(goods, [type]));
	const allowed = typesFor(goods, types);
	if (taking.some((type) => allowed.includes(type))) return undefined;
	const { centre } = goods;
	return taking[0] ? { code: 'no-standard-carton-left', centre, carton: taking[0].id } : { code: 'no-carton-left', centre };
}
