import * as labelLedger from '$lib/server/label-ledger';
import * as printers from '$lib/server/printers';
import type { PageServerLoad } from './$types';

/** The printers that were measured, and the box ids that must not be printed. */
export const load: PageServerLoad = async ({ locals: { db }, params }) => ({
	printers: (await printers.list(db)).map(({ profile }) => profile),
	voided: (await labelLedger.voidedUnder(db, params.reference)).map(({ boxId }) => boxId)
});
