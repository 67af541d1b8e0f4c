import type { Product } from '../catalog/product';
import type { Plan } from './plan';

const isEmpty = (value: unknown): boolean =>
	value === undefined || value === '' || (isPlain(value) && Object.values(value).every(isEmpty));

const isPlain = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `there` holds stands; where it holds nothing, `given` comes in, down to single words and measures. */
function filled(there: unknown, given: unknown): unknown {
	if (isEmpty(there)) return given ?? there;
	if (!isPlain(there) || !isPlain(given) || 'amount' in there) return there;
	const keys = new Set([...Object.keys(there), ...Object.keys(given)]);
	const merged = Object.fromEntries([...keys].map((key) => [key, filled(there[key], given[key])]).filter(([, value]) => value !== undefined));
	return canonical(merged) === canonical(there) ? there : merged;
}

function canonical(value: unknown): string {
	return JSON.stringify(value, (_, entry: unknown) =>
		isPlain(entry) ? Object.fromEntries(Object.entries(entry).filter(([, held]) => !isEmpty(held)).sort(([a], [b]) => (a < b ? -1 : 1))) : entry
	);
}

/** Facts of the catalogue where this shipment has none; also for SKUs of which it has only the line. */
export function fillFacts(plan: Plan, known: readonly Product[]): Plan {
	const catalogue = new Map(known.map((product) => [product.sku, product]));
	const products = plan.products.map((product) => filled(product, catalogue.get(product.sku)) as Product);
	const here = new Set(plan.products.map(({ sku }) => sku));
	const wanted = new Set(plan.lines.map(({ sku }) => sku));
	const missing = known.filter(({ sku }) => wanted.has(sku) && !here.has(sku));
	const changed = missing.length > 0 || products.some((product, i) => product !== plan.products[i]);
	return changed ? { ...plan, products: [...products, ...missing] } : plan;
}

/** How many products of the shipment the catalogue has more to say about. */
export function fillable(plan: Plan, known: readonly Product[]): number {
	const after = fillFacts(plan, known);
	const before = new Set(plan.products);
	return after === plan ? 0 : after.products.filter((product) => !before.has(product)).length;
}

/** Products on a line of this shipment that the catalogue does not have, or has otherwise. */
export function differing(plan: Plan, known: readonly Product[]): Product[] {
	const catalogue = new Map(known.map((product) => [product.sku, canonical(product)]));
	const used = new Set(plan.lines.map(({ sku }) => sku));
	return plan.products.filter((product) => used.has(product.sku) && catalogue.get(product.sku) !== canonical(product));
}
