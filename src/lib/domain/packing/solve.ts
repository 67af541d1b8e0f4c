import type { CartonType } from '../shipment/plan';
import { mostGrossOf, volumeOf } from './carton-types';
import { fill, type Filled } from './fill';
import type { Goods } from './goods';
import { below, oneOf, type Random } from './random';
import { drawRecipe, plainRecipe, type Recipe } from './recipe';

export type Load = { readonly type: CartonType; readonly filled: Filled };
export type Solution = { readonly loads: readonly Load[]; readonly left: readonly number[] };

/** Cartons of each type that may still be used, in the order of the types. */
export type Stock = readonly number[];

export type Task = { readonly kinds: readonly Goods[]; readonly types: readonly CartonType[]; readonly stock: Stock; readonly random: Random };

/** Ways to fill one carton that are tried before the best is taken. */
const TRIES = 10;
const TRIES_AGAIN = 4;

/** How full a carton of one SKU is that may stay alone. */
const FULL_ENOUGH = 0.85;

/** Packs goods of one company. A value of its own per task, so that the count of decodings is the only clock there is. */
export class Solver {
	spent = 0;
	readonly types: readonly CartonType[];
	readonly #task: Task;
	/** What a unit of each kind is worth: its share of a carton, in volume or weight, whichever is short. */
	readonly #worth: readonly number[];
	/** Recipes that made things better, drawn again. */
	readonly #good: Recipe[] = [];

	constructor(task: Task) {
		this.#task = task;
		this.types = task.types;
		this.#worth = worthOf(task.kinds, task.types);
	}

	/** Everything from scratch with one main size; sizes that the goods do not fit give way to others. */
	construct(main: number, tries: number = TRIES): Solution {
		const counts = this.#task.kinds.map(({ quantity }) => quantity);
		return this.#build(counts, { main, tries, stock: [...this.#task.stock], most: Infinity });
	}

	/** Takes a few cartons apart, one of the emptiest among them, and packs their contents anew; keeps what is no worse. */
	improve(solution: Solution): Solution {
		const { loads } = solution;
		const { types, random } = this.#task;
		if (loads.length < 2) return solution;
		const apart = this.#chosen(loads);
		const stock = this.#stockLeft(loads.filter((_, i) => !apart.includes(i)));
		const counts = this.#task.kinds.map((_, kind) => apart.reduce((sum, i) => sum + (loads[i]?.filled.counts[kind] ?? 0), solution.left[kind] ?? 0));
		const main = types.indexOf(oneOf(random, apart.map((i) => loads[i]?.type ?? oneOf(random, types))));
		const again = this.#build(counts, { main, tries: TRIES_AGAIN, stock, most: apart.length });
		const next = { loads: [...loads.filter((_, i) => !apart.includes(i)), ...again.loads], left: again.left };
		return compare(next, solution) <= 0 ? next : solution;
	}

	/** A share of the cartons that one SKU fills alone, fullest first, and a solver for the rest. */
	setAside(share: number): { readonly full: readonly Load[]; readonly rest: Solver } {
		const { kinds, types } = this.#task;
		const spare = [...this.#task.stock];
		const alone = kinds.flatMap((_, kind) => this.#alone(kind, spare)).toSorted((a, b) => fullness(b) - fullness(a));
		const full = alone.slice(0, Math.ceil(share * alone.length));
		const rest = kinds.map((goods, kind) => ({ ...goods, quantity: full.reduce((n, { filled }) => n - (filled.counts[kind] ?? 0), goods.quantity) }));
		return { full, rest: new Solver({ kinds: rest, types, stock: this.#stockLeft(full), random: this.#task.random }) };
	}

	/** Cartons of the first type that this kind fills well enough, as many as there are units for. */
	#alone(kind: number, spare: number[]): Load[] {
		const { kinds, types } = this.#task;
		const counts = kinds.map(({ quantity }, other) => (other === kind ? quantity : 0));
		for (const [at, type] of types.entries()) {
			const load = { type, filled: this.#fill(type, counts, 0) };
			const times = Math.min(repeats(counts, load.filled.counts), spare[at] ?? 0);
			if (load.filled.units === 0 || times === 0 || fullness(load) < FULL_ENOUGH) continue;
			spare[at] = (spare[at] ?? 0) - times;
			return Array.from({ length: times }, () => load);
		}
		return [];
	}

	/** Every carton in the smallest type that still takes its contents. */
	shrink({ loads, left }: Solution): Solution {
		const known = new Map<Load, Load | undefined>();
		let now = [...loads];
		for (const [i, load] of loads.entries()) {
			const stock = this.#stockLeft(now);
			const before = known.get(load);
			const small = before && this.#has(stock, before.type) ? before : known.has(load) && !before ? undefined : this.#smaller(load, stock);
			known.set(load, small);
			if (small) now = now.with(i, small);
		}
		return { loads: now, left };
	}

	#has(stock: Stock, type: CartonType): boolean {
		return (stock[this.types.indexOf(type)] ?? 0) > 0;
	}

	#smaller({ type, filled }: Load, stock: Stock): Load | undefined {
		const { types } = this.#task;
		const bySize = types
			.map((smaller, at) => ({ smaller, at, volume: volumeOf(smaller.innerMm) }))
			.filter(({ smaller, at, volume }) => volume < volumeOf(type.innerMm) && volume >= filled.volume && (stock[at] ?? 0) > 0 && mostGrossOf(smaller) - smaller.tareG >= filled.goodsG)
			.sort((a, b) => a.volume - b.volume);
		for (const { smaller } of bySize) {
			for (let n = 0; n < TRIES; n++) {
				const again = this.#fill(smaller, filled.counts, n);
				if (again.units === filled.units) return { type: smaller, filled: again };
			}
		}
		return undefined;
	}

	#build(counts: readonly number[], { main, tries, stock, most }: { main: number; tries: number; stock: Stock; most: number }): Solution {
		const spare = [...stock];
		const loads: Load[] = [];
		let left = [...counts];
		while (left.some((n) => n > 0) && loads.length < most) {
			const load = this.#next(left, spare, main, tries);
			if (!load) break;
			const at = this.#task.types.indexOf(load.type);
			const times = Math.min(repeats(left, load.filled.counts), spare[at] ?? 0, most - loads.length);
			for (let n = 0; n < times; n++) loads.push(load);
			spare[at] = (spare[at] ?? 0) - times;
			left = left.map((n, kind) => n - times * (load.filled.counts[kind] ?? 0));
		}
		return { loads, left };
	}

	/** The carton worth most among several ways to fill the main type, or the next one that takes anything. */
	#next(left: readonly number[], spare: Stock, main: number, tries: number): Load | undefined {
		const { types } = this.#task;
		const inTurn = [types[main], ...types.filter((_, at) => at !== main)];
		for (const type of inTurn) {
			if (!type || (spare[types.indexOf(type)] ?? 0) < 1) continue;
			const best = this.#best(type, left, tries);
			if (best.units > 0) return { type, filled: best };
		}
		return undefined;
	}

	#best(type: CartonType, left: readonly number[], tries: number): Filled {
		const wanted = left.reduce((sum, n) => sum + n, 0);
		let best = this.#fill(type, left, 0);
		for (let n = 1; n < tries && best.units < wanted; n++) {
			const other = this.#fill(type, left, n);
			if (this.#worthOf(other) > this.#worthOf(best)) best = other;
		}
		return best;
	}

	#fill(type: CartonType, left: readonly number[], n: number): Filled {
		const { kinds, random } = this.#task;
		this.spent++;
		const again = this.#good.length > 0 && random() < 0.3;
		const recipe = n === 0 ? plainRecipe(kinds) : again ? oneOf(random, this.#good) : drawRecipe(kinds, random);
		const filled = fill({ innerMm: type.innerMm, goodsG: mostGrossOf(type) - type.tareG }, kinds, left, recipe);
		if (n > 0 && filled.volume > 0.9 * volumeOf(type.innerMm)) this.#remember(recipe);
		return filled;
	}

	#remember(recipe: Recipe): void {
		if (this.#good.length >= 16) this.#good.shift();
		this.#good.push(recipe);
	}

	#worthOf({ counts }: Filled): number {
		let worth = 0;
		for (const [kind, n] of counts.entries()) worth += n * (this.#worth[kind] ?? 0);
		return worth;
	}

	#chosen(loads: readonly Load[]): number[] {
		const { random } = this.#task;
		const byLoad = loads.map((load, i) => ({ i, worth: this.#worthOf(load.filled) })).sort((a, b) => a.worth - b.worth || a.i - b.i);
		const first = random() < 0.6 ? below(random, Math.min(3, loads.length)) : below(random, loads.length);
		const chosen = new Set([byLoad[first]?.i ?? 0]);
		const size = Math.min(loads.length, 2 + below(random, 4));
		while (chosen.size < size) chosen.add(below(random, loads.length));
		return [...chosen];
	}

	#stockLeft(loads: readonly Load[]): Stock {
		const { types, stock } = this.#task;
		return stock.map((n, at) => n - loads.filter(({ type }) => type === types[at]).length);
	}
}

const repeats = (left: readonly number[], counts: readonly number[]): number =>
	Math.min(...counts.map((n, kind) => (n > 0 ? Math.floor((left[kind] ?? 0) / n) : Infinity)));

/** Fewer units left, then fewer cartons, then less room taken, then fuller and emptier rather than all alike: below zero when a is better. */
export function compare(a: Solution, b: Solution): number {
	return (
		total(a.left) - total(b.left) ||
		a.loads.length - b.loads.length ||
		roomTaken(a) - roomTaken(b) ||
		uneven(b) - uneven(a)
	);
}

const skusIn = ({ counts }: Filled): number => counts.filter((n) => n > 0).length;

/** What there is to pick, every SKU of every carton, and to read, where cartons that are alike count once. */
function handling(loads: readonly Load[]): number {
	const unlike = new Map(loads.map((load) => [`${load.type.id} ${load.filled.counts.join()}`, load]));
	const rows = [...unlike.values()].reduce((sum, { filled }) => sum + 1 + skusIn(filled), 0);
	return loads.reduce((sum, { filled }) => sum + skusIn(filled), rows);
}

/** Less to handle, at the price of no unit, carton or room. */
export const isEasier = (next: Solution, before: Solution): boolean =>
	total(next.left) <= total(before.left) &&
	next.loads.length <= before.loads.length &&
	roomTaken(next) <= roomTaken(before) &&
	handling(next.loads) < handling(before.loads);

const total = (counts: readonly number[]): number => counts.reduce((sum, n) => sum + n, 0);
const roomTaken = ({ loads }: Solution): number => loads.reduce((sum, { type }) => sum + volumeOf(type.innerMm), 0);

/** Σ of squared loads: it grows when one carton empties into others, which is how a carton comes to be saved. */
function uneven({ loads }: Solution): number {
	return loads.reduce((sum, load) => sum + fullness(load) ** 2, 0);
}

/** The share of a carton that is used up, by room or by weight, whichever is more. */
const fullness = ({ type, filled }: Load): number => Math.max(filled.volume / volumeOf(type.innerMm), filled.goodsG / (mostGrossOf(type) - type.tareG));

/** Volume counts where cartons run out of room, weight where they run out of grams, both when it is near. */
function worthOf(kinds: readonly Goods[], types: readonly CartonType[]): readonly number[] {
	const room = Math.max(...types.map(({ innerMm }) => volumeOf(innerMm)));
	const bears = Math.max(...types.map((type) => mostGrossOf(type) - type.tareG));
	const byVolume = kinds.reduce((sum, goods) => sum + (goods.volume * goods.quantity) / room, 0);
	const byWeight = kinds.reduce((sum, goods) => sum + (goods.weightG * goods.quantity) / bears, 0);
	const lean = (byVolume / (byVolume + byWeight) - 0.5) * 4 + 0.5;
	const share = Math.min(1, Math.max(0, lean));
	return kinds.map(({ volume, weightG }) => (share * volume) / room + ((1 - share) * weightG) / bears);
}
