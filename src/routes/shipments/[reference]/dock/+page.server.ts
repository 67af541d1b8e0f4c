import * as dock from '$lib/server/dock';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ counts: await dock.counts(locals.db, params.reference) });
