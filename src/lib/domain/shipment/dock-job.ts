import { codeBook, type CodeBook } from './dock-codes';
import { TOLERANCE, type Tolerance, type Weighable } from './dock-weight';
import type { Carton, Placement, Plan } from './plan';

/** Units counted, by carton and SKU. */
export type Counts = Readonly<Record<number, Readonly<Record<string, number>>>>;

/** A carton as the packing table sees it. */
export type DockCarton = Weighable & {
	readonly number: number;
	readonly centre: string;
	/** Units of each SKU, all its lots and dates together, in the order of the contents. */
	readonly wants: ReadonlyMap<string, number>;
	readonly units: number;
	readonly measuredG?: number | undefined;
};

/** What is to be packed: the same for everybody at every table. */
export type Job = {
	readonly cartons: readonly DockCarton[];
	readonly book: CodeBook;
	readonly tolerance: Tolerance;
};

type Options = {
	readonly tolerance?: Tolerance;
	readonly ownBoxIds?: ReadonlyMap<number, string>;
	/** Box ids whose labels hold no longer. */
	readonly voided?: Iterable<string>;
};

export function jobOf(plan: Plan, { tolerance = TOLERANCE, ownBoxIds, voided }: Options = {}): Job {
	const weights = new Map(plan.products.map(({ sku, unit }) => [sku, unit?.weightG] as const));
	const tares = new Map((plan.cartonTypes ?? []).map(({ id, tareG }) => [id, tareG] as const));
	const cartons = (plan.cartons ?? [])
		.map((carton) => dockCarton(carton, weights, tares))
		.filter(({ units }) => units > 0)
		.sort((a, b) => a.number - b.number);
	return { cartons, book: codeBook(plan, { ownBoxIds, voided }), tolerance };
}

function dockCarton(carton: Carton, weights: ReadonlyMap<string, number | undefined>, tares: ReadonlyMap<string, number>): DockCarton {
	const { number, fulfillmentCenter: centre, grossWeightG: expectedG, contents, measured, type } = carton;
	const wants = new Map<string, number>();
	for (const { sku, quantity } of contents) if (quantity > 0) wants.set(sku, (wants.get(sku) ?? 0) + quantity);
	const goods = [...wants].map(([sku, quantity]) => ({ sku, quantity, weightG: weights.get(sku) }));
	const units = goods.reduce((sum, { quantity }) => sum + quantity, 0);
	return { number, centre, wants, goods, units, expectedG, tareG: type === undefined ? undefined : tares.get(type), measuredG: measured?.grossWeightG };
}

export const cartonOf = ({ cartons }: Job, number: number | undefined): DockCarton | undefined => cartons.find((carton) => carton.number === number);

export const countOf = (counts: Counts, carton: number, sku: string): number => counts[carton]?.[sku] ?? 0;

/** Units of a SKU that a carton still waits for; below nothing when the plan changed after they were counted. */
export const leftOf = (carton: DockCarton, counts: Counts, sku: string): number => (carton.wants.get(sku) ?? 0) - countOf(counts, carton.number, sku);

export const countedIn = (counts: Counts, number: number): number => Object.values(counts[number] ?? {}).reduce((sum, n) => sum + n, 0);

/** SKUs and units that are still to come, in the order of the contents. */
export const missingFrom = (carton: DockCarton, counts: Counts): readonly { readonly sku: string; readonly quantity: number }[] =>
	[...carton.wants.keys()].map((sku) => ({ sku, quantity: leftOf(carton, counts, sku) })).filter(({ quantity }) => quantity > 0);

/** SKUs of which more were counted than the plan puts in now. */
export const surplusIn = (carton: DockCarton, counts: Counts): readonly { readonly sku: string; readonly quantity: number }[] =>
	Object.keys(counts[carton.number] ?? {}).map((sku) => ({ sku, quantity: -leftOf(carton, counts, sku) })).filter(({ quantity }) => quantity > 0);

/** Every unit of the plan and no other is in. */
export const isComplete = (carton: DockCarton, counts: Counts): boolean =>
	missingFrom(carton, counts).length === 0 && surplusIn(carton, counts).length === 0;

/** Complete, and its weight was taken: only then does it get its label. */
export const isVerified = (carton: DockCarton, counts: Counts): boolean => carton.measuredG !== undefined && isComplete(carton, counts);

/** The first carton after one that is not verified yet, round and round. */
export function nextCarton({ cartons }: Job, counts: Counts, after: number | undefined): DockCarton | undefined {
	const at = cartons.findIndex(({ number }) => number === after);
	const inTurn = [...cartons.slice(at + 1), ...cartons.slice(0, Math.max(0, at))];
	return inTurn.find((carton) => !isVerified(carton, counts));
}

/** Adds units to a carton; a SKU that comes to nothing is no longer named. */
export function added(counts: Counts, { carton, sku, n }: { readonly carton: number; readonly sku: string; readonly n: number }): Counts {
	const { [sku]: before = 0, ...others } = counts[carton] ?? {};
	const after = before + n;
	const { [carton]: _, ...rest } = counts;
	const inCarton = after === 0 ? others : { ...others, [sku]: after };
	return Object.keys(inCarton).length === 0 ? rest : { ...rest, [carton]: inCarton };
}

/** Where one unit lies: its layer from the floor up and its place in it, both from 1. */
export type Place = { readonly layer: number; readonly place: number; readonly placement: Placement };

/** Units in the order in which they go in, each with its layer and place. */
export function placesIn(inOrder: readonly Placement[]): readonly Place[] {
	const heights = [...new Set(inOrder.map(({ atMm }) => atMm[2]))].sort((a, b) => a - b);
	const taken = new Map<number, number>();
	return inOrder.map((placement) => {
		const layer = heights.indexOf(placement.atMm[2]) + 1;
		const place = (taken.get(layer) ?? 0) + 1;
		taken.set(layer, place);
		return { layer, place, placement };
	});
}

/** Which places are filled: the first ones of each SKU, as many as were counted. */
export function filledPlaces(places: readonly Place[], counts: Readonly<Record<string, number>>): readonly boolean[] {
	const seen = new Map<string, number>();
	return places.map(({ placement: { sku } }) => {
		const n = seen.get(sku) ?? 0;
		seen.set(sku, n + 1);
		return n < (counts[sku] ?? 0);
	});
}

/** The plan with the weight of a carton as it was measured, or without one. */
export const withMeasured = (plan: Plan, number: number, measured: Carton['measured']): Plan => ({
	...plan,
	cartons: (plan.cartons ?? []).map(({ measured: before, ...carton }) => {
		const kept = carton.number === number ? measured : before;
		return kept ? { ...carton, measured: kept } : carton;
	})
});
