import type { Product } from '$lib/domain/catalog/product';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { z } from 'zod';
import { type Assessable, LARGEST_PLAN, type NotAPlan, readAssessableText, readDocumentText, readPlanText, readProductText } from '$lib/plan-file/read';

export type BodyTooLarge = { readonly code: 'body-too-large'; readonly most: number };
export type MediaTypeNotSupported = { readonly code: 'media-type-not-supported'; readonly given: string; readonly wanted: string };
/** The body is not the document that is wanted here; each error says where and how to mend it. */
export type BodyNotValid = { readonly code: 'body-not-valid'; readonly errors: NotAPlan['errors'] };
export type NotUtf8 = { readonly code: 'not-utf-8' };
export type FileMissing = { readonly code: 'file-missing' };
export type NoHeader = { readonly code: 'no-header'; readonly columns: string };
export type NoRows = { readonly code: 'no-rows' };
export type ParameterNotValid = { readonly code: 'parameter-not-valid'; readonly name: string; readonly given: string; readonly wanted: string };
export type IfMatchNotValid = { readonly code: 'if-match-not-valid'; readonly given: string };

/** What a request itself can be refused for, before anything is asked of the shipments. */
export type RequestRejection =
	| BodyTooLarge
	| MediaTypeNotSupported
	| BodyNotValid
	| NotUtf8
	| FileMissing
	| NoHeader
	| NoRows
	| ParameterNotValid
	| IfMatchNotValid
	| { readonly code: 'no-such-endpoint'; readonly path: string }
	| { readonly code: 'no-such-document'; readonly kind: string; readonly wanted: string }
	| { readonly code: 'method-not-allowed'; readonly method: string; readonly allowed: string }
	| { readonly code: 'if-match-missing'; readonly version: number }
	| { readonly code: 'if-match-differs'; readonly version: number; readonly savedAt: string }
	| { readonly code: 'already-there'; readonly version: number; readonly savedAt: string }
	| { readonly code: 'reference-differs'; readonly given: string; readonly expected: string }
	| { readonly code: 'sku-differs'; readonly given: string; readonly expected: string }
	| { readonly code: 'name-differs'; readonly given: string; readonly expected: string };

const MEGABYTE = 1024 * 1024;
const tooLarge = (most: number) => reject<BodyTooLarge>({ code: 'body-too-large', most: most / MEGABYTE });

/** The server's own limit on a body (`BODY_SIZE_LIMIT`) shows as an error with a status. */
const isTooLarge = (error: unknown): boolean => typeof error === 'object' && error !== null && 'status' in error && error.status === 413;

/**
 * The body's bytes, and never more of them than allowed: a length that was not announced is counted while it comes. What is too
 * much is read over, so that the caller hears why; a caller who does not stop is cut off.
 */
export async function readBody(request: Request, most = LARGEST_PLAN): Promise<Result<Uint8Array, BodyTooLarge>> {
	if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge(most);
	const parts: Uint8Array[] = [];
	let size = 0;
	const reader = request.body?.getReader();
	try {
		for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
			size += read.value.byteLength;
			if (size <= most) parts.push(read.value);
			else parts.length = 0;
			if (size > 2 * most) await reader?.cancel();
		}
	} catch (error) {
		if (isTooLarge(error)) return tooLarge(most);
		throw error;
	}
	return size > most ? tooLarge(most) : accept(new Uint8Array(Buffer.concat(parts)));
}

/** Does some work with a signal that the caller has hung up; that of the request itself falls silent once the body is read. */
export async function whileThere<T>({ request, platform }: { request: Request; platform: Readonly<App.Platform> | undefined }, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
	const gone = new AbortController();
	const leave = (): void => gone.abort();
	const socket = platform?.req?.socket;
	request.signal.addEventListener('abort', leave);
	socket?.once('close', leave);
	try {
		return await work(gone.signal);
	} finally {
		request.signal.removeEventListener('abort', leave);
		socket?.off('close', leave);
	}
}

export const mediaTypeOf = (request: Request): string => (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const isJson = (type: string): boolean => type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type);

type Unread = BodyTooLarge | MediaTypeNotSupported | NotUtf8;

/** UTF-8 alone is JSON; what is not is told as such and not guessed at. */
function decoded(bytes: Uint8Array): Result<string, NotUtf8> {
	try {
		return accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return reject({ code: 'not-utf-8' });
	}
}

async function readJsonText(request: Request): Promise<Result<string, Unread>> {
	const given = mediaTypeOf(request);
	const encoding = request.headers.get('content-encoding') ?? 'identity';
	if (!isJson(given)) return reject({ code: 'media-type-not-supported', given: given || '–', wanted: 'application/json' });
	if (encoding !== 'identity') return reject({ code: 'media-type-not-supported', given: encoding, wanted: 'identity' });
	const body = await readBody(request);
	return body.ok ? decoded(body.value) : body;
}

export async function readPlanBody(request: Request): Promise<Result<Plan, Unread | NotAPlan>> {
	const text = await readJsonText(request);
	return text.ok ? readPlanText(text.value) : text;
}

/** A plan or a bare declaration. */
export async function readAssessableBody(request: Request): Promise<Result<Assessable, Unread | NotAPlan>> {
	const text = await readJsonText(request);
	return text.ok ? readAssessableText(text.value) : text;
}

export async function readProductBody(request: Request): Promise<Result<Product, Unread | NotAPlan>> {
	const text = await readJsonText(request);
	return text.ok ? readProductText(text.value) : text;
}

/** A document of the API that is no plan; what is wrong with it is told under a code of its own. */
export async function readDocumentBody<T>(request: Request, schema: z.ZodType<T>): Promise<Result<T, Unread | BodyNotValid>> {
	const text = await readJsonText(request);
	if (!text.ok) return text;
	const read = readDocumentText(schema, text.value);
	return read.ok ? read : reject({ code: 'body-not-valid', errors: read.rejection.errors });
}

export type Upload = { readonly bytes: Uint8Array; readonly name: string; readonly plan?: Plan };

const FILE_TYPES = ['text/', 'application/octet-stream', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip', 'application/vnd.ms-excel'];

/** A file as the body itself, or as the part `file` of a form, beside which a part `plan` may say what it goes into. */
export async function readUpload(request: Request, name: string): Promise<Result<Upload, Unread | FileMissing | NotAPlan>> {
	const given = mediaTypeOf(request);
	const isForm = given === 'multipart/form-data';
	if (!isForm && given !== '' && !FILE_TYPES.some((type) => given.startsWith(type)))
		return reject({ code: 'media-type-not-supported', given, wanted: 'multipart/form-data, text/csv, application/octet-stream' });
	const body = await readBody(request);
	if (!body.ok) return body;
	if (!isForm) return accept({ bytes: body.value, name });
	return readForm(new Response(new Uint8Array(body.value), { headers: { 'content-type': request.headers.get('content-type') ?? '' } }));
}

async function readForm(response: Response): Promise<Result<Upload, NotUtf8 | FileMissing | NotAPlan>> {
	const form = await response.formData().catch(() => undefined);
	const file = form?.get('file');
	if (!(file instanceof File)) return reject({ code: 'file-missing' });
	const upload = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
	const part = form?.get('plan');
	if (part === null || part === undefined) return accept(upload);
	const text = typeof part === 'string' ? accept(part) : decoded(new Uint8Array(await part.arrayBuffer()));
	if (!text.ok) return text;
	const plan = readPlanText(text.value);
	return plan.ok ? accept({ ...upload, plan: plan.value }) : plan;
}
