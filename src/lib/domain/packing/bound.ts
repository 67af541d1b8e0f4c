import { sum } from '../values/units';
import type { CartonType } from '../shipment/plan';
import { mostGrossOf, volumeOf } from './carton-types';
import type { Goods } from './goods';

/** Cartons that goods of one company need at least, by volume and by weight; nobody can do with fewer. */
export function leastCartons(kinds: readonly Goods[], types: readonly CartonType[]): number {
	const room = Math.max(...types.map(({ innerMm }) => volumeOf(innerMm)));
	const bears = Math.max(...types.map((type) => mostGrossOf(type) - type.tareG));
	const volume = sum(kinds.map((goods) => goods.volume * goods.quantity));
	const weight = sum(kinds.map((goods) => goods.weightG * goods.quantity));
	return Math.max(Math.ceil(volume / room), Math.ceil(weight / bears));
}
