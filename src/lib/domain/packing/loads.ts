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
 * or through others, however many share the load. Blocks are told as the decoder keeps them.
 */
export class Loads {
	readonly #byTop = new Map<number, Standing[]>();
	#columns = 0;

	clear(): void {
		this.#byTop.clear();
		this.#columns = 0;
	}

	/** Whether nothing under the block, nor a unit inside it, would carry more than it may. */
	bears(block: Int32Array, weightG: number, maxLoadG: number): boolean {
		if ((block[9]! - 1) * weightG > maxLoadG) return false;
		return block[3] === 0 || this.#touched(block, weightG).every(({ more, spare }) => more <= spare);
	}

	add(block: Int32Array, weightG: number, maxLoadG: number): void {
		for (const unit of this.#touched(block, weightG)) unit.spare -= unit.more;
		for (let i = 0; i < block[7]!; i++) {
			for (let j = 0; j < block[8]!; j++) this.#stack(block, block[1]! + i * block[4]!, block[2]! + j * block[5]!, weightG, maxLoadG);
		}
	}

	#stack(block: Int32Array, x1: number, y1: number, weightG: number, maxLoadG: number): void {
		const x2 = x1 + block[4]!, y2 = y1 + block[5]!, z = block[3]!, dz = block[6]!, nz = block[9]!;
		let on = this.#under(x1, y1, x2, y2, z);
		for (let layer = 0; layer < nz; layer++) {
			const unit: Standing = { x1, y1, x2, y2, on, spare: maxLoadG - (nz - 1 - layer) * weightG, more: 0, column: 0 };
			const top = z + (layer + 1) * dz;
			const level = this.#byTop.get(top);
			if (level) level.push(unit);
			else this.#byTop.set(top, [unit]);
			on = [unit];
		}
	}

	/** Every unit under the block, with the grams that the block would add to it. */
	#touched(block: Int32Array, weightG: number): readonly Standing[] {
		const touched: Standing[] = [];
		const first = this.#columns + 1;
		const dx = block[4]!, dy = block[5]!;
		for (let i = 0; i < block[7]!; i++) {
			for (let j = 0; j < block[8]!; j++) {
				const column = ++this.#columns;
				const x = block[1]! + i * dx, y = block[2]! + j * dy;
				const waiting = this.#under(x, y, x + dx, y + dy, block[3]!);
				for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
					if (unit.column === column) continue;
					if (unit.column < first) {
						unit.more = 0;
						touched.push(unit);
					}
					unit.column = column;
					unit.more += block[9]! * weightG;
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
