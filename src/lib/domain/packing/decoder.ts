import { BLOCK, Blocks } from './blocks';
import { Loads } from './loads';
import { PLACE, Places } from './places';
import type { Problem, Room } from './problem';
import type { Random } from './random';
import { GROWTH, type Recipe } from './recipe';
import { Spaces } from './spaces';

/**
 * Fills one carton. Everything it needs is made once; a filling is read from it before the next begins. Two ways: kind after kind
 * into its best places, or place after place with what suits it best.
 */
export class Decoder {
	volume = 0;
	grams = 0;
	units = 0;
	/** Units of each kind that are in. */
	readonly taken: Int32Array;

	readonly #problem: Problem;
	readonly #spaces = new Spaces();
	readonly #loads: Loads | undefined;
	readonly #expiry: Int32Array;
	readonly #key: Float64Array;
	readonly #worth: Float64Array;
	readonly #dense: Float64Array;
	readonly #blocks = new Blocks();
	readonly #places: Places;
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
		this.#places = new Places(problem, this.#spaces, this.#blocks, recipe);
	}

	/** The blocks of the filling, `count` of them; see BLOCK. */
	get blocks(): Int32Array {
		return this.#blocks.at;
	}

	get count(): number {
		return this.#blocks.count;
	}

	/** Looks at kinds, places and blocks: what the search costs, whatever the clock says. */
	get looks(): number {
		return this.#blocks.looks;
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
		this.#blocks.count = this.volume = this.grams = this.units = 0;
		this.#loads?.clear();
		this.#room = room;
		this.#recipe = recipe;
		this.#places.open(room, recipe);
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
		this.#blocks.looks += order.length;
		this.#spaces.leastX = leastX;
		this.#spaces.leastY = leastY;
		this.#spaces.leastZ = leastZ;
		this.#places.list();
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
					for (let p = 0; p < this.#places.count; p++) this.#look(k, p, most, 1);
					this.#blocks.looks += this.#places.count;
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
			const p = this.#places.next();
			if (p < 0) return;
			const at = p * PLACE;
			const { at: places } = this.#places;
			const sx = places[at + 3]! - places[at]!, sy = places[at + 4]! - places[at + 1]!, sz = places[at + 5]! - places[at + 2]!;
			this.#best = -Infinity;
			if (sx >= leastX && sy >= leastY && sz >= leastZ) this.#scoreAll(p, left);
			if (this.#best === -Infinity) this.#places.giveUp(p);
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
		this.#blocks.looks += live;
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
		const { at: places } = this.#places;
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
			let score = this.#places.score(at, worth, nx * dx, ny * dy, nz * dz);
			if (score <= this.#best) continue;
			if (support > 0 && !floor) {
				const stands = this.#standing(at, dx, dy, nx, ny);
				if (stands === 0) continue;
				if (stands !== nx * 65_536 + ny) {
					nx = stands >> 16;
					ny = stands & 65_535;
					score = this.#places.score(at, worth, nx * dx, ny * dy, nz * dz);
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
		const { at: places } = this.#places;
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

	/** How many units along x and y stand on enough, counted from the block's own corner: nx × 65,536 + ny, or 0. */
	#standing(at: number, dx: number, dy: number, nx: number, ny: number): number {
		const { at: places } = this.#places;
		const sides = places[at + 6]!;
		const z = places[at + 2]!;
		const stepX = sides & 1 ? -dx : dx, stepY = sides & 2 ? -dy : dy;
		const x0 = sides & 1 ? places[at + 3]! - dx : places[at]!, y0 = sides & 2 ? places[at + 4]! - dy : places[at + 1]!;
		const x1 = Math.min(x0, x0 + (nx - 1) * stepX), y1 = Math.min(y0, y0 + (ny - 1) * stepY);
		const area = this.#blocks.carried(x1, y1, x1 + nx * dx, y1 + ny * dy, z);
		if (area === nx * ny * dx * dy) return nx * 65_536 + ny;
		const least = this.#problem.support * dx * dy - 1e-6;
		if (nx * ny === 1) return area >= least ? 65_537 : 0;
		let wide = 0;
		while (wide < nx && this.#blocks.carried(x0 + wide * stepX, y0, x0 + wide * stepX + dx, y0 + dy, z) >= least) wide++;
		if (wide === 0) return 0;
		let deep = 1;
		for (; deep < ny; deep++) {
			let row = 0;
			while (row < wide && this.#blocks.carried(x0 + row * stepX, y0 + deep * stepY, x0 + row * stepX + dx, y0 + deep * stepY + dy, z) >= least) row++;
			if (row < wide) break;
		}
		return wide * 65_536 + deep;
	}

	/** Puts the best block of the scan in. */
	#put(): void {
		const { weight, volume, nothingOnTop, maxLoad, dated, expiry } = this.#problem;
		const found = this.#found;
		this.#blocks.add(found);
		const k = found[0]!, x = found[1]!, y = found[2]!, z = found[3]!;
		const n = found[7]! * found[8]! * found[9]!;
		this.#loads?.add(found, weight[k]!, maxLoad[k]!);
		this.taken[k] = this.taken[k]! + n;
		this.units += n;
		this.volume += n * volume[k]!;
		this.grams += n * weight[k]!;
		this.#spareG -= n * weight[k]!;
		if (dated[k]! >= 0) this.#expiry[dated[k]!] = expiry[k]!;
		const top = nothingOnTop[k] === 1 ? this.#room.z : z + found[6]! * found[9]!;
		this.#blocks.looks += 8 + 3 * this.#spaces.count;
		this.#spaces.take(x, y, z, x + found[4]! * found[7]!, y + found[5]! * found[8]!, top);
		this.#places.list();
	}

}
