import { json } from '@sveltejs/kit';
import { evidenceFileQuery, readQuery } from '$lib/server/api/queries';
import * as evidence from '$lib/server/evidence';
import * as files from '$lib/server/evidence-files';
import { headersOf } from '$lib/server/preconditions';
import { onlyMethods, refuse } from '../../../refuse';
import { keptPaper, paperToChange } from '../kept';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const found = await keptPaper(event);
	if (!found.ok) return refuse(event.locals, found.rejection);
	const answer = found.value.file && (await files.answer(event.locals.db, found.value.file.sha256, 'paper'));
	return answer ?? refuse(event.locals, { code: 'not-found', what: 'file', id: event.params.id });
};

export const PUT: RequestHandler = async (event) => {
	const { locals, request, url } = event;
	const query = readQuery(url, evidenceFileQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const over = await paperToChange(event);
	if (!over.ok) return refuse(locals, over.rejection);
	const file = await files.keepBody(locals.db, request, query.value.name, locals.now);
	if (!file.ok) return refuse(locals, file.rejection);
	const { id, version, skus } = over.value;
	const paper = { ...evidence.evidenceOf(over.value), file: file.value.sha256, skus };
	const saved = await evidence.save(locals.db, paper, { now: locals.now, id, version });
	if (!saved.ok) return refuse(locals, saved.rejection.code === 'stale' ? { ...saved.rejection, code: 'if-match-differs' } : saved.rejection);
	return json({ id, version: saved.value.version, savedAt: saved.value.savedAt }, { headers: headersOf(saved.value) });
};

export const fallback = onlyMethods('GET', 'HEAD', 'PUT');
