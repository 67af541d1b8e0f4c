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
