import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as casePacks from '$lib/server/case-packs';
import { statusOf } from '$lib/server/http';
import * as imports from '$lib/server/imports';
import { readFile, readText } from '$lib/server/tables';
import { LIMITS } from '$lib/server/tables/limits';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ isGone: url.searchParams.has('gone'), limit: { bytes: LIMITS.bytes, megabytes: LIMITS.bytes / 1024 / 1024 } });

export const actions: Actions = {
	/** Keeps what was read and shows what it would do. */
	read: async ({ locals, request }) => {
		const form = await request.formData();
		const file = form.get('file');
		const text = String(form.get('text') ?? '');
		const chosen = file instanceof File && (file.size > 0 || file.name !== '');
		const table = chosen ? await readFile(new Uint8Array(await file.arrayBuffer()), file.name) : readText(text);
		const name = chosen ? file.name : '';
		const refuse = (status: number, rejection: { readonly code: string }) => fail(status, { rejection, name, text: text.slice(0, 100_000) });
		if (!table.ok) return refuse(statusOf(table.rejection), table.rejection);
		const { format, encoding, sheet, rows } = table.value;
		const { reading } = await casePacks.preview(locals.db, rows);
		if (reading.headerRow === 0) return refuse(422, { code: 'case-no-header' });
		if (reading.rows.length + reading.refused.length === 0) return refuse(422, { code: 'no-rows' });
		const id = await imports.keepPending(locals.db, { name, format, encoding, sheet, rows }, locals.now);
		redirect(303, resolve('/products/case-packs/import/[id]', { id }));
	}
};
