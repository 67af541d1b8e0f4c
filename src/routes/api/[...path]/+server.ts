import { refuse } from '../v1/refuse';
import type { RequestHandler } from './$types';

/** A version of the API that there is not, or none at all: programs get no page for people. */
export const fallback: RequestHandler = ({ locals, url }) => refuse(locals, { code: 'no-such-endpoint', path: url.pathname });
