import { randomBytes } from 'node:crypto';
import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { statusOf } from '$lib/server/http';
import * as labelLedger from '$lib/server/label-ledger';
import { releaseNow, rowsOf } from '$lib/server/release-rows';
import * as releases from '$lib/server/releases';
import * as shareLinks from '$lib/server/share-links';
import { addDays } from '$lib/domain/values/plain-date';
import { whileWaiting } from '../../../while-waiting';
import type { Actions, PageServerLoad } from './$types';
import { signatureActions, signaturesOf } from './signatures-of-page';

/** What was released and to whom it is shown; box ids that must not go on a label, with the reason of each. */
export const load: PageServerLoad = async ({ locals: { db, today }, params: { reference }, parent }) => {
	const { plan } = await parent();
	return {
		voided: [...(await labelLedger.voidedFor(db, plan))].map(([boxId, { why }]) => ({ boxId, why })),
		revisions: await rowsOf(db, reference),
		draftSince: await releases.draftSince(db, reference),
		signatures: await signaturesOf(db),
		links: await shareLinks.list(db, reference),
		linkDays: { usual: addDays(today, shareLinks.USUAL_DAYS), last: addDays(today, shareLinks.MOST_DAYS) }
	};
};

const who = z.string().max(labelLedger.MOST_WHO).catch('');
const Releasing = z.object({ version: z.coerce.number().int().min(1), by: who });
const Linking = z.object({
	revision: z.coerce.number().int().min(1), until: z.string().max(20).catch(''), for: who, by: who,
	out: z.literal('1').optional().catch(undefined)
});
const BAD = { rejection: { code: 'bad-request' } } as const;

export const actions: Actions = {
	...signatureActions,
	/** Draws every paper once more from what is stored, reads its codes back, and keeps the files with the plan as it stood. */
	release: async ({ locals, params: { reference }, platform, request }) => {
		const read = Releasing.safeParse(Object.fromEntries(await request.formData()));
		if (!read.success) return fail(400, BAD);
		const done = await whileWaiting({ request, platform }, (signal) => releaseNow(locals.db, { reference, ...read.data, now: locals.now, signal }));
		return done.ok ? { released: done.value.revision } : fail(statusOf(done.rejection), { rejection: done.rejection });
	},
	/** Makes a link to one release. Its token is told this once. */
	share: async ({ locals, params: { reference }, request }) => {
		const read = Linking.safeParse(Object.fromEntries(await request.formData()));
		if (!read.success) return fail(400, { shareRejection: { code: 'bad-request' } });
		const { revision, until, for: forWhom, by, out } = read.data;
		const token = randomBytes(shareLinks.TOKEN_BYTES).toString('base64url');
		const made = await shareLinks.make(locals.db, { reference, revision, until, forWhom, by, shows: out ? 'out' : 'all', token, now: locals.now, today: locals.today });
		return made.ok ? { shared: { path: `/s/${token}`, forWhom: made.value.forWhom } } : fail(statusOf(made.rejection), { shareRejection: made.rejection });
	},
	revoke: async ({ locals, params: { reference }, request }) => {
		const id = String((await request.formData()).get('link') ?? '').slice(0, 12);
		const taken = await shareLinks.revoke(locals.db, reference, id, locals.now);
		return taken.ok ? { revoked: taken.value.forWhom } : fail(statusOf(taken.rejection), { shareRejection: taken.rejection });
	}
};
