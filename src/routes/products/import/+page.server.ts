import { fail, redirect } from '@sveltejs/kit';
import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { resolve } from '$app/paths';
import { hasNoRows, readTable } from '$lib/domain/catalog/read-table';
import type { Result } from '$lib/domain/values/result';
import { statusOf } from '$lib/server/http';
import * as imports from '$lib/server/imports';
import { readFile, readText, type Table } from '$lib/server/tables';
import { LIMITS, type FileRejection } from '$lib/server/tables/limits';
import type { Actions, PageServerLoad } from './$types';

const To = z.string().max(40).optional().catch(undefined);
const toOf = (url: URL): string | undefined => To.parse(url.searchParams.get('to') ?? undefined) || undefined;

export const load: PageServerLoad = async ({ locals, url }) => ({
	to: toOf(url),
	isGone: url.searchParams.has('gone'),
	recent: await imports.recent(locals.db),
	limit: { bytes: LIMITS.bytes, megabytes: LIMITS.bytes / 1024 / 1024 }
});

/** Keeps what was read, with the mapping that was given to files of these headers before, and shows what it would do. */
async function show(locals: App.Locals, table: Table, to: string | undefined) {
	const { name, format, encoding, sheet, rows } = table;
	const reading = readTable(rows);
	if (hasNoRows(reading)) return fail(422, { rejection: { code: 'no-rows' }, name, text: '' });
	const remembered = await imports.findMapping(locals.db, reading.signature);
	const id = await imports.keepPending(locals.db, { name, format, encoding, sheet, rows, mapping: remembered?.mapping, to }, locals.now);
	redirect(303, resolve('/products/import/[id]', { id }));
}

export const actions: Actions = {
	read: async ({ locals, request, url }) => {
		const form = await request.formData();
		const file = form.get('file');
		const typed = String(form.get('text') ?? '');
		const chosen = file instanceof File && (file.size > 0 || file.name !== '');
		const table: Result<Table, FileRejection> = chosen ? await readFile(new Uint8Array(await file.arrayBuffer()), file.name) : readText(typed);
		if (!table.ok) return fail(statusOf(table.rejection), { rejection: table.rejection, name: chosen ? file.name : '', text: typed.slice(0, 100_000) });
		return show(locals, table.value, toOf(url));
	},

	sample: async ({ locals, url }) => {
		const folder = process.env.NYUKO_SAMPLES ?? join(process.cwd(), 'static', 'samples');
		const table = await readFile(await readBytes(join(folder, 'catalogue.csv')), 'catalogue.csv');
		if (!table.ok) throw new Error(`the sample catalogue cannot be read: ${table.rejection.code}`);
		return show(locals, table.value, toOf(url));
	},

	undo: async ({ locals, request }) => {
		const form = await request.formData();
		const undone = await imports.undo(locals.db, Number(form.get('id')), locals, form.get('what') === 'untouched' ? 'untouched' : 'all');
		if (!undone.ok) return fail(statusOf(undone.rejection), { undoRejection: undone.rejection });
		return { undone: { ...undone.value, left: undone.value.left.slice(0, 20).join(', ') } };
	}
};
