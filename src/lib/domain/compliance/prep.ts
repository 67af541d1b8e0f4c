import prep from '../../data/amazon/prep.json';
import type { Product, Traits } from '../catalog/product';
import { isGiven } from './inspection';
import { kindsOf } from './kinds';

/** What can be done to a unit, as Amazon's interface spells it. */
export const PREP_TYPES = [
	'ITEM_BLACK_SHRINKWRAP', 'ITEM_BLANKSTK', 'ITEM_BOXING', 'ITEM_BUBBLEWRAP', 'ITEM_CAP_SEALING', 'ITEM_DEBUNDLE', 'ITEM_HANG_GARMENT',
	'ITEM_LABELING', 'ITEM_NO_PREP', 'ITEM_POLYBAGGING', 'ITEM_RMOVHANG', 'ITEM_SETCREAT', 'ITEM_SETSTK', 'ITEM_SIOC', 'ITEM_SUFFOSTK', 'ITEM_TAPING'
] as const;
export type PrepType = (typeof PREP_TYPES)[number];

/** How Amazon sorts goods by what they need; FC_PROVIDED and UNKNOWN are Amazon's own and cannot be set. */
export const PREP_CATEGORIES = [
	'ADULT', 'BABY', 'FC_PROVIDED', 'FRAGILE', 'GRANULAR', 'HANGER', 'LIQUID', 'PERFORATED', 'SET', 'SHARP', 'SMALL', 'TEXTILE', 'UNKNOWN', 'NONE'
] as const;
export type PrepCategory = (typeof PREP_CATEGORIES)[number];

/** Why a unit needs something done, the most telling first. */
export const PREP_REASONS = [
	'adult', 'set', 'liquid', 'powder', 'textile', 'plush', 'baby', 'perforated', 'small', 'sharp', 'fragile', 'category', 'bag', 'barcode', 'label'
] as const;
export type PrepReason = (typeof PREP_REASONS)[number];

/** One thing to do to each unit; `done` when it is signed off, or the goods come so. */
export type PrepStep = { readonly type: PrepType; readonly because: PrepReason; readonly done: boolean };

type Need = { readonly type: PrepType; readonly or: readonly PrepType[]; readonly source: string };

const NEEDS = prep.needs as unknown as Readonly<Record<PrepReason, Need>>;
const REASON_OF = prep.category as Readonly<Partial<Record<string, PrepReason>>>;
/** Nobody says that these two ever were others. */
const SMALL_UNDER_MM = prep.small.at(-1)!.value.underMm;
const WARNING_FROM_MM = prep.bag.at(-1)!.value.warningFromMm;

/** The prep category of a product; undefined when none is given, or one that Amazon does not know. */
export function prepCategoryOf({ prep: { category = '' } = {} }: Product): PrepCategory | undefined {
	const spelt = category.trim().toUpperCase();
	return spelt === 'UNKNOWN' ? undefined : PREP_CATEGORIES.find((known) => known === spelt);
}

/** Whether each unit is told by an FNSKU label: all are, but those that may keep the maker's barcode. */
export const needsLabel = ({ prep: { labelOwner } = {}, gtin }: Product): boolean => !(labelOwner?.toUpperCase() === 'NONE' && isGiven(gtin));

const isSmall = ({ unit: { sizeMm: [a, b, c] = [0, 0, 0] } = {} }: Product): boolean => Math.min(a, b, c) > 0 && Math.max(a, b, c) < SMALL_UNDER_MM;

type Told = {
	/** By its traits, its size, its barcodes. */
	readonly says?: (product: Product, traits: Traits) => boolean;
	/** By its words and its code as well (`data/kinds/amazon.json`). */
	readonly kind?: string;
};

const TOLD_BY: Readonly<Record<PrepReason, Told>> = {
	adult: { says: (_, { adult }) => adult === true },
	set: { says: (_, { setOf = 1 }) => setOf >= 2 },
	liquid: { says: (_, { liquid }) => liquid === true },
	powder: { says: (_, { powder }) => powder === true },
	textile: { kind: 'prep-textile' },
	plush: { kind: 'prep-plush' },
	baby: { says: (_, { babyProduct, toyForUnderThree }) => babyProduct === true || toyForUnderThree === true },
	perforated: { says: (_, { perforated }) => perforated === true },
	small: { says: isSmall },
	sharp: { says: (_, { sharp, bladeMm = 0 }) => sharp === true || bladeMm > 0 },
	fragile: { kind: 'prep-fragile' },
	category: {},
	bag: { says: (_, { polyBag }) => polyBag !== undefined && polyBag.openingMm >= WARNING_FROM_MM },
	barcode: { says: (product) => isGiven(product.gtin) && needsLabel(product) },
	label: { says: needsLabel }
};

/** Why a unit needs something done: by its category, its traits, its size, and what it is called. */
function prepReasons(product: Product): readonly PrepReason[] {
	const { traits = {} } = product;
	const category = prepCategoryOf(product);
	const byCategory = category === undefined ? undefined : REASON_OF[category];
	const kinds = kindsOf(product);
	/** Who chose NONE has answered words and codes, but not the product's own traits. */
	const isOf = (kind: string): boolean => {
		const hit = kinds.get(kind);
		return hit !== undefined && (category !== 'NONE' || hit.trigger === 'trait');
	};
	return PREP_REASONS.filter((reason) => {
		if (reason === 'liquid' && traits.doubleSealed) return false;
		const { says, kind } = TOLD_BY[reason];
		return byCategory === reason || says?.(product, traits) || (kind !== undefined && isOf(kind));
	});
}

/** What is in hand of a unit: signed off, or sold in a box or a bag as it is. */
function prepInHand({ prep: { done = [] } = {}, traits = {} }: Product): ReadonlySet<string> {
	const found = new Set(done);
	if (traits.boxed) found.add('ITEM_BOXING');
	if (traits.polyBag) found.add('ITEM_POLYBAGGING');
	if (traits.polyBag?.warning) found.add('ITEM_SUFFOSTK');
	return found;
}

function reckoned(product: Product): readonly PrepStep[] {
	const inHand = prepInHand(product);
	const steps = new Map<PrepType, PrepStep>();
	for (const because of prepReasons(product)) {
		const { type, or } = NEEDS[because];
		if (steps.get(type)?.done === false) continue;
		const done = inHand.has(type) || or.some((one) => inHand.has(one));
		if (!done || !steps.has(type)) steps.set(type, { type, because, done });
	}
	return [...steps.values()];
}

const known = new WeakMap<Product, readonly PrepStep[]>();

/** What has to be done to each unit, each type once; where several reasons ask for it, one that is not met yet. */
export function requiredPrep(product: Product): readonly PrepStep[] {
	const before = known.get(product);
	if (before) return before;
	const steps = reckoned(product);
	known.set(product, steps);
	return steps;
}

/** The category that the goods suggest to a person who has given none. */
export function suggestedCategory(product: Product): PrepCategory {
	const reason = requiredPrep(product).find(({ because }) => because in SUGGESTS)?.because;
	const kind = Object.keys(SUGGESTED_BY_KIND).find((one) => kindsOf(product).has(one));
	return (reason && SUGGESTS[reason]) ?? (kind === undefined ? 'NONE' : SUGGESTED_BY_KIND[kind]!);
}

const SUGGESTS: Readonly<Partial<Record<PrepReason, PrepCategory>>> = {
	adult: 'ADULT', set: 'SET', liquid: 'LIQUID', powder: 'GRANULAR', textile: 'TEXTILE', plush: 'TEXTILE', baby: 'BABY',
	perforated: 'PERFORATED', small: 'SMALL', sharp: 'SHARP', fragile: 'FRAGILE'
};
const SUGGESTED_BY_KIND: Readonly<Record<string, PrepCategory>> = { 'prep-liquid': 'LIQUID', 'prep-powder': 'GRANULAR', 'prep-sharp': 'SHARP' };

/** Who says that a reason asks for something. */
export const sourceOfPrep = (because: PrepReason): string => NEEDS[because].source;

/** Who does it: labels have an owner of their own. */
export function prepOwnerOf({ prep: { owner = 'SELLER', labelOwner = 'SELLER' } = {} }: Product, type: PrepType): string {
	return (type === 'ITEM_LABELING' || type === 'ITEM_BLANKSTK' ? labelOwner : owner).toUpperCase();
}

/** What the seller still has to sign off; covering a barcode is left out, as the FNSKU label itself may do it. */
export const prepLeft = (product: Product): readonly PrepStep[] =>
	requiredPrep(product).filter(({ type, because, done }) => !done && because !== 'barcode' && prepOwnerOf(product, type) !== 'AMAZON');

export const isPrepDone = (product: Product): boolean => prepLeft(product).length === 0;
