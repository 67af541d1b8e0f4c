import { sql } from 'kysely';
import { startFrom } from '$lib/domain/shipment/start-from';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { type NotAPlan, readPlan } from '$lib/plan-file/read';
import { writePlan } from '$lib/plan-file/write';
import type { Db } from '$lib/server/db/connect';
import { hasWords } from '$lib/server/db/find-text';
import type { NotFound, Stale } from '$lib/server/kept';
import * as labelLedger from '$lib/server/label-ledger';
import { remember } from '$lib/server/parties';
import { columnsOf, rowOf, type ShipmentRow, type ShipmentState } from '$lib/server/shipment-record';

export type ReferenceTaken = { readonly code: 'reference-taken'; readonly reference: string };

/** The instant of a change and the day in Japan it falls on. */
export type Moment = { readonly now: Date; readonly today: PlainDate };

export type Saved = { readonly version: number; readonly savedAt: string };

export type Shipment = Saved & {
	readonly plan: Plan;
	readonly state: ShipmentState;
	/** Of the last release; 0 before the first. */
	readonly revision: number;
};

/** Earlier versions of a plan that are kept; more than a morning's work. */
const HISTORY = 50;

const notFound = (reference: string) => reject<NotFound>({ code: 'not-found', what: 'shipment', id: reference });

/** What stands in the database was checked on its way in; if it is no plan now, the program is at fault. */
export function storedPlan(doc: string): Plan {
	const read = readPlan(JSON.parse(doc));
	if (!read.ok) throw new Error(`a stored plan cannot be read: ${read.rejection.errors[0]?.message}`);
	return read.value;
}

export async function find(db: Db, reference: string): Promise<Shipment | undefined> {
	const found = await db
		.selectFrom('shipment')
		.select(['doc', 'version', 'updatedAt', 'state', 'revision'])
		.where('reference', '=', reference)
		.executeTakeFirst();
	if (!found) return undefined;
	const { doc, updatedAt, state, ...rest } = found;
	return { ...rest, plan: storedPlan(doc), savedAt: updatedAt, state: state as ShipmentState };
}

/** Which version of a shipment stands, without reading its plan. */
export async function version(db: Db, reference: string): Promise<Saved | undefined> {
	const found = await db.selectFrom('shipment').select(['version', 'updatedAt']).where('reference', '=', reference).executeTakeFirst();
	return found && { version: found.version, savedAt: found.updatedAt };
}

/** Keeps a new shipment under its plan's reference. */
export const create = (db: Db, plan: Plan, moment: Moment): Promise<Result<Saved, ReferenceTaken | NotAPlan>> =>
	db.transaction().execute((trx) => createIn(trx, plan, moment));

async function createIn(trx: Db, plan: Plan, { now, today }: Moment): Promise<Result<Saved, ReferenceTaken | NotAPlan>> {
	const read = readPlan(plan);
	if (!read.ok) return read;
	const { reference } = read.value;
	const { version, revision } = await lastOf(trx, reference);
	const after = { version: version + 1, savedAt: now.toISOString() };
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('shipment')
		.values({
			reference,
			version: after.version,
			doc: writePlan(read.value),
			...columnsOf(read.value, today),
			revision,
			createdAt: after.savedAt,
			updatedAt: after.savedAt
		})
		.onConflict((conflict) => conflict.column('reference').doNothing())
		.executeTakeFirstOrThrow();
	if (!numInsertedOrUpdatedRows) return reject({ code: 'reference-taken', reference });
	await remember(trx, read.value, now);
	return accept(after);
}

/** A reference that was used before goes on counting: no two of its versions and no two of its releases share a number. */
async function lastOf(trx: Db, reference: string): Promise<{ version: number; revision: number }> {
	const history = await trx
		.selectFrom('shipmentHistory')
		.select(({ fn }) => fn.max('version').as('version'))
		.where('reference', '=', reference)
		.executeTakeFirst();
	const release = await trx
		.selectFrom('release')
		.select(({ fn }) => fn.max('revision').as('revision'))
		.where('reference', '=', reference)
		.executeTakeFirst();
	return { version: history?.version ?? 0, revision: release?.revision ?? 0 };
}

/** Saves the next version of a plan; `stale` when another save came first. A plan that did not change stays the version it is. */
export async function save(db: Db, plan: Plan, version: number, { now, today }: Moment): Promise<Result<Saved, Stale | NotFound | NotAPlan>> {
	const read = readPlan(plan);
	if (!read.ok) return read;
	const { reference } = read.value;
	const doc = writePlan(read.value);
	return db.transaction().execute(async (trx) => {
		const before = await trx
			.selectFrom('shipment')
			.select(['version', 'updatedAt', 'doc'])
			.where('reference', '=', reference)
			.executeTakeFirst();
		if (!before) return notFound(reference);
		if (before.version !== version) return reject({ code: 'stale', version: before.version, savedAt: before.updatedAt });
		if (before.doc === doc) return accept({ version, savedAt: before.updatedAt });

		const after = { version: version + 1, savedAt: now.toISOString() };
		const { numUpdatedRows } = await trx
			.updateTable('shipment')
			.set({ version: after.version, doc, ...columnsOf(read.value, today), updatedAt: after.savedAt })
			.where('reference', '=', reference)
			.where('version', '=', version)
			.executeTakeFirst();
		if (!numUpdatedRows) return reject({ code: 'stale', version: after.version, savedAt: after.savedAt });
		await keepEarlier(trx, { reference, version, at: before.updatedAt, what: 'saved', doc: before.doc });
		await remember(trx, read.value, now);
		return accept(after);
	});
}

type Earlier = { readonly reference: string; readonly version: number; readonly at: string; readonly what: 'saved' | 'removed'; readonly doc: string };

async function keepEarlier(trx: Db, earlier: Earlier): Promise<void> {
	await trx.insertInto('shipmentHistory').values(earlier).execute();
	await trx
		.deleteFrom('shipmentHistory')
		.where('reference', '=', earlier.reference)
		.where('version', '<=', earlier.version - HISTORY)
		.execute();
}

/** Reads a shipment, applies a pure function and saves the outcome under the version that was read. */
export async function change<R extends { readonly code: string }>(
	db: Db,
	reference: string,
	apply: (before: Plan) => Result<Plan, R>,
	moment: Moment
): Promise<Result<Saved, R | NotFound | Stale | NotAPlan>> {
	const before = await find(db, reference);
	if (!before) return notFound(reference);
	const after = apply(before.plan);
	return after.ok ? save(db, after.value, before.version, moment) : after;
}

/** Takes a shipment away; its last versions and its releases stay, so that `restore` can bring it back. Links to it open nothing from then on. */
export const remove = (db: Db, reference: string, version: number, { now }: Pick<Moment, 'now'>): Promise<Result<void, NotFound | Stale>> =>
	db.transaction().execute(async (trx) => {
		const before = await trx.selectFrom('shipment').select(['version', 'updatedAt', 'doc']).where('reference', '=', reference).executeTakeFirst();
		if (!before) return notFound(reference);
		if (before.version !== version) return reject({ code: 'stale', version: before.version, savedAt: before.updatedAt });
		const { numDeletedRows } = await trx.deleteFrom('shipment').where('reference', '=', reference).where('version', '=', version).executeTakeFirst();
		if (!numDeletedRows) return reject({ code: 'stale', version: before.version, savedAt: before.updatedAt });
		await keepEarlier(trx, { reference, version, at: before.updatedAt, what: 'removed', doc: before.doc });
		await trx.updateTable('shareLink').set({ revokedAt: now.toISOString() }).where('reference', '=', reference).where('revokedAt', 'is', null).execute();
		return accept(undefined);
	});

/** Brings back a shipment that was removed, as its next version. */
export async function restore(db: Db, reference: string, moment: Moment): Promise<Result<Saved, NotFound | ReferenceTaken | NotAPlan>> {
	const last = await db
		.selectFrom('shipmentHistory')
		.select('doc')
		.where('reference', '=', reference)
		.where('what', '=', 'removed')
		.orderBy('version', 'desc')
		.executeTakeFirst();
	return last ? create(db, storedPlan(last.doc), moment) : notFound(reference);
}

/** A new shipment of the same goods, parties and terms. */
export async function duplicate(
	db: Db,
	from: string,
	newReference: string,
	moment: Moment
): Promise<Result<Saved, NotFound | ReferenceTaken | NotAPlan>> {
	const earlier = await find(db, from);
	return earlier ? create(db, startFrom(earlier.plan, newReference), moment) : notFound(from);
}

/** Gives a shipment another reference, and with it what was counted into its cartons and which labels were printed; what was released stays under the old one. */
export const rename = (db: Db, from: string, to: string, moment: Moment): Promise<Result<Saved, NotFound | ReferenceTaken | NotAPlan>> =>
	db.transaction().execute(async (trx) => {
		const before = await find(trx, from);
		if (!before) return notFound(from);
		if (from === to) return accept({ version: before.version, savedAt: before.savedAt });
		const created = await createIn(trx, { ...before.plan, reference: to }, moment);
		if (created.ok) {
			await trx.updateTable('dockScan').set({ reference: to }).where('reference', '=', from).execute();
			await labelLedger.rename(trx, from, to);
			await trx.deleteFrom('shipment').where('reference', '=', from).execute();
			await keepEarlier(trx, { reference: from, version: before.version, at: before.savedAt, what: 'removed', doc: writePlan(before.plan) });
		}
		return created;
	});

const NUMBERED = /^NYK-\d{4}-(\d+)$/;

/** The next of our own references, `NYK-2026-001`; counted per year, wide enough for as many as there are. */
export async function nextReference(db: Db, today: PlainDate): Promise<string> {
	const prefix = `NYK-${today.slice(0, 4)}-`;
	const used = await db.selectFrom('shipment').select('reference').where('reference', 'like', `${prefix}%`).execute();
	const last = Math.max(0, ...used.map(({ reference }) => Number(NUMBERED.exec(reference)?.[1] ?? 0)));
	return `${prefix}${String(last + 1).padStart(3, '0')}`;
}

export type ListQuery = {
	readonly search?: string;
	/** `open` is blocked or ready. */
	readonly state?: ShipmentState | 'open' | 'all';
	/** From 1. */
	readonly page?: number;
	readonly size?: number;
	/** `deadline`: the next day from `today` on first, shipments without one last. */
	readonly sort?: 'deadline' | 'changed' | 'reference';
	readonly today?: PlainDate;
};

export type Counts = { readonly [state in ShipmentState | 'open' | 'all']: number };
export type ShipmentList = { readonly rows: readonly ShipmentRow[]; readonly total: number; readonly counts: Counts };

const LARGEST_PAGE = 200;
const COLUMNS = [
	'reference', 'version', 'state', 'transport', 'shipDay', 'declareDay', 'arriveDay', 'centres', 'shipperCity', 'skus', 'units',
	'cartons', 'grossWeightG', 'blocks', 'warns', 'firstCode', 'firstSubject', 'firstFacts', 'ruleset', 'revision', 'createdAt', 'updatedAt'
] as const;

/** One page of the list, and how many of what was searched for stand in each state. */
export async function list(db: Db, { search = '', state = 'all', page = 1, size = 50, sort = 'changed', today = '' }: ListQuery = {}): Promise<ShipmentList> {
	const found = db.selectFrom('shipment').where(hasWords(search));
	const counts = countsOf(await found.select(['state', ({ fn }) => fn.countAll<number>().as('count')]).groupBy('state').execute());
	const states: readonly ShipmentState[] = state === 'all' ? ['blocked', 'ready', 'released'] : state === 'open' ? ['blocked', 'ready'] : [state];
	const rows = await found
		.select(COLUMNS)
		.where('state', 'in', states)
		.$if(sort === 'deadline', (query) => query.orderBy(nextDay(today)).orderBy('updatedAt', 'desc'))
		.$if(sort === 'changed', (query) => query.orderBy('updatedAt', 'desc'))
		.orderBy('reference')
		.limit(Math.min(size, LARGEST_PAGE))
		.offset((page - 1) * Math.min(size, LARGEST_PAGE))
		.execute();
	return { rows: rows.map(rowOf), total: counts[state], counts };
}

const NEVER = '9999-12-31';

/** The first day of a shipment that has not gone by. */
const nextDay = (today: PlainDate) => sql<string>`case
	when ship_day >= ${today} then ship_day
	when declare_day >= ${today} then declare_day
	when arrive_day >= ${today} then arrive_day
	else ${NEVER} end`;

function countsOf(states: readonly { state: string; count: number }[]): Counts {
	const of = (state: ShipmentState): number => Number(states.find((found) => found.state === state)?.count ?? 0);
	const [blocked, ready, released] = [of('blocked'), of('ready'), of('released')];
	return { blocked, ready, released, open: blocked + ready, all: blocked + ready + released };
}
