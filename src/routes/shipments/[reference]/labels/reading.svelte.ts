import type { ReadBack } from '$lib/server/read-back/read-back';
import type { ReadingTold } from './read/+server';

type Refused = { readonly code: string };

/** Of what: the run, and whether every page or a choice of a long run. */
type Wanted = { readonly address: string; readonly all: boolean };

/** The codes of a run, read off its rendered pages on the server. */
export class Reading {
	done = $state(0);
	of = $state(0);
	busy = $state(false);
	read: ReadBack | undefined = $state.raw();
	refused: Refused | undefined = $state.raw();
	#stop: AbortController | undefined;
	#of: Wanted | undefined;
	#under: Promise<boolean> | undefined;

	/** Whether the codes of the run read, once it is known; the same run is read once. */
	check(wanted: Wanted): Promise<boolean> {
		const isSame = this.#of?.address === wanted.address && (this.#of.all || !wanted.all);
		if (isSame && this.#under && (this.busy || this.read || this.refused)) return this.#under;
		this.forget();
		this.#of = wanted;
		this.#under = this.#begin(wanted);
		return this.#under;
	}

	/** Another run is wanted: what is being read is given up. */
	forget(): void {
		this.#stop?.abort();
		this.#of = undefined;
		this.read = this.refused = undefined;
		this.busy = false;
		this.done = this.of = 0;
	}

	async #begin({ address, all }: Wanted): Promise<boolean> {
		const stop = new AbortController();
		this.#stop = stop;
		this.busy = true;
		try {
			const answer = await fetch(`${address}${all ? '&all=1' : ''}`, { signal: stop.signal });
			if (!answer.ok || !answer.body) this.refused = (await answer.json()) as Refused;
			else for await (const told of linesOf(answer.body)) if (!stop.signal.aborted) this.#take(told);
			if (!this.read && !this.refused && !stop.signal.aborted) this.refused = { code: 'not-reached' };
		} catch {
			if (!stop.signal.aborted) this.refused = { code: 'not-reached' };
		}
		if (stop.signal.aborted) return false;
		this.busy = false;
		return this.read !== undefined;
	}

	#take(told: ReadingTold): void {
		if ('done' in told) [this.done, this.of] = [told.done, told.of];
		else if ('read' in told) this.read = told.read;
		else if ('refused' in told) this.refused = told.refused;
		else this.refused = { code: 'fault', ...{ id: told.fault } };
	}
}

/** Lines of JSON as they come. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ReadingTold, void, undefined> {
	const reader = body.pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>).getReader();
	let rest = '';
	for (;;) {
		const { done, value } = await reader.read();
		const lines = (rest + (value ?? '')).split('\n');
		rest = done ? '' : (lines.pop() ?? '');
		for (const line of lines) if (line !== '') yield JSON.parse(line) as ReadingTold;
		if (done) return;
	}
}
