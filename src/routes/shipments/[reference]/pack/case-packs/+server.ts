import { json } from '@sveltejs/kit';
import * as z from 'zod';
import { textUpTo } from '$lib/plan-file/fields';
import * as casePacks from '$lib/server/case-packs';
import type { RequestHandler } from './$types';

const asked = z.strictObject({ skus: z.array(textUpTo(100)).max(20_000) });

/** The case packs of some SKUs, by SKU and name. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const read = asked.safeParse(await request.json().catch(() => undefined));
	if (!read.success) return json({ code: 'bad-request' }, { status: 400 });
	const kept = await casePacks.listOf(locals.db, read.data.skus);
	return json(kept.map(({ template }) => template));
};
