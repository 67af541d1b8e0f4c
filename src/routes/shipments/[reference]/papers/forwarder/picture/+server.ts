import { json } from '@sveltejs/kit';
import { problem } from '$lib/server/http';
import { readBody } from '$lib/server/request';
import { keep, LARGEST_PICTURE } from '$lib/server/sku-images';
import type { RequestHandler } from './$types';

/** Keeps the picture of a SKU; the body is the file. */
export const POST: RequestHandler = async ({ locals, request, url }) => {
	const sku = (url.searchParams.get('sku') ?? '').trim().slice(0, 100);
	if (sku === '') return problem({ code: 'parameter-not-valid', name: 'sku', given: '', wanted: 'SKU' }, locals.language);
	const body = await readBody(request, LARGEST_PICTURE);
	if (!body.ok) return problem({ code: 'not-a-picture', most: LARGEST_PICTURE / 1024 / 1024 }, locals.language);
	const kept = await keep(locals.db, sku, body.value, locals.now);
	return kept.ok ? json(kept.value) : problem(kept.rejection, locals.language);
};
