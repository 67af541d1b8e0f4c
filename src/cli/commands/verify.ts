import { createHash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Command, Unusable } from '../command';
import { readBytes } from '../input';

/** More than the papers of the largest shipment. */
const LARGEST = 1024 * 1024 * 1024;
const LARGEST_RELEASE = 20 * 1024 * 1024;
const RELEASE = 'release.json';

/** No more of it than is compared; a name leads nowhere out of the folder. */
const releaseSchema = z.looseObject({
	reference: z.string(),
	revision: z.number().int().min(1),
	draft: z.boolean(),
	documents: z.array(z.looseObject({ file: z.string().refine((file) => file !== '' && basename(file) === file && !/^\.{1,2}$/.test(file)), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
});
type Release = z.output<typeof releaseSchema>;

type Compared = { readonly file: string; readonly state: 'same' | 'differs' | 'missing' | 'not-listed'; readonly expected?: string; readonly sha256?: string };

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** A whole set as it was downloaded: it is unpacked first. */
async function isZip(path: string): Promise<boolean> {
	const file = await open(path).catch(() => undefined);
	try {
		const read = await file?.read(Buffer.alloc(4), 0, 4, 0);
		return read?.buffer.equals(Buffer.from('PK\u0003\u0004')) ?? false;
	} finally {
		await file?.close();
	}
}

/** PDFs in the folder of a release that it does not speak of. */
async function besides(folder: string, { documents }: Release): Promise<Compared[]> {
	const listed = new Set(documents.map(({ file }) => file));
	const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name)).map(({ name }) => name);
	return names.filter((name) => !listed.has(name)).sort().map((file) => ({ file, state: 'not-listed' }));
}

async function readRelease(path: string): Promise<Result<Release, Unusable>> {
	const bytes = await readBytes(path, LARGEST_RELEASE);
	if (!bytes.ok) return bytes;
	try {
		const read = releaseSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)));
		if (read.success) return accept(read.data);
	} catch {
		// What is no JSON is no release either.
	}
	return reject({ code: 'not-a-release', facts: { file: path } });
}

async function comparedIn(folder: string, { file, sha256: expected }: Release['documents'][number]): Promise<Result<Compared, Unusable>> {
	const bytes = await readBytes(join(folder, file), LARGEST);
	if (!bytes.ok) return bytes.rejection.code === 'read-not-found' ? accept({ file, state: 'missing', expected }) : bytes;
	const sha256 = createHash('sha256').update(bytes.value).digest('hex');
	return accept({ file, state: sha256 === expected ? 'same' : 'differs', expected, sha256 });
}

export const verify: Command = {
	name: 'verify',
	usage: 'DIR|FILE.pdf',
	options: {},
	async run({ file: given, say }) {
		const whole = await isFolder(given);
		if (!whole && (await isZip(given))) return reject<Unusable>({ code: 'zip-given', facts: { file: given } });
		const folder = whole ? given : dirname(given);
		const release = await readRelease(join(folder, RELEASE));
		if (!release.ok) return release;
		const { reference, revision, draft, documents } = release.value;
		const one = whole || basename(given) === RELEASE ? undefined : basename(given);
		const listed = documents.filter(({ file }) => one === undefined || file === one);
		const compared: Compared[] = [];
		for (const document of listed) {
			const found = await comparedIn(folder, document);
			if (!found.ok) return found;
			compared.push(found.value);
		}
		if (one !== undefined && listed.length === 0) compared.push({ file: one, state: 'not-listed' });
		if (one === undefined) compared.push(...(await besides(folder, release.value)));
		const wrong = compared.filter(({ state }) => state !== 'same');
		const ok = wrong.length === 0 && compared.length > 0;
		return accept({
			exit: ok ? 0 : 1,
			json: { ok, reference, revision, draft, files: compared },
			text: () =>
				[
					say(ok ? 'verify.same' : 'verify.differs', { reference, revision, draft: draft ? 'yes' : 'no', n: compared.length, wrong: wrong.length }),
					...compared.map(({ file, state }) => `  ${say('verify.row', { file, state })}`)
				].join('\n')
		});
	}
};
