import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import * as files from '$lib/server/evidence-files';
import type { Picture } from '$lib/server/xlsx/pictures';

export const LARGEST_PICTURE = 4 * 1024 * 1024;
const MOST_PIXELS = 8_000;
const BATCH = 200;

/** No PNG or JPEG, or too large a one. */
export type NotAPicture = { readonly code: 'not-a-picture'; readonly most: number };

type Size = { readonly type: Picture['type']; readonly width: number; readonly height: number };

/** The frame of a JPEG, behind whatever comes before it. */
function jpegSize(bytes: Uint8Array): Size | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
		const marker = bytes[at + 1] ?? 0;
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
		at += 2 + view.getUint16(at + 2);
	}
	return undefined;
}

/** What a picture is by its content, and how large. */
export function readPicture(bytes: Uint8Array): Size | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const isPng = bytes.length > 32 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
	const size: Size | undefined = isPng ? { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) } : bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(bytes) : undefined;
	return size && size.width > 0 && size.height > 0 && size.width <= MOST_PIXELS && size.height <= MOST_PIXELS ? size : undefined;
}

/** Keeps the picture of a SKU in place of the one before. */
export async function keep(db: Db, sku: string, bytes: Uint8Array, now: Date): Promise<Result<{ readonly sha256: string }, NotAPicture>> {
	const refused = { code: 'not-a-picture', most: LARGEST_PICTURE / 1024 / 1024 } as const;
	const size = bytes.length <= LARGEST_PICTURE ? readPicture(bytes) : undefined;
	if (!size) return reject(refused);
	const file = await files.keep(db, { bytes, name: `${sku.replace(/[^\w.-]+/g, '_')}.${size.type === 'image/png' ? 'png' : 'jpg'}` }, now);
	if (!file.ok) return reject(refused);
	const { sha256 } = file.value;
	const row = { sku, sha256, width: size.width, height: size.height, updatedAt: now.toISOString() };
	await db.insertInto('skuImage').values(row).onConflict((conflict) => conflict.column('sku').doUpdateSet(row)).execute();
	return accept({ sha256 });
}

export async function remove(db: Db, sku: string): Promise<void> {
	await db.deleteFrom('skuImage').where('sku', '=', sku).execute();
}

/** Which of some SKUs have a picture. */
export async function listOf(db: Db, skus: readonly string[]): Promise<{ readonly sku: string; readonly sha256: string }[]> {
	const found: { sku: string; sha256: string }[] = [];
	const all = [...new Set(skus)];
	for (let i = 0; i < all.length; i += BATCH) found.push(...(await db.selectFrom('skuImage').select(['sku', 'sha256']).where('sku', 'in', all.slice(i, i + BATCH)).orderBy('sku').execute()));
	return found;
}

/** Pictures of some SKUs with their bytes, one copy of each. */
export async function picturesOf(db: Db, skus: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
	const all = [...new Set(skus)];
	const found = new Map<string, Picture>();
	const bytesBy = new Map<string, { readonly bytes: Uint8Array; readonly type: string }>();
	for (let i = 0; i < all.length; i += BATCH) {
		const rows = await db.selectFrom('skuImage').selectAll().where('sku', 'in', all.slice(i, i + BATCH)).execute();
		for (const { sku, sha256, width, height } of rows) {
			const file = bytesBy.get(sha256) ?? (await db.selectFrom('evidenceFile').select(['bytes', 'type']).where('sha256', '=', sha256).executeTakeFirst());
			if (!file) continue;
			bytesBy.set(sha256, file);
			found.set(sku, { bytes: new Uint8Array(file.bytes), type: file.type as Picture['type'], width, height });
		}
	}
	return found;
}
