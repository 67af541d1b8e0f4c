import type { Product, SizeMm } from '$lib/domain/catalog/product';
import { below, oneOf, type Random } from '$lib/domain/packing/random';
import { DIRECTORY } from '$lib/domain/shipment/fulfillment-centers';
import { emptyPlan, type Carton, type CartonType, type Plan, type ShipmentLine } from '$lib/domain/shipment/plan';
import { addDays } from '$lib/domain/values/plain-date';
import { some } from './products';

const TOWNS = [
	{ code: 'PAR', city: 'Paris', country: 'FR' },
	{ code: 'LYO', city: 'Lyon', country: 'FR' },
	{ code: 'POR', city: 'Porto', country: 'PT' },
	{ code: 'MIL', city: 'Milano', country: 'IT' },
	{ code: 'SZX', city: 'Shenzhen', country: 'CN' },
	{ code: 'YIW', city: 'Yiwu', country: 'CN' },
	{ code: 'LAX', city: 'Los Angeles', country: 'US' },
	{ code: 'HCM', city: 'Ho Chi Minh City', country: 'VN' }
] as const;

const CENTRES = DIRECTORY.filter(({ address }) => address).map(({ code }) => code);

const volume = ([length, width, height]: SizeMm): number => length * width * height;

/** What keeps a shipment from being ready, as it happens: a third have nothing, a tenth are hardly begun. */
const SETBACKS: readonly ((plan: Plan) => Plan)[] = [
	(plan) => plan,
	(plan) => plan,
	(plan) => plan,
	(plan) => plan,
	({ importer: _, ...plan }) => plan,
	(plan) => ({ ...plan, incoterm: { rule: 'CIF', place: 'Tokyo, Japan', edition: 2020 } }),
	({ cartons: _, ...plan }) => plan,
	(plan) => ({ ...plan, products: plan.products.map((product, i) => (i === 0 ? { ...product, hsCode: '' } : product)) }),
	(plan) => ({ ...plan, carrier: { name: 'DHL Express', taxKind: 'all-in' } }),
	({ reference }) => emptyPlan(reference)
];

/** One kind of goods in a carton, as many as its room and weight take. */
function cartonsOf(lines: readonly ShipmentLine[], products: ReadonlyMap<string, Product>, type: CartonType): Carton[] {
	const cartons = lines.flatMap(({ sku, quantity, fulfillmentCenter = '' }) => {
		const { sizeMm = [100, 100, 100], weightG = 300 } = products.get(sku)?.unit ?? {};
		const byWeight = Math.floor((type.maxGrossG - type.tareG) / weightG);
		const each = Math.max(1, Math.min(byWeight, Math.floor((0.75 * volume(type.innerMm)) / volume(sizeMm))));
		return Array.from({ length: Math.ceil(quantity / each) }, (_, i) => {
			const inside = Math.min(each, quantity - i * each);
			return {
				fulfillmentCenter,
				type: type.id,
				outerMm: type.outerMm ?? type.innerMm,
				grossWeightG: type.tareG + inside * weightG,
				contents: [{ sku, quantity: inside }]
			};
		});
	});
	return cartons.map((carton, i) => ({ number: i + 1, ...carton }));
}

type Stock = { readonly model: Plan; readonly products: readonly Product[] };

/** The n-th shipment of a busy year: 3 to 20 articles from one of eight towns to one or two centres. */
export function shipmentNumber(n: number, { model, products }: Stock, random: Random): Plan {
	const town = oneOf(random, TOWNS);
	const reference = `${town.code}-2026-${String(n + 1).padStart(4, '0')}`;
	const ship = addDays('2026-06-01', below(random, 270));
	const goods = some(random, products.slice(below(random, products.length - 40)).slice(0, 40), 3 + below(random, 18));
	const centres = some(random, CENTRES, 1 + below(random, 2));
	const lines = goods.map(({ sku }) => ({ sku, quantity: 10 + below(random, 90), fulfillmentCenter: oneOf(random, centres) }));
	const type = model.cartonTypes?.[0];
	if (!type) throw new RangeError('the model shipment has no carton type');
	const bySku = new Map(goods.map((product) => [product.sku, product]));
	const address = { lines: [`${1 + below(random, 200)} Harbour Street`], city: town.city, country: town.country };
	return oneOf(random, SETBACKS)({
		...model,
		reference,
		dates: { ship, declare: addDays(ship, 5), arrive: addDays(ship, 8) },
		...(model.shipper && { shipper: { ...model.shipper, address } }),
		destinations: centres.map((fulfillmentCenter, i) => ({
			fulfillmentCenter,
			amazonShipmentId: `FBA15S${String(n).padStart(4, '0')}${i}`,
			name: `FBA STA (${ship.replaceAll('-', '/')} 10:40)-${fulfillmentCenter}`
		})),
		products: goods,
		lines,
		cartons: cartonsOf(lines, bySku, type)
	});
}
