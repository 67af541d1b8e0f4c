import { compare, isEasier, type Solution, type Solver } from './solve';

type Told = 'stop' | undefined;
type Search<T> = Generator<number, T, Told>;

/** Share of the budget that goes into answers from scratch; the rest goes into taking cartons apart again. */
const FROM_SCRATCH = 0.3;
const STEP = 40;

/** As much of the budget again goes at most into sorting: fewer SKUs in a carton are picked faster and make shorter papers. */
const FOR_HANDLING = 0.3;

/** How much of the full cartons of one SKU is set aside before the rest is packed, fullest first. */
const SET_ASIDE = [1, 0.75, 0.5, 0.25, 0.1, 0, 0, 0];

/** The fewest cartons that the budget finds, and of such answers one that is little to handle; yields cartons so far. */
export function* searching(solver: Solver, bound: number, budget: number): Search<Solution> {
	const fewest = yield* fewestCartons(solver, bound, budget);
	const best = fewest.told || fewest.solution.loads.length < 2 ? fewest.solution : yield* easiest(solver, fewest.solution, budget * FOR_HANDLING);
	return solver.shrink(best);
}

/** Several answers from scratch, the best of them improved until the budget or the bound is reached. */
function* fewestCartons(solver: Solver, bound: number, budget: number): Search<{ readonly solution: Solution; readonly told: Told }> {
	let best = solver.construct(0);
	const done = (): boolean => best.loads.length <= bound && best.left.every((n) => n === 0);
	let told: Told = yield best.loads.length;
	const stuck = best.loads.length === 0;
	for (let pass = 1; !stuck && !told && !done() && solver.spent < budget * FROM_SCRATCH; pass++) {
		const other = solver.construct(pass % Math.min(3, solver.types.length));
		if (compare(other, best) < 0) best = other;
		told = yield best.loads.length;
	}
	for (let next = solver.spent; !told && !done() && best.loads.length > 1 && solver.spent < budget; ) {
		best = solver.improve(best);
		if (solver.spent < next) continue;
		next = solver.spent + STEP;
		told = yield best.loads.length;
	}
	return { solution: best, told };
}

/** Full cartons of one SKU each and the rest around them, where that costs no carton; the answer that is least to handle. */
function* easiest(solver: Solver, fewest: Solution, budget: number): Search<Solution> {
	let best = fewest;
	let told: Told;
	for (const share of SET_ASIDE) {
		const { full, rest } = solver.setAside(share);
		if (told) break;
		const around = yield* fewestCartons(rest, fewest.loads.length - full.length, budget / SET_ASIDE.length);
		solver.spent += rest.spent;
		told = around.told;
		const other = { loads: [...full, ...around.solution.loads], left: around.solution.left };
		if (isEasier(other, best)) best = other;
	}
	return best;
}
