import { letterOf, revisionOf } from '$lib/domain/documents/revision-letter';
import { reject, accept, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import { differencesOf, type Differences } from '$lib/server/differences';
import type { NotFound, Stale } from '$lib/server/kept';
import * as labelLedger from '$lib/server/label-ledger';
import { writePapers, type NotWritten } from '$lib/server/papers';
import * as releaseFiles from '$lib/server/release-files';
import * as releaseProgress from '$lib/server/release-progress';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import * as signatures from '$lib/server/signatures';

type Named = { readonly revision: number; readonly letter: string };

/** A release as lists have it. */
export type ReleaseRow = Named & {
	readonly releasedAt: string;
	readonly by: string;
	readonly issuedOn: string;
	readonly ruleset: string;
	readonly planSha256: string;
	/** Whether its files are kept as they were issued. */
	readonly kept: boolean;
	readonly supersededBy?: Named;
	readonly files: readonly releaseFiles.ReleaseFile[];
};

/** `3` or `C` in an address. */
export const revisionIn = (text: string): number | undefined => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : revisionOf(text));

/** Releases of a shipment, the last one first. */
export async function rowsOf(db: Db, reference: string): Promise<ReleaseRow[]> {
	const issued = await releases.list(db, reference);
	const files = await releaseFiles.listAll(db, reference);
	const last = issued[0]?.revision ?? 0;
	return issued.map(({ revision, releasedAt, by, release: { issuedOn, ruleset, planSha256 } }) => {
		const own = files.filter((file) => file.revision === revision).map(({ revision: _, ...file }) => file);
		return {
			revision, letter: letterOf(revision), releasedAt, by, issuedOn, ruleset, planSha256,
			kept: own.length > 0 && own.every(({ size }) => size !== undefined),
			...(revision < last && { supersededBy: { revision: last, letter: letterOf(last) } }),
			files: own
		};
	});
}

/** A release is answered for by somebody; nobody did. */
export type ReleaserMissing = { readonly code: 'releaser-missing' };

type Asked = { readonly reference: string; readonly by: string; readonly version?: number | undefined; readonly now: Date; readonly signal: AbortSignal };

/** Draws every paper once more from what is stored, reads its codes back, and keeps all of it. */
export async function releaseNow(db: Db, { reference, by, version, now, signal }: Asked): Promise<Result<releases.DoneRelease, NotFound | Stale | NotWritten | ReleaserMissing>> {
	if (by.trim() === '') return reject({ code: 'releaser-missing' });
	const stored = await shipments.find(db, reference);
	if (!stored) return reject({ code: 'not-found', what: 'shipment', id: reference });
	if (version !== undefined && stored.version !== version) return reject({ code: 'stale', version: stored.version, savedAt: stored.savedAt });
	if (stored.state === 'released') {
		const stands = await releases.find(db, reference, stored.revision);
		if (stands) return accept({ revision: stands.revision, releasedAt: stands.releasedAt, by: stands.by, release: stands.release, stood: true });
	}
	const { plan } = stored;
	const revision = await releases.revisionFor(db, reference);
	const [voided, signature] = [await labelLedger.voidedFor(db, plan), await signatures.of(db, plan)];
	const papers = await releaseProgress.during(reference, (told) => writePapers({ plan, revision, draft: false, voided, signature, told, signal }));
	if (!papers.ok) return papers;
	signal.throwIfAborted();
	return releases.release(db, { plan, version: stored.version, ...papers.value, by, now });
}

export type Compared = Differences & { readonly from: Named; readonly to?: Named };

type Between = { readonly from: number; readonly to?: number | undefined };

/** What differs between a release and the shipment as it is saved, or another release. */
export async function compared(db: Db, reference: string, { from, to }: Between): Promise<Result<Compared, NotFound>> {
	const was = await releases.find(db, reference, from);
	if (!was) return reject({ code: 'not-found', what: 'release', id: String(from) });
	const is = to === undefined ? await shipments.find(db, reference) : await releases.find(db, reference, to);
	if (!is) return reject(to === undefined ? { code: 'not-found', what: 'shipment', id: reference } : { code: 'not-found', what: 'release', id: String(to) });
	return accept({
		from: { revision: from, letter: letterOf(from) },
		...(to !== undefined && { to: { revision: to, letter: letterOf(to) } }),
		...differencesOf(was.plan, is.plan)
	});
}
