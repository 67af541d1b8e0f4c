import { PAPER_KINDS, type PaperKind } from '$lib/domain/documents/papers';
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

const isPaperKind = (text: string): text is PaperKind => (PAPER_KINDS as readonly string[]).includes(text);

/** A file name that every system takes, and the real one for those that read RFC 8187. */
const disposition = (how: 'inline' | 'attachment', name: string): string =>
	`${how}; filename="${name.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

export const GET: RequestHandler = async ({ locals, params, platform, request, url }) => {
	const query = readQuery(url, documentQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { kind, reference } = params;
	if (!isPaperKind(kind)) return refuse(locals, { code: 'no-such-document', kind, wanted: PAPER_KINDS.join(', ') });
	const found = await shipments.find(locals.db, reference);
	if (!found) return refuse(locals, { code: 'not-found', what: 'shipment', id: reference });

	const revision = await releases.revisionFor(locals.db, reference);
	const voided = await labelLedger.voidedFor(locals.db, found.plan);
	const { draft, inline } = query.value;
	const made = draft === '1' && isLabels(kind)
		? draftRun({ plan: found.plan, revision, kind, voided })
		: await whileWaiting({ request, platform }, (signal) => wholeFile({ plan: found.plan, revision, draft: draft === '1', only: [kind], voided, signal }));
	if (!made.ok) return refuse(locals, made.rejection);
	return new Response(made.value, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': disposition(inline === '1' ? 'inline' : 'attachment', `${reference} ${kind}.pdf`),
			'cache-control': 'no-store'
		}
	});
};

async function wholeFile(asked: Asked & Wanted): Promise<Result<Uint8Array<ArrayBuffer>, NotWritten>> {
	const papers = await writePapers(asked);
	if (!papers.ok) return papers;
	const file = papers.value.files.find(({ name }) => name.endsWith('.pdf'));
	if (!file) throw new Error(`no ${asked.only?.join()} was written`);
	return accept(new Uint8Array(file.bytes));
}

export const fallback = onlyMethods('GET', 'HEAD');
