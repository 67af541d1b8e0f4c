import type { Product } from '../catalog/product';
import type { Address, Carton, Importer, Plan, ShipmentLine } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { reckon, type Account } from './account';
import { classesOf, type CartonClass } from './carton-class';

/** A plan as the rules see it: what several of them ask for is looked up once. */
export type Inspection = {
	readonly plan: Plan;
	/** The day of the import declaration. */
	readonly on: PlainDate;
	/** The day the goods reach the centre; that of the declaration while it is not known, or when another day is asked for. */
	readonly arrival: PlainDate;
	/** The importer of record; undefined also when the form was opened and left empty. */
	readonly importer: Importer | undefined;
	readonly products: ReadonlyMap<string, Product>;
	/** The products that a line names, once each, in the order of the plan. */
	readonly shipped: readonly Product[];
	readonly lines: readonly LineAt[];
	readonly cartons: readonly Carton[];
	/** What the goods inside let a carton be. */
	readonly classOf: (carton: Carton) => CartonClass;
	readonly accounts: readonly Account[];
};

export type LineAt = ShipmentLine & { readonly centre: string | undefined };

export const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

export const hasAddress = (address: Address | undefined): address is Address =>
	address !== undefined && address.lines.some(isGiven) && isGiven(address.city);

export function inspectionOf(plan: Plan, on: PlainDate): Inspection {
	const only = onlyCentre(plan);
	const lines = plan.lines.map((line) => ({ ...line, centre: isGiven(line.fulfillmentCenter) ? line.fulfillmentCenter : only }));
	const cartons = plan.cartons ?? [];
	const skus = new Set(lines.map(({ sku }) => sku));
	const products = firstBySku(plan.products);
	const classes = onceAsked(() => classesOf(cartons, products, on));
	return {
		plan,
		on,
		arrival: on === plan.dates?.declare ? (plan.dates.arrive ?? on) : on,
		importer: plan.importer && (isNamed(plan.importer) || hasAnyAddress(plan.importer.address)) ? plan.importer : undefined,
		products,
		shipped: [...products.values()].filter(({ sku }) => skus.has(sku)),
		lines,
		cartons,
		classOf: (carton) => classes().get(carton) ?? 'standard',
		accounts: reckon(lines, cartons)
	};
}

/** Rules that do not ask are not kept waiting, nor stopped by a day before any limit was set. */
function onceAsked<T>(reckoned: () => T): () => T {
	let answer: { readonly value: T } | undefined;
	return () => (answer ??= { value: reckoned() }).value;
}

/** The SKU is the key of a product within a plan; the first holds, as it does on the papers. */
function firstBySku(products: readonly Product[]): ReadonlyMap<string, Product> {
	const found = new Map<string, Product>();
	for (const product of products) if (!found.has(product.sku)) found.set(product.sku, product);
	return found;
}

/** The centre that a line names, or the only destination there is. */
function onlyCentre({ destinations = [] }: Plan): string | undefined {
	const code = destinations.length === 1 ? destinations[0]?.fulfillmentCenter : undefined;
	return isGiven(code) ? code : undefined;
}

const isNamed = ({ name, nameJa }: { readonly name: string; readonly nameJa?: string }): boolean => isGiven(name) || isGiven(nameJa);
const hasAnyAddress = ({ lines, city, linesJa = [] }: Address): boolean => [...lines, city, ...linesJa].some(isGiven);
