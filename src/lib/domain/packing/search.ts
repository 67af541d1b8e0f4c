import { BLOCK } from './blocks';
import { kindsIn, repeats, take } from './counts';
import { Decoder } from './decoder';
import { shortOf, type Problem, type Room } from './problem';
import { below, oneOf, type Random } from './random';
import { drawRecipe, PLAIN, type Recipe } from './recipe';

/** One filled carton. Cartons alike share one value of this type; it is never changed. */
export type Load = {
	/** Which of the problem's rooms. */
	readonly room: number;
	/** Units by kind: kinds[i] is in n[i] times. */
	readonly kinds: Int32Array;
	readonly n: Int32Array;
	/** As the decoder keeps them. */
	readonly blocks: Int32Array;
	readonly units: number;
	readonly volume: number;
	readonly grams: number;
	readonly cost: number;
	/** The share of the carton that is used up, by room and weight as they are short. */
	readonly full: number;
};

export type Solution = { readonly loads: readonly Load[]; readonly left: Int32Array };

/** An answer that is being improved: cartons still there of each room, and what the units left over are worth. */
export type State = { readonly loads: Load[]; left: Int32Array; stock: number[]; missing: number };

export const costOf = (loads: readonly Load[]): number => loads.reduce((sum, { cost }) => sum + cost, 0);
const uneven = (loads: readonly Load[]): number => loads.reduce((sum, { full }) => sum + full ** 2, 0);

/** Decodings that cost as much as one that looks nowhere: a decoding counts 1 and one more for so many looks. */
const LOOKS_PER_TRY = 500;
const KNOWN = 24;

type Best = { load: Load; prize: number; recipe: Recipe };

/** Packs goods of one company. It holds chance, memory and the count of work, so that the count is the only clock there is. */
export class Search {
	readonly problem: Problem;
	readonly random: Random;
	readonly #decoder: Decoder;
	/** What a unit of each kind is worth: the share of a carton that it takes, by room or by weight, whichever is short. */
	readonly worth: Float64Array;
	/** The same by mm³, relative to the average, as sequential value correction changes it. */
	readonly value: Float64Array;
	readonly #prize: Float64Array;
	readonly #both: boolean;
	/** Ways to fill a carton that led to something better, latest last; most are drawn from here. */
	readonly known: Recipe[];
	/** Rooms, largest first. */
	readonly largest: readonly number[];
	#tries = 0;

	constructor(problem: Problem, random: Random, known: readonly Recipe[]) {
		this.known = [...known];
		this.problem = problem;
		this.random = random;
		this.#decoder = new Decoder(problem, PLAIN);
		const { share, both } = shortOf(problem);
		const largest = problem.rooms.reduce((a, b) => (b.volume > a.volume ? b : a));
		const bears = Math.max(...problem.rooms.map(({ goodsG }) => goodsG));
		this.worth = problem.volume.map((volume, k) => (share * volume) / largest.volume + ((1 - share) * problem.weight[k]!) / bears);
		this.value = new Float64Array(problem.kinds).fill(1);
		this.#prize = this.worth.slice();
		this.#both = both;
		this.largest = [...problem.rooms.keys()].sort((a, b) => problem.rooms[b]!.volume - problem.rooms[a]!.volume);
	}

	/** Work done so far, counted in plain decodings. */
	get spent(): number {
		return this.#tries + this.#decoder.looks / LOOKS_PER_TRY;
	}

	/** Large units count more than their share, by chance how much: they are the ones that find no place in the end. */
	#drawPrizes(): void {
		const more = this.random() * 1.5;
		for (let k = 0; k < this.#prize.length; k++) this.#prize[k] = this.worth[k]! * this.value[k]! * (1 + more * Math.sqrt(this.worth[k]!));
	}

	/** Everything from scratch, carton by carton; yields after each, so that it can be watched and hurried. */
	*construct(counts: Int32Array, tries: number, stock: number[], most = Infinity): Generator<void, Solution, boolean | undefined> {
		const left = counts.slice();
		const loads: Load[] = [];
		let kinds = kindsIn(left);
		let hurry = false;
		this.#drawPrizes();
		while (kinds.length > 0 && loads.length < most) {
			const best = this.#next(kinds, left, stock, hurry ? 1 : tries);
			if (!best) break;
			const times = Math.min(repeats(best.load, left), stock[best.load.room]!, most - loads.length);
			for (let i = 0; i < times; i++) loads.push(best.load);
			take(best.load, left, times);
			stock[best.load.room] = stock[best.load.room]! - times;
			kinds = kinds.filter((k) => left[k]! > 0);
			hurry = (yield) === true || hurry;
		}
		return { loads, left };
	}

	/** Sequential value correction: what was left to badly filled cartons gains value, so that the next answer places it sooner. */
	correct({ loads }: Solution): void {
		const { value } = this;
		const sums = new Float64Array(value.length);
		const units = new Float64Array(value.length);
		for (const { kinds, n, full } of loads) {
			for (let i = 0; i < kinds.length; i++) {
				sums[kinds[i]!] = sums[kinds[i]!]! + n[i]! / Math.max(0.2, full);
				units[kinds[i]!] = units[kinds[i]!]! + n[i]!;
			}
		}
		for (let k = 0; k < value.length; k++) if (units[k]! > 0) value[k] = 0.6 * value[k]! + 0.4 * (sums[k]! / units[k]!) ** 1.5;
	}

	/** The carton that is worth most for its cost among several ways to fill one. */
	#next(kinds: readonly number[], left: Int32Array, stock: readonly number[], tries: number): Best | undefined {
		const rooms = this.#roomsFor(kinds, left, stock);
		let best: Best | undefined;
		let wanted = 0;
		for (const k of kinds) wanted += left[k]!;
		for (const room of rooms) {
			const n = rooms.length === 1 ? tries : Math.max(1, Math.ceil((1.5 * tries) / rooms.length));
			for (let i = 0; i < n; i++) {
				const recipe = this.#recipe();
				best = this.#try(best, room, kinds, left, recipe);
				if (best && best.load.units === wanted && best.load.room === room) break;
			}
		}
		if (best) return best;
		for (const room of this.largest) {
			if (rooms.includes(room) || stock[room]! < 1) continue;
			best = this.#try(best, room, kinds, left, PLAIN);
			if (best) return best;
		}
		return undefined;
	}

	#recipe(): Recipe {
		const { random } = this;
		return this.known.length > 4 && random() < 0.8 ? oneOf(random, this.known) : drawRecipe(random, this.#both);
	}

	/** Sizes worth a try: with one size that one; else the largest, one by chance, and the smallest that could take all that is left. */
	#roomsFor(kinds: readonly number[], left: Int32Array, stock: readonly number[]): readonly number[] {
		const { rooms, volume, weight } = this.problem;
		const there = this.largest.filter((room) => stock[room]! > 0);
		if (there.length < 2) return there;
		let bulk = 0, grams = 0;
		for (const k of kinds) {
			bulk += left[k]! * volume[k]!;
			grams += left[k]! * weight[k]!;
		}
		const enough = there.filter((room) => rooms[room]!.volume >= bulk && rooms[room]!.goodsG >= grams);
		const cheapest = enough.toSorted((a, b) => rooms[a]!.costWith(grams) - rooms[b]!.costWith(grams)).slice(0, 2);
		return [...new Set([...cheapest, there[0]!, oneOf(this.random, there)])];
	}

	#try(best: Best | undefined, room: number, kinds: readonly number[], left: Int32Array, recipe: Recipe): Best | undefined {
		const decoder = this.#decoder;
		const into = this.problem.rooms[room]!;
		this.#tries++;
		decoder.fill(into, kinds, left, this.value, recipe, this.random);
		if (decoder.units === 0) return best;
		const cost = into.costWith(decoder.grams);
		let prize = 0;
		for (let b = 0, end = decoder.count * BLOCK; b < end; b += BLOCK) {
			const { blocks } = decoder;
			prize += blocks[b + 7]! * blocks[b + 8]! * blocks[b + 9]! * this.#prize[blocks[b]!]!;
		}
		prize /= cost;
		return best && best.prize >= prize ? best : { load: this.#load(room, into, kinds, cost), prize, recipe };
	}

	#load(room: number, { volume, goodsG }: Room, kinds: readonly number[], cost: number): Load {
		const { taken, blocks, count, units, volume: used, grams } = this.#decoder;
		const inIt = kinds.filter((k) => taken[k]! > 0);
		let worth = 0;
		for (const k of inIt) worth += taken[k]! * this.worth[k]!;
		const largest = this.problem.rooms[this.largest[0]!]!.volume;
		return {
			room, units, grams, cost,
			kinds: Int32Array.from(inIt),
			n: Int32Array.from(inIt, (k) => taken[k]!),
			blocks: blocks.slice(0, count * BLOCK),
			volume: used,
			full: volume === largest ? worth : Math.max(used / volume, grams / goodsG)
		};
	}

	/** The best of several ways to fill one room with what is left of some kinds. */
	fillBest(room: number, kinds: readonly number[], left: Int32Array, tries: number): Load | undefined {
		let best = this.#try(undefined, room, kinds, left, PLAIN);
		for (let i = 1; i < tries; i++) best = this.#try(best, room, kinds, left, this.#recipe());
		return best?.load;
	}

	/**
	 * Takes a few cartons apart, one of the emptiest among them, and packs them anew with what is left over; what is no worse is
	 * kept: first less left over, then less cost, then fuller and emptier cartons rather than all alike.
	 */
	improve(state: State): void {
		const chosen = this.#chosen(state.loads);
		const left = state.left.slice();
		const spare = state.stock.slice();
		const kinds = new Set<number>(kindsIn(left));
		const before: Load[] = [];
		for (const i of chosen) {
			const load = state.loads[i]!;
			before.push(load);
			spare[load.room] = spare[load.room]! + 1;
			for (let j = 0; j < load.kinds.length; j++) {
				left[load.kinds[j]!] = left[load.kinds[j]!]! + load.n[j]!;
				kinds.add(load.kinds[j]!);
			}
		}
		const most = state.missing > 0 ? Infinity : costOf(before);
		const again = this.#rebuild([...kinds].sort((a, b) => a - b), left, spare, most, 3 + below(this.random, 8));
		if (!again) return;
		const missing = this.#worthOf(left);
		const loads = again.map(({ load }) => load);
		const gain = state.missing - missing || costOf(before) - costOf(loads);
		const sorted = uneven(loads) - uneven(before);
		if (gain < -1e-9 || (gain < 1e-9 && sorted < -1e-12)) return;
		if (gain > 1e-9 || sorted > 1e-6) for (const { recipe } of again) this.#remember(recipe);
		for (const i of chosen.sort((a, b) => b - a)) state.loads.splice(i, 1);
		state.loads.push(...loads);
		state.stock = spare;
		state.left = left;
		state.missing = missing;
	}

	/** The answer as the search goes on with it. */
	stateOf({ loads, left }: Solution): State {
		const stock = this.problem.rooms.map((room, r) => room.stock - loads.filter((load) => load.room === r).length);
		return { loads: [...loads], left, stock, missing: this.#worthOf(left) };
	}

	/** Less left over, then less cost, then fuller and emptier rather than all alike: below zero when a is better. */
	compare(a: Solution, b: Solution): number {
		return this.#worthOf(a.left) - this.#worthOf(b.left) || costOf(a.loads) - costOf(b.loads) || uneven(b.loads) - uneven(a.loads);
	}

	#worthOf(counts: Int32Array): number {
		let worth = 0;
		for (let k = 0; k < counts.length; k++) worth += counts[k]! * this.worth[k]!;
		return worth;
	}

	/** The same goods in other cartons, or nothing when that costs more than before. */
	#rebuild(kinds: number[], left: Int32Array, stock: number[], cost: number, tries: number): Best[] | undefined {
		this.#drawPrizes();
		const again: Best[] = [];
		let spent = 0;
		for (let live = kinds; live.length > 0; live = live.filter((k) => left[k]! > 0)) {
			const best = this.#next(live, left, stock, tries);
			if (!best) return cost === Infinity ? again : undefined;
			spent += best.load.cost;
			if (spent > cost + 1e-9) return undefined;
			take(best.load, left, 1);
			stock[best.load.room] = stock[best.load.room]! - 1;
			again.push(best);
		}
		return again;
	}

	#remember(recipe: Recipe): void {
		if (this.known.length >= KNOWN) this.known.shift();
		this.known.push(recipe);
	}

	#chosen(loads: readonly Load[]): number[] {
		const { random } = this;
		const size = Math.min(loads.length, 2 + below(random, 6));
		const chosen = new Set<number>();
		if (random() < 0.6) {
			let emptiest = below(random, loads.length);
			const looks = Math.ceil(loads.length / 2);
			for (let i = 0; i < looks; i++) {
				const other = below(random, loads.length);
				if (loads[other]!.full < loads[emptiest]!.full) emptiest = other;
			}
			chosen.add(emptiest);
		}
		while (chosen.size < size) chosen.add(below(random, loads.length));
		return [...chosen];
	}
}
