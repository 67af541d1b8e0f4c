import { byCentre } from '$lib/domain/packing/number';
import { innerOf, typeOf, volumeOf } from '$lib/domain/packing/carton-types';
import { roomIn, unitsIn, type ContentKey, type Room } from '$lib/domain/packing/rest';
import type { SizeMm } from '$lib/domain/catalog/product';
import type { Carton, Plan } from '$lib/domain/shipment/plan';

/** A carton with the figures that the page shows of it. */
export type CartonRow = { readonly carton: Carton; readonly room: Room; readonly units: number; readonly innerMm: SizeMm; readonly n: number; readonly of: number };

export type CentreRows = {
	readonly centre: string;
	readonly rows: readonly CartonRow[];
	readonly units: number;
	readonly grams: number;
	readonly amazonShipmentId: string | undefined;
};

export function rowsByCentre(plan: Plan): readonly CentreRows[] {
	return byCentre(plan).map(({ centre, cartons }) => {
		const rows = cartons.map((carton, i) => ({
			carton, room: roomIn(carton, plan), units: unitsIn(carton), innerMm: innerOf(plan, carton), n: i + 1, of: cartons.length
		}));
		return {
			centre,
			rows,
			units: rows.reduce((sum, { units }) => sum + units, 0),
			grams: cartons.reduce((sum, { grossWeightG }) => sum + grossWeightG, 0),
			amazonShipmentId: plan.destinations?.find(({ fulfillmentCenter }) => fulfillmentCenter === centre)?.amazonShipmentId
		};
	});
}

/** Σ units / Σ room of all cartons, 0 to 1. */
export function filledInAll(rows: readonly CartonRow[]): number {
	const room = rows.reduce((sum, { innerMm }) => sum + volumeOf(innerMm), 0);
	const goods = rows.reduce((sum, { room: { filled }, innerMm }) => sum + filled * volumeOf(innerMm), 0);
	return room > 0 ? goods / room : 0;
}

/** A box as large as the largest of all on every side, so that small pictures share one scale. */
export const largestOf = (rows: readonly CartonRow[]): SizeMm => {
	const most = (axis: 0 | 1 | 2): number => Math.max(1, ...rows.map(({ carton }) => carton.outerMm[axis]));
	return [most(0), most(1), most(2)];
};

export const typeName = (plan: Plan, carton: Carton): string | undefined => typeOf(plan, carton.type)?.id ?? carton.type;

/** A line of a carton as a text, to tell it from the others. */
export const idOf = ({ sku, expiry, lot }: ContentKey): string => [sku, expiry, lot].filter(Boolean).join(' · ');

export const contentTexts = (carton: Carton): readonly string[] =>
	carton.contents.map(({ sku, quantity, expiry, lot }) => [`${quantity} × ${sku}`, expiry, lot].filter(Boolean).join(' '));

/** How much of a carton is locked: all of it, or some lines. */
export const lockOf = ({ locked, contents }: Carton): { readonly state: 'closed' | 'lines'; readonly lines: number } | undefined => {
	const lines = contents.filter((content) => content.locked).length;
	return locked ? { state: 'closed', lines } : lines > 0 ? { state: 'lines', lines } : undefined;
};

/** The other cartons of the same centre, for choosing where units go. */
export const othersAt = (plan: Plan, carton: Carton): readonly Carton[] =>
	(plan.cartons ?? []).filter((other) => other.number !== carton.number && other.fulfillmentCenter === carton.fulfillmentCenter);

/** Of some cartons the one with most weight to spare. */
export const lightestOf = (cartons: readonly Carton[]): Carton | undefined =>
	cartons.reduce<Carton | undefined>((lightest, carton) => (lightest && lightest.grossWeightG <= carton.grossWeightG ? lightest : carton), undefined);
