import { RULESET } from '$lib/domain/compliance/inspect';
import type { PaperKind } from '$lib/domain/documents/papers';
import type { Plan } from '$lib/domain/shipment/plan';
import type { Db } from '$lib/server/db/connect';
import { inputOf, LAID, metaOf, sha256 } from '$lib/server/paper-pages';
import type { PaperFile, Papers, Release } from '$lib/server/papers';
import { drawn } from '$lib/server/pdf/drawn';
import { wholeRun } from '$lib/server/pdf/run';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';

export const moment = { now: new Date('2026-11-24T03:00:00Z'), today: '2026-11-24' };

/** Real papers of a plan, a few of them: what is looked at is how they are kept and told, not how they are proved. */
export async function fewPapers(plan: Plan, { revision, kinds = ['commercial-invoice', 'packing-list', 'carton-labels'] }: { revision: number; kinds?: readonly PaperKind[] }): Promise<Papers> {
	const input = inputOf({ plan, revision, draft: false });
	const files: PaperFile[] = [];
	const documents: Release['documents'][number][] = [];
	for (const kind of kinds) {
		const pages = drawn([...LAID[kind](input)], kind);
		if (!pages.ok) throw new Error(JSON.stringify(pages.rejection));
		const bytes = await wholeRun(pages.value, metaOf(input, { kind }));
		files.push({ name: `${kind}.pdf`, bytes });
		documents.push({ kind, file: `${kind}.pdf`, pages: pages.value.length, sha256: sha256(bytes) });
	}
	const { reference } = plan;
	const release: Release = {
		reference, revision, issuedOn: input.issuedOn, ruleset: RULESET, planSha256: input.planSha256, draft: false, documents,
		agreement: { ok: true, compared: [] } as unknown as Release['agreement']
	};
	return { release, files: [...files, { name: 'release.json', bytes: new TextEncoder().encode(`${JSON.stringify(release, null, '\t')}\n`) }] };
}

/** Releases a shipment as it is saved. */
export async function issue(db: Db, reference: string, by = 'Camille'): Promise<Papers> {
	const found = await shipments.find(db, reference);
	if (!found) throw new Error(`there is no ${reference}`);
	const papers = await fewPapers(found.plan, { revision: found.revision + 1 });
	const kept = await releases.release(db, { plan: found.plan, version: found.version, ...papers, by, now: moment.now });
	if (!kept.ok) throw new Error(kept.rejection.code);
	return papers;
}
