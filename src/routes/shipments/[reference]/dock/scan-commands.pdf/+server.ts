import { json } from '@sveltejs/kit';
import { scanCommandsFile } from '$lib/server/dock-papers';
import { statusOf } from '$lib/server/http';
import type { RequestHandler } from './$types';

/** The sheet of command barcodes, the same for every shipment. */
export const GET: RequestHandler = async () => {
	const sheet = await scanCommandsFile();
	if (!sheet.ok) return json(sheet.rejection, { status: statusOf(sheet.rejection) });
	return new Response(new Uint8Array(sheet.value), {
		headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="scan-commands.pdf"', 'cache-control': 'no-store' }
	});
};
