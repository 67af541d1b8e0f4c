import { costOf, type Load, type Search, type Solution } from './search';

/** How full a carton of one SKU is that may stay alone. */
const FULL_ENOUGH = 0.85;
const TRIES = 12;

/** Cartons that one kind fills well by itself, as many as there are units for, fullest first. */
export function alone(search: Search): readonly Load[] {
	const { counts, rooms } = search.problem;
	const stock = rooms.map((room) => room.stock);
	const found: Load[] = [];
	for (let kind = 0; kind < counts.length; kind++) {
		const left = new Int32Array(counts.length);
		left[kind] = counts[kind]!;
		for (const room of search.largest) {
			const load = search.fillBest(room, [kind], left, TRIES);
			if (!load || load.full < FULL_ENOUGH) continue;
			const times = Math.min(Math.floor(counts[kind]! / load.units), stock[room]!);
			if (times === 0) continue;
			stock[room] = stock[room]! - times;
			for (let i = 0; i < times; i++) found.push(load);
			break;
		}
	}
	return found.sort((a, b) => b.full - a.full);
}

const keyOf = ({ room, kinds, n }: Load): string => `${room} ${kinds.join()} ${n.join()}`;

/** What there is to pick, every SKU of every carton, and to read, where cartons that are alike count once. */
function handling(loads: readonly Load[]): number {
	const unlike = new Map(loads.map((load) => [keyOf(load), load]));
	const rows = [...unlike.values()].reduce((sum, { kinds }) => sum + 1 + kinds.length, 0);
	return loads.reduce((sum, { kinds }) => sum + kinds.length, rows);
}

const total = (counts: Int32Array): number => counts.reduce((sum, n) => sum + n, 0);

/** Less to handle, at the price of no unit and of no more than a share of the cost. */
export const isEasier = (next: Solution, before: Solution, most: number): boolean =>
	total(next.left) <= total(before.left) && costOf(next.loads) <= most + 1e-9 && handling(next.loads) < handling(before.loads);

/** Every carton in the cheapest room that still takes its contents. */
export function shrunk(search: Search, solution: Solution): Solution {
	const { rooms, counts } = search.problem;
	const { stock } = search.stateOf(solution);
	const known = new Map<Load, readonly Load[]>();
	const loads = solution.loads.map((load) => {
		const others = known.get(load) ?? cheaper(search, load, counts.length);
		known.set(load, others);
		const other = others.find(({ room }) => stock[room]! > 0);
		if (!other) return load;
		stock[other.room] = stock[other.room]! - 1;
		stock[load.room] = stock[load.room]! + 1;
		return other;
	});
	return rooms.length > 1 ? { loads, left: solution.left } : solution;
}

/** The same contents in rooms that cost less, cheapest first. */
function cheaper(search: Search, load: Load, kinds: number): readonly Load[] {
	const { rooms } = search.problem;
	const left = new Int32Array(kinds);
	for (const [i, kind] of load.kinds.entries()) left[kind] = load.n[i]!;
	return [...rooms.keys()]
		.filter((room) => rooms[room]!.volume >= load.volume && rooms[room]!.goodsG >= load.grams && rooms[room]!.costWith(load.grams) < load.cost - 1e-9)
		.flatMap((room) => search.fillBest(room, [...load.kinds], left, TRIES) ?? [])
		.filter(({ units }) => units === load.units)
		.sort((a, b) => a.cost - b.cost);
}
