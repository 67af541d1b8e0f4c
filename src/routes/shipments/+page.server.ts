import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { resolve } from '$app/paths';
import { emptyPlan } from '$lib/domain/shipment/plan';
import { readPlanText } from '$lib/plan-file/read';
import { statusOf } from '$lib/server/http';
import { openSamples } from '$lib/server/samples';
import * as shipments from '$lib/server/shipments';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;
const PLAN_BYTES = 20 * 1024 * 1024;

const Query = z.object({
	search: z.string().max(200).catch(''),
	state: z.enum(['open', 'blocked', 'ready', 'released', 'all']).catch('open'),
	page: z.coerce.number().int().min(1).max(100_000).catch(1)
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = Query.parse(Object.fromEntries(url.searchParams));
	const [{ rows, total, counts }, next] = await Promise.all([
		shipments.list(locals.db, { ...query, size: PAGE_SIZE, sort: 'deadline', today: locals.today }),
		shipments.nextReference(locals.db, locals.today)
	]);
	return { rows, total, counts, query, size: PAGE_SIZE, next };
};

const Start = z.object({ reference: z.string().trim().min(1).max(40), from: z.string().optional() });

export const actions: Actions = {
	start: async ({ locals, request }) => {
		const form = Object.fromEntries(await request.formData());
		const asked = Start.safeParse(form);
		if (!asked.success) return fail(422, { rejection: { code: 'reference-invalid' as const }, reference: String(form.reference ?? '') });
		const { reference, from } = asked.data;
		const made = from
			? await shipments.duplicate(locals.db, from, reference, locals)
			: await shipments.create(locals.db, emptyPlan(reference), locals);
		if (!made.ok) return fail(statusOf(made.rejection), { rejection: made.rejection, reference });
		redirect(303, resolve('/shipments/[reference]/goods', { reference }));
	},

	importPlan: async ({ locals, request }) => {
		const file = (await request.formData()).get('plan');
		if (!(file instanceof File) || file.size === 0) return fail(422, { rejection: { code: 'empty-file' as const } });
		if (file.size > PLAN_BYTES) return fail(413, { rejection: { code: 'file-too-large' as const, most: PLAN_BYTES / 1024 / 1024 } });
		const read = readPlanText(await file.text());
		if (!read.ok) return fail(422, { rejection: read.rejection });
		const made = await shipments.create(locals.db, read.value, locals);
		if (!made.ok) return fail(statusOf(made.rejection), { rejection: made.rejection });
		redirect(303, resolve('/shipments/[reference]/check', { reference: read.value.reference }));
	},

	remove: async ({ locals, request }) => {
		const form = await request.formData();
		const reference = String(form.get('reference'));
		const removed = await shipments.remove(locals.db, reference, Number(form.get('version')), locals);
		if (!removed.ok) return fail(statusOf(removed.rejection), { rejection: removed.rejection });
		return { removed: reference };
	},

	restore: async ({ locals, request }) => {
		const reference = String((await request.formData()).get('reference'));
		const restored = await shipments.restore(locals.db, reference, locals);
		if (!restored.ok) return fail(statusOf(restored.rejection), { rejection: restored.rejection });
		return { restored: reference };
	},

	samples: async ({ locals }) => {
		const [first] = await openSamples(locals.db, locals);
		if (first) redirect(303, resolve('/shipments/[reference]/goods', { reference: first }));
	}
};
