import type { Carton, CartonContent, CartonType, Plan } from '../shipment/plan';
import { sum } from '../values/units';
import { innerOf, outerOf, typeOf, volumeOf } from './carton-types';
import { costOfCarton, leastIn, type Least } from './cost';
import type { Goods, Unpacked } from './goods';
import { whyNoneTakes, type Group } from './groups';
import { freeNumbers, typeOfOne } from './locks';
import type { Packing, PackingOptions } from './pack';
import { placementsOf } from './placements';
import { roomIn } from './rest';
import type { Load, Solution } from './search';

/** Cartons of a type that are used already. */
export const usedOf = (type: CartonType, solved: readonly Solved[]): number =>
	sum(solved.map(({ group, solution }) => solution.loads.filter(({ room }) => group.types[room] === type).length));

/** What is to be kept small: as asked, or as the sizes suggest. */
export const aimOf = (types: readonly CartonType[], { least, freight }: PackingOptions): Least => least ?? leastIn(types, freight);

/** Goods with the cartons that were found for them. */
export type Solved = { readonly group: Group; readonly solution: Solution };

type Told = {
	readonly plan: Plan;
	readonly types: readonly CartonType[];
	/** Cartons that stay, with their numbers. */
	readonly kept: readonly Carton[];
	readonly lowerBound: number;
	readonly unpacked: readonly Unpacked[];
	readonly options: PackingOptions;
};

/** The packing as it is told: cartons in their order, numbered, and why anything is left. */
export function packingOf(solved: readonly Solved[], { plan, types, kept, lowerBound, unpacked, options }: Told): Packing {
	const costed = options.least === 'cost' || options.freight !== undefined || solved.some(({ group }) => aimOf(group.types, options) === 'cost');
	const loads = solved.flatMap(({ group, solution }) => inOrder(solution.loads, group.kinds.length).map((load) => ({ group, load })));
	const free = freeNumbers(kept, loads.length);
	const made = loads.map(({ group, load }, i) => cartonOf(group, load, free[i] ?? 0));
	const rooms = [...kept.map((carton) => roomOfKept(plan, carton)), ...loads.map(({ group, load }) => roomOfLoad(group, load))];
	const room = sum(rooms.map((one) => one.room));
	const costs = [...kept.map((carton) => costOfKept(plan, carton, options)), ...loads.map(({ group, load }) => costOfLoad(group, load, options))];
	return {
		cartons: kept.length > 0 ? [...kept, ...made].sort((a, b) => a.number - b.number) : made,
		utilisation: room === 0 ? 0 : Math.round((sum(rooms.map(({ used }) => used)) / room) * 10_000) / 10_000,
		lowerBound,
		...(costed && { costJpy: Math.round(sum(costs)) }),
		unpacked: [...unpacked, ...solved.flatMap((one) => notPacked(one, types, solved))]
	};
}

const roomOfLoad = ({ types }: Group, { room, volume }: Load): { readonly used: number; readonly room: number } =>
	({ used: volume, room: volumeOf(types[room]?.innerMm ?? [0, 0, 0]) });

/** Goods that give way may take more than a carton has; its room is all it counts for. */
function roomOfKept(plan: Plan, carton: Carton): { readonly used: number; readonly room: number } {
	const room = volumeOf(innerOf(plan, carton));
	return { used: Math.min(1, roomIn(carton, plan).filled) * room, room };
}

const costOfKept = (plan: Plan, carton: Carton, { freight }: PackingOptions): number =>
	costOfCarton({ ...typeOf(plan, carton.type), ...typeOfOne(plan, carton) }, carton.grossWeightG, freight);

const costOfLoad = ({ types }: Group, load: Load, { freight }: PackingOptions): number => {
	const type = types[load.room];
	return type ? costOfCarton(type, type.tareG + load.grams, freight) : 0;
};

/** Cartons alike side by side, the first SKUs of the list first, what is left over last. */
function inOrder(loads: readonly Load[], kinds: number): readonly Load[] {
	const key = ({ kinds: inIt, n }: Load): string => {
		const places = new Array<string>(kinds).fill('9999999');
		for (const [i, kind] of inIt.entries()) places[kind] = String(999_999 - (n[i] ?? 0)).padStart(7, '0');
		return places.join();
	};
	return loads
		.map((load) => ({ load, key: key(load) }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.load.room - b.load.room))
		.map(({ load }) => load);
}

function cartonOf({ kinds, types }: Group, load: Load, number: number): Carton {
	const type = types[load.room];
	if (!type) throw new RangeError(`no carton type ${load.room}`);
	return {
		number,
		fulfillmentCenter: kinds[0]?.centre ?? '',
		type: type.id,
		outerMm: outerOf(type),
		grossWeightG: type.tareG + load.grams,
		contents: kinds.flatMap((goods, kind) => contentOf(goods, load.n[load.kinds.indexOf(kind)] ?? 0)),
		placements: placementsOf(load.blocks, kinds)
	};
}

const contentOf = ({ sku, expiry, lot }: Goods, quantity: number): CartonContent[] =>
	quantity === 0 ? [] : [{ sku, quantity, ...(expiry ? { expiry } : {}), ...(lot ? { lot } : {}) }];

const notPacked = ({ group: { kinds }, solution: { left } }: Solved, types: readonly CartonType[], solved: readonly Solved[]): Unpacked[] =>
	kinds.flatMap((goods, kind) => {
		const quantity = left[kind] ?? 0;
		if (quantity === 0) return [];
		const because = whyNoneTakes(goods, types, (type) => usedOf(type, solved) < (type.available ?? Infinity));
		return [{ sku: goods.sku, quantity, because: because ?? { code: 'no-carton-left', centre: goods.centre } }];
	});
