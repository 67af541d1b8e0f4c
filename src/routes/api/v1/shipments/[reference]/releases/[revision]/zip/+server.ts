import { zipOf } from '$lib/server/archive';
import { papersOf } from '$lib/server/released-papers';
import { revisionIn } from '$lib/server/release-rows';
import { served } from '$lib/server/served-file';
import { whileWaiting } from '../../../../../../../while-waiting';
import { onlyMethods, refuse } from '../../../../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { reference, revision }, platform, request }) => {
	const number = revisionIn(revision);
	if (number === undefined) return refuse(locals, { code: 'not-found', what: 'release', id: revision });
	const found = await whileWaiting({ request, platform }, (signal) => papersOf(locals.db, { reference, revision: number }, signal));
	if (!found.ok) return refuse(locals, found.rejection);
	const { papers, are } = found.value;
	return served({ name: `${reference}-R${number}.zip`, bytes: zipOf(papers), are });
};

export const fallback = onlyMethods('GET', 'HEAD');
