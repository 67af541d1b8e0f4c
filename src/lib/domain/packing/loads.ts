import type { Block } from './fill';

type Standing = {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
	readonly top: number;
	/** Units it touches from above. */
	readonly on: readonly Standing[];
	/** Grams that may still come to rest on it. */
	spare: number;
};

/**
 * What every unit in a carton carries, on the safe side: a unit weighs in full on each unit under it that it rests on, directly
 * or through others, however many share the load.
 */
export class Loads {
	readonly #standing: Standing[] = [];

	/** Whether nothing under the block, nor a unit inside it, would carry more than it may. */
	bears(block: Block): boolean {
		if ((block.nz - 1) * block.goods.weightG > block.goods.maxLoadG) return false;
		if (block.z === 0) return true;
		const more = this.#added(block);
		for (const [unit, grams] of more) if (grams > unit.spare) return false;
		return true;
	}

	add(block: Block): void {
		for (const [unit, grams] of this.#added(block)) unit.spare -= grams;
		for (const [x1, y1] of bases(block)) this.#stack(block, x1, y1);
	}

	#stack({ goods, dx, dy, dz, nz, z }: Block, x1: number, y1: number): void {
		let on = this.#under(x1, y1, x1 + dx, y1 + dy, z);
		for (let layer = 0; layer < nz; layer++) {
			const above = (nz - 1 - layer) * goods.weightG;
			const unit: Standing = { x1, y1, x2: x1 + dx, y2: y1 + dy, top: z + (layer + 1) * dz, on, spare: goods.maxLoadG - above };
			this.#standing.push(unit);
			on = [unit];
		}
	}

	/** Grams that a block would add to every unit under it. */
	#added(block: Block): Map<Standing, number> {
		const more = new Map<Standing, number>();
		const column = block.nz * block.goods.weightG;
		for (const [x1, y1] of bases(block)) {
			for (const unit of below(this.#under(x1, y1, x1 + block.dx, y1 + block.dy, block.z))) more.set(unit, (more.get(unit) ?? 0) + column);
		}
		return more;
	}

	#under(x1: number, y1: number, x2: number, y2: number, z: number): Standing[] {
		if (z === 0) return [];
		return this.#standing.filter((unit) => unit.top === z && unit.x1 < x2 && x1 < unit.x2 && unit.y1 < y2 && y1 < unit.y2);
	}
}

/** The units themselves and all that they rest on, each once. */
function below(units: readonly Standing[]): Set<Standing> {
	const found = new Set(units);
	for (const unit of found) for (const next of unit.on) found.add(next);
	return found;
}

function bases({ x1, y1, dx, dy, nx, ny }: Block): [number, number][] {
	const corners: [number, number][] = [];
	for (let i = 0; i < nx; i++) for (let j = 0; j < ny; j++) corners.push([x1 + i * dx, y1 + j * dy]);
	return corners;
}
