import { expect, test } from 'vitest';
import { leastFor } from '$lib/domain/packing/least';
import { pack } from '$lib/domain/packing/pack';
import { isWorse, leastRemembered, qualityOf, whyLeft } from '$lib/domain/packing/quality';
import type { Plan } from '$lib/domain/shipment/plan';
import { carton, cartonType, destination, product, shipment } from '../../samples';

/** 24 mugs need two cartons of K40 by weight alone when one takes 6 kg. */
const plan = shipment({ cartonTypes: [cartonType({ maxGrossG: 6_000 })] });
const withCartons = (...cartons: Plan['cartons'] & object): Plan => ({ ...plan, cartons });
const two = [carton(), carton({ number: 2 })];

test('the fewest possible is proved, and every carton more is told', () => {
	expect(qualityOf(withCartons(...two))).toEqual({ least: 2, more: 0 });
	expect(qualityOf(withCartons(...two, carton({ number: 3, contents: [] })))).toEqual({ least: 2, more: 1 });
});

test('nothing is claimed while units wait, or where cartons hold more than their sizes can', () => {
	expect(qualityOf(withCartons(carton()))).toEqual({ least: 2 });
	expect(qualityOf(withCartons(carton(), carton({ number: 2, contents: [{ sku: 'MUG-01', quantity: 11 }] })))).toEqual({ least: 2 });
	expect(qualityOf(withCartons(carton({ contents: [{ sku: 'MUG-01', quantity: 24 }] })))).toEqual({ least: 2 });
});

test('the bound is remembered over changes by hand and reckoned anew after all others', () => {
	const least = leastRemembered();
	const { lines, products } = plan;
	const changed: readonly Plan[] = [
		withCartons(...two), withCartons(carton()),
		{ ...plan, lines: [{ ...lines[0]!, quantity: 240 }] }, { ...plan, products: [product({ unit: { sizeMm: [300, 300, 300], weightG: 380 } })] },
		{ ...plan, cartonTypes: [cartonType({ maxGrossG: 3_000 })] }, { ...plan, products, lines }, withCartons(carton({ locked: true }), carton({ number: 2, locked: true }), carton({ number: 3, locked: true }))
	];
	for (const one of changed) expect(least(one)).toBe(leastFor(one));
	const bounds = changed.map(leastFor);
	expect(new Set(bounds).size).toBeGreaterThan(3);
});

test('why units wait: nothing takes them, the cartons are used up, or nobody has packed them yet', () => {
	const few: Plan = {
		...shipment({ cartonTypes: [cartonType({ available: 1, maxGrossG: 6_000 })], destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })], cartons: [] }),
		products: [product(), product({ sku: 'POLE', unit: { sizeMm: [360, 900, 30], weightG: 200 } }), product({ sku: 'TALL', unit: { sizeMm: [100, 100, 360], weightG: 100 }, packing: { turn: 'upright' } })],
		lines: [{ sku: 'MUG-01', quantity: 24, fulfillmentCenter: 'NRT1' }, { sku: 'POLE', quantity: 1, fulfillmentCenter: 'NRT1' }, { sku: 'TALL', quantity: 1, fulfillmentCenter: 'FSZ1' }]
	};
	expect(whyLeft(few)({ sku: 'MUG-01', centre: 'NRT1' })).toBeUndefined();
	const packed = pack(few, { seed: 1, budget: 60 });
	const why = whyLeft({ ...few, cartons: packed.cartons });
	for (const { sku, because } of packed.unpacked) expect(why({ sku, centre: sku === 'TALL' ? 'FSZ1' : 'NRT1' })).toEqual(because);
	expect(packed.unpacked.map(({ because: { code } }) => code).sort()).toEqual(['no-carton-left', 'too-large-for-any-carton', 'too-large-for-any-carton']);
	expect(why({ sku: 'TALL', centre: 'FSZ1' })).toEqual({ code: 'too-large-for-any-carton', overMm: 20, carton: 'K40', side: 'height' });
});

test('cartons made anew are worse when there are more of them or some goods are left, and only against a sound answer', () => {
	const sound = { ...plan, cartons: pack(plan, { seed: 1 }).cartons };
	const more = [...sound.cartons, carton({ number: 3, contents: [] })];
	const short = [{ sku: 'MUG-01', quantity: 1, because: { code: 'no-carton-left', centre: 'NRT1' } }] as const;
	expect(isWorse(sound, { cartons: sound.cartons, unpacked: [] })).toBe(false);
	expect(isWorse(sound, { cartons: more, unpacked: [] })).toBe(true);
	expect(isWorse(sound, { cartons: sound.cartons, unpacked: short })).toBe(true);
	const [first, second] = sound.cartons;
	for (const cartons of [[], [first!], [{ ...first!, contents: [{ sku: 'MUG-01', quantity: 500 }] }, second!], [{ ...first!, placements: [] }, second!]])
		expect(isWorse({ ...plan, cartons }, { cartons: more, unpacked: [] })).toBe(false);
});

test('where least cost is asked for, yen decide and not the number of cartons', () => {
	const types = [cartonType({ costJpy: 500 }), cartonType({ id: 'K20', innerMm: [260, 200, 180], outerMm: [272, 212, 192], tareG: 250, costJpy: 90 })];
	const priced = shipment({ cartonTypes: types });
	const dear = pack(priced, { seed: 1, least: 'cartons' }).cartons;
	const cheap = pack(priced, { seed: 1 }).cartons;
	expect([isWorse({ ...priced, cartons: cheap }, { cartons: dear, unpacked: [] }), isWorse({ ...priced, cartons: dear }, { cartons: cheap, unpacked: [] })]).toEqual([true, false]);
});
