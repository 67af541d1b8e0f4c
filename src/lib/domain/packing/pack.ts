import type { Carton, CartonType, Plan } from '../shipment/plan';
import { sum } from '../values/units';
import { aimOf, packingOf, usedOf, type Solved } from './answer';
import { leastCartons } from './bound';
import { cartonTypesOf } from './carton-types';
import type { Freight, Least } from './cost';
import { goodsOf, type Goods, type Unpacked } from './goods';
import { groupsOf, largestFirst, neediestFirst, typesFor, type Group } from './groups';
import { leastAround } from './least';
import { aroundLocks, fillUp, mayUseOf } from './locks';
import { SUPPORT_PERCENT } from './problem';
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

export type Progress = {
	readonly tried: number;
	readonly budget: number;
	/** Cartons of the best answer so far, with those of goods that are packed apart; 0 before there is one. */
	readonly cartons: number;
	/** Cartons of goods that are packed apart from those in work: as packed, or at least as many as they need. */
	readonly beside: number;
	readonly lowerBound: number;
};

/** Progress with what was done since it was told. */
export const progressWith = (progress: Progress, spent: number, cartons: number): Progress => ({
	...progress,
	tried: Math.min(progress.budget, Math.floor(progress.tried + spent)),
	cartons: progress.cartons || (cartons > 0 ? cartons + progress.beside : 0)
});

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
				told = (yield progressWith(progress, before + step.value.spent, step.value.cartons)) ?? told;
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
	for (const [turn, at] of turns.entries()) {
		const group = groups[at];
		if (!group) continue;
		const share = stopped ? 0 : Math.ceil((budget * unitsOf(group.kinds)) / Math.max(1, units));
		const aim = { bound: bounds[at] ?? 0, budget: share, seed: options.seed + 7919 * at, easeFor: options.alone ?? 0 };
		const beside = stay + sum(solved.map(({ solution }) => solution.loads.length)) + sum(turns.slice(turn + 1).map((other) => bounds[other] ?? 0));
		const steps = solving(jobOf(group, solved, options), aim);
		let step = steps.next();
		while (!step.done) {
			const { tasks, cartons } = step.value;
			const answered: Answered = yield { tasks, progress: { tried: Math.min(Math.round(tried), budget), budget, cartons: cartons === 0 ? 0 : cartons + beside, beside, lowerBound } };
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

