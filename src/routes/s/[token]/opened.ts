import { error } from '@sveltejs/kit';
import { sentenceOf, statusOf } from '$lib/server/http';
import * as shareLinks from '$lib/server/share-links';

type Event = { readonly locals: App.Locals; readonly params: { readonly token: string } };

/** The link that the address opens; else it says so, and no more than that. */
export async function linkOf({ locals: { db, today, language }, params: { token } }: Event): Promise<shareLinks.ShareLink> {
	const link = await shareLinks.opened(db, token, today);
	if (link.ok) return link.value;
	error(statusOf(link.rejection), sentenceOf(language, link.rejection));
}
