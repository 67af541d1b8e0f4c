import { json } from '@sveltejs/kit';
import { z } from 'zod';
import type { Agreement } from '$lib/domain/documents/agreement';
import type { DrawnPage } from '$lib/domain/documents/drawn-page';
import { fileOf, PAPER_KINDS } from '$lib/domain/documents/papers';
import { statusOf } from '$lib/server/http';
import { LastMade } from '$lib/server/last-made';
import { foreseenIn, previewPages, type DoesNotFit, type Foreseen, type Release } from '$lib/server/papers';
import type { ReadBack } from '$lib/server/read-back/read-back';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import * as signatures from '$lib/server/signatures';
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
	/** A text that has no room on the papers that would be released. */
	readonly misfit?: DoesNotFit;
	/** How much was read back from the finished papers; absent while they are foreseen. */
	readonly readBack?: ReadBack;
};

/** What was proved at the release, where that was kept in full; else what the pages would say. */
const proofOf = (release: Release | undefined, foreseen: () => Foreseen): Pick<DrawnPapers, 'agreement' | 'misfit' | 'readBack'> =>
	release?.readBack && 'differing' in release.agreement ? { agreement: release.agreement, readBack: release.readBack } : foreseen();

/** What was looked at last: turning a page draws no paper anew. */
const drawn = new LastMade<ReturnType<typeof previewPages>>(6, { most: 3_000, sizeOf: (pages) => (pages.ok ? pages.value.length : 0) });
const proofs = new LastMade<Foreseen>(4);

const Query = z.object({ kind: z.enum(PAPER_KINDS), centre: z.string().min(1).max(100).optional(), page: z.coerce.number().int().min(0).max(100_000).default(0) });

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const query = Query.safeParse(Object.fromEntries(url.searchParams));
	if (!query.success) return json({ code: 'bad-request' }, { status: 400 });
	const stored = await shipments.find(locals.db, params.reference);
	if (!stored) return json({ code: 'not-found', what: 'shipment', id: params.reference }, { status: 404 });

	const { plan } = stored;
	const { kind, centre, page } = query.data;
	const released = stored.state === 'released';
	const revision = await releases.revisionFor(locals.db, params.reference);
	const kept = released ? await releases.find(locals.db, params.reference, revision) : undefined;
	const file = fileOf({ kind, ...(centre !== undefined && { centre }) });
	// A paper that the release does not have was never issued.
	const draft = !kept?.release.documents.some((document) => document.file === file);
	const asked = { plan, revision, draft };
	const signature = await signatures.of(locals.db, plan);
	const same = [params.reference, stored.version, draft] as const;
	const pages = drawn.take([...same, kind, centre], () => previewPages({ ...asked, signature, kind, ...(centre !== undefined && { centre }) }));
	if (!pages.ok) return json(pages.rejection, { status: statusOf(pages.rejection) });
	const number = Math.min(page, pages.value.length - 1);
	const answer: DrawnPapers = {
		page: pages.value[number],
		number,
		count: pages.value.length,
		draft,
		revision,
		released,
		...proofOf(kept?.release, () => proofs.take([params.reference, stored.version, released], () => foreseenIn({ ...asked, draft: !released })))
	};
	return json(answer);
};
