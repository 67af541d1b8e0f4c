import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { isLanguage, preferred } from '$lib/i18n/languages';
import { say } from '$lib/i18n/words';
import { dayInJapan } from '$lib/server/clock';
import { connect, type Db } from '$lib/server/db/connect';
import { target } from '$lib/server/db/target';
import { logFault } from '$lib/server/log';
import { comesFromElsewhere, isOwnHost } from '$lib/server/origin';
import { greet } from '$lib/server/samples';

let connecting: Promise<Db> | undefined;
const database = (): Promise<Db> => (connecting ??= connect(target(process.env)));

export const init: ServerInit = async () => {
	if (building) return;
	const now = new Date();
	await greet(await database(), { now, today: dayInJapan(now) });
};

export const handle: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	const host = event.request.headers.get('host');
	if (!building && !isOwnHost(host, process.env)) error(421, 'This server does not answer to that name. Set ORIGIN to the address it is reached by.');
	if (host && comesFromElsewhere(event.request, host)) error(403, 'A request that changes something must come from a page of this server.');

	const language = event.cookies.get('nyuko-language');
	const theme = event.cookies.get('nyuko-theme');
	event.locals.db = await database();
	event.locals.language = isLanguage(language) ? language : preferred(event.request.headers.get('accept-language'));
	event.locals.theme = theme === 'dark' || theme === 'light' ? theme : undefined;
	event.locals.now = new Date();
	event.locals.today = dayInJapan(event.locals.now);

	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%nyuko.lang%', event.locals.language).replace('%nyuko.theme%', event.locals.theme ?? ''),
		preload: ({ type }) => type === 'js' || type === 'css'
	});
	response.headers.set('X-Content-Type-Options', 'nosniff');
	response.headers.set('Referrer-Policy', 'same-origin');
	response.headers.set('Server-Timing', `total;dur=${(performance.now() - started).toFixed(1)}`);
	return response;
};

export const handleError: HandleServerError = ({ error: fault, event, status, message }) => {
	if (status === 404) return { message };
	const id = logFault(fault, { method: event.request.method, path: event.url.pathname, status });
	return { message: say(event.locals.language ?? 'en', 'frame.fault', { id }) };
};
