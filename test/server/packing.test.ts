import { expect, test } from 'vitest';
import { pack } from '$lib/domain/packing/pack';
import { packWithin } from '$lib/server/packing';
import { cartonType, product, shipment } from '../samples';

/** Forty kinds, one unit of each, and two sizes: no answer that is certainly the best. */
const products = Array.from({ length: 40 }, (_, i) =>
	product({ sku: `S${i}`, unit: { sizeMm: [100 + ((37 * i) % 190), 90 + ((53 * i) % 170), 80 + ((71 * i) % 150)], weightG: 100 } })
);
const plan = shipment({ products, lines: products.map(({ sku }) => ({ sku, quantity: 1, fulfillmentCenter: 'NRT1' })), cartonTypes: [cartonType(), cartonType({ id: 'K30', innerMm: [300, 280, 260], outerMm: [312, 292, 272] })] });

test('threads find what one thread finds', async () => {
	const options = { seed: 3, budget: 4_000 };
	const { packing, cutShort } = await packWithin(plan, options);
	expect(cutShort).toBe(false);
	expect(packing).toEqual(pack(plan, options));
});

test('the clock ends the search soon after it has run out, with every unit packed', async () => {
	const from = performance.now();
	const { packing, cutShort } = await packWithin(plan, { seed: 1, seconds: 0.3, budget: 50_000_000 });
	expect(cutShort).toBe(true);
	expect(performance.now() - from).toBeLessThan(5_000);
	expect(packing.unpacked).toEqual([]);
});

test('a caller who has gone ends the search, and the next ones get their turn', async () => {
	const gone = new AbortController();
	const long = packWithin(plan, { seed: 1, budget: 50_000_000, signal: gone.signal });
	const others = [1, 2, 3].map((seed) => packWithin(plan, { seed, budget: 400 }));
	setTimeout(() => gone.abort(), 200);
	expect((await long).cutShort).toBe(true);
	expect((await Promise.all(others)).map(({ cutShort }) => cutShort)).toEqual([false, false, false]);
});
