/** Numbers a block takes: kind, x, y, z of its corner, sides of one unit as turned, units along x, y and z. */
export const BLOCK = 10;

/** The blocks that stand in a carton, in one flat array in the order in which they came. */
export class Blocks {
	at = new Int32Array(BLOCK * 64);
	count = 0;
	/** Looks at blocks: what the search costs, whatever the clock says. */
	looks = 0;

	add(block: Int32Array): void {
		if ((this.count + 1) * BLOCK > this.at.length) this.at = doubled(this.at);
		this.at.set(block, this.count * BLOCK);
		this.count++;
	}

	/** Area of a rectangle at a height that the blocks under it carry. */
	carried(x1: number, y1: number, x2: number, y2: number, z: number): number {
		const { at: blocks } = this;
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
}

export function doubled(small: Int32Array): Int32Array<ArrayBuffer> {
	const large = new Int32Array(2 * small.length);
	large.set(small);
	return large;
}
