import { createHash, randomUUID } from 'node:crypto';
import type { Product } from '$lib/domain/catalog/product';
import type { Mapping, TableReading } from '$lib/domain/catalog/read-table';
import { importReport, type ImportReport } from '$lib/domain/catalog/report';
import type { ReadLine } from '$lib/domain/catalog/facts';
import type { Refusal, Rows } from '$lib/domain/catalog/table';
import { lineKey } from '$lib/domain/catalog/twice';
import { importIntoPlan, linesAfter } from '$lib/domain/shipment/import-into-plan';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { NotAPlan } from '$lib/plan-file/read';
import { writeProduct } from '$lib/plan-file/write';
import type { Db } from '$lib/server/db/connect';
import type { NotFound, Stale } from '$lib/server/kept';
import * as products from '$lib/server/products';
import * as shipments from '$lib/server/shipments';
import type { Moment } from '$lib/server/shipments';

// ── A file that was read and waits to be taken ──

/** Cells of an uploaded file, kept here so that the browser need not be trusted to send them back. */
export type Pending = {
	readonly name: string;
	readonly format: string;
	readonly encoding: string;
	readonly sheet: string;
	readonly rows: Rows;
	readonly mapping?: Mapping | undefined;
	/** Reference of the shipment it goes into. */
	readonly to?: string | undefined;
};

const DAY = 86_400_000;
const PENDING_DAYS = 7;

export async function keepPending(db: Db, pending: Pending, now: Date): Promise<string> {
	const id = randomUUID();
	await db.deleteFrom('pendingImport').where('at', '<', new Date(now.getTime() - PENDING_DAYS * DAY).toISOString()).execute();
	await db.insertInto('pendingImport').values({ id, at: now.toISOString(), name: pending.name, doc: JSON.stringify(pending) }).execute();
	return id;
}

export async function findPending(db: Db, id: string): Promise<Pending | undefined> {
	const found = await db.selectFrom('pendingImport').select('doc').where('id', '=', id).executeTakeFirst();
	return found && (JSON.parse(found.doc) as Pending);
}

export async function mapPending(db: Db, id: string, mapping: Mapping): Promise<void> {
	const pending = await findPending(db, id);
	if (pending) await db.updateTable('pendingImport').set({ doc: JSON.stringify({ ...pending, mapping }) }).where('id', '=', id).execute();
}

export async function dropPending(db: Db, id: string): Promise<void> {
	await db.deleteFrom('pendingImport').where('id', '=', id).execute();
}

// ── Mappings ──

const keyOf = (signature: string): string => createHash('sha256').update(signature).digest('hex');

/** Keeps what a person said about the columns of files with these headers. */
export async function rememberMapping(db: Db, signature: string, mapping: Mapping, now: Date): Promise<void> {
	const row = { doc: JSON.stringify(mapping), usedAt: now.toISOString() };
	await db
		.insertInto('columnMapping')
		.values({ signature: keyOf(signature), ...row })
		.onConflict((conflict) => conflict.column('signature').doUpdateSet(row))
		.execute();
}

export type RememberedMapping = { readonly mapping: Mapping; readonly usedAt: string };

export async function findMapping(db: Db, signature: string): Promise<RememberedMapping | undefined> {
	const found = await db.selectFrom('columnMapping').select(['doc', 'usedAt']).where('signature', '=', keyOf(signature)).executeTakeFirst();
	return found && { mapping: JSON.parse(found.doc) as Mapping, usedAt: found.usedAt };
}

// ── Taking and taking back ──

type Before = { readonly plan: Plan; readonly version: number };
type Log = { readonly before: readonly Product[]; readonly after: readonly Product[]; readonly shipment?: Before };

export type Taken = { readonly id: number; readonly added: number; readonly changed: number; readonly lines: number };
/** A SKU of the file stands on several lines of the shipment, and the file does not say which is meant. */
export type LinesSplit = { readonly code: 'lines-split'; readonly skus: string };
export type ApplyRejection = NotAPlan | NotFound | Stale | LinesSplit;

/** What taking a file would do to the catalogue as it is now. */
export async function preview(db: Db, reading: TableReading): Promise<ImportReport> {
	const known = await products.findMany(db, reading.rows.map(({ sku }) => sku));
	return importReport(reading, [...known.values()].map(({ product }) => product));
}

export type IntoPreview = { readonly before: (line: ReadLine) => number | undefined; readonly refused: readonly Refusal[] };

/** What the quantities of a file would do to a shipment: what its lines say now, and which cannot be told apart. */
export async function previewInto(db: Db, reference: string, lines: readonly ReadLine[]): Promise<IntoPreview> {
	const plan = (await shipments.find(db, reference))?.plan;
	if (!plan) return { before: () => undefined, refused: [] };
	const { quantities, refused } = linesAfter(plan, lines);
	const exact = new Map(plan.lines.map((line) => [lineKey(line), line.quantity]));
	const changed = new Map(quantities.map(({ sku, change }) => [sku, Number(change.from)]));
	return { before: (line) => exact.get(lineKey(line)) ?? changed.get(line.sku), refused };
}

/** Imports that can still be taken back. */
const KEPT = 100;

/** Saves the rows of a table in one step that `undo` takes back; with `to`, goods and quantities go into that shipment as well. */
export async function apply(
	db: Db,
	reading: TableReading,
	{ name, to }: { readonly name: string; readonly to?: string | undefined },
	moment: Moment
): Promise<Result<Taken, ApplyRejection>> {
	const into = to === undefined ? accept(undefined) : await planAfter(db, to, reading);
	if (!into.ok) return into;
	const taken = await db.transaction().execute(async (trx) => {
		const report = await preview(trx, reading);
		const log: Log = { before: report.changed.map(({ before }) => before), after: [...report.added, ...report.changed.map(({ after }) => after)] };
		const saved = await products.saveMany(trx, log.after, moment.now);
		if (!saved.ok) return saved;
		const counts = { added: report.added.length, changed: report.changed.length };
		const { id } = await trx
			.insertInto('importLog')
			.values({ at: moment.now.toISOString(), name, doc: JSON.stringify(log), undoneAt: null, reference: to ?? null, ...counts })
			.returning('id')
			.executeTakeFirstOrThrow();
		await trx.deleteFrom('importLog').where('id', '<=', id - KEPT).execute();
		return accept({ taken: { id, ...counts, lines: to === undefined ? 0 : report.lines.length }, log });
	});
	if (!taken.ok) return taken;
	if (!into.value) return accept(taken.value.taken);

	const { plan, before, version } = into.value;
	const saved = await shipments.save(db, plan, version, moment);
	const { id } = taken.value.taken;
	if (!saved.ok) {
		await undo(db, id, moment, 'untouched');
		await db.deleteFrom('importLog').where('id', '=', id).execute();
		return saved;
	}
	const log: Log = { ...taken.value.log, shipment: { plan: before, version: saved.value.version } };
	await db.updateTable('importLog').set({ doc: JSON.stringify(log) }).where('id', '=', id).execute();
	return accept(taken.value.taken);
}

type PlanAfter = { readonly plan: Plan; readonly before: Plan; readonly version: number };

/** A shipment takes the file's quantities; products it has not met yet come as the catalogue knows them. */
async function planAfter(db: Db, reference: string, reading: TableReading): Promise<Result<PlanAfter, NotFound | LinesSplit>> {
	const shipment = await shipments.find(db, reference);
	if (!shipment) return reject({ code: 'not-found', what: 'shipment', id: reference });
	const inPlan = new Set(shipment.plan.products.map(({ sku }) => sku));
	const goods = { ...reading, rows: reading.rows.filter(({ sku, line }) => line || inPlan.has(sku)) };
	const known = await products.findMany(db, goods.rows.map(({ sku }) => sku));
	const { plan, refused } = importIntoPlan(shipment.plan, goods, [...known.values()].map(({ product }) => product));
	const split = refused.filter(({ because }) => because.code === 'line-split');
	if (split.length > 0) return reject({ code: 'lines-split', skus: split.map(({ sku }) => sku).join(', ') });
	return accept({ plan, before: shipment.plan, version: shipment.version });
}

export type ImportLogged = {
	readonly id: number;
	readonly at: string;
	readonly name: string;
	readonly added: number;
	readonly changed: number;
	readonly reference: string | null;
	readonly undoneAt: string | null;
};

export const recent = (db: Db, size = 10): Promise<ImportLogged[]> =>
	db.selectFrom('importLog').select(['id', 'at', 'name', 'added', 'changed', 'reference', 'undoneAt']).orderBy('id', 'desc').limit(size).execute();

export type ImportNotFound = { readonly code: 'import-not-found'; readonly id: number };
export type ImportUndone = { readonly code: 'import-undone'; readonly id: number };
/** Products were edited after the import; taking it back would lose those edits. */
export type ImportChangedSince = { readonly code: 'import-changed-since'; readonly id: number; readonly n: number; readonly skus: string };
export type Undone = { readonly restored: number; readonly removed: number; readonly left: readonly string[] };

const NAMED = 8;

/**
 * Brings back what an import changed and takes away what it added, exactly. What was edited since stands in the way, unless
 * only the `untouched` rest is asked for: then the edited ones stay as they are and are named.
 */
export async function undo(
	db: Db,
	id: number,
	moment: Moment,
	what: 'all' | 'untouched' = 'all'
): Promise<Result<Undone, ImportNotFound | ImportUndone | ImportChangedSince | NotAPlan>> {
	const found = await db.selectFrom('importLog').select(['doc', 'undoneAt']).where('id', '=', id).executeTakeFirst();
	if (!found) return reject({ code: 'import-not-found', id });
	if (found.undoneAt) return reject({ code: 'import-undone', id });
	const log = JSON.parse(found.doc) as Log;
	const undone = await db.transaction().execute(async (trx) => {
		const now = await products.findMany(trx, log.after.map(({ sku }) => sku));
		const wasThere = new Set(log.before.map(({ sku }) => sku));
		const isUntouched = (product: Product): boolean => {
			const kept = now.get(product.sku);
			// what was added and has been deleted since needs nothing more
			return kept ? writeProduct(kept.product) === writeProduct(product) : !wasThere.has(product.sku);
		};
		const left = log.after.filter((product) => !isUntouched(product)).map(({ sku }) => sku);
		if (left.length > 0 && what === 'all') {
			const skus = left.slice(0, NAMED).join(', ') + (left.length > NAMED ? ' …' : '');
			return reject({ code: 'import-changed-since' as const, id, n: left.length, skus });
		}
		const stays = new Set(left);
		const before = log.before.filter(({ sku }) => !stays.has(sku));
		const added = log.after.map(({ sku }) => sku).filter((sku) => !wasThere.has(sku) && !stays.has(sku));
		const saved = await products.saveMany(trx, before, moment.now);
		if (!saved.ok) return saved;
		await products.removeMany(trx, added);
		await trx.updateTable('importLog').set({ undoneAt: moment.now.toISOString() }).where('id', '=', id).execute();
		return accept({ restored: before.length, removed: added.length, left });
	});
	if (!undone.ok || !log.shipment) return undone;
	const { plan, version } = log.shipment;
	const saved = await shipments.save(db, plan, version, moment);
	return saved.ok ? undone : accept({ ...undone.value, left: [...undone.value.left, plan.reference] });
}
