import type { Goods } from './goods';
import { below, oneOf, type Random } from './random';

/** One way to fill a carton: which goods come first, how blocks grow, and what makes a place a good one. */
export type Recipe = {
	/** Places in the list of goods, first to last. */
	readonly order: readonly number[];
	/** Axes in the order in which a block grows: 0 length, 1 width, 2 height. */
	readonly grow: readonly [number, number, number];
	/** How much it counts that a block is big, low, and snug against wall or lid. */
	readonly big: number;
	readonly low: number;
	readonly snug: number;
	/** Whether space after space is filled with what fits best, rather than goods after goods. */
	readonly by: 'goods' | 'space';
};

const GROWTH: readonly (readonly [number, number, number])[] = [
	[0, 1, 2], [1, 0, 2], [0, 2, 1], [1, 2, 0], [2, 0, 1], [2, 1, 0]
];

type Measure = (goods: Goods) => number;
const MEASURES: readonly Measure[] = [
	({ volume }) => volume,
	({ turned }) => Math.max(...(turned[0] ?? [0])),
	({ turned }) => Math.max(...turned.map(([l, w]) => l * w)),
	({ weightG }) => weightG,
	({ weightG, volume }) => weightG / volume,
	({ volume, quantity }) => volume * quantity
];

/** The recipe a clerk would try first: big things first, in flat layers, from the far corner. */
export const plainRecipe = (kinds: readonly Goods[]): Recipe => ({
	order: ordered(kinds, ({ volume }) => volume, () => 0),
	grow: [0, 1, 2],
	big: 1,
	low: 1,
	snug: 0.5,
	by: 'goods'
});

export function drawRecipe(kinds: readonly Goods[], random: Random): Recipe {
	const noise = random() * 0.6;
	return {
		order: ordered(kinds, oneOf(random, MEASURES), () => noise * random()),
		grow: oneOf(random, GROWTH),
		big: random(),
		low: random() * 2,
		snug: random(),
		by: below(random, 5) < 3 ? 'goods' : 'space'
	};
}

/** Largest first, with some noise; what bears nothing on top comes last, and before it what bears little. */
function ordered(kinds: readonly Goods[], measure: Measure, noise: () => number): number[] {
	const tier = ({ nothingOnTop, maxLoadG, weightG }: Goods): number => (nothingOnTop ? 2 : maxLoadG < 2 * weightG ? 1 : 0);
	return kinds
		.map((goods, at) => ({ at, tier: tier(goods), size: measure(goods) * (1 - noise()) }))
		.sort((a, b) => a.tier - b.tier || b.size - a.size || a.at - b.at)
		.map(({ at }) => at);
}
