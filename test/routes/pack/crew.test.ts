import { expect, test } from 'vitest';
import { pack, packInRounds, type Progress } from '$lib/domain/packing/pack';
import { working, type Done, type Task } from '$lib/domain/packing/task';
import { packTogether, withPauses, type Boss, type Hand } from '../../../src/routes/shipments/[reference]/pack/crew';
import { cartonType, product, shipment } from '../../samples';

/** Forty kinds, one unit of each, and two sizes: no answer that is certainly the best, so every round is played. */
const products = Array.from({ length: 40 }, (_, i) =>
	product({ sku: `S${i}`, unit: { sizeMm: [100 + ((37 * i) % 190), 90 + ((53 * i) % 170), 80 + ((71 * i) % 150)], weightG: 100 } })
);
const plan = shipment({
	products, lines: products.map(({ sku }) => ({ sku, quantity: 1, fulfillmentCenter: 'NRT1' })), cartons: [],
	cartonTypes: [cartonType(), cartonType({ id: 'K30', innerMm: [300, 280, 260], outerMm: [312, 292, 272] })]
});
const options = { seed: 3, budget: 2_000 };

function done(task: Task, tell: (step: { spent: number; cartons: number }) => void = () => undefined): Done {
	const steps = working(task);
	let step = steps.next();
	for (; !step.done; step = steps.next()) tell(step.value);
	return step.value;
}

/** Works as a worker does: later, on copies, and not in the order in which it was asked. */
const hand = (pause: number): Hand => async (task, tell) => {
	const copy = structuredClone(task);
	await new Promise((resolve) => setTimeout(resolve, pause));
	return structuredClone(done(copy, tell));
};

const boss = (hands: readonly Hand[], more: Partial<Boss> = {}): Boss => ({
	here: (task, tell) => Promise.resolve(done(task, tell)), others: () => hands, stopped: () => false, tell: () => undefined, ...more
});

test.each([0, 1, 2, 3])('%i hands find what pack finds', async (many) => {
	const hands = Array.from({ length: many }, (_, i) => hand((many - i) * 3));
	expect(await packTogether(packInRounds(plan, options), boss(hands))).toEqual(pack(plan, options));
});

test('hands are fetched once, for the first round that can be shared, and all of them work', async () => {
	let fetched = 0;
	const worked = new Set<number>();
	const counted = [0, 1].map((i): Hand => (task, tell) => (worked.add(i), hand(1)(task, tell)));
	await packTogether(packInRounds(plan, options), boss([], { others: () => (fetched++, counted) }));
	expect([fetched, worked.size]).toEqual([1, 2]);
	const one = { ...plan, cartonTypes: [cartonType()], lines: [{ sku: 'S0', quantity: 1, fulfillmentCenter: 'NRT1' }] };
	await packTogether(packInRounds(one, options), boss([], { others: () => (fetched++, counted) }));
	expect(fetched).toBe(1);
});

test('what a failing hand leaves undone is done here, with the same answer', async () => {
	let times = 0;
	const failing: Hand = (task, tell) => (times++ > 1 ? Promise.reject(new Error('gone')) : hand(1)(task, tell));
	expect(await packTogether(packInRounds(plan, options), boss([failing, hand(2)]))).toEqual(pack(plan, options));
	expect(await packTogether(packInRounds(plan, options), boss([() => Promise.reject(new Error('never there'))]))).toEqual(pack(plan, options));
	expect(times).toBeGreaterThan(2);
});

test('a task that fails here too is told', async () => {
	const broken: Hand = () => Promise.reject(new Error('broken'));
	await expect(packTogether(packInRounds(plan, options), boss([broken], { here: broken }))).rejects.toThrow('broken');
});

test('progress never goes back, stays within the budget and knows the first answer', async () => {
	const told: Progress[] = [];
	const packing = await packTogether(packInRounds(plan, options), boss([hand(1), hand(2)], { tell: (progress) => void told.push(progress) }));
	const tried = told.map((progress) => progress.tried);
	expect(tried.every((n, i) => n <= options.budget && n >= (tried[i - 1] ?? 0))).toBe(true);
	expect(told.findIndex(({ cartons }) => cartons > 0)).toBeLessThan(told.length / 2);
	expect(told.at(-1)?.cartons).toBeGreaterThanOrEqual(packing.cartons.length);
	expect(Math.max(...tried)).toBeGreaterThan(options.budget / 2);
});

test('told to stop it ends soon, with every unit packed', async () => {
	let stopped = false;
	const stopping = { here: (task: Task, tell: Parameters<Hand>[1]) => withPauses(task, () => stopped, tell), stopped: () => stopped };
	const from = performance.now();
	setTimeout(() => (stopped = true), 150);
	const packing = await packTogether(packInRounds(plan, { seed: 1, budget: 50_000_000 }), boss([], stopping));
	expect(performance.now() - from).toBeLessThan(3_000);
	expect(packing.unpacked).toEqual([]);
	expect(packing.cartons.flatMap(({ contents }) => contents)).toHaveLength(40);
});
