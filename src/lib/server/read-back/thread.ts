import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { PDFiumDocument } from '@hyzyla/pdfium';
import type { Statement } from '$lib/domain/documents/agreement';
import type { ExpectedPage } from './expected';
import type { Areas } from './ink';
import { readPage, type Fault } from './page';
import { opened as openedPdf } from './picture';

/** This file is both ends of a thread: what opens it and what runs in it. It is asked for by its own address, bundled or not. */
const ROLE = 'nyuko-read-back';

/** Pages of one PDF that are to be read, until somebody sets `stop`. Errands with one `paper` are of one file. */
export type Errand = {
	readonly paper: number;
	readonly pdf: Uint8Array;
	readonly name: string;
	readonly pages: readonly ExpectedPage[];
	readonly areas: Areas;
	readonly stop: Int32Array;
};

/** What the pages say, up to the first that does not say what it should; `stopped` when nobody waits any more. */
export type Outcome = { readonly fault: Fault | undefined; readonly said: readonly Statement[]; readonly stopped: boolean };

/** How a thread ends an errand: a fault of what is read is none of the thread. */
export type Answer = { readonly outcome: Outcome } | { readonly fault: unknown };

type Word = Answer | { readonly done: number };

if (!isMainThread && (workerData as { role?: string } | null)?.role === ROLE) {
	const tell = (word: Word): void => parentPort?.postMessage(word);
	parentPort?.on('message', (errand: Errand) => {
		readPages(errand, (done) => tell({ done })).then((outcome) => tell({ outcome }), (fault: unknown) => tell({ fault }));
	});
}

let open: { readonly paper: number; readonly document: PDFiumDocument } | undefined;

/** The file of an errand; the last one stays open for the next. */
async function documentOf({ paper, pdf }: Errand): Promise<PDFiumDocument> {
	if (open?.paper === paper) return open.document;
	close();
	// A view on memory that threads share cannot be decoded: the file is copied here.
	const document = await openedPdf(new Uint8Array(pdf));
	open = { paper, document };
	return document;
}

function close(): void {
	open?.document.destroy();
	open = undefined;
}

/** Reads pages one after another, telling how many are done. */
export async function readPages(errand: Errand, told: (done: number) => void): Promise<Outcome> {
	const { pages, stop } = errand;
	const document = await documentOf(errand);
	const said: Statement[] = [];
	for (const [i, page] of pages.entries()) {
		if (Atomics.load(stop, 0) === 1) return { fault: undefined, said, stopped: true };
		const read = await readPage(document, page, errand);
		for (const statement of read.said) said.push(statement);
		if (read.fault) return { fault: read.fault, said, stopped: false };
		told(i + 1);
	}
	return { fault: undefined, said, stopped: false };
}

/** From its TypeScript source, as the command line runs it, a thread needs the loader that reads such sources. */
const FROM_SOURCE = `const { loader, file } = require('node:worker_threads').workerData;
import(loader).then(({ register }) => (register(), import(file))).catch((error) => setImmediate(() => { throw error; }));`;

/** A thread that reads. It keeps no process alive while it waits. */
export function opened(): Worker {
	const file = import.meta.url;
	const thread = file.endsWith('.ts')
		? new Worker(FROM_SOURCE, { eval: true, workerData: { role: ROLE, file, loader: import.meta.resolve('tsx/esm/api') } })
		: new Worker(new URL(file), { workerData: { role: ROLE } });
	thread.unref();
	return thread;
}

/** Has an errand done by a thread, which is waited for while it works. Rejects when there is no such thread. */
export function asked(thread: Worker, errand: Errand, told: (done: number) => void): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const hear = (word: Word): void => {
			if ('done' in word) return told(word.done);
			settle(() => resolve(word));
		};
		const fail = (error: unknown): void => settle(() => reject(error instanceof Error ? error : new Error('reading thread ended')));
		const settle = (then: () => void): void => {
			thread.off('message', hear).off('error', fail).off('exit', fail).unref();
			then();
		};
		thread.on('message', hear).on('error', fail).on('exit', fail).ref();
		thread.postMessage(errand);
	});
}
