import { STATUS } from '$lib/server/http';
import { openapi } from '$lib/server/openapi';
import { version } from '../../../../../package.json';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	document: openapi(version),
	problems: Object.entries(STATUS).sort(([a], [b]) => a.localeCompare(b)),
	origin: url.origin
});
