import type { Block } from './fill';

type Standing = {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
	/** Units it touches from above. */
	readonly on: readonly Standing[];
	/** Grams that may still come to rest on it. */
	spare: number;
	/** Grams that the block on trial would add, and the column of it that was counted last. */
	more: number;
	column: number;
};

/**
 * What every unit in a carton carries, on the safe side: a unit weighs in full on each unit under it that it rests on, directly
 * or through others, however many share the load.
 */
export class Loads {
	readonly #byTop = new Map<number, Standing[]>();
	#columns = 0;

	/** Whether nothing under the block, nor a unit inside it, would carry more than it may. */
	bears(block: Block): boolean {
		if ((block.nz - 1) * block.goods.weightG > block.goods.maxLoadG) return false;
		return block.z === 0 || this.#touched(block).every(({ more, spare }) => more <= spare);
	}

	add(block: Block): void {
		for (const unit of this.#touched(block)) unit.spare -= unit.more;
		const { x1, y1, dx, dy, nx, ny } = block;
		for (let i = 0; i < nx; i++) for (let j = 0; j < ny; j++) this.#stack(block, x1 + i * dx, y1 + j * dy);
	}

	#stack({ goods, dx, dy, dz, nz, z }: Block, x1: number, y1: number): void {
		let on = this.#under(x1, y1, x1 + dx, y1 + dy, z);
		for (let layer = 0; layer < nz; layer++) {
			const spare = goods.maxLoadG - (nz - 1 - layer) * goods.weightG;
			const unit: Standing = { x1, y1, x2: x1 + dx, y2: y1 + dy, on, spare, more: 0, column: 0 };
			const top = z + (layer + 1) * dz;
			const level = this.#byTop.get(top);
			if (level) level.push(unit);
			else this.#byTop.set(top, [unit]);
			on = [unit];
		}
	}

	/** Every unit under the block, with the grams that the block would add to it. */
	#touched({ goods, x1, y1, z, dx, dy, nx, ny, nz }: Block): readonly Standing[] {
		const touched: Standing[] = [];
		const first = this.#columns + 1;
		for (let i = 0; i < nx; i++) {
			for (let j = 0; j < ny; j++) {
				const column = ++this.#columns;
				const waiting = this.#under(x1 + i * dx, y1 + j * dy, x1 + (i + 1) * dx, y1 + (j + 1) * dy, z);
				for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
					if (unit.column === column) continue;
					if (unit.column < first) {
						unit.more = 0;
						touched.push(unit);
					}
					unit.column = column;
					unit.more += nz * goods.weightG;
					for (const next of unit.on) waiting.push(next);
				}
			}
		}
		return touched;
	}

	#under(x1: number, y1: number, x2: number, y2: number, z: number): Standing[] {
		if (z === 0) return [];
		return (this.#byTop.get(z) ?? []).filter((unit) => unit.x1 < x2 && x1 < unit.x2 && unit.y1 < y2 && y1 < unit.y2);
	}
}
