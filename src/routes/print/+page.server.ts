import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { profileOf } from '$lib/domain/documents/printing/profile';
import { printerSchema } from '$lib/server/api/printer';
import { statusOf } from '$lib/server/http';
import * as printers from '$lib/server/printers';
import * as shipments from '$lib/server/shipments';
import { profileFrom } from './measures';
import { documentIn, typedIn } from './print-form';
import type { Actions, PageServerLoad } from './$types';

/** Shipments whose labels are offered: those that were worked on last. */
const RECENT = 6;

export const load: PageServerLoad = async ({ locals: { db, today }, url }) => {
	const { rows } = await shipments.list(db, { size: RECENT, today });
	const measure = url.searchParams.get('measure');
	return {
		printers: (await printers.list(db)).map(({ profile }) => profile),
		shipments: rows.map(({ reference, shipperCity, centres, cartons, units }) => ({ reference, shipperCity, centres, cartons, units })),
		measuring: measure === null ? undefined : { again: measure === 'new' ? undefined : (await printers.find(db, measure))?.profile },
		saved: url.searchParams.get('saved') ?? undefined
	};
};

export const actions: Actions = {
	save: async ({ locals: { db, now, today }, request }) => {
		const form = await request.formData();
		const figured = profileFrom(typedIn(form), today);
		const profile = figured.ok ? profileOf(figured.value) : figured;
		if (!profile.ok) return fail(statusOf(profile.rejection), { wrong: profile.rejection });
		const { name } = profile.value;
		const kept = (await printers.find(db, name))?.profile;
		const isMeant = kept !== undefined && printers.keyOf(String(form.get('replace') ?? '')) === printers.keyOf(name);
		if (kept && !isMeant) return fail(409, { asked: { name: kept.name, measuredOn: kept.measuredOn } });
		const saved = await printers.save(db, { ...profile.value, name: kept?.name ?? name }, now);
		if (!saved.ok) return fail(statusOf(saved.rejection), { wrong: saved.rejection });
		redirect(303, `${resolve('/print')}?saved=${encodeURIComponent(saved.value.profile.name)}`);
	},

	remove: async ({ locals: { db }, request }) => {
		const name = String((await request.formData()).get('name') ?? '');
		const found = await printers.find(db, name);
		const removed = await printers.remove(db, name);
		if (!found || !removed.ok) return fail(404, { refused: { code: 'not-found', what: 'printer', id: name } });
		return { removed: { name: found.profile.name, document: JSON.stringify(found.profile) } };
	},

	/** Takes a removal back: the page still has what was removed. */
	restore: async ({ locals: { db, now }, request }) => {
		const profile = printerSchema.safeParse(documentIn(await request.formData()));
		if (!profile.success) return fail(422, { refused: { code: 'printer-profile-wrong', field: 'name' } });
		const saved = await printers.save(db, profile.data, now);
		return saved.ok ? { restored: saved.value.profile.name } : fail(statusOf(saved.rejection), { refused: saved.rejection });
	}
};
