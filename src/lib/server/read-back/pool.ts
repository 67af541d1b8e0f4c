import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Answer, Errand, Outcome } from './thread';

/** Threads that read: as many as there are cores, but no more than pay. */
const MOST = Math.max(1, Math.min(4, availableParallelism()));
/** Those that have nothing to read are closed after so long. */
const IDLE = 60_000;

type Waiting = { readonly errand: Errand; readonly told: (done: number) => void; readonly resolve: (outcome: Outcome) => void; readonly reject: (fault: unknown) => void };

const queue: Waiting[] = [];
const idle: Worker[] = [];
let running = 0;
let closing: NodeJS.Timeout | undefined;
/** Threads cannot be had here: a source file that only a bundler can read, or a runtime without them. */
let none = false;

/** Has an errand done when its turn comes. */
export function done(errand: Errand, told: (done: number) => void): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		queue.push({ errand, told, resolve, reject });
		next();
	});
}

function next(): void {
	if (running >= (none ? 1 : MOST)) return;
	const waiting = queue.shift();
	if (!waiting) return;
	running++;
	void served(waiting).then(waiting.resolve, waiting.reject).finally(() => {
		running--;
		next();
	});
}

async function served({ errand, told }: Waiting): Promise<Outcome> {
	// Asked for when it is needed, and so in a file of its own: the thread loads no more than that.
	const { asked, opened, readPages } = await import('./thread');
	clearTimeout(closing);
	if (none) return readPages(errand, told);
	let answer: Answer;
	let thread: Worker | undefined;
	try {
		thread = idle.pop() ?? opened();
		answer = await asked(thread, errand, told);
	} catch {
		void thread?.terminate();
		none = true;
		return readPages(errand, told);
	} finally {
		closing = setTimeout(close, IDLE).unref();
	}
	keep(thread);
	if ('fault' in answer) throw answer.fault;
	return answer.outcome;
}

/** A thread that has ended is not asked again. */
function keep(thread: Worker): void {
	idle.push(thread);
	thread.removeAllListeners('exit').once('exit', () => {
		const at = idle.indexOf(thread);
		if (at >= 0) idle.splice(at, 1);
	});
}

function close(): void {
	for (const thread of idle.splice(0)) void thread.terminate();
}
