import { resolve } from '$app/paths';
import type { NewFinding, Outdated, Rechecked } from '$lib/server/rule-checks';

/** How far a shipment of the list is: looked at, checked again, or out of reach. */
export type Looked =
	| { readonly kind: 'found'; readonly findings: readonly NewFinding[] }
	| { readonly kind: 'checked'; readonly blocks: number; readonly warns: number }
	| { readonly kind: 'gone' }
	| { readonly kind: 'failed' };

type Run = { readonly what: 'look' | 'check'; readonly done: number; readonly all: number; readonly stopped: boolean };

const NOT_FOUND = 404;

async function ask(reference: string, method: 'GET' | 'POST'): Promise<Looked> {
	const address = `${resolve('/rules/changes')}/${encodeURIComponent(reference)}`;
	const answer = await fetch(address, { method }).catch(() => undefined);
	if (answer?.status === NOT_FOUND) return { kind: 'gone' };
	if (!answer?.ok) return { kind: 'failed' };
	if (method === 'GET') return { kind: 'found', findings: (await answer.json()) as readonly NewFinding[] };
	const { blocks, warns } = (await answer.json()) as Rechecked;
	return { kind: 'checked', blocks, warns };
}

/** Shipments judged by older rules, gone through one by one; a run counts, and can be stopped. */
export class Touched {
	looked = $state.raw<ReadonlyMap<string, Looked>>(new Map());
	run = $state.raw<Run | undefined>();
	#turn = 0;

	constructor(readonly rows: readonly Outdated[]) {}

	of = (reference: string): Looked | undefined => this.looked.get(reference);

	/** Those that what changed has something to say about. */
	touched = $derived([...this.looked.values()].filter((one) => one.kind === 'found' && one.findings.length > 0).length);
	unchecked = $derived.by(() => this.rows.filter(({ reference }) => !['checked', 'gone'].includes(this.of(reference)?.kind ?? '')));

	look = (): Promise<void> => this.#through('look', this.rows.filter(({ reference }) => !this.looked.has(reference)));
	checkAll = (): Promise<void> => this.#through('check', this.unchecked);
	async check(reference: string): Promise<void> {
		this.#keep(reference, await ask(reference, 'POST'));
	}
	stop(): void {
		this.#turn += 1;
		if (this.run) this.run = { ...this.run, stopped: true };
	}

	async #through(what: Run['what'], rows: readonly Outdated[]): Promise<void> {
		const turn = ++this.#turn;
		for (const [done, { reference }] of rows.entries()) {
			this.run = { what, done, all: rows.length, stopped: false };
			const answer = await ask(reference, what === 'look' ? 'GET' : 'POST');
			this.#keep(reference, answer);
			if (turn !== this.#turn) return;
		}
		this.run = undefined;
	}
	#keep(reference: string, answer: Looked): void {
		this.looked = new Map(this.looked).set(reference, answer);
	}
}
