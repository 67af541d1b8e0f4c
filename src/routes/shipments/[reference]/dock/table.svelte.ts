import { numbered } from '$lib/domain/documents/cartons';
import { packingSteps } from '$lib/domain/documents/packing-order';
import { dock, START, type DockEvent, type DockState, type Outcome, type Say } from '$lib/domain/shipment/dock';
import { isRepeat, plainCode, scannedWeight, type Heard } from '$lib/domain/shipment/dock-codes';
import {
	cartonOf, countedIn, filledPlaces, isComplete, isVerified, jobOf, leftOf, missingFrom, placesIn, surplusIn, withMeasured, type Place
} from '$lib/domain/shipment/dock-job';
import type { Carton } from '$lib/domain/shipment/plan';
import { printFrame } from '$lib/ui/print-frame';
import type { Draft } from '../draft.svelte';
import { Counting } from './counting.svelte';
import { TableSettings } from '$lib/ui/scan/settings.svelte';
import { play, type Sound } from '$lib/ui/scan/sounds';
import { Typing } from './typing.svelte';

/** The plan is judged anew when a weight goes into it: after the answer is on the screen. */
const AFTER_ANSWER_MS = 40;

const SOUNDS: Partial<Record<Say['kind'], Sound>> = {
	counted: 'right', opened: 'right', 'same-carton': 'right', weighed: 'complete', 'all-done': 'complete', 'weight-off': 'stop', stop: 'stop'
};

/** The packing table: what is open, counted and said, shared by the parts of the page. */
export class Table {
	readonly settings = new TableSettings();
	readonly counting: Counting;
	readonly #voided: readonly string[];
	readonly #draft: Draft;
	#open: Omit<DockState, 'counts'> = $state.raw(START);
	say: Say | undefined = $state.raw();
	/** Goes up with everything that is said, so that the same word twice is seen twice. */
	saidTimes = $state(0);
	/** The scanner said the same once more by itself. */
	repeats = $state(0);
	readonly typing = new Typing();
	printing = $state(false);
	printFailed = $state(false);
	answerMs: number | undefined = $state();
	/** Weights on their way into the plan. */
	#measuring: ReadonlyMap<number, Carton['measured']> = $state.raw(new Map());
	lastHeard: (Heard & { readonly keys?: number }) | undefined = $state.raw();

	readonly #plan = $derived.by(() => [...this.#measuring].reduce((plan, [number, measured]) => withMeasured(plan, number, measured), this.#draft.plan));
	readonly #ownBoxIds = $derived.by(() => new Map(numbered(this.#draft.plan).map(({ carton, boxId }) => [carton.number, boxId] as const)));
	readonly job = $derived.by(() =>
		jobOf(this.#plan, {
			tolerance: { percent: this.settings.now.percent, leastG: this.settings.now.leastG }, ownBoxIds: this.#ownBoxIds, voided: this.#voided
		})
	);
	readonly state: DockState = $derived.by(() => ({ ...this.#open, counts: this.counting.counts }));
	readonly carton = $derived.by(() => cartonOf(this.job, this.state.carton));
	readonly planned = $derived.by(() => this.#draft.plan.cartons?.find(({ number }) => number === this.state.carton));
	readonly counted = $derived.by(() => (this.carton ? countedIn(this.state.counts, this.carton.number) : 0));
	readonly isComplete = $derived.by(() => this.carton !== undefined && isComplete(this.carton, this.state.counts));
	readonly isVerified = $derived.by(() => this.carton !== undefined && !this.state.off && isVerified(this.carton, this.state.counts));
	/** All units are in, and the scale has the word; a verified carton may be weighed once more. */
	readonly awaitsWeight = $derived.by(() => this.isComplete && (!this.isVerified || this.say?.kind === 'weigh-now'));
	readonly missing = $derived.by(() => (this.carton ? missingFrom(this.carton, this.state.counts) : []));
	readonly surplus = $derived.by(() => (this.carton ? surplusIn(this.carton, this.state.counts) : []));
	readonly verified = $derived.by(() => this.job.cartons.filter((one) => isVerified(one, this.state.counts)).length);
	readonly places = $derived.by(() => placesIn(packingSteps(this.planned?.placements ?? []).flatMap(({ units }) => units)));
	readonly filled = $derived.by(() => filledPlaces(this.places, this.state.counts[this.state.carton ?? -1] ?? {}));
	/** What goes in next, in packing order where an arrangement is known. */
	readonly nextUp = $derived.by((): { readonly sku: string; readonly left: number; readonly place?: Place } | undefined => {
		const { carton } = this;
		if (!carton) return undefined;
		const place = this.places.find((one, i) => !this.filled[i] && leftOf(carton, this.state.counts, one.placement.sku) > 0);
		const sku = place?.placement.sku ?? this.missing[0]?.sku;
		return sku === undefined ? undefined : { sku, left: leftOf(carton, this.state.counts, sku), ...(place && { place }) };
	});
	/** Where the unit lies that was counted last. */
	readonly lastPlace = $derived.by((): Place | undefined => {
		const { say } = this;
		return say?.kind === 'counted' ? this.places.findLast(({ placement }, i) => this.filled[i] && placement.sku === say.sku) : undefined;
	});

	constructor(draft: Draft, counting: Counting, voided: readonly string[]) {
		this.#draft = draft;
		this.counting = counting;
		this.#voided = voided;
		this.#open = { ...START, carton: counting.tab.carton, past: counting.tab.past };
		counting.onrefused = ({ carton, sku, n }) => {
			if (n <= 0) return;
			const past = this.#open.past.toSpliced(this.#open.past.findLastIndex((step) => step.kind === 'count' && step.carton === carton && step.sku === sku), 1);
			const stop = { code: 'too-many', sku, times: n, left: 0, belongs: [] } as const;
			this.#take({ state: { ...this.state, past, stop }, say: { kind: 'stop', stop }, counted: [] });
		};
	}

	/** A scan that was heard at some time: one that the scanner repeats by itself counts once. */
	hear(heard: Heard & { readonly keys?: number }): void {
		const now = { ...heard, code: plainCode(heard.code) };
		const last = this.lastHeard;
		this.lastHeard = now;
		if (isRepeat(last, now, this.settings.now.repeatMs)) return void this.repeats++;
		if (this.#isTypedByHand(heard)) {
			this.typing.setWeight(this.typing.weight + heard.code);
			this.takeWeight();
		} else this.scan(heard.code);
		this.#measureFrom(heard.endedAt);
	}

	/** A code that somebody typed, or a camera read. */
	scan(code: string): void {
		const times = Math.max(1, Number(this.typing.digits) || 1);
		this.typing.digits = '';
		this.act({ kind: 'scan', code, times });
	}

	act(event: DockEvent): void {
		this.#take(dock(this.job, this.state, event));
	}

	/** Keys outside of any field: digits before a scan or of a weight, Enter and Esc. */
	key(key: string, isAlone: boolean): boolean {
		const { typing } = this;
		if (this.state.stop && (key === 'Escape' || (key === 'Enter' && isAlone))) this.acknowledge();
		else if (this.#hearsWeight && key === 'Enter' && typing.endsWeight) this.takeWeight();
		else if (this.#hearsWeight && typing.weightKey(key)) return true;
		else if (typing.digit(key)) return true;
		else if (key === 'Escape' && typing.digits !== '') typing.digits = '';
		else if (key === 'Escape' && this.state.off) this.acknowledge();
		else if (key === 'Enter' && typing.digits !== '' && !this.carton) this.#scanDigits();
		else {
			if (key === 'Enter') typing.endDigits();
			return false;
		}
		return true;
	}

	get #hearsWeight(): boolean {
		return this.awaitsWeight && !this.state.stop;
	}

	/** Text that goes on with a weight is no scan, unless a scale types it. */
	goesOnWeight(text: string): boolean {
		return this.#hearsWeight && this.typing.goesOnWeight(text);
	}

	#isTypedByHand({ code, beganAt, endedAt, keys = Infinity }: Heard & { readonly keys?: number }): boolean {
		return (endedAt - beganAt) / keys > this.settings.now.gapMs && this.goesOnWeight(code) && scannedWeight(this.typing.weight + code) !== undefined;
	}

	/** What was typed is the weight; what is none stays to be mended. */
	takeWeight(): void {
		const grams = scannedWeight(this.typing.weight);
		if (grams !== undefined) this.act({ kind: 'weigh', grams });
	}

	acknowledge(): void {
		this.typing.digits = '';
		if (this.state.stop) this.act({ kind: 'acknowledge' });
		else if (this.state.off) this.act({ kind: 'command', command: 'undo' });
	}

	#scanDigits(): void {
		const code = this.typing.digits;
		this.typing.digits = '';
		this.scan(code);
	}

	#take({ state, say, counted, measured }: Outcome): void {
		const { counts: _, ...open } = state;
		this.#open = open;
		this.counting.keep({ carton: open.carton, past: open.past });
		if (counted.length > 0) this.counting.add(counted);
		if (measured) this.#measured(measured);
		if (say.kind !== 'stop' && say.kind !== 'acknowledged') this.typing.setWeight('');
		this.say = say;
		this.saidTimes++;
		const sound = say.kind === 'counted' && say.isComplete ? 'complete' : SOUNDS[say.kind];
		if (sound && !this.settings.now.muted) play(sound);
		if (say.kind === 'print') void this.print();
	}

	#measured({ carton, grams }: { readonly carton: number; readonly grams: number | undefined }): void {
		const measured = grams === undefined ? undefined : { grossWeightG: grams, on: new Date().toISOString(), by: this.settings.now.by.trim() };
		this.#measuring = new Map(this.#measuring).set(carton, measured);
		setTimeout(() => this.#note(), AFTER_ANSWER_MS);
	}

	#note(): void {
		const measuring = this.#measuring;
		this.#measuring = new Map();
		for (const [carton, measured] of measuring)
			this.#draft.change({ key: 'dock.did.weighed', told: { carton } }, (plan) => withMeasured(plan, carton, measured), { merge: `dock:${carton}` });
	}

	get labelAddress(): string {
		return `/shipments/${encodeURIComponent(this.#draft.plan.reference)}/dock/label.pdf?carton=${this.state.carton}`;
	}

	/** Prints the label of the open carton from what the server has: all is saved first. */
	async print(): Promise<void> {
		if (!this.isVerified || this.printing) return;
		this.printing = true;
		this.printFailed = false;
		const address = this.labelAddress;
		try {
			this.#note();
			await Promise.all([this.#draft.flush(), this.counting.send()]);
			const answer = await fetch(address, { cache: 'no-store' });
			if (!answer.ok) throw new Error(String(answer.status));
			void printFrame(address);
		} catch {
			this.printFailed = true;
		} finally {
			this.printing = false;
		}
	}

	/** What is on its way into the plan goes there now. */
	leave(): void {
		this.#note();
	}

	/** From the last key of a scan until its answer is on the screen. */
	#measureFrom(start: number): void {
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				this.answerMs = performance.measure('dock.answer', { start, end: performance.now() }).duration;
				port1.close();
			};
			port2.postMessage(undefined);
		});
	}
}
