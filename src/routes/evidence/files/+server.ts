import { json } from '@sveltejs/kit';
import * as files from '$lib/server/evidence-files';
import { problem } from '$lib/server/http';
import type { RequestHandler } from './$types';

/** Takes the file of a paper before the paper itself is saved, so that what is wrong with it is said at once. */
export const POST: RequestHandler = async ({ locals, request, url }) => {
	const kept = await files.keepBody(locals.db, request, url.searchParams.get('name') ?? '', locals.now);
	return kept.ok ? json(kept.value, { status: 201 }) : problem(kept.rejection, locals.language);
};
