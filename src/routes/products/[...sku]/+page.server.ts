import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as evidence from '$lib/server/evidence';
import * as products from '$lib/server/products';
import { statusOf } from '$lib/server/http';
import { formTexts } from '../form-texts';
import { readProductForm, textsOf } from '../product-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const found = await products.find(locals.db, params.sku);
	if (!found) error(404, 'not found');
	return { texts: textsOf(found.product), version: found.version, savedAt: found.savedAt, sku: found.product.sku, saved: url.searchParams.has('saved') };
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const texts = formTexts(await request.formData());
		const found = await products.find(locals.db, params.sku);
		if (!found) error(404, 'not found');
		const { product, problems } = readProductForm({ ...texts, sku: params.sku }, found.product);
		if (Object.keys(problems).length > 0) return fail(422, { texts, problems });
		const saved = await products.save(locals.db, product, { now: locals.now, version: Number(texts.version) });
		if (!saved.ok) return fail(statusOf(saved.rejection), { texts, problems: {}, rejection: saved.rejection });
		await evidence.follow(locals.db, saved.value.product, locals.now);
		return { saved: true };
	},

	remove: async ({ locals, params, request }) => {
		const removed = await products.remove(locals.db, params.sku, Number((await request.formData()).get('version')));
		if (!removed.ok) return fail(statusOf(removed.rejection), { rejection: removed.rejection });
		redirect(303, `${resolve('/products')}?deleted=${encodeURIComponent(params.sku)}`);
	}
};
