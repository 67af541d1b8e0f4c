import { json } from '@sveltejs/kit';
import * as z from 'zod';
import { RESOLUTIONS, type Resolution } from '$lib/domain/documents/labels/dots';
import { calibrationFile } from '$lib/server/calibration-page';
import { statusOf } from '$lib/server/http';
import type { RequestHandler } from './$types';

const isResolution = (dpi: number): dpi is Resolution => (RESOLUTIONS as readonly number[]).includes(dpi);
const Query = z.object({ paper: z.enum(['a4', '4x6']).catch('a4'), dpi: z.coerce.number().refine(isResolution).catch(300) });

export const GET: RequestHandler = async ({ url }) => {
	const { paper, dpi } = Query.parse(Object.fromEntries(url.searchParams));
	const file = await calibrationFile({ paper, dpi });
	if (!file.ok) return json(file.rejection, { status: statusOf(file.rejection) });
	return new Response(new Uint8Array(file.value), {
		headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="calibration-${paper}-${dpi}.pdf"`, 'cache-control': 'no-store' }
	});
};
