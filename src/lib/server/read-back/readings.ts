import { setMaxListeners } from 'node:events';
import type { Statement } from '$lib/domain/documents/agreement';
import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import { accept, type Result } from '$lib/domain/values/result';
import { readBack, type NotRead, type ReadBack } from './read-back';

export type PaperRead = { readonly document: string; readonly isWhole: boolean };

/** What was read of all papers together: how much, which of them in full, and what they state. */
export type AllRead = { readonly readBack: ReadBack; readonly papers: readonly PaperRead[]; readonly statements: readonly Statement[] };

type Options = { readonly how: 'sampled' | 'all'; readonly told?: ((done: number, of: number) => void) | undefined; readonly signal: AbortSignal | undefined };

/** Papers of one release that are read back, each while others are still being drawn. */
export class Readings {
	private readonly running: Promise<Result<ReadBack, NotRead>>[] = [];
	private readonly statements: Statement[][] = [];
	private readonly papers: { readonly document: string; readonly readWhole: boolean }[] = [];
	private readonly progress: { done: number; of: number }[] = [];
	private readonly end = new AbortController();
	private readonly signal: AbortSignal;

	constructor(private readonly options: Options) {
		this.signal = options.signal ? AbortSignal.any([options.signal, this.end.signal]) : this.end.signal;
		// One listener for each paper is no leak.
		setMaxListeners(0, this.signal);
	}

	add(pdf: Uint8Array, pages: readonly DrawnPage[], { document, readWhole, most }: { readonly document: string; readonly readWhole: boolean; readonly most?: number | undefined }): void {
		const at = this.running.length;
		this.progress.push({ done: 0, of: 0 });
		const told = (done: number, of: number): void => {
			this.progress[at] = { done, of };
			this.options.told?.(this.sum('done'), this.sum('of'));
		};
		const heard = (said: readonly Statement[]): void => void (this.statements[at] = [...said]);
		const reading = readBack(pdf, pages, { document, how: this.options.how, texts: readWhole ? 'all' : 'looked-at', most, signal: this.signal, told, heard });
		// What goes wrong is told by `all`; nobody may ask for it any more.
		reading.then(({ ok }) => ok || this.giveUp(), () => undefined);
		this.running.push(reading);
		this.papers.push({ document, readWhole });
	}

	/** Nothing more is read. */
	giveUp(): void {
		this.end.abort();
	}

	/** What was read of all papers together, or the first fault. */
	async all(): Promise<Result<AllRead, NotRead>> {
		const sum = { pages: 0, pagesRead: 0, codes: 0, texts: 0, sampled: false };
		const papers: PaperRead[] = [];
		const results = await Promise.allSettled(this.running);
		// A fault stops the readings of the other papers, which then end as given up.
		const fault = results.find((result) => result.status === 'fulfilled' && !result.value.ok);
		if (fault?.status === 'fulfilled' && !fault.value.ok) return fault.value;
		for (const [i, result] of results.entries()) {
			if (result.status === 'rejected') throw result.reason;
			if (!result.value.ok) return result.value;
			const read = result.value.value;
			sum.pages += read.pages;
			sum.pagesRead += read.pagesRead;
			sum.codes += read.codes;
			sum.texts += read.texts;
			sum.sampled ||= read.sampled;
			const { document, readWhole } = this.papers[i]!;
			papers.push({ document, isWhole: readWhole || !read.sampled });
		}
		return accept({ readBack: sum, papers, statements: this.statements.flat() });
	}

	private sum(what: 'done' | 'of'): number {
		return this.progress.reduce((sum, one) => sum + one[what], 0);
	}
}
