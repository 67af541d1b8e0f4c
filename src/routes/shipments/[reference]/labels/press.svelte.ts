import { printFrame } from '$lib/ui/print-frame';
import { who } from '$lib/ui/who.svelte';
import type { Desk } from './desk.svelte';
import { Errand } from './errand.svelte';
import { keepBegun } from './last.svelte';
import { Reading } from './reading.svelte';
import type { Noted } from './runs/+server';

type Refused = { readonly code: string };

/** What went to the printer, for one line of words. */
export type Printed = Noted & { readonly by: string; readonly query: string; readonly next?: number | undefined; readonly stock: string };

/** Up to so many labels are read back as soon as they are shown; more of them when they are to be printed. */
export const READ_AT_ONCE = 200;

/** From the press of a button to the printer: read back, noted, printed. One run after another; none begins before it is said who prints, which holds for all that wait. */
export class Press {
	readonly reading = new Reading();
	step: 'idle' | 'reading' | 'noting' = $state('idle');
	printed: Printed | undefined = $state.raw();
	/** Why runs since the last pause were not printed. */
	failures: readonly { readonly carton: number | undefined; readonly refused: Refused }[] = $state.raw([]);
	/** What is wanted and not begun, in turn. */
	waiting: readonly Errand[] = $state.raw([]);
	/** It is to be said who prints, or that nobody is noted. */
	readonly asksWho = $derived.by(() => this.waiting.some(({ state }) => state === 'asks'));
	#current: Errand | undefined = $state.raw();
	/** The run that is on its way; one whose answer was lost is sent again as the same. */
	#run: { readonly id: string; readonly query: string } | undefined;
	readonly #desk: Desk;
	readonly #version: () => Promise<number>;

	constructor(desk: Desk, version: () => Promise<number>) {
		this.#desk = desk;
		this.#version = version;
	}

	get isBusy(): boolean {
		return this.#current !== undefined;
	}

	/** Prints what a query asks for, when no other run is in hand: a second press is no second run. */
	print(query = this.#desk.query): void {
		if (!this.isBusy && !this.asksWho) this.queue(query);
	}

	/** Prints it in turn. What is wanted already is not wanted twice. */
	queue(query: string, carton?: number): Errand {
		const known = [this.#current, ...this.waiting].find((errand) => errand?.query === query);
		if (known) return known;
		const errand = new Errand(query, carton);
		if (!this.isBusy && this.waiting.length === 0) this.failures = [];
		this.waiting = [...this.waiting, errand];
		this.#go();
		return errand;
	}

	/** What waits is printed: by the one who is named by now, or by nobody. */
	answer(): void {
		for (const errand of this.waiting) errand.state = 'waits';
		void this.#work();
	}

	/** What waits is not printed. */
	drop(): void {
		for (const errand of this.waiting) errand.state = 'failed';
		this.waiting = [];
	}

	#go(): void {
		if (this.isBusy) return;
		if (who.name !== '') return this.answer();
		for (const errand of this.waiting) errand.state = 'asks';
	}

	async #work(): Promise<void> {
		for (let [next] = this.waiting; next && !this.isBusy; [next] = this.waiting) {
			const errand = next;
			this.waiting = this.waiting.slice(1);
			this.#current = errand;
			errand.state = 'printing';
			const hasGone = await this.#print(errand).catch(() => this.#fail(errand, { code: 'not-reached' }));
			errand.state = hasGone ? 'went' : 'failed';
			this.step = 'idle';
			this.#current = undefined;
		}
	}

	async #print(errand: Errand): Promise<boolean> {
		const { query } = errand;
		this.printed = undefined;
		const version = await this.#version();
		this.step = 'reading';
		if (!(await this.#reads(errand, version))) return false;
		this.step = 'noting';
		const noted = await this.#note(errand, version);
		if (!noted) return false;
		await printFrame(this.#desk.address('file', query, version));
		this.#tell(query, noted);
		return true;
	}

	#fail({ carton }: Errand, refused: Refused): false {
		this.failures = [...this.failures, { carton, refused }];
		return false;
	}

	/** What is shown is read on the page; anything else beside it. */
	async #reads(errand: Errand, version: number): Promise<boolean> {
		const { query } = errand;
		const isShown = query === this.#desk.query;
		const wanted = { address: this.#desk.address('read', query, version), all: false };
		if (isShown) {
			if (await this.reading.check(wanted)) return true;
			// What is shown tells its refusal itself; it is given up when something else is shown meanwhile.
			if (query === this.#desk.query) return false;
		}
		const own = new Reading();
		return (await own.check(wanted)) || (own.refused ? this.#fail(errand, own.refused) : false);
	}

	async #note(errand: Errand, version: number): Promise<Noted | undefined> {
		const { query } = errand;
		this.#run = this.#run?.query === query ? this.#run : { id: newId(), query };
		try {
			const answer = await fetch(this.#desk.address('runs', query, version), {
				method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ run: this.#run.id, by: who.name })
			});
			const body: unknown = await answer.json();
			this.#run = undefined;
			if (answer.ok) return body as Noted;
			this.#fail(errand, body as Refused);
		} catch {
			this.#fail(errand, { code: 'not-reached' });
		}
		return undefined;
	}

	#tell(query: string, noted: Noted): void {
		const { job, shown, stock } = this.#desk;
		const isShown = query === this.#desk.query;
		const next = isShown && stock ? shown?.next : undefined;
		if (isShown && stock) keepBegun(job.stock, next);
		this.printed = { ...noted, by: who.name, query, next, stock: job.stock };
	}
}

/** A page that did not come over TLS has no `randomUUID`. */
function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
