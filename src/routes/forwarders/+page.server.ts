import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as templates from '$lib/server/forwarder-templates';
import { statusOf, type Rejection } from '$lib/server/http';
import { LIMITS } from '$lib/server/tables/limits';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db } }) => ({ templates: (await templates.list(db)).map(templates.rowOf), limit: { bytes: LIMITS.bytes, most: LIMITS.bytes / 1024 / 1024 } });

const numberIn = (form: FormData, name: string): number => {
	const value = Number(form.get(name));
	return Number.isSafeInteger(value) && value > 0 ? value : 0;
};
const refused = (rejection: Rejection) => fail(statusOf(rejection), { rejection });

/** What a form adds to its file. */
const FORM_BYTES = 64 * 1024;

/** What was sent; nothing where the server stops reading because it is too much. */
async function formOf(request: Request): Promise<FormData | undefined> {
	if (Number(request.headers.get('content-length') ?? 0) > LIMITS.bytes + FORM_BYTES) return undefined;
	try {
		return await request.formData();
	} catch (error) {
		if (typeof error === 'object' && error !== null && 'status' in error && error.status === 413) return undefined;
		throw error;
	}
}

export const actions: Actions = {
	upload: async ({ locals: { db, now }, request }) => {
		const form = await formOf(request);
		if (!form) return refused({ code: 'file-too-large', bytes: 0, limitBytes: LIMITS.bytes, most: LIMITS.bytes / 1024 / 1024 });
		const file = form.get('file');
		if (!(file instanceof File) || (file.size === 0 && file.name === '')) return refused({ code: 'file-missing' });
		const added = await templates.add(db, { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }, now);
		if (!added.ok) return refused(added.rejection);
		redirect(303, resolve('/forwarders/[id]', { id: String(added.value.id) }));
	},

	rename: async ({ locals: { db, now }, request }) => {
		const form = await request.formData();
		const kept = await templates.find(db, numberIn(form, 'id'));
		if (!kept) return refused({ code: 'not-found', what: 'template', id: String(form.get('id')) });
		const [name, forwarder] = ['name', 'forwarder'].map((key) => String(form.get(key) ?? ''));
		const saved = await templates.save(db, kept.id, { name: name ?? '', forwarder: forwarder ?? '', marks: kept.marks }, { now, version: numberIn(form, 'version') });
		return saved.ok ? { renamed: saved.value.name } : refused(saved.rejection);
	},

	remove: async ({ locals: { db, now }, request }) => {
		const form = await request.formData();
		const id = numberIn(form, 'id');
		const kept = await templates.find(db, id);
		const removed = await templates.remove(db, id, { now, version: numberIn(form, 'version') });
		return removed.ok ? { removed: { id, name: kept?.name ?? '' } } : refused(removed.rejection);
	},

	/** Takes a removal back. */
	restore: async ({ locals: { db }, request }) => {
		const restored = await templates.restore(db, numberIn(await request.formData(), 'id'));
		return restored.ok ? { restored: restored.value.name } : refused(restored.rejection);
	}
};
