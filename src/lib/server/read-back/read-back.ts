import type { Worker } from 'node:worker_threads';
import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { expectedOn, pagesToRead, type ExpectedPage } from './expected';
import type { Misread } from './page';
import type { Answer, Errand, Outcome } from './thread';

/** How much of a paper was read back: with `sampled`, pages spread over a long run. */
export type ReadBack = { readonly pages: number; readonly pagesRead: number; readonly codes: number; readonly sampled: boolean };

/** A code does not say what it should, or stands where none should; its field is `page` then. */
export type CodeNotRead = Misread & { readonly code: 'code-not-read'; readonly document: string };

export type ReadingOptions = {
	/** What the pages are called. */
	readonly document: string;
	readonly how?: 'sampled' | 'all';
	readonly told?: (done: number, of: number) => void;
	readonly signal?: AbortSignal | undefined;
};

/**
 * Reads the codes of a finished PDF off its rendered pages, with a renderer and a reader that are not ours, on a thread of their
 * own. Throws the signal's reason when it is given up.
 */
export async function readBack(pdf: Uint8Array, pages: readonly DrawnPage[], { document, how = 'sampled', told, signal }: ReadingOptions): Promise<Result<ReadBack, CodeNotRead>> {
	const chosen = pagesToRead(pages, how);
	const expected = chosen.flatMap((i): ExpectedPage[] => (pages[i] ? [expectedOn(pages[i], i + 1)] : []));
	const { misread } = await inTurn(() => read({ pdf, expected, told: told ?? (() => undefined), signal }));
	if (misread) return reject({ code: 'code-not-read', document, ...misread });
	const codes = expected.reduce((sum, page) => sum + page.codes.length, 0);
	return accept({ pages: pages.length, pagesRead: expected.length, codes, sampled: expected.length < pages.length });
}

type Reading = {
	readonly pdf: Uint8Array;
	readonly expected: readonly ExpectedPage[];
	readonly told: (done: number, of: number) => void;
	readonly signal: AbortSignal | undefined;
};

async function read({ pdf, expected, told, signal }: Reading): Promise<Outcome> {
	signal?.throwIfAborted();
	const stop = new Int32Array(new SharedArrayBuffer(4));
	const giveUp = (): void => void Atomics.store(stop, 0, 1);
	signal?.addEventListener('abort', giveUp);
	try {
		const outcome = await onThread({ pdf, pages: expected, stop }, (done) => told(done, expected.length));
		if (outcome.stopped) signal?.throwIfAborted();
		return outcome;
	} finally {
		signal?.removeEventListener('abort', giveUp);
	}
}

/** A thread that has nothing to read is closed after so long. */
const IDLE = 60_000;
let thread: Worker | undefined;
let closing: NodeJS.Timeout | undefined;
/** Threads cannot be had here: a source file that only a bundler can read, or a runtime without them. */
let none = false;

async function onThread(errand: Errand, told: (done: number) => void): Promise<Outcome> {
	// Asked for when it is needed, and so in a file of its own: the thread loads no more than that.
	const { asked, opened, readPages } = await import('./thread');
	clearTimeout(closing);
	if (none) return readPages(errand, told);
	let answer: Answer;
	try {
		thread ??= kept(opened());
		answer = await asked(thread, errand, told);
	} catch {
		close();
		none = true;
		return readPages(errand, told);
	} finally {
		closing = setTimeout(close, IDLE).unref();
	}
	if ('fault' in answer) throw answer.fault;
	return answer.outcome;
}

/** A thread that has ended is not asked again. */
const kept = (one: Worker): Worker => one.once('exit', () => (thread = thread === one ? undefined : thread));

function close(): void {
	void thread?.terminate();
	thread = undefined;
}

let before: Promise<unknown> = Promise.resolve();

/** One after another: two at once would only take longer together. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
	const mine = before.then(work);
	before = mine.catch(() => undefined);
	return mine;
}
