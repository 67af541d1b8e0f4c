import type { CartonType } from '../shipment/plan';
import type { Freight, Least } from './cost';
import { countIn } from './cost';
import type { Goods } from './goods';
import { problemOf, type Problem } from './problem';
import { randomFrom } from './random';
import type { Recipe } from './recipe';
import { Search, type Load, type Solution } from './search';

/** What goods of one company and one centre are packed into, and how; plain data, so that any thread can be told. */
export type Job = {
	readonly kinds: readonly Goods[];
	readonly types: readonly CartonType[];
	/** Cartons of each type that may be used. */
	readonly stock: readonly number[];
	readonly support: number;
	readonly least: Least;
	readonly freight?: Freight;
};

/** A piece of work that needs nothing else: from scratch, or some cartons to be improved. Same task, same outcome. */
export type Task = {
	readonly job: Job;
	/** Units of each kind that this piece is about. */
	readonly counts: Int32Array;
	readonly stock: readonly number[];
	readonly from?: Solution;
	/** Ways to fill a carton that have served well so far. */
	readonly known: readonly Recipe[];
	readonly seed: number;
	readonly budget: number;
	/** With so few cartons nothing is left to be gained. */
	readonly bound: number;
};

export type Done = { readonly solution: Solution; readonly known: readonly Recipe[]; readonly spent: number };

export type Told = 'stop' | undefined;
/** Work in small steps; each yields how much was done and how many cartons there are, and hears whether to stop. */
export type Working<T> = Generator<{ readonly spent: number; readonly cartons: number }, T, Told>;

/** Share of the budget that goes into answers from scratch; the rest goes into taking cartons apart again. */
const FROM_SCRATCH = 0.5;
/** Ways to fill one carton that are tried before the best is taken: first quickly, then with care. */
const QUICK = 3;
const CAREFUL = 12;
/** Work between two looks at whether somebody said stop. */
const STEP = 60;

export const problemIn = ({ kinds, types, stock, support, least, freight }: Job): Problem =>
	problemOf(kinds, types, { support, stock, costOf: countIn(types, least, freight) });

/** Does a task; it stops early where nobody could do better, and with the best it has when told to. */
export function* working({ job, counts, stock, from, known, seed, budget, bound }: Task): Working<Done> {
	const whole = problemIn(job);
	const problem = { ...whole, counts, rooms: whole.rooms.map((room, r) => ({ ...room, stock: stock[r] ?? 0 })) };
	const search = new Search(problem, randomFrom(seed), known);
	const start = from ?? (yield* fromScratch(search, bound, budget * FROM_SCRATCH));
	const state = search.stateOf(start);
	const improvable = (): boolean => state.loads.length > 1 || (state.missing > 0 && state.loads.length > 0);
	let told: Told = yield { spent: search.spent, cartons: state.loads.length };
	for (let next = search.spent; !told && !isBest(state, bound, problem) && improvable() && search.spent < budget; ) {
		search.improve(state);
		if (search.spent < next) continue;
		next = search.spent + STEP;
		told = yield { spent: search.spent, cartons: state.loads.length };
	}
	return { solution: { loads: state.loads, left: state.left }, known: search.known, spent: search.spent };
}

/** With several sizes fewer cartons are not all there is to gain. */
export const isBest = ({ loads, left }: Solution, bound: number, { rooms }: Problem): boolean =>
	rooms.length === 1 && loads.length <= bound && left.every((n) => n === 0);

/** Answers from scratch, each correcting the values by which the next one chooses; the best of them. */
function* fromScratch(search: Search, bound: number, budget: number): Working<Solution> {
	let best = yield* constructing(search, QUICK, 0);
	let told: Told = yield { spent: search.spent, cartons: best.loads.length };
	while (!told && best.loads.length > 0 && !isBest(best, bound, search.problem) && search.spent < budget) {
		search.correct(best);
		const next = yield* constructing(search, CAREFUL, best.loads.length);
		if (search.compare(next, best) < 0) best = next;
		told = yield { spent: search.spent, cartons: best.loads.length };
	}
	search.value.fill(1);
	return best;
}

function* constructing(search: Search, tries: number, cartons: number): Working<Solution> {
	const { problem } = search;
	const steps = search.construct(problem.counts, tries, problem.rooms.map(({ stock }) => stock));
	let step = steps.next();
	let next = search.spent + STEP;
	let hurry = false;
	while (!step.done) {
		if (search.spent >= next) {
			next = search.spent + STEP;
			hurry = (yield { spent: search.spent, cartons }) === 'stop' || hurry;
		}
		step = steps.next(hurry);
	}
	return step.value;
}

/** Units of each kind in some cartons. */
export function countsIn(loads: readonly Load[], kinds: number): Int32Array {
	const counts = new Int32Array(kinds);
	for (const load of loads) for (let i = 0; i < load.kinds.length; i++) counts[load.kinds[i]!] = counts[load.kinds[i]!]! + load.n[i]!;
	return counts;
}
