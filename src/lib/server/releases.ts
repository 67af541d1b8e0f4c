import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { writePlan } from '$lib/plan-file/write';
import type { Db } from '$lib/server/db/connect';
import type { NotFound, Stale } from '$lib/server/kept';
import type { PaperFile, Release } from '$lib/server/papers';
import * as releaseFiles from '$lib/server/release-files';
import { storedPlan } from '$lib/server/shipments';

/** `by` is the name that somebody gave; empty for nobody. */
export type KeptRelease = { readonly revision: number; readonly releasedAt: string; readonly by: string; readonly release: Release };
/** `stood`: it was there before, and nothing was kept anew. */
export type DoneRelease = KeptRelease & { readonly stood?: true };
export type ReleasedPlan = KeptRelease & { readonly plan: Plan };

/** The revision that papers of a shipment carry now: its last one while nothing changed since, else the one to come. */
export async function revisionFor(db: Db, reference: string): Promise<number> {
	const found = await db.selectFrom('shipment').select(['state', 'revision']).where('reference', '=', reference).executeTakeFirst();
	if (!found) return 1;
	return found.state === 'released' ? found.revision : found.revision + 1;
}

type Releasing = {
	readonly plan: Plan;
	readonly version: number;
	readonly release: Release;
	/** Every file of the release, kept byte for byte. */
	readonly files: readonly PaperFile[];
	readonly by: string;
	readonly now: Date;
};

/**
 * Keeps what was released, with its files and the plan as it stood; `stale` when the shipment was saved or released by somebody else meanwhile.
 * Releasing the same revision of an unchanged plan once more changes nothing.
 */
export const release = (db: Db, { plan, version, release: doc, files, by, now }: Releasing): Promise<Result<DoneRelease, NotFound | Stale>> =>
	db.transaction().execute(async (trx) => {
		const { reference } = plan;
		if (doc.draft) throw new Error(`the papers of ${reference} are a draft and cannot be released`);
		const before = await trx.selectFrom('shipment').select(['version', 'updatedAt', 'state', 'revision', 'doc']).where('reference', '=', reference).executeTakeFirst();
		if (!before) return reject({ code: 'not-found', what: 'shipment', id: reference });
		const stale = () => reject<Stale>({ code: 'stale', version: before.version, savedAt: before.updatedAt });
		if (before.version !== version || before.doc !== writePlan(plan)) return stale();

		const known = await trx.selectFrom('release').select(COLUMNS).where('reference', '=', reference).where('revision', '=', doc.revision).executeTakeFirst();
		if (known && before.state === 'released') return accept({ ...keptOf(known), stood: true });
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
				releasedAt,
				releasedBy: by.trim()
			})
			.onConflict((conflict) => conflict.columns(['reference', 'revision']).doNothing())
			.executeTakeFirstOrThrow();
		if (!numInsertedOrUpdatedRows) {
			const first = await trx.selectFrom('release').select(COLUMNS).where('reference', '=', reference).where('revision', '=', doc.revision).where('version', '=', version).executeTakeFirst();
			return first ? accept({ ...keptOf(first), stood: true }) : stale();
		}
		await releaseFiles.keep(trx, doc, files);
		await trx.updateTable('shipment').set({ state: 'released', revision: doc.revision }).where('reference', '=', reference).where('version', '=', version).execute();
		return accept({ revision: doc.revision, releasedAt, by: by.trim(), release: doc });
	});

const COLUMNS = ['revision', 'releasedAt', 'releasedBy', 'doc'] as const;
type Row = { readonly revision: number; readonly releasedAt: string; readonly releasedBy: string; readonly doc: string };

const keptOf = ({ revision, releasedAt, releasedBy, doc }: Row): KeptRelease => ({
	revision,
	releasedAt,
	by: releasedBy,
	release: JSON.parse(doc) as Release
});

/** Releases of a shipment, the last one first. */
export async function list(db: Db, reference: string): Promise<KeptRelease[]> {
	const rows = await db.selectFrom('release').select(COLUMNS).where('reference', '=', reference).orderBy('revision', 'desc').execute();
	return rows.map(keptOf);
}

export async function find(db: Db, reference: string, revision: number): Promise<ReleasedPlan | undefined> {
	const row = await db.selectFrom('release').select([...COLUMNS, 'plan']).where('reference', '=', reference).where('revision', '=', revision).executeTakeFirst();
	return row && { ...keptOf(row), plan: storedPlan(row.plan) };
}

/** The revision that holds in place of an earlier one; undefined for the last. */
export async function successorOf(db: Db, reference: string, revision: number): Promise<number | undefined> {
	const row = await db.selectFrom('release').select(({ fn }) => fn.max('revision').as('last')).where('reference', '=', reference).executeTakeFirst();
	return row && row.last > revision ? row.last : undefined;
}

/** When a shipment was first changed after its last release, as far as its history goes back. */
export async function draftSince(db: Db, reference: string): Promise<string> {
	const last = await db.selectFrom('release').select('version').where('reference', '=', reference).orderBy('revision', 'desc').executeTakeFirst();
	const later = await db
		.selectFrom('shipmentHistory')
		.select('at')
		.where('reference', '=', reference)
		.where('version', '>', last?.version ?? 0)
		.orderBy('version')
		.executeTakeFirst();
	const shipment = later ? undefined : await db.selectFrom('shipment').select('updatedAt').where('reference', '=', reference).executeTakeFirst();
	return later?.at ?? shipment?.updatedAt ?? '';
}
