import type { AmazonBox } from '$lib/domain/shipment/box-ids';
import { plainCode } from '$lib/domain/shipment/dock-codes';
import { gapsIn, runOn } from '$lib/domain/shipment/id-runs';
import { missingBoxes } from '$lib/domain/shipment/label-pages';
import { elsewhereOf } from '$lib/domain/shipment/likeness';
import { apply, marry } from '$lib/domain/shipment/marriage';
import { give, withHand, type StandingPair } from '$lib/domain/shipment/marriage-by-hand';
import type { Carton } from '$lib/domain/shipment/plan';
import type { Draft, What } from '../../draft.svelte';
import { NOTHING, readKept, withReading, writeKept, type ByCarton, type Kept, type Order, type Reading } from './kept';

/** A carton with the box it was matched to. */
export type Row = {
	readonly carton: Carton;
	readonly pair: StandingPair | undefined;
	readonly box: AmazonBox | undefined;
	/** `open`: doubtful, and nobody has looked at it yet. */
	readonly state: 'none' | 'void' | 'open' | 'ready';
	readonly isNodded: boolean;
	/** Taken because the list runs as the cartons stand, and for nothing else. */
	readonly isOrdered: boolean;
	readonly isConfirmed: boolean;
	/** The carton carries the id already. */
	readonly isPut: boolean;
};

type Put = readonly { readonly carton: number; readonly boxId: string }[];
type Step = { readonly what: What; readonly before: Kept } | { readonly put: Put };
type Undone = { readonly what: What; readonly after: Kept } | { readonly put: Put };
const STEPS = 100;

/** Amazon's boxes beside the cartons of the shipment, shared by the parts of the page. */
export class Match {
	readonly draft: Draft;
	readonly #reference: string;
	readonly #voided: ReadonlySet<string>;
	kept: Kept = $state.raw(NOTHING);
	/** What the browser could not keep is gone with the page. */
	isForgotten = $state(false);
	/** The last change here that can be taken back. */
	lastStep: { readonly what: What } | undefined = $state.raw();
	#past: readonly Step[] = $state.raw([]);
	#future: readonly Undone[] = [];

	/** Boxes of other FBA shipments go on no carton. */
	readonly elsewhere = $derived.by(() => elsewhereOf(this.draft.plan, this.kept.boxes).map(({ id }) => id));
	readonly boxes = $derived.by(() => {
		const elsewhere = new Set(this.elsewhere);
		return this.kept.boxes.filter(({ id }) => !elsewhere.has(id));
	});
	/** Boxes of which only the id is known, by their numbers. */
	readonly bare = $derived.by(() => this.boxes.filter(({ contents, grams }) => contents === undefined && grams === undefined).map(({ id }) => id));
	readonly order: Order = $derived.by(() => this.kept.order ?? (runOn(this.boxes.map(({ id }) => id)) ? 'number' : 'listed'));
	/** Whether it makes a difference which way bare ids go. */
	readonly isOrderOpen = $derived.by(() => {
		const bare = new Set(this.bare);
		return this.kept.listed.filter((id) => bare.has(id)).some((id, i) => id !== this.bare[i]);
	});
	readonly found = $derived.by(() => marry(this.draft.plan, this.boxes, this.order === 'listed' ? this.kept.listed : []));
	readonly standing = $derived.by(() => withHand(this.draft.plan, this.boxes, { found: this.found, hand: this.kept.hand }));
	readonly byId = $derived.by(() => new Map(this.kept.boxes.map((box) => [box.id, box])));
	readonly rows: readonly Row[] = $derived.by(() => this.#rowsNow());
	readonly missing = $derived.by(() => missingBoxes(this.boxes));
	/** Gaps of shipments whose labels do not tell of how many boxes they are. */
	readonly gaps = $derived.by(() => {
		const told = new Set(this.missing.map(({ shipment }) => shipment));
		return gapsIn(this.boxes.map(({ id }) => id)).filter(({ shipment }) => !told.has(shipment));
	});
	readonly pairs = $derived(this.rows.flatMap(({ pair }) => pair ?? []));
	readonly toPut = $derived(this.rows.filter(({ state, isPut }) => state === 'ready' && !isPut));
	readonly ordered = $derived(this.rows.filter(({ state, isOrdered }) => state === 'ready' && isOrdered));
	readonly open = $derived(this.rows.filter(({ state }) => state === 'open'));
	readonly put = $derived(this.rows.filter(({ isPut }) => isPut));
	readonly confirmed = $derived(this.rows.filter(({ isConfirmed }) => isConfirmed));

	constructor(draft: Draft, voided: readonly string[]) {
		this.draft = draft;
		this.#reference = draft.plan.reference;
		this.#voided = new Set(voided.map(plainCode));
		this.kept = readKept(this.#reference);
	}

	get voided(): Iterable<string> {
		return this.#voided;
	}

	#rowsNow(): Row[] {
		const pairOf = new Map(this.standing.pairs.map((pair) => [pair.carton, pair]));
		const { nods, ordered, confirmed } = this.kept;
		return (this.draft.plan.cartons ?? [])
			.filter(({ contents }) => contents.length > 0)
			.toSorted((a, b) => a.number - b.number)
			.map((carton) => {
				const pair = pairOf.get(carton.number);
				const isNodded = pair !== undefined && nods[carton.number] === pair.boxId;
				const isConfirmed = pair !== undefined && confirmed[carton.number] === pair.boxId;
				const isTaken = pair !== undefined && ordered[carton.number] === pair.boxId && pair.doubts.length > 0;
				const isVoid = pair !== undefined && this.#voided.has(plainCode(pair.boxId));
				const state = !pair ? 'none' : isVoid ? 'void' : pair.doubts.length > 0 && !isNodded && !isTaken && !isConfirmed ? 'open' : 'ready';
				return { carton, pair, box: pair && this.byId.get(pair.boxId), state, isNodded, isOrdered: isTaken && !isNodded && !isConfirmed, isConfirmed, isPut: pair !== undefined && carton.boxId === pair.boxId };
			});
	}

	/** Takes what was read: beside what is there, or in its place. */
	take(reading: Reading, how: 'add' | 'replace'): void {
		const { source } = reading;
		this.#do({ key: 'boxes.did.read', told: { n: reading.boxes.length, name: source.name } }, withReading(how === 'add' ? this.kept : NOTHING, reading));
	}

	forget(): void {
		this.#do({ key: 'boxes.did.forgot', told: { n: this.kept.boxes.length } }, NOTHING);
	}

	/** A carton gets another id, or none; whoever chooses has looked. */
	choose(carton: number, boxId: string | null): void {
		const hand = give(this.standing, this.kept.hand, { carton, boxId });
		if (hand === this.kept.hand) return;
		const nods = boxId === null ? this.kept.nods : { ...this.kept.nods, [carton]: boxId };
		this.#do(boxId === null ? { key: 'boxes.did.none', told: { carton } } : { key: 'boxes.did.chose', told: { carton, boxId } }, { ...this.kept, hand, nods });
	}

	/** Somebody looked at doubtful pairs and takes them, or takes that back. */
	nod(rows: readonly Row[], isTaken: boolean): void {
		const nods: Record<number, string> = { ...this.kept.nods };
		for (const { carton, pair } of rows) {
			if (isTaken && pair) nods[carton.number] = pair.boxId;
			else delete nods[carton.number];
		}
		this.#do({ key: isTaken ? 'boxes.did.nodded' : 'boxes.did.unnodded', told: { n: rows.length, carton: rows[0]?.carton.number ?? 0 } }, { ...this.kept, nods });
	}

	/** Doubtful pairs are taken for the order of the list, or that is taken back. */
	takeByOrder(rows: readonly Row[], isTaken: boolean): void {
		const ordered: Record<number, string> = isTaken ? { ...this.kept.ordered } : {};
		for (const { carton, pair } of rows) if (isTaken && pair) ordered[carton.number] = pair.boxId;
		this.#do({ key: isTaken ? 'boxes.did.ordered' : 'boxes.did.unordered', told: { n: rows.length } }, { ...this.kept, ordered });
	}

	setOrder(order: Order): void {
		if (order !== this.order) this.#do({ key: 'boxes.did.order', told: { order } }, { ...this.kept, order });
	}

	/** Two scans said so: nothing that an undo of something else takes back. */
	confirm(carton: number, boxId: string): void {
		this.#set({ ...this.kept, confirmed: { ...this.kept.confirmed, [carton]: boxId } });
	}

	/** Writes the ids of all pairs that nobody has to look at any more into the shipment. */
	putOn(): void {
		const put = this.toPut.flatMap(({ pair }) => pair ?? []).map(({ carton, boxId }) => ({ carton, boxId }));
		if (put.length === 0) return;
		this.draft.change({ key: 'boxes.did.put', told: { n: put.length } }, (plan) => apply(plan, put));
		this.#past = [...this.#past.slice(1 - STEPS), { put }];
		this.#future = [];
		this.lastStep = undefined;
	}

	undo(): void {
		const step = this.#past.at(-1);
		if (!step) return this.draft.undo();
		this.#past = this.#past.slice(0, -1);
		this.lastStep = undefined;
		if ('put' in step) {
			// It may have been taken back otherwise.
			if (!this.#isPut(step.put)) return this.undo();
			this.draft.undo();
			this.#future = [...this.#future, step];
			return;
		}
		this.#future = [...this.#future, { what: step.what, after: this.kept }];
		this.#set(this.#withConfirmed(step.before));
	}

	redo(): void {
		const step = this.#future.at(-1);
		if (!step) return this.draft.redo();
		this.#future = this.#future.slice(0, -1);
		if ('put' in step) {
			this.draft.redo();
			this.#past = [...this.#past, step];
			return;
		}
		this.#past = [...this.#past, { what: step.what, before: this.kept }];
		this.#set(this.#withConfirmed(step.after));
	}

	/** Scans that came meanwhile still hold. */
	#withConfirmed(kept: Kept): Kept {
		return { ...kept, confirmed: { ...kept.confirmed, ...this.kept.confirmed } };
	}

	#isPut(put: Put): boolean {
		const idOf: ByCarton = Object.fromEntries((this.draft.plan.cartons ?? []).flatMap(({ number, boxId }) => (boxId === undefined ? [] : [[number, boxId]])));
		return put.every(({ carton, boxId }) => idOf[carton] === boxId);
	}

	#do(what: What, after: Kept): void {
		this.#past = [...this.#past.slice(1 - STEPS), { what, before: this.kept }];
		this.#future = [];
		this.lastStep = { what };
		this.#set(after);
	}

	#set(kept: Kept): void {
		this.kept = kept;
		this.isForgotten = !writeKept(this.#reference, kept);
	}
}
