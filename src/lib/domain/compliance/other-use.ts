import type { Product } from '../catalog/product';
import { hitOf } from './kinds';

/** Goods whose words name food or a cosmetic and which are for another use. A trait or a heading means what it says. */

export const EATEN = ['food', 'drink', 'alcohol', 'supplement', 'chocolate'] as const;
export const ON_SKIN = ['cosmetic', 'quasi-drug'] as const;

const SEED = /seed|種/;

/** Seeds to be sown, where a sunflower's may be eaten too; socks with cookies on them, and wine-red sofas. */
export function isNotEaten(product: Product): boolean {
	const eaten = hitOf(product, EATEN);
	if (eaten?.trigger !== 'word') return false;
	return hitOf(product, ['not-eaten']) !== undefined || (SEED.test(eaten.what) && hitOf(product, ['sowing-seed']) !== undefined);
}

/** Shampoo for dogs or cars, and bottles that are sold empty. */
export const isNotForSkin = (product: Product): boolean =>
	hitOf(product, ON_SKIN)?.trigger === 'word' && hitOf(product, ['not-for-people', 'unfilled']) !== undefined;
