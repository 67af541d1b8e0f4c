import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { writePlan } from '$lib/plan-file/write';
import type { Db } from '$lib/server/db/connect';
import type { NotFound, Stale } from '$lib/server/kept';
import type { Release } from '$lib/server/papers';
import { storedPlan } from '$lib/server/shipments';

export type KeptRelease = { readonly revision: number; readonly releasedAt: string; readonly release: Release };
export type ReleasedPlan = KeptRelease & { readonly plan: Plan };

/** The revision that papers of a shipment carry now: its last one while nothing changed since, else the one to come. */
export async function revisionFor(db: Db, reference: string): Promise<number> {
	const found = await db.selectFrom('shipment').select(['state', 'revision']).where('reference', '=', reference).executeTakeFirst();
	if (!found) return 1;
	return found.state === 'released' ? found.revision : found.revision + 1;
}

type Releasing = { readonly plan: Plan; readonly version: number; readonly release: Release; readonly now: Date };

/**
 * Keeps what was released, with the plan as it stood; `stale` when the shipment was saved or released by somebody else meanwhile.
 * Releasing the same revision of an unchanged plan once more changes nothing.
 */
export const release = (db: Db, { plan, version, release: doc, now }: Releasing): Promise<Result<KeptRelease, NotFound | Stale>> =>
	db.transaction().execute(async (trx) => {
		const { reference } = plan;
		if (doc.draft) throw new Error(`the papers of ${reference} are a draft and cannot be released`);
		const before = await trx.selectFrom('shipment').select(['version', 'updatedAt', 'state', 'revision', 'doc']).where('reference', '=', reference).executeTakeFirst();
		if (!before) return reject({ code: 'not-found', what: 'shipment', id: reference });
		const stale = () => reject<Stale>({ code: 'stale', version: before.version, savedAt: before.updatedAt });
		if (before.version !== version || before.doc !== writePlan(plan)) return stale();

		const known = await trx.selectFrom('release').select(['revision', 'releasedAt', 'doc']).where('reference', '=', reference).where('revision', '=', doc.revision).executeTakeFirst();
		if (known && before.state === 'released') return accept(keptOf(known));
		if (doc.revision !== before.revision + 1) return stale();

		const releasedAt = now.toISOString();
		const { numInsertedOrUpdatedRows } = await trx
			.insertInto('release')
			.values({
				reference,
				revision: doc.revision,
				version,
				planSha256: doc.planSha256,
				plan: before.doc,
				doc: JSON.stringify(doc),
				issuedOn: doc.issuedOn,
				releasedAt
			})
			.onConflict((conflict) => conflict.columns(['reference', 'revision']).doNothing())
			.executeTakeFirstOrThrow();
		if (!numInsertedOrUpdatedRows) return stale();
		await trx.updateTable('shipment').set({ state: 'released', revision: doc.revision }).where('reference', '=', reference).where('version', '=', version).execute();
		return accept({ revision: doc.revision, releasedAt, release: doc });
	});

const keptOf = ({ revision, releasedAt, doc }: { revision: number; releasedAt: string; doc: string }): KeptRelease => ({
	revision,
	releasedAt,
	release: JSON.parse(doc) as Release
});

/** Releases of a shipment, the last one first. */
export async function list(db: Db, reference: string): Promise<KeptRelease[]> {
	const rows = await db.selectFrom('release').select(['revision', 'releasedAt', 'doc']).where('reference', '=', reference).orderBy('revision', 'desc').execute();
	return rows.map(keptOf);
}

export async function find(db: Db, reference: string, revision: number): Promise<ReleasedPlan | undefined> {
	const row = await db.selectFrom('release').select(['revision', 'releasedAt', 'doc', 'plan']).where('reference', '=', reference).where('revision', '=', revision).executeTakeFirst();
	return row && { ...keptOf(row), plan: storedPlan(row.plan) };
}
