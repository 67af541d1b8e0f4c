import { fail } from '@sveltejs/kit';
import { searchable } from '$lib/server/db/find-text';
import { statusOf } from '$lib/server/http';
import * as parties from '$lib/server/parties';
import type { Actions, PageServerLoad } from './$types';
import { documentOf, Kind, KINDS, partyFrom, Query } from './kept-form';

const matches = (party: unknown, words: readonly string[]): boolean => {
	const text = searchable(JSON.stringify(party));
	return words.every((word) => text.includes(word));
};

export const load: PageServerLoad = async ({ locals: { db }, url }) => {
	const query = Query.parse(Object.fromEntries(url.searchParams));
	const all = await Promise.all(KINDS.map((kind) => parties.list(db, kind)));
	const counts = KINDS.map((kind, i) => ({ kind, n: all[i]?.length ?? 0 }));
	const ofKind = all[KINDS.indexOf(query.kind)] ?? [];
	const words = searchable(query.search).split(' ').filter(Boolean);
	return {
		query,
		counts,
		rows: words.length > 0 ? ofKind.filter(({ party }) => matches(party, words)) : ofKind,
		editing: ofKind.find(({ id }) => id === query.edit)
	};
};

const idOf = (form: FormData): number | undefined => {
	const id = Number(form.get('id'));
	return Number.isSafeInteger(id) && id > 0 ? id : undefined;
};

export const actions: Actions = {
	save: async ({ locals: { db, now }, request }) => {
		const form = await request.formData();
		const kind = Kind.safeParse(form.get('kind-of-party'));
		if (!kind.success) return fail(422, { rejection: { code: 'not-a-party' as const } });
		const party = partyFrom(kind.data, documentOf(kind.data, form));
		if (!party) return fail(422, { rejection: { code: 'not-a-party' as const } });
		const saved = await parties.save(db, { kind: kind.data, party, id: idOf(form), now });
		if (!saved.ok) return fail(statusOf(saved.rejection), { rejection: { code: saved.rejection.code }, name: party.name });
		return { saved: party.name };
	},

	remove: async ({ locals: { db }, request }) => {
		const form = await request.formData();
		const kind = Kind.safeParse(form.get('kind-of-party'));
		const id = idOf(form);
		const before = kind.success && id !== undefined ? await parties.find(db, kind.data, id) : undefined;
		if (!before) return fail(404, { rejection: { code: 'not-found' as const } });
		const removed = await parties.remove(db, before.id);
		if (!removed.ok) return fail(statusOf(removed.rejection), { rejection: { code: removed.rejection.code } });
		return { removed: { kind: before.kind, name: before.name, document: JSON.stringify(before.party) } };
	},

	/** Takes a removal back: the page still has what was removed. */
	restore: async ({ locals: { db, now }, request }) => {
		const form = await request.formData();
		const kind = Kind.safeParse(form.get('kind-of-party'));
		const party = kind.success && partyFrom(kind.data, documentIn(String(form.get('document') ?? '')));
		if (!kind.success || !party) return fail(422, { rejection: { code: 'not-a-party' as const } });
		const saved = await parties.save(db, { kind: kind.data, party, now });
		if (!saved.ok) return fail(statusOf(saved.rejection), { rejection: { code: saved.rejection.code }, name: party.name });
		return { restored: party.name };
	}
};

function documentIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
