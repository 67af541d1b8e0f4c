/** The server was called by a name that is not its own. */
export type NotOurName = { readonly code: 'not-our-name' };

/** A page of another site asks to change something. */
export type FromElsewhere = { readonly code: 'from-elsewhere' };

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The name this server was called by is one of its own: a page elsewhere cannot reach it by rebinding a name. */
export function isOwnHost(host: string | null, environment: NodeJS.ProcessEnv): boolean {
	if (!host) return false;
	if (LOOPBACK.test(host)) return true;
	if (environment.ORIGIN && new URL(environment.ORIGIN).host === host) return true;
	return Boolean(environment.HOST) && !LOOPBACK.test(environment.HOST ?? '') && !environment.ORIGIN;
}

/** A browser says where a request comes from; one that changes something must come from our own pages. Programs send no such header. */
export function comesFromElsewhere(request: Request, ownHost: string): boolean {
	if (SAFE.has(request.method)) return false;
	const site = request.headers.get('sec-fetch-site');
	if (site && site !== 'same-origin' && site !== 'none') return true;
	const origin = request.headers.get('origin');
	return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== ownHost);
}
