import { refuse } from '../refuse';
import type { RequestHandler } from './$types';

/** What no other endpoint answers. */
export const fallback: RequestHandler = ({ locals, params }) => refuse(locals, { code: 'no-such-endpoint', path: `/api/v1/${params.path}` });
