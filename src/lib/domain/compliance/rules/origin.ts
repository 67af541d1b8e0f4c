import type { Product } from '../../catalog/product';
import { isCountry } from '../../values/codes';
import type { Rule } from '../finding';
import { isGiven } from '../inspection';
import { claimsIn, countryOfMark, isWithin, type Claim } from '../origin-words';
import { textsOf } from '../reading';
import { perProduct, type Broken } from './per-product';

/** What the label says, where the invoice says otherwise. */
function markOf({ traits }: Product, origin: string): Broken | undefined {
	const mark = traits?.originMarked;
	if (!isGiven(mark) || mark === origin) return undefined;
	const marked = countryOfMark(mark);
	return isWithin(origin, marked) ? undefined : { facts: { because: 'mark', marked, origin, said: mark } };
}

/** What titles and descriptions say; one that names the true origin beside another country is left alone. */
function claimOf(product: Product, origin: string): Broken | undefined {
	let found: Claim | undefined;
	for (const text of textsOf(product)) {
		const claims = claimsIn(text);
		if (claims.length > 0 && !claims.some(({ country }) => isWithin(origin, country))) found ??= claims[0];
	}
	return found && { severity: 'warn', facts: { because: 'words', marked: found.country, origin, said: found.said } };
}

/** Goods that carry another origin than the declared one are not released until the mark is off (Customs Act art. 71). */
const markDiffers = perProduct({
	code: 'origin.mark-differs',
	severity: 'block',
	source: 'customs-origin-marks',
	broken: (product) => {
		const origin = (product.countryOfOrigin ?? '').trim().toUpperCase();
		if (!isCountry(origin)) return false;
		return markOf(product, origin) ?? claimOf(product, origin);
	}
});

export const originRules: readonly Rule[] = [markDiffers];
