import type { CartonType } from '../shipment/plan';
import { mostGrossOf } from './carton-types';
import type { Goods } from './goods';

/** Percent of a unit's base that must rest on what is under it, when nobody says otherwise. */
export const SUPPORT_PERCENT = 75;

/** A carton to fill, in numbers: its sides inside, the grams of goods it may take, and what it costs with so many grams in it. */
export type Room = {
	readonly x: number;
	readonly y: number;
	readonly z: number;
	readonly volume: number;
	readonly goodsG: number;
	readonly costWith: (grams: number) => number;
	/** How many there are; Infinity when nobody said. */
	readonly stock: number;
};

/**
 * What is to be packed, by kind and never by unit, in flat arrays: the search reads them millions of times. Kind k may lie in the
 * ways from[k] up to from[k + 1]; way w shows x[w], y[w] and z[w].
 */
export type Problem = {
	readonly kinds: number;
	readonly counts: Int32Array;
	readonly weight: Float64Array;
	readonly volume: Float64Array;
	readonly from: Int32Array;
	readonly x: Int32Array;
	readonly y: Int32Array;
	readonly z: Int32Array;
	readonly nothingOnTop: Uint8Array;
	/** Grams that may rest on a unit; Infinity when nobody said. */
	readonly maxLoad: Float64Array;
	readonly anyLoad: boolean;
	/** The SKU, as a number, of kinds that come with several expiries; -1 for all others. */
	readonly dated: Int32Array;
	readonly expiry: Int32Array;
	readonly anyDated: boolean;
	readonly rooms: readonly Room[];
	/** 0 to 1. */
	readonly support: number;
};

export type Wanted = { readonly support: number; readonly stock: readonly number[]; readonly costOf: (type: CartonType, grams: number) => number };

export function problemOf(goods: readonly Goods[], types: readonly CartonType[], { support, stock, costOf }: Wanted): Problem {
	const ways = goods.flatMap(({ turned }) => turned);
	const dated = datedOf(goods);
	const expiries = [...new Set(goods.map(({ expiry }) => expiry))];
	return {
		kinds: goods.length,
		counts: Int32Array.from(goods, ({ quantity }) => quantity),
		weight: Float64Array.from(goods, ({ weightG }) => weightG),
		volume: Float64Array.from(goods, ({ volume }) => volume),
		from: startsOf(goods),
	
		x: Int32Array.from(ways, ([x]) => x),
		y: Int32Array.from(ways, ([, y]) => y),
		z: Int32Array.from(ways, ([, , z]) => z),
		nothingOnTop: Uint8Array.from(goods, ({ nothingOnTop }) => (nothingOnTop ? 1 : 0)),
		maxLoad: Float64Array.from(goods, ({ maxLoadG }) => maxLoadG),
		anyLoad: goods.some(({ maxLoadG }) => maxLoadG < Infinity),
		dated,
		expiry: Int32Array.from(goods, ({ expiry }) => expiries.indexOf(expiry)),
		anyDated: dated.some((sku) => sku >= 0),
		rooms: types.map((type, i) => roomOf(type, stock[i] ?? Infinity, costOf)),
		support: support / 100
	};
}

function startsOf(goods: readonly Goods[]): Int32Array {
	const starts = new Int32Array(goods.length + 1);
	for (const [k, { turned }] of goods.entries()) starts[k + 1] = (starts[k] ?? 0) + turned.length;
	return starts;
}

const roomOf = (type: CartonType, stock: number, costOf: Wanted['costOf']): Room => {
	const [x, y, z] = type.innerMm;
	return { x, y, z, volume: x * y * z, goodsG: mostGrossOf(type) - type.tareG, costWith: (grams) => costOf(type, grams), stock };
};

/** Only a SKU that comes with several expiries needs watching: one expiry per SKU and carton. */
function datedOf(goods: readonly Goods[]): Int32Array {
	const expiries = new Map<string, Set<string>>();
	for (const { sku, expiry = '' } of goods) expiries.set(sku, (expiries.get(sku) ?? new Set()).add(expiry));
	const skus = [...expiries.keys()];
	return Int32Array.from(goods, ({ sku }) => ((expiries.get(sku)?.size ?? 1) > 1 ? skus.indexOf(sku) : -1));
}

/** How much room counts against weight, by which of the two asks for more cartons; `both` when they are near. */
export function shortOf({ rooms, counts, volume, weight }: Problem): { share: number; both: boolean } {
	const room = Math.max(...rooms.map((one) => one.volume));
	const bears = Math.max(...rooms.map(({ goodsG }) => goodsG));
	const byVolume = counts.reduce((sum, n, k) => sum + (n * volume[k]!) / room, 0);
	const byWeight = counts.reduce((sum, n, k) => sum + (n * weight[k]!) / bears, 0);
	const lean = byVolume / (byVolume + byWeight);
	return { share: Math.min(1, Math.max(0, (lean - 0.5) * 4 + 0.5)), both: lean > 0.37 && lean < 0.63 };
}
