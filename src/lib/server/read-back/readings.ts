import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import { accept, type Result } from '$lib/domain/values/result';
import { readBack, type CodeNotRead, type ReadBack } from './read-back';

/** Papers of one release that are read back, each while others are still being drawn. */
export class Readings {
	private readonly running: Promise<Result<ReadBack, CodeNotRead>>[] = [];
	private readonly end = new AbortController();
	private readonly signal: AbortSignal;

	constructor(
		private readonly how: 'sampled' | 'all',
		signal: AbortSignal | undefined
	) {
		this.signal = signal ? AbortSignal.any([signal, this.end.signal]) : this.end.signal;
	}

	add(pdf: Uint8Array, pages: readonly DrawnPage[], document: string): void {
		const reading = readBack(pdf, pages, { document, how: this.how, signal: this.signal });
		// What goes wrong is told by `all`; nobody may ask for it any more.
		reading.then(({ ok }) => ok || this.giveUp(), () => undefined);
		this.running.push(reading);
	}

	/** Nothing more is read. */
	giveUp(): void {
		this.end.abort();
	}

	/** What was read of all papers together, or the first code that was not. */
	async all(): Promise<Result<ReadBack, CodeNotRead>> {
		const sum = { pages: 0, pagesRead: 0, codes: 0, sampled: false };
		for (const reading of this.running) {
			const read = await reading;
			if (!read.ok) return read;
			sum.pages += read.value.pages;
			sum.pagesRead += read.value.pagesRead;
			sum.codes += read.value.codes;
			sum.sampled ||= read.value.sampled;
		}
		return accept(sum);
	}
}
