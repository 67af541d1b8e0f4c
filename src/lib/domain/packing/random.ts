/** A stream of numbers in [0, 1) that a seed decides; the same on every machine (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export const below = (random: Random, n: number): number => Math.floor(random() * n);

/** One of the things, by chance. */
export function oneOf<T>(random: Random, things: readonly T[]): T {
	const thing = things[below(random, things.length)];
	if (thing === undefined) throw new RangeError('nothing to choose from');
	return thing;
}
