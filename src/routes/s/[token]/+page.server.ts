import { error } from '@sveltejs/kit';
import { letterOf } from '$lib/domain/documents/revision-letter';
import { dayInJapan } from '$lib/server/clock';
import * as releaseFiles from '$lib/server/release-files';
import * as releases from '$lib/server/releases';
import * as shareLinks from '$lib/server/share-links';
import { linkOf } from './opened';
import type { PageServerLoad } from './$types';

/** One set of papers, for whoever was given the link. */
export const load: PageServerLoad = async (event) => {
	const { locals: { db, now } } = event;
	const link = await linkOf(event);
	const { reference, revision, shows, until } = link;
	const kept = await releases.find(db, reference, revision);
	if (!kept) error(404, 'not found');
	await shareLinks.noteOpened(db, link, now);
	const files = (await releaseFiles.list(db, link)).filter(({ kind }) => kind !== releaseFiles.RELEASE_KIND && shareLinks.isShown(shows, kind));
	const successor = await releases.successorOf(db, reference, revision);
	return {
		reference, letter: letterOf(revision), until, files,
		releasedOn: dayInJapan(new Date(kept.releasedAt)),
		supersededBy: successor === undefined ? undefined : letterOf(successor)
	};
};
