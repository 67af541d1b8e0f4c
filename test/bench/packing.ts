/** Times the packer: `npx tsx test/bench/packing.ts`. Medians over shipments drawn from fixed seeds; CPU time, so that other work does not count. */
import { pack } from '../../src/lib/domain/packing/pack';
import { randomFrom } from '../../src/lib/domain/packing/random';
import type { Product, SizeMm } from '../../src/lib/domain/catalog/product';
import { emptyPlan, type Plan } from '../../src/lib/domain/shipment/plan';

const RUNS = 5;

/** Sides spread evenly on a logarithmic scale from 5 to 35 cm, 0.05 to 0.6 kg a litre, a third of the goods upright, a tenth bearing nothing. */
function shipment(units: number, seed: number): Plan {
	const random = randomFrom(seed);
	const kinds = Math.max(20, Math.round(units / 45));
	const side = (): number => Math.round(50 * Math.pow(7, random()));
	const products = Array.from({ length: kinds }, (_, i): Product => {
		const sizeMm: SizeMm = [side(), side(), side()];
		const litres = (sizeMm[0] * sizeMm[1] * sizeMm[2]) / 1e6;
		const weightG = Math.round(Math.min(5_000, Math.max(50, litres * (50 + 550 * random()))));
		return { sku: `SKU-${i}`, unit: { sizeMm, weightG }, packing: { turn: random() < 0.3 ? 'upright' : 'any', nothingOnTop: random() < 0.1 } };
	});
	return {
		...emptyPlan(`BENCH-${units}-${seed}`),
		destinations: [{ fulfillmentCenter: 'FSZ1' }, { fulfillmentCenter: 'NRT1' }],
		products,
		lines: products.map(({ sku }, i) => ({ sku, quantity: Math.round(units / kinds), fulfillmentCenter: i % 3 === 0 ? 'NRT1' : 'FSZ1' })),
		cartonTypes: [{ id: 'K60', innerMm: [588, 488, 488], outerMm: [600, 500, 500], tareG: 1_300, maxGrossG: 30_000 }]
	};
}

const median = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

for (const units of [800, 2_000]) {
	const runs = Array.from({ length: RUNS }, (_, i) => {
		const plan = shipment(units, i + 1);
		const from = process.cpuUsage();
		const { cartons, lowerBound, utilisation, unpacked } = pack(plan, { seed: 1 });
		const { user, system } = process.cpuUsage(from);
		return { ms: (user + system) / 1_000, cartons: cartons.length, lowerBound, utilisation, unpacked: unpacked.length };
	});
	const of = (key: keyof (typeof runs)[number]): number => median(runs.map((run) => run[key]));
	process.stdout.write(
		`${units} units: median ${(of('ms') / 1000).toFixed(2)} s (worst ${(Math.max(...runs.map(({ ms }) => ms)) / 1000).toFixed(2)} s), ` +
			`${runs.map(({ cartons, lowerBound }) => `${cartons}/${lowerBound}`).join(' ')} cartons/bound, ` +
			`${(of('utilisation') * 100).toFixed(1)} % full, ${Math.max(...runs.map(({ unpacked }) => unpacked))} kinds unpacked\n`
	);
}
