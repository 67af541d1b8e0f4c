import { fail, redirect } from '@sveltejs/kit';
import { statusOf } from '$lib/server/http';
import * as evidence from '$lib/server/evidence';
import * as products from '$lib/server/products';
import { formTexts } from '../form-texts';
import { productAddress } from '../product-address';
import { readProductForm } from '../product-form';
import type { Actions } from './$types';

export const actions: Actions = {
	save: async ({ locals, request }) => {
		const texts = formTexts(await request.formData());
		const { product, problems } = readProductForm(texts);
		if (Object.keys(problems).length > 0) return fail(422, { texts, problems });
		const saved = await products.save(locals.db, product, { now: locals.now, version: 0 });
		if (!saved.ok && saved.rejection.code === 'stale') return fail(409, { texts, problems: { sku: { code: 'sku-taken', sku: product.sku } } });
		if (!saved.ok) return fail(statusOf(saved.rejection), { texts, problems: {}, rejection: saved.rejection });
		await evidence.follow(locals.db, saved.value.product, locals.now);
		redirect(303, `${productAddress(product.sku)}?saved`);
	}
};
