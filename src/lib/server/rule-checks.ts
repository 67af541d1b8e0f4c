import { changesSince, noted, type Since } from '$lib/domain/compliance/changes';
import { inspect, RULESET } from '$lib/domain/compliance/inspect';
import type { Finding } from '$lib/domain/compliance/finding';
import { judgedOn } from '$lib/domain/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { PlainDate } from '$lib/domain/values/plain-date';
import type { Db } from '$lib/server/db/connect';
import type { NotFound } from '$lib/server/kept';
import { columnsOf } from '$lib/server/shipment-record';
import { storedPlan } from '$lib/server/shipments';

/** An open shipment whose state in the list was told by an older set of rules. */
export type Outdated = { readonly reference: string; readonly ruleset: string; readonly blocks: number; readonly warns: number };

/** What a new or changed rule says of a shipment. */
export type NewFinding = { readonly finding: Finding; readonly since: Since };

const OPEN = ['blocked', 'ready'] as const;

/** Open shipments that no longer stand as the rules of today would have them, the last changed first. */
export async function outdated(db: Db, most: number): Promise<readonly Outdated[]> {
	const rows = await db
		.selectFrom('shipment')
		.select(['reference', 'ruleset', 'blocks', 'warns'])
		.where('state', 'in', OPEN)
		.where('ruleset', '<>', RULESET)
		.orderBy('updatedAt', 'desc')
		.orderBy('reference')
		.limit(most)
		.execute();
	return rows.map(({ reference, ruleset, blocks, warns }) => ({ reference, ruleset: noted(ruleset), blocks, warns }));
}

/** How many there are. */
export async function countOutdated(db: Db): Promise<number> {
	const found = await db
		.selectFrom('shipment')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('state', 'in', OPEN)
		.where('ruleset', '<>', RULESET)
		.executeTakeFirst();
	return Number(found?.count ?? 0);
}

const notFound = (reference: string) => reject<NotFound>({ code: 'not-found', what: 'shipment', id: reference });

const open = (db: Db, reference: string) =>
	db.selectFrom('shipment').select(['doc', 'version', 'ruleset']).where('reference', '=', reference).where('state', 'in', OPEN).executeTakeFirst();

/** What the rules that came or changed since a shipment was judged say of it; keeps nothing. */
export async function touches(db: Db, reference: string, today: PlainDate): Promise<Result<readonly NewFinding[], NotFound>> {
	const row = await open(db, reference);
	if (!row) return notFound(reference);
	const plan = storedPlan(row.doc);
	const changes = changesSince(row.ruleset);
	return accept(
		inspect(plan, judgedOn(plan, today)).flatMap((finding): NewFinding[] => {
			const since = changes.get(finding.code);
			return since ? [{ finding, since }] : [];
		})
	);
}

export type Rechecked = { readonly state: string; readonly blocks: number; readonly warns: number };

/** Judges a shipment anew and keeps how it stands; the plan, its version and its day of change stay. One saved meanwhile was judged by that. */
export async function recheck(db: Db, reference: string, today: PlainDate): Promise<Result<Rechecked, NotFound>> {
	const row = await open(db, reference);
	if (!row) return notFound(reference);
	const { state, blocks, warns, firstCode, firstSubject, firstFacts, ruleset } = columnsOf(storedPlan(row.doc), today);
	await db
		.updateTable('shipment')
		.set({ state, blocks, warns, firstCode, firstSubject, firstFacts, ruleset })
		.where('reference', '=', reference)
		.where('version', '=', row.version)
		.where('state', 'in', OPEN)
		.execute();
	return accept({ state, blocks, warns });
}
