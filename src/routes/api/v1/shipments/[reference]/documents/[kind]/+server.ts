import { documentsNamed, fileOf as paperFile } from '$lib/domain/documents/papers';
import { papersOf } from '$lib/domain/documents/papers-of';
import { accept, type Result } from '$lib/domain/values/result';
import { documentQuery, readQuery } from '$lib/server/api/queries';
import * as labelLedger from '$lib/server/label-ledger';
import { draftRun } from '$lib/server/label-run';
import { whyDraftsAlone } from '$lib/server/not-released';
import { isLabels, isOnCartons, type Asked } from '$lib/server/paper-pages';
import { writePapers, type NotWritten, type Wanted } from '$lib/server/papers';
import { fileOf } from '$lib/server/released-papers';
import * as releases from '$lib/server/releases';
import { served } from '$lib/server/served-file';
import * as shipments from '$lib/server/shipments';
import * as signatures from '$lib/server/signatures';
import { whileWaiting } from '../../../../../../while-waiting';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, platform, request, url }) => {
	const query = readQuery(url, documentQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { reference } = params;
	const named = documentsNamed(params.kind);
	if (!named.ok) return refuse(locals, named.rejection);
	const [kind] = named.value.only;
	const { draft, inline, revision: asked, centre } = query.value;
	const how = inline === '1' ? 'inline' : 'attachment';
	const file = kind === undefined ? params.kind : paperFile({ kind, ...(centre !== undefined && { centre }) });
	const name = `${reference} ${file}`;
	if (asked !== undefined) {
		const kept = await whileWaiting({ request, platform }, (signal) => fileOf(locals.db, { reference, revision: asked }, file, signal));
		return kept.ok ? served({ ...kept.value, name, how }) : refuse(locals, kept.rejection);
	}
	const found = await shipments.find(locals.db, reference);
	if (!found) return refuse(locals, { code: 'not-found', what: 'shipment', id: reference });

	const parts = kind === undefined ? [] : papersOf(found.plan, [kind]).map(paperFile);
	if (kind !== undefined && !parts.includes(file)) return refuse(locals, { code: 'not-found', what: 'file', id: `${file} (${parts.join(', ')})` });
	const revision = await releases.revisionFor(locals.db, reference);
	const voided = await labelLedger.voidedFor(locals.db, found.plan);
	if (draft !== '1') {
		if (found.state !== 'released') return refuse(locals, whyDraftsAlone(found.plan));
		const dead = kind !== undefined && isOnCartons(kind) ? labelLedger.refusedLabel(found.plan, voided) : undefined;
		if (dead) return refuse(locals, dead);
		const issued = await whileWaiting({ request, platform }, (signal) => fileOf(locals.db, { reference, revision }, file, signal));
		if (issued.ok) return served({ ...issued.value, name, how });
		return refuse(locals, issued.rejection.code === 'not-found' ? whyDraftsAlone(found.plan) : issued.rejection);
	}
	const signature = await signatures.of(locals.db, found.plan);
	const made = kind !== undefined && isLabels(kind)
		? draftRun({ plan: found.plan, revision, kind, voided })
		: await whileWaiting({ request, platform }, (signal) => wholeFile(file, { plan: found.plan, revision, draft: true, ...named.value, voided, signature, signal }));
	return made.ok ? served({ name, bytes: made.value, how }) : refuse(locals, made.rejection);
};

async function wholeFile(name: string, asked: Asked & Wanted): Promise<Result<Uint8Array<ArrayBuffer>, NotWritten>> {
	const papers = await writePapers(asked);
	if (!papers.ok) return papers;
	const file = papers.value.files.find((one) => one.name === name);
	if (!file) throw new Error(`no ${name} was written`);
	return accept(new Uint8Array(file.bytes));
}

export const fallback = onlyMethods('GET', 'HEAD');
