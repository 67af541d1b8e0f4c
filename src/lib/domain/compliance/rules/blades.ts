import limits from '../../../data/goods/blades.json';
import type { Product } from '../../catalog/product';
import type { PlainDate } from '../../values/plain-date';
import { inForce, type Series } from '../../values/dated';
import { hitUnless } from '../dangerous';
import type { Facts } from '../finding';
import { codeOf, hitOf, type Hit } from '../kinds';
import { paperOf, perProduct, seenBy, type Broken } from './per-product';

type Edge = 'sword' | 'spear' | 'dagger' | 'automatic';
type Blade = { readonly edge: Edge; readonly hit?: Hit };

const lengths = limits.limits as Series<Readonly<Record<Exclude<Edge, 'automatic'>, number>>>;
const automatic = limits.automatic as Series<{ readonly fromMm: number }>;

/** What only looks like a blade, or bears its likeness. */
const UNLESS = ['likeness', 'toy-weapon'];
const BY_WORDS: readonly (readonly [Edge, string])[] = [
	['automatic', 'automatic-knife'], ['dagger', 'dagger'], ['sword', 'sword'], ['spear', 'spear']
];
const BY_KIND: Readonly<Record<string, Edge | undefined>> = { sword: 'sword', dagger: 'dagger', automatic: 'automatic' };

/** What the sheet says of the blade has the last word; else what its words say. */
function bladeOf(product: Product): Blade | undefined {
	const told = product.traits?.bladeKind;
	if (told !== undefined) {
		const edge = BY_KIND[told];
		return edge && { edge };
	}
	for (const [edge, kind] of BY_WORDS) {
		const hit = hitUnless(product, [kind], UNLESS);
		if (hit) return { edge, hit };
	}
	return product.traits?.bladeMm === undefined ? undefined : byCode(product);
}

/** Heading 9307 is swords and the like: with a length given, it is judged by it. */
function byCode(product: Product): Blade | undefined {
	const hit = codeOf(product).startsWith('9307') ? hitOf(product, ['weapon']) : undefined;
	return hit && { edge: 'sword', hit };
}

const limitOf = (edge: Edge, on: PlainDate): { readonly mm: number; readonly source: string } => {
	if (edge !== 'automatic') return { mm: inForce(lengths, on).value[edge], source: inForce(lengths, on).source };
	const { value, source } = inForce(automatic, on);
	return { mm: value.fromMm, source };
};

/** Whether the blade is known to be shorter than the law counts. */
export const isShortBlade = (product: Product, edge: 'sword' | 'spear', on: PlainDate): boolean =>
	product.traits?.bladeMm !== undefined && product.traits.bladeMm < limitOf(edge, on).mm;

function broken(product: Product, on: PlainDate): Broken | undefined {
	const blade = bladeOf(product);
	if (!blade || paperOf(product, 'blade')) return undefined;
	const { mm, source } = limitOf(blade.edge, on);
	const length = product.traits?.bladeMm;
	const seen: Facts = blade.hit ? seenBy(blade.hit) : {};
	const facts: Facts = { ...seen, blade: blade.edge, lengthMm: length ?? 0, limitMm: mm };
	if (length === undefined && mm > 0) return { facts: { ...facts, because: 'lengthNotKnown' }, severity: 'warn', source };
	if (length !== undefined && length < mm) return undefined;
	return { facts: { ...facts, because: mm > 0 ? 'tooLong' : 'anyLength' } };
}

/** Swords and spears from 15 cm, double-edged blades from 5.5 cm, and knives that open by themselves (刀剣類). */
export const restrictedBlade = perProduct({
	code: 'restricted.blade',
	severity: 'block',
	source: 'customs-other-laws',
	kinds: ['sword', 'spear', 'dagger', 'automatic-knife'],
	broken: (product, { on }) => broken(product, on)
});
