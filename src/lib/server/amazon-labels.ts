import { readLabels, type LabelsRead, type PageSeen } from '$lib/domain/shipment/label-pages';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { LabelsUnreadable } from '$lib/server/amazon-labels-page';
import { readBeside } from '$lib/server/amazon-labels-thread';
import { readBody } from '$lib/server/request';

const MEGABYTE = 1024 * 1024;
export const LARGEST_LABELS = 20 * MEGABYTE;

export type LabelsRejection =
	| { readonly code: 'labels-too-large'; readonly most: number }
	| { readonly code: 'labels-no-pdf' }
	| { readonly code: 'labels-take-too-long'; readonly page: number }
	| LabelsUnreadable;

/** A PDF begins so, a few bytes of something else at most before it. */
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** The PDF that is a request's body, looked at no further than it may be large. */
export async function readLabelsBody(request: Request): Promise<Result<Uint8Array, LabelsRejection>> {
	const body = await readBody(request, LARGEST_LABELS);
	if (!body.ok) return reject({ code: 'labels-too-large', most: LARGEST_LABELS / MEGABYTE });
	return isPdf(body.value) ? body : reject({ code: 'labels-no-pdf' });
}

export type Progress = { readonly kind: 'page'; readonly page: number; readonly of: number };
export type Read = { readonly kind: 'read'; readonly pages: number } & LabelsRead;
export type Refused = { readonly kind: 'refused'; readonly rejection: LabelsRejection };

/** Reads the boxes in Amazon's label PDF: after each page how far it is, in the end what was read or why it was not. */
export async function* boxesIn(bytes: Uint8Array): AsyncGenerator<Progress | Read | Refused> {
	const pages: PageSeen[] = [];
	let of = 0;
	for await (const step of readBeside(bytes)) {
		if (step.kind === 'refused') return yield { kind: 'refused', rejection: step.because };
		if (step.kind === 'opened') of = step.pages;
		else if (step.kind === 'page') pages.push(step.seen);
		else return yield { kind: 'read', pages: of, ...readLabels(pages) };
		yield { kind: 'page', page: pages.length, of };
	}
	yield { kind: 'refused', rejection: { code: 'labels-take-too-long', page: pages.length + 1 } };
}

/** The same for whoever waits for the end. */
export async function readAmazonLabels(bytes: Uint8Array): Promise<Result<Read, LabelsRejection>> {
	for await (const step of boxesIn(bytes)) {
		if (step.kind === 'read') return accept(step);
		if (step.kind === 'refused') return reject(step.rejection);
	}
	throw new Error('the reading ended without an answer');
}
