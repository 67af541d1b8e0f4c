import { packInSteps, type Packing, type PackingOptions } from '$lib/domain/packing/pack';
import type { Plan } from '$lib/domain/shipment/plan';

type Limits = PackingOptions & { readonly seconds?: number | undefined; readonly signal?: AbortSignal };

/** Lets other requests be answered in between. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Packs without keeping others waiting. The clock and a caller who has gone only ever end the search early; without them, the
 * answer depends on the plan and the options alone.
 */
export async function packWithin(plan: Plan, { seconds = Infinity, signal, ...options }: Limits): Promise<{ readonly packing: Packing; readonly cutShort: boolean }> {
	const end = performance.now() + seconds * 1000;
	const steps = packInSteps(plan, options);
	let step = steps.next();
	let cutShort = false;
	while (!step.done) {
		await breath();
		cutShort ||= performance.now() >= end || signal?.aborted === true;
		step = steps.next(cutShort ? 'stop' : undefined);
	}
	return { packing: step.value, cutShort };
}
