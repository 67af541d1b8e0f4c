import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Db } from '$lib/server/db/connect';
import { sha256 } from '$lib/server/paper-pages';
import type { PaperFile, Release } from '$lib/server/papers';

/** A file of a release as it is known; of one that is not kept only what the release says of it. */
export type ReleaseFile = {
	readonly file: string;
	readonly kind: string;
	readonly sha256: string;
	readonly pages: number;
	readonly size?: number;
};
export type Issue = { readonly reference: string; readonly revision: number };

/** The kind of `release.json` itself. */
export const RELEASE_KIND = 'release';

/** Files from this size on are kept deflated, where that makes them smaller by a tenth. */
const LARGE = 512 * 1024;
const [WORTH_IT_OF, WORTH_IT_PER] = [9, 10];

type Kept = { readonly packed: 'deflate' | null; readonly bytes: Buffer };

function packed(bytes: Uint8Array): Kept {
	const asItIs: Kept = { packed: null, bytes: Buffer.from(bytes) };
	if (bytes.length < LARGE) return asItIs;
	const smaller = deflateRawSync(bytes, { level: 6 });
	return smaller.length * WORTH_IT_PER <= bytes.length * WORTH_IT_OF ? { packed: 'deflate', bytes: smaller } : asItIs;
}

/** Keeps every file of a release byte for byte. A file that is not the one its release speaks of is a fault. */
export async function keep(db: Db, { reference, revision, documents }: Release, files: readonly PaperFile[]): Promise<void> {
	for (const [i, { name, bytes }] of files.entries()) {
		const hash = sha256(bytes);
		const known = documents.find(({ file }) => file === name);
		if (known && known.sha256 !== hash) throw new Error(`${name} is not the file that the release of ${reference} speaks of`);
		await db
			.insertInto('releaseFile')
			.values({ reference, revision, place: i + 1, file: name, kind: known?.kind ?? RELEASE_KIND, sha256: hash, pages: known?.pages ?? 0, size: bytes.length, ...packed(bytes) })
			.execute();
	}
}

const COLUMNS = ['file', 'kind', 'sha256', 'pages', 'size'] as const;
type Row = { readonly file: string; readonly kind: string; readonly sha256: string; readonly pages: number; readonly size: number | null };
const fileOf = ({ size, ...row }: Row): ReleaseFile => ({ ...row, ...(size !== null && { size }) });

const of = (db: Db, { reference, revision }: Issue) => db.selectFrom('releaseFile').where('reference', '=', reference).where('revision', '=', revision);

/** The files of a release in their order, `release.json` last. */
export const list = async (db: Db, issue: Issue): Promise<ReleaseFile[]> => (await of(db, issue).select(COLUMNS).orderBy('place').execute()).map(fileOf);

/** The same of all releases of a shipment. */
export async function listAll(db: Db, reference: string): Promise<(ReleaseFile & { readonly revision: number })[]> {
	const rows = await db.selectFrom('releaseFile').select([...COLUMNS, 'revision']).where('reference', '=', reference).orderBy('revision').orderBy('place').execute();
	return rows.map(({ revision, ...row }) => ({ ...fileOf(row), revision }));
}

/** One kept file, as it was issued; undefined where it is not kept. Bytes that are not those of its hash are a fault. */
export async function find(db: Db, issue: Issue, file: string): Promise<(ReleaseFile & { readonly bytes: Uint8Array<ArrayBuffer> }) | undefined> {
	const row = await of(db, issue).select([...COLUMNS, 'packed', 'bytes']).where('file', '=', file).executeTakeFirst();
	if (!row?.bytes) return undefined;
	const { packed: how, bytes: kept, ...rest } = row;
	const bytes = new Uint8Array(how === 'deflate' ? inflateRawSync(kept) : kept);
	if (sha256(bytes) !== row.sha256) throw new Error(`${file} of ${issue.reference}, revision ${issue.revision}, is not kept as it was issued`);
	return { ...fileOf(rest), bytes };
}

/** Files that have a hash, whatever they belong to, the last issued first. */
export async function withHash(db: Db, hash: string): Promise<(ReleaseFile & Issue)[]> {
	const rows = await db.selectFrom('releaseFile').select([...COLUMNS, 'reference', 'revision']).where('sha256', '=', hash).orderBy('revision', 'desc').orderBy('reference').execute();
	return rows.map(({ reference, revision, ...row }) => ({ ...fileOf(row), reference, revision }));
}
