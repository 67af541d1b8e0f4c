import type { Carton, CartonContent, CartonType, Plan } from '../shipment/plan';
import { sum } from '../values/units';
import { leastCartons } from './bound';
import { cartonTypesOf, isStandardSize, outerOf, volumeOf } from './carton-types';
import { placementsOf } from './fill';
import { goodsOf, tooMuch, type Goods, type Unpacked } from './goods';
import { randomFrom } from './random';
import { searching } from './search';
import { Solver, type Load, type Solution, type Stock } from './solve';

export type Packing = {
	readonly cartons: readonly Carton[];
	/** Σ volume of units / Σ room in the cartons, to four decimals. */
	readonly utilisation: number;
	/** Cartons that could not be saved by anybody, by volume and weight. */
	readonly lowerBound: number;
	readonly unpacked: readonly Unpacked[];
};

export type PackingOptions = {
	readonly seed: number;
	/** Ways to fill a carton that may be tried in all; together with the seed it decides the answer, whatever the clock says. */
	readonly budget?: number;
};

export type Progress = { readonly tried: number; readonly budget: number; readonly cartons: number; readonly lowerBound: number };

/** Enough for a couple of thousand units; a shipment of a handful of kinds reaches its bound long before. */
export const DEFAULT_BUDGET = 20_000;

/** Puts the plan's lines into cartons. Same plan, seed and budget: same answer. */
export function pack(plan: Plan, options: PackingOptions): Packing {
	const steps = packInSteps(plan, options);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The same, telling after every few tries how far it is; told `stop`, it finishes with the best it has. */
export function* packInSteps(plan: Plan, { seed, budget = DEFAULT_BUDGET }: PackingOptions): Generator<Progress, Packing, 'stop' | undefined> {
	const types = largestFirst(cartonTypesOf(plan));
	const { goods, unpacked } = goodsOf(plan, types);
	const groups = groupsOf(plan, goods, types);
	const units = sum(goods.map(({ quantity }) => quantity));
	const lowerBound = sum(groups.map((group) => leastCartons(group.kinds, group.types)));
	const solutions: { kinds: readonly Goods[]; solution: Solution }[] = [];
	let stopped = false;
	let tried = 0;
	for (const [at, group] of groups.entries()) {
		const { kinds } = group;
		const stock: Stock = group.types.map((type) => (type.available ?? Infinity) - usedOf(type, solutions));
		const solver = new Solver({ ...group, stock, random: randomFrom(seed + 7919 * at) });
		const share = stopped ? 0 : Math.ceil((budget * sum(kinds.map(({ quantity }) => quantity))) / Math.max(1, units));
		const search = searching(solver, leastCartons(kinds, group.types), share);
		let step = search.next();
		while (!step.done) {
			const cartons = sum(solutions.map(({ solution }) => solution.loads.length)) + step.value;
			stopped = (yield { tried: Math.min(tried + solver.spent, budget), budget, cartons, lowerBound }) === 'stop' || stopped;
			step = search.next(stopped ? 'stop' : undefined);
		}
		tried += solver.spent;
		solutions.push({ kinds, solution: step.value });
	}
	return packingOf({ solutions, lowerBound, unpacked });
}

const largestFirst = (types: readonly CartonType[]): readonly CartonType[] =>
	[...types].sort((a, b) => volumeOf(b.innerMm) - volumeOf(a.innerMm) || b.maxGrossG - a.maxGrossG || (a.id < b.id ? -1 : 1));

/** Cartons that this plan's goods need at least. */
export function leastFor(plan: Plan): number {
	const types = largestFirst(cartonTypesOf(plan));
	const groups = groupsOf(plan, goodsOf(plan, types).goods, types);
	return sum(groups.map((group) => leastCartons(group.kinds, group.types)));
}

type Group = { readonly kinds: readonly Goods[]; readonly types: readonly CartonType[] };

/** Goods that may share cartons, with the cartons they may use, centre by centre in the order of the destinations. */
function groupsOf(plan: Plan, goods: readonly Goods[], types: readonly CartonType[]): readonly Group[] {
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
function typesFor(goods: Goods, types: readonly CartonType[]): readonly CartonType[] {
	const standard = types.filter(isStandardSize);
	return standard.length > 0 && !tooMuch(goods, standard) ? standard : types;
}

const usedOf = (type: CartonType, solutions: readonly { solution: Solution }[]): number =>
	sum(solutions.map(({ solution }) => solution.loads.filter((load) => load.type === type).length));

/** Destinations in the plan's order, then others as they come up. */
export const centresOf = (plan: Plan, others: readonly string[]): readonly string[] => [
	...new Set([...(plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter), ...others])
];

type Solved = {
	readonly solutions: readonly { kinds: readonly Goods[]; solution: Solution }[];
	readonly lowerBound: number;
	readonly unpacked: readonly Unpacked[];
};

function packingOf({ solutions, lowerBound, unpacked }: Solved): Packing {
	const loads = solutions.flatMap(({ kinds, solution }) => inOrder(solution.loads).map((load) => ({ kinds, load })));
	const cartons = loads.map(({ kinds, load }, i) => cartonOf(kinds, load, i + 1));
	const volume = sum(loads.map(({ load }) => load.filled.volume));
	const room = sum(loads.map(({ load }) => volumeOf(load.type.innerMm)));
	const without = solutions.flatMap(({ kinds, solution }) => notPacked(kinds, solution.left));
	return { cartons, utilisation: room === 0 ? 0 : Math.round((volume / room) * 10_000) / 10_000, lowerBound, unpacked: [...unpacked, ...without] };
}

/** Cartons alike side by side, the first SKUs of the list first, what is left over last. */
function inOrder(loads: readonly Load[]): readonly Load[] {
	const key = ({ filled }: Load): string => filled.counts.map((n) => (n > 0 ? String(999_999 - n) : '9999999').padStart(7, '0')).join();
	return loads
		.map((load) => ({ load, key: key(load) }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : volumeOf(b.load.type.innerMm) - volumeOf(a.load.type.innerMm)))
		.map(({ load }) => load);
}

function cartonOf(kinds: readonly Goods[], { type, filled }: Load, number: number): Carton {
	return {
		number,
		fulfillmentCenter: kinds[0]?.centre ?? '',
		type: type.id,
		outerMm: outerOf(type),
		grossWeightG: type.tareG + filled.goodsG,
		contents: kinds.flatMap((goods, kind) => contentOf(goods, filled.counts[kind] ?? 0)),
		placements: placementsOf(filled.blocks)
	};
}

const contentOf = ({ sku, expiry, lot }: Goods, quantity: number): CartonContent[] =>
	quantity === 0 ? [] : [{ sku, quantity, ...(expiry ? { expiry } : {}), ...(lot ? { lot } : {}) }];

const notPacked = (kinds: readonly Goods[], left: readonly number[]): Unpacked[] =>
	kinds.flatMap(({ sku, centre }, kind) => {
		const quantity = left[kind] ?? 0;
		return quantity > 0 ? [{ sku, quantity, because: { code: 'no-carton-left', centre } }] : [];
	});
