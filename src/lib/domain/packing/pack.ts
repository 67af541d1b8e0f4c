import type { Carton, CartonContent, CartonType, Plan } from '../shipment/plan';
import { sum } from '../values/units';
import { leastCartons } from './bound';
import { cartonTypesOf, innerOf, isStandardSize, outerOf, typeOf, volumeOf } from './carton-types';
import { costOfCarton, leastIn, type Freight, type Least } from './cost';
import { goodsOf, tooMuch, type Goods, type Unpacked } from './goods';
import { aroundLocks, fillUp, freeNumbers, mayShare, mayUseOf, typeOfOne, type Around } from './locks';
import { placementsOf } from './placements';
import { SUPPORT_PERCENT } from './problem';
import { roomIn } from './rest';
import type { Load, Solution } from './search';
import { solving, type Answered } from './solve';
import { working, type Done, type Job, type Task } from './task';

export type Packing = {
	readonly cartons: readonly Carton[];
	/** Σ volume of units / Σ room in the cartons, to four decimals. */
	readonly utilisation: number;
	/** Cartons that could not be saved by anybody, by volume and weight. */
	readonly lowerBound: number;
	/** Yen for cartons and freight, where cost was asked about. */
	readonly costJpy?: number;
	readonly unpacked: readonly Unpacked[];
};

export type PackingOptions = {
	readonly seed: number;
	/** Work that may be done in all, counted in ways to fill a carton; together with the seed it decides the answer, whatever the clock says. */
	readonly budget?: number;
	/** Percent of a unit's base that must rest on what is under it, 0 to 100. */
	readonly support?: number;
	/** What is to be kept small; cost, when every size of several says what it costs. */
	readonly least?: Least;
	readonly freight?: Freight;
	/** Share of the cost, 0 and up, that cartons of one SKU each may add to it. */
	readonly alone?: number;
};

export type Progress = { readonly tried: number; readonly budget: number; readonly cartons: number; readonly lowerBound: number };

/** One or two seconds up to 3,000 units, and in proportion above; a shipment of few kinds reaches its bound long before. */
export const budgetFor = (units: number): number => Math.round(150_000 * Math.max(1, units / 3_000));

/** Puts the plan's lines into cartons; what is locked stays where it is. Same plan and options: same answer. */
export function pack(plan: Plan, options: PackingOptions): Packing {
	const steps = packInSteps(plan, options);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The same, telling after every few tries how far it is; told `stop`, it finishes with the best it has. */
export function* packInSteps(plan: Plan, options: PackingOptions): Generator<Progress, Packing, 'stop' | undefined> {
	const rounds = packInRounds(plan, options);
	let round = rounds.next();
	let told: 'stop' | undefined;
	while (!round.done) {
		const { tasks, progress } = round.value;
		const done: Done[] = [];
		for (const task of tasks) {
			const before = sum(done.map(({ spent }) => spent));
			const steps = working(task);
			let step = steps.next();
			while (!step.done) {
				const tried = Math.min(progress.budget, Math.round(progress.tried + before + step.value.spent));
				told = (yield { ...progress, tried, cartons: progress.cartons || step.value.cartons }) ?? told;
				step = steps.next(told);
			}
			done.push(step.value);
		}
		round = rounds.next({ done, stop: told === 'stop' });
	}
	return round.value;
}

/** Tasks that may be done side by side, and how far the whole is. */
export type Round = { readonly tasks: readonly Task[]; readonly progress: Progress };

/** The same as rounds of tasks, for whoever has threads to do them on; the answer is the same on any number of threads. */
export function* packInRounds(plan: Plan, options: PackingOptions): Generator<Round, Packing, Answered> {
	const around = aroundLocks(plan);
	const types = largestFirst(cartonTypesOf(around.rest));
	const { goods: all, unpacked } = goodsOf(around.rest, types);
	const filling = { support: options.support ?? SUPPORT_PERCENT, seed: options.seed, mayUse: mayUseOf((one) => typesFor(one, types)) };
	const { cartons: filled, goods } = fillUp(plan, around.open, all, filling);
	const groups = groupsOf(around.rest, goods, types);
	const units = sum(goods.map(({ quantity }) => quantity));
	const bounds = groups.map((group) => leastCartons(group.kinds, group.types));
	const lowerBound = filled.length > 0 ? leastAround(plan, around) : around.whole.length + sum(bounds);
	const budget = options.budget ?? budgetFor(units);
	const solved: Solved[] = [];
	const stay = around.whole.length + filled.length;
	let stop = false;
	let tried = 0;
	for (const [at, group] of groups.entries()) {
		const share = stop ? 0 : Math.ceil((budget * sum(group.kinds.map(({ quantity }) => quantity))) / Math.max(1, units));
		const aim = { bound: bounds[at] ?? 0, budget: share, seed: options.seed + 7919 * at, easeFor: options.alone ?? 0 };
		const before = sum(solved.map(({ solution }) => solution.loads.length));
		const steps = solving(jobOf(group, solved, options), aim);
		let step = steps.next();
		while (!step.done) {
			const { tasks, cartons } = step.value;
			const answered: Answered = yield { tasks, progress: { tried: Math.min(Math.round(tried), budget), budget, cartons: stay + before + cartons, lowerBound } };
			stop = answered.stop;
			tried += sum(answered.done.map(({ spent }) => spent));
			step = steps.next(answered);
		}
		solved.push({ group, solution: step.value });
	}
	return packingOf(solved, { plan, kept: [...around.whole, ...filled], lowerBound, unpacked, options });
}

/** What is still there of each size, what is to be kept small, and how much of a unit must stand on something. */
const jobOf = ({ kinds, types }: Group, solved: readonly Solved[], { support = SUPPORT_PERCENT, freight, least = leastIn(types, freight) }: PackingOptions): Job => ({
	kinds, types, support, least,
	stock: types.map((type) => (type.available ?? Infinity) - usedOf(type, solved)),
	...(freight && { freight })
});

const largestFirst = (types: readonly CartonType[]): readonly CartonType[] =>
	[...types].sort((a, b) => volumeOf(b.innerMm) - volumeOf(a.innerMm) || b.maxGrossG - a.maxGrossG || (a.id < b.id ? -1 : 1));

/** Cartons that this plan's goods need at least, with those that stay as they are. */
export const leastFor = (plan: Plan): number => leastAround(plan, aroundLocks(plan));

/** Cartons that stay, and what the rest needs beyond the ones that are filled up, were there nothing in them. */
function leastAround(plan: Plan, { rest, whole, open }: Around): number {
	const types = largestFirst(cartonTypesOf(rest));
	const needs = groupsOf(rest, goodsOf(rest, types).goods, types).map(({ kinds, types }) => {
		const there = open.filter((carton) => kinds[0] && mayShare(kinds[0], plan, carton)).map((carton) => typeOfOne(plan, carton));
		return Math.max(0, leastCartons(kinds, [...types, ...there]) - there.length);
	});
	return whole.length + open.length + sum(needs);
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

const usedOf = (type: CartonType, solved: readonly Solved[]): number =>
	sum(solved.map(({ group, solution }) => solution.loads.filter(({ room }) => group.types[room] === type).length));

/** Destinations in the plan's order, then others as they come up. */
export const centresOf = (plan: Plan, others: readonly string[]): readonly string[] => [
	...new Set([...(plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter), ...others])
];

type Solved = { readonly group: Group; readonly solution: Solution };

type Told = {
	readonly plan: Plan;
	/** Cartons that stay, with their numbers. */
	readonly kept: readonly Carton[];
	readonly lowerBound: number;
	readonly unpacked: readonly Unpacked[];
	readonly options: PackingOptions;
};

function packingOf(solved: readonly Solved[], { plan, kept, lowerBound, unpacked, options }: Told): Packing {
	const costed = options.least === 'cost' || options.freight !== undefined;
	const loads = solved.flatMap(({ group, solution }) => inOrder(solution.loads, group.kinds.length).map((load) => ({ group, load })));
	const free = freeNumbers(kept, loads.length);
	const made = loads.map(({ group, load }, i) => cartonOf(group, load, free[i] ?? 0));
	const rooms = [...kept.map((carton) => roomOfKept(plan, carton)), ...loads.map(({ group, load }) => roomOfLoad(group, load))];
	const room = sum(rooms.map((one) => one.room));
	const costs = [...kept.map((carton) => costOfKept(plan, carton, options)), ...loads.map(({ group, load }) => costOfLoad(group, load, options))];
	return {
		cartons: kept.length > 0 ? [...kept, ...made].sort((a, b) => a.number - b.number) : made,
		utilisation: room === 0 ? 0 : Math.round((sum(rooms.map(({ used }) => used)) / room) * 10_000) / 10_000,
		lowerBound,
		...(costed && { costJpy: Math.round(sum(costs)) }),
		unpacked: [...unpacked, ...solved.flatMap(({ group, solution }) => notPacked(group.kinds, solution.left))]
	};
}

const roomOfLoad = ({ types }: Group, { room, volume }: Load): { readonly used: number; readonly room: number } =>
	({ used: volume, room: volumeOf(types[room]?.innerMm ?? [0, 0, 0]) });

/** Goods that give way may take more than a carton has; its room is all it counts for. */
function roomOfKept(plan: Plan, carton: Carton): { readonly used: number; readonly room: number } {
	const room = volumeOf(innerOf(plan, carton));
	return { used: Math.min(1, roomIn(carton, plan).filled) * room, room };
}

const costOfKept = (plan: Plan, carton: Carton, { freight }: PackingOptions): number =>
	costOfCarton({ ...typeOf(plan, carton.type), ...typeOfOne(plan, carton) }, carton.grossWeightG, freight);

const costOfLoad = ({ types }: Group, load: Load, { freight }: PackingOptions): number => {
	const type = types[load.room];
	return type ? costOfCarton(type, type.tareG + load.grams, freight) : 0;
};

/** Cartons alike side by side, the first SKUs of the list first, what is left over last. */
function inOrder(loads: readonly Load[], kinds: number): readonly Load[] {
	const key = ({ kinds: inIt, n }: Load): string => {
		const places = new Array<string>(kinds).fill('9999999');
		for (const [i, kind] of inIt.entries()) places[kind] = String(999_999 - (n[i] ?? 0)).padStart(7, '0');
		return places.join();
	};
	return loads
		.map((load) => ({ load, key: key(load) }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.load.room - b.load.room))
		.map(({ load }) => load);
}

function cartonOf({ kinds, types }: Group, load: Load, number: number): Carton {
	const type = types[load.room];
	if (!type) throw new RangeError(`no carton type ${load.room}`);
	return {
		number,
		fulfillmentCenter: kinds[0]?.centre ?? '',
		type: type.id,
		outerMm: outerOf(type),
		grossWeightG: type.tareG + load.grams,
		contents: kinds.flatMap((goods, kind) => contentOf(goods, load.n[load.kinds.indexOf(kind)] ?? 0)),
		placements: placementsOf(load.blocks, kinds)
	};
}

const contentOf = ({ sku, expiry, lot }: Goods, quantity: number): CartonContent[] =>
	quantity === 0 ? [] : [{ sku, quantity, ...(expiry ? { expiry } : {}), ...(lot ? { lot } : {}) }];

const notPacked = (kinds: readonly Goods[], left: Int32Array): Unpacked[] =>
	kinds.flatMap(({ sku, centre }, kind) => {
		const quantity = left[kind] ?? 0;
		return quantity > 0 ? [{ sku, quantity, because: { code: 'no-carton-left', centre } }] : [];
	});
