import { json } from '@sveltejs/kit';
import { statusOf } from '$lib/server/http';
import type { RunPage } from '$lib/server/printing';
import { askedPage } from '$lib/server/printing-asked';
import type { RequestHandler } from './$types';

/** One page of a run of labels as it would be printed now, and what the run is; `kinds` is how many different labels there are. */
export type DrawnLabels = Omit<RunPage, 'printed'> & { readonly kinds: number };

const pageIn = (url: URL): number => Math.max(0, Math.trunc(Number(url.searchParams.get('page'))) || 0);

/** `?page=` counts from 0; the other parameters are those of `labelRunQuery`. `version` only keeps answers apart. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const shown = await askedPage(locals.db, params.reference, url, { own: ['page', 'version'], number: pageIn(url) });
	if (!shown.ok) return json(shown.rejection, { status: statusOf(shown.rejection) });
	const { printed, ...rest } = shown.value;
	const answer: DrawnLabels = { ...rest, kinds: printed.length };
	return json(answer, { headers: { 'cache-control': 'no-store' } });
};
