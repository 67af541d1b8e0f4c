import { numbered } from '$lib/domain/documents/cartons';
import { plainCode } from '$lib/domain/shipment/dock-codes';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import type { NotFound } from '$lib/server/kept';

/** One label of a run; `copies` of it beyond one are told. */
export type PrintedLabel = { readonly carton?: number; readonly sku?: string; readonly boxId?: string; readonly copies?: number };

/** Labels that were sent to a printer together; `run` is given where they were printed and comes again when the answer was lost. */
export type PrintRun = {
	readonly run: string;
	readonly kind: string;
	/** The sheet or roll. */
	readonly stock: string;
	readonly by: string;
	readonly labels: readonly PrintedLabel[];
};

/** The label of a box id holds no longer. */
export type Voided = { readonly boxId: string; readonly at: string; readonly by: string; readonly why: string };

export type KeptPrint = {
	readonly run: string;
	readonly place: number;
	readonly kind: string;
	readonly carton?: number;
	readonly sku?: string;
	readonly boxId?: string;
	readonly stock: string;
	readonly copies: number;
	readonly printedAt: string;
	readonly printedBy: string;
	readonly voided?: Voided;
};

/** A label was asked for whose box id is void. */
export type LabelVoided = { readonly code: 'label-voided'; readonly boxId: string; readonly why: string };
/** A label is voided for a reason, or not at all. */
export type ReasonMissing = { readonly code: 'void-reason-missing'; readonly boxId: string };

/** No carton of the shipment carries the id and no label of it was printed for the shipment: a slip of the fingers, perhaps. */
export type BoxIdUnknown = { readonly code: 'box-id-unknown'; readonly boxId: string };

/** Longest texts that are taken: an id that a barcode can hold, a sentence, a name. */
export const MOST_BOX_ID = 60;
export const MOST_WHY = 200;
export const MOST_WHO = 80;

/** How many values one statement may carry on either database, with room to spare. */
const BATCH = 200;
const batches = <T>(items: readonly T[]): T[][] => Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));

const notFound = (reference: string) => reject<NotFound>({ code: 'not-found', what: 'shipment', id: reference });
const isKept = async (db: Db, reference: string): Promise<boolean> =>
	(await db.selectFrom('shipment').select('reference').where('reference', '=', reference).executeTakeFirst()) !== undefined;

/** Notes what was printed; a run that is known already changes nothing. Nothing of a run with a voided box id is noted. */
export const record = (db: Db, reference: string, { run, kind, stock, by, labels }: PrintRun, now: Date): Promise<Result<void, NotFound | LabelVoided>> =>
	db.transaction().execute(async (trx) => {
		if (!(await isKept(trx, reference))) return notFound(reference);
		const [refused] = (await voidedAmong(trx, labels.flatMap(({ boxId }) => boxId ?? []))).values();
		if (refused) return reject({ code: 'label-voided', boxId: refused.boxId, why: refused.why });
		const rows = labels.map(({ carton = null, sku = null, boxId, copies = 1 }, i) => ({
			run, place: i + 1, reference, kind, carton, sku, boxId: boxId === undefined ? null : plainCode(boxId), stock, copies, printedAt: now.toISOString(), printedBy: by
		}));
		for (const batch of batches(rows)) {
			await trx.insertInto('labelPrint').values(batch).onConflict((conflict) => conflict.columns(['run', 'place']).doNothing()).execute();
		}
		return accept(undefined);
	});

/** What was printed for a shipment, the last run first; labels in the order in which they came out. */
export async function list(db: Db, reference: string): Promise<KeptPrint[]> {
	const rows = await db
		.selectFrom('labelPrint')
		.leftJoin('labelVoid', 'labelVoid.boxId', 'labelPrint.boxId')
		.select(['run', 'place', 'kind', 'carton', 'sku', 'labelPrint.boxId', 'stock', 'copies', 'printedAt', 'printedBy', 'voidedAt', 'voidedBy', 'why'])
		.where('labelPrint.reference', '=', reference)
		.orderBy('printedAt', 'desc')
		.orderBy('run')
		.orderBy('place')
		.execute();
	return rows.map(({ carton, sku, boxId, voidedAt, voidedBy, why, ...printed }) => ({
		...printed,
		...(carton !== null && { carton }),
		...(sku !== null && { sku }),
		...(boxId !== null && { boxId }),
		...(boxId !== null && voidedAt !== null && { voided: { boxId, at: voidedAt, by: voidedBy ?? '', why: why ?? '' } })
	}));
}

type Voiding = { readonly why: string; readonly by: string; readonly now: Date };

/**
 * From now on the labels of these box ids are refused, whether they were printed here or not: all of them or none. What was void
 * before keeps its first reason; answered is what stands, in the order given.
 */
export const voidBoxIds = (db: Db, reference: string, { boxIds: given, why, by, now }: Voiding & { readonly boxIds: readonly string[] }): Promise<Result<Voided[], NotFound | ReasonMissing>> =>
	db.transaction().execute(async (trx) => {
		const boxIds = [...new Set(given.map(plainCode))];
		if (!(await isKept(trx, reference))) return notFound(reference);
		if (boxIds.length === 0 || boxIds.includes('')) return reject({ code: 'not-found', what: 'label', id: given.find((id) => plainCode(id) === '') ?? '' });
		if (why.trim() === '') return reject({ code: 'void-reason-missing', boxId: boxIds.join(', ') });
		const rows = boxIds.map((boxId) => ({ boxId, reference, voidedAt: now.toISOString(), voidedBy: by, why: why.trim() }));
		for (const batch of batches(rows)) await trx.insertInto('labelVoid').values(batch).onConflict((conflict) => conflict.column('boxId').doNothing()).execute();
		const stand = await voidedAmong(trx, boxIds);
		return accept(boxIds.flatMap((boxId) => stand.get(boxId) ?? []));
	});

/** The same for one. */
export async function voidBoxId(db: Db, reference: string, { boxId, ...voiding }: Voiding & { readonly boxId: string }): Promise<Result<Voided, NotFound | ReasonMissing>> {
	const done = await voidBoxIds(db, reference, { ...voiding, boxIds: [boxId] });
	if (!done.ok) return done;
	const [stands] = done.value;
	if (!stands) throw new Error(`box id ${boxId} is not void right after it was voided`);
	return accept(stands);
}

/** Those of some box ids that no carton of the plan carries, that were never printed for it and are not void under it. */
export async function unknownAmong(db: Db, plan: Plan, boxIds: readonly string[]): Promise<string[]> {
	const { reference } = plan;
	const carried = numbered(plan).map(({ boxId }) => plainCode(boxId));
	const printed = await db.selectFrom('labelPrint').select('boxId').distinct().where('reference', '=', reference).where('boxId', 'is not', null).execute();
	const known = new Set([...carried, ...printed.flatMap(({ boxId }) => boxId ?? []), ...(await voidedUnder(db, reference)).map(({ boxId }) => boxId)]);
	return [...new Set(boxIds.map(plainCode))].filter((boxId) => boxId !== '' && !known.has(boxId));
}

/** Takes a void back that was a slip. */
export async function unvoid(db: Db, reference: string, boxId: string): Promise<Result<void, NotFound>> {
	const { numDeletedRows } = await db.deleteFrom('labelVoid').where('reference', '=', reference).where('boxId', '=', plainCode(boxId)).executeTakeFirst();
	return numDeletedRows ? accept(undefined) : reject({ code: 'not-found', what: 'label', id: boxId });
}

type VoidRow = { readonly boxId: string; readonly voidedAt: string; readonly voidedBy: string; readonly why: string };
const voidedOf = ({ boxId, voidedAt: at, voidedBy: by, why }: VoidRow): Voided => ({ boxId, at, by, why });
const selected = (db: Db) => db.selectFrom('labelVoid').select(['boxId', 'voidedAt', 'voidedBy', 'why']);

/** Those of some box ids that are void, under whatever shipment. */
export async function voidedAmong(db: Db, boxIds: readonly string[]): Promise<Map<string, Voided>> {
	const found = new Map<string, Voided>();
	for (const batch of batches([...new Set(boxIds.map(plainCode))])) {
		for (const row of await selected(db).where('boxId', 'in', batch).orderBy('boxId').execute()) found.set(row.boxId, voidedOf(row));
	}
	return found;
}

export const isVoid = async (db: Db, boxId: string): Promise<boolean> => (await voidedAmong(db, [boxId])).size > 0;

/** Box ids that were voided under a shipment, the last first. */
export const voidedUnder = async (db: Db, reference: string): Promise<Voided[]> =>
	(await selected(db).where('reference', '=', reference).orderBy('voidedAt', 'desc').orderBy('boxId').execute()).map(voidedOf);

/** Box ids that must not be used for a shipment: voided under it, or carried by its cartons and void elsewhere. */
export async function voidedFor(db: Db, { reference, cartons = [] }: Pick<Plan, 'reference' | 'cartons'>): Promise<Map<string, Voided>> {
	const own = await selected(db).where('reference', '=', reference).orderBy('boxId').execute();
	const carried = await voidedAmong(db, cartons.flatMap(({ boxId }) => boxId ?? []));
	return new Map([...own.map((row) => [row.boxId, voidedOf(row)] as const), ...carried]);
}

/** Why the label of a carton, or of any, is not made: its box id is void, be it Amazon's or ours. */
export function refusedLabel(plan: Plan, voided: ReadonlyMap<string, Voided>, number?: number): LabelVoided | undefined {
	if (voided.size === 0) return undefined;
	const [found] = numbered(plan).flatMap(({ carton, boxId }) => (number === undefined || carton.number === number ? (voided.get(plainCode(boxId)) ?? []) : []));
	return found && { code: 'label-voided', boxId: found.boxId, why: found.why };
}

/** What was printed and voided goes with a shipment to its new reference. */
export async function rename(db: Db, from: string, to: string): Promise<void> {
	await db.updateTable('labelPrint').set({ reference: to }).where('reference', '=', from).execute();
	await db.updateTable('labelVoid').set({ reference: to }).where('reference', '=', from).execute();
}
