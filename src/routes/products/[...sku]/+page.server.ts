import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as casePacks from '$lib/server/case-packs';
import * as evidence from '$lib/server/evidence';
import * as products from '$lib/server/products';
import { statusOf } from '$lib/server/http';
import { readCaseForm } from '../case-pack-form';
import { formTexts } from '../form-texts';
import { readProductForm, textsOf } from '../product-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const found = await products.find(locals.db, params.sku);
	if (!found) error(404, 'not found');
	const kept = await casePacks.listOf(locals.db, [params.sku]);
	return { casePacks: kept.map(({ template, version }) => ({ template, version })), product: found.product, texts: textsOf(found.product), version: found.version, savedAt: found.savedAt, sku: found.product.sku, saved: url.searchParams.has('saved') };
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

	saveCase: async ({ locals, params, request }) => {
		const posted = formTexts(await request.formData());
		const found = await products.find(locals.db, params.sku);
		if (!found) error(404, 'not found');
		const { template, ...caseForm } = readCaseForm(posted, params.sku, found.product);
		if (!template) return fail(422, { caseForm });
		const { version, was } = caseForm;
		const saved = await casePacks.save(locals.db, template, { now: locals.now, version, ...(version > 0 ? { was } : {}) });
		if (!saved.ok) return fail(statusOf(saved.rejection), { caseForm, caseRejection: saved.rejection });
		return { caseSaved: template.name };
	},

	removeCase: async ({ locals, params, request }) => {
		const form = await request.formData();
		const name = String(form.get('name') ?? '');
		const found = await casePacks.find(locals.db, params.sku, name);
		const removed = await casePacks.remove(locals.db, { sku: params.sku, name, version: Number(form.get('version')) });
		if (!removed.ok) return fail(statusOf(removed.rejection), { caseRejection: removed.rejection });
		return { caseRemoved: found?.template };
	},

	remove: async ({ locals, params, request }) => {
		const removed = await products.remove(locals.db, params.sku, Number((await request.formData()).get('version')));
		if (!removed.ok) return fail(statusOf(removed.rejection), { rejection: removed.rejection });
		redirect(303, `${resolve('/products')}?deleted=${encodeURIComponent(params.sku)}`);
	}
};
