import { readQuery } from '$lib/server/api/queries';
import { releaseFileQuery } from '$lib/server/api/queries-issued';
import { fileOf } from '$lib/server/released-papers';
import { revisionIn } from '$lib/server/release-rows';
import { served } from '$lib/server/served-file';
import { whileWaiting } from '../../../../../../../../while-waiting';
import { onlyMethods, refuse } from '../../../../../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { reference, revision, paperFile: file }, platform, request, url }) => {
	const query = readQuery(url, releaseFileQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const number = revisionIn(revision);
	if (number === undefined) return refuse(locals, { code: 'not-found', what: 'release', id: revision });
	const found = await whileWaiting({ request, platform }, (signal) => fileOf(locals.db, { reference, revision: number }, file, signal));
	if (!found.ok) return refuse(locals, found.rejection);
	return served({ ...found.value, name: `${reference} ${found.value.name}`, how: query.value.inline === '1' ? 'inline' : 'attachment' });
};

export const fallback = onlyMethods('GET', 'HEAD');
