import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { working, type Done, type Task } from '$lib/domain/packing/task';

/** This file is both ends of a thread: what opens it and what runs in it. It is asked for by its own address, bundled or not. */
const ROLE = 'nyuko-packing';

type Errand = { readonly task: Task; readonly stop: Int32Array };

if (!isMainThread && (workerData as { role?: string } | null)?.role === ROLE) {
	parentPort?.on('message', ({ task, stop }: Errand) => parentPort?.postMessage(done(task, () => Atomics.load(stop, 0) === 1)));
}

/** From its TypeScript source, as the command line runs it, a thread needs the loader that reads such sources. */
const FROM_SOURCE = `const { loader, file } = require('node:worker_threads').workerData;
import(loader).then(({ register }) => (register(), import(file))).catch((error) => setImmediate(() => { throw error; }));`;

function opened(): Worker {
	const file = import.meta.url;
	if (!file.endsWith('.ts')) return new Worker(new URL(file), { workerData: { role: ROLE } });
	return new Worker(FROM_SOURCE, { eval: true, workerData: { role: ROLE, file, loader: import.meta.resolve('tsx/esm/api') } });
}

/** Does a task to its end, looking after every step whether to stop. */
function done(task: Task, stopped: () => boolean): Done {
	const steps = working(task);
	let step = steps.next();
	while (!step.done) step = steps.next(stopped() ? 'stop' : undefined);
	return step.value;
}

/** Threads for one packing. They start with the first tasks that can be shared, so that small shipments need none. */
export class Crew {
	#threads: Worker[] = [];
	readonly #stop = new Int32Array(new SharedArrayBuffer(4));
	/** Threads cannot be had here: a source file that only a bundler can read, or a runtime without them. */
	#none = false;

	get stopped(): boolean {
		return Atomics.load(this.#stop, 0) === 1;
	}

	stop(): void {
		Atomics.store(this.#stop, 0, 1);
	}

	close(): void {
		for (const thread of this.#threads) void thread.terminate();
		this.#threads = [];
	}

	/** What comes of the tasks, in their order. A single one is done here, with pauses in which others are answered. */
	async work(tasks: readonly Task[]): Promise<readonly Done[]> {
		if (tasks.length < 2 || this.#none) return this.#here(tasks);
		const threads = Math.min(tasks.length, Math.max(1, availableParallelism()));
		try {
			while (this.#threads.length < threads) this.#threads.push(opened());
			return await this.#there(tasks);
		} catch {
			this.#none = true;
			this.close();
			return this.#here(tasks);
		}
	}

	/** Each thread takes the next task when it is done with its last. */
	async #there(tasks: readonly Task[]): Promise<readonly Done[]> {
		const results: Done[] = [];
		let next = 0;
		await Promise.all(
			this.#threads.map(async (thread) => {
				for (let i = next++; i < tasks.length; i = next++) {
					const task = tasks[i];
					if (task) results[i] = await asked(thread, { task, stop: this.#stop });
				}
			})
		);
		return results;
	}

	async #here(tasks: readonly Task[]): Promise<readonly Done[]> {
		const results: Done[] = [];
		for (const task of tasks) {
			const steps = working(task);
			let step = steps.next();
			while (!step.done) {
				await breath();
				step = steps.next(this.stopped ? 'stop' : undefined);
			}
			results.push(step.value);
		}
		return results;
	}
}

/** Lets other requests be answered in between. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function asked(thread: Worker, errand: Errand): Promise<Done> {
	return new Promise((resolve, reject) => {
		const answer = (result: Done): void => settle(() => resolve(result));
		const fail = (error: unknown): void => settle(() => reject(error instanceof Error ? error : new Error('packing thread ended')));
		const settle = (then: () => void): void => {
			thread.off('message', answer).off('error', fail).off('exit', fail);
			then();
		};
		thread.on('message', answer).on('error', fail).on('exit', fail);
		thread.postMessage(errand);
	});
}
