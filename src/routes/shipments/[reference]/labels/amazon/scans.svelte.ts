import { numbered } from '$lib/domain/documents/cartons';
import { isRepeat, plainCode, type Heard } from '$lib/domain/shipment/dock-codes';
import { confirming, type ScanSaid } from '$lib/domain/shipment/marriage-scan';
import { TableSettings } from '$lib/ui/scan/settings.svelte';
import { play, type Sound } from '$lib/ui/scan/sounds';
import type { Match } from './match.svelte';

const SOUNDS: Record<ScanSaid['kind'], Sound> = {
	carton: 'right', right: 'complete', wrong: 'stop', 'no-pair': 'stop', 'carton-first': 'stop', voided: 'stop', unknown: 'stop'
};

/** Two scans for each carton: our own code on it, then the label of Amazon's that is put on it. */
export class Scans {
	readonly settings = new TableSettings();
	readonly #match: Match;
	/** The carton whose own code was scanned. */
	carton: number | undefined = $state();
	said: ScanSaid | undefined = $state.raw();
	/** Goes up with everything that is said, so that the same word twice is seen twice. */
	times = $state(0);
	#last: Heard | undefined;

	/** Codes of our own labels: those of Amazon's that cartons carry by now are labels to be confirmed. */
	readonly #answer = $derived.by(() => {
		const { plan } = this.#match.draft;
		const bare = { ...plan, cartons: (plan.cartons ?? []).map(({ boxId: _, ...carton }) => carton) };
		const ownBoxIds = new Map(numbered(bare).map(({ carton, boxId }) => [carton.number, boxId] as const));
		return confirming(plan, this.#match.pairs, { ownBoxIds, voided: this.#match.voided });
	});

	constructor(match: Match) {
		this.#match = match;
	}

	/** A scan that was heard at some time; one that the scanner repeats by itself is passed over. */
	hear(heard: Heard): void {
		const now = { ...heard, code: plainCode(heard.code) };
		const last = this.#last;
		this.#last = now;
		if (!isRepeat(last, now, this.settings.now.repeatMs)) this.scan(heard.code);
	}

	scan(code: string): void {
		const confirmed = this.#match.confirmed.map(({ carton }) => carton.number);
		const { state, said } = this.#answer({ carton: this.carton, confirmed }, code);
		this.carton = state.carton;
		this.said = said;
		this.times++;
		if (said.kind === 'right') this.#match.confirm(said.carton, said.boxId);
		if (!this.settings.now.muted) play(SOUNDS[said.kind]);
	}

	leave(): void {
		this.carton = undefined;
		this.said = undefined;
	}
}
