import * as dock from '$lib/server/dock';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => dock.standing(locals.db, params.reference);
