import type { Turn } from '../../../src/lib/domain/catalog/product';
import { emptyPlan, type Plan } from '../../../src/lib/domain/shipment/plan';
import type { Packing, PackingOptions } from '../../../src/lib/domain/packing/pack';
import { container, fillContainer } from './containers';
import { CLASSES, mpv, SIZES } from './mpv';
import { FIVE, shipment } from './shipments';

export type Instance = { readonly name: string; readonly plan: () => Plan };
export type BenchSet = {
	readonly instances: readonly Instance[];
	readonly options?: Partial<PackingOptions>;
	/** How it is packed, where that is not by plan. */
	readonly packed?: (plan: Plan, options: PackingOptions) => Packing;
};

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const of = (name: string, plan: () => Plan): Instance => ({ name, plan });

function bins(kind: number, n: number, k: number, turn: Turn): Plan {
	const { side, items, name } = mpv(kind, n, k);
	return {
		...emptyPlan(name),
		destinations: [{ fulfillmentCenter: 'FSZ1' }],
		products: items.map((sizeMm, i) => ({ sku: `${i}`, unit: { sizeMm, weightG: 1 }, packing: { turn } })),
		lines: items.map((_, i) => ({ sku: `${i}`, quantity: 1, fulfillmentCenter: 'FSZ1' })),
		cartonTypes: [{ id: 'BIN', innerMm: [side, side, side], tareG: 0, maxGrossG: 30_000 }]
	};
}

const everyBin = (turn: Turn): readonly Instance[] =>
	CLASSES.flatMap((kind) => SIZES.flatMap((n) => upTo(10).map((k) => of(`${kind}-${n}-${k}`, () => bins(kind, n, k, turn)))));

const thirty = (kg: number, flags: boolean, from = 1, to = 12): readonly Instance[] =>
	upTo(to).slice(from - 1).map((seed) => of(`${kg}kg${flags ? '-flags' : ''}-${seed}`, () => shipment({ seed, skus: 30, kg, flags })));

const containers = upTo(7).flatMap((br) => upTo(20).map((k) => of(`BR${br}-${k}`, () => container(br, k))));

/** What the facts page sets figures for; every set has its own seeds, so that others can be drawn. */
export const SETS: Record<string, BenchSet> = {
	'mpv': { instances: everyBin('never'), options: { support: 0 } },
	'mpv-turned': { instances: everyBin('any'), options: { support: 0 } },
	'fba': { instances: thirty(30, false) },
	'fba-flags': { instances: thirty(30, true) },
	'fba-15kg': { instances: thirty(15, true) },
	'fba-floating': { instances: thirty(30, false), options: { support: 0 } },
	'thousand': { instances: upTo(10).map((seed) => of(`1000-${seed}`, () => shipment({ seed: 200 + seed, skus: 20, units: 1_000 }))) },
	'ten-thousand': { instances: [of('10000', () => shipment({ seed: 301, skus: 187, units: 10_000 }))] },
	'small': { instances: upTo(10).map((seed) => of(`small-${seed}`, () => shipment({ seed: 400 + seed, skus: 8, units: 60 + 3 * seed, types: FIVE }))) },
	'br': { instances: containers, options: { support: 0 }, packed: fillContainer },
	'br-supported': { instances: containers, options: { support: 100 }, packed: fillContainer }
};
