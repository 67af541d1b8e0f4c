import { error } from '@sveltejs/kit';
import { sentenceOf, statusOf, type Rejection } from '$lib/server/http';
import { zipOf } from '$lib/server/archive';
import * as labelLedger from '$lib/server/label-ledger';
import { whyDraftsAlone } from '$lib/server/not-released';
import { writePapers } from '$lib/server/papers';
import { papersOf } from '$lib/server/released-papers';
import { revisionIn } from '$lib/server/release-rows';
import * as releases from '$lib/server/releases';
import { served } from '$lib/server/served-file';
import * as shipments from '$lib/server/shipments';
import * as signatures from '$lib/server/signatures';
import { whileWaiting } from '../../../../while-waiting';
import type { RequestHandler } from './$types';

type Event = Parameters<RequestHandler>[0];

/** All papers as one ZIP: of the stored plan, as a draft (`?draft=1`), or of a release (`?revision=2`) as it was issued. */
export const GET: RequestHandler = (event) => {
	const asked = event.url.searchParams.get('revision');
	return asked === null ? ofStored(event) : ofRelease(event, revisionIn(asked));
};

const refuse = ({ locals }: Event, rejection: Rejection): never => error(statusOf(rejection), sentenceOf(locals.language, rejection));

async function ofRelease(event: Event, revision: number | undefined): Promise<Response> {
	const { locals: { db }, params: { reference } } = event;
	if (revision === undefined) error(404, 'not found');
	const found = await whileWaiting(event, (signal) => papersOf(db, { reference, revision }, signal));
	if (!found.ok) return refuse(event, found.rejection);
	return served({ name: `${reference}-R${revision}.zip`, bytes: zipOf(found.value.papers), are: found.value.are });
}

async function ofStored(event: Event): Promise<Response> {
	const { locals: { db }, params: { reference }, url } = event;
	const stored = await shipments.find(db, reference);
	if (!stored) error(404, 'not found');
	const revision = await releases.revisionFor(db, reference);
	const draft = url.searchParams.get('draft') === '1';
	const voided = await labelLedger.voidedFor(db, stored.plan);
	if (!draft) {
		const dead = labelLedger.refusedLabel(stored.plan, voided);
		if (dead) return refuse(event, dead);
		return stored.state === 'released' ? ofRelease(event, revision) : refuse(event, whyDraftsAlone(stored.plan));
	}
	const signature = await signatures.of(db, stored.plan);
	const papers = await whileWaiting(event, (signal) => writePapers({ plan: stored.plan, revision, draft: true, voided, signature, signal }));
	if (!papers.ok) return refuse(event, papers.rejection);
	return served({ name: `${reference}-D${revision}.zip`, bytes: zipOf(papers.value) });
}
