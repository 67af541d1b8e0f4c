import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readPaperCode } from '$lib/domain/documents/paper-code';
import { looksOtherwise } from '$lib/server/pdf-looks';
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
/** Pages, counted from 1, that look different; undefined where that was not found out. */
type Looks = readonly number[] | undefined;
/** A file to be read, or two whose pages are compared as pictures. */
type Job = { readonly bytes: Uint8Array } | { readonly bytes: Uint8Array; readonly other: Uint8Array; readonly pages: readonly number[] };

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

async function compare(one: Uint8Array, other: Uint8Array, pages: readonly number[]): Promise<Looks> {
	const [before, after] = [await openedPdf(one), await openedPdf(other)];
	const differing: number[] = [];
	for (const page of pages) if (await looksOtherwise(before, after, page)) differing.push(page);
	return differing;
}

const given = workerData as { role?: string; job?: Job } | null;
if (!isMainThread && given?.role === ROLE && given.job) {
	const { job } = given;
	const done: Promise<Answer | Looks> = 'other' in job ? compare(job.bytes, job.other, job.pages).catch(() => undefined) : read(job.bytes).catch((): Answer => ({ code: 'verify-damaged' }));
	void done.then((answer) => parentPort?.postMessage(answer));
}

/** From its TypeScript source a thread needs the loader that reads such sources. */
const FROM_SOURCE = `const { loader, file } = require('node:worker_threads').workerData;
import(loader).then(({ register }) => (register(), import(file))).catch((error) => setImmediate(() => { throw error; }));`;

function started(job: Job): Worker {
	const file = import.meta.url;
	if (!file.endsWith('.ts')) return new Worker(new URL(file), { workerData: { role: ROLE, job } });
	return new Worker(FROM_SOURCE, { eval: true, workerData: { role: ROLE, job, file, loader: import.meta.resolve('tsx/esm/api') } });
}

type Ends<T> = { readonly late: T; readonly broken: T; readonly signal: AbortSignal | undefined };

/** Does a job beside everything else the server does, no longer than a minute; whoever gives up ends it. */
function inThread<T>(job: Job, { late, broken, signal }: Ends<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		if (signal?.aborted) return reject(signal.reason as Error);
		const thread = started(job);
		const end = (then: () => void): void => {
			clearTimeout(clock);
			signal?.removeEventListener('abort', leave);
			void thread.terminate();
			then();
		};
		const leave = (): void => end(() => reject(signal?.reason as Error));
		const clock = setTimeout(() => end(() => resolve(late)), MOST_MS);
		signal?.addEventListener('abort', leave);
		thread.once('message', (answer: T) => end(() => resolve(answer)));
		// What breaks the renderer is no paper of ours.
		thread.once('error', () => end(() => resolve(broken)));
	});
}

export const readPdf = (bytes: Uint8Array, signal?: AbortSignal): Promise<Answer> =>
	inThread<Answer>({ bytes }, { late: { code: 'verify-takes-too-long' }, broken: { code: 'verify-damaged' }, signal });

/** Which of some pages look different in two files that can be read. */
export const comparePages = (bytes: Uint8Array, other: Uint8Array, pages: readonly number[], signal?: AbortSignal): Promise<Looks> =>
	inThread<Looks>({ bytes, other, pages }, { late: undefined, broken: undefined, signal });
