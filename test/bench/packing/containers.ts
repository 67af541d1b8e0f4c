import type { SizeMm } from '../../../src/lib/domain/catalog/product';
import { cartonTypesOf } from '../../../src/lib/domain/packing/carton-types';
import { goodsOf } from '../../../src/lib/domain/packing/goods';
import { budgetFor, type Packing, type PackingOptions } from '../../../src/lib/domain/packing/pack';
import { placementsOf } from '../../../src/lib/domain/packing/placements';
import { solving } from '../../../src/lib/domain/packing/solve';
import { working, type Job } from '../../../src/lib/domain/packing/task';
import { emptyPlan, type Plan } from '../../../src/lib/domain/shipment/plan';

const KINDS = [3, 5, 8, 10, 12, 15, 20] as const;
const SIDES = [[30, 120], [25, 100], [20, 80]] as const;
const CONTAINER: SizeMm = [587, 233, 220];
/** A side may stand up when it is less than twice the shortest side of its base. */
const STABLE = 2;

/** The multiplicative generator of the paper, 16807 modulo 2³¹ − 1, whose first ten numbers are dropped. */
function chance(problem: number): () => number {
	let seed = 2_502_505 + 100 * (problem - 1);
	const next = (): number => (seed = Number((BigInt(seed) * 16_807n) % 2_147_483_647n)) / 2_147_483_647;
	for (let i = 0; i < 10; i++) next();
	return next;
}

/**
 * BR1 to BR7 of Bischoff and Ratcliff (Omega 23, 1995), problem by problem as published: one container, boxes of 3 to 20 kinds
 * that would just fill it, each kind with the sides that may stand up. The first problems agree with the published lists.
 */
export function container(br: number, problem: number): Plan {
	const next = chance(problem);
	const products = Array.from({ length: KINDS[br - 1] ?? 3 }, (_, i) => {
		const sizeMm = SIDES.map(([from, to]) => from + Math.floor(next() * (to - from + 1))).sort((a, b) => b - a);
		return { sku: `B${i}`, unit: { sizeMm: sizeMm as unknown as SizeMm, weightG: 1 } };
	});
	const volumes = products.map(({ unit: { sizeMm: [l, w, h] } }) => l * w * h);
	const counts = products.map(() => 1);
	let free = CONTAINER[0] * CONTAINER[1] * CONTAINER[2] - volumes.reduce((sum, volume) => sum + volume, 0);
	for (;;) {
		const kind = Math.floor(next() * products.length);
		free -= volumes[kind] ?? 0;
		if (free < 0) break;
		counts[kind] = (counts[kind] ?? 0) + 1;
	}
	return {
		...emptyPlan(`BR${br}-${problem}`),
		destinations: [{ fulfillmentCenter: 'FSZ1' }],
		products,
		lines: products.map(({ sku }, i) => ({ sku, quantity: counts[i] ?? 0, fulfillmentCenter: 'FSZ1' })),
		cartonTypes: [{ id: 'BOX', innerMm: CONTAINER, tareG: 0, maxGrossG: 30_000, available: 1 }]
	};
}

const mayStand = ([x, y, z]: SizeMm): boolean => z < STABLE * Math.min(x, y);

/** Fills the container; a plan cannot say which side may stand up, so the engine is asked below it. */
export function fillContainer(plan: Plan, { seed, budget, support = 0 }: PackingOptions): Packing {
	const types = cartonTypesOf(plan);
	const kinds = goodsOf(plan, types).goods.map((goods) => ({ ...goods, turned: goods.turned.filter(mayStand) }));
	const job: Job = { kinds, types, stock: [1], support, least: 'cartons' };
	const rounds = solving(job, { bound: 1, budget: budget ?? budgetFor(0), seed, easeFor: 0 });
	let round = rounds.next();
	while (!round.done) {
		const done = round.value.tasks.map((task) => {
			const steps = working(task);
			for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
		});
		round = rounds.next({ done, stop: false });
	}
	const [load] = round.value.loads;
	if (!load) throw new Error(`${plan.reference}: nothing packed`);
	const placements = placementsOf(load.blocks, kinds);
	const wrong = placements.find(({ sizeMm }) => !mayStand(sizeMm));
	if (wrong) throw new Error(`${plan.reference}: ${wrong.sku} stands on a side on which it may not`);
	const contents = kinds.flatMap(({ sku }, k) => (load.kinds.includes(k) ? [{ sku, quantity: load.n[load.kinds.indexOf(k)] ?? 0 }] : []));
	return {
		cartons: [{ number: 1, fulfillmentCenter: 'FSZ1', type: 'BOX', outerMm: CONTAINER, grossWeightG: load.grams, contents, placements }],
		utilisation: load.volume / (CONTAINER[0] * CONTAINER[1] * CONTAINER[2]),
		lowerBound: 1,
		unpacked: kinds.flatMap(({ sku, centre }, k) => {
			const quantity = round.value.left[k] ?? 0;
			return quantity > 0 ? [{ sku, quantity, because: { code: 'no-carton-left' as const, centre } }] : [];
		})
	};
}
