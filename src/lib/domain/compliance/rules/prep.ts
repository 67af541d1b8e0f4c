import data from '../../../data/amazon/prep.json';
import type { Product } from '../../catalog/product';
import { inForce } from '../../values/dated';
import type { Rule } from '../finding';
import { isGiven } from '../inspection';
import { hitOf } from '../kinds';
import { prepCategoryOf, prepLeft, prepOwnerOf, requiredPrep, sourceOfPrep, suggestedCategory, type PrepReason } from '../prep';
import { paperOf, perProduct } from './per-product';

const categoryMissing = perProduct({
	code: 'prep.category-missing',
	severity: 'warn',
	source: 'amazon-prep-missing',
	broken: (product) => {
		if (prepCategoryOf(product)) return false;
		const given = product.prep?.category;
		return { facts: { given: isGiven(given) ? given.trim() : 'none', suggested: suggestedCategory(product) } };
	}
});

/** Types as a list for the words, with the reason of the first. */
const listed = (steps: readonly { readonly type: string; readonly because: string }[]) => ({
	prepTypes: steps.map(({ type }) => type).join(', '), because: steps[0]?.because ?? '', n: steps.length
});

const required = perProduct({
	code: 'prep.required',
	severity: 'info',
	source: 'amazon-prep-types',
	broken: (product) => {
		const open = requiredPrep(product).filter(({ done, because }) => !done && because !== 'barcode');
		const [first] = open;
		return first !== undefined && { source: sourceOfPrep(first.because), facts: { ...listed(open), owner: prepOwnerOf(product, first.type) } };
	}
});

const notDone = perProduct({
	code: 'prep.not-done',
	severity: 'warn',
	source: 'amazon-packing-help',
	broken: (product) => {
		const left = prepLeft(product);
		return left.length > 0 && { facts: listed(left) };
	}
});

const suffocation = perProduct({
	code: 'prep.suffocation-warning',
	severity: 'warn',
	source: 'amazon-prep-types',
	broken: ({ traits: { polyBag } = {}, prep: { done = [] } = {} }, { on }) => {
		if (!polyBag || polyBag.warning || done.includes('ITEM_SUFFOSTK')) return false;
		const { warningFromMm } = inForce(data.bag, on).value;
		return polyBag.openingMm >= warningFromMm && { facts: { openingMm: polyBag.openingMm, fromMm: warningFromMm } };
	}
});

const setMark = perProduct({
	code: 'prep.set-mark',
	severity: 'warn',
	source: 'amazon-packing-help',
	broken: (product) => {
		const step = requiredPrep(product).find(({ type }) => type === 'ITEM_SETSTK');
		if (!step || step.done || prepOwnerOf(product, 'ITEM_SETSTK') === 'AMAZON') return false;
		return { facts: { setOf: product.traits?.setOf ?? 0 } };
	}
});

/** What is dropped, the hardest test first. */
const DROPPED = [
	{ as: 'sharp', kinds: ['prep-sharp'] },
	{ as: 'liquid', kinds: ['prep-liquid'] },
	{ as: 'fragile', kinds: ['prep-fragile'] },
	{ as: 'powder', kinds: ['prep-powder'] }
] as const satisfies readonly { readonly as: PrepReason; readonly kinds: readonly string[] }[];

/** By what it needs done, its marks, or its words and code: a double seal does not spare a liquid the test. */
const isDropped = (product: Product, { as, kinds }: (typeof DROPPED)[number]): boolean => {
	if (requiredPrep(product).some(({ because }) => because === as)) return true;
	const hit = hitOf(product, kinds);
	return hit !== undefined && (hit.trigger === 'trait' || prepCategoryOf(product) !== 'NONE');
};

const dropTest = perProduct({
	code: 'prep.drop-test',
	severity: 'info',
	source: 'amazon-liquid-help',
	kinds: DROPPED.flatMap(({ kinds }) => kinds),
	broken: (product, { on }) => {
		const found = DROPPED.find((test) => isDropped(product, test));
		if (!found || paperOf(product, 'drop-test')) return false;
		const { heightCm, liquidDrops, sharpShakes } = inForce(data.dropTest, on).value;
		return { source: data.dropped[found.as].source, facts: { because: found.as, heightCm, drops: liquidDrops, shakes: sharpShakes } };
	}
});

const bag = perProduct({
	code: 'prep.bag',
	severity: 'warn',
	source: 'amazon-prep-types',
	kinds: ['prep-textile', 'prep-plush'],
	broken: (product, { on }) => {
		if (prepOwnerOf(product, 'ITEM_POLYBAGGING') === 'AMAZON') return false;
		const { value: { thinnestUm }, source } = inForce(data.thickness, on);
		const { polyBag } = product.traits ?? {};
		if (polyBag && polyBag.thicknessUm < thinnestUm)
			return { source, facts: { because: 'thin', thicknessUm: polyBag.thicknessUm, thinnestUm } };
		const step = requiredPrep(product).find(({ type }) => type === 'ITEM_POLYBAGGING');
		if (!step || step.done) return false;
		return { source: sourceOfPrep(step.because), facts: { because: step.because, thicknessUm: 0, thinnestUm } };
	}
});

export const prepRules: readonly Rule[] = [categoryMissing, required, notDone, suffocation, setMark, bag, dropTest];
