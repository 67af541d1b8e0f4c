import type { Carton, CartonContent, CartonType, Plan } from '../shipment/plan';
import { sum } from '../values/units';
import { leastCartons } from './bound';
import { cartonTypesOf, innerOf, outerOf, typeOf, volumeOf } from './carton-types';
import { costOfCarton, leastIn, type Freight, type Least } from './cost';
import { goodsOf, type Goods, type Unpacked } from './goods';
import { groupsOf, largestFirst, neediestFirst, typesFor, whyNoneTakes, type Group } from './groups';
import { leastAround } from './least';
import { aroundLocks, fillUp, freeNumbers, mayUseOf, typeOfOne } from './locks';
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
	/** Cartons that nobody could do without to hold all of the goods, those included that are left over here. */
	readonly lowerBound: number;
	/** Yen for cartons and freight, where cost was kept small. */
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
	const kept = [...around.whole, ...filled];
	const groups = groupsOf(around.rest, goods, types);
	const units = unitsOf(goods);
	const work: Work = {
		groups, units, options,
		bounds: groups.map((group) => leastCartons(group.kinds, group.types)),
		budget: options.budget ?? budgetFor(units),
		lowerBound: leastAround(plan, around),
		stay: kept.length
	};
	const scarce = types.some(({ available }) => available !== undefined);
	let best = yield* inTurn(work, scarce ? neediestFirst(groups) : [...groups.keys()]);
	if (scarce && !best.stopped && leftIn(best) > 0 && groups.length > 1) {
		const again = yield* inTurn(work, [...groups.keys()].sort((a, b) => leftOfOne(best.solved[b]) - leftOfOne(best.solved[a]) || a - b));
		if (leftIn(again) < leftIn(best)) best = again;
	}
	return packingOf(best.solved, { plan, types, kept, lowerBound: work.lowerBound, unpacked, options });
}

const unitsOf = (goods: readonly Goods[]): number => sum(goods.map(({ quantity }) => quantity));

type Work = {
	readonly groups: readonly Group[];
	readonly units: number;
	readonly options: PackingOptions;
	/** Cartons that each group needs at least. */
	readonly bounds: readonly number[];
	readonly budget: number;
	readonly lowerBound: number;
	/** Cartons that stay as they are. */
	readonly stay: number;
};

type InTurn = { readonly solved: readonly Solved[]; readonly stopped: boolean };

const leftOfOne = (one: Solved | undefined): number => one?.solution.left.reduce((all, n) => all + n, 0) ?? 0;
const leftIn = ({ solved }: InTurn): number => sum(solved.map(leftOfOne));

/** Packs group after group; an earlier one has the choice of cartons of which there are only so many. */
function* inTurn({ groups, units, options, bounds, budget, lowerBound, stay }: Work, turns: readonly number[]): Generator<Round, InTurn, Answered> {
	const solved: Solved[] = [];
	let stopped = false;
	let tried = 0;
	for (const at of turns) {
		const group = groups[at];
		if (!group) continue;
		const share = stopped ? 0 : Math.ceil((budget * unitsOf(group.kinds)) / Math.max(1, units));
		const aim = { bound: bounds[at] ?? 0, budget: share, seed: options.seed + 7919 * at, easeFor: options.alone ?? 0 };
		const before = stay + sum(solved.map(({ solution }) => solution.loads.length));
		const steps = solving(jobOf(group, solved, options), aim);
		let step = steps.next();
		while (!step.done) {
			const { tasks, cartons } = step.value;
			const answered: Answered = yield { tasks, progress: { tried: Math.min(Math.round(tried), budget), budget, cartons: before + cartons, lowerBound } };
			stopped = answered.stop;
			tried += sum(answered.done.map(({ spent }) => spent));
			step = steps.next(answered);
		}
		solved.push({ group, solution: step.value });
	}
	return { solved: groups.flatMap((group) => solved.find((one) => one.group === group) ?? []), stopped };
}

/** What is still there of each size, what is to be kept small, and how much of a unit must stand on something. */
const jobOf = ({ kinds, types }: Group, solved: readonly Solved[], options: PackingOptions): Job => ({
	kinds, types,
	support: options.support ?? SUPPORT_PERCENT,
	least: aimOf(types, options),
	stock: types.map((type) => (type.available ?? Infinity) - usedOf(type, solved)),
	...(options.freight && { freight: options.freight })
});

const aimOf = (types: readonly CartonType[], { least, freight }: PackingOptions): Least => least ?? leastIn(types, freight);

const usedOf = (type: CartonType, solved: readonly Solved[]): number =>
	sum(solved.map(({ group, solution }) => solution.loads.filter(({ room }) => group.types[room] === type).length));

type Solved = { readonly group: Group; readonly solution: Solution };

type Told = {
	readonly plan: Plan;
	readonly types: readonly CartonType[];
	/** Cartons that stay, with their numbers. */
	readonly kept: readonly Carton[];
	readonly lowerBound: number;
	readonly unpacked: readonly Unpacked[];
	readonly options: PackingOptions;
};

function packingOf(solved: readonly Solved[], { plan, types, kept, lowerBound, unpacked, options }: Told): Packing {
	const costed = solved.some(({ group }) => aimOf(group.types, options) === 'cost');
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
		unpacked: [...unpacked, ...solved.flatMap((one) => notPacked(one, types, solved))]
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

const notPacked = ({ group: { kinds }, solution: { left } }: Solved, types: readonly CartonType[], solved: readonly Solved[]): Unpacked[] =>
	kinds.flatMap((goods, kind) => {
		const quantity = left[kind] ?? 0;
		if (quantity === 0) return [];
		const because = whyNoneTakes(goods, types, (type) => usedOf(type, solved) < (type.available ?? Infinity));
		return [{ sku: goods.sku, quantity, because: because ?? { code: 'no-carton-left', centre: goods.centre } }];
	});
