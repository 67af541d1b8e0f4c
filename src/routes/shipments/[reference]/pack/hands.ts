import type { Hand } from './crew';
import type { FromHand, ToHand } from './task.worker';

/** Workers of a worker: they do tasks side by side, hear a stop between two steps, and end with the one that opened them. */
export class Hands {
	#workers: Worker[] = [];

	/** So many hands; none where a worker cannot open others. */
	open(many: number): readonly Hand[] {
		if (typeof Worker === 'undefined') return [];
		try {
			this.#workers = Array.from({ length: many }, () => new Worker(new URL('./task.worker.ts', import.meta.url), { type: 'module' }));
		} catch {
			this.close();
		}
		return this.#workers.map(handOf);
	}

	stop(): void {
		for (const worker of this.#workers) worker.postMessage({ kind: 'stop' } satisfies ToHand);
	}

	close(): void {
		for (const worker of this.#workers) worker.terminate();
		this.#workers = [];
	}
}

/** A worker that failed once is asked nothing more. */
function handOf(worker: Worker): Hand {
	let failed: string | undefined;
	return (task, tell) =>
		new Promise((resolve, reject) => {
			const fail = (because: string): void => {
				failed = because;
				worker.terminate();
				reject(new Error(because));
			};
			worker.onerror = (event) => {
				event.preventDefault();
				fail(event.message || 'the worker did not start');
			};
			worker.onmessageerror = () => fail('a message could not be read');
			worker.onmessage = ({ data }: MessageEvent<FromHand>) => {
				if (data.kind === 'done') resolve(data.done);
				else if (data.kind === 'failed') fail(data.because);
				else tell(data.step);
			};
			if (failed === undefined) worker.postMessage({ kind: 'task', task } satisfies ToHand);
			else reject(new Error(failed));
		});
}
