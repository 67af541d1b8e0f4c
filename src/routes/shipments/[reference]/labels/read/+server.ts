import { json } from '@sveltejs/kit';
import { paperOf } from '$lib/domain/documents/printing/label-job';
import { statusOf } from '$lib/server/http';
import { logFault } from '$lib/server/log';
import { wholeRun } from '$lib/server/pdf/run';
import { drawnRun } from '$lib/server/printing';
import { askedRun } from '$lib/server/printing-asked';
import { readBack, type NotRead, type ReadBack } from '$lib/server/read-back/read-back';
import type { RequestHandler } from './$types';

/** What is told line by line while a run is read back: how far it is, then what came of it. */
export type ReadingTold = { readonly done: number; readonly of: number } | { readonly read: ReadBack } | { readonly refused: NotRead } | { readonly fault: string };

/** Reads the codes of a run off its rendered PDF: `labelRunQuery`, and `all=1` for every page of a long run. Lines of JSON. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const run = await askedRun(locals.db, params.reference, url, ['all', 'version']);
	if (!run.ok) return json(run.rejection, { status: statusOf(run.rejection) });
	const pages = drawnRun(run.value);
	if (!pages.ok) return json(pages.rejection, { status: statusOf(pages.rejection) });
	const stop = new AbortController();
	request.signal.addEventListener('abort', () => stop.abort());
	const how = url.searchParams.get('all') === '1' ? 'all' : 'sampled';
	const body = new ReadableStream<Uint8Array>({
		async start(controller) {
			const tell = (told: ReadingTold): void => {
				if (!stop.signal.aborted) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(told)}\n`));
			};
			try {
				const told = (done: number, of: number): void => tell({ done, of });
				const pdf = await wholeRun(pages.value, run.value.meta());
				const read = await readBack(pdf, pages.value, { document: paperOf(run.value.job.kind), how, told, signal: stop.signal });
				tell(read.ok ? { read: read.value } : { refused: read.rejection });
			} catch (fault) {
				if (stop.signal.aborted) return;
				tell({ fault: logFault(fault, { method: request.method, path: url.pathname, status: 500 }) });
			}
			if (!stop.signal.aborted) controller.close();
		},
		cancel: () => stop.abort()
	});
	return new Response(body, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } });
};
