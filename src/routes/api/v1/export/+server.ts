import { formatsNamed } from '$lib/domain/exports/formats';
import { exportQuery, readQuery } from '$lib/server/api/queries';
import { zipped } from '$lib/server/archive';
import { exportFiles, mediaOf } from '$lib/server/exports';
import { readPlanBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request, url }) => {
	const query = readQuery(url, exportQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { as, values, draft } = query.value;
	const formats = formatsNamed(as);
	if (!formats.ok) return refuse(locals, formats.rejection);
	const plan = await readPlanBody(request);
	if (!plan.ok) return refuse(locals, plan.rejection);

	const files = await exportFiles({ plan: plan.value, formats: formats.value, values, draft: draft === '1' });
	if (!files.ok) return refuse(locals, files.rejection);
	const [only, another] = files.value;
	const isOne = only !== undefined && another === undefined;
	return new Response(isOne ? new Uint8Array(only.bytes) : zipped(files.value), {
		headers: {
			'content-type': isOne ? mediaOf(only.format) : 'application/zip',
			'content-disposition': `attachment; filename="${isOne ? only.name : 'data.zip'}"`,
			'cache-control': 'no-store'
		}
	});
};

export const fallback = onlyMethods('POST');
