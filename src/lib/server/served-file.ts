import { MADE_ANEW, type Released } from '$lib/server/released-papers';

type Serving = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>; readonly are?: Released['are']; readonly how?: 'inline' | 'attachment' };

const MEDIA: Readonly<Record<string, string>> = { pdf: 'application/pdf', zpl: 'application/zpl; charset=utf-8', json: 'application/json', zip: 'application/zip' };

/** What is left of a name in ASCII, for those that read no other. */
const plainName = (name: string): string => name.replace(/[^\w.-]+/g, '_').replace(/^[_-]+/, '').replace(/^\./, 'papers.');
/** A file name that every system takes, and the real one for those that read RFC 8187. */
const disposition = (how: 'inline' | 'attachment', name: string): string =>
	`${how}; filename="${plainName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** A paper, or all of them, as an answer; what was made anew says so. */
export const served = ({ name, bytes, are = 'kept', how = 'attachment' }: Serving): Response =>
	new Response(bytes, {
		headers: {
			'content-type': MEDIA[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
			'content-disposition': disposition(how, name),
			'cache-control': 'no-store',
			...(are === 'made-anew' && MADE_ANEW)
		}
	});
