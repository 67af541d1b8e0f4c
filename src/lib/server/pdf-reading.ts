import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readPaperCode } from '$lib/domain/documents/paper-code';
import { withPage } from '$lib/server/read-back/open-page';
import { opened as openedPdf, pictureOf } from '$lib/server/read-back/picture';
import { scan } from '$lib/server/read-back/scanner';

/** What is in a PDF from outside: the lines of text of each page, and the codes of ours on its first pages. */
export type PdfRead = { readonly pages: readonly (readonly string[])[]; readonly codes: readonly string[] };

/** Why a file from outside is not read. */
export type PdfUnreadable =
	| { readonly code: 'verify-locked' }
	| { readonly code: 'verify-damaged' }
	| { readonly code: 'verify-too-many-pages'; readonly pages: number; readonly most: number }
	| { readonly code: 'verify-takes-too-long' };

export const MOST_PAGES = 500;
/** A code stands on every page; where none of the first ones has one, no other has. */
const LOOKED_AT = 3;
const MOST_MS = 60_000;
const MM_PER_POINT = 25.4 / 72;
/** Dots of 200 dpi, and of 300 for a code that was printed and scanned. */
const DOTS = [25.4 / 200, 25.4 / 300] as const;
/** A page that asks for more dots than a sheet of A3 at 300 dpi is looked at smaller. */
const MOST_DOTS = 17_500_000;

/** This file is both ends of a thread: what opens it and what runs in it. It is asked for by its own address, bundled or not. */
const ROLE = 'nyuko-pdf-reading';
type Answer = PdfRead | PdfUnreadable;

type Document = Awaited<ReturnType<typeof openedPdf>>;

const linesIn = (text: string): string[] => text.split(/\r\n|\r|\n/).map((line) => line.replaceAll('\0', '').trim()).filter((line) => line !== '');

async function codesOn(document: Document, page: number): Promise<string[]> {
	const { originalWidth, originalHeight } = document.getPage(page - 1).getOriginalSize();
	const size = { width: originalWidth * MM_PER_POINT, height: originalHeight * MM_PER_POINT };
	for (const wanted of DOTS) {
		const dot = Math.max(wanted, Math.sqrt((size.width * size.height) / MOST_DOTS));
		const found = await withPage(document, page, (open) => scan(pictureOf(open, { ...size, dot }), { formats: ['qr'], hard: true, turned: true }));
		const ours = found.map(({ data }) => data).filter((data) => readPaperCode(data) !== undefined);
		if (ours.length > 0) return ours;
	}
	return [];
}

async function read(bytes: Uint8Array): Promise<Answer> {
	const document = await openedPdf(bytes).catch((error: unknown) => (error instanceof Error && /password|security/i.test(error.message) ? 'locked' : 'damaged'));
	if (typeof document === 'string') return { code: `verify-${document}` as const };
	try {
		const count = document.getPageCount();
		if (count === 0) return { code: 'verify-damaged' };
		if (count > MOST_PAGES) return { code: 'verify-too-many-pages', pages: count, most: MOST_PAGES };
		const pages = Array.from({ length: count }, (_, i) => linesIn(document.getPage(i).getText()));
		let codes: string[] = [];
		// A page that cannot be drawn has no code on it.
		for (let page = 1; page <= Math.min(count, LOOKED_AT) && codes.length === 0; page++) codes = await codesOn(document, page).catch(() => []);
		return { pages, codes };
	} finally {
		document.destroy();
	}
}

const given = workerData as { role?: string; bytes?: Uint8Array } | null;
if (!isMainThread && given?.role === ROLE && given.bytes) void read(given.bytes).catch((): Answer => ({ code: 'verify-damaged' })).then((answer) => parentPort?.postMessage(answer));

/** From its TypeScript source a thread needs the loader that reads such sources. */
const FROM_SOURCE = `const { loader, file } = require('node:worker_threads').workerData;
import(loader).then(({ register }) => (register(), import(file))).catch((error) => setImmediate(() => { throw error; }));`;

function started(bytes: Uint8Array): Worker {
	const file = import.meta.url;
	if (!file.endsWith('.ts')) return new Worker(new URL(file), { workerData: { role: ROLE, bytes } });
	return new Worker(FROM_SOURCE, { eval: true, workerData: { role: ROLE, bytes, file, loader: import.meta.resolve('tsx/esm/api') } });
}

/** Reads a PDF beside everything else the server does, no longer than a minute; whoever gives up ends it. */
export function readPdf(bytes: Uint8Array, signal?: AbortSignal): Promise<Answer> {
	return new Promise((resolve, reject) => {
		if (signal?.aborted) return reject(signal.reason as Error);
		const thread = started(bytes);
		const end = (then: () => void): void => {
			clearTimeout(clock);
			signal?.removeEventListener('abort', leave);
			void thread.terminate();
			then();
		};
		const leave = (): void => end(() => reject(signal?.reason as Error));
		const clock = setTimeout(() => end(() => resolve({ code: 'verify-takes-too-long' })), MOST_MS);
		signal?.addEventListener('abort', leave);
		thread.once('message', (answer: Answer) => end(() => resolve(answer)));
		// What breaks the renderer is no paper of ours.
		thread.once('error', () => end(() => resolve({ code: 'verify-damaged' })));
	});
}
