import { plainCode } from '$lib/domain/shipment/dock-codes';

const partsOf = (typed: string): string[] => typed.split(/[\s,;、]+/).filter((part) => part !== '');

/** Labels that are about to be voided, as one text: typed, ticked or scanned. */
export class Voiding {
	typed = $state('');
	isOpen = $state(false);
	readonly #parts = $derived.by(() => new Set(partsOf(this.typed).map(plainCode)));

	constructor(typed: string | undefined) {
		if (typed === undefined) return;
		this.typed = typed;
		this.isOpen = true;
	}

	has(boxId: string): boolean {
		return this.#parts.has(boxId);
	}

	set(boxIds: readonly string[], isWanted: boolean): void {
		const kept = partsOf(this.typed).filter((part) => !boxIds.includes(plainCode(part)));
		this.typed = [...kept, ...(isWanted ? boxIds : [])].join(', ');
		if (isWanted) this.isOpen = true;
	}

	close(): void {
		this.typed = '';
		this.isOpen = false;
	}
}
