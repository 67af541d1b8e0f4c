import { packInRounds, type Packing, type PackingOptions, type Progress } from '$lib/domain/packing/pack';
import type { Plan } from '$lib/domain/shipment/plan';
import { packTogether, withPauses } from './crew';
import { Hands } from './hands';

export type Errand = { readonly plan: Plan; readonly options: PackingOptions; readonly hands: number };
export type ToPacker = ({ readonly kind: 'pack' } & Errand) | { readonly kind: 'stop' };
export type FromPacker =
	| { readonly kind: 'progress'; readonly progress: Progress }
	| { readonly kind: 'done'; readonly packing: Packing }
	| { readonly kind: 'failed'; readonly because: string };

/** How often the page is told how far it is, however many hands tell. */
const TELL_EVERY_MS = 80;

let stopped = false;
let told = -Infinity;
const hands = new Hands();
const tell = (message: FromPacker): void => postMessage(message);

function tellProgress(progress: Progress): void {
	if (performance.now() - told < TELL_EVERY_MS) return;
	told = performance.now();
	tell({ kind: 'progress', progress });
}

async function pack({ plan, options, hands: many }: Errand): Promise<void> {
	try {
		const packing = await packTogether(packInRounds(plan, options), {
			here: (task, say) => withPauses(task, () => stopped, say),
			others: () => (many > 1 && !stopped ? hands.open(many) : []),
			stopped: () => stopped,
			tell: tellProgress
		});
		tell({ kind: 'done', packing });
	} catch (error) {
		tell({ kind: 'failed', because: String(error) });
	}
	hands.close();
}

addEventListener('message', ({ data }: MessageEvent<ToPacker>) => {
	if (data.kind === 'pack') return void pack(data);
	stopped = true;
	hands.stop();
});
