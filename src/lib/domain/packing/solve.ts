import { alone, isEasier, shrunk } from './handling';
import { below, randomFrom } from './random';
import type { Recipe } from './recipe';
import { costOf, Search, type Load, type Solution } from './search';
import { countsIn, isBest, problemIn, type Done, type Job, type Task } from './task';

/** Share of the budget for the first answer, from scratch. */
const FIRST = 0.1;
/** Times that the cartons are dealt out to islands, improved and put together again. */
const ROUNDS = 12;
/** From so many cartons on every island gets some of them; with fewer each improves all, and the best answer is kept. */
const MANY = 16;
const VERY_MANY = 48;
/** Rounds in which smaller cartons are still looked for once there are as few as can be. */
const POLISH = 3;
/** As much of the budget again goes at most into sorting: fewer SKUs in a carton are picked faster and make shorter papers. */
const FOR_HANDLING = 0.3;
/** How much of the full cartons of one SKU is set aside before the rest is packed, fullest first. */
const SET_ASIDE = [1, 0.75, 0.5, 0.25, 0.1, 0];

export type Aim = {
	readonly bound: number;
	readonly budget: number;
	readonly seed: number;
	/** Share of the cost that cartons of one SKU may add. */
	readonly easeFor: number;
};

/** Tasks that may be done side by side, with the cartons of the best answer so far; what comes back tells whether to stop. */
export type Asked = { readonly tasks: readonly Task[]; readonly cartons: number };
export type Answered = { readonly done: readonly Done[]; readonly stop: boolean };

/**
 * The way from goods to cartons, as rounds of tasks. Whoever runs it does the tasks, one after another or on as many threads as
 * there are: the answer depends on the job, the seed and the budget alone.
 */
export function* solving(job: Job, aim: Aim): Generator<Asked, Solution, Answered> {
	const problem = problemIn(job);
	const whole = { job, counts: problem.counts, stock: job.stock, bound: aim.bound };
	const first = yield { tasks: [{ ...whole, known: [], seed: aim.seed, budget: aim.budget * FIRST }], cartons: 0 };
	let best = first.done[0]?.solution ?? { loads: [], left: problem.counts };
	let known = first.done[0]?.known ?? [];
	let stop = first.stop;
	const search = new Search(problem, randomFrom(aim.seed), []);
	let polished = 0;
	for (let round = 0; round < ROUNDS && !stop && best.loads.length > 0 && !isBest(best, aim.bound, problem); round++) {
		const few = job.least === 'cartons' && best.loads.length <= aim.bound && best.left.every((n) => n === 0);
		if (few && ++polished > POLISH) break;
		const parts = dealt(best, job, aim.seed + round);
		const budget = (aim.budget * (1 - FIRST)) / ROUNDS / parts.length;
		const tasks = parts.map((part, i): Task => ({
			...whole, known, budget,
			seed: aim.seed + 101 * round + 17 * i,
			from: part,
			...(part === best ? {} : { counts: countsIn(part.loads, problem.kinds), bound: aim.bound - best.loads.length + part.loads.length })
		}));
		const answer = yield { tasks, cartons: best.loads.length };
		stop = answer.stop;
		known = mixed(answer.done.map((one) => one.known));
		const solutions = answer.done.map(({ solution }) => solution);
		best = parts[0] === best ? solutions.reduce((a, b) => (search.compare(b, a) < 0 ? b : a), best) : { loads: solutions.flatMap(({ loads }) => loads), left: best.left };
	}
	const easy = stop || best.loads.length < 2 ? best : yield* easiest(job, aim, best);
	return shrunk(search, easy);
}

/** Full cartons of one SKU each and the rest around them, where that costs nothing; the answer that is least to handle. */
function* easiest(job: Job, { bound, budget, seed, easeFor }: Aim, cheapest: Solution): Generator<Asked, Solution, Answered> {
	const problem = problemIn(job);
	const all = alone(new Search(problem, randomFrom(seed), []));
	if (all.length === 0) return cheapest;
	const most = costOf(cheapest.loads) * (1 + easeFor);
	const aside = SET_ASIDE.map((share) => all.slice(0, Math.ceil(share * all.length)));
	const tasks = aside.map((full, i): Task => {
		const packed = countsIn(full, problem.kinds);
		return {
			job,
			counts: problem.counts.map((n, k) => n - packed[k]!),
			stock: job.stock.map((n, room) => n - full.filter((load) => load.room === room).length),
			known: [],
			seed: seed + 7 * i,
			budget: (budget * FOR_HANDLING) / SET_ASIDE.length,
			bound: Math.max(bound, Math.floor(cheapest.loads.length * (1 + easeFor))) - full.length
		};
	});
	const { done } = yield { tasks, cartons: cheapest.loads.length };
	return done.reduce((best, { solution }, i) => {
		const next = { loads: [...(aside[i] ?? []), ...solution.loads], left: solution.left };
		return isEasier(next, best, most) ? next : best;
	}, cheapest);
}

/** The cartons dealt out to islands, anew in each round; all of them to each where they are few or of a size there is little of. */
function dealt(best: Solution, { stock }: Job, seed: number): readonly Solution[] {
	const scarce = stock.some((n) => n !== Infinity) || best.left.some((n) => n > 0);
	if (scarce || best.loads.length < MANY) return [best, best];
	const random = randomFrom(seed);
	const loads = [...best.loads];
	for (let i = loads.length - 1; i > 0; i--) {
		const j = below(random, i + 1);
		[loads[i], loads[j]] = [loads[j]!, loads[i]!];
	}
	const islands = loads.length < VERY_MANY ? 2 : 4;
	const left = new Int32Array(best.left.length);
	return Array.from({ length: islands }, (_, island) => ({ loads: loads.filter((_: Load, i) => i % islands === island), left }));
}

/** Some of what each island learned, the latest first. */
const mixed = (known: readonly (readonly Recipe[])[]): Recipe[] => {
	const each = Math.ceil(24 / Math.max(1, known.length));
	return known.flatMap((recipes) => recipes.slice(-each));
};
