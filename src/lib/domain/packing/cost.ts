import type { CartonType } from '../shipment/plan';
import { outerOf, volumeOf } from './carton-types';

/** What carriers divide cubic centimetres by to get kilograms, where nothing else is agreed. */
export const DIVISOR = 5_000;

/** What packing tries to keep small: the number of cartons, or what cartons and their freight cost. */
export type Least = 'cartons' | 'cost';

/** Freight by weight, or by room when that is more: yen for a kilogram, and cubic centimetres that count as one. */
export type Freight = { readonly jpyPerKg: number; readonly divisor?: number };

/** Of two answers that cost the same the one that takes less room is better; the trifle never adds up to one carton or yen. */
const ROOM_SHARE = 1e-5;

/** Cost, where freight is given, or every size says what it costs and there is a choice; else the number of cartons. */
export const leastIn = (types: readonly CartonType[], freight: Freight | undefined): Least =>
	freight !== undefined || (types.length > 1 && types.every(({ costJpy = 0 }) => costJpy > 0)) ? 'cost' : 'cartons';

/** Yen for a carton and its freight. */
export function costOfCarton(type: CartonType, grossG: number, freight: Freight | undefined): number {
	const cubic = volumeOf(outerOf(type)) / 1_000;
	const kilograms = Math.max(grossG / 1_000, cubic / (freight?.divisor ?? DIVISOR));
	return (type.costJpy ?? 0) + (freight?.jpyPerKg ?? 0) * kilograms;
}

/** What a carton counts for with so many grams of goods in it: one, or its cost; and a trifle for its room. */
export function countIn(types: readonly CartonType[], least: Least, freight: Freight | undefined): (type: CartonType, grams: number) => number {
	const room = Math.max(...types.map(({ innerMm }) => volumeOf(innerMm)));
	const trifle = (type: CartonType): number => (ROOM_SHARE * volumeOf(type.innerMm)) / room;
	if (least === 'cartons') return (type) => 1 + trifle(type);
	return (type, grams) => Math.max(1e-3, costOfCarton(type, type.tareG + grams, freight)) + trifle(type);
}
