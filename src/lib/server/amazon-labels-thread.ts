import { on } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { PageSeen } from '$lib/domain/shipment/label-pages';
import { open, type LabelsUnreadable } from '$lib/server/amazon-labels-page';

/** What is told while a PDF is read: how many pages it has, then each of them. */
export type Step = { readonly kind: 'opened'; readonly pages: number } | { readonly kind: 'page'; readonly seen: PageSeen } | { readonly kind: 'refused'; readonly because: LabelsUnreadable } | { readonly kind: 'done' };

/** This file is both ends of a thread: what opens it and what runs in it. It is asked for by its own address, bundled or not. */
const ROLE = 'nyuko-amazon-labels';

async function* reading(bytes: Uint8Array): AsyncGenerator<Step> {
	const opened = await open(bytes);
	if ('code' in opened) return yield { kind: 'refused', because: opened };
	yield { kind: 'opened', pages: opened.pages };
	try {
		// A page that cannot be drawn has no box on it, and is told.
		for (let page = 1; page <= opened.pages; page++) yield { kind: 'page', seen: await opened.see(page).catch(() => ({ page, labels: [] })) };
	} finally {
		opened.close();
	}
	yield { kind: 'done' };
}

async function serve(bytes: Uint8Array): Promise<void> {
	for await (const step of reading(bytes)) parentPort?.postMessage(step);
}

const given = workerData as { role?: string; bytes?: Uint8Array } | null;
if (!isMainThread && given?.role === ROLE && given.bytes) void serve(given.bytes);

/** From its TypeScript source a thread needs the loader that reads such sources. */
const FROM_SOURCE = `const { loader, file } = require('node:worker_threads').workerData;
import(loader).then(({ register }) => (register(), import(file))).catch((error) => setImmediate(() => { throw error; }));`;

function started(bytes: Uint8Array): Worker {
	const file = import.meta.url;
	if (!file.endsWith('.ts')) return new Worker(new URL(file), { workerData: { role: ROLE, bytes } });
	return new Worker(FROM_SOURCE, { eval: true, workerData: { role: ROLE, bytes, file, loader: import.meta.resolve('tsx/esm/api') } });
}

/** A page that takes longer is made to. */
const MOST_MS = 30_000;

/** Reads a PDF beside everything else the server does; whoever stops listening ends it. It ends without `done` when a page takes too long. */
export async function* readBeside(bytes: Uint8Array): AsyncGenerator<Step> {
	const thread = started(bytes);
	let clock = setTimeout(() => void thread.terminate(), MOST_MS);
	try {
		for await (const [step] of on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[Step]>) {
			clearTimeout(clock);
			clock = setTimeout(() => void thread.terminate(), MOST_MS);
			yield step;
			if (step.kind === 'done' || step.kind === 'refused') return;
		}
	} finally {
		clearTimeout(clock);
		void thread.terminate();
	}
}
