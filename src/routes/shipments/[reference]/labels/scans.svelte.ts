import { numbered } from '$lib/domain/documents/cartons';
import { cartonsIn, cartonsText } from '$lib/domain/documents/printing/label-job';
import { codeBook, meaningOf } from '$lib/domain/shipment/dock-codes';
import type { Plan } from '$lib/domain/shipment/plan';
import { queryOf } from './asked';
import type { Desk } from './desk.svelte';
import type { Press } from './press.svelte';

/** What a scan on this page did, for one line of words. */
export type Heard =
	| { readonly did: 'added' | 'printing'; readonly carton: number }
	| { readonly did: 'sku'; readonly sku: string }
	| { readonly did: 'print' }
	| { readonly did: 'voided' | 'unknown'; readonly code: string };

/** Scans on the print page: a carton is added to the list or printed at once, a unit narrows item labels down to its SKU. */
export class Scans {
	heard: Heard | undefined = $state.raw();
	/** A scanned carton is printed at once. */
	atOnce = $state(false);
	readonly #desk: Desk;
	readonly #press: Press;
	readonly #book: () => ReturnType<typeof codeBook>;

	constructor(desk: Desk, press: Press, { plan, voided }: { readonly plan: () => Plan; readonly voided: () => readonly string[] }) {
		this.#desk = desk;
		this.#press = press;
		this.#book = () => codeBook(plan(), { ownBoxIds: new Map(numbered(plan()).map(({ carton, boxId }) => [carton.number, boxId])), voided: voided() });
	}

	hear(code: string): void {
		const meaning = meaningOf(this.#book(), code, 'units');
		switch (meaning.kind) {
			case 'carton':
				return this.#carton(meaning.carton);
			case 'voided':
				this.heard = { did: 'voided', code: meaning.boxId };
				return;
			case 'command':
				return meaning.command === 'print' ? this.#print() : this.#unknown(code);
			case 'unit':
				return this.#unit(meaning.skus, code);
			default:
				return this.#unknown(code);
		}
	}

	#unknown(code: string): void {
		this.heard = { did: 'unknown', code };
	}

	#print(): void {
		this.heard = { did: 'print' };
		if (!this.#desk.stops) void this.#press.print();
	}

	#carton(carton: number): void {
		const { asked } = this.#desk;
		if (this.atOnce) {
			this.heard = { did: 'printing', carton };
			return void this.#press.print(queryOf({ ...asked, cartons: String(carton), order: '', start: '' }));
		}
		const known = asked.cartons === undefined ? [] : (cartonsIn(asked.cartons) ?? []);
		if (!known.includes(carton)) this.#desk.set({ cartons: cartonsText([...known, carton]) });
		this.heard = { did: 'added', carton };
	}

	#unit([sku, ...others]: readonly string[], code: string): void {
		if (sku === undefined || others.length > 0 || this.#desk.job.kind !== 'item') return this.#unknown(code);
		this.#desk.set({ sku });
		this.heard = { did: 'sku', sku };
	}
}
