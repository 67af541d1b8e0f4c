import { json } from '@sveltejs/kit';
import { statusOf } from '$lib/server/http';
import { compared, revisionIn, type Compared } from '$lib/server/release-rows';
import { draftSince } from '$lib/server/releases';
import type { RequestHandler } from './$types';

/** What differs from a release, as the list of revisions says it. */
export type Changes = Pick<Compared, 'brief' | 'labels' | 'papers'> & {
	readonly from: number;
	readonly fields: number;
	/** When the shipment was first changed after its last release. */
	readonly since: string;
};

export const GET: RequestHandler = async ({ locals, params: { reference }, url }) => {
	const from = revisionIn(url.searchParams.get('from') ?? '');
	if (from === undefined) return json({ code: 'bad-request' }, { status: 400 });
	const found = await compared(locals.db, reference, { from });
	if (!found.ok) return json(found.rejection, { status: statusOf(found.rejection) });
	const { brief, labels, papers, differences } = found.value;
	const answer: Changes = { from, fields: differences.length, since: await draftSince(locals.db, reference), brief, labels, papers };
	return json(answer, { headers: { 'cache-control': 'no-store' } });
};
