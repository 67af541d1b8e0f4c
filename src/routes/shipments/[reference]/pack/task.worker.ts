import type { Done, Task } from '$lib/domain/packing/task';
import { withPauses, type Step } from './crew';

export type ToHand = { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'stop' };
export type FromHand =
	| { readonly kind: 'step'; readonly step: Step }
	| { readonly kind: 'done'; readonly done: Done }
	| { readonly kind: 'failed'; readonly because: string };

let stopped = false;
const tell = (message: FromHand): void => postMessage(message);

async function work(task: Task): Promise<void> {
	try {
		tell({ kind: 'done', done: await withPauses(task, () => stopped, (step) => tell({ kind: 'step', step })) });
	} catch (error) {
		tell({ kind: 'failed', because: String(error) });
	}
}

addEventListener('message', ({ data }: MessageEvent<ToHand>) => {
	if (data.kind === 'stop') stopped = true;
	else void work(data.task);
});
