import type { Packing, PackingOptions, Progress } from '$lib/domain/packing/pack';
import type { Plan } from '$lib/domain/shipment/plan';
import { focusBack, isFocusLost } from './focus-back';
import type { FromPacker, ToPacker } from './packer.worker';

/** More hands than this would have nothing to do. */
const MOST_HANDS = 8;
/** One core is left to the page. */
const handsHere = (): number => Math.min(MOST_HANDS, Math.max(1, (navigator.hardwareConcurrency || 2) - 1));

/** Packing beside the page, so that the page stays awake: how far it is, and a stop that keeps the best so far. */
export class Packer {
	running = $state(false);
	/** Why the last packing failed. */
	failed: string | undefined = $state();
	/** Told to stop; the steps it is in are finished first. */
	stopping = $state(false);
	progress: Progress | undefined = $state.raw();
	#worker: Worker | undefined;
	#end: ((packing?: Packing) => void) | undefined;
	/** Gives the focus back to the button that was pressed. */
	#back: (() => void) | undefined;

	/** The packing, or undefined when the page was left, it was given up, a worker failed or one runs already. */
	pack(plan: Plan, options: PackingOptions): Promise<Packing | undefined> {
		if (this.running) return Promise.resolve(undefined);
		this.#back = focusBack();
		this.running = true;
		this.failed = undefined;
		return new Promise((resolve) => {
			this.#end = resolve;
			const fail = (because: string): void => {
				this.failed = because;
				this.leave();
			};
			try {
				this.#worker = new Worker(new URL('./packer.worker.ts', import.meta.url), { type: 'module' });
				this.#worker.onerror = ({ message }) => fail(message || 'the worker did not start');
				this.#worker.onmessageerror = () => fail('a message could not be read');
				this.#worker.onmessage = ({ data }: MessageEvent<FromPacker>) => {
					if (data.kind === 'progress') this.progress = data.progress;
					else if (data.kind === 'failed') fail(data.because);
					else this.leave(data.packing);
				};
				this.#tell({ kind: 'pack', plan, options, hands: handsHere() });
			} catch (error) {
				fail(String(error));
			}
		});
	}

	/** With nothing to keep yet it ends at once. The button that stops goes away: the focus does not stay on it. */
	stop(): void {
		this.#back?.();
		if (!this.progress?.cartons) return this.leave();
		this.stopping = true;
		this.#tell({ kind: 'stop' });
	}

	leave(packing?: Packing): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.running = this.stopping = false;
		this.progress = undefined;
		this.#end?.(packing);
		const back = this.#back;
		this.#end = this.#back = undefined;
		// After the page shows what was packed: a button may be gone by then.
		if (back) setTimeout(() => isFocusLost() && back());
	}

	#tell(message: ToPacker): void {
		this.#worker?.postMessage(message);
	}
}
