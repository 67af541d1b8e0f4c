import { createHash } from 'node:crypto';

/** Of what, and how much of it is kept at most; whatever `sizeOf` counts. */
type Room<T> = { readonly most: number; readonly sizeOf: (made: T) => number };

/**
 * What was made last, so that it is not made again while people look at it from all sides. A key with an `undefined` in its first
 * two parts names nothing that stays the same: it is made each time.
 */
export class LastMade<T> {
	readonly #kept = new Map<string, T>();
	readonly #count: number;
	readonly #room: Room<T> | undefined;

	constructor(count: number, room?: Room<T>) {
		this.#count = count;
		this.#room = room;
	}

	take(parts: readonly unknown[], make: () => T): T {
		if (parts.slice(0, 2).includes(undefined)) return make();
		const key = createHash('sha256').update(JSON.stringify(parts)).digest('base64');
		const known = this.#kept.get(key);
		const made = known ?? make();
		this.#kept.delete(key);
		if (this.#fits(made)) this.#kept.set(key, made);
		while (this.#kept.size > this.#count || this.#size() > (this.#room?.most ?? Infinity)) this.#dropOldest();
		return made;
	}

	#fits = (made: T): boolean => !this.#room || this.#room.sizeOf(made) <= this.#room.most;
	#size = (): number => [...this.#kept.values()].reduce((sum, made) => sum + (this.#room?.sizeOf(made) ?? 0), 0);

	#dropOldest(): void {
		const [oldest] = this.#kept.keys();
		if (oldest !== undefined) this.#kept.delete(oldest);
	}
}
