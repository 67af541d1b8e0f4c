import { centreOf, productOf, type Carton, type CartonContent, type Plan } from '../shipment/plan';
import { sum } from '../values/units';
import { cartonTypesOf, innerOf, MOST_GROSS_G, mostGrossOf, typeOf, volumeOf } from './carton-types';
import { goodsOf, type Because } from './goods';

/** What tells contents apart: units of one SKU, expiry and lot are counted together. */
export type ContentKey = Pick<CartonContent, 'sku' | 'expiry' | 'lot'>;

export const sameContent = (a: ContentKey, b: ContentKey): boolean =>
	a.sku === b.sku && (a.expiry ?? '') === (b.expiry ?? '') && (a.lot ?? '') === (b.lot ?? '');

export const keyOf = ({ sku, expiry, lot }: ContentKey): ContentKey => ({ sku, ...(expiry ? { expiry } : {}), ...(lot ? { lot } : {}) });

/** Units that lines ask for and cartons do not hold; below zero when cartons hold more than was asked. */
export type Rest = ContentKey & { readonly centre?: string; readonly quantity: number };

/** The difference between lines and cartons, entry by entry; nothing where they agree. */
export function rest(plan: Plan): readonly Rest[] {
	const counts = new Map<string, Rest>();
	const count = (centre: string | undefined, content: CartonContent, quantity: number): void => {
		const entry: Rest = { ...keyOf(content), ...(centre ? { centre } : {}), quantity };
		const id = JSON.stringify([centre ?? '', entry.sku, entry.expiry ?? '', entry.lot ?? '']);
		counts.set(id, { ...entry, quantity: quantity + (counts.get(id)?.quantity ?? 0) });
	};
	for (const line of plan.lines) count(centreOf(plan, line), line, line.quantity);
	for (const { fulfillmentCenter, contents } of plan.cartons ?? []) for (const content of contents) count(fulfillmentCenter, content, -content.quantity);
	return [...counts.values()].filter(({ quantity }) => quantity !== 0);
}

/** Units of some content that a centre still waits for. */
export const leftOf = (plan: Plan, centre: string, content: ContentKey): number =>
	Math.max(0, sum(rest(plan).filter((one) => one.centre === centre && sameContent(one, content)).map(({ quantity }) => quantity)));

/** The plan as far as it is not packed: what is left of its lines, and the cartons that are left for it. */
export function planOfRest(plan: Plan): Plan {
	const lines = rest(plan).flatMap(({ centre, ...line }) => (line.quantity > 0 ? [{ ...line, ...(centre ? { fulfillmentCenter: centre } : {}) }] : []));
	const used = (id: string): number => (plan.cartons ?? []).filter(({ type }) => type === id).length;
	const types = plan.cartonTypes?.map((type) => (type.available === undefined ? type : { ...type, available: Math.max(0, type.available - used(type.id)) }));
	return { ...plan, lines, cartons: [], ...(types ? { cartonTypes: types } : {}) };
}

/** Units that packing can put somewhere: their product is measured and they have a destination and a carton. */
export const packable = (plan: Plan): number => sum(goodsOf(plan, cartonTypesOf(plan)).goods.map(({ quantity }) => quantity));

/** Why units cannot be packed at all, by SKU; a SKU that is missing here can be. */
export const reasons = (plan: Plan): ReadonlyMap<string, Because> =>
	new Map(goodsOf(plan, cartonTypesOf(plan)).unpacked.map(({ sku, because }) => [sku, because]));

const unitWeight = (plan: Plan, sku: string): number => productOf(plan, sku)?.unit?.weightG ?? 0;

/** Grams of goods in a carton; units of unknown weight count as nothing. */
export const goodsWeight = (plan: Plan, contents: readonly CartonContent[]): number =>
	sum(contents.map(({ sku, quantity }) => quantity * unitWeight(plan, sku)));

export const unitsIn = ({ contents }: Carton): number => sum(contents.map(({ quantity }) => quantity));

export type Room = {
	/** Grams up to the limit of the carton or of Amazon; below zero when it is over. */
	readonly weightLeftG: number;
	readonly weightLimitG: number;
	/** Share of the room inside that units take, 0 to 1 and more when they cannot fit. */
	readonly filled: number;
	/** Millimetres between the highest unit and the lid; absent without an arrangement. */
	readonly headroomMm?: number;
};

export function roomIn(carton: Carton, plan: Plan): Room {
	const type = typeOf(plan, carton.type);
	const inner = innerOf(plan, carton);
	const weightLimitG = type ? mostGrossOf(type) : MOST_GROSS_G;
	const volume = sum(carton.contents.map(({ sku, quantity }) => quantity * volumeOf(productOf(plan, sku)?.unit?.sizeMm ?? [0, 0, 0])));
	const room = volumeOf(inner);
	const tops = carton.placements?.map(({ atMm, sizeMm }) => atMm[2] + sizeMm[2]) ?? [];
	return {
		weightLeftG: weightLimitG - carton.grossWeightG,
		weightLimitG,
		filled: room > 0 ? volume / room : 0,
		...(tops.length > 0 ? { headroomMm: inner[2] - Math.max(...tops) } : {})
	};
}

/** Whether a carton holds goods for which no arrangement is known. */
export const isUnarranged = (carton: Carton): boolean => carton.contents.length > 0 && !carton.placements?.length;
