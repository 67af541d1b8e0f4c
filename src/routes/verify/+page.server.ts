import { verifyCode } from '$lib/server/verify';
import type { PageServerLoad } from './$types';

/** `?code=` is what a page's code says; nothing but this server's own records is asked. */
export const load: PageServerLoad = async ({ locals: { db }, url }) => {
	const code = url.searchParams.get('code')?.trim().slice(0, 1_000) ?? '';
	return { code, verdict: code === '' ? undefined : await verifyCode(db, code) };
};
