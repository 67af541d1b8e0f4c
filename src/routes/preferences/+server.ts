import { redirect } from '@sveltejs/kit';
import { isLanguage } from '$lib/i18n/languages';
import type { RequestHandler } from './$types';

const A_YEAR = 365 * 24 * 60 * 60;

/** Keeps the language or the theme a reader chose and goes back to where the choice was made. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const language = form.get('language');
	const theme = form.get('theme');
	const options = { path: '/', maxAge: A_YEAR, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
	if (typeof language === 'string' && isLanguage(language)) cookies.set('nyuko-language', language, options);
	if (theme === 'light' || theme === 'dark') cookies.set('nyuko-theme', theme, options);
	const back = String(form.get('back') ?? '/');
	redirect(303, back.startsWith('/') && !back.startsWith('//') && !back.includes('\\') ? back : '/');
};
