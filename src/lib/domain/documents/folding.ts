import type { Carton, Plan } from '../shipment/plan';
import { centresOf, follows, idRange, numbered, type Numbered } from './cartons';
import { volumeOf } from './figures';
import { apportioned, litres } from './volumes';

/** Neighbouring cartons that are alike in everything but their number. */
export type Range = { readonly centre: string; readonly cartons: readonly Numbered[]; readonly litres: number | undefined };

const likeness = ({ contents, outerMm, grossWeightG }: Carton): string =>
	JSON.stringify([outerMm, grossWeightG, contents.map(({ sku, quantity, expiry, lot }) => [sku, quantity, expiry ?? '', lot ?? ''])]);

const continues = (last: Numbered, next: Numbered): boolean =>
	last.serial + 1 === next.serial &&
	last.isAmazons === next.isAmazons &&
	follows(last.boxId, next.boxId) &&
	likeness(last.carton) === likeness(next.carton);

export type CentreRanges = { readonly centre: string; readonly ranges: readonly Range[] };

/** The cartons of a plan, centre by centre, with neighbours that are alike as one range. */
export function folded(plan: Plan): CentreRanges[] {
	const all = numbered(plan);
	const centres = centresOf(plan)
		.map((centre) => ({ centre, ranges: rangesOf(all.filter(({ carton }) => carton.fulfillmentCenter === centre)) }))
		.filter(({ ranges }) => ranges.length > 0);
	return withVolumes(centres);
}

function rangesOf(cartons: readonly Numbered[]): Numbered[][] {
	const found: Numbered[][] = [];
	for (const carton of cartons) {
		const range = found.at(-1);
		const last = range?.at(-1);
		if (range && last && continues(last, carton)) range.push(carton);
		else found.push([carton]);
	}
	return found;
}

const volume = (cartons: readonly Numbered[]): number => cartons.reduce((sum, { carton }) => sum + volumeOf(carton.outerMm), 0);

/** Volumes in litres: ranges add up to their centre, centres to the shipment. */
function withVolumes(centres: readonly { readonly centre: string; readonly ranges: readonly Numbered[][] }[]): CentreRanges[] {
	const ofCentres = centres.map(({ ranges }) => volume(ranges.flat()));
	const wholes = apportioned(ofCentres, litres(ofCentres.reduce((sum, mm3) => sum + mm3, 0)));
	return centres.map(({ centre, ranges }, i) => {
		const parts = apportioned(ranges.map(volume), wholes[i] ?? 0);
		return { centre, ranges: ranges.map((cartons, j) => ({ centre, cartons, litres: volume(cartons) === 0 ? undefined : parts[j] })) };
	});
}

/** `1–28`, or `7`. */
export const serialsOf = ({ cartons }: Range): string => {
	const [first, last] = [cartons[0]?.serial, cartons.at(-1)?.serial];
	return first === last ? `${first}` : `${first}–${last}`;
};

export const idsOf = ({ cartons }: Range): string => idRange(cartons.map(({ boxId }) => boxId)) ?? '';
