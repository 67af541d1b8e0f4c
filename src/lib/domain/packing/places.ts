import { BLOCK, doubled, type Blocks } from './blocks';
import type { Problem, Room } from './problem';
import type { Recipe } from './recipe';
import { SPACE, type Spaces } from './spaces';

/** Numbers a place takes: x1 y1 z1 x2 y2 z2, the sides from which blocks grow (bits: far x, far y, lid), and its space. */
export const PLACE = 8;

/** Where the next block may go, in one flat array: made anew from the spaces after each block. */
export class Places {
	at = new Int32Array(PLACE * 64);
	count = 0;
	readonly #problem: Problem;
	readonly #spaces: Spaces;
	readonly #blocks: Blocks;
	#room: Room;
	#recipe: Recipe;

	constructor(problem: Problem, spaces: Spaces, blocks: Blocks, recipe: Recipe) {
		this.#problem = problem;
		this.#spaces = spaces;
		this.#blocks = blocks;
		this.#room = problem.rooms[0]!;
		this.#recipe = recipe;
	}

	/** Another carton, filled in another way. */
	open(room: Room, recipe: Recipe): void {
		this.#room = room;
		this.#recipe = recipe;
	}

	/** Lists where blocks may go: every space from its corner; with support asked, off the floor from the corners of what carries. */
	list(): void {
		const { at, count } = this.#spaces;
		const { corners } = this.#recipe;
		const room = this.#room;
		const floating = this.#problem.support === 0;
		this.count = 0;
		for (let i = 0; i < count; i++) {
			const s = i * SPACE;
			const x1 = at[s]!, y1 = at[s + 1]!, z1 = at[s + 2]!, x2 = at[s + 3]!, y2 = at[s + 4]!, z2 = at[s + 5]!;
			if (floating || z1 === 0) {
				if (at[s + 6] !== 0) continue;
				const sides = corners ? (x1 > room.x - x2 ? 1 : 0) | (y1 > room.y - y2 ? 2 : 0) | (floating && z1 > room.z - z2 ? 4 : 0) : 0;
				this.#add(x1, y1, z1, x2, y2, z2, sides, i);
			} else if (at[s + 6] === 0 || this.#carriesMore(s, at[s + 6]!)) {
				at[s + 6] = 0;
				this.#addCarried(s, i);
			}
		}
	}

	#add(x1: number, y1: number, z1: number, x2: number, y2: number, z2: number, sides: number, space: number): void {
		const p = this.count * PLACE;
		if (p + PLACE > this.at.length) this.at = doubled(this.at);
		const places = this.at;
		places[p] = x1;
		places[p + 1] = y1;
		places[p + 2] = z1;
		places[p + 3] = x2;
		places[p + 4] = y2;
		places[p + 5] = z2;
		places[p + 6] = sides;
		places[p + 7] = space;
		this.count++;
	}

	/** One place for each block whose top carries part of the space: it begins over that top and may reach as far as the space does. */
	#addCarried(s: number, space: number): void {
		const { at } = this.#spaces;
		const { at: blocks } = this.#blocks;
		const { corners } = this.#recipe;
		const room = this.#room;
		const x1 = at[s]!, y1 = at[s + 1]!, z1 = at[s + 2]!, x2 = at[s + 3]!, y2 = at[s + 4]!, z2 = at[s + 5]!;
		const first = this.count * PLACE;
		this.#blocks.looks += 0.5 * this.#blocks.count;
		for (let b = 0, end = this.#blocks.count * BLOCK; b < end; b += BLOCK) {
			if (blocks[b + 3]! + blocks[b + 6]! * blocks[b + 9]! !== z1 || this.#problem.nothingOnTop[blocks[b]!] === 1) continue;
			const bx1 = Math.max(x1, blocks[b + 1]!), by1 = Math.max(y1, blocks[b + 2]!);
			const bx2 = Math.min(x2, blocks[b + 1]! + blocks[b + 4]! * blocks[b + 7]!), by2 = Math.min(y2, blocks[b + 2]! + blocks[b + 5]! * blocks[b + 8]!);
			if (bx1 >= bx2 || by1 >= by2) continue;
			const sides = corners ? (bx1 > room.x - bx2 ? 1 : 0) | (by1 > room.y - by2 ? 2 : 0) : 0;
			const px1 = sides & 1 ? x1 : bx1, px2 = sides & 1 ? bx2 : x2;
			const py1 = sides & 2 ? y1 : by1, py2 = sides & 2 ? by2 : y2;
			if (!this.#listed(first, px1, py1, px2, py2, sides)) this.#add(px1, py1, z1, px2, py2, z2, sides, space);
		}
	}

	#listed(first: number, x1: number, y1: number, x2: number, y2: number, sides: number): boolean {
		const places = this.at;
		for (let p = first, end = this.count * PLACE; p < end; p += PLACE)
			if (places[p] === x1 && places[p + 1] === y1 && places[p + 3] === x2 && places[p + 4] === y2 && places[p + 6] === sides) return true;
		return false;
	}

	/** Whether a block put in since carries part of a space that was tried in vain. */
	#carriesMore(s: number, since: number): boolean {
		const { at } = this.#spaces;
		const { at: blocks } = this.#blocks;
		for (let b = since * BLOCK, end = this.#blocks.count * BLOCK; b < end; b += BLOCK) {
			if (blocks[b + 3]! + blocks[b + 6]! * blocks[b + 9]! !== at[s + 2]) continue;
			if (blocks[b + 1]! < at[s + 3]! && blocks[b + 1]! + blocks[b + 4]! * blocks[b + 7]! > at[s]! &&
				blocks[b + 2]! < at[s + 4]! && blocks[b + 2]! + blocks[b + 5]! * blocks[b + 8]! > at[s + 1]!) return true;
		}
		return false;
	}

	/** The place to be filled next, or -1. */
	next(): number {
		const places = this.at;
		const { next } = this.#recipe;
		const room = this.#room;
		let best = -1;
		let least = Infinity;
		this.#blocks.looks += 0.3 * this.count;
		for (let i = 0, n = this.count; i < n; i++) {
			const p = i * PLACE;
			const x1 = places[p]!, y1 = places[p + 1]!, z1 = places[p + 2]!, x2 = places[p + 3]!, y2 = places[p + 4]!, z2 = places[p + 5]!;
			const ex = Math.min(x1, room.x - x2), ey = Math.min(y1, room.y - y2), ez = this.#problem.support > 0 ? z1 : Math.min(z1, room.z - z2);
			let key: number;
			if (next === 0) {
				const low = Math.min(ex, ey, ez), high = Math.max(ex, ey, ez);
				key = low * 1e8 + (ex + ey + ez - low - high) * 1e4 + high;
			} else if (next === 1) key = ez * 1e8 + Math.min(ex, ey) * 1e4 + Math.max(ex, ey);
			else if (next === 2) key = ex * 1e8 + ez * 1e4 + ey;
			else key = (x2 - x1) * (y2 - y1) * (z2 - z1);
			if (key < least) {
				least = key;
				best = i;
			}
		}
		return best;
	}

	/** Nothing goes into this place: it is dropped, and its space with it, until something new carries it. */
	giveUp(p: number): void {
		const places = this.at;
		const space = places[p * PLACE + 7]!;
		const last = --this.count;
		places.copyWithin(p * PLACE, last * PLACE, (last + 1) * PLACE);
		for (let i = 0; i < last; i++) if (places[i * PLACE + 7] === space) return;
		this.#spaces.at[space * SPACE + 6] = this.#blocks.count;
	}

	/** How good a block of this size is in a place; the higher the better. */
	score(at: number, worth: number, bx: number, by: number, bz: number): number {
		const places = this.at;
		const x1 = places[at]!, y1 = places[at + 1]!, z1 = places[at + 2]!;
		const sx = places[at + 3]! - x1, sy = places[at + 4]! - y1, sz = places[at + 5]! - z1;
		const rx = sx - bx, ry = sy - by, rz = sz - bz;
		const { by: mode, score, big } = this.#recipe;
		const room = this.#room;
		const volume = bx * by * bz;
		if (mode === 'place') {
			if (score === 0) return worth * volume;
			if (score === 1) {
				const tight = Math.min(rx / sx, ry / sy, rz / sz);
				return worth * volume ** (0.5 * big) * (1.1 - tight) / (1 + 20 * tight);
			}
			if (score === 2) {
				const { leastX, leastY, leastZ } = this.#spaces;
				let dead = 0;
				if (rx > 0 && rx < leastX) dead += rx * by * bz;
				if (ry > 0 && ry < leastY) dead += ry * bx * bz;
				if (rz > 0 && rz < leastZ) dead += rz * bx * by;
				return worth * (volume - big * dead);
			}
			const spread = (rx === 0 ? 1 : 0) + (ry === 0 ? 1 : 0) + (rz === 0 ? 1 : 0);
			return worth * (bx * by) * (1 + big * bz / sz) * (1 + 0.3 * spread);
		}
		const bulk = big * volume / room.volume;
		if (score === 0) return bulk - z1 / room.z - 0.1 * (y1 / room.y) - 0.01 * (x1 / room.x);
		if (score === 1) return bulk + volume / (sx * sy * sz);
		if (score === 2) return bulk - Math.min(rx / room.x, ry / room.y, rz / room.z) - 0.1 * (rx / room.x + ry / room.y + rz / room.z);
		const ex = Math.min(x1, room.x - x1 - sx), ey = Math.min(y1, room.y - y1 - sy), ez = Math.min(z1, room.z - z1 - sz);
		return bulk - (ex / room.x + ey / room.y + ez / room.z) - 0.1 * Math.min(rx / room.x, ry / room.y, rz / room.z);
	}
}
