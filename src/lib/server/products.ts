import type { Product } from '$lib/domain/catalog/product';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { type NotAPlan, readProduct } from '$lib/plan-file/read';
import { writeProduct } from '$lib/plan-file/write';
import type { Db } from '$lib/server/db/connect';
import { hasWords, searchable, searchableOf } from '$lib/server/db/find-text';
import type { NotFound, Stale } from '$lib/server/kept';

export type KeptProduct = { readonly product: Product; readonly version: number; readonly savedAt: string };

/** How many values one statement may carry on either database, with room to spare. */
const BATCH = 500;

function storedProduct(doc: string): Product {
	const read = readProduct(JSON.parse(doc));
	if (!read.ok) throw new Error(`a stored product cannot be read: ${read.rejection.errors[0]?.message}`);
	return read.value;
}

const keptOf = ({ doc, version, updatedAt }: { doc: string; version: number; updatedAt: string }): KeptProduct => ({
	product: storedProduct(doc),
	version,
	savedAt: updatedAt
});

const titleOf = ({ title, customsDescription }: Product): string => title?.en || title?.ja || customsDescription?.en || '';

const columnsOf = (product: Product) => ({
	doc: writeProduct(product),
	title: searchable(titleOf(product)),
	hsCode: product.hsCode ?? '',
	origin: product.countryOfOrigin ?? '',
	search: searchableOf([
		product.sku,
		product.asin,
		product.fnsku,
		product.gtin,
		product.hsCode,
		product.countryOfOrigin,
		product.brand,
		product.model,
		...Object.values(product.title ?? {}),
		...Object.values(product.customsDescription ?? {})
	])
});

const batches = <T>(items: readonly T[], size: number): T[][] =>
	Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

const selected = (db: Db) => db.selectFrom('product').select(['sku', 'doc', 'version', 'updatedAt']);

export async function find(db: Db, sku: string): Promise<KeptProduct | undefined> {
	const found = await selected(db).where('sku', '=', sku).executeTakeFirst();
	return found && keptOf(found);
}

/** Those of the SKUs that the catalogue knows. */
export async function findMany(db: Db, skus: readonly string[]): Promise<Map<string, KeptProduct>> {
	const known = new Map<string, KeptProduct>();
	for (const batch of batches([...new Set(skus)], BATCH)) {
		for (const row of await selected(db).where('sku', 'in', batch).execute()) known.set(row.sku, keptOf(row));
	}
	return known;
}

export type ProductQuery = {
	readonly search?: string;
	/** From 1. */
	readonly page?: number;
	readonly size?: number;
	readonly sort?: 'sku' | 'title' | 'hs-code' | 'origin' | 'changed';
};

export type ProductList = { readonly rows: readonly KeptProduct[]; readonly total: number };

const LARGEST_PAGE = 500;
const COLUMN = { sku: 'sku', title: 'title', 'hs-code': 'hsCode', origin: 'origin', changed: 'updatedAt' } as const;

/** One page of the catalogue, and how many products were found in all. */
export async function list(db: Db, { search = '', page = 1, size = 50, sort = 'sku' }: ProductQuery = {}): Promise<ProductList> {
	const found = db.selectFrom('product').where(hasWords(search));
	const { count } = await found.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
	const limit = Math.min(size, LARGEST_PAGE);
	const rows = await found
		.select(['doc', 'version', 'updatedAt'])
		.orderBy(COLUMN[sort], sort === 'changed' ? 'desc' : 'asc')
		.$if(sort !== 'sku', (query) => query.orderBy('sku'))
		.limit(limit)
		.offset((page - 1) * limit)
		.execute();
	return { rows: rows.map(keptOf), total: Number(count) };
}

/** Adds products or puts them in the place of what the catalogue has; those that did not change keep their version. */
export async function saveMany(db: Db, products: readonly Product[], now: Date): Promise<Result<void, NotAPlan>> {
	const checked: Product[] = [];
	for (const product of products) {
		const read = readProduct(product);
		if (!read.ok) return read;
		checked.push(read.value);
	}
	// One statement cannot touch a row twice; of two rows for one SKU the last holds.
	const bySku = [...new Map(checked.map((product) => [product.sku, product])).values()];
	const write = async (trx: Db): Promise<void> => {
		for (const batch of batches(bySku, BATCH)) await saveBatch(trx, batch, now);
	};
	await (db.isTransaction ? write(db) : db.transaction().execute(write));
	return accept(undefined);
}

const saveBatch = (trx: Db, products: readonly Product[], now: Date) =>
	trx
		.insertInto('product')
		.values(products.map((product) => ({ sku: product.sku, version: 1, ...columnsOf(product), updatedAt: now.toISOString() })))
		.onConflict((conflict) =>
			conflict
				.column('sku')
				.doUpdateSet(({ ref, eb }) => ({
					version: eb(ref('product.version'), '+', 1),
					doc: ref('excluded.doc'),
					title: ref('excluded.title'),
					hsCode: ref('excluded.hsCode'),
					origin: ref('excluded.origin'),
					search: ref('excluded.search'),
					updatedAt: ref('excluded.updatedAt')
				}))
				.whereRef('product.doc', '<>', 'excluded.doc')
		)
		.execute();

/** Saves one product; with a version (`If-Match`) only over that version, and 0 stands for a product that is not there yet. */
export async function save(
	db: Db,
	product: Product,
	{ now, version }: { readonly now: Date; readonly version?: number }
): Promise<Result<KeptProduct, Stale | NotAPlan>> {
	const read = readProduct(product);
	if (!read.ok) return read;
	return db.transaction().execute(async (trx) => {
		const before = await find(trx, read.value.sku);
		if (version !== undefined && version !== (before?.version ?? 0))
			return reject({ code: 'stale', version: before?.version ?? 0, savedAt: before?.savedAt ?? '' });
		await saveBatch(trx, [read.value], now);
		const after = await find(trx, read.value.sku);
		if (!after) throw new Error(`product ${read.value.sku} is gone right after it was saved`);
		return accept(after);
	});
}

export async function remove(db: Db, sku: string, version: number): Promise<Result<void, NotFound | Stale>> {
	const { numDeletedRows } = await db.deleteFrom('product').where('sku', '=', sku).where('version', '=', version).executeTakeFirst();
	if (numDeletedRows) return accept(undefined);
	const now = await find(db, sku);
	return now
		? reject({ code: 'stale', version: now.version, savedAt: now.savedAt })
		: reject({ code: 'not-found', what: 'product', id: sku });
}

/** Takes products out of the catalogue, whatever their version: what an import added and its undo takes back. */
export async function removeMany(db: Db, skus: readonly string[]): Promise<void> {
	for (const batch of batches(skus, BATCH)) await db.deleteFrom('product').where('sku', 'in', batch).execute();
}

export const count = async (db: Db): Promise<number> => {
	const { count: all } = await db.selectFrom('product').select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
	return Number(all);
};
