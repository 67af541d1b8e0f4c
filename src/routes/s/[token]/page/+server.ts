import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { pagePicture } from '$lib/server/page-picture';
import * as releases from '$lib/server/releases';
import { fileOf } from '$lib/server/released-papers';
import { isShown } from '$lib/server/share-links';
import { whileWaiting } from '../../../while-waiting';
import { linkOf } from '../opened';
import type { RequestHandler } from './$types';

const Query = z.object({ file: z.string().max(200), n: z.coerce.number().int().min(1).max(100_000) });

/** A page of a paper as a picture of the very file that was issued. */
export const GET: RequestHandler = async (event) => {
	const { locals: { db }, url } = event;
	const { reference, revision, shows } = await linkOf(event);
	const query = Query.safeParse(Object.fromEntries(url.searchParams));
	const kept = query.success ? await releases.find(db, reference, revision) : undefined;
	const known = kept?.release.documents.find(({ file, kind }) => file === query.data?.file && isShown(shows, kind));
	if (!known || !query.data || query.data.n > known.pages || !known.file.endsWith('.pdf')) error(404, 'not found');
	const found = await whileWaiting(event, (signal) => fileOf(db, { reference, revision }, known.file, signal));
	const picture = found.ok ? await pagePicture(found.value.bytes, query.data.n) : undefined;
	if (!picture) error(404, 'not found');
	return new Response(picture, { headers: { 'content-type': 'image/png' } });
};
