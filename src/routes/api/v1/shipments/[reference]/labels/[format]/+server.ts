import { paperOf } from '$lib/domain/documents/printing/label-job';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { NotDrawable } from '$lib/server/pdf/drawn';
import { wholeRun } from '$lib/server/pdf/run';
import { drawnRun, zplOf } from '$lib/server/printing';
import { askedRun, LABEL_FORMATS, LABEL_MEDIA, type AskedRun, type LabelFormat } from '$lib/server/printing-asked';
import { readBack, type NotRead } from '$lib/server/read-back/read-back';
import type { BarsBetweenDots } from '$lib/domain/documents/zpl/label';
import { whileWaiting } from '../../../../../../while-waiting';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

const formatIn = (text: string): LabelFormat | undefined => LABEL_FORMATS.find((format) => format === text);

export const GET: RequestHandler = async ({ locals, params, platform, request, url }) => {
	const format = formatIn(params.format);
	if (!format) return refuse(locals, { code: 'no-such-document', kind: params.format, wanted: LABEL_FORMATS.join(', ') });
	const run = await askedRun(locals.db, params.reference, url);
	if (!run.ok) return refuse(locals, run.rejection);
	const file = await whileWaiting({ request, platform }, (signal) => fileOf(run.value, format, signal));
	if (!file.ok) return refuse(locals, file.rejection);
	return new Response(new Uint8Array(file.value), { headers: { 'content-type': LABEL_MEDIA[format], 'cache-control': 'no-store' } });
};

/** The bars of the ZPL are those of the PDF, which is what can be read back. */
async function fileOf(run: AskedRun, format: LabelFormat, signal: AbortSignal): Promise<Result<Uint8Array, NotDrawable | NotRead | BarsBetweenDots>> {
	const pages = drawnRun(run);
	if (!pages.ok) return pages;
	const pdf = format === 'pdf' || !run.draft ? await wholeRun(pages.value, run.meta()) : new Uint8Array();
	const read = run.draft ? undefined : await readBack(pdf, pages.value, { document: paperOf(run.job.kind), how: 'sampled', signal });
	if (read && !read.ok) return reject(read.rejection);
	return format === 'pdf' ? accept(pdf) : zplOf(pages.value, run);
}

export const fallback = onlyMethods('GET', 'HEAD');
