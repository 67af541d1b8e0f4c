import type { SizeMm } from '../../../src/lib/domain/catalog/product';
import { randomFrom } from '../../../src/lib/domain/packing/random';
import { emptyPlan, type Plan } from '../../../src/lib/domain/shipment/plan';

const KINDS = [3, 5, 8, 10, 12, 15, 20] as const;
const SIDES = [[30, 120], [25, 100], [20, 80]] as const;
const CONTAINER: SizeMm = [587, 233, 220];

/**
 * One container of the sort of Bischoff and Ratcliff, BR1 to BR7: their sizes and their way to fill up the list of boxes, but drawn
 * from our own random numbers and with every turn allowed, since a plan cannot say which side may stand up.
 */
export function container(br: number, seed: number): Plan {
	const random = randomFrom(77_000 + 100 * br + seed);
	const products = Array.from({ length: KINDS[br - 1] ?? 3 }, (_, i) => {
		const [l, w, h] = SIDES.map(([from, to]) => from + Math.floor(random() * (to - from + 1)));
		return { sku: `B${i}`, unit: { sizeMm: [l, w, h] as const, weightG: 1 } };
	});
	const volumes = products.map(({ unit: { sizeMm: [l = 0, w = 0, h = 0] } }) => l * w * h);
	const counts = products.map(() => 1);
	let free = CONTAINER[0] * CONTAINER[1] * CONTAINER[2] - volumes.reduce((sum, volume) => sum + volume, 0);
	for (;;) {
		const kind = Math.floor(random() * products.length);
		free -= volumes[kind] ?? 0;
		if (free < 0) break;
		counts[kind] = (counts[kind] ?? 0) + 1;
	}
	return {
		...emptyPlan(`BR${br}-${seed}`),
		destinations: [{ fulfillmentCenter: 'FSZ1' }],
		products: products as Plan['products'],
		lines: products.map(({ sku }, i) => ({ sku, quantity: counts[i] ?? 0, fulfillmentCenter: 'FSZ1' })),
		cartonTypes: [{ id: 'BOX', innerMm: CONTAINER, tareG: 0, maxGrossG: 30_000, available: 1 }]
	};
}
