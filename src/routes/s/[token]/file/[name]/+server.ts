import { error } from '@sveltejs/kit';
import * as releases from '$lib/server/releases';
import { fileOf } from '$lib/server/released-papers';
import { served } from '$lib/server/served-file';
import { isShown } from '$lib/server/share-links';
import { whileWaiting } from '../../../../while-waiting';
import { linkOf } from '../../opened';
import type { RequestHandler } from './$types';

/** A paper of the set, as it was issued. */
export const GET: RequestHandler = async (event) => {
	const { locals: { db }, params: { name } } = event;
	const { reference, revision, shows } = await linkOf(event);
	const kept = await releases.find(db, reference, revision);
	if (!kept?.release.documents.some(({ file, kind }) => file === name && isShown(shows, kind))) error(404, 'not found');
	const found = await whileWaiting(event, (signal) => fileOf(db, { reference, revision }, name, signal));
	if (!found.ok) error(404, 'not found');
	return served({ ...found.value, name: `${reference} ${name}` });
};
