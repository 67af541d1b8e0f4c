import { createHash } from 'node:crypto';
import { EXTENSION, LARGEST_PAPER_FILE, readPaperFile, type NotAPaperFile, type PaperFileType } from '$lib/domain/catalog/paper-file';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import { readBody } from '$lib/server/request';

export type KeptFile = { readonly sha256: string; readonly name: string; readonly type: PaperFileType; readonly size: number };

type Given = { readonly bytes: Uint8Array; readonly name: string };

export type PaperFileTooLarge = { readonly code: 'paper-file-too-large'; readonly most: number };

type Refused = NotAPaperFile | PaperFileTooLarge;

const MEGABYTE = 1024 * 1024;
const LONGEST_NAME = 200;

/** Control characters, those that turn the direction of writing, and what no file system takes. */
// eslint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069<>:"|?*]/g;

/** The last part of a name, made fit; what it is called when nothing is left. */
function nameOf(given: string, sha256: string, type: PaperFileType): string {
	const name = (given.split(/[\\/]/).at(-1) ?? '').replace(UNFIT, '').trim();
	return [...name].slice(0, LONGEST_NAME).join('').toWellFormed() || `${sha256.slice(0, 12)}.${EXTENSION[type]}`;
}

/** Keeps a file, once however often it is given; what it is called is what it was called last. */
export async function keep(db: Db, { bytes, name }: Given, now: Date): Promise<Result<KeptFile, Refused>> {
	if (bytes.length > LARGEST_PAPER_FILE) return reject({ code: 'paper-file-too-large', most: LARGEST_PAPER_FILE / MEGABYTE });
	const type = readPaperFile(bytes);
	if (!type.ok) return type;
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const file: KeptFile = { sha256, name: nameOf(name, sha256, type.value), type: type.value, size: bytes.length };
	const renamed = await db.updateTable('evidenceFile').set({ name: file.name }).where('sha256', '=', sha256).executeTakeFirst();
	if (renamed.numUpdatedRows) return accept(file);
	await db
		.insertInto('evidenceFile')
		.values({ ...file, keptAt: now.toISOString(), bytes: Buffer.from(bytes) })
		.onConflict((conflict) => conflict.column('sha256').doNothing())
		.execute();
	return accept(file);
}

/** The file that is a request's body, read no further than a paper's file may be large. */
export async function keepBody(db: Db, request: Request, name: string, now: Date): Promise<Result<KeptFile, Refused>> {
	const bytes = await readBody(request, LARGEST_PAPER_FILE);
	return bytes.ok ? keep(db, { bytes: bytes.value, name }, now) : reject({ code: 'paper-file-too-large', most: bytes.rejection.most });
}

export async function find(db: Db, sha256: string): Promise<KeptFile | undefined> {
	const found = await db.selectFrom('evidenceFile').select(['sha256', 'name', 'type', 'size']).where('sha256', '=', sha256).executeTakeFirst();
	return found && { ...found, type: found.type as PaperFileType };
}

const DISPOSITION: Readonly<Record<PaperFileType, 'inline' | 'attachment'>> = {
	'application/pdf': 'attachment', 'image/png': 'inline', 'image/jpeg': 'inline'
};

const encoded = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A file name that every system takes, and the real one for those that read RFC 8187. */
const named = (name: string): string => `filename="${name.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encoded(name)}`;

/** An address with the SHA-256 in it always means the same bytes; that of a paper means another file once it is replaced. */
const CACHING = { sha256: 'private, max-age=31536000, immutable', paper: 'private, no-cache' } as const;

/**
 * A kept file as it is served: it came from somebody else, so a browser takes it for nothing but what it was found to be and runs
 * nothing in it. Pictures show in the browser, a PDF is handed to the reader's own program.
 */
export async function answer(db: Db, sha256: string, by: keyof typeof CACHING): Promise<Response | undefined> {
	const file = await db.selectFrom('evidenceFile').select(['name', 'type', 'bytes']).where('sha256', '=', sha256).executeTakeFirst();
	if (!file) return undefined;
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': file.type,
			'content-disposition': `${DISPOSITION[file.type as PaperFileType]}; ${named(file.name)}`,
			'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
			'x-content-type-options': 'nosniff',
			'cross-origin-resource-policy': 'same-origin',
			'cache-control': CACHING[by],
			etag: `"${sha256}"`
		}
	});
}
