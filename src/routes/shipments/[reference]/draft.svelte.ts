import { getContext, setContext } from 'svelte';
import { judge } from '$lib/domain/compliance/inspect';
import { merge, type Conflict } from '$lib/domain/shipment/merge';
import type { Plan } from '$lib/domain/shipment/plan';
import type { PlainDate } from '$lib/domain/values/plain-date';
import type { Language } from '$lib/i18n/languages';
import type { Told } from '$lib/i18n/words';
import { Keep, type Kept } from './keep';

/** What was done, for the undo line: a key of i18n and its figures. */
export type What = string | { readonly key: string; readonly told?: Told };

export type Saving =
	| { readonly kind: 'saved'; readonly at: string }
	| { readonly kind: 'saving' }
	| { readonly kind: 'retrying'; readonly since: string }
	| { readonly kind: 'refused'; readonly because: string }
	| { readonly kind: 'gone' }
	| { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[]; readonly theirs: Plan; readonly version: number };

type Start = {
	readonly plan: Plan;
	readonly version: number;
	readonly savedAt: string;
	readonly today: PlainDate;
	readonly language: () => Language;
};

const SAVE_AFTER_MS = 350;
const LOOK_EVERY_MS = 8_000;
const UNDO_STEPS = 100;

/**
 * The shipment on the screen: the plan as it is being edited, judged on every change, saved by itself, with undo.
 * What is not on the server yet is kept in the browser, so that a reload or a crash loses nothing.
 */
export class Draft {
	plan: Plan = $state.raw()!;
	saving: Saving = $state.raw({ kind: 'saved', at: '' });
	typed: Readonly<Record<string, string>> = $state.raw({});
	/** The last step that can be taken back, shown for a while. */
	lastStep: { what: What; at: number } | undefined = $state.raw();
	/** Someone else's change was taken in. */
	tookIn: number | undefined = $state();

	readonly today: PlainDate;
	readonly #language: () => Language;
	readonly #keep: Keep;
	#saved: Plan;
	#version: number;
	#past: { what: What; plan: Plan; merge: string | undefined }[] = $state.raw([]);
	#future: { what: What; plan: Plan }[] = $state.raw([]);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#pause = SAVE_AFTER_MS;
	#inFlight: Promise<void> | undefined;

	on: PlainDate = $derived.by(() => this.plan.dates?.declare ?? this.today);
	/** Judged once for every change: what stands in the way, and what of it somebody answers for. */
	judgement = $derived.by(() => judge(this.plan, this.on));
	findings = $derived(this.judgement.findings);
	waived = $derived(this.judgement.waived);
	blocks = $derived.by(() => this.findings.filter(({ severity }) => severity === 'block'));

	constructor({ plan, version, savedAt, today, language }: Start) {
		this.plan = plan;
		this.#saved = plan;
		this.#version = version;
		this.today = today;
		this.#language = language;
		this.saving = { kind: 'saved', at: savedAt };
		this.#keep = new Keep(plan.reference);
	}

	get language(): Language {
		return this.#language();
	}
	get version(): number {
		return this.#version;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get canRedo(): boolean {
		return this.#future.length > 0;
	}
	get unsaved(): boolean {
		return this.plan !== this.#saved;
	}

	/** In the browser: takes up what an earlier visit could not save, then saves and looks for others' changes until stopped. */
	start(): () => void {
		const kept = this.#keep.read();
		if (kept) this.#takeUp(kept);
		const looking = setInterval(() => void this.#look(), LOOK_EVERY_MS);
		const leaving = (): void => {
			if (this.unsaved) void this.flush();
		};
		window.addEventListener('pagehide', leaving);
		window.addEventListener('online', leaving);
		return () => {
			clearInterval(looking);
			window.removeEventListener('pagehide', leaving);
			window.removeEventListener('online', leaving);
			leaving();
		};
	}

	/** One step of work: a new plan from the old. Steps with the same `merge` key in a row undo as one. */
	change(what: What, apply: (plan: Plan) => Plan, { merge: join }: { merge?: string } = {}): void {
		const before = this.plan;
		const after = apply(before);
		if (after === before) return;
		const last = this.#past.at(-1);
		if (!join || last?.merge !== join) this.#past = [...this.#past.slice(-UNDO_STEPS + 1), { what, plan: before, merge: join }];
		this.#future = [];
		this.lastStep = join ? this.lastStep : { what, at: Date.now() };
		this.#set(after);
	}

	undo(): void {
		const step = this.#past.at(-1);
		if (!step) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [...this.#future, { what: step.what, plan: this.plan }];
		this.lastStep = undefined;
		this.#set(step.plan);
	}

	redo(): void {
		const step = this.#future.at(-1);
		if (!step) return;
		this.#future = this.#future.slice(0, -1);
		this.#past = [...this.#past, { what: step.what, plan: this.plan, merge: undefined }];
		this.#set(step.plan);
	}

	/** Keeps a text that could not be understood, for the field it was typed in. */
	keepTyped(field: string, text: string): void {
		this.typed = { ...this.typed, [field]: text };
		this.#store();
	}

	forgetTyped(field: string): void {
		if (!(field in this.typed)) return;
		this.typed = Object.fromEntries(Object.entries(this.typed).filter(([key]) => key !== field));
		this.#store();
	}

	/** Saves now what is not saved; resolves when the server has it or has refused it. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#inFlight;
		if (this.unsaved && this.saving.kind !== 'conflict') await (this.#inFlight = this.#save());
	}

	/** Two people changed the same place: mine stays, or theirs is taken, everywhere both changed it. */
	settle(choice: 'mine' | 'theirs'): void {
		if (this.saving.kind !== 'conflict') return;
		const { theirs, version } = this.saving;
		const merged = choice === 'mine' ? merge(this.#saved, this.plan, theirs) : merge(this.#saved, theirs, this.plan);
		this.#saved = theirs;
		this.#version = version;
		this.saving = { kind: 'saving' };
		this.#set(merged.plan);
	}

	#takeUp({ plan, base, version, typed }: Kept): void {
		this.typed = typed;
		if (!plan || !base) return;
		if (version === this.#version) return this.#set(plan);
		const { plan: merged, conflicts } = merge(base, plan, this.plan);
		if (conflicts.length === 0) return this.#set(merged);
		const theirs = this.plan;
		this.#saved = base;
		this.plan = plan;
		this.saving = { kind: 'conflict', conflicts, theirs, version: this.#version };
	}

	#set(plan: Plan): void {
		this.plan = plan;
		this.#store();
		if (!this.unsaved || this.saving.kind === 'conflict') return;
		if (this.saving.kind === 'saved' || this.saving.kind === 'refused') this.saving = { kind: 'saving' };
		this.#later();
	}

	#store(): void {
		this.#keep.write({
			...(this.unsaved ? { plan: this.plan, base: this.#saved } : {}),
			version: this.#version,
			typed: this.typed
		});
	}

	#later(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), this.#pause);
	}

	get #address(): string {
		return `/api/v1/shipments/${encodeURIComponent(this.#saved.reference)}`;
	}

	async #save(): Promise<void> {
		const sent = this.plan;
		this.saving = this.saving.kind === 'retrying' ? this.saving : { kind: 'saving' };
		let answer: Response;
		try {
			answer = await fetch(this.#address, {
				method: 'PUT',
				headers: { 'content-type': 'application/json', 'if-match': `"${this.#version}"` },
				body: JSON.stringify(sent)
			});
		} catch {
			return this.#retry();
		}
		if (answer.status >= 500 || answer.status === 429) return this.#retry();
		if (answer.status === 412) return this.#meet();
		if (answer.status === 404 || answer.status === 410) return void (this.saving = { kind: 'gone' });
		if (!answer.ok) {
			const problem = (await answer.json().catch(() => ({}))) as { detail?: string; errors?: { path: string; message: string }[] };
			const first = problem.errors?.[0];
			this.saving = { kind: 'refused', because: first ? `${first.path}: ${first.message}` : (problem.detail ?? String(answer.status)) };
			return;
		}
		this.#version = Number(answer.headers.get('etag')?.replaceAll('"', ''));
		this.#saved = sent;
		this.#pause = SAVE_AFTER_MS;
		this.saving = { kind: this.unsaved ? 'saving' : 'saved', at: new Date().toISOString() };
		this.#store();
		if (this.unsaved) this.#later();
	}

	#retry(): void {
		this.saving = this.saving.kind === 'retrying' ? this.saving : { kind: 'retrying', since: new Date().toISOString() };
		this.#pause = Math.min(this.#pause * 2, 15_000);
		this.#later();
	}

	async #current(): Promise<{ plan: Plan; version: number } | undefined> {
		const answer = await fetch(this.#address, { headers: { 'if-none-match': `"${this.#version}"` }, cache: 'no-store' }).catch(() => undefined);
		if (!answer?.ok) return undefined;
		return { plan: (await answer.json()) as Plan, version: Number(answer.headers.get('etag')?.replaceAll('"', '')) };
	}

	/** Someone else saved first: take in what does not touch ours, ask about the rest. */
	async #meet(): Promise<void> {
		const current = await this.#current();
		if (!current) return this.#retry();
		const { plan, conflicts } = merge(this.#saved, this.plan, current.plan);
		if (conflicts.length > 0) {
			this.saving = { kind: 'conflict', conflicts, theirs: current.plan, version: current.version };
			return;
		}
		this.#saved = current.plan;
		this.#version = current.version;
		this.tookIn = Date.now();
		this.#set(plan);
	}

	async #look(): Promise<void> {
		if (document.visibilityState !== 'visible' || this.unsaved || this.#inFlightNow()) return;
		const current = await this.#current();
		if (!current || this.unsaved || current.version <= this.#version) return;
		this.#saved = current.plan;
		this.#version = current.version;
		this.plan = current.plan;
		this.tookIn = Date.now();
		this.saving = { kind: 'saved', at: new Date().toISOString() };
	}

	#inFlightNow(): boolean {
		return this.saving.kind === 'saving' || this.saving.kind === 'conflict';
	}
}

const KEY = Symbol.for('nyuko.draft');
export const provideDraft = (draft: Draft): Draft => setContext(KEY, draft);
export const useDraft = (): Draft => getContext<Draft>(KEY);
