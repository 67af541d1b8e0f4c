import type { CartonType } from '../shipment/plan';
import { sum } from '../values/units';
import { mostGrossOf, volumeOf } from './carton-types';
import type { Goods } from './goods';

/** Products of sums to reckon at most; more functions per axis make the bound a little tighter and much slower. */
const MOST_STEPS = 1_500_000;

/** Cartons that goods of one company need at least, by volume, weight and shape; nobody can do with fewer. */
export function leastCartons(kinds: readonly Goods[], types: readonly CartonType[]): number {
	const there = kinds.filter(({ quantity }) => quantity > 0);
	if (there.length === 0) return 0;
	const room = Math.max(...types.map(({ innerMm }) => volumeOf(innerMm)));
	const bears = Math.max(...types.map((type) => mostGrossOf(type) - type.tareG));
	const volume = sum(there.map((goods) => goods.volume * goods.quantity));
	const bare = there.filter(({ nothingOnTop }) => nothingOnTop);
	return Math.max(Math.ceil(volume / room), byWeight(there, bears), byShape(there, types), bare.length > 0 ? byShape(bare, types, true) : 0, mostExpiries(there));
}

/** A carton holds one expiry of a SKU, so a SKU that comes with several needs as many cartons. */
function mostExpiries(kinds: readonly Goods[]): number {
	const expiries = new Map<string, Set<string>>();
	for (const { sku, expiry = '' } of kinds) expiries.set(sku, (expiries.get(sku) ?? new Set()).add(expiry));
	return Math.max(...[...expiries.values()].map(({ size }) => size));
}

/**
 * A dual feasible function: sizes of things that fit one after another into `whole` never add up to more than 1 under it. Any
 * packing therefore obeys the bound that it gives.
 */
type Dual = (size: number) => number;

const identity = (whole: number): Dual => (size) => size / whole;

/** Rounds down to k-ths, but leaves alone what is a whole (k + 1)-th. */
const rounding = (whole: number, k: number): Dual => (size) => ((size * (k + 1)) % whole === 0 ? size / whole : Math.floor((size * (k + 1)) / whole) / k);

/** What leaves less than `small` beside it takes all; what is smaller than `small` takes nothing. */
const allOrNothing = (whole: number, small: number): Dual => (size) => (size > whole - small ? 1 : size < small ? 0 : size / whole);

/** Counts how many things of `small` fit beside. */
const counting = (whole: number, small: number): Dual => {
	const times = Math.floor(whole / small);
	return (size) => (2 * size > whole ? 1 - Math.floor((whole - size) / small) / times : size < small ? 0 : 1 / times);
};

/** Functions worth trying for sizes that occur: thresholds spread over those up to half of the whole. */
function dualsFor(whole: number, sizes: readonly number[], most: number): readonly Dual[] {
	const small = [...new Set(sizes.filter((size) => 2 * size <= whole))].sort((a, b) => a - b);
	const some = Math.max(1, Math.floor((most - 1) / 3));
	const thresholds = small.length <= some ? small : Array.from({ length: some }, (_, i) => small[Math.floor(((i + 0.5) * small.length) / some)] ?? 1);
	const ks = Array.from({ length: some }, (_, i) => i + 1);
	return [
		identity(whole), ...ks.map((k) => rounding(whole, k)), ...thresholds.map((e) => allOrNothing(whole, e)), ...thresholds.map((e) => counting(whole, e))
	].slice(0, most);
}

/** Fractions add up with small errors; a bound must never come out one too high. */
const up = (cartons: number): number => Math.ceil(cartons - 1e-6);

function byWeight(kinds: readonly Goods[], bears: number): number {
	const duals = dualsFor(bears, kinds.map(({ weightG }) => weightG), 31);
	return Math.max(...duals.map((dual) => up(sum(kinds.map(({ weightG, quantity }) => quantity * dual(weightG))))));
}

/**
 * The best product of three functions, one an axis, over the cheapest way in which each kind may lie. Things that bear nothing
 * on top share the floor: however high they are, they count for the whole height.
 */
function byShape(kinds: readonly Goods[], types: readonly CartonType[], bare = false): number {
	const ways = sum(kinds.map(({ turned }) => turned.length));
	const each = Math.max(4, Math.min(28, Math.floor(Math.cbrt(MOST_STEPS / ways))));
	const tables = [0, 1, 2].map((axis) => {
		const whole = Math.max(...types.map(({ innerMm }) => innerMm[axis] ?? 0));
		const sizes = kinds.flatMap(({ turned }) => turned.map((way) => way[axis] ?? 0));
		const duals = bare && axis === 2 ? [() => 1] : dualsFor(whole, sizes, each);
		return duals.map((dual) => Float64Array.from(sizes, dual));
	});
	const [alongX = [], alongY = [], alongZ = []] = tables;
	const ends = Int32Array.from(kinds, () => 0);
	for (let k = 0, w = 0; k < kinds.length; k++) ends[k] = w += kinds[k]!.turned.length;
	const counts = Float64Array.from(kinds, ({ quantity }) => quantity);
	const base = new Float64Array(ways);
	let most = 0;
	for (const x of alongX) {
		for (const y of alongY) {
			for (let w = 0; w < ways; w++) base[w] = x[w]! * y[w]!;
			for (const z of alongZ) most = Math.max(most, cheapest(base, z, ends, counts));
		}
	}
	return up(most);
}

function cheapest(base: Float64Array, z: Float64Array, ends: Int32Array, counts: Float64Array): number {
	let total = 0;
	for (let k = 0, w = 0; k < ends.length; k++) {
		let least = base[w]! * z[w]!;
		for (w++; w < ends[k]!; w++) least = Math.min(least, base[w]! * z[w]!);
		total += counts[k]! * least;
	}
	return total;
}
