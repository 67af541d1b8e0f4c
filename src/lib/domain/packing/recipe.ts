import { below, type Random } from './random';

/** One way to fill a carton: which goods come first, where, in what blocks, and how much chance plays. */
export type Recipe = {
	/** Kind after kind into their best places, or place after place with what suits it best. */
	readonly by: 'kind' | 'place';
	/** By which measure kinds come first, and by which a place is good for a block: numbers for the decoder's tables. */
	readonly measure: number;
	readonly score: number;
	/** Which place is filled next. */
	readonly next: number;
	/** Share of chance in the order of kinds, 0 to 1. */
	readonly noise: number;
	/** Axes in the order in which a block grows. */
	readonly grow: number;
	/** How far a block grows: 0 as far as it can, 1 one layer, 2 one column, 3 a single unit. */
	readonly reach: number;
	/** How much it counts that a block is large, that its kind is worth much, and that its density is what the carton still needs. */
	readonly big: number;
	readonly worth: number;
	readonly match: number;
	/** Blocks go to the corner of a place that is nearer to a wall, rather than always to the first. */
	readonly corners: boolean;
};

export const MEASURES = 6;
export const SCORES = 4;
export const NEXTS = 4;
export const GROWTH: readonly (readonly [number, number, number])[] = [[0, 1, 2], [1, 0, 2], [0, 2, 1], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

/** The way a clerk would try first: large things first, in flat layers, from the far corner. */
export const PLAIN: Recipe = { by: 'kind', measure: 0, score: 0, next: 1, noise: 0, grow: 0, reach: 0, big: 1, worth: 0, match: 0, corners: false };

/** Another way, by chance; `both` when weight and room are short alike. */
export function drawRecipe(random: Random, both: boolean): Recipe {
	const reach = random();
	return {
		by: random() < 0.4 ? 'kind' : 'place',
		measure: below(random, MEASURES),
		score: below(random, SCORES),
		next: below(random, NEXTS),
		noise: random() * 0.5,
		grow: below(random, GROWTH.length),
		reach: reach < 0.7 ? 0 : reach < 0.8 ? 1 : reach < 0.92 ? 2 : 3,
		big: random() * 2,
		worth: random() < 0.5 ? 0 : random() * 1.5,
		match: both && random() < 0.7 ? random() * 1.5 : 0,
		corners: random() < 0.6
	};
}
