import type { Plan } from '$lib/domain/shipment/plan';

/** What the server does not have yet: the plan with the saved one it grew from, and texts no field could understand. */
export type Kept = {
	readonly plan?: Plan;
	readonly base?: Plan;
	readonly version: number;
	readonly typed: Readonly<Record<string, string>>;
};

/** A corner of the browser's storage for one shipment. A full or closed storage is no reason to stop working. */
export class Keep {
	readonly #key: string;

	constructor(reference: string) {
		this.#key = `nyuko-draft:${reference}`;
	}

	read(): Kept | undefined {
		try {
			const text = localStorage.getItem(this.#key);
			return text ? (JSON.parse(text) as Kept) : undefined;
		} catch {
			return undefined;
		}
	}

	write(kept: Kept): void {
		try {
			if (!kept.plan && Object.keys(kept.typed).length === 0) localStorage.removeItem(this.#key);
			else localStorage.setItem(this.#key, JSON.stringify(kept));
		} catch {
			/* the server still gets it */
		}
	}
}
