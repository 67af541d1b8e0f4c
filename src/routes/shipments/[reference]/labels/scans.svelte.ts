import { numbered } from '$lib/domain/documents/cartons';
import { cartonsIn, cartonsText } from '$lib/domain/documents/printing/label-job';
import { codeBook, meaningOf } from '$lib/domain/shipment/dock-codes';
import type { Plan } from '$lib/domain/shipment/plan';
import { queryOf } from './asked';
import type { Desk } from './desk.svelte';
import type { Errand, ErrandState } from './errand.svelte';
import type { Press } from './press.svelte';

/** What a scan on this page did, for one line of words. */
export type Heard =
	| { readonly did: 'added' | ErrandState; readonly carton: number }
	| { readonly did: 'sku'; readonly sku: string }
	| { readonly did: `print-${ErrandState}` }
	| { readonly did: 'voided' | 'unknown'; readonly code: string };

/** Scans on the print page: a carton is added to the list or printed at once, a unit narrows item labels down to its SKU. */
export class Scans {
	#heard: Heard | Errand | undefined = $state.raw();
	/** What the last scan did; of one that prints, how far it is by now. */
	readonly heard = $derived.by((): Heard | undefined => {
		const heard = this.#heard;
		if (!heard || 'did' in heard) return heard;
		const { carton, state } = heard;
		return carton === undefined ? { did: `print-${state}` } : { did: state, carton };
	});
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
				this.#heard = { did: 'voided', code: meaning.boxId };
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
		this.#heard = { did: 'unknown', code };
	}

	#print(): void {
		const { busy, stops, isEmpty, query } = this.#desk;
		const cannot = !busy && (stops !== undefined || isEmpty);
		this.#heard = cannot ? { did: 'print-failed' } : this.#press.queue(query);
	}

	#carton(carton: number): void {
		const { asked } = this.#desk;
		if (this.atOnce) {
			this.#heard = this.#press.queue(queryOf({ ...asked, cartons: String(carton), order: '', start: '' }), carton);
			return;
		}
		const known = asked.cartons === undefined ? [] : (cartonsIn(asked.cartons) ?? []);
		if (!known.includes(carton)) this.#desk.set({ cartons: cartonsText([...known, carton]) });
		this.#heard = { did: 'added', carton };
	}

	#unit([sku, ...others]: readonly string[], code: string): void {
		if (sku === undefined || others.length > 0 || this.#desk.job.kind !== 'item') return this.#unknown(code);
		this.#desk.set({ sku });
		this.#heard = { did: 'sku', sku };
	}
}
