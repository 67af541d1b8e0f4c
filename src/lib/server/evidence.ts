import { isEvidenceKind, isSamePaper, isValidOn, referenceKey, replacePaper, withoutPaper } from '$lib/domain/catalog/evidence';
import type { Evidence, Product } from '$lib/domain/catalog/product';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { LANGUAGES } from '$lib/i18n/languages';
import { hasWords as hasSentence, say } from '$lib/i18n/words';
import { type NotAPlan, readProduct } from '$lib/plan-file/read';
import type { Insertable } from 'kysely';
import type { Db } from '$lib/server/db/connect';
import type { Tables } from '$lib/server/db/tables';
import { searchableOf } from '$lib/server/db/find-text';
import * as files from '$lib/server/evidence-files';
import { idsOf, inBatches, keptOf, type KeptEvidence, linked, selected } from '$lib/server/evidence-record';
import type { NotFound, Stale } from '$lib/server/kept';
import * as products from '$lib/server/products';

/** A paper as it is given: what it is, and which products it is about. */
export type Paper = Evidence & { readonly skus: readonly string[] };

export type PaperTaken = { readonly code: 'paper-taken'; readonly kind: string; readonly reference: string };
export type FileNotKept = { readonly code: 'file-not-kept'; readonly sha256: string };
type Refused = PaperTaken | FileNotKept | NotFound | Stale | NotAPlan;

const notFound = (id: number) => reject<NotFound>({ code: 'not-found', what: 'paper', id: String(id) });
const inTransaction = <T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> => (db.isTransaction ? work(db) : db.transaction().execute(work));

/** The paper alone, as a product has it. */
export const paperOf = ({ kind, reference, validFrom, validUntil, file }: Evidence): Evidence => ({
	kind, reference, ...(validFrom && { validFrom }), ...(validUntil && { validUntil }), ...(file && { file })
});

export async function find(db: Db, id: number): Promise<KeptEvidence | undefined> {
	const [found] = await linked(db, await selected(db).where('evidence.id', '=', id).execute());
	return found;
}

/** What is kept, as a product has it. */
export const evidenceOf = ({ file, ...paper }: KeptEvidence): Evidence => paperOf({ ...paper, ...(file && { file: file.sha256 }) });

/** The papers that are valid on a day, of each of the SKUs that has any. */
export async function forSkus(db: Db, skus: readonly string[], on: PlainDate): Promise<Map<string, Evidence[]>> {
	const found = new Map<string, Evidence[]>();
	for (const batch of inBatches([...new Set(skus)])) {
		const rows = await selected(db)
			.innerJoin('evidenceSku', 'evidenceSku.evidence', 'evidence.id')
			.select('evidenceSku.sku')
			.where('evidenceSku.sku', 'in', batch)
			.orderBy('evidence.kind')
			.orderBy('evidence.id')
			.execute();
		for (const { sku, ...row } of rows) {
			const paper = evidenceOf(keptOf(row, []));
			if (isValidOn(paper, on)) found.set(sku, [...(found.get(sku) ?? []), paper]);
		}
	}
	return found;
}

const searchOf = ({ kind, reference, skus }: Paper, fileName: string | undefined): string => {
	const names = LANGUAGES.map((language) => (hasSentence(language, `evidence.kind.${kind}`) ? say(language, `evidence.kind.${kind}`) : kind));
	return searchableOf([kind, reference, fileName, ...names, ...skus]);
};

/** The products of the catalogue that a paper comes to, leaves or is changed in, as they will be. */
async function productsAfter(trx: Db, before: KeptEvidence | undefined, after: Paper | undefined): Promise<Result<Product[], NotAPlan>> {
	const known = await products.findMany(trx, [...(before?.skus ?? []), ...(after?.skus ?? [])]);
	const changed: Product[] = [];
	for (const { product } of known.values()) {
		const isOf = after?.skus.includes(product.sku);
		const read = readProduct(isOf ? replacePaper(product, before, paperOf(after!)) : before ? withoutPaper(product, before) : product);
		if (!read.ok) return read;
		changed.push(read.value);
	}
	return accept(changed);
}

async function tell(trx: Db, changed: readonly Product[], now: Date): Promise<void> {
	const saved = await products.saveMany(trx, changed, now);
	if (!saved.ok) throw new Error('a product that could be read cannot be saved');
}

type Over = { readonly now: Date; readonly id?: number; readonly version?: number };

/** Keeps a paper: a new one, or other words for the one with that id. The catalogue's products get it, those it leaves lose it. */
export const save = (db: Db, paper: Paper, over: Over): Promise<Result<KeptEvidence, Refused>> =>
	inTransaction(db, (trx) => saveIn(trx, paper, over));

async function saveIn(trx: Db, paper: Paper, { now, id, version }: Over): Promise<Result<KeptEvidence, Refused>> {
	const before = id === undefined ? undefined : await find(trx, id);
	if (id !== undefined && !before) return notFound(id);
	if (before && version !== undefined && version !== before.version) return reject({ code: 'stale', version: before.version, savedAt: before.savedAt });
	const file = paper.file === undefined ? undefined : await files.find(trx, paper.file);
	if (paper.file !== undefined && !file) return reject({ code: 'file-not-kept', sha256: paper.file });
	const after = { ...paper, reference: paper.reference.trim(), skus: [...new Set(paper.skus)] };
	const key = referenceKey(after.reference);
	const namesake = await trx.selectFrom('evidence').select('id').where('kind', '=', after.kind).where('key', '=', key).executeTakeFirst();
	const taken = reject<PaperTaken>({ code: 'paper-taken', kind: after.kind, reference: after.reference });
	if (namesake && namesake.id !== id) return taken;
	const changed = await productsAfter(trx, before, after);
	if (!changed.ok) return changed;

	const { kind, reference, validFrom = null, validUntil = null } = after;
	const values = {
		kind, key, reference, validFrom, validUntil, file: file?.sha256 ?? null, search: searchOf(after, file?.name),
		version: (before?.version ?? 0) + 1, updatedAt: now.toISOString()
	};
	const written = await write(trx, values, before);
	if (written === undefined) return taken;
	await replaceSkus(trx, written, after.skus);
	await tell(trx, changed.value, now);
	const saved = await find(trx, written);
	if (!saved) throw new Error(`paper ${written} is gone right after it was saved`);
	return accept(saved);
}

type Values = Insertable<Tables['evidence']>;

/** The id of what was written; nothing when another paper of the name came first. */
async function write(trx: Db, values: Values, before: KeptEvidence | undefined): Promise<number | undefined> {
	if (before) {
		await trx.updateTable('evidence').set(values).where('id', '=', before.id).execute();
		return before.id;
	}
	const added = trx.insertInto('evidence').values(values).onConflict((conflict) => conflict.columns(['kind', 'key']).doNothing());
	return (await added.returning('id').executeTakeFirst())?.id;
}

async function replaceSkus(trx: Db, id: number, skus: readonly string[]): Promise<void> {
	await trx.deleteFrom('evidenceSku').where('evidence', '=', id).execute();
	for (const batch of inBatches(skus)) await trx.insertInto('evidenceSku').values(batch.map((sku) => ({ evidence: id, sku }))).execute();
}

/** Takes a paper away, from the catalogue's products as well; answers what it was. Its file stays: shipments name it. */
export const remove = (db: Db, id: number, { now, version }: Omit<Over, 'id'>): Promise<Result<KeptEvidence, NotFound | Stale | NotAPlan>> =>
	inTransaction(db, async (trx) => {
		const before = await find(trx, id);
		if (!before) return notFound(id);
		if (version !== undefined && version !== before.version) return reject({ code: 'stale', version: before.version, savedAt: before.savedAt });
		const changed = await productsAfter(trx, before, undefined);
		if (!changed.ok) return changed;
		await trx.deleteFrom('evidence').where('id', '=', id).execute();
		await tell(trx, changed.value, now);
		return accept(before);
	});

/** What a product says of its papers becomes kept; what it says no more no longer names it. Called when a product was saved by hand. */
export const follow = (db: Db, product: Product, now: Date): Promise<void> =>
	inTransaction(db, async (trx) => {
		const named = (product.evidence ?? []).filter(({ kind, reference }) => isEvidenceKind(kind) && referenceKey(reference) !== '');
		const ofProduct = await linked(trx, await selected(trx).where('evidence.id', 'in', idsOf(product.sku)).execute());
		for (const kept of ofProduct.filter((one) => !named.some((paper) => isSamePaper(paper, one)))) {
			await saveIn(trx, { ...evidenceOf(kept), skus: kept.skus.filter((sku) => sku !== product.sku) }, { now, id: kept.id });
		}
		for (const paper of named) await followOne(trx, product.sku, paper, now);
	});

async function followOne(trx: Db, sku: string, paper: Evidence, now: Date): Promise<void> {
	const key = referenceKey(paper.reference);
	const [kept] = await linked(trx, await selected(trx).where('evidence.kind', '=', paper.kind).where('evidence.key', '=', key).execute());
	const file = paper.file !== undefined && (await files.find(trx, paper.file)) ? { file: paper.file } : {};
	const skus = [...new Set([...(kept?.skus ?? []), sku])];
	const after = { ...paperOf({ ...paper, file: undefined }), ...file, reference: kept?.reference ?? paper.reference, skus };
	const said = kept && { ...evidenceOf(kept), skus: kept.skus };
	if (JSON.stringify(said) === JSON.stringify({ ...paperOf(after), skus: after.skus })) return;
	await saveIn(trx, after, { now, ...(kept && { id: kept.id }) });
}
