import { packInRounds, type Packing, type PackingOptions } from '$lib/domain/packing/pack';
import type { Plan } from '$lib/domain/shipment/plan';
import { Crew } from './packing-thread';

type Limits = PackingOptions & { readonly seconds?: number | undefined; readonly signal?: AbortSignal };

/**
 * Packs on threads, without keeping others waiting. The clock and a caller who has gone only ever end the search early; without
 * them, the answer depends on the plan and the options alone, however many threads there are.
 */
export async function packWithin(plan: Plan, { seconds = Infinity, signal, ...options }: Limits): Promise<{ readonly packing: Packing; readonly cutShort: boolean }> {
	const leave = await turn();
	const crew = new Crew();
	const stop = (): void => crew.stop();
	const timer = seconds === Infinity ? undefined : setTimeout(stop, seconds * 1000);
	signal?.addEventListener('abort', stop);
	if (signal?.aborted || seconds < 0.001) stop();
	try {
		const rounds = packInRounds(plan, options);
		let round = rounds.next();
		let cutShort = false;
		while (!round.done) {
			const done = await crew.work(round.value.tasks);
			cutShort ||= crew.stopped;
			round = rounds.next({ done, stop: crew.stopped });
		}
		return { packing: round.value, cutShort };
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', stop);
		crew.close();
		leave();
	}
}

/** Packings that may run at once; each uses every core, so more of them would only take longer together. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Waits for a turn; what is answered gives it back. */
async function turn(): Promise<() => void> {
	if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	else running++;
	return () => {
		const next = waiting.shift();
		if (next) next();
		else running--;
	};
}
