import { resolve } from '$app/paths';
import type { Verdict } from '$lib/server/verify';
import type { Say } from '$lib/ui/words';

/** As large as the server takes. */
const LARGEST = 50 * 1024 * 1024;

/** A PDF on its way through the server, with how long it takes, and what came of it. */
export class Checking {
	reading: { readonly name: string; readonly seconds: number } | undefined = $state.raw();
	verdict: Verdict | undefined = $state.raw();
	/** The file that the verdict is about. */
	name: string | undefined = $state();
	refused: string | undefined = $state();
	#stop: AbortController | undefined;
	readonly #t: Say;

	constructor(t: Say) {
		this.#t = t;
	}

	/** What was said of a file holds no longer. */
	clear(): void {
		[this.verdict, this.name, this.refused] = [undefined, undefined, undefined];
	}

	stop(): void {
		this.#stop?.abort();
	}

	async file(file: File | undefined): Promise<void> {
		if (!file || this.reading) return;
		this.clear();
		if (file.size > LARGEST) return void (this.refused = this.#t('rejections.verify-too-large', { most: LARGEST / 1024 / 1024 }));
		const stop = (this.#stop = new AbortController());
		this.reading = { name: file.name, seconds: 0 };
		const clock = setInterval(() => (this.reading = this.reading && { ...this.reading, seconds: this.reading.seconds + 1 }), 1000);
		try {
			const answer = await fetch(resolve('/verify/read'), { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: file, signal: stop.signal });
			const said: unknown = await answer.json();
			if (!answer.ok) return void (this.refused = String((said as { detail?: string }).detail ?? this.#t('rejections.not-reached')));
			[this.verdict, this.name] = [said as Verdict, file.name];
		} catch {
			if (!stop.signal.aborted) this.refused = this.#t('rejections.not-reached');
		} finally {
			clearInterval(clock);
			this.reading = undefined;
		}
	}
}
