import type { Picture } from '$lib/domain/documents/page';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import { hashOf, readSignature, type SignatureRefused } from './signature-image';

/** A kept signature without its ink: what a list shows. */
export type KeptSignature = { readonly sha256: string; readonly name: string; readonly keptAt: string; readonly keptBy: string };

const LONGEST = 120;
// eslint-disable-next-line no-control-regex
const plain = (text: string): string => [...text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ').trim()].slice(0, LONGEST).join('').toWellFormed();

type Given = { readonly bytes: Uint8Array; readonly name: string; readonly by: string };

/** Keeps an image, once however often it is given; nothing but its black and white is kept. */
export async function keep(db: Db, { bytes, name, by }: Given, now: Date): Promise<Result<KeptSignature, SignatureRefused>> {
	const read = readSignature(bytes);
	if (!read.ok) return read;
	const { width, height, bits } = read.value;
	const kept: KeptSignature = { sha256: hashOf(read.value), name: plain(name) || 'signature.png', keptAt: now.toISOString(), keptBy: plain(by) };
	await db
		.insertInto('signature')
		.values({ ...kept, width, height, bits })
		.onConflict((conflict) => conflict.column('sha256').doUpdateSet({ name: kept.name }))
		.execute();
	return accept(kept);
}

export const list = (db: Db): Promise<KeptSignature[]> =>
	db.selectFrom('signature').select(['sha256', 'name', 'keptAt', 'keptBy']).orderBy('keptAt', 'desc').orderBy('sha256').execute();

export const find = (db: Db, sha256: string): Promise<Picture | undefined> =>
	db.selectFrom('signature').select(['width', 'height', 'bits']).where('sha256', '=', sha256).executeTakeFirst();

/** The image that a plan is signed with; undefined where it has none, or none that is kept here. */
export const of = async (db: Db, { papers }: Plan): Promise<Picture | undefined> => (papers?.signature ? find(db, papers.signature) : undefined);

/** Papers that were released with it keep it: their files are kept as they were. */
export async function remove(db: Db, sha256: string): Promise<'removed' | 'not-there'> {
	const { numDeletedRows } = await db.deleteFrom('signature').where('sha256', '=', sha256).executeTakeFirst();
	return numDeletedRows ? 'removed' : 'not-there';
}
