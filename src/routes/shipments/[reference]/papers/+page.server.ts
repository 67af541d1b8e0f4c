import { fail } from '@sveltejs/kit';
import { writePapers } from '$lib/server/papers';
import { statusOf } from '$lib/server/http';
import * as labelLedger from '$lib/server/label-ledger';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import type { Actions, PageServerLoad } from './$types';

/** Box ids that must not go on a label, with the reason of each. */
export const load: PageServerLoad = async ({ locals: { db }, parent }) => {
	const { plan } = await parent();
	return { voided: [...(await labelLedger.voidedFor(db, plan))].map(([boxId, { why }]) => ({ boxId, why })) };
};

export const actions: Actions = {
	/** Draws every paper once more from what is stored, reads its codes back, and keeps the release with the plan as it stood. */
	release: async ({ locals, params, request }) => {
		const version = Number((await request.formData()).get('version'));
		const stored = await shipments.find(locals.db, params.reference);
		if (!stored) return fail(404, { rejection: { code: 'not-found', what: 'shipment', id: params.reference } });
		if (stored.version !== version) return fail(409, { rejection: { code: 'stale', version: stored.version, savedAt: stored.savedAt } });
		const revision = await releases.revisionFor(locals.db, params.reference);
		const papers = await writePapers({ plan: stored.plan, revision, draft: false, voided: await labelLedger.voidedFor(locals.db, stored.plan) });
		if (!papers.ok) return fail(statusOf(papers.rejection), { rejection: papers.rejection });
		const kept = await releases.release(locals.db, { plan: stored.plan, version, release: papers.value.release, now: locals.now });
		if (!kept.ok) return fail(statusOf(kept.rejection), { rejection: kept.rejection });
		return { released: kept.value.revision };
	}
};
