import type { Product, SizeMm } from '../catalog/product';
import { innerOf, typeOf } from '../packing/carton-types';
import type { Carton, CartonContent, Placement, Plan } from '../shipment/plan';
import { sum } from '../values/units';
import { folded, type Range } from './folding';
import { lyingOf, type Lying } from './lying';
import { productsOf } from './lines';
import { packingSteps } from './packing-order';

/** One thing to do: so many units of one SKU, with or without a place for them. */
export type Step = {
	readonly number: number;
	readonly sku: string;
	readonly quantity: number;
	readonly product: Product | undefined;
	/** Dates and lots of this SKU in the carton, when it has any. */
	readonly batches: readonly CartonContent[];
	/** Gross weight of the carton with these units in it; unknown when a weight is missing. */
	readonly soFarG: number | undefined;
	readonly placed?: {
		readonly units: readonly Placement[];
		readonly sizeMm: SizeMm;
		readonly layers: number;
		readonly block?: readonly [number, number, number];
		readonly lying: Lying | undefined;
	};
};

/** What to do for one carton, or for each of several that are packed alike. */
export type CartonSteps = {
	readonly range: Range;
	readonly carton: Carton;
	readonly innerMm: SizeMm;
	/** Units with a place, in packing order; absent when none has one. */
	readonly placements: readonly Placement[];
	readonly steps: readonly Step[];
	/** Whether every unit has a place, some have, or none. */
	readonly arranged: 'all' | 'some' | 'none';
};

/** Cartons of a plan in the order of the papers; neighbours that are packed alike are told once. */
export function cartonSteps(plan: Plan): CartonSteps[] {
	const products = productsOf(plan);
	return folded(plan)
		.flatMap(({ ranges }) => ranges)
		.flatMap(packedAlike)
		.flatMap((range) => {
			const carton = range.cartons[0]?.carton;
			return carton ? [stepsOf(plan, products, range, carton)] : [];
		});
}

const arrangement = ({ type, placements = [] }: Carton): string =>
	JSON.stringify([type ?? '', placements.map(({ sku, atMm, sizeMm }) => [sku, ...atMm, ...sizeMm].join()).sort()]);

function packedAlike({ centre, cartons }: Range): Range[] {
	const found: (typeof cartons[number])[][] = [];
	let last = '';
	for (const numbered of cartons) {
		const how = arrangement(numbered.carton);
		if (how === last) found.at(-1)?.push(numbered);
		else found.push([numbered]);
		last = how;
	}
	return found.map((cartons) => ({ centre, cartons }));
}

/** A step before its place in the row is known. */
type Unnumbered = Omit<Step, 'number' | 'soFarG' | 'product' | 'batches'>;

function stepsOf(plan: Plan, products: ReadonlyMap<string, Product>, range: Range, carton: Carton): CartonSteps {
	const placed: Unnumbered[] = packingSteps(carton.placements ?? []).map(({ sku, sizeMm, units, layers, block }) => ({
		sku, quantity: units.length,
		placed: { units, sizeMm, layers, ...(block && { block }), lying: lyingOf(products.get(sku)?.unit?.sizeMm, sizeMm) }
	}));
	const listed = withoutPlace(carton, products);
	const arranged = listed.length === 0 && placed.length > 0 ? 'all' : placed.length > 0 ? 'some' : 'none';
	const weightOf = (sku: string): number | undefined => products.get(sku)?.unit?.weightG || undefined;
	let soFarG = emptyWeight(plan, carton, weightOf);
	const steps = [...placed, ...listed].map((one, i): Step => {
		const weightG = weightOf(one.sku);
		soFarG = soFarG === undefined || weightG === undefined ? undefined : soFarG + weightG * one.quantity;
		const batches = carton.contents.filter(({ sku, expiry, lot }) => sku === one.sku && !!(expiry || lot));
		return { ...one, number: i + 1, product: products.get(one.sku), batches, soFarG };
	});
	return { range, carton, innerMm: innerOf(plan, carton), placements: placed.flatMap(({ placed }) => placed?.units ?? []), steps, arranged };
}

/** Grams of the carton before anything is in it, so that the last step ends at the gross weight of the papers. */
function emptyWeight(plan: Plan, { type, contents, grossWeightG }: Carton, weightOf: (sku: string) => number | undefined): number | undefined {
	const weights = contents.map(({ sku, quantity }) => (weightOf(sku) ?? NaN) * quantity);
	const empty = grossWeightG - sum(weights);
	if (Number.isNaN(empty)) return undefined;
	return empty >= 0 ? empty : typeOf(plan, type)?.tareG;
}

const isDelicate = (product: Product | undefined): boolean => !!(product?.traits?.fragile || product?.traits?.glass);

/** What goes on top of others comes later; then heavy before light, broad before narrow. */
function lateness(product: Product | undefined): readonly number[] {
	const [length = 0, width = 0] = product?.unit?.sizeMm ?? [];
	return [
		product?.packing?.nothingOnTop ? 1 : 0, isDelicate(product) ? 1 : 0, -(product?.packing?.maxLoadG ?? Infinity),
		-(product?.unit?.weightG ?? 0), -length * width
	];
}

/** Units that no place is known for, in an order that suits a carton filled from below. */
function withoutPlace({ contents, placements = [] }: Carton, products: ReadonlyMap<string, Product>): Unnumbered[] {
	const skus = [...new Set(contents.map(({ sku }) => sku))];
	return skus
		.map((sku) => {
			const wanted = sum(contents.filter((content) => content.sku === sku).map(({ quantity }) => quantity));
			return { sku, quantity: wanted - placements.filter((placement) => placement.sku === sku).length };
		})
		.filter(({ quantity }) => quantity > 0)
		.toSorted((a, b) => {
			const [first, second] = [lateness(products.get(a.sku)), lateness(products.get(b.sku))];
			const differs = first.findIndex((value, i) => value !== second[i]);
			return differs < 0 ? (a.sku < b.sku ? -1 : 1) : (first[differs] ?? 0) < (second[differs] ?? 0) ? -1 : 1;
		});
}
