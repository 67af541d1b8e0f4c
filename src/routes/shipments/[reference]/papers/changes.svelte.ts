import type { Changes } from './differences/+server';

/** What differs from the last release; the last answer stays until the next is there. */
export class ChangesSince {
	shown: Changes | undefined = $state.raw();
	busy = $state(false);
	readonly #reference: string;
	#asked = 0;

	constructor(reference: string) {
		this.#reference = reference;
	}

	/** Asks what the server's version of the plan has otherwise than a release; a later call wins. */
	async ask(from: number): Promise<void> {
		const mine = ++this.#asked;
		this.busy = true;
		try {
			const answer = await fetch(`/shipments/${encodeURIComponent(this.#reference)}/papers/differences?from=${from}`);
			const body: unknown = await answer.json();
			if (mine === this.#asked) this.shown = answer.ok ? (body as Changes) : undefined;
		} catch {
			if (mine === this.#asked) this.shown = undefined;
		} finally {
			if (mine === this.#asked) this.busy = false;
		}
	}
}
