import { json } from '@sveltejs/kit';
import * as z from 'zod';
import { sku, textUpTo, whole } from '$lib/plan-file/fields';
import * as dock from '$lib/server/dock';
import { statusOf } from '$lib/server/http';
import type { RequestHandler } from './$types';

const MOST_AT_ONCE = 500;
const scan = z.strictObject({ id: textUpTo(60).min(8), carton: whole(0, 1_000_000), sku, n: whole(-100_000, 100_000) });
const asked = z.strictObject({ scans: z.array(scan).max(MOST_AT_ONCE) });

/** Units counted in every carton, by whomever. */
export const GET: RequestHandler = async ({ locals, params }) =>
	json({ counts: await dock.counts(locals.db, params.reference), refused: [] }, { headers: { 'cache-control': 'no-store' } });

/** Counts scans that were made at a packing table; answers what stands now. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const read = asked.safeParse(await request.json().catch(() => undefined));
	if (!read.success) return json({ code: 'bad-request' }, { status: 400 });
	const taken = await dock.take(locals.db, params.reference, read.data.scans, locals.now);
	return taken.ok ? json(taken.value) : json(taken.rejection, { status: statusOf(taken.rejection) });
};
