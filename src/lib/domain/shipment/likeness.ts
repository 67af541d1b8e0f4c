import { shipmentOf, type AmazonBox } from './box-ids';
import { grossOf } from './carton-weight';
import { codeBook, meaningOf, plainCode } from './dock-codes';
import { TOLERANCE, toleranceIn } from './dock-weight';
import type { Carton, Plan } from './plan';

/** SKUs that a code may mean, and units of it. */
type Wanted = { readonly skus: readonly string[]; readonly quantity: number };
/** A box of Amazon's, its codes understood; `key` is the same for the same contents. */
export type Box = {
	readonly id: string;
	readonly centre: string | undefined;
	/** Its FBA shipment is none of the plan's: it goes on no carton. */
	readonly isElsewhere: boolean;
	readonly grams: number | undefined;
	readonly wants: readonly Wanted[] | undefined;
	readonly key: string | undefined;
};
/** A carton of ours as it is compared. */
export type Ours = {
	readonly number: number;
	readonly centre: string;
	readonly grams: number;
	readonly holds: ReadonlyMap<string, number>;
	readonly units: number;
	readonly key: string;
};

const keyOf = (units: readonly (readonly [sku: string, quantity: number])[]): string =>
	units.map(([sku, n]) => JSON.stringify([sku, n])).sort().join();

export function oursOf(carton: Carton): Ours {
	const holds = new Map<string, number>();
	for (const { sku, quantity } of carton.contents) holds.set(sku, (holds.get(sku) ?? 0) + quantity);
	const units = [...holds.values()].reduce((sum, n) => sum + n, 0);
	return { number: carton.number, centre: carton.fulfillmentCenter, grams: grossOf(carton), holds, units, key: keyOf([...holds]) };
}

/** FBA shipments that the destinations name, with their centres; whether every centre of the cartons has one. */
function shipmentsOf({ destinations = [], cartons = [] }: Plan): { readonly named: ReadonlyMap<string, string>; readonly areAll: boolean } {
	const named = new Map(destinations.flatMap(({ amazonShipmentId, fulfillmentCenter }) => (amazonShipmentId?.trim() ? [[plainCode(amazonShipmentId), fulfillmentCenter] as const] : [])));
	const reached = new Set(named.values());
	return { named, areAll: named.size > 0 && cartons.every(({ fulfillmentCenter }) => reached.has(fulfillmentCenter)) };
}

/** Boxes of FBA shipments that are none of the plan's, though it names one for each of its centres. */
export function elsewhereOf(plan: Plan, boxes: readonly AmazonBox[]): AmazonBox[] {
	const read = boxReader(plan);
	return boxes.filter((box) => read(box).isElsewhere);
}

/** Boxes with their codes understood. A code that the plan does not know stands for goods that are in no carton. */
export function boxReader(plan: Plan): (box: AmazonBox) => Box {
	const book = codeBook({ ...plan, cartons: (plan.cartons ?? []).map(({ boxId: _b, sscc: _s, trackingNumber: _t, ...carton }) => carton) });
	const centres = new Set((plan.cartons ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter));
	const [only] = centres.size === 1 ? centres : [];
	const shipments = shipmentsOf(plan);
	const skusOf = (code: string): readonly string[] => {
		const meaning = meaningOf(book, code, 'units');
		return meaning.kind === 'unit' ? meaning.skus : [`?${code}`];
	};
	return ({ id, grams, contents }) => {
		const byGoods = new Map<string, Wanted>();
		for (const { code, quantity } of contents ?? []) {
			const skus = skusOf(code);
			const name = skus.join('\n');
			byGoods.set(name, { skus, quantity: quantity + (byGoods.get(name)?.quantity ?? 0) });
		}
		const wants = contents && contents.length > 0 ? [...byGoods.values()] : undefined;
		const shipment = shipmentOf(id);
		const centre = only ?? (shipment === undefined ? undefined : shipments.named.get(shipment));
		const isElsewhere = shipments.areAll && shipment !== undefined && !shipments.named.has(shipment);
		const key = wants?.every(({ skus }) => skus.length === 1) ? keyOf(wants.map(({ skus, quantity }) => [skus[0] ?? '', quantity])) : undefined;
		return { id, centre, isElsewhere, grams, wants, key };
	};
}

const isWithin = (a: number, b: number): boolean => Math.abs(a - b) <= toleranceIn(Math.max(a, b), TOLERANCE);
export const mayGoTo = (box: Box, carton: Ours): boolean => !box.isElsewhere && (box.centre === undefined || box.centre === carton.centre);

/** Units in one and not in the other. */
export function unitsOff({ wants = [] }: Box, { holds, units }: Ours): { readonly off: number; readonly shared: number; readonly of: number } {
	let [shared, asked] = [0, 0];
	for (const { skus, quantity } of wants) {
		shared += Math.min(quantity, skus.reduce((sum, sku) => sum + (holds.get(sku) ?? 0), 0));
		asked += quantity;
	}
	return { off: asked + units - 2 * shared, shared, of: asked + units };
}

export const gramsOff = ({ grams }: Box, carton: Ours): number => (grams === undefined || carton.grams <= 0 ? 0 : grams - carton.grams);
export const isHeavierOrLighter = (box: Box, carton: Ours): boolean => box.grams !== undefined && carton.grams > 0 && !isWithin(box.grams, carton.grams);

/** Cartons for which it is one and the same which box id they get. */
export const areAlike = (a: Ours, b: Ours): boolean => a.key === b.key && a.centre === b.centre && isWithin(a.grams, b.grams);
export const allAlike = (cartons: readonly Ours[]): boolean => cartons.every((carton) => areAlike(carton, cartons[0] ?? carton));
