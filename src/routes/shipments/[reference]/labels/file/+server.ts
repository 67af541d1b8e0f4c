import { json } from '@sveltejs/kit';
import { statusOf } from '$lib/server/http';
import { drawnRun, pdfOf, zplOf } from '$lib/server/printing';
import { askedRun, LABEL_MEDIA } from '$lib/server/printing-asked';
import type { RequestHandler } from './$types';

/** The labels that `labelRunQuery` asks for as PDF, or with `as=zpl` for a label printer; `save=1` for a file instead of the browser. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const run = await askedRun(locals.db, params.reference, url, ['as', 'save', 'version']);
	if (!run.ok) return json(run.rejection, { status: statusOf(run.rejection) });
	const { kind, stock } = run.value.job;
	const as = url.searchParams.get('as') === 'zpl' ? 'zpl' : 'pdf';
	const headers = {
		'content-disposition': `${url.searchParams.get('save') === '1' ? 'attachment' : 'inline'}; filename="labels.${as}"; filename*=UTF-8''${encodeURIComponent(`${params.reference} ${kind} ${stock}.${as}`)}`,
		'cache-control': 'no-store'
	};
	if (as === 'pdf') {
		const pdf = pdfOf(run.value);
		return pdf.ok ? new Response(pdf.value, { headers: { ...headers, 'content-type': LABEL_MEDIA.pdf } }) : json(pdf.rejection, { status: statusOf(pdf.rejection) });
	}
	const pages = drawnRun(run.value);
	if (!pages.ok) return json(pages.rejection, { status: statusOf(pages.rejection) });
	const zpl = await zplOf(pages.value, run.value);
	if (!zpl.ok) return json(zpl.rejection, { status: statusOf(zpl.rejection) });
	return new Response(new Uint8Array(zpl.value), { headers: { ...headers, 'content-type': LABEL_MEDIA.zpl } });
};
