import { changedPages, type ChangedPage } from '$lib/domain/documents/changed-lines';
import { readPaperCode, type PaperCode } from '$lib/domain/documents/paper-code';
import { letterOf } from '$lib/domain/documents/revision-letter';
import { briefBetween, type Brief } from '$lib/domain/shipment/differences-in-brief';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import { sha256 } from '$lib/server/paper-pages';
import { comparePages, readPdf, type PdfRead, type PdfUnreadable } from '$lib/server/pdf-reading';
import * as releaseFiles from '$lib/server/release-files';
import * as releases from '$lib/server/releases';
import { readBody } from '$lib/server/request';
import * as shipments from '$lib/server/shipments';

type Of = { readonly reference: string; readonly revision: number; readonly letter: string };
/** The release that holds now, and what it has otherwise. */
type Successor = { readonly revision: number; readonly letter: string; readonly differs: Brief };

/** A release that was found, and where it stands. */
export type Issued = Of & {
	readonly releasedAt: string;
	readonly by: string;
	readonly ruleset: string;
	readonly planSha256: string;
	/** The file that was looked for, where it is known which. */
	readonly file?: releaseFiles.ReleaseFile;
	readonly supersededBy?: Successor;
	/** The shipment was changed since and not released anew. */
	readonly changedSince: boolean;
};

export type Verdict =
	/** `proof`: the code on a page says so, or the file is the one that was issued, byte for byte. */
	| (Issued & { readonly verdict: 'issued' | 'superseded'; readonly proof: 'code' | 'file' })
	| (Of & { readonly verdict: 'draft' })
	/** A revision that is known, and not this: its plan has another hash, or it has no such paper. */
	| (Of & { readonly verdict: 'not-ours'; readonly because: 'hash' | 'kind'; readonly kind: string })
	| (Of & { readonly verdict: 'unknown' })
	/** No code of ours. */
	| { readonly verdict: 'no-code'; readonly given: string }
	/** The file says that it is this paper and is not the file that was issued; pages whose text differs, and others that look different, where that was found out. */
	| (Issued & { readonly verdict: 'altered'; readonly pages: readonly ChangedPage[]; readonly looks?: readonly number[]; readonly pagesBefore: number; readonly pagesAfter: number; readonly compared: boolean });

const MEGABYTE = 1024 * 1024;
export const LARGEST_PAPER = 50 * MEGABYTE;

/** A whole set in a ZIP: its papers are checked one by one. */
export type ZipGiven = { readonly code: 'verify-zip' };
export type VerifyRejection = ZipGiven | { readonly code: 'verify-too-large'; readonly most: number } | { readonly code: 'verify-no-pdf' } | PdfUnreadable;

async function successorOf(db: Db, { revision, plan }: releases.ReleasedPlan): Promise<Successor | undefined> {
	const last = await releases.successorOf(db, plan.reference, revision);
	const found = last === undefined ? undefined : await releases.find(db, plan.reference, last);
	return found && { revision: found.revision, letter: letterOf(found.revision), differs: briefBetween(plan, found.plan) };
}

async function issuedOf(db: Db, { reference, revision }: releaseFiles.Issue, file?: releaseFiles.ReleaseFile): Promise<Issued | undefined> {
	const found = await releases.find(db, reference, revision);
	if (!found) return undefined;
	const successor = await successorOf(db, found);
	const shipment = await shipments.find(db, reference);
	const { releasedAt, by, release: { ruleset, planSha256 } } = found;
	return {
		reference, revision, letter: letterOf(revision), releasedAt, by, ruleset, planSha256,
		...(file && { file }),
		...(successor && { supersededBy: successor }),
		changedSince: shipment !== undefined && shipment.state !== 'released'
	};
}

const standing = (issued: Issued, proof: 'code' | 'file'): Verdict => ({ ...issued, verdict: issued.supersededBy ? 'superseded' : 'issued', proof });

async function ofCode(db: Db, { reference, revision, draft, kind, planSha16 }: PaperCode): Promise<Verdict> {
	const of: Of = { reference, revision, letter: letterOf(revision) };
	if (draft) return { ...of, verdict: 'draft' };
	const issued = await issuedOf(db, of);
	if (!issued) return { ...of, verdict: 'unknown' };
	if (!issued.planSha256.startsWith(planSha16)) return { ...of, verdict: 'not-ours', because: 'hash', kind };
	const files = (await releaseFiles.list(db, of)).filter((file) => file.kind === kind);
	const [file] = files;
	if (!file) return { ...of, verdict: 'not-ours', because: 'kind', kind };
	// Of a paper for each centre the code does not say which.
	return standing({ ...issued, ...(files.length === 1 && { file }) }, 'code');
}

/** The code in what was pasted: it may stand in a link to this check. */
function codeIn(text: string): string {
	const given = text.normalize('NFKC').trim();
	return (/^https?:/i.test(given) && URL.canParse(given) ? new URL(given).searchParams.get('code') : undefined) ?? given;
}

/** A reference in the case in which it was issued, where the code has lost it. */
async function asIssued(db: Db, code: PaperCode): Promise<PaperCode> {
	if (code.draft || (await releases.find(db, code.reference, code.revision))) return code;
	const alike = await db.selectFrom('release').select('reference').where('revision', '=', code.revision).where('planSha256', 'like', `${code.planSha16}%`).execute();
	const reference = alike.find((one) => one.reference.toLowerCase() === code.reference.toLowerCase())?.reference;
	return reference === undefined ? code : { ...code, reference };
}

/** What a code off a page is; nothing but the server's own records is asked. */
export async function verifyCode(db: Db, text: string): Promise<Verdict> {
	const code = readPaperCode(codeIn(text));
	return code ? ofCode(db, await asIssued(db, code)) : { verdict: 'no-code', given: text.trim().slice(0, 200) };
}

const isZip = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004'));
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** The PDF that is a request's body, looked at no further than it may be large. */
export async function readPaperBody(request: Request): Promise<Result<Uint8Array, VerifyRejection>> {
	const body = await readBody(request, LARGEST_PAPER);
	if (!body.ok) return reject({ code: 'verify-too-large', most: LARGEST_PAPER / MEGABYTE });
	return isPdf(body.value) && !isZip(body.value) ? body : reject({ code: isZip(body.value) ? 'verify-zip' : 'verify-no-pdf' });
}

/** What a file is: the one that was issued, byte for byte; or what its code says, with what differs. */
export async function verifyFile(db: Db, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<Verdict, VerifyRejection>> {
	const [same] = await releaseFiles.withHash(db, sha256(bytes));
	if (same) {
		const { reference: _, revision: __, ...file } = same;
		const issued = await issuedOf(db, same, file);
		if (issued) return accept(standing(issued, 'file'));
	}
	const read = await readPdf(bytes, signal);
	if ('code' in read) return reject(read);
	const [text = ''] = read.codes;
	const verdict = await verifyCode(db, text);
	if (verdict.verdict !== 'issued' && verdict.verdict !== 'superseded') return accept(verdict);
	const { verdict: _verdict, proof: _proof, ...issued } = verdict;
	return accept(await alteredOf(db, issued, { bytes, read, kind: readPaperCode(text)?.kind ?? '', signal }));
}

type Against = { readonly bytes: Uint8Array; readonly read: PdfRead; readonly kind: string; readonly signal: AbortSignal | undefined };

const linesIn = (pages: readonly ChangedPage[]): number => pages.reduce((sum, { before, after }) => sum + 1 + before.length + after.length, 0);

/** Pages of both whose text is the same. */
const sameText = (changed: readonly ChangedPage[], count: number): number[] =>
	Array.from({ length: count }, (_, i) => i + 1).filter((number) => !changed.some(({ page }) => page === number));

/** Against the paper that was issued; of one for each centre, the closest. */
async function alteredOf(db: Db, issued: Issued, { bytes, read, kind, signal }: Against): Promise<Verdict> {
	const files = (await releaseFiles.list(db, issued)).filter((file) => file.kind === kind);
	let closest: { readonly file: releaseFiles.ReleaseFile; readonly issued: Uint8Array; readonly pages: readonly ChangedPage[]; readonly count: number } | undefined;
	for (const { file: name } of files) {
		const kept = await releaseFiles.find(db, issued, name);
		const was = kept && (await readPdf(kept.bytes, signal));
		if (!kept || !was || 'code' in was) continue;
		const pages = changedPages(was.pages, read.pages);
		const { bytes: issuedBytes, ...file } = kept;
		if (!closest || linesIn(pages) < linesIn(closest.pages)) closest = { file, issued: issuedBytes, pages, count: was.pages.length };
	}
	const looks = closest && (await comparePages(closest.issued, bytes, sameText(closest.pages, Math.min(closest.count, read.pages.length)), signal));
	const count = closest?.count ?? files[0]?.pages ?? 0;
	return {
		...issued, ...(closest && { file: closest.file }), verdict: 'altered',
		pages: closest?.pages ?? [], ...(looks && { looks }), pagesBefore: count, pagesAfter: read.pages.length, compared: closest !== undefined
	};
}
