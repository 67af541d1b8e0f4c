import { bookOf, type Book } from '$lib/domain/customs/tariff/book';
import type { TariffLine } from '$lib/domain/customs/tariff/line';
import { readBook, reportOn, STARTER, type BookReport, type NoSchedule } from '$lib/domain/customs/tariff/read-book';
import { textOf } from '$lib/domain/catalog/table';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import { readFile } from '$lib/server/tables';
import type { FileRejection } from '$lib/server/tables/limits';

export type KeptBook = { readonly asOf: PlainDate; readonly name: string; readonly importedAt: string; readonly report: BookReport };

type File = { readonly bytes: Uint8Array; readonly name: string; readonly asOf: PlainDate; readonly now: Date };

/** Reads a schedule and keeps it as the book from a day on; one of the same day is replaced. */
export async function importBook(db: Db, { bytes, name, asOf, now }: File): Promise<Result<KeptBook, FileRejection | NoSchedule>> {
	const table = await readFile(bytes, name);
	if (!table.ok) return table;
	const read = readBook(table.value.rows.map((row) => row.map(textOf)));
	if ('lacks' in read) return reject(read);
	if (read.lines.length === 0) return reject({ code: 'no-schedule', lacks: 'lines' });
	const kept: KeptBook = { asOf, name, importedAt: now.toISOString(), report: reportOn(read.lines, read.refused) };
	const row = { name, importedAt: kept.importedAt, report: JSON.stringify(kept.report), lines: JSON.stringify(read.lines) };
	await db
		.insertInto('tariffBook')
		.values({ asOf, ...row })
		.onConflict((conflict) => conflict.column('asOf').doUpdateSet(row))
		.execute();
	return accept(kept);
}

/** The books that were read in, the newest first. */
export async function list(db: Db): Promise<KeptBook[]> {
	const rows = await db.selectFrom('tariffBook').select(['asOf', 'name', 'importedAt', 'report']).orderBy('asOf', 'desc').execute();
	return rows.map(({ report, ...row }) => ({ ...row, report: JSON.parse(report) as BookReport }));
}

export async function remove(db: Db, asOf: PlainDate): Promise<boolean> {
	const { numDeletedRows } = await db.deleteFrom('tariffBook').where('asOf', '=', asOf).executeTakeFirst();
	return numDeletedRows > 0n;
}

export type BookInUse = { readonly book: Book; readonly asOf: PlainDate; readonly name: string };

const starter: BookInUse = { book: bookOf(STARTER.lines), asOf: STARTER.asOf, name: 'starter' };
const ENGLISH = new Map(STARTER.lines.map(({ code, descriptionEn }) => [code, descriptionEn]));
/** A schedule published in Japanese alone is found by the English of the starter book, where that knows the code. */
function withEnglish(line: TariffLine): TariffLine {
	const descriptionEn = line.descriptionEn || ENGLISH.get(line.code);
	return descriptionEn ? { ...line, descriptionEn } : line;
}
/** A book of ten thousand lines is indexed once and kept until another is read in. */
const indexed = new WeakMap<Db, Map<string, BookInUse>>();

/** The book for declarations on a day: the newest of those in force by then, else the oldest there is; the starter while there is none. */
export async function bookFor(db: Db, on: PlainDate): Promise<BookInUse> {
	const heads = await db.selectFrom('tariffBook').select(['asOf', 'importedAt']).orderBy('asOf', 'desc').execute();
	const head = heads.find(({ asOf }) => asOf <= on) ?? heads.at(-1);
	if (!head) return starter;
	const known = indexed.get(db) ?? new Map<string, BookInUse>();
	indexed.set(db, known);
	const key = `${head.asOf} ${head.importedAt}`;
	const before = known.get(key);
	if (before) return before;
	const row = await db.selectFrom('tariffBook').select(['asOf', 'name', 'lines']).where('asOf', '=', head.asOf).executeTakeFirstOrThrow();
	const inUse = { book: bookOf((JSON.parse(row.lines) as TariffLine[]).map(withEnglish)), asOf: row.asOf, name: row.name };
	known.set(key, inUse);
	return inUse;
}
