/** A workbook to be saved under a name. */
export const workbookResponse = (bytes: Uint8Array, name: string): Response =>
	new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
