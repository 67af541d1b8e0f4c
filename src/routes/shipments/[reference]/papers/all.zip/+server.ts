import { error } from '@sveltejs/kit';
import { say } from '$lib/i18n/words';
import { zipOf } from '$lib/server/archive';
import { statusOf } from '$lib/server/http';
import * as labelLedger from '$lib/server/label-ledger';
import { writePapers } from '$lib/server/papers';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import { whileWaiting } from '../../../../while-waiting';
import type { RequestHandler } from './$types';

/** All papers as one ZIP: of the stored plan, as a draft (`?draft=1`), or of a release (`?revision=2`) from its own plan. */
export const GET: RequestHandler = async ({ locals, params, platform, request, url }) => {
	const { reference } = params;
	const asked = url.searchParams.get('revision');
	const kept = asked === null ? await shipments.find(locals.db, reference) : await releases.find(locals.db, reference, Number(asked) || 0);
	if (!kept) error(404, 'not found');
	const revision = asked === null ? await releases.revisionFor(locals.db, reference) : Number(asked);
	// What was released is kept as it was, for the record.
	const voided = asked === null ? await labelLedger.voidedFor(locals.db, kept.plan) : undefined;
	const wanted = {
		plan: kept.plan, revision, draft: asked === null && url.searchParams.get('draft') === '1', ...(voided && { voided }),
		...('release' in kept && { readBack: kept.release.readBack })
	};
	const papers = await whileWaiting({ request, platform }, (signal) => writePapers({ ...wanted, signal }));
	if (!papers.ok) error(statusOf(papers.rejection), say(locals.language, `rejections.${papers.rejection.code}`, facts(papers.rejection)));
	return new Response(zipOf(papers.value), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="papers.zip"; filename*=UTF-8''${encodeURIComponent(`${reference}-${papers.value.release.draft ? 'D' : 'R'}${revision}.zip`)}`,
			'cache-control': 'no-store'
		}
	});
};

const facts = (rejection: object): Record<string, string | number> =>
	Object.fromEntries(Object.entries(rejection).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1])));
