import { added, cartonOf, countOf, jobOf, type Counts } from '$lib/domain/shipment/dock-job';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import type { NotFound } from '$lib/server/kept';
import * as labelLedger from '$lib/server/label-ledger';
import * as shipments from '$lib/server/shipments';

/** Units put into a carton, or taken out; `id` is given at the packing table and comes again when the answer was lost. */
export type Scan = { readonly id: string; readonly carton: number; readonly sku: string; readonly n: number };

/** What stands now, and the scans that could not be counted: somebody else put the last unit in, or the plan changed. */
export type Taken = { readonly counts: Counts; readonly refused: readonly string[] };

/** What a packing table must know beside the plan. */
export type Standing = { readonly counts: Counts; readonly voided: readonly string[] };

/** What was counted so far, and the box ids that its scanner refuses. */
export async function standing(db: Db, reference: string): Promise<Standing> {
	const shipment = await shipments.find(db, reference);
	const voided = await labelLedger.voidedFor(db, { reference, cartons: shipment?.plan.cartons ?? [] });
	return { counts: await counts(db, reference), voided: [...voided.keys()] };
}

/** Units counted in the cartons of a shipment, by whomever. */
export async function counts(db: Db, reference: string): Promise<Counts> {
	const rows = await db
		.selectFrom('dockScan')
		.select(['carton', 'sku', ({ fn }) => fn.sum<number>('units').as('units')])
		.where('reference', '=', reference)
		.groupBy(['carton', 'sku'])
		.execute();
	return rows.map(({ carton, sku, units }) => ({ carton, sku, n: Number(units) })).filter(({ n }) => n !== 0).reduce(added, {});
}

/**
 * Counts scans in the order in which they come. A scan that is known already counts no second time; one that would bring more units
 * of a SKU into a carton than the plan puts there, or fewer than none, is refused.
 */
export const take = (db: Db, reference: string, scans: readonly Scan[], now: Date): Promise<Result<Taken, NotFound>> =>
	db.transaction().execute(async (trx) => {
		// Whoever counts next waits until this count is in.
		await trx.updateTable('shipment').set({ reference }).where('reference', '=', reference).execute();
		const shipment = await shipments.find(trx, reference);
		if (!shipment) return reject({ code: 'not-found', what: 'shipment', id: reference });
		const job = jobOf(shipment.plan);
		const known = await knownAmong(trx, scans.map(({ id }) => id));
		const refused: string[] = [];
		let standing = await counts(trx, reference);
		for (const scan of scans) {
			const { id, carton, sku, n } = scan;
			if (known.has(id)) continue;
			known.add(id);
			const after = countOf(standing, carton, sku) + n;
			if (after < 0 || (n > 0 && after > (cartonOf(job, carton)?.wants.get(sku) ?? 0))) {
				refused.push(id);
				continue;
			}
			standing = added(standing, scan);
			await trx.insertInto('dockScan').values({ id, reference, carton, sku, units: n, at: now.toISOString() }).execute();
		}
		return accept({ counts: standing, refused });
	});

async function knownAmong(trx: Db, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await trx.selectFrom('dockScan').select('id').where('id', 'in', ids).execute();
	return new Set(rows.map(({ id }) => id));
}
