import { formatsNamed } from '$lib/domain/exports/formats';
import { exportFileQuery, readQuery } from '$lib/server/api/queries';
import { exportFiles, mediaOf } from '$lib/server/exports';
import * as shipments from '$lib/server/shipments';
import { onlyMethods, refuse } from '../../../../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const query = readQuery(url, exportFileQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const formats = formatsNamed(params.export);
	if (!formats.ok) return refuse(locals, formats.rejection);
	const found = await shipments.find(locals.db, params.reference);
	if (!found) return refuse(locals, { code: 'not-found', what: 'shipment', id: params.reference });

	const { values, draft } = query.value;
	const files = await exportFiles({ plan: found.plan, formats: formats.value.slice(0, 1), values, draft: draft === '1' });
	if (!files.ok) return refuse(locals, files.rejection);
	const [file] = files.value;
	if (!file) throw new Error(`no ${params.export} was written`);
	const name = `${params.reference} ${file.name}`;
	return new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': mediaOf(file.format),
			'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'cache-control': 'no-store'
		}
	});
};

export const fallback = onlyMethods('GET', 'HEAD');
