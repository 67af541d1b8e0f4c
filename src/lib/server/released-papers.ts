import { isPaperKind } from '$lib/domain/documents/papers';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import type { NotFound } from '$lib/server/kept';
import { writePapers, type NotWritten, type PaperFile, type Papers } from '$lib/server/papers';
import * as releaseFiles from '$lib/server/release-files';
import * as releases from '$lib/server/releases';

/** The papers of a release: as they were issued, or made anew from the plan of one whose files were not kept yet. */
export type Released = { readonly papers: Papers; readonly are: 'kept' | 'made-anew' };

/** Says in an answer's header that its bytes are not those that were issued. */
export const MADE_ANEW = { 'nyuko-made-anew': '1' } as const;

const notFound = ({ reference, revision }: releaseFiles.Issue) => reject<NotFound>({ code: 'not-found', what: 'release', id: `${reference} ${revision}` });

async function keptFiles(db: Db, issue: releaseFiles.Issue): Promise<PaperFile[] | undefined> {
	const known = await releaseFiles.list(db, issue);
	const files: PaperFile[] = [];
	for (const { file } of known) {
		const kept = await releaseFiles.find(db, issue, file);
		if (!kept) return undefined;
		files.push({ name: file, bytes: kept.bytes });
	}
	return files.length > 0 ? files : undefined;
}

export async function papersOf(db: Db, issue: releaseFiles.Issue, signal?: AbortSignal): Promise<Result<Released, NotFound | NotWritten>> {
	const kept = await releases.find(db, issue.reference, issue.revision);
	if (!kept) return notFound(issue);
	const { plan, release } = kept;
	const files = await keptFiles(db, issue);
	if (files) return accept({ papers: { release, files }, are: 'kept' });
	const only = release.documents.flatMap(({ kind, file }) => (isPaperKind(kind) && file.endsWith('.pdf') ? [kind] : []));
	const papers = await writePapers({ plan, revision: issue.revision, draft: false, only, readBack: release.readBack, signal });
	return papers.ok ? accept({ papers: papers.value, are: 'made-anew' }) : papers;
}

export type ReleasedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly are: Released['are'] };

/** One file of a release in the same way. */
export async function fileOf(db: Db, issue: releaseFiles.Issue, name: string, signal?: AbortSignal): Promise<Result<ReleasedFile, NotFound | NotWritten>> {
	const kept = await releaseFiles.find(db, issue, name);
	if (kept) return accept({ name, bytes: kept.bytes, are: 'kept' });
	const known = await releases.find(db, issue.reference, issue.revision);
	if (!known) return notFound(issue);
	if (!known.release.documents.some(({ file }) => file === name)) return reject({ code: 'not-found', what: 'file', id: name });
	const made = await papersOf(db, issue, signal);
	if (!made.ok) return made;
	const file = made.value.papers.files.find((one) => one.name === name);
	return file ? accept({ name, bytes: new Uint8Array(file.bytes), are: 'made-anew' }) : reject({ code: 'not-found', what: 'file', id: name });
}
