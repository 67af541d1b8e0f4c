import { fail } from '@sveltejs/kit';
import * as evidence from '$lib/server/evidence';
import { list } from '$lib/server/evidence-record';
import { statusOf, type Rejection } from '$lib/server/http';
import type { Actions, PageServerLoad } from './$types';
import { paperFrom, paperOfForm, Query } from './paper-form';

const SIZE = 50;

export const load: PageServerLoad = async ({ locals: { db, today }, url }) => {
	const query = Query.parse(Object.fromEntries(url.searchParams));
	const { edit, ...asked } = query;
	const found = await list(db, { ...asked, size: SIZE, today });
	return { query, ...found, size: SIZE, today, editing: typeof edit === 'number' ? await evidence.find(db, edit) : undefined };
};

const numberIn = (form: FormData, name: string): number | undefined => {
	const value = Number(form.get(name));
	return Number.isSafeInteger(value) && value > 0 ? value : undefined;
};

const refused = (rejection: Rejection) => fail(statusOf(rejection), { rejection });

export const actions: Actions = {
	save: async ({ locals: { db, now }, request }) => {
		const form = await request.formData();
		const paper = paperOfForm(form);
		if (!paper.ok) return fail(422, { rejection: paper.rejection });
		const [id, version] = [numberIn(form, 'id'), numberIn(form, 'version')];
		const saved = await evidence.save(db, paper.value, { now, ...(id && { id }), ...(version && { version }) });
		return saved.ok ? { saved: saved.value.reference } : refused(saved.rejection);
	},

	remove: async ({ locals: { db, now }, request }) => {
		const id = numberIn(await request.formData(), 'id');
		const removed = await evidence.remove(db, id ?? 0, { now });
		if (!removed.ok) return refused(removed.rejection);
		const { reference, kind, skus } = removed.value;
		return { removed: { kind, reference, n: skus.length, document: JSON.stringify({ ...evidence.evidenceOf(removed.value), skus }) } };
	},

	/** Takes a removal back: the page still has what was removed. */
	restore: async ({ locals: { db, now }, request }) => {
		const paper = paperFrom(documentIn(String((await request.formData()).get('document') ?? '')));
		if (!paper.ok) return fail(422, { rejection: paper.rejection });
		const saved = await evidence.save(db, paper.value, { now });
		return saved.ok ? { restored: saved.value.reference } : refused(saved.rejection);
	}
};

function documentIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
