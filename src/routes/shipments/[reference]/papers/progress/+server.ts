import { json } from '@sveltejs/kit';
import * as releaseProgress from '$lib/server/release-progress';
import type { RequestHandler } from './$types';

/** How far the release has come that is being made; null while none is. */
export const GET: RequestHandler = ({ params }) => json(releaseProgress.of(params.reference) ?? null, { headers: { 'cache-control': 'no-store' } });
