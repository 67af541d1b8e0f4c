import { caseProblems, nameKey, type CasePackTemplate, type CaseProblem } from '$lib/domain/catalog/case-pack';
import { casePackReport, type CasePackReport } from '$lib/domain/catalog/case-pack-report';
import { readCasePacks, skusIn, type CasePackReading } from '$lib/domain/catalog/read-case-packs';
import type { Rows } from '$lib/domain/catalog/table';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import { hasWords, searchableOf } from '$lib/server/db/find-text';
import type { NotFound, Stale } from '$lib/server/kept';
import * as products from '$lib/server/products';
import * as settings from '$lib/server/settings';

export type KeptCasePack = { readonly template: CasePackTemplate; readonly version: number; readonly savedAt: string };

/** The SKU has another template of that name. */
export type CasePackTaken = { readonly code: 'case-pack-taken'; readonly sku: string; readonly name: string };
/** A template that contradicts itself or its product. */
export type CasePackWrong = {
	readonly code: 'case-pack-wrong';
	readonly problems: readonly CaseProblem[];
	/** The problems place by place and in words, for a caller over HTTP. */
	readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
};

/** How many values one statement may carry on either database, with room to spare. */
const BATCH = 200;
const batches = <T>(items: readonly T[]): T[][] => Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));

type Row = { readonly doc: string; readonly version: number; readonly updatedAt: string };
const keptOf = ({ doc, version, updatedAt }: Row): KeptCasePack => ({ template: JSON.parse(doc) as CasePackTemplate, version, savedAt: updatedAt });

/** Keys in one order, so that two documents that say the same are the same text. */
const docOf = ({ sku, name, units, carton: { id, outerMm, innerMm, tareG }, grossWeightG }: CasePackTemplate): string =>
	JSON.stringify({ sku, name, units, carton: { id, outerMm, innerMm, tareG }, grossWeightG });

const selected = (db: Db) => db.selectFrom('casePack').select(['doc', 'version', 'updatedAt']);

export async function find(db: Db, sku: string, name: string): Promise<KeptCasePack | undefined> {
	const found = await selected(db).where('sku', '=', sku).where('key', '=', nameKey(name)).executeTakeFirst();
	return found && keptOf(found);
}

/** The templates of some SKUs, by SKU and name. */
export async function listOf(db: Db, skus: readonly string[]): Promise<KeptCasePack[]> {
	const found: KeptCasePack[] = [];
	for (const batch of batches([...new Set(skus)].toSorted())) {
		const rows = await selected(db).where('sku', 'in', batch).orderBy('sku').orderBy('key').execute();
		found.push(...rows.map(keptOf));
	}
	return found;
}

export type CasePackQuery = { readonly search?: string; /** From 1. */ readonly page?: number; readonly size?: number };

/** One page of all templates, and how many were found in all. */
export async function list(db: Db, { search = '', page = 1, size = 50 }: CasePackQuery = {}): Promise<{ rows: KeptCasePack[]; total: number }> {
	const found = db.selectFrom('casePack').where(hasWords(search));
	const { count } = await found.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
	const rows = await found.select(['doc', 'version', 'updatedAt']).orderBy('sku').orderBy('key').limit(size).offset((page - 1) * size).execute();
	return { rows: rows.map(keptOf), total: Number(count) };
}

/** Every template that is found, for a file. */
export async function all(db: Db, search = ''): Promise<CasePackTemplate[]> {
	const rows = await selected(db).where(hasWords(search)).orderBy('sku').orderBy('key').execute();
	return rows.map((row) => keptOf(row).template);
}

const rowOf = (template: CasePackTemplate, now: Date) => ({
	sku: template.sku,
	key: nameKey(template.name),
	version: 1,
	doc: docOf(template),
	search: searchableOf([template.sku, template.name, template.carton.id]),
	updatedAt: now.toISOString()
});

/** Adds templates or puts them in the place of those of the same SKU and name; what did not change keeps its version. */
export const saveMany = async (db: Db, templates: readonly CasePackTemplate[], now: Date): Promise<void> => {
	const write = async (trx: Db): Promise<void> => {
		for (const batch of batches(templates)) {
			await trx
				.insertInto('casePack')
				.values(batch.map((template) => rowOf(template, now)))
				.onConflict((conflict) =>
					conflict
						.columns(['sku', 'key'])
						.doUpdateSet(({ ref, eb }) => ({
							version: eb(ref('casePack.version'), '+', 1), doc: ref('excluded.doc'), search: ref('excluded.search'), updatedAt: ref('excluded.updatedAt')
						}))
						.whereRef('casePack.doc', '<>', 'excluded.doc')
				)
				.execute();
		}
	};
	await (db.isTransaction ? write(db) : db.transaction().execute(write));
};

type Over = { readonly now: Date; /** The version that is written over; 0 for a new one. */ readonly version: number; /** The name it had, when it gets another. */ readonly was?: string };

/** Saves one template; the product's weight is asked anew each time, since it may have changed. */
export async function save(db: Db, template: CasePackTemplate, { now, version, was = template.name }: Over): Promise<Result<KeptCasePack, NotFound | Stale | CasePackTaken | CasePackWrong>> {
	const { sku, name } = template;
	return db.transaction().execute(async (trx) => {
		const kept = await products.find(trx, sku);
		if (!kept) return reject({ code: 'not-found', what: 'product', id: sku });
		const problems = caseProblems(template, kept.product);
		if (problems.length > 0) return reject({ code: 'case-pack-wrong', problems });
		const before = await find(trx, sku, was);
		if (version !== (before?.version ?? 0)) return version === 0 ? reject({ code: 'case-pack-taken', sku, name }) : reject({ code: 'stale', version: before?.version ?? 0, savedAt: before?.savedAt ?? '' });
		const isRenamed = nameKey(was) !== nameKey(name);
		if (isRenamed && (await find(trx, sku, name))) return reject({ code: 'case-pack-taken', sku, name });
		if (before && isRenamed) await trx.updateTable('casePack').set({ key: nameKey(name) }).where('sku', '=', sku).where('key', '=', nameKey(was)).execute();
		await saveMany(trx, [template], now);
		const after = await find(trx, sku, name);
		if (!after) throw new Error(`case pack ${name} of ${sku} is gone right after it was saved`);
		return accept(after);
	});
}

export async function remove(db: Db, { sku, name, version }: { sku: string; name: string; version: number }): Promise<Result<void, NotFound | Stale>> {
	const { numDeletedRows } = await db.deleteFrom('casePack').where('sku', '=', sku).where('key', '=', nameKey(name)).where('version', '=', version).executeTakeFirst();
	if (numDeletedRows) return accept(undefined);
	const now = await find(db, sku, name);
	return now ? reject({ code: 'stale', version: now.version, savedAt: now.savedAt }) : reject({ code: 'not-found', what: 'casePack', id: name });
}

export type CasePackPreview = { readonly reading: CasePackReading; readonly report: CasePackReport };

/** What taking a file would do to the templates as they are now. */
export async function preview(db: Db, rows: Rows): Promise<CasePackPreview> {
	const skus = skusIn(rows);
	const known = await products.findMany(db, skus);
	const reading = readCasePacks(rows, (sku) => known.get(sku)?.product);
	const kept = await listOf(db, [...new Set(reading.rows.map(({ template }) => template.sku))]);
	return { reading, report: casePackReport(reading.rows, kept.map(({ template }) => template)) };
}

/** The last list that was taken, with what is needed to take it back. */
type Taken = { readonly before: readonly CasePackTemplate[]; readonly after: readonly CasePackTemplate[] };
const LAST = 'case-packs.taken';

/** Keeps the good rows of a file in one step, which `undo` takes back. */
export const take = (db: Db, rows: Rows, now: Date): Promise<{ readonly added: number; readonly changed: number }> =>
	db.transaction().execute(async (trx) => {
		const { report } = await preview(trx, rows);
		const taken: Taken = { before: report.changed.map(({ before }) => before), after: [...report.added, ...report.changed.map(({ after }) => after)] };
		await saveMany(trx, taken.after, now);
		await settings.save(trx, LAST, taken);
		return { added: report.added.length, changed: report.changed.length };
	});

export type CasePacksUndone = { readonly restored: number; readonly removed: number; readonly left: number };

/** Takes back the last list that was taken; what was changed since stays as it is. */
export const undo = (db: Db, now: Date): Promise<CasePacksUndone> =>
	db.transaction().execute(async (trx) => {
		const { before, after } = ((await settings.find(trx, LAST)) ?? { before: [], after: [] }) as Taken;
		const idOf = ({ sku, name }: CasePackTemplate): string => JSON.stringify([sku, nameKey(name)]);
		const kept = new Map((await listOf(trx, after.map(({ sku }) => sku))).map((one) => [idOf(one.template), one]));
		const untouched = after.flatMap((template) => {
			const one = kept.get(idOf(template));
			return one && docOf(one.template) === docOf(template) ? [one] : [];
		});
		const ids = new Set(untouched.map(({ template }) => idOf(template)));
		const restored = before.filter((template) => ids.has(idOf(template)));
		await saveMany(trx, restored, now);
		const old = new Set(before.map(idOf));
		const added = untouched.filter(({ template }) => !old.has(idOf(template)));
		for (const { template, version } of added) await remove(trx, { sku: template.sku, name: template.name, version });
		await settings.remove(trx, LAST);
		return { restored: restored.length, removed: added.length, left: after.length - untouched.length };
	});

/** Whether there is a list that can be taken back. */
export const canUndo = async (db: Db): Promise<boolean> => (await settings.find(db, LAST)) !== undefined;
