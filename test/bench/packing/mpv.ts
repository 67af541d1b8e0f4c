import type { SizeMm } from '../../../src/lib/domain/catalog/product';

/**
 * Instances of Martello, Pisinger and Vigo (2000), drawn as their paper and program say: bins are cubes, seeds are n + k for the
 * k-th instance of a class and size, and the numbers come from a recurrence in 32-bit words.
 */
export type Instance = { readonly name: string; readonly n: number; readonly side: number; readonly items: readonly SizeMm[] };

const BINS: Record<number, number> = { 1: 100, 4: 100, 5: 100, 6: 10, 7: 40, 8: 100 };

function numbers(seed: number): (from: number, to: number) => number {
	let high = seed >>> 0;
	let low = 0x330e;
	return (from, to) => {
		high = (Math.imul(high, 0xdeece66d) + Math.imul(low, 0x5deec)) >>> 0;
		low = (Math.imul(low, 0xe66d) + 0xb) >>> 0;
		high = (high + (low >>> 16)) >>> 0;
		low &= 0xffff;
		return ((high >>> 1) % (to - from + 1)) + from;
	};
}

export function mpv(kind: number, n: number, k: number): Instance {
	const draw = numbers(n + k);
	const side = BINS[kind] ?? 100;
	return { name: `${kind}-${n}-${k}`, n, side, items: Array.from({ length: n }, () => item(draw, kind, side)) };
}

function item(draw: (from: number, to: number) => number, kind: number, side: number): SizeMm {
	const half = Math.floor(side / 2), most = Math.floor((2 * side) / 3);
	const mixed = kind <= 5 ? draw(1, 10) : 0;
	const of = mixed >= 1 && mixed <= 5 ? mixed : kind;
	if (of === 1) return [draw(1, half), draw(most, side), draw(most, side)];
	if (of === 2) return [draw(most, side), draw(1, half), draw(most, side)];
	if (of === 3) return [draw(most, side), draw(most, side), draw(1, half)];
	if (of === 4) return [draw(half, side), draw(half, side), draw(half, side)];
	if (of === 5) return [draw(1, half), draw(1, half), draw(1, half)];
	const largest = of === 6 ? 10 : of === 7 ? 35 : 100;
	return [draw(1, largest), draw(1, largest), draw(1, largest)];
}

export const CLASSES = [1, 4, 5, 6, 7, 8] as const;
export const SIZES = [50, 100, 150, 200] as const;
