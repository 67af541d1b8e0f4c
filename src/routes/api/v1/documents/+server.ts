import { documentsNamed } from '$lib/domain/documents/papers';
import { documentsQuery, readQuery } from '$lib/server/api/queries';
import { zipOf } from '$lib/server/archive';
import { writePapers } from '$lib/server/papers';
import { readPlanBody } from '$lib/server/request';
import { whileWaiting } from '../../../while-waiting';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, platform, request, url }) => {
	const query = readQuery(url, documentsQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const named = query.value.only === undefined ? undefined : documentsNamed(query.value.only);
	if (named && !named.ok) return refuse(locals, named.rejection);
	const plan = await readPlanBody(request);
	if (!plan.ok) return refuse(locals, plan.rejection);

	const { draft, revision } = query.value;
	const asked = { plan: plan.value, revision, draft: draft === '1', ...named?.value };
	const papers = await whileWaiting({ request, platform }, (signal) => writePapers({ ...asked, signal }));
	if (!papers.ok) return refuse(locals, papers.rejection);
	return new Response(zipOf(papers.value), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="papers-${revision}.zip"`,
			'cache-control': 'no-store'
		}
	});
};

export const fallback = onlyMethods('POST');
