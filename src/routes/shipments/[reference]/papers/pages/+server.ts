import { json } from '@sveltejs/kit';
import { z } from 'zod';
import type { Agreement } from '$lib/domain/documents/agreement';
import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import { PAPER_KINDS } from '$lib/domain/documents/papers';
import { statusOf } from '$lib/server/http';
import { agreementIn, previewPages } from '$lib/server/papers';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import type { RequestHandler } from './$types';

/** One page of a paper as it would be printed now (a draft until it is released), and what the papers say of the same things. */
export type DrawnPapers = {
	readonly page: DrawnPage | undefined;
	readonly number: number;
	readonly count: number;
	readonly draft: boolean;
	readonly revision: number;
	readonly released: boolean;
	readonly agreement: Agreement;
};

const Query = z.object({ kind: z.enum(PAPER_KINDS), page: z.coerce.number().int().min(0).max(100_000).default(0) });

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const query = Query.safeParse(Object.fromEntries(url.searchParams));
	if (!query.success) return json({ code: 'bad-request' }, { status: 400 });
	const stored = await shipments.find(locals.db, params.reference);
	if (!stored) return json({ code: 'not-found', what: 'shipment', id: params.reference }, { status: 404 });

	const { plan } = stored;
	const { kind, page } = query.data;
	const released = stored.state === 'released';
	const draft = !released;
	const revision = await releases.revisionFor(locals.db, params.reference);
	const pages = previewPages(plan, { revision, draft, kind });
	if (!pages.ok) return json(pages.rejection, { status: statusOf(pages.rejection) });
	const number = Math.min(page, pages.value.length - 1);
	const answer: DrawnPapers = {
		page: pages.value[number],
		number,
		count: pages.value.length,
		draft,
		revision,
		released,
		agreement: agreementIn({ plan, revision, draft })
	};
	return json(answer);
};
