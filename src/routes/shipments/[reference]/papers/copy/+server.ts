import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { sentenceOf, statusOf } from '$lib/server/http';
import * as releases from '$lib/server/releases';
import { COPIED, COPY_LANGUAGES, sellersCopy } from '$lib/server/sellers-copy';
import { served } from '$lib/server/served-file';
import * as shipments from '$lib/server/shipments';
import * as signatures from '$lib/server/signatures';
import type { RequestHandler } from './$types';

const Query = z.object({ kind: z.enum(['commercial-invoice', 'proforma-invoice', 'packing-list']), language: z.enum(COPY_LANGUAGES) });

/** The seller's own copy of a paper in another language, from the plan as it is stored. */
export const GET: RequestHandler = async ({ locals, params: { reference }, url }) => {
	const query = Query.safeParse(Object.fromEntries(url.searchParams));
	if (!query.success) error(400, COPIED.join(', '));
	const stored = await shipments.find(locals.db, reference);
	if (!stored) error(404, 'not found');
	const { kind, language } = query.data;
	const { plan } = stored;
	const revision = await releases.revisionFor(locals.db, reference);
	const made = await sellersCopy({ plan, revision, draft: stored.state !== 'released', language, signature: await signatures.of(locals.db, plan) }, kind);
	if (!made.ok) error(statusOf(made.rejection), sentenceOf(locals.language, made.rejection));
	return served({ name: `${reference} ${kind}-${language}.pdf`, bytes: made.value, how: 'inline' });
};
