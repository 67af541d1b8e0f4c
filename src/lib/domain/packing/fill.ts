import type { SizeMm } from '../catalog/product';
import type { Placement } from '../shipment/plan';
import type { Goods } from './goods';
import { Loads } from './loads';
import type { Recipe } from './recipe';
import { carried, without, type Least, type Solid, type Space } from './spaces';

/** Units of one kind, turned alike, side by side: nx × ny × nz of them. */
export type Block = Solid & {
	readonly goods: Goods;
	readonly kind: number;
	readonly dx: number;
	readonly dy: number;
	readonly dz: number;
	readonly nx: number;
	readonly ny: number;
	readonly nz: number;
};

/** A carton to fill: its sides inside and the grams of goods it may take. */
export type Room = { readonly innerMm: SizeMm; readonly goodsG: number };

export type Filled = { readonly counts: readonly number[]; readonly blocks: readonly Block[]; readonly volume: number; readonly goodsG: number; readonly units: number };

/** A unit stands when so much of its base rests on what is under it. */
export const SUPPORT = { of: 3, per: 4 } as const;

type Candidate = { readonly block: Block; readonly score: number };

/** Fills one carton from what is left of each kind; never takes more, never breaks a rule, may take nothing. */
export function fill(room: Room, kinds: readonly Goods[], left: readonly number[], recipe: Recipe): Filled {
	const filling = new Filling(room, kinds, left, recipe);
	if (recipe.by === 'goods') filling.byGoods();
	else filling.bySpace();
	return filling.filled();
}

class Filling {
	#spaces: Space[];
	readonly #blocks: Block[] = [];
	/** What stands, by the height of its top. */
	readonly #tops = new Map<number, Block[]>();
	readonly #left: number[];
	readonly #loads: Loads | undefined;
	/** Expiry that a SKU has in this carton, once it is in. */
	readonly #expiry = new Map<string, string | undefined>();
	readonly #least: Least;
	readonly #room: Room;
	readonly #kinds: readonly Goods[];
	readonly #recipe: Recipe;
	#spareG: number;

	constructor(room: Room, kinds: readonly Goods[], left: readonly number[], recipe: Recipe) {
		const [x2, y2, lid] = room.innerMm;
		this.#room = room;
		this.#kinds = kinds;
		this.#recipe = recipe;
		this.#left = [...left];
		this.#spareG = room.goodsG;
		this.#spaces = [{ x1: 0, y1: 0, x2, y2, z: 0 }];
		this.#loads = kinds.some(({ maxLoadG }) => maxLoadG < Infinity) ? new Loads() : undefined;
		this.#least = leastOf(kinds, left, lid);
	}

	/** One kind after another, each into its best places; again while that still adds something. */
	byGoods(): void {
		for (let added = true; added; ) {
			added = false;
			for (const kind of this.#recipe.order) {
				for (let block = this.#bestOf(kind, this.#spaces); block; block = this.#bestOf(kind, this.#spaces)) {
					this.#put(block);
					added = true;
				}
			}
		}
	}

	/** One space after another, lowest and farthest first, each with what suits it best. */
	bySpace(): void {
		const full = new Set<Space>();
		for (;;) {
			let space: Space | undefined;
			for (const one of this.#spaces) if (!full.has(one) && (!space || comesFirst(one, space))) space = one;
			if (!space) return;
			const block = this.#bestIn(space);
			if (block) {
				this.#put(block);
				full.clear();
			} else full.add(space);
		}
	}

	filled(): Filled {
		const counts = this.#kinds.map(() => 0);
		let volume = 0;
		let units = 0;
		for (const { kind, goods, nx, ny, nz } of this.#blocks) {
			counts[kind] = (counts[kind] ?? 0) + nx * ny * nz;
			volume += goods.volume * nx * ny * nz;
			units += nx * ny * nz;
		}
		return { counts, blocks: this.#blocks, volume, goodsG: this.#room.goodsG - this.#spareG, units };
	}

	#bestOf(kind: number, spaces: readonly Space[]): Block | undefined {
		let best: Candidate | undefined;
		const most = this.#mostOf(kind);
		const goods = this.#kinds[kind];
		if (!goods || most === 0) return undefined;
		for (const space of spaces) {
			for (const size of goods.turned) best = this.#better(best, { space, size, kind, goods, most });
		}
		return best?.block;
	}

	#bestIn(space: Space): Block | undefined {
		let best: Candidate | undefined;
		for (const kind of this.#recipe.order) {
			const goods = this.#kinds[kind];
			const most = this.#mostOf(kind);
			if (!goods || most === 0) continue;
			if (best && goods.nothingOnTop) break;
			for (const size of goods.turned) best = this.#better(best, { space, size, kind, goods, most });
		}
		return best?.block;
	}

	/** How many units of a kind may still come in, for what is left, weight and expiry. */
	#mostOf(kind: number): number {
		const goods = this.#kinds[kind];
		const left = this.#left[kind] ?? 0;
		if (!goods || left === 0) return 0;
		if (this.#expiry.has(goods.sku) && this.#expiry.get(goods.sku) !== goods.expiry) return 0;
		return Math.min(left, Math.floor(this.#spareG / goods.weightG));
	}

	#better(best: Candidate | undefined, trial: Trial): Candidate | undefined {
		const { space, size } = trial;
		if (space.x2 - space.x1 < size[0] || space.y2 - space.y1 < size[1] || this.#least.lid - space.z < size[2]) return best;
		if (space.z === 0) return this.#tried(best, trial, space);
		let found = best;
		for (const top of this.#tops.get(space.z) ?? []) {
			if (top.x2 <= space.x1 || top.x1 >= space.x2 || top.y2 <= space.y1 || top.y1 >= space.y2) continue;
			const x1 = Math.max(space.x1, top.x1);
			const y1 = Math.max(space.y1, top.y1);
			const wide = { ...space, x1, y1 };
			const before = found;
			found = this.#tried(found, trial, wide);
			if (found === before) found = this.#tried(found, trial, { ...wide, x2: Math.min(space.x2, top.x2), y2: Math.min(space.y2, top.y2) });
		}
		return found;
	}

	/** The block that fills a space from its near corner, when it is allowed there and beats the best so far. */
	#tried(best: Candidate | undefined, trial: Trial, within: Space): Candidate | undefined {
		const block = this.#grown(trial, within);
		if (!block) return best;
		const score = this.#score(block, within);
		if (best && best.score >= score) return best;
		return this.#stands(block) && (this.#loads?.bears(block) ?? true) ? { block, score } : best;
	}

	#grown({ size: [dx, dy, dz], kind, goods, most }: Trial, { x1, y1, x2, y2, z }: Space): Block | undefined {
		const across = Math.floor((x2 - x1) / dx);
		const deep = Math.floor((y2 - y1) / dy);
		const high = goods.nothingOnTop ? 1 : Math.min(Math.floor((this.#least.lid - z) / dz), 1 + Math.floor(goods.maxLoadG / goods.weightG));
		if (across < 1 || deep < 1 || high < 1) return undefined;
		let [nx, ny, nz] = [1, 1, 1];
		for (const axis of this.#recipe.grow) {
			if (axis === 0) nx = Math.min(across, Math.floor(most / (ny * nz)));
			else if (axis === 1) ny = Math.min(deep, Math.floor(most / (nx * nz)));
			else nz = Math.min(high, Math.floor(most / (nx * ny)));
		}
		return { goods, kind, dx, dy, dz, nx, ny, nz, x1, y1, x2: x1 + nx * dx, y2: y1 + ny * dy, z, top: z + nz * dz };
	}

	/** Every unit at the bottom of the block rests on enough. */
	#stands(block: Block): boolean {
		const { x1, y1, x2, y2, z, dx, dy, nx, ny } = block;
		if (z === 0) return true;
		const tops = this.#tops.get(z) ?? [];
		if (carried(x1, y1, x2, y2, tops) === (x2 - x1) * (y2 - y1)) return true;
		for (let i = 0; i < nx; i++) {
			for (let j = 0; j < ny; j++) {
				const area = carried(x1 + i * dx, y1 + j * dy, x1 + (i + 1) * dx, y1 + (j + 1) * dy, tops);
				if (area * SUPPORT.per < dx * dy * SUPPORT.of) return false;
			}
		}
		return true;
	}

	#score({ x1, y1, x2, y2, z, top }: Block, space: Space): number {
		const { lid, side, height } = this.#least;
		const [length, width] = this.#room.innerMm;
		const { big, low, snug } = this.#recipe;
		const volume = ((x2 - x1) * (y2 - y1) * (top - z)) / (length * width * lid);
		const waste = wasted(space.x2 - x2, side) + wasted(space.y2 - y2, side) + wasted(lid - top, height);
		return big * volume - low * (top / lid) - snug * 0.2 * waste - 0.01 * (x1 / length + y1 / width);
	}

	#put(block: Block): void {
		const { goods, kind, nx, ny, nz } = block;
		const solid = goods.nothingOnTop ? { ...block, top: this.#least.lid } : block;
		this.#loads?.add(block);
		this.#blocks.push(block);
		if (!goods.nothingOnTop) this.#tops.set(block.top, [...(this.#tops.get(block.top) ?? []), block]);
		this.#left[kind] = (this.#left[kind] ?? 0) - nx * ny * nz;
		this.#spareG -= nx * ny * nz * goods.weightG;
		this.#expiry.set(goods.sku, goods.expiry);
		this.#spaces = without(this.#spaces, solid, this.#least);
	}
}

/** The smallest sides among units that are left. */
function leastOf(kinds: readonly Goods[], left: readonly number[], lid: number): Least {
	let [side, height] = [Infinity, Infinity];
	for (const [kind, { turned }] of kinds.entries()) {
		if ((left[kind] ?? 0) === 0) continue;
		for (const [x, y, z] of turned) {
			side = Math.min(side, x, y);
			height = Math.min(height, z);
		}
	}
	return { side, height, lid };
}

const comesFirst = (a: Space, b: Space): boolean => a.z < b.z || (a.z === b.z && (a.y1 < b.y1 || (a.y1 === b.y1 && a.x1 < b.x1)));

/** A gap in which nothing has room. */
const wasted = (gap: number, least: number): number => (gap > 0 && gap < least ? 1 : 0);

type Trial = { readonly space: Space; readonly size: SizeMm; readonly kind: number; readonly goods: Goods; readonly most: number };

/** One placement for each unit, lowest first: the order in which they can be laid in. */
export function placementsOf(blocks: readonly Block[]): readonly Placement[] {
	const placements = blocks.flatMap(unitsOf);
	return placements.sort((a, b) => a.atMm[2] - b.atMm[2] || a.atMm[1] - b.atMm[1] || a.atMm[0] - b.atMm[0]);
}

function unitsOf({ goods, nx, ny, nz, dx, dy, dz, x1, y1, z }: Block): Placement[] {
	const placements: Placement[] = [];
	for (let k = 0; k < nz; k++)
		for (let j = 0; j < ny; j++)
			for (let i = 0; i < nx; i++) placements.push({ sku: goods.sku, atMm: [x1 + i * dx, y1 + j * dy, z + k * dz], sizeMm: [dx, dy, dz] });
	return placements;
}
