import type { Product, SizeMm } from '../../../src/lib/domain/catalog/product';
import { randomFrom } from '../../../src/lib/domain/packing/random';
import { emptyPlan, type CartonType, type Plan } from '../../../src/lib/domain/shipment/plan';

export const K60: CartonType = { id: 'K60', innerMm: [600, 500, 500], tareG: 0, maxGrossG: 30_000 };

/** Five sizes with what they cost, carton and freight by room in one: 32, 22, 19, 16 and 15 yen a litre. */
export const FIVE: readonly CartonType[] = [
	{ id: 'C1', innerMm: [250, 200, 150], tareG: 0, maxGrossG: 30_000, costJpy: 240 },
	{ id: 'C2', innerMm: [350, 250, 250], tareG: 0, maxGrossG: 30_000, costJpy: 480 },
	{ id: 'C3', innerMm: [400, 350, 300], tareG: 0, maxGrossG: 30_000, costJpy: 780 },
	{ id: 'C4', innerMm: [500, 400, 400], tareG: 0, maxGrossG: 30_000, costJpy: 1300 },
	{ id: 'C5', innerMm: [600, 500, 500], tareG: 0, maxGrossG: 30_000, costJpy: 2250 }
];

type Of = { readonly seed: number; readonly skus: number; readonly units?: number; readonly kg?: number; readonly flags?: boolean; readonly types?: readonly CartonType[] };

/** Sides spread evenly on a logarithmic scale from 5 to 35 cm, 0.05 to 0.6 kg a litre likewise, 50 g to 5 kg, 10 to 100 units of a SKU. */
export function shipment({ seed, skus, units, kg = 30, flags = false, types }: Of): Plan {
	const random = randomFrom(1_000 + seed);
	const products = Array.from({ length: skus }, (_, i) => product(`SKU-${i}`, random, flags));
	const asked = products.map(() => 10 + Math.floor(91 * random()));
	const lines = products.map(({ sku }, i) => ({ sku, quantity: asked[i] ?? 0, fulfillmentCenter: 'FSZ1' }));
	return {
		...emptyPlan(`BENCH-${skus}-${seed}`),
		destinations: [{ fulfillmentCenter: 'FSZ1' }],
		products,
		lines: units === undefined ? lines : scaled(lines, units),
		cartonTypes: types ?? [{ ...K60, maxGrossG: kg * 1_000 }]
	};
}

function product(sku: string, random: () => number, flags: boolean): Product {
	const side = (): number => Math.round(50 * 7 ** random());
	const sizeMm: SizeMm = [side(), side(), side()];
	const litres = (sizeMm[0] * sizeMm[1] * sizeMm[2]) / 1e6;
	const weightG = Math.round(Math.min(5_000, Math.max(50, litres * 50 * 12 ** random())));
	const upright = random() < 0.3, fragile = random() < 0.1;
	return { sku, unit: { sizeMm, weightG }, packing: flags ? { turn: upright ? 'upright' : 'any', nothingOnTop: fragile } : {} };
}

/** The same mix with so many units in all. */
function scaled<L extends { quantity: number }>(lines: readonly L[], units: number): L[] {
	const total = lines.reduce((sum, { quantity }) => sum + quantity, 0);
	const fewer = lines.map((line) => ({ ...line, quantity: Math.max(1, Math.round((line.quantity * units) / total)) }));
	const over = fewer.reduce((sum, { quantity }) => sum + quantity, 0) - units;
	return fewer.map((line, i) => (i === 0 ? { ...line, quantity: Math.max(1, line.quantity - over) } : line));
}
