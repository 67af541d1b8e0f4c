import { error, type RequestEvent, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { isLanguage, preferred } from '$lib/i18n/languages';
import { dayInJapan } from '$lib/server/clock';
import { connect, type Db } from '$lib/server/db/connect';
import { target } from '$lib/server/db/target';
import { problem, sentenceOf, statusOf } from '$lib/server/http';
import { logFault } from '$lib/server/log';
import { comesFromElsewhere, isOwnHost, type FromElsewhere, type NotOurName } from '$lib/server/origin';
import { greet } from '$lib/server/samples';
import { LINK_HEADERS } from '$lib/server/share-links';

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
	const language = event.cookies.get('nyuko-language');
	const theme = event.cookies.get('nyuko-theme');
	event.locals.language = isLanguage(language) ? language : preferred(event.request.headers.get('accept-language'));
	if (!building && !isOwnHost(host, process.env)) return refuse(event, { code: 'not-our-name' });
	if (host && comesFromElsewhere(event.request, host)) return refuse(event, { code: 'from-elsewhere' });
	event.locals.theme = theme === 'dark' || theme === 'light' ? theme : undefined;
	event.locals.now = new Date();
	event.locals.today = dayInJapan(event.locals.now);

	event.locals.db = await database();

	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%nyuko.lang%', event.locals.language).replace('%nyuko.theme%', event.locals.theme ?? ''),
		preload: ({ type }) => type === 'js' || type === 'css'
	});
	if (response.status === 500 && event.locals.fault && isApi(event)) return problem({ code: 'fault', id: event.locals.fault }, event.locals.language);
	response.headers.set('X-Content-Type-Options', 'nosniff');
	response.headers.set('Referrer-Policy', 'same-origin');
	if (event.url.pathname.startsWith('/s/')) for (const [name, value] of Object.entries(LINK_HEADERS)) response.headers.set(name, value);
	response.headers.set('Server-Timing', `total;dur=${(performance.now() - started).toFixed(1)}`);
	return response;
};

const isApi = (event: RequestEvent): boolean => event.url.pathname.startsWith('/api/');

function refuse(event: RequestEvent, rejection: NotOurName | FromElsewhere): Response {
	if (isApi(event)) return problem(rejection, event.locals.language);
	error(statusOf(rejection), sentenceOf(event.locals.language, rejection));
}

export const handleError: HandleServerError = ({ error: fault, event, status, message }) => {
	if (status === 404) return { message };
	const id = logFault(fault, { method: event.request.method, path: event.url.pathname, status });
	event.locals.fault = id;
	return { message: sentenceOf(event.locals.language ?? 'en', { code: 'fault', id }) };
};
