import { json } from '@sveltejs/kit';
import { problem } from '$lib/server/http';
import { recheck, touches } from '$lib/server/rule-checks';
import type { RequestHandler } from './$types';

/** What new and changed rules say of a shipment. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const found = await touches(locals.db, params.reference, locals.today);
	return found.ok ? json(found.value, { headers: { 'cache-control': 'no-cache' } }) : problem(found.rejection, locals.language);
};

/** Judges it by the rules in use and keeps how it stands. */
export const POST: RequestHandler = async ({ locals, params }) => {
	const checked = await recheck(locals.db, params.reference, locals.today);
	return checked.ok ? json(checked.value) : problem(checked.rejection, locals.language);
};
