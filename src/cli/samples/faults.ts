import type { Product } from '$lib/domain/catalog/product';
import type { Carton, Plan } from '$lib/domain/shipment/plan';

/** One planted fault: the finding it must bring about, where, and how it is planted. */
export type Fault = { readonly code: string; readonly subject: string; readonly plant: (plan: Plan) => Plan };

const inProduct =
	(sku: string, change: (product: Product) => Product) =>
	(plan: Plan): Plan => ({ ...plan, products: plan.products.map((product) => (product.sku === sku ? change(product) : product)) });

const inCarton =
	(index: number, change: (carton: Carton) => Carton) =>
	(plan: Plan): Plan => ({ ...plan, cartons: plan.cartons?.map((carton, i) => (i === index ? change(carton) : carton)) });

/** A unit that somebody took out for a photograph and did not put back. */
const oneUnitLess = (carton: Carton): Carton => ({
	...carton,
	contents: carton.contents.map((content, i) => (i === 0 ? { ...content, quantity: content.quantity - 1 } : content)),
	placements: carton.placements?.filter((_, i) => i !== carton.placements?.findIndex(({ sku }) => sku === carton.contents[0]?.sku))
});

/** Ten faults of ten kinds; each brings about one finding and no other. */
export const FAULTS: readonly Fault[] = [
	{
		code: 'importer.acp-not-valid',
		subject: 'party:importer',
		plant: (plan) => ({
			...plan,
			importer: plan.importer && { ...plan.importer, acp: plan.importer.acp && { ...plan.importer.acp, validUntil: '2026-11-30' } }
		})
	},
	{ code: 'terms.not-ddp', subject: 'shipment', plant: (plan) => ({ ...plan, incoterm: plan.incoterm && { ...plan.incoterm, rule: 'DAP' } }) },
	{ code: 'terms.duties-billed-to-receiver', subject: 'shipment', plant: (plan) => ({ ...plan, dutiesPaidBy: 'receiver' }) },
	{ code: 'product.hs-code-invalid', subject: 'product:CQL-BOWL-15', plant: inProduct('CQL-BOWL-15', (product) => ({ ...product, hsCode: '6912' })) },
	{
		code: 'product.origin-missing',
		subject: 'product:CQL-TEATOWEL-2',
		plant: inProduct('CQL-TEATOWEL-2', ({ countryOfOrigin: _origin, traits, ...product }) => {
			const { originMarked: _marked, ...unmarked } = traits ?? {};
			return { ...product, traits: unmarked };
		})
	},
	{
		code: 'product.value-missing',
		subject: 'product:CQL-CARD-12',
		plant: inProduct('CQL-CARD-12', (product) => ({ ...product, value: { amount: '0.00', currency: 'EUR' } }))
	},
	{
		code: 'description.vague',
		subject: 'product:CQL-TRAY-30',
		plant: inProduct('CQL-TRAY-30', (product) => ({ ...product, customsDescription: { en: 'Kitchenware', ja: '台所用品' } }))
	},
	{ code: 'carton.too-heavy', subject: 'carton:2', plant: inCarton(1, (carton) => ({ ...carton, grossWeightG: 31_400 })) },
	{ code: 'carton.too-large', subject: 'carton:4', plant: inCarton(3, (carton) => ({ ...carton, outerMm: [640, 392, 372] })) },
	{ code: 'carton.contents-differ', subject: 'line:CQL-BUTTER', plant: inCarton(17, oneUnitLess) }
];

/** The faulty twin; both can be kept side by side. */
export const planted = (plan: Plan): Plan => ({
	...FAULTS.reduce((faulty, { plant }) => plant(faulty), plan),
	reference: 'NTE-2026-042',
	notes: `The twin of ${plan.reference} with ten faults planted in it. ${plan.notes ?? ''}`
});
