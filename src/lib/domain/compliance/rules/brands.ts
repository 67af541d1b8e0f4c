import type { Product } from '../../catalog/product';
import { isIn, isUnbranded, knownBrand, type Brand } from '../brand-list';
import { brandNamedIn } from '../brand-names';
import type { Rule } from '../finding';
import { isGiven, type Inspection } from '../inspection';
import { paperOf, perProduct, type Broken } from './per-product';

/** Who sends and who imports: a brand that stands in these names is the seller's own. */
type Owners = { readonly names: readonly string[]; readonly owned: Map<string, boolean> };

const known = new WeakMap<Inspection, Owners>();

function ownersOf(inspection: Inspection): Owners {
	const before = known.get(inspection);
	if (before) return before;
	const { plan: { shipper }, importer } = inspection;
	const owners: Owners = { names: [shipper?.name, shipper?.nameJa, importer?.name, importer?.nameJa].filter(isGiven), owned: new Map() };
	known.set(inspection, owners);
	return owners;
}

function isOwn(spelling: string, { names, owned }: Owners): boolean {
	const before = owned.get(spelling);
	if (before !== undefined) return before;
	const own = names.some((name) => isIn(spelling, name));
	owned.set(spelling, own);
	return own;
}

const isOwnBrand = ({ name, spellings }: Brand, owners: Owners): boolean => [name, ...spellings].some((spelling) => isOwn(spelling, owners));

const needsLeave = (product: Product): boolean => product.traits?.brandAuthorised !== true && !paperOf(product, 'brand-authorisation');

function inField({ brand }: Product, owners: Owners): Broken | undefined {
	if (!isGiven(brand) || isOwn(brand, owners) || isUnbranded(brand)) return undefined;
	const famous = knownBrand(brand);
	if (famous && isOwnBrand(famous, owners)) return undefined;
	return famous
		? { facts: { name: famous.name, how: 'brandField', fame: 'wellKnown', word: brand } }
		: { facts: { name: brand, how: 'brandField', fame: 'otherBrand', word: brand }, severity: 'warn', source: 'brands-by-trade' };
}

function inTexts(product: Product, owners: Owners): Broken | undefined {
	const named = brandNamedIn(product);
	if (!named || isOwnBrand(named.brand, owners)) return undefined;
	const facts = { name: named.brand.name, how: 'inWords', fame: named.sure ? 'wellKnown' : 'styleOf', word: named.said };
	return named.sure ? { facts } : { facts, severity: 'warn', source: 'brands-by-trade' };
}

/** Goods of a brand that is not the seller's own: customs asks for the owner's leave, or stops them (認定手続). */
const brandAuthorisation = perProduct({
	code: 'evidence.brand-authorisation',
	severity: 'block',
	source: 'customs-intellectual-property',
	broken: (product, inspection) => {
		if (!needsLeave(product)) return false;
		const owners = ownersOf(inspection);
		const field = inField(product, owners);
		return field && field.severity !== 'warn' ? field : ((field ? surer(product, owners, field) : inTexts(product, owners)) ?? false);
	}
});

/** A well-known brand in the title says more than a name in the brand field that nobody knows. */
function surer(product: Product, owners: Owners, field: Broken): Broken {
	const named = inTexts(product, owners);
	return named && named.severity === undefined ? named : field;
}

export const brandRules: readonly Rule[] = [brandAuthorisation];
