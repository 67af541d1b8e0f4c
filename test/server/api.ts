import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { Db } from '$lib/server/db/connect';

type Module = Partial<Record<string, RequestHandler>>;

const modules = import.meta.glob<Module>('/src/routes/api/v1/**/+server.ts', { eager: true });

/** Every endpoint's route (`/shipments/[reference]`) and what it exports. */
export const ROUTES = Object.entries(modules).map(([file, module]) => ({
	route: file.replace('/src/routes/api/v1', '').replace('/+server.ts', ''),
	module
}));

const NOW = new Date('2026-11-24T03:00:00Z');

const patternOf = (route: string): RegExp =>
	new RegExp(`^${route.replace(/\[\.\.\.(\w+)\]/g, '(?<$1>.*)').replace(/\[(\w+)\]/g, '(?<$1>[^/]+)').replaceAll('.json', '\\.json')}$`);

const fixed = ({ route }: { readonly route: string }): number => route.replace(/\[.*/, '').length;

const routed = (path: string) => {
	const [found] = ROUTES.filter(({ route }) => patternOf(route).test(path)).sort((a, b) => fixed(b) - fixed(a) || a.route.split('[').length - b.route.split('[').length);
	if (!found) throw new Error(`no endpoint for ${path}`);
	const groups = patternOf(found.route).exec(path)?.groups ?? {};
	return { module: found.module, params: Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)])) };
};

export type Sent = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: BodyInit; readonly language?: 'en' | 'ja' };

/** Calls an endpoint as the server would, on a database of the test's own. */
export async function call(db: Db, address: string, { method = 'GET', headers = {}, body, language = 'en' }: Sent = {}): Promise<Response> {
	const url = new URL(`http://localhost/api/v1${address}`);
	const { module, params } = routed(url.pathname.replace('/api/v1', ''));
	const handler = module[method] ?? (method === 'HEAD' ? module.GET : undefined) ?? module.fallback;
	if (!handler) throw new Error(`${address} answers nothing to ${method}`);
	const request = new Request(url, { method, headers, ...(body !== undefined && { body, duplex: 'half' }) } as RequestInit);
	const locals = { db, language, theme: undefined, today: '2026-11-24', now: NOW };
	return handler({ request, url, params, locals } as unknown as RequestEvent);
}

export const asJson = (value: unknown, headers: Record<string, string> = {}, method = 'POST'): Sent => ({
	method,
	headers: { 'content-type': 'application/json', ...headers },
	body: JSON.stringify(value)
});
