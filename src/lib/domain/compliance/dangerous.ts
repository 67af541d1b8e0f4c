import { FLASH_POINT_MAX_C } from '../catalog/flash-point';
import type { Product } from '../catalog/product';
import { hitOf, kindsOf, type Hit } from './kinds';

/** Kinds that bring a danger up, and kinds that take one away that words alone suggest: a cordless air duster holds no gas. */
const DANGERS: readonly { readonly kinds: readonly string[]; readonly unless: readonly string[] }[] = [
	{ kinds: ['hazard-marks'], unless: [] },
	{ kinds: ['aerosol-can'], unless: ['hand-sprayed'] },
	{ kinds: ['gas-container'], unless: ['no-gas', 'unfilled', 'gas-appliance'] },
	{ kinds: ['gas-lighter', 'marked-lighter'], unless: ['no-gas', 'unfilled'] },
	{ kinds: ['fireworks'], unless: ['no-powder', 'likeness'] },
	{ kinds: ['acid-or-alkali'], unless: ['cleaning-tool'] },
	{ kinds: ['lead-acid'], unless: [] },
	{ kinds: ['inflammable', 'poison'], unless: ['media', 'vessel'] },
	{ kinds: ['essential-oil'], unless: ['holds-oil'] }
];

export const DANGEROUS_KINDS: readonly string[] = DANGERS.flatMap(({ kinds }) => kinds);

/** A kind that words or a trait suggest, unless the goods show that they are something else; a customs code says what it says. */
export function hitUnless(product: Product, kinds: readonly string[], unless: readonly string[]): Hit | undefined {
	const hit = hitOf(product, kinds);
	return hit && (hit.trigger !== 'word' || unless.length === 0 || !hitOf(product, unless)) ? hit : undefined;
}

/** A lighter that is marked as one may burn no gas: it is asked as its words are. */
export function lighterHit(product: Product): Hit | undefined {
	const byCode = hitUnless(product, ['gas-lighter'], ['no-gas', 'unfilled']);
	if (byCode) return hitOf(product, ['unfilled']) ? undefined : byCode;
	return hitOf(product, ['no-gas', 'unfilled']) ? undefined : hitOf(product, ['marked-lighter']);
}

/** What shows that Amazon treats a product as dangerous goods (危険物), to be packed apart and under its own notice; lithium batteries are not. */
export function dangerOf(product: Product): Hit | undefined {
	const found = kindsOf(product);
	for (const { kinds, unless } of found.size === 0 ? [] : DANGERS) {
		if (!kinds.some((kind) => found.has(kind))) continue;
		const hit = kinds[0] === 'gas-lighter' ? lighterHit(product) : hitUnless(product, kinds, unless);
		if (hit) return hit;
	}
	return product.traits?.battery?.chemistry === 'lead' ? { trigger: 'trait', what: 'battery' } : byFlashPoint(product);
}

const byFlashPoint = ({ traits }: Product): Hit | undefined =>
	traits?.flashPointC !== undefined && traits.flashPointC <= FLASH_POINT_MAX_C ? { trigger: 'trait', what: 'flashPointC' } : undefined;
