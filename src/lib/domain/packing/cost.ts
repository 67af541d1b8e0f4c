import type { CartonType } from '../shipment/plan';
import { volumeOf } from './carton-types';

/** Of two answers with as many cartons the one that takes less room is better; all cartons together never weigh as much as one. */
const ROOM_SHARE = 1e-5;

/** What a carton counts for: one each, and a trifle for its room. */
export function costIn(types: readonly CartonType[]): (type: CartonType, grams: number) => number {
	const room = Math.max(...types.map(({ innerMm }) => volumeOf(innerMm)));
	return (type) => 1 + (ROOM_SHARE * volumeOf(type.innerMm)) / room;
}
