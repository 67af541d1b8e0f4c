import prep from '../../data/amazon/prep.json';
import materials from '../../data/amazon/prep-materials.json';
import type { Product, SizeMm } from '../catalog/product';
import type { PrepType } from '../compliance/prep';
import { inForce } from '../values/dated';
import type { PlainDate } from '../values/plain-date';

/** What is had by the piece, of one size for all. */
type Counted = 'label' | 'blank-label' | 'set-mark' | 'suffocation-warning' | 'cap-seal' | 'tape' | 'hanger';

/** What one unit takes of a material; sizes are those to buy or to cut, in whole millimetres. */
export type Material =
	| { readonly kind: 'bag'; readonly number: string | undefined; readonly openingMm: number; readonly lengthMm: number }
	| { readonly kind: 'black-film'; readonly openingMm: number; readonly lengthMm: number }
	| { readonly kind: 'bubble-wrap'; readonly lengthMm: number; readonly widthMm: number }
	| { readonly kind: 'box'; readonly innerMm: SizeMm; readonly wall: 'single' | 'double' }
	| { readonly kind: Counted };

export type MaterialKind = Material['kind'];

const NEWEST: PlainDate = '9999-12-31';
const { ease } = materials;

/** Bags from the smallest sheet of film up. */
const BAGS = Object.entries(inForce(materials.bags, NEWEST).value)
	.map(([number, [opening = 0, length = 0]]) => ({ number, opening, length }))
	.toSorted((a, b) => a.opening * a.length - b.opening * b.length);

type Sides = readonly [longest: number, middle: number, shortest: number];

/** The sides of a unit, longest first; undefined while they are not known. */
function sidesOf({ unit }: Product): Sides | undefined {
	const [a = 0, b = 0, c = 0] = (unit?.sizeMm ?? []).toSorted((one, other) => other - one);
	return c > 0 ? [a, b, c] : undefined;
}

const upTo = (step: number, mm: number): number => Math.ceil(mm / step) * step;

/** A flat bag goes around a unit and closes over it, with its opening along the middle or the longest side. */
function bagFor([longest, middle, shortest]: Sides): { number: string | undefined; openingMm: number; lengthMm: number } {
	const ways = [[middle, longest], [longest, middle]].map(([across = 0, along = 0]) => ({
		opening: across + shortest + ease.bagOpeningMm,
		length: along + shortest + ease.bagFlapMm
	}));
	const bag = BAGS.find(({ opening, length }) => ways.some((way) => way.opening <= opening && way.length <= length));
	if (bag) return { number: bag.number, openingMm: bag.opening, lengthMm: bag.length };
	const [{ opening, length } = { opening: 0, length: 0 }] = ways;
	return { number: undefined, openingMm: upTo(10, opening), lengthMm: upTo(10, length) };
}

/** Once around the girth, and over both ends. */
const wrapFor = ([longest, middle, shortest]: Sides): { lengthMm: number; widthMm: number } => ({
	lengthMm: upTo(10, 2 * (middle + shortest) + ease.wrapOverlapMm),
	widthMm: upTo(10, longest + shortest + ease.wrapOverlapMm)
});

const boxFor = ([longest, middle, shortest]: Sides): SizeMm => {
	const inner = (side: number): number => upTo(5, side + 2 * ease.boxPaddingMm);
	return [inner(longest), inner(middle), inner(shortest)];
};

const COUNTED: Partial<Record<PrepType, Counted>> = {
	ITEM_LABELING: 'label', ITEM_BLANKSTK: 'blank-label', ITEM_SETSTK: 'set-mark', ITEM_SUFFOSTK: 'suffocation-warning',
	ITEM_CAP_SEALING: 'cap-seal', ITEM_TAPING: 'tape', ITEM_HANG_GARMENT: 'hanger'
};

const isHeavy = ({ unit }: Product): boolean => (unit?.weightG ?? 0) > inForce(materials.doubleWall, NEWEST).value.overG;

/** What one unit takes for a step; undefined when it takes nothing, or its size is not known. */
export function materialFor(product: Product, type: PrepType): Material | undefined {
	const counted = COUNTED[type];
	if (counted) return { kind: counted };
	const sides = sidesOf(product);
	if (!sides) return undefined;
	switch (type) {
		case 'ITEM_POLYBAGGING':
			return { kind: 'bag', ...bagFor(sides) };
		case 'ITEM_BLACK_SHRINKWRAP': {
			const { openingMm, lengthMm } = bagFor(sides);
			return { kind: 'black-film', openingMm, lengthMm };
		}
		case 'ITEM_BUBBLEWRAP':
			return { kind: 'bubble-wrap', ...wrapFor(sides) };
		case 'ITEM_BOXING':
			return { kind: 'box', innerMm: boxFor(sides), wall: isHeavy(product) ? 'double' : 'single' };
		default:
			return undefined;
	}
}

/** Whether a step takes a material whose size cannot be told while that of the unit is not known. */
export const isSized = (type: PrepType): boolean => ['ITEM_POLYBAGGING', 'ITEM_BLACK_SHRINKWRAP', 'ITEM_BUBBLEWRAP', 'ITEM_BOXING'].includes(type);

export type Needed = { readonly material: Material; readonly units: number };

const KINDS: readonly MaterialKind[] = [
	'bag', 'black-film', 'bubble-wrap', 'box', 'cap-seal', 'tape', 'hanger', 'suffocation-warning', 'set-mark', 'blank-label', 'label'
];
function areaOf(material: Material): number {
	if ('openingMm' in material) return material.openingMm * material.lengthMm;
	return 'innerMm' in material ? material.innerMm[0] * material.innerMm[1] : 0;
}

/** So much of each material, alike sizes together: kind by kind, small before large. */
export function added(needed: readonly Needed[]): Needed[] {
	const sums = new Map<string, Needed>();
	for (const { material, units } of needed) {
		const key = material.kind === 'bubble-wrap' ? material.kind : JSON.stringify(material);
		sums.set(key, { material, units: (sums.get(key)?.units ?? 0) + units });
	}
	return [...sums.values()].toSorted(
		({ material: a }, { material: b }) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || areaOf(a) - areaOf(b)
	);
}

/** Bubble wrap is bought by the area: of all sheets together, in square decimetres. */
export function wrapArea(needed: readonly Needed[]): number {
	const areas = needed.map(({ material, units }) => (material.kind === 'bubble-wrap' ? material.lengthMm * material.widthMm * units : 0));
	return Math.ceil(areas.reduce((sum, area) => sum + area, 0) / 10_000);
}

/** How thin a bag may be, in thousandths of a millimetre. */
export const thinnestBag = (): number => inForce(prep.thickness, NEWEST).value.thinnestUm;

export const sheetsOf = (labels: number): number => Math.ceil(labels / materials.labelsPerSheet);
