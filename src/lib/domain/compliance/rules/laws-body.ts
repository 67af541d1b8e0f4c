import type { Product } from '../../catalog/product';
import { youngestMonths } from '../ages';
import type { Rule } from '../finding';
import { hitOf, type Hit } from '../kinds';
import { EATEN, isNotForSkin, isNotEaten, ON_SKIN } from '../other-use';
import { paperFor, paperOf, perProduct, seenBy } from './per-product';

/** What pets eat is no food in the sense of the Food Sanitation Act, unless somebody says it is. */
const isForPets = (product: Product): boolean => hitOf(product, EATEN)?.trigger === 'word' && hitOf(product, ['pet-food']) !== undefined;

const foodNotice = paperFor({
	code: 'evidence.food-import-notice',
	severity: 'block',
	source: 'food-import-notice',
	kinds: EATEN,
	unless: (product) => isForPets(product) || isNotEaten(product)
});

/** A word or a heading may mean something else: a pot for plants, a bowl for dogs. A trait means what it says. */
const isNotForFood = (product: Product): boolean => hitOf(product, ['food-contact'])?.trigger !== 'trait' && hitOf(product, ['not-for-food']) !== undefined;

const foodContact = paperFor({
	code: 'evidence.food-contact-notice',
	severity: 'block',
	source: 'food-import-notice',
	kinds: ['food-contact'],
	unless: isNotForFood
});

const SIX_YEARS = 72;
const TOYS = ['toy', 'baby-toy'] as const;

/** A toy for children under six: said so, or by its age; without an age, unless it is plainly for somebody else. */
export function toyHit(product: Product): Hit | undefined {
	const { toyForUnderSix, toyForUnderThree } = product.traits ?? {};
	if (toyForUnderSix === false && !toyForUnderThree) return undefined;
	const hit = hitOf(product, TOYS);
	if (!hit || hit.trigger === 'trait') return hit;
	const youngest = youngestMonths(product);
	if (youngest !== undefined) return youngest < SIX_YEARS ? hit : undefined;
	return hitOf(product, ['not-for-play']) ? undefined : hit;
}

const toyNotice = perProduct({
	code: 'evidence.toy-notice',
	severity: 'block',
	source: 'food-import-notice',
	kinds: TOYS,
	onlyKinds: true,
	broken: (product) => {
		if (paperOf(product, 'toy-notice')) return false;
		const hit = toyHit(product);
		return hit !== undefined && { facts: seenBy(hit) };
	}
});

/** Beer that says it has none. */
const isAlcoholFree = (product: Product): boolean => hitOf(product, ['alcohol'])?.trigger === 'word' && hitOf(product, ['alcohol-free']) !== undefined;

const cosmetics = paperFor({
	code: 'evidence.cosmetics-licence',
	severity: 'block',
	source: 'customs-other-laws',
	kinds: ON_SKIN,
	unless: isNotForSkin
});
const medicalDevice = paperFor({ code: 'evidence.medical-device-licence', severity: 'block', source: 'customs-other-laws', kinds: ['medical-device'] });
const liquor = paperFor({
	code: 'evidence.liquor',
	severity: 'block',
	source: 'liquor-import',
	kinds: ['alcohol'],
	unless: (product) => isAlcoholFree(product) || isNotEaten(product)
});

const tobacco = perProduct({
	code: 'restricted.tobacco',
	severity: 'block',
	source: 'tobacco-business-act',
	kinds: ['tobacco'],
	onlyKinds: true,
	broken: (product) => {
		const hit = hitOf(product, ['tobacco']);
		return hit !== undefined && !paperOf(product, 'tobacco') && { facts: seenBy(hit) };
	}
});

const medicine = perProduct({
	code: 'restricted.medicine',
	severity: 'block',
	source: 'customs-other-laws',
	kinds: ['medicine'],
	onlyKinds: true,
	broken: (product) => {
		const hit = hitOf(product, ['medicine']);
		return hit !== undefined && !paperOf(product, 'medicine') && { facts: seenBy(hit) };
	}
});

export const bodyRules: readonly Rule[] = [foodNotice, foodContact, toyNotice, cosmetics, medicalDevice, liquor, tobacco, medicine];
