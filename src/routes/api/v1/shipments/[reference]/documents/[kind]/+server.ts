import { PAPER_KINDS, type PaperKind } from '$lib/domain/documents/papers';
import { documentQuery, readQuery } from '$lib/server/api/queries';
import * as labelLedger from '$lib/server/label-ledger';
import { writePapers } from '$lib/server/papers';
import * as releases from '$lib/server/releases';
import * as shipments from '$lib/server/shipments';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

const isPaperKind = (text: string): text is PaperKind => (PAPER_KINDS as readonly string[]).includes(text);

/** A file name that every system takes, and the real one for those that read RFC 8187. */
const disposition = (how: 'inline' | 'attachment', name: string): string =>
	`${how}; filename="${name.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const query = readQuery(url, documentQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const { kind, reference } = params;
	if (!isPaperKind(kind)) return refuse(locals, { code: 'no-such-document', kind, wanted: PAPER_KINDS.join(', ') });
	const found = await shipments.find(locals.db, reference);
	if (!found) return refuse(locals, { code: 'not-found', what: 'shipment', id: reference });

	const revision = await releases.revisionFor(locals.db, reference);
	const voided = await labelLedger.voidedFor(locals.db, found.plan);
	const papers = await writePapers({ plan: found.plan, revision, draft: query.value.draft === '1', only: [kind], voided });
	if (!papers.ok) return refuse(locals, papers.rejection);
	const file = papers.value.files.find(({ name }) => name.endsWith('.pdf'));
	if (!file) throw new Error(`no ${kind} was written`);
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': disposition(query.value.inline === '1' ? 'inline' : 'attachment', `${reference} ${file.name}`),
			'cache-control': 'no-store'
		}
	});
};

export const fallback = onlyMethods('GET', 'HEAD');
