import type { Counted, Step } from '$lib/domain/shipment/dock';
import { added, type Counts } from '$lib/domain/shipment/dock-job';
import type { Scan, Taken } from '$lib/server/dock';

/** What all tabs of this browser share: what stands, scans that the server does not have yet, and the carton that was opened last. */
type Kept = { readonly standing: Counts; readonly waiting: readonly Scan[]; readonly carton?: number | undefined };

/** What each tab has for itself: its open carton, and what can be undone in it. */
type Tab = { readonly carton: number | undefined; readonly past: readonly Step[] };

const LOOK_EVERY_MS = 4_000;
const RETRY_MS = 2_000;
const AT_ONCE = 200;

/** What a browser keeps under a name; undefined where it keeps nothing, or may not. */
function read<T>(kept: () => Storage, key: string): Partial<T> | undefined {
	try {
		return (JSON.parse(kept().getItem(key) ?? 'null') as Partial<T> | null) ?? undefined;
	} catch {
		return undefined;
	}
}

function write(kept: () => Storage, key: string, value: unknown): boolean {
	try {
		kept().setItem(key, JSON.stringify(value));
		return true;
	} catch {
		return false;
	}
}
const inBrowser = (): Storage => localStorage;
const inTab = (): Storage => sessionStorage;

/**
 * Counts of all cartons. A scan counts here at once and is kept in the browser before anything else happens; it goes to the server by
 * itself, and comes back with what others counted. A scan that is sent twice counts once.
 */
export class Counting {
	readonly #reference: string;
	#kept: Kept = $state.raw({ standing: {}, waiting: [] });
	/** What was kept last can be read back. */
	#isKept: boolean;
	readonly tab: Tab;
	offline = $state(false);
	onrefused: (scan: Scan) => void = () => undefined;
	#sending: Promise<void> | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly counts: Counts = $derived.by(() => this.#kept.waiting.reduce(added, this.#kept.standing));

	constructor(reference: string, standing: Counts) {
		this.#reference = reference;
		const { waiting = [], carton, standing: before = standing } = read<Kept>(inBrowser, this.#key) ?? {};
		// What waits was counted on top of what stood then: the server may have some of it already.
		this.#kept = { waiting, carton, standing: waiting.length > 0 ? before : standing };
		this.#isKept = write(inBrowser, this.#key, this.#kept);
		this.tab = { carton: undefined, past: [], ...read<Tab>(inTab, this.#key) };
	}

	/** The carton that was opened last in any tab. */
	get lastCarton(): number | undefined {
		return this.#kept.carton;
	}
	get waiting(): number {
		return this.#kept.waiting.length;
	}

	/** In the browser: sends what waits, and looks for what others count, until stopped. */
	start(): () => void {
		void this.send();
		const looking = setInterval(() => void this.#look(), LOOK_EVERY_MS);
		const online = (): void => void this.send();
		const others = ({ key }: StorageEvent): void => {
			if (key === this.#key) this.#kept = this.#latest();
		};
		window.addEventListener('online', online);
		window.addEventListener('storage', others);
		return () => {
			clearInterval(looking);
			clearTimeout(this.#timer);
			window.removeEventListener('storage', others);
			window.removeEventListener('online', online);
		};
	}

	/** Keeps what this tab has open, so that a reload goes on there. */
	keep(tab: Tab): void {
		write(inTab, this.#key, tab);
		if (tab.carton !== this.#kept.carton) this.#change((kept) => ({ ...kept, carton: tab.carton }));
	}

	add(counted: readonly Counted[]): void {
		const scans = counted.map((one): Scan => ({ id: newId(), ...one }));
		this.#change((kept) => ({ ...kept, waiting: [...kept.waiting, ...scans] }));
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
		this.#change((kept) => ({ ...kept, standing: answer.counts, waiting: kept.waiting.filter(({ id }) => !sent.has(id)) }));
		for (const scan of scans) if (answer.refused.includes(scan.id)) this.onrefused(scan);
	}

	async #look(): Promise<void> {
		if (document.visibilityState !== 'visible' || this.#sending) return;
		if (this.waiting > 0) return this.send();
		const answer = await this.#ask({ cache: 'no-store' });
		if (answer && this.waiting === 0 && !this.#sending) this.#change((kept) => ({ ...kept, standing: answer.counts }));
	}

	async #ask(init: RequestInit): Promise<Taken | undefined> {
		const answer = await fetch(`/shipments/${encodeURIComponent(this.#reference)}/dock/counts`, init).catch(() => undefined);
		this.offline = !answer?.ok;
		return answer?.ok ? ((await answer.json()) as Taken) : undefined;
	}

	/** Another tab may have counted meanwhile: what it keeps is added to, never written over. */
	#change(apply: (kept: Kept) => Kept): void {
		this.#kept = apply(this.#latest());
		this.#isKept = write(inBrowser, this.#key, this.#kept);
	}

	#latest(): Kept {
		return { ...this.#kept, ...((this.#isKept && read<Kept>(inBrowser, this.#key)) || {}) };
	}

	get #key(): string {
		return `nyuko-dock:${this.#reference}`;
	}
}

/** `randomUUID` is missing where the page does not come over https. */
const newId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
