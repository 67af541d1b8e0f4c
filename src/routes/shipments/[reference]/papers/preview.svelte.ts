import type { PaperKind } from '$lib/domain/documents/papers';
import type { DrawnPapers } from './pages/+server';

export type Shown = DrawnPapers & { readonly kind: PaperKind };
type Refused = { readonly code: string };

/** The pages on the desk: the last ones stay until the next are there. */
export class Preview {
	shown: Shown | undefined = $state.raw();
	refused: Refused | undefined = $state.raw();
	busy = $state(false);
	counts: Partial<Record<PaperKind, number>> = $state({});
	readonly #reference: string;
	#asked = 0;

	constructor(reference: string) {
		this.#reference = reference;
	}

	/** Asks for the pages of a kind as the server's version of the plan has them; a later call wins. */
	async draw(kind: PaperKind, version: number): Promise<void> {
		const mine = ++this.#asked;
		this.busy = true;
		try {
			const answer = await fetch(`/shipments/${encodeURIComponent(this.#reference)}/papers/pages?kind=${kind}&version=${version}`);
			if (mine !== this.#asked) return;
			const body: unknown = await answer.json();
			if (!answer.ok) {
				this.refused = body as Refused;
				return;
			}
			this.refused = undefined;
			this.shown = { ...(body as DrawnPapers), kind };
			this.counts = { ...this.counts, [kind]: this.shown.pages.length };
		} catch {
			if (mine === this.#asked) this.refused = { code: 'not-reached' };
		} finally {
			if (mine === this.#asked) this.busy = false;
		}
	}
}
