import { replacePaper, withoutPaper } from '../catalog/evidence';
import type { Evidence, Product } from '../catalog/product';
import type { Plan } from './plan';
import { readAmount } from './terms';

/** Yen of one product, at most. */
const MOST_YEN = 1_000_000_000;

/** Whole yen that somebody means: `1,980`, `¥1980`, `１９８０円`; undefined when it is none or has a fraction. */
export function readYen(typed: string): number | undefined {
	const amount = readAmount(typed.normalize('NFKC').replace(/円|yen|jpy/gi, ''));
	if (amount === undefined || !/^\d+(\.0+)?$/.test(amount)) return undefined;
	const yen = Number(amount);
	return yen <= MOST_YEN ? yen : undefined;
}

/** The plan with one product edited; the plan itself when the edit changed nothing. */
function editProduct(plan: Plan, sku: string, edit: (product: Product) => Product): Plan {
	const at = plan.products.findIndex((product) => product.sku === sku);
	const before = plan.products[at];
	if (!before) return plan;
	const after = edit(before);
	return after === before ? plan : { ...plan, products: plan.products.map((product, i) => (i === at ? after : product)) };
}

/** A part of a product set, or taken off. */
export function setProductPart<K extends 'sale' | 'computed' | 'value'>(plan: Plan, sku: string, key: K, value: Product[K] | undefined): Plan {
	return editProduct(plan, sku, (product) => {
		const { [key]: _before, ...rest } = product;
		return (value === undefined ? rest : { ...rest, [key]: value }) as Product;
	});
}

/** One paper put with several products, in the place of what it was. */
export const keepForProducts = (plan: Plan, skus: readonly string[], paper: Evidence): Plan =>
	skus.reduce((changed, sku) => editProduct(changed, sku, (product) => replacePaper(product, undefined, paper)), plan);

const asProduct = ({ evidence }: Plan): Product => ({ sku: '', ...(evidence && { evidence }) });

function withEvidence(plan: Plan, evidence: readonly Evidence[] | undefined): Plan {
	const { evidence: _before, ...rest } = plan;
	return evidence ? { ...rest, evidence } : rest;
}

/** A paper put with the shipment as a whole. */
export const keepForShipment = (plan: Plan, paper: Evidence): Plan => withEvidence(plan, replacePaper(asProduct(plan), undefined, paper).evidence);

export const dropFromShipment = (plan: Plan, paper: Pick<Evidence, 'kind' | 'reference'>): Plan => withEvidence(plan, withoutPaper(asProduct(plan), paper).evidence);
