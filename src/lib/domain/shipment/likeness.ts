import { shipmentOf, type AmazonBox } from './box-ids';
import { grossOf } from './carton-weight';
import { codeBook, meaningOf } from './dock-codes';
import { TOLERANCE, toleranceIn } from './dock-weight';
import type { Carton, Plan } from './plan';

/** SKUs that a code may mean, and units of it. */
type Wanted = { readonly skus: readonly string[]; readonly quantity: number };
/** A box of Amazon's, its codes understood; `key` is the same for the same contents. */
export type Box = {
	readonly id: string;
	readonly centre: string | undefined;
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

/** Boxes with their codes understood. A code that the plan does not know stands for goods that are in no carton. */
export function boxReader(plan: Plan): (box: AmazonBox) => Box {
	const book = codeBook({ ...plan, cartons: (plan.cartons ?? []).map(({ boxId: _b, sscc: _s, trackingNumber: _t, ...carton }) => carton) });
	const centres = new Set((plan.cartons ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter));
	const [only] = centres.size === 1 ? centres : [];
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
		const centre = only ?? plan.destinations?.find(({ amazonShipmentId }) => amazonShipmentId !== undefined && amazonShipmentId === shipment)?.fulfillmentCenter;
		const key = wants?.every(({ skus }) => skus.length === 1) ? keyOf(wants.map(({ skus, quantity }) => [skus[0] ?? '', quantity])) : undefined;
		return { id, centre, grams, wants, key };
	};
}

const isWithin = (a: number, b: number): boolean => Math.abs(a - b) <= toleranceIn(Math.max(a, b), TOLERANCE);
export const mayGoTo = (box: Box, carton: Ours): boolean => box.centre === undefined || box.centre === carton.centre;

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
