import { accept, reject, type Result } from '$lib/domain/values/result';
import type { IfMatchNotValid, RequestRejection } from '$lib/server/request';

// Versions as strong entity tags (RFC 9110): version 7 is "7".

type There = { readonly version: number; readonly savedAt: string };

export const etagOf = (version: number): string => `"${version}"`;

export const headersOf = ({ version, savedAt }: There): Record<string, string> => ({
	etag: etagOf(version),
	'last-modified': new Date(savedAt).toUTCString(),
	// A browser asks again each time, and is told when nothing changed.
	'cache-control': 'no-cache'
});

const TAGS = /^\s*(\*|(W\/)?"[\x21\x23-\x7e\x80-\xff]*"(\s*,\s*(W\/)?"[\x21\x23-\x7e\x80-\xff]*")*)\s*$/;

const tagsOf = (header: string): string[] => header.split(',').map((tag) => tag.trim());

/** Whether the caller has this version already; told by weak comparison. */
export function isKnown(request: Request, version: number): boolean {
	const header = request.headers.get('if-none-match');
	return header !== null && tagsOf(header).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etagOf(version));
}

export type Precondition = 'new' | { readonly version: number };

type Refused = IfMatchNotValid | Extract<RequestRejection, { code: 'if-match-missing' | 'if-match-differs' | 'already-there' }>;

/**
 * Over which version a request means to write: what is there must be named by `If-Match`, so that nobody overwrites what they
 * have not seen; what is not there needs nothing, and `If-None-Match: *` insists that it is not.
 */
export function preconditionOf(request: Request, there: There | undefined): Result<Precondition, Refused> {
	const header = request.headers.get('if-match');
	if (header !== null && !TAGS.test(header)) return reject({ code: 'if-match-not-valid', given: header });
	if (!there) return accept('new');
	const { version, savedAt } = there;
	if (request.headers.get('if-none-match')?.trim() === '*') return reject({ code: 'already-there', version, savedAt });
	if (header === null) return reject({ code: 'if-match-missing', version });
	const matches = tagsOf(header).some((tag) => tag === '*' || tag === etagOf(version));
	return matches ? accept({ version }) : reject({ code: 'if-match-differs', version, savedAt });
}
