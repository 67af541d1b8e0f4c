import { error } from '@sveltejs/kit';
import * as files from '$lib/server/evidence-files';
import { sentenceOf } from '$lib/server/http';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
	(await files.answer(locals.db, params.sha256, 'sha256')) ?? error(404, sentenceOf(locals.language, { code: 'not-found', what: 'file', id: params.sha256 }));
