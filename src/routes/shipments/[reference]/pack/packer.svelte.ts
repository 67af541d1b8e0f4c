import type { Packing, Progress } from '$lib/domain/packing/pack';
import type { Plan } from '$lib/domain/shipment/plan';
import type { FromPacker, ToPacker } from './packer.worker';

/** Packing beside the page, so that the page stays awake: how far it is, and a stop that keeps the best so far. */
export class Packer {
	running = $state(false);
	failed = $state(false);
	/** Told to stop; the step it is in is finished first. */
	stopping = $state(false);
	progress: Progress | undefined = $state.raw();
	#worker: Worker | undefined;

	/** The packing, or undefined when the page was left or the worker failed. */
	pack(plan: Plan, seed: number): Promise<Packing | undefined> {
		this.leave();
		this.running = true;
		this.failed = false;
		const worker = new Worker(new URL('./packer.worker.ts', import.meta.url), { type: 'module' });
		this.#worker = worker;
		return new Promise((resolve) => {
			const end = (packing: Packing | undefined): void => {
				this.failed = packing === undefined;
				this.leave();
				resolve(packing);
			};
			worker.addEventListener('error', () => end(undefined));
			worker.addEventListener('message', ({ data }: MessageEvent<FromPacker>) => {
				if (data.kind === 'done') end(data.packing);
				else this.progress = data.progress;
			});
			this.#tell({ kind: 'pack', plan, seed });
		});
	}

	/** With nothing to keep yet it ends at once. */
	stop(): void {
		if (!this.progress) return this.leave();
		this.stopping = true;
		this.#tell({ kind: 'stop' });
	}

	leave(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.running = this.stopping = false;
		this.progress = undefined;
	}

	#tell(message: ToPacker): void {
		this.#worker?.postMessage(message);
	}
}
