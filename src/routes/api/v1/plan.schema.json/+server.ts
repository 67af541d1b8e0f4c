import { jsonSchemaOf } from '$lib/plan-file/json-schema';
import { planSchema } from '$lib/plan-file/schema';
import { onlyMethods } from '../refuse';
import type { RequestHandler } from './$types';

const text = JSON.stringify({ title: 'nyuko-plan/1', ...jsonSchemaOf(planSchema) }, null, '\t');

export const GET: RequestHandler = () => new Response(text, { headers: { 'content-type': 'application/schema+json' } });

export const fallback = onlyMethods('GET', 'HEAD');
