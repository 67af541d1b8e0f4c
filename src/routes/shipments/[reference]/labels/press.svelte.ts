import { printFrame } from '$lib/ui/print-frame';
import { who } from '$lib/ui/who.svelte';
import type { Desk } from './desk.svelte';
import { keepBegun } from './last.svelte';
import { Reading } from './reading.svelte';
import type { Noted } from './runs/+server';

type Refused = { readonly code: string };

/** What went to the printer, for one line of words. */
export type Printed = Noted & { readonly by: string; readonly query: string; readonly next?: number | undefined; readonly stock: string };

/** Up to so many labels are read back as soon as they are shown; more of them when they are to be printed. */
export const READ_AT_ONCE = 200;

/** From the press of a button to the printer: read back, noted, printed. */
export class Press {
	readonly reading = new Reading();
	step: 'idle' | 'reading' | 'noting' = $state('idle');
	printed: Printed | undefined = $state.raw();
	refused: Refused | undefined = $state.raw();
	/** Nobody has said yet who prints. */
	asksWho = $state(false);
	#asked = false;
	/** The run that is on its way; one whose answer was lost is sent again as the same. */
	#run: { readonly id: string; readonly query: string } | undefined;
	readonly #desk: Desk;
	readonly #version: () => Promise<number>;

	constructor(desk: Desk, version: () => Promise<number>) {
		this.#desk = desk;
		this.#version = version;
	}

	get isBusy(): boolean {
		return this.step !== 'idle';
	}

	/** Prints what a query asks for; who does it is asked once. */
	async print(query = this.#desk.query): Promise<void> {
		if (this.isBusy) return;
		if (who.name === '' && !this.#asked) {
			this.asksWho = this.#asked = true;
			return;
		}
		this.asksWho = false;
		this.refused = this.printed = undefined;
		const version = await this.#version();
		this.step = 'reading';
		try {
			if (!(await this.#reads(query, version))) return;
			this.step = 'noting';
			const noted = await this.#note(query, version);
			if (!noted) return;
			printFrame(this.#desk.address('file', query, version));
			this.#tell(query, noted);
		} finally {
			this.step = 'idle';
		}
	}

	/** What is shown is read on the page; anything else beside it. */
	async #reads(query: string, version: number): Promise<boolean> {
		const isShown = query === this.#desk.query;
		const reading = isShown ? this.reading : new Reading();
		const isRead = await reading.check({ address: this.#desk.address('read', query, version), all: false });
		if (!isRead && reading.refused) this.refused = reading.refused;
		return isRead;
	}

	async #note(query: string, version: number): Promise<Noted | undefined> {
		this.#run = this.#run?.query === query ? this.#run : { id: newId(), query };
		try {
			const answer = await fetch(this.#desk.address('runs', query, version), {
				method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ run: this.#run.id, by: who.name })
			});
			const body: unknown = await answer.json();
			this.#run = undefined;
			if (answer.ok) return body as Noted;
			this.refused = body as Refused;
		} catch {
			this.refused = { code: 'not-reached' };
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
