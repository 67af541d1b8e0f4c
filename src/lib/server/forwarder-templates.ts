import { createHash } from 'node:crypto';
import { markCount, type TemplateMarks } from '$lib/domain/exports/forwarder/marks';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import { marksSchema } from '$lib/server/api/forwarder';
import { recognised } from '$lib/server/forwarder/made-sheet';
import type { NotFound, Stale } from '$lib/server/kept';
import type { FileRejection } from '$lib/server/tables/limits';

export type ForwarderTemplate = { readonly id: number; readonly version: number; readonly name: string; readonly forwarder: string; readonly marks: TemplateMarks; readonly sha256: string; readonly savedAt: string };

/** Marks that are none. */
export type MarksWrong = { readonly code: 'marks-wrong'; readonly path: string };
export type TemplateNameMissing = { readonly code: 'template-name-missing' };

/** How long a template that was taken away can be brought back. */
const KEPT_MS = 30 * 24 * 3_600_000;
const LONGEST_NAME = 120;

const LISTED = ['id', 'version', 'name', 'forwarder', 'doc', 'sha256', 'updatedAt'] as const;
type Row = { readonly id: number; readonly version: number; readonly name: string; readonly forwarder: string; readonly doc: string; readonly sha256: string; readonly updatedAt: string };
const keptOf = ({ doc, updatedAt, ...row }: Row): ForwarderTemplate => ({ ...row, marks: JSON.parse(doc) as TemplateMarks, savedAt: updatedAt });

const tidy = (text: string): string => [...text.replace(/\s+/g, ' ').trim()].slice(0, LONGEST_NAME).join('');

export async function list(db: Db): Promise<ForwarderTemplate[]> {
	const rows = await db.selectFrom('forwarderTemplate').select(LISTED).where('removedAt', 'is', null).orderBy('name').orderBy('id').execute();
	return rows.map(keptOf);
}

export const rowOf = ({ id, version, name, forwarder, sha256, savedAt, marks }: ForwarderTemplate) => ({ id, version, name, forwarder, sha256, sheets: marks.sheets.map(({ sheet }) => sheet), marks: markCount(marks), savedAt });

export async function find(db: Db, id: number): Promise<ForwarderTemplate | undefined> {
	const row = await db.selectFrom('forwarderTemplate').select(LISTED).where('id', '=', id).where('removedAt', 'is', null).executeTakeFirst();
	return row && keptOf(row);
}

/** The workbook as it was uploaded. */
export async function bytesOf(db: Db, id: number): Promise<Uint8Array | undefined> {
	const row = await db.selectFrom('forwarderTemplate').select('bytes').where('id', '=', id).executeTakeFirst();
	return row && new Uint8Array(row.bytes);
}

/** Keeps a workbook with the marks that its placeholders and headings make. */
export async function add(db: Db, { bytes, name, forwarder = '' }: { readonly bytes: Uint8Array; readonly name: string; readonly forwarder?: string }, now: Date): Promise<Result<ForwarderTemplate, FileRejection>> {
	const marks = recognised(bytes);
	if (!marks.ok) return marks;
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const row = { version: 1, name: tidy(name.replace(/\.xlsx$/i, '')) || sha256.slice(0, 12), forwarder: tidy(forwarder), doc: JSON.stringify(marks.value), sha256, updatedAt: now.toISOString(), removedAt: null, bytes: Buffer.from(bytes) };
	await db.deleteFrom('forwarderTemplate').where('removedAt', '<', new Date(now.getTime() - KEPT_MS).toISOString()).execute();
	const { id } = await db.insertInto('forwarderTemplate').values(row).returning('id').executeTakeFirstOrThrow();
	return accept(keptOf({ ...row, id }));
}

async function gone(db: Db, id: number): Promise<NotFound | Stale> {
	const now = await find(db, id);
	return now ? { code: 'stale', version: now.version, savedAt: now.savedAt } : { code: 'not-found', what: 'template', id: String(id) };
}

type Change = { readonly name: string; readonly forwarder: string; readonly marks: TemplateMarks };

/** Saves the next version over the one that was seen. */
export async function save(db: Db, id: number, { name, forwarder, marks }: Change, { now, version }: { readonly now: Date; readonly version: number }): Promise<Result<ForwarderTemplate, NotFound | Stale | MarksWrong | TemplateNameMissing>> {
	const read = marksSchema.safeParse(marks);
	if (!read.success) return reject({ code: 'marks-wrong', path: read.error.issues[0]?.path.join('.') ?? '' });
	if (tidy(name) === '') return reject({ code: 'template-name-missing' });
	const row = await db
		.updateTable('forwarderTemplate')
		.set({ name: tidy(name), forwarder: tidy(forwarder), doc: JSON.stringify(read.data), version: version + 1, updatedAt: now.toISOString() })
		.where('id', '=', id).where('version', '=', version).where('removedAt', 'is', null)
		.returning(LISTED).executeTakeFirst();
	return row ? accept(keptOf(row)) : reject(await gone(db, id));
}

/** Takes a template away; it can be brought back. */
export async function remove(db: Db, id: number, { now, version }: { readonly now: Date; readonly version: number }): Promise<Result<void, NotFound | Stale>> {
	const { numUpdatedRows } = await db.updateTable('forwarderTemplate').set({ removedAt: now.toISOString() }).where('id', '=', id).where('version', '=', version).where('removedAt', 'is', null).executeTakeFirst();
	return numUpdatedRows ? accept(undefined) : reject(await gone(db, id));
}

export async function restore(db: Db, id: number): Promise<Result<ForwarderTemplate, NotFound>> {
	await db.updateTable('forwarderTemplate').set({ removedAt: null }).where('id', '=', id).execute();
	const found = await find(db, id);
	return found ? accept(found) : reject({ code: 'not-found', what: 'template', id: String(id) });
}
