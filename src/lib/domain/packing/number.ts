import type { Carton, Plan } from '../shipment/plan';
import { accept, reject, type Result } from '../values/result';
import { freeNumbers } from './locks';
import { centresOf } from './groups';
import { unitsIn } from './rest';

export type Order = 'as-they-are' | 'contents' | 'heaviest-first';

/** Cartons centre by centre in the order of the destinations. */
export function byCentre(plan: Plan): readonly { readonly centre: string; readonly cartons: readonly Carton[] }[] {
	const cartons = plan.cartons ?? [];
	return centresOf(plan, cartons.map(({ fulfillmentCenter }) => fulfillmentCenter))
		.map((centre) => ({ centre, cartons: cartons.filter(({ fulfillmentCenter }) => fulfillmentCenter === centre) }))
		.filter((group) => group.cartons.length > 0);
}

/** Cartons in order and numbered from 1, centre after centre; locked ones keep their numbers, and the others take what is free. */
export function renumber(plan: Plan, order: Order = 'as-they-are'): Plan {
	const cartons = byCentre(plan).flatMap((group) => sorted(group.cartons, order));
	const numbers = numbersFor(cartons);
	return { ...plan, cartons: cartons.map((carton, i) => (carton.number === numbers[i] ? carton : { ...carton, number: numbers[i] ?? carton.number })) };
}

function numbersFor(cartons: readonly Carton[]): readonly number[] {
	const free = [...freeNumbers(cartons.filter(({ locked }) => locked), cartons.length)];
	return cartons.map(({ locked, number }) => (locked ? number : (free.shift() ?? number)));
}

/** Whether the numbers run from 1, centre after centre, as far as locked cartons let them. */
export function isNumbered(plan: Plan): boolean {
	const cartons = byCentre(plan).flatMap((group) => group.cartons);
	const numbers = numbersFor(cartons);
	return cartons.every(({ number }, i) => number === numbers[i]);
}

function sorted(cartons: readonly Carton[], order: Order): readonly Carton[] {
	const key = ({ contents }: Carton): string => contents.map(({ sku }) => sku).join('\n');
	if (order === 'heaviest-first') return [...cartons].sort((a, b) => b.grossWeightG - a.grossWeightG);
	if (order === 'contents') return [...cartons].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : unitsIn(b) - unitsIn(a)));
	return [...cartons].sort((a, b) => a.number - b.number);
}

export type BoxIdsRefused =
	| { readonly code: 'more-ids-than-cartons'; readonly centre: string; readonly ids: number; readonly cartons: number }
	| { readonly code: 'box-id-twice'; readonly boxId: string };

/** Amazon's box ids as copied from its page, one a line, for one centre's cartons by number; fewer ids leave the last cartons as they are. */
export function setBoxIds(plan: Plan, { centre, text }: { centre: string; text: string }): Result<Plan, BoxIdsRefused> {
	const ids = text.split(/[\s,;]+/).filter((id) => id !== '');
	const cartons = sorted((plan.cartons ?? []).filter(({ fulfillmentCenter }) => fulfillmentCenter === centre), 'as-they-are');
	const twice = ids.find((id, i) => ids.indexOf(id) !== i);
	if (twice) return reject({ code: 'box-id-twice', boxId: twice });
	if (ids.length > cartons.length) return reject({ code: 'more-ids-than-cartons', centre, ids: ids.length, cartons: cartons.length });
	const given = new Map(cartons.map(({ number }, i) => [number, ids[i]]));
	return accept({
		...plan,
		cartons: (plan.cartons ?? []).map((carton) => {
			const boxId = given.get(carton.number);
			return boxId ? { ...carton, boxId } : carton;
		})
	});
}
