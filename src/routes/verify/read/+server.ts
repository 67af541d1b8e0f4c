import { json } from '@sveltejs/kit';
import { problem } from '$lib/server/http';
import { readPaperBody, verifyFile } from '$lib/server/verify';
import { whileWaiting } from '../../while-waiting';
import type { RequestHandler } from './$types';

/** The PDF of a paper, dropped or chosen on the page. */
export const POST: RequestHandler = async ({ locals: { db, language }, platform, request }) => {
	const body = await readPaperBody(request);
	if (!body.ok) return problem(body.rejection, language);
	const found = await whileWaiting({ request, platform }, (signal) => verifyFile(db, body.value, signal));
	return found.ok ? json(found.value, { headers: { 'cache-control': 'no-store' } }) : problem(found.rejection, language);
};
