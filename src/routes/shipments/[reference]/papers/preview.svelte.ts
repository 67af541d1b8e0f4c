import { fileOf, type PaperKind } from '$lib/domain/documents/papers';
import type { Plan } from '$lib/domain/shipment/plan';
import type { DrawnPapers } from './pages/+server';

export type Shown = DrawnPapers & { readonly kind: PaperKind; readonly centre: string | undefined; readonly plan: Plan };
type Wanted = { readonly kind: PaperKind; readonly centre: string | undefined; readonly page: number; readonly plan: Plan; readonly version: number };
type Refused = { readonly code: string };

/** The page on the desk: the last one stays until the next is there. */
export class Preview {
	shown: Shown | undefined = $state.raw();
	refused: Refused | undefined = $state.raw();
	busy = $state(false);
	/** Pages of each paper, by the name of its file. */
	counts: Readonly<Record<string, number>> = $state.raw({});
	readonly #reference: string;
	#asked = 0;

	constructor(reference: string) {
		this.#reference = reference;
	}

	/** Asks for a page as the server's version of the plan has it; a later call wins. */
	async draw({ kind, centre, page, plan, version }: Wanted): Promise<void> {
		const mine = ++this.#asked;
		this.busy = true;
		try {
			const answer = await fetch(`/shipments/${encodeURIComponent(this.#reference)}/papers/pages?kind=${kind}${centre === undefined ? '' : `&centre=${encodeURIComponent(centre)}`}&page=${page}&version=${version}`);
			const body: unknown = await answer.json();
			if (mine !== this.#asked) return;
			this.refused = answer.ok ? undefined : (body as Refused);
			if (!answer.ok) return;
			this.shown = { ...(body as DrawnPapers), kind, centre, plan };
			this.counts = { ...this.counts, [fileOf({ kind, ...(centre !== undefined && { centre }) })]: this.shown.count };
		} catch {
			if (mine === this.#asked) this.refused = { code: 'not-reached' };
		} finally {
			if (mine === this.#asked) this.busy = false;
		}
	}
}
