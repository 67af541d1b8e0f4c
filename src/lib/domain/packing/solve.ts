import type { Problem } from './problem';
import { alone, isEasier } from './handling';
import type { Random } from './random';
import { costOf, Search, type Solution } from './search';

type Told = 'stop' | undefined;
export type Solving<T = Solution> = Generator<{ readonly spent: number; readonly cartons: number }, T, Told>;

/** Share of the budget that goes into answers from scratch; the rest goes into taking cartons apart again. */
const FROM_SCRATCH = 0.08;
/** Ways to fill one carton that are tried before the best is taken: first quickly, then with care. */
const QUICK = 3;
const CAREFUL = 12;
/** As much of the budget again goes at most into sorting: fewer SKUs in a carton are picked faster and make shorter papers. */
const FOR_HANDLING = 0.3;
/** How much of the full cartons of one SKU is set aside before the rest is packed, fullest first. */
const SET_ASIDE = [1, 0.75, 0.5, 0.25, 0.1, 0];
/** Work between two looks at whether somebody said stop. */
const STEP = 60;

type Aim = {
	readonly bound: number;
	readonly budget: number;
	readonly random: Random;
	/** Share of the cost that cartons of one SKU may add. */
	readonly easeFor?: number;
};

/** The best answer that the budget finds, and of such answers one that is little to handle: full cartons of one SKU are not mixed. */
export function* solving(problem: Problem, aim: Aim): Solving {
	const best = yield* cheapest(problem, aim);
	if (best.told || best.solution.loads.length < 2) return best.solution;
	return yield* easiest(problem, aim, best);
}

type Found = { readonly solution: Solution; readonly spent: number; readonly told: Told };

/** Full cartons of one SKU each and the rest around them, where that costs nothing; the answer that is least to handle. */
function* easiest(problem: Problem, { bound, budget, random, easeFor = 0 }: Aim, { solution, spent }: Found): Solving {
	const search = new Search(problem, random);
	const all = alone(search);
	const most = costOf(solution.loads) * (1 + easeFor);
	let best = solution;
	let done = spent + search.spent;
	for (const share of all.length > 0 ? SET_ASIDE : []) {
		const full = all.slice(0, Math.ceil(share * all.length));
		const counts = problem.counts.slice();
		for (const { kinds, n } of full) counts[kinds[0]!] = counts[kinds[0]!]! - n[0]!;
		const rooms = problem.rooms.map((room, r) => ({ ...room, stock: room.stock - full.filter((load) => load.room === r).length }));
		const aim = { bound: Math.max(bound, Math.floor(most)) - full.length, budget: (budget * FOR_HANDLING) / SET_ASIDE.length, random };
		const steps = cheapest({ ...problem, counts, rooms }, aim);
		let step = steps.next();
		while (!step.done) step = steps.next(yield { spent: done + step.value.spent, cartons: best.loads.length });
		done += step.value.spent;
		const next = { loads: [...full, ...step.value.solution.loads], left: step.value.solution.left };
		if (isEasier(next, best, most)) best = next;
		if (step.value.told) break;
	}
	return best;
}

/** The answer that costs least; it stops early where nobody could do better. */
function* cheapest(problem: Problem, { bound, budget, random }: Aim): Solving<Found> {
	const search = new Search(problem, random);
	let best = yield* constructing(search, QUICK, 0);
	const least = problem.rooms.length > 1 ? 0 : bound;
	const done = (): boolean => best.loads.length <= least && best.left.every((n) => n === 0);
	let told: Told = yield { spent: search.spent, cartons: best.loads.length };
	if (best.loads.length === 0) return { solution: best, spent: search.spent, told };
	for (let pass = 1; !told && !done() && search.spent < budget * FROM_SCRATCH; pass++) {
		search.correct(best);
		const next = yield* constructing(search, CAREFUL, best.loads.length);
		if (search.compare(next, best) < 0) best = next;
		told = yield { spent: search.spent, cartons: best.loads.length };
	}
	search.value.fill(1);
	const state = search.stateOf(best);
	const improvable = (): boolean => state.loads.length > 1 || state.missing > 0;
	for (let next = search.spent; !told && !done() && improvable() && search.spent < budget; ) {
		search.improve(state);
		best = state;
		if (search.spent < next) continue;
		next = search.spent + STEP;
		told = yield { spent: search.spent, cartons: best.loads.length };
	}
	return { solution: best, spent: search.spent, told };
}

function* constructing(search: Search, tries: number, cartons: number): Solving {
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
