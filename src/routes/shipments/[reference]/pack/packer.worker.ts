import { packInSteps, type Packing, type Progress } from '$lib/domain/packing/pack';
import type { Plan } from '$lib/domain/shipment/plan';

export type ToPacker = { readonly kind: 'pack'; readonly plan: Plan; readonly seed: number } | { readonly kind: 'stop' };
export type FromPacker = { readonly kind: 'progress'; readonly progress: Progress } | { readonly kind: 'done'; readonly packing: Packing };

/** How long to pack before looking whether somebody said stop. */
const LISTEN_EVERY_MS = 80;

let stopped = false;
const tell = (message: FromPacker): void => postMessage(message);
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function pack(plan: Plan, seed: number): Promise<void> {
	const steps = packInSteps(plan, { seed });
	let step = steps.next();
	let heard = performance.now();
	while (!step.done) {
		if (performance.now() - heard > LISTEN_EVERY_MS) {
			tell({ kind: 'progress', progress: step.value });
			await breathe();
			heard = performance.now();
		}
		step = steps.next(stopped ? 'stop' : undefined);
	}
	tell({ kind: 'done', packing: step.value });
}

addEventListener('message', ({ data }: MessageEvent<ToPacker>) => {
	if (data.kind === 'stop') stopped = true;
	else void pack(data.plan, data.seed);
});
