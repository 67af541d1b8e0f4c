import * as labelLedger from '$lib/server/label-ledger';
import * as printers from '$lib/server/printers';
import type { PageServerLoad } from './$types';

/** The printers that were measured, and the box ids that must not be printed. */
export const load: PageServerLoad = async ({ locals: { db }, parent }) => {
	const { plan } = await parent();
	return { printers: (await printers.list(db)).map(({ profile }) => profile), voided: [...(await labelLedger.voidedFor(db, plan)).keys()] };
};
