/** Numbers a space takes in the array: x1 y1 z1 x2 y2 z2, and how many blocks stood when it was last tried in vain. */
export const SPACE = 7;

/**
 * The room left in one carton: empty boxes that overlap, each as large as it can be. They live in one flat array, because this is
 * where packing spends its time.
 */
export class Spaces {
	count = 0;
	at = new Int32Array(SPACE * 256);
	#hit = new Int32Array(SPACE * 256);
	/** Spaces that touch a face of the box from outside: only these can hold what is left on that side. */
	readonly #touching = Array.from({ length: 6 }, () => new Int32Array(256));
	readonly #touches = new Int32Array(6);
	/** Whether nothing is ever put under what stands already, so that every space reaches the lid. */
	columns = false;
	/** Sides below which nothing has room, along x, y and z. */
	leastX = 1;
	leastY = 1;
	leastZ = 1;

	open(x: number, y: number, z: number): void {
		this.at.fill(0, 0, SPACE);
		this.at[3] = x;
		this.at[4] = y;
		this.at[5] = z;
		this.count = 1;
	}

	/** Takes the box out of every space it meets; what is left of them is cut into spaces again, none inside another. */
	take(x1: number, y1: number, z1: number, x2: number, y2: number, z2: number): void {
		const hits = this.#part(x1, y1, z1, x2, y2, z2);
		if (this.at.length < (this.count + 6 * hits) * SPACE) this.at = grown(this.at, (this.count + 6 * hits) * SPACE);
		const { leastX, leastY, leastZ, columns } = this;
		const hit = this.#hit;
		this.#cut(hits, 0, 3, x1, x1 - leastX);
		this.#cut(hits, 1, 4, y1, y1 - leastY);
		if (!columns) this.#cut(hits, 2, 5, z1, z1 - leastZ);
		this.#cut(hits, 3, 0, x2, x2 + leastX);
		this.#cut(hits, 4, 1, y2, y2 + leastY);
		// What lies above stands on something new, so it has not been tried.
		for (let h = 0; h < hits * SPACE; h += SPACE) hit[h + 6] = 0;
		this.#cut(hits, 5, 2, z2, z2 + leastZ);
	}

	/** Sets the spaces that the box meets apart from the others, and notes who touches it; answers how many it meets. */
	#part(x1: number, y1: number, z1: number, x2: number, y2: number, z2: number): number {
		const { at } = this;
		const end = SPACE * this.count;
		if (this.#hit.length < end) this.#hit = new Int32Array(2 * end);
		const hit = this.#hit;
		const touches = this.#touches.fill(0);
		const [west, north, under, east, south, above] = this.#room();
		let kept = 0, hits = 0;
		for (let s = 0; s < end; s += SPACE) {
			const sx1 = at[s]!, sy1 = at[s + 1]!, sz1 = at[s + 2]!, sx2 = at[s + 3]!, sy2 = at[s + 4]!, sz2 = at[s + 5]!;
			if (x1 < sx2 && x2 > sx1 && y1 < sy2 && y2 > sy1 && z1 < sz2 && z2 > sz1) {
				for (let i = 0; i < SPACE; i++) hit[hits + i] = at[s + i]!;
				hits += SPACE;
				continue;
			}
			if (sx2 === x1) west[touches[0]!++] = kept;
			else if (sx1 === x2) east[touches[3]!++] = kept;
			if (sy2 === y1) north[touches[1]!++] = kept;
			else if (sy1 === y2) south[touches[4]!++] = kept;
			if (sz2 === z1) under[touches[2]!++] = kept;
			else if (sz1 === z2) above[touches[5]!++] = kept;
			if (kept !== s) for (let i = 0; i < SPACE; i++) at[kept + i] = at[s + i]!;
			kept += SPACE;
		}
		this.count = kept / SPACE;
		return hits / SPACE;
	}

	#room(): readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array] {
		const lists = this.#touching;
		if (lists[0]!.length < this.count) for (let f = 0; f < 6; f++) lists[f] = new Int32Array(2 * this.count);
		return [lists[0]!, lists[1]!, lists[2]!, lists[3]!, lists[4]!, lists[5]!];
	}

	/**
	 * What is left of the spaces on one side of the box: side `cut` of each moves to its face. On the lower three sides a space must
	 * begin at `reach` or before, on the upper three end there or after, or nothing has room in what is left.
	 */
	#cut(hits: number, side: number, cut: number, face: number, reach: number): void {
		const hit = this.#hit;
		const touching = this.#touching[side]!;
		const touches = this.#touches[side]!;
		const first = SPACE * this.count;
		const { at } = this;
		let end = first;
		next: for (let h = 0; h < hits * SPACE; h += SPACE) {
			if (side < 3 ? hit[h + side]! > reach : hit[h + side]! < reach) continue;
			const before = hit[h + cut]!;
			hit[h + cut] = face;
			for (let t = 0; t < touches; t++) {
				if (!holds(at, touching[t]!, hit, h)) continue;
				hit[h + cut] = before;
				continue next;
			}
			for (let o = first; o < end; o += SPACE) {
				if (holds(at, o, hit, h)) {
					hit[h + cut] = before;
					continue next;
				}
				if (!holds(hit, h, at, o)) continue;
				end -= SPACE;
				for (let i = 0; i < SPACE; i++) at[o + i] = at[end + i]!;
				o -= SPACE;
			}
			for (let i = 0; i < SPACE; i++) at[end + i] = hit[h + i]!;
			hit[h + cut] = before;
			end += SPACE;
		}
		this.count = end / SPACE;
	}
}

function grown(small: Int32Array, least: number): Int32Array<ArrayBuffer> {
	const large = new Int32Array(2 * least);
	large.set(small);
	return large;
}

/** Whether space o of one array holds space c of another. */
const holds = (outer: Int32Array, o: number, inner: Int32Array, c: number): boolean =>
	outer[o]! <= inner[c]! && outer[o + 3]! >= inner[c + 3]! && outer[o + 1]! <= inner[c + 1]! &&
	outer[o + 4]! >= inner[c + 4]! && outer[o + 2]! <= inner[c + 2]! && outer[o + 5]! >= inner[c + 5]!;
