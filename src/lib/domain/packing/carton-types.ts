import limits from '../../data/amazon/carton-limits.json';
import catalogue from '../../data/packing/carton-types.json';
import type { SizeMm } from '../catalog/product';
import type { Carton, CartonType, Plan } from '../shipment/plan';

/** Sizes of ours to begin with; a plan that names its own uses only those. */
export const CARTON_TYPES = catalogue.values as unknown as readonly CartonType[];

/** What Amazon's centres in Japan take of a carton with standard-size goods, as last set. */
const standard = limits.standard.map(({ value }) => value).at(-1) ?? { sidesMm: [], weightG: Infinity };

/** The most a carton may weigh, whatever its maker allows: the strictest limit, which goods of every size keep. */
export const MOST_GROSS_G = standard.weightG;

/** Board on one side, B flute: what an outer size gives up on each side of the room inside. */
const WALL_MM = 6;

/** Whether a size can hold anything: it has three sides inside and may weigh more than it does empty. */
export const isUsable = ({ innerMm, maxGrossG, tareG }: CartonType): boolean => innerMm.every((side) => side > 0) && maxGrossG > tareG;

/** The cartons that may be used, each name once; none when a plan names sizes but none that can hold anything. */
export function cartonTypesOf(plan: Plan): readonly CartonType[] {
	if (!plan.cartonTypes?.length) return CARTON_TYPES;
	const own = plan.cartonTypes.filter(isUsable);
	return own.filter(({ id }, i) => own.findIndex((type) => type.id === id) === i);
}

export const typeOf = (plan: Plan, id: string | undefined): CartonType | undefined =>
	id === undefined ? undefined : (plan.cartonTypes?.find((type) => type.id === id) ?? cartonTypesOf(plan).find((type) => type.id === id));

export const outerOf = ({ outerMm, innerMm }: CartonType): SizeMm => outerMm ?? innerMm;

/** Gross weight up to which a type may be filled. */
export const mostGrossOf = ({ maxGrossG }: CartonType): number => Math.min(maxGrossG, MOST_GROSS_G);

/** Whether a carton of this size may hold standard-size goods. */
export function isStandardSize(type: CartonType): boolean {
	const bounds = [...standard.sidesMm].sort((a, b) => b - a);
	return [...outerOf(type)].sort((a, b) => b - a).every((side, i) => side <= (bounds[i] ?? Infinity));
}

const sameSize = (a: SizeMm, b: SizeMm): boolean => a.every((side, i) => side === b[i]);

/** Room inside a carton: its type's, or for a size of its own the outer size less the walls. */
export function innerOf(plan: Plan, carton: Carton): SizeMm {
	const type = typeOf(plan, carton.type);
	if (type && sameSize(outerOf(type), carton.outerMm)) return type.innerMm;
	const [length, width, height] = carton.outerMm;
	const inside = (side: number): number => Math.max(0, side - 2 * WALL_MM);
	return [inside(length), inside(width), inside(height)];
}

export const volumeOf = ([length, width, height]: SizeMm): number => length * width * height;
