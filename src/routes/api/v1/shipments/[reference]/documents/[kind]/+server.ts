import { documentsNamed } from '$lib/domain/documents/papers';
import { accept, type Result } from '$lib/domain/values/result';
import { documentQuery, readQuery } from '$lib/server/api/queries';
import * as labelLedger from '$lib/server/label-ledger';
import { draftRun } from '$lib/server/label-run';
import { isLabels, type Asked } from '$lib/server/paper-pages';
import { writePapers, type NotWritten, type Wanted } from '$lib/server/papers';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import { whileWaiting } from '../../../../../../while-waiting';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

/** A file name that every system takes, and the real one for those that read RFC 8187. */
const disposition = (how: 'inline' | 'attachment', name: string): string =>
	`${how}; filename="${name.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

export const GET: RequestHandler = async ({ locals, params, platform, request, url }) => {
	const query = readQuery(url, documentQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { reference } = params;
	const named = documentsNamed(params.kind);
	if (!named.ok) return refuse(locals, named.rejection);
	const [kind] = named.value.only;
	const name = kind === undefined ? params.kind : `${kind}.pdf`;
	const found = await shipments.find(locals.db, reference);
	if (!found) return refuse(locals, { code: 'not-found', what: 'shipment', id: reference });

	const revision = await releases.revisionFor(locals.db, reference);
	const voided = await labelLedger.voidedFor(locals.db, found.plan);
	const { draft, inline } = query.value;
	const made = draft === '1' && kind !== undefined && isLabels(kind)
		? draftRun({ plan: found.plan, revision, kind, voided })
		: await whileWaiting({ request, platform }, (signal) => wholeFile({ plan: found.plan, revision, draft: draft === '1', ...named.value, voided, signal }));
	if (!made.ok) return refuse(locals, made.rejection);
	return new Response(made.value, {
		headers: {
			'content-type': kind === undefined ? 'application/zpl; charset=utf-8' : 'application/pdf',
			'content-disposition': disposition(inline === '1' ? 'inline' : 'attachment', `${reference} ${name}`),
			'cache-control': 'no-store'
		}
	});
};

async function wholeFile(asked: Asked & Wanted): Promise<Result<Uint8Array<ArrayBuffer>, NotWritten>> {
	const papers = await writePapers(asked);
	if (!papers.ok) return papers;
	const file = papers.value.files.find(({ name }) => name !== 'release.json');
	if (!file) throw new Error(`no ${asked.only?.join()} was written`);
	return accept(new Uint8Array(file.bytes));
}

export const fallback = onlyMethods('GET', 'HEAD');
