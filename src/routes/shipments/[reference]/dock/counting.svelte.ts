import type { Counted, Step } from '$lib/domain/shipment/dock';
import { added, type Counts } from '$lib/domain/shipment/dock-job';
import type { Scan, Taken } from '$lib/server/dock';

/** What this browser keeps of the table: the open carton, what can be undone, and scans that the server does not have yet. */
type Kept = { readonly carton: number | undefined; readonly past: readonly Step[]; readonly standing: Counts; readonly waiting: readonly Scan[] };

const LOOK_EVERY_MS = 4_000;
const RETRY_MS = 2_000;
const AT_ONCE = 200;

const empty = (standing: Counts): Kept => ({ carton: undefined, past: [], standing, waiting: [] });

/**
 * Counts of all cartons. A scan counts here at once and is kept in the browser before anything else happens; it goes to the server by
 * itself, and comes back with what others counted. A scan that is sent twice counts once.
 */
export class Counting {
	readonly #reference: string;
	#kept: Kept = $state.raw(empty({}));
	offline = $state(false);
	onrefused: (scan: Scan) => void = () => undefined;
	#sending: Promise<void> | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly counts: Counts = $derived.by(() => this.#kept.waiting.reduce(added, this.#kept.standing));

	constructor(reference: string, standing: Counts) {
		this.#reference = reference;
		const kept = this.#read();
		// What waits was counted on top of what stood then: the server may have some of it already.
		this.#kept = kept ? (kept.waiting.length > 0 ? kept : { ...kept, standing }) : empty(standing);
	}

	get kept(): Kept {
		return this.#kept;
	}
	get waiting(): number {
		return this.#kept.waiting.length;
	}

	/** In the browser: sends what waits, and looks for what others count, until stopped. */
	start(): () => void {
		void this.send();
		const looking = setInterval(() => void this.#look(), LOOK_EVERY_MS);
		const online = (): void => void this.send();
		window.addEventListener('online', online);
		return () => {
			clearInterval(looking);
			clearTimeout(this.#timer);
			window.removeEventListener('online', online);
		};
	}

	keep(changes: Pick<Kept, 'carton' | 'past'>): void {
		this.#set({ ...this.#kept, ...changes });
	}

	add(counted: readonly Counted[]): void {
		const scans = counted.map((one): Scan => ({ id: newId(), ...one }));
		this.#set({ ...this.#kept, waiting: [...this.#kept.waiting, ...scans] });
		clearTimeout(this.#timer);
		// After the answer is on the screen.
		this.#timer = setTimeout(() => void this.send(), 30);
	}

	/** Resolves when the server has what waits now, or cannot be reached. */
	async send(): Promise<void> {
		while (this.#sending) await this.#sending;
		if (this.waiting === 0) return;
		await (this.#sending = this.#post().finally(() => (this.#sending = undefined)));
		if (this.waiting > 0 && !this.offline) await this.send();
	}

	async #post(): Promise<void> {
		const scans = this.#kept.waiting.slice(0, AT_ONCE);
		const answer = await this.#ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ scans }) });
		if (!answer) {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.send(), RETRY_MS);
			return;
		}
		const sent = new Set(scans.map(({ id }) => id));
		this.#set({ ...this.#kept, standing: answer.counts, waiting: this.#kept.waiting.filter(({ id }) => !sent.has(id)) });
		for (const scan of scans) if (answer.refused.includes(scan.id)) this.onrefused(scan);
	}

	async #look(): Promise<void> {
		if (document.visibilityState !== 'visible' || this.#sending) return;
		if (this.waiting > 0) return this.send();
		const answer = await this.#ask({ cache: 'no-store' });
		if (answer && this.waiting === 0 && !this.#sending) this.#set({ ...this.#kept, standing: answer.counts });
	}

	async #ask(init: RequestInit): Promise<Taken | undefined> {
		const answer = await fetch(`/shipments/${encodeURIComponent(this.#reference)}/dock/counts`, init).catch(() => undefined);
		this.offline = !answer?.ok;
		return answer?.ok ? ((await answer.json()) as Taken) : undefined;
	}

	#set(kept: Kept): void {
		this.#kept = kept;
		try {
			localStorage.setItem(this.#key, JSON.stringify(kept));
		} catch {
			/* the server still gets it */
		}
	}

	get #key(): string {
		return `nyuko-dock:${this.#reference}`;
	}

	#read(): Kept | undefined {
		try {
			const text = localStorage.getItem(this.#key);
			return text ? { ...empty({}), ...(JSON.parse(text) as Partial<Kept>) } : undefined;
		} catch {
			return undefined;
		}
	}
}

/** `randomUUID` is missing where the page does not come over https. */
const newId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
