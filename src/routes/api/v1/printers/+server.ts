import { json } from '@sveltejs/kit';
import * as printers from '$lib/server/printers';
import { onlyMethods } from '../refuse';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => json(await printers.list(locals.db), { headers: { 'cache-control': 'no-cache' } });

export const fallback = onlyMethods('GET', 'HEAD');
