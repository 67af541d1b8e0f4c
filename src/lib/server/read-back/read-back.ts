import type { Statement } from '$lib/domain/documents/agreement';
import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { expectedOn, looksAt, type ExpectedPage } from './expected';
import { areasOf } from './ink-areas';
import type { Fault } from './page';
import { done } from './pool';
import type { Outcome } from './thread';

/** How much of a paper was read back: its texts, and with `sampled` codes and ink of pages spread over a long run. */
export type ReadBack = { readonly pages: number; readonly pagesRead: number; readonly codes: number; readonly texts: number; readonly sampled: boolean };

/** A text or a code does not say what it should, or stands where none should (its field is `page` then); or a letter has no ink. */
export type NotRead = Fault & { readonly document: string };

export type ReadingOptions = {
	/** What the pages are called. */
	readonly document: string;
	readonly how?: 'sampled' | 'all';
	/** How many labels of a long run are looked at, or pages of another paper; absent: as many as is usual. */
	readonly most?: number | undefined;
	/** Of which pages the texts are read: those that are looked at, or all. */
	readonly texts?: 'looked-at' | 'all';
	readonly told?: (done: number, of: number) => void;
	/** Hears the figures that the pages state, page by page. */
	readonly heard?: (said: readonly Statement[]) => void;
	readonly signal?: AbortSignal | undefined;
};

/**
 * Reads texts and codes of a finished PDF off its pages, with a renderer and a reader that are not ours, on threads of their own.
 * Throws the signal's reason when it is given up.
 */
export async function readBack(pdf: Uint8Array, pages: readonly DrawnPage[], options: ReadingOptions): Promise<Result<ReadBack, NotRead>> {
	const { document, how = 'sampled', texts = 'looked-at', most, heard } = options;
	const looks = looksAt(pages, how, most);
	const expected = pages.flatMap((page, i) => (looks[i] !== 'not' || texts === 'all' ? [expectedOn(page, i + 1, looks[i])] : []));
	const { fault, said } = await read(pdf, expected, options);
	if (fault) return reject({ ...fault, document });
	heard?.(said);
	const looked = expected.filter(({ look }) => look !== 'not');
	return accept({
		pages: pages.length,
		pagesRead: looked.length,
		codes: looked.reduce((sum, page) => sum + page.codes.length, 0),
		texts: expected.reduce((sum, page) => sum + page.texts.length, 0),
		sampled: looked.length < pages.length
	});
}

/** Pages that one thread reads before it takes others. */
const PART = 12;
let papers = 0;

/** Parts of a paper are read side by side; what they say is in the order of the pages. */
async function read(pdf: Uint8Array, expected: readonly ExpectedPage[], { document, told, signal }: ReadingOptions): Promise<Outcome> {
	signal?.throwIfAborted();
	const stop = new Int32Array(new SharedArrayBuffer(4));
	const giveUp = (): void => void Atomics.store(stop, 0, 1);
	signal?.addEventListener('abort', giveUp);
	try {
		const whole = { paper: ++papers, pdf: shared(pdf), name: document, areas: await areasOf(expected), stop };
		let count = 0;
		told?.(0, expected.length);
		const parts = Array.from({ length: Math.ceil(expected.length / PART) }, async (_, i) => {
			let here = 0;
			const outcome = await done({ ...whole, pages: expected.slice(PART * i, PART * (i + 1)) }, (of) => {
				count += of - here;
				here = of;
				told?.(count, expected.length);
			});
			if (outcome.fault) giveUp();
			return outcome;
		});
		const outcomes = await Promise.all(parts);
		signal?.throwIfAborted();
		return { fault: outcomes.find(({ fault }) => fault)?.fault, said: outcomes.flatMap(({ said }) => said), stopped: false };
	} finally {
		signal?.removeEventListener('abort', giveUp);
	}
}

/** In memory that all threads see: a file is not copied for each of its parts. */
function shared(pdf: Uint8Array): Uint8Array {
	const copy = new Uint8Array(new SharedArrayBuffer(pdf.length));
	copy.set(pdf);
	return copy;
}
