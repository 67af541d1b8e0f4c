import { grossOf } from '../shipment/carton-weight';
import type { Carton, Plan } from '../shipment/plan';
import { centresOf, follows, idRange, numbered, type Numbered } from './cartons';

/** Neighbouring cartons that are alike in everything but their number. */
export type Range = { readonly centre: string; readonly cartons: readonly Numbered[] };

const likeness = (carton: Carton): string =>
	JSON.stringify([carton.outerMm, grossOf(carton), carton.contents.map(({ sku, quantity, expiry, lot }) => [sku, quantity, expiry ?? '', lot ?? ''])]);

const continues = (last: Numbered, next: Numbered): boolean =>
	last.serial + 1 === next.serial &&
	last.isAmazons === next.isAmazons &&
	follows(last.boxId, next.boxId) &&
	likeness(last.carton) === likeness(next.carton);

/** The cartons of a plan, centre by centre, with neighbours that are alike as one range. */
export function folded(plan: Plan): { readonly centre: string; readonly ranges: readonly Range[] }[] {
	const all = numbered(plan);
	return centresOf(plan)
		.map((centre) => ({ centre, ranges: rangesIn(centre, all.filter(({ carton }) => carton.fulfillmentCenter === centre)) }))
		.filter(({ ranges }) => ranges.length > 0);
}

function rangesIn(centre: string, cartons: readonly Numbered[]): Range[] {
	const found: Numbered[][] = [];
	for (const carton of cartons) {
		const range = found.at(-1);
		const last = range?.at(-1);
		if (range && last && continues(last, carton)) range.push(carton);
		else found.push([carton]);
	}
	return found.map((cartons) => ({ centre, cartons }));
}

/** `1–28`, or `7`. */
export const serialsOf = ({ cartons }: Range): string => {
	const [first, last] = [cartons[0]?.serial, cartons.at(-1)?.serial];
	return first === last ? `${first}` : `${first}–${last}`;
};

export const idsOf = ({ cartons }: Range): string => idRange(cartons.map(({ boxId }) => boxId)) ?? '';
