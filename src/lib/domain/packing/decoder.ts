import { Loads } from './loads';
import type { Problem, Room } from './problem';
import type { Random } from './random';
import { GROWTH, type Recipe } from './recipe';
import { SPACE, Spaces } from './spaces';

/** Numbers a block takes: kind, x, y, z of its corner, sides of one unit as turned, units along x, y and z. */
export const BLOCK = 10;

/** Numbers a place takes: x1 y1 z1 x2 y2 z2, the sides from which blocks grow (bits: far x, far y, lid), and its space. */
const PLACE = 8;

/**
 * Fills one carton. Everything it needs is made once; a filling is read from it before the next begins. Two ways: kind after kind
 * into its best places, or place after place with what suits it best.
 */
export class Decoder {
	blocks = new Int32Array(BLOCK * 64);
	count = 0;
	volume = 0;
	grams = 0;
	units = 0;
	/** Units of each kind that are in. */
	readonly taken: Int32Array;
	/** Looks at a kind in a place: what the search costs, whatever the clock says. */
	looks = 0;

	readonly #problem: Problem;
	readonly #spaces = new Spaces();
	readonly #loads: Loads | undefined;
	readonly #expiry: Int32Array;
	readonly #key: Float64Array;
	readonly #worth: Float64Array;
	readonly #dense: Float64Array;
	#places = new Int32Array(PLACE * 64);
	#placeCount = 0;
	#room: Room;
	#recipe: Recipe;
	#spareG = 0;
	#order: number[] = [];
	/** The best block found so far in a scan. */
	#best = -Infinity;
	readonly #found = new Int32Array(BLOCK);
	readonly #trial = new Int32Array(BLOCK);

	constructor(problem: Problem, recipe: Recipe) {
		this.#problem = problem;
		this.#recipe = recipe;
		this.#room = problem.rooms[0]!;
		this.taken = new Int32Array(problem.kinds);
		this.#expiry = new Int32Array(problem.kinds);
		this.#key = new Float64Array(problem.kinds);
		this.#worth = new Float64Array(problem.kinds);
		this.#dense = Float64Array.from(problem.weight, (grams, k) => Math.log(grams / problem.volume[k]!));
		this.#loads = problem.anyLoad ? new Loads() : undefined;
		this.#spaces.columns = problem.anyLoad;
	}

	/** Fills a carton from what is left of some kinds. `value` says what a mm³ of each kind is worth. */
	fill(room: Room, kinds: readonly number[], left: Int32Array, value: Float64Array, recipe: Recipe, random: Random): void {
		this.#reset(room, recipe);
		this.#prepare(kinds, left, value, random);
		if (recipe.by === 'kind') this.#byKind(left);
		else this.#byPlace(left);
	}

	#reset(room: Room, recipe: Recipe): void {
		this.taken.fill(0);
		if (this.#problem.anyDated) this.#expiry.fill(-1);
		this.count = this.volume = this.grams = this.units = 0;
		this.#loads?.clear();
		this.#room = room;
		this.#recipe = recipe;
		this.#spareG = room.goodsG;
		this.#spaces.open(room.x, room.y, room.z);
	}

	/** Order and weight of kinds under this recipe, and the sides below which nothing has room. */
	#prepare(kinds: readonly number[], left: Int32Array, value: Float64Array, random: Random): void {
		const { weight, volume, nothingOnTop, maxLoad, from, x, y, z } = this.#problem;
		const { measure, noise, worth } = this.#recipe;
		const order: number[] = [];
		let leastX = Infinity, leastY = Infinity, leastZ = Infinity;
		for (const k of kinds) {
			if (left[k]! === 0) continue;
			order.push(k);
			const v = volume[k]!;
			let size = v;
			const w = from[k]!;
			if (measure === 1) size = Math.max(x[w]!, y[w]!, z[w]!) ** 3;
			else if (measure === 2) size = v * v / Math.min(x[w]!, y[w]!, z[w]!) ** 2;
			else if (measure === 3) size = v * value[k]!;
			else if (measure === 4) size = v * Math.sqrt(left[k]!);
			else if (measure === 5) size = weight[k]!;
			const chance = 1 - noise * random();
			const last = nothingOnTop[k] === 1 ? 1e-12 : maxLoad[k]! < 2 * weight[k]! ? 1e-6 : 1;
			this.#key[k] = size * chance * last;
			this.#worth[k] = (worth === 0 ? 1 : value[k]! ** worth) * chance;
			for (let i = w; i < from[k + 1]!; i++) {
				if (x[i]! < leastX) leastX = x[i]!;
				if (y[i]! < leastY) leastY = y[i]!;
				if (z[i]! < leastZ) leastZ = z[i]!;
			}
		}
		this.#order = order;
		this.looks += order.length;
		this.#spaces.leastX = leastX;
		this.#spaces.leastY = leastY;
		this.#spaces.leastZ = leastZ;
		this.#listPlaces();
	}

	#byKind(left: Int32Array): void {
		const key = this.#key;
		this.#order.sort((a, b) => key[b]! - key[a]!);
		for (let added = true; added; ) {
			added = false;
			for (const k of this.#order) {
				for (;;) {
					const most = this.#mostOf(k, left);
					if (most === 0) break;
					this.#best = -Infinity;
					for (let p = 0; p < this.#placeCount; p++) this.#look(k, p, most, 1);
					this.looks += this.#placeCount;
					if (this.#best === -Infinity) break;
					this.#put();
					added = this.#problem.support > 0;
				}
			}
		}
	}

	#byPlace(left: Int32Array): void {
		const { leastX, leastY, leastZ } = this.#spaces;
		for (;;) {
			const p = this.#nextPlace();
			if (p < 0) return;
			const at = p * PLACE;
			const places = this.#places;
			const sx = places[at + 3]! - places[at]!, sy = places[at + 4]! - places[at + 1]!, sz = places[at + 5]! - places[at + 2]!;
			this.#best = -Infinity;
			if (sx >= leastX && sy >= leastY && sz >= leastZ) this.#scoreAll(p, left);
			if (this.#best === -Infinity) this.#giveUp(p);
			else this.#put();
		}
	}

	#scoreAll(p: number, left: Int32Array): void {
		const { match } = this.#recipe;
		const need = match === 0 ? 0 : Math.log(Math.max(1, this.#spareG) / Math.max(1, 0.93 * this.#room.volume - this.volume));
		const order = this.#order;
		let live = 0;
		for (let i = 0; i < order.length; i++) {
			const k = order[i]!;
			if (left[k]! - this.taken[k]! <= 0) continue;
			order[live++] = k;
			const most = this.#mostOf(k, left);
			if (most === 0) continue;
			const suits = match === 0 ? 1 : 1 / (1 + match * Math.abs(this.#dense[k]! - need));
			this.#look(k, p, most, this.#worth[k]! * suits);
		}
		order.length = live;
		this.looks += live;
	}

	/** How many units of a kind may still come in, for what is left, weight and expiry. */
	#mostOf(k: number, left: Int32Array): number {
		const { weight, dated, expiry, anyDated } = this.#problem;
		const most = left[k]! - this.taken[k]!;
		if (most <= 0) return 0;
		if (anyDated && dated[k]! >= 0 && this.#expiry[dated[k]!]! >= 0 && this.#expiry[dated[k]!] !== expiry[k]) return 0;
		return most * weight[k]! <= this.#spareG ? most : Math.floor(this.#spareG / weight[k]!);
	}

	/** Every way in which a kind can lie in a place; remembers the best block of the scan. */
	#look(k: number, p: number, most: number, worth: number): void {
		const { from, x, y, z, weight, maxLoad, nothingOnTop, support, anyLoad } = this.#problem;
		const places = this.#places;
		const at = p * PLACE;
		const sx = places[at + 3]! - places[at]!, sy = places[at + 4]! - places[at + 1]!, sz = places[at + 5]! - places[at + 2]!;
		const floor = places[at + 2] === 0;
		const flat = nothingOnTop[k] === 1;
		if (flat && places[at + 5] !== this.#room.z) return;
		const { grow, reach } = this.#recipe;
		for (let w = from[k]!, end = from[k + 1]!; w < end; w++) {
			const dx = x[w]!, dy = y[w]!, dz = z[w]!;
			if (dx > sx || dy > sy || dz > sz) continue;
			let nx = 1, ny = 1, nz = 1;
			if (most > 1 && reach < 3) {
				const high = flat ? 1 : anyLoad ? Math.min((sz / dz) | 0, 1 + Math.floor(maxLoad[k]! / weight[k]!)) : (sz / dz) | 0;
				const axes = GROWTH[grow]!;
				for (let a = 0; a < 3 - reach; a++) {
					const axis = axes[a];
					if (axis === 0) nx = Math.min((sx / dx) | 0, (most / (ny * nz)) | 0);
					else if (axis === 1) ny = Math.min((sy / dy) | 0, (most / (nx * nz)) | 0);
					else nz = Math.min(high, (most / (nx * ny)) | 0);
				}
			}
			let score = this.#score(at, worth, nx * dx, ny * dy, nz * dz);
			if (score <= this.#best) continue;
			if (support > 0 && !floor) {
				const stands = this.#standing(at, dx, dy, nx, ny);
				if (stands === 0) continue;
				if (stands !== nx * 65_536 + ny) {
					nx = stands >> 16;
					ny = stands & 65_535;
					score = this.#score(at, worth, nx * dx, ny * dy, nz * dz);
					if (score <= this.#best) continue;
				}
			}
			this.#write(this.#trial, at, k, dx, dy, dz, nx, ny, nz);
			if (this.#loads && !this.#loads.bears(this.#trial, weight[k]!, maxLoad[k]!)) continue;
			this.#best = score;
			this.#found.set(this.#trial);
		}
	}

	#write(into: Int32Array, at: number, k: number, dx: number, dy: number, dz: number, nx: number, ny: number, nz: number): void {
		const places = this.#places;
		const sides = places[at + 6]!;
		into[0] = k;
		into[1] = sides & 1 ? places[at + 3]! - nx * dx : places[at]!;
		into[2] = sides & 2 ? places[at + 4]! - ny * dy : places[at + 1]!;
		into[3] = sides & 4 ? places[at + 5]! - nz * dz : places[at + 2]!;
		into[4] = dx;
		into[5] = dy;
		into[6] = dz;
		into[7] = nx;
		into[8] = ny;
		into[9] = nz;
	}

	/** How good a block of this size is in a place; the higher the better. */
	#score(at: number, worth: number, bx: number, by: number, bz: number): number {
		const places = this.#places;
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

	/** How many units along x and y stand on enough, counted from the block's own corner: nx × 65,536 + ny, or 0. */
	#standing(at: number, dx: number, dy: number, nx: number, ny: number): number {
		const places = this.#places;
		const sides = places[at + 6]!;
		const z = places[at + 2]!;
		const stepX = sides & 1 ? -dx : dx, stepY = sides & 2 ? -dy : dy;
		const x0 = sides & 1 ? places[at + 3]! - dx : places[at]!, y0 = sides & 2 ? places[at + 4]! - dy : places[at + 1]!;
		const x1 = Math.min(x0, x0 + (nx - 1) * stepX), y1 = Math.min(y0, y0 + (ny - 1) * stepY);
		const area = this.#carried(x1, y1, x1 + nx * dx, y1 + ny * dy, z);
		if (area === nx * ny * dx * dy) return nx * 65_536 + ny;
		const least = this.#problem.support * dx * dy - 1e-6;
		if (nx * ny === 1) return area >= least ? 65_537 : 0;
		let wide = 0;
		while (wide < nx && this.#carried(x0 + wide * stepX, y0, x0 + wide * stepX + dx, y0 + dy, z) >= least) wide++;
		if (wide === 0) return 0;
		let deep = 1;
		for (; deep < ny; deep++) {
			let row = 0;
			while (row < wide && this.#carried(x0 + row * stepX, y0 + deep * stepY, x0 + row * stepX + dx, y0 + deep * stepY + dy, z) >= least) row++;
			if (row < wide) break;
		}
		return wide * 65_536 + deep;
	}

	/** Area of a rectangle at a height that the blocks under it carry. */
	#carried(x1: number, y1: number, x2: number, y2: number, z: number): number {
		const { blocks } = this;
		let area = 0;
		this.looks += 0.5 * this.count;
		for (let b = 0, end = this.count * BLOCK; b < end; b += BLOCK) {
			if (blocks[b + 3]! + blocks[b + 6]! * blocks[b + 9]! !== z) continue;
			const bx = blocks[b + 1]!, by = blocks[b + 2]!;
			const wide = Math.min(x2, bx + blocks[b + 4]! * blocks[b + 7]!) - Math.max(x1, bx);
			if (wide <= 0) continue;
			const deep = Math.min(y2, by + blocks[b + 5]! * blocks[b + 8]!) - Math.max(y1, by);
			if (deep > 0) area += wide * deep;
		}
		return area;
	}

	/** Puts the best block of the scan in. */
	#put(): void {
		const { weight, volume, nothingOnTop, maxLoad, dated, expiry } = this.#problem;
		const found = this.#found;
		if ((this.count + 1) * BLOCK > this.blocks.length) this.blocks = doubled(this.blocks);
		this.blocks.set(found, this.count * BLOCK);
		const k = found[0]!, x = found[1]!, y = found[2]!, z = found[3]!;
		const n = found[7]! * found[8]! * found[9]!;
		this.#loads?.add(found, weight[k]!, maxLoad[k]!);
		this.count++;
		this.taken[k] = this.taken[k]! + n;
		this.units += n;
		this.volume += n * volume[k]!;
		this.grams += n * weight[k]!;
		this.#spareG -= n * weight[k]!;
		if (dated[k]! >= 0) this.#expiry[dated[k]!] = expiry[k]!;
		const top = nothingOnTop[k] === 1 ? this.#room.z : z + found[6]! * found[9]!;
		this.looks += 8 + 3 * this.#spaces.count;
		this.#spaces.take(x, y, z, x + found[4]! * found[7]!, y + found[5]! * found[8]!, top);
		this.#listPlaces();
	}

	/** Where blocks may go: every space from its corner; with support asked, off the floor from the corners of what carries. */
	#listPlaces(): void {
		const { at, count } = this.#spaces;
		const { corners } = this.#recipe;
		const room = this.#room;
		const floating = this.#problem.support === 0;
		this.#placeCount = 0;
		for (let i = 0; i < count; i++) {
			const s = i * SPACE;
			const x1 = at[s]!, y1 = at[s + 1]!, z1 = at[s + 2]!, x2 = at[s + 3]!, y2 = at[s + 4]!, z2 = at[s + 5]!;
			if (floating || z1 === 0) {
				if (at[s + 6] !== 0) continue;
				const sides = corners ? (x1 > room.x - x2 ? 1 : 0) | (y1 > room.y - y2 ? 2 : 0) | (floating && z1 > room.z - z2 ? 4 : 0) : 0;
				this.#addPlace(x1, y1, z1, x2, y2, z2, sides, i);
			} else if (at[s + 6] === 0 || this.#carriesMore(s, at[s + 6]!)) {
				at[s + 6] = 0;
				this.#addCarried(s, i);
			}
		}
	}

	#addPlace(x1: number, y1: number, z1: number, x2: number, y2: number, z2: number, sides: number, space: number): void {
		const p = this.#placeCount * PLACE;
		if (p + PLACE > this.#places.length) this.#places = doubled(this.#places);
		const places = this.#places;
		places[p] = x1;
		places[p + 1] = y1;
		places[p + 2] = z1;
		places[p + 3] = x2;
		places[p + 4] = y2;
		places[p + 5] = z2;
		places[p + 6] = sides;
		places[p + 7] = space;
		this.#placeCount++;
	}

	/** One place for each block whose top carries part of the space: it begins over that top and may reach as far as the space does. */
	#addCarried(s: number, space: number): void {
		const { at } = this.#spaces;
		const { blocks } = this;
		const { corners } = this.#recipe;
		const room = this.#room;
		const x1 = at[s]!, y1 = at[s + 1]!, z1 = at[s + 2]!, x2 = at[s + 3]!, y2 = at[s + 4]!, z2 = at[s + 5]!;
		const first = this.#placeCount * PLACE;
		this.looks += 0.5 * this.count;
		for (let b = 0, end = this.count * BLOCK; b < end; b += BLOCK) {
			if (blocks[b + 3]! + blocks[b + 6]! * blocks[b + 9]! !== z1 || this.#problem.nothingOnTop[blocks[b]!] === 1) continue;
			const bx1 = Math.max(x1, blocks[b + 1]!), by1 = Math.max(y1, blocks[b + 2]!);
			const bx2 = Math.min(x2, blocks[b + 1]! + blocks[b + 4]! * blocks[b + 7]!), by2 = Math.min(y2, blocks[b + 2]! + blocks[b + 5]! * blocks[b + 8]!);
			if (bx1 >= bx2 || by1 >= by2) continue;
			const sides = corners ? (bx1 > room.x - bx2 ? 1 : 0) | (by1 > room.y - by2 ? 2 : 0) : 0;
			const px1 = sides & 1 ? x1 : bx1, px2 = sides & 1 ? bx2 : x2;
			const py1 = sides & 2 ? y1 : by1, py2 = sides & 2 ? by2 : y2;
			if (!this.#listed(first, px1, py1, px2, py2, sides)) this.#addPlace(px1, py1, z1, px2, py2, z2, sides, space);
		}
	}

	#listed(first: number, x1: number, y1: number, x2: number, y2: number, sides: number): boolean {
		const places = this.#places;
		for (let p = first, end = this.#placeCount * PLACE; p < end; p += PLACE)
			if (places[p] === x1 && places[p + 1] === y1 && places[p + 3] === x2 && places[p + 4] === y2 && places[p + 6] === sides) return true;
		return false;
	}

	/** Whether a block put in since carries part of a space that was tried in vain. */
	#carriesMore(s: number, since: number): boolean {
		const { at } = this.#spaces;
		const { blocks } = this;
		for (let b = since * BLOCK, end = this.count * BLOCK; b < end; b += BLOCK) {
			if (blocks[b + 3]! + blocks[b + 6]! * blocks[b + 9]! !== at[s + 2]) continue;
			if (blocks[b + 1]! < at[s + 3]! && blocks[b + 1]! + blocks[b + 4]! * blocks[b + 7]! > at[s]! &&
				blocks[b + 2]! < at[s + 4]! && blocks[b + 2]! + blocks[b + 5]! * blocks[b + 8]! > at[s + 1]!) return true;
		}
		return false;
	}

	/** The place to be filled next, or -1. */
	#nextPlace(): number {
		const places = this.#places;
		const { next } = this.#recipe;
		const room = this.#room;
		let best = -1;
		let least = Infinity;
		this.looks += 0.3 * this.#placeCount;
		for (let i = 0, n = this.#placeCount; i < n; i++) {
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
	#giveUp(p: number): void {
		const places = this.#places;
		const space = places[p * PLACE + 7]!;
		const last = --this.#placeCount;
		places.copyWithin(p * PLACE, last * PLACE, (last + 1) * PLACE);
		for (let i = 0; i < last; i++) if (places[i * PLACE + 7] === space) return;
		this.#spaces.at[space * SPACE + 6] = this.count;
	}
}

function doubled(small: Int32Array): Int32Array<ArrayBuffer> {
	const large = new Int32Array(2 * small.length);
	large.set(small);
	return large;
}
