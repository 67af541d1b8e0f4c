import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as casePacks from '$lib/server/case-packs';
import * as imports from '$lib/server/imports';
import type { Actions, PageServerLoad } from './$types';

/** Rows of each table that are shown; all of them are taken. */
const SHOWN = 500;

export const load: PageServerLoad = async ({ locals, params }) => {
	const pending = await imports.findPending(locals.db, params.id);
	if (!pending) redirect(303, `${resolve('/products/case-packs/import')}?gone`);
	const { reading, report } = await casePacks.preview(locals.db, pending.rows);
	return {
		name: pending.name,
		about: { format: pending.format, sheet: pending.sheet, headerRow: reading.headerRow },
		unknown: reading.unknown.join(', '),
		counts: { added: report.added.length, changed: report.changed.length, same: report.same, refused: new Set(reading.refused.map(({ row }) => row)).size },
		added: report.added.slice(0, SHOWN),
		changed: report.changed.slice(0, SHOWN).map(({ after, changes }) => ({ sku: after.sku, name: after.name, changes })),
		refused: reading.refused.slice(0, SHOWN),
		more: { added: Math.max(0, report.added.length - SHOWN), changed: Math.max(0, report.changed.length - SHOWN), refused: Math.max(0, reading.refused.length - SHOWN) }
	};
};

export const actions: Actions = {
	take: async ({ locals, params, request }) => {
		const pending = await imports.findPending(locals.db, params.id);
		if (!pending) redirect(303, `${resolve('/products/case-packs/import')}?gone`);
		const isTaken = (await request.formData()).get('what') === 'all';
		const taken = isTaken ? await casePacks.take(locals.db, pending.rows, locals.now) : undefined;
		await imports.dropPending(locals.db, params.id);
		redirect(303, resolve('/products/case-packs') + (taken ? `?added=${taken.added}&changed=${taken.changed}` : ''));
	}
};
