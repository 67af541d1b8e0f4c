import type { SizeMm } from '../catalog/product';

/** How a unit lies: which of its own sides (0 length, 1 width, 2 height) runs along the length, the width and the height of the carton. */
export type Lying = { readonly sides: readonly [along: number, across: number, up: number]; readonly how: 'top-up' | 'on-side' | 'on-end' };

/** The fewest turns first, so that a cube stands as it came. */
const WAYS: readonly Lying['sides'][] = [[0, 1, 2], [1, 0, 2], [0, 2, 1], [2, 0, 1], [1, 2, 0], [2, 1, 0]];
const HOW = ['on-end', 'on-side', 'top-up'] as const;

/** How a unit of a product lies when it takes up a size in the carton; undefined when its sizes do not agree. */
export function lyingOf(unitMm: SizeMm | undefined, turnedMm: SizeMm): Lying | undefined {
	const sides = unitMm && WAYS.find((way) => way.every((side, axis) => unitMm[side] === turnedMm[axis]));
	const how = sides && HOW[sides[2]];
	return sides && how ? { sides, how } : undefined;
}
