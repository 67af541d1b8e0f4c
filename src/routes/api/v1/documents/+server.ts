import { PAPER_KINDS, type PaperKind } from '$lib/domain/documents/papers';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { documentsQuery, readQuery } from '$lib/server/api/queries';
import { zipOf } from '$lib/server/archive';
import { writePapers } from '$lib/server/papers';
import { readPlanBody, type RequestRejection } from '$lib/server/request';
import { whileWaiting } from '../../../while-waiting';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

type NoSuchDocument = Extract<RequestRejection, { code: 'no-such-document' }>;

const isPaperKind = (text: string): text is PaperKind => (PAPER_KINDS as readonly string[]).includes(text);

function kindsIn(only: string | undefined): Result<readonly PaperKind[] | undefined, NoSuchDocument> {
	if (only === undefined) return accept(undefined);
	const kinds = only.split(',').map((kind) => kind.trim());
	const unknown = kinds.find((kind) => !isPaperKind(kind));
	return unknown === undefined
		? accept(kinds.filter(isPaperKind))
		: reject({ code: 'no-such-document', kind: unknown, wanted: PAPER_KINDS.join(', ') });
}

export const POST: RequestHandler = async ({ locals, platform, request, url }) => {
	const query = readQuery(url, documentsQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const only = kindsIn(query.value.only);
	if (!only.ok) return refuse(locals, only.rejection);
	const plan = await readPlanBody(request);
	if (!plan.ok) return refuse(locals, plan.rejection);

	const { draft, revision } = query.value;
	const asked = { plan: plan.value, revision, draft: draft === '1', ...(only.value && { only: only.value }) };
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
