import { error } from '@sveltejs/kit';
import { zipOf } from '$lib/server/archive';
import { papersOf } from '$lib/server/released-papers';
import { served } from '$lib/server/served-file';
import { shownOf } from '$lib/server/share-links';
import { whileWaiting } from '../../../while-waiting';
import { linkOf } from '../opened';
import type { RequestHandler } from './$types';

/** All that the link shows, with a `release.json` that lists it. */
export const GET: RequestHandler = async (event) => {
	const { reference, revision, shows } = await linkOf(event);
	const found = await whileWaiting(event, (signal) => papersOf(event.locals.db, { reference, revision }, signal));
	if (!found.ok) error(404, 'not found');
	return served({ name: `${reference}-R${revision}.zip`, bytes: zipOf(shownOf(found.value.papers, shows)), are: found.value.are });
};
