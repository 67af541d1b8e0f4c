import { json } from '@sveltejs/kit';
import { openapi } from '$lib/server/openapi';
import { version } from '../../../../../package.json';
import { onlyMethods } from '../refuse';
import type { RequestHandler } from './$types';

const document = openapi(version);

export const GET: RequestHandler = () => json(document);

export const fallback = onlyMethods('GET', 'HEAD');
