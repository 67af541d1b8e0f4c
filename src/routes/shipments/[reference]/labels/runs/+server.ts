import { json } from '@sveltejs/kit';
import * as z from 'zod';
import { statusOf } from '$lib/server/http';
import * as labelLedger from '$lib/server/label-ledger';
import { askedRun } from '$lib/server/printing-asked';
import type { RequestHandler } from './$types';

const Run = z.strictObject({ run: z.uuid(), by: z.string().trim().max(labelLedger.MOST_WHO) });

/** What was noted: when, and how many labels. */
export type Noted = { readonly at: string; readonly labels: number };

/** Notes in the ledger that the labels which `labelRunQuery` asks for go to a printer. The same run comes again when an answer was lost. */
export const POST: RequestHandler = async ({ locals, params, url, request }) => {
	const sent = Run.safeParse(await request.json().catch(() => undefined));
	if (!sent.success) return json({ code: 'bad-request' }, { status: 400 });
	const asked = await askedRun(locals.db, params.reference, url, ['version']);
	if (!asked.ok) return json(asked.rejection, { status: statusOf(asked.rejection) });
	const { job: { kind, stock }, printed, labels } = asked.value;
	const noted = await labelLedger.record(locals.db, params.reference, { ...sent.data, kind, stock, labels: printed }, locals.now);
	if (!noted.ok) return json(noted.rejection, { status: statusOf(noted.rejection) });
	return json({ at: locals.now.toISOString(), labels } satisfies Noted);
};
