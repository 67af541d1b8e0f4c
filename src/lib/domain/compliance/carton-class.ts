import limits from '../../data/amazon/carton-limits.json';
import tiers from '../../data/amazon/unit-tiers.json';
import type { Product, SizeMm } from '../catalog/product';
import type { Carton } from '../shipment/plan';
import { inForce, type Series } from '../values/dated';
import type { PlainDate } from '../values/plain-date';
import { sum } from '../values/units';

/** What the goods inside let a carton be, smallest first. */
export const CARTON_CLASSES = ['standard', 'oversize', 'extra-large'] as const;
export type CartonClass = (typeof CARTON_CLASSES)[number];

export type CartonLimit = {
	readonly sidesMm?: readonly number[];
	readonly sumMm?: number;
	readonly sideUnderMm?: number;
	readonly weightG: number;
	/** Whether the weight itself is still allowed. */
	readonly including: boolean;
};

const series: Readonly<Record<CartonClass, Series<CartonLimit>>> = limits;

export const limitOf = (size: CartonClass, on: PlainDate): CartonLimit => inForce(series[size], on).value;
export const sourceOfLimit = (size: CartonClass, on: PlainDate): string => inForce(series[size], on).source;
export const smallestOn = (on: PlainDate) => inForce(limits.smallest, on).value;
export const heavyOverG = (on: PlainDate): number => inForce(limits.heavy, on).value.overG;

const longestFirst = (sides: readonly number[]): readonly number[] => sides.toSorted((a, b) => b - a);

/** Whether each side is within its own bound, the longest against the longest. */
export const fits = (sides: readonly number[], within: readonly number[]): boolean => {
	const bounds = longestFirst(within);
	return longestFirst(sides).every((side, i) => side <= (bounds[i] ?? 0));
};

/** Size tier of one unit as packed for sale; a unit nobody measured counts as standard, the strictest. */
export function tierOf(product: Product | undefined, on: PlainDate): CartonClass {
	const { sizeMm, weightG = 0 } = product?.unit ?? {};
	if (!sizeMm) return 'standard';
	const standard = inForce(tiers.standard, on).value;
	if (fits(sizeMm, standard.sidesMm) && weightG <= standard.weightG) return 'standard';
	const oversize = inForce(tiers.oversize, on).value;
	return sum(sizeMm) <= oversize.sumMm && weightG <= oversize.weightG ? 'oversize' : 'extra-large';
}

/** The class of the smallest goods in each carton: one standard unit among oversize ones makes it a standard carton. */
export function classesOf(cartons: readonly Carton[], products: ReadonlyMap<string, Product>, on: PlainDate): ReadonlyMap<Carton, CartonClass> {
	const tiers = new Map([...products].map(([sku, product]) => [sku, tierOf(product, on)]));
	return new Map(
		cartons.map((carton) => {
			const inside = new Set(carton.contents.map(({ sku, quantity }) => (quantity > 0 ? (tiers.get(sku) ?? 'standard') : undefined)));
			return [carton, CARTON_CLASSES.find((size) => inside.has(size)) ?? 'standard'];
		})
	);
}

/** Which bound a carton passes: one for each side, for the sum of the sides, or for the longest. */
export function tooLargeBy(outerMm: SizeMm, { sidesMm, sumMm, sideUnderMm }: CartonLimit): 'sides' | 'sum' | 'longest' | undefined {
	if (sidesMm && !fits(outerMm, sidesMm)) return 'sides';
	if (sumMm !== undefined && sum(outerMm) > sumMm) return 'sum';
	return sideUnderMm !== undefined && Math.max(...outerMm) >= sideUnderMm ? 'longest' : undefined;
}
