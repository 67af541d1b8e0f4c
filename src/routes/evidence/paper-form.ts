import * as z from 'zod';
import { isEvidenceKind } from '$lib/domain/catalog/evidence';
import { readDay } from '$lib/domain/shipment/terms';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { paperSchema } from '$lib/server/api/paper';
import type { Paper } from '$lib/server/evidence';
import { SPANS } from '$lib/server/evidence-record';

export const Query = z.object({
	search: z.string().max(200).catch(''),
	kind: z.string().refine(isEvidenceKind).optional().catch(undefined),
	within: z.enum(SPANS).optional().catch(undefined),
	sku: z.string().min(1).max(100).optional().catch(undefined),
	edit: z.union([z.literal('new'), z.coerce.number().int().positive().max(2_147_483_647)]).optional().catch(undefined),
	page: z.coerce.number().int().min(1).max(1_000_000).catch(1)
});

/** A paper that cannot be kept, and the field that says why. */
export type NotAPaper = { readonly code: 'not-a-paper'; readonly field: string };

/** A document as a paper: what the page sent to take a removal back. */
export function paperFrom(document: unknown): Result<Paper, NotAPaper> {
	const read = paperSchema.safeParse(document);
	if (read.success) return accept(read.data);
	const [issue] = read.error.issues;
	const crossed = issue?.code === 'custom' && issue.params?.['code'] === 'days-crossed';
	return reject({ code: 'not-a-paper', field: crossed ? 'days' : String(issue?.path[0] ?? 'kind') });
}

/** The paper of a filled-in form. A day that cannot be read is passed on, so that it is refused. */
export function paperOfForm(form: FormData): Result<Paper, NotAPaper> {
	const text = (name: string): string => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	const day = (name: string) => (text(name) === '' ? {} : { [name]: readDay(text(name)) ?? text(name) });
	return paperFrom({
		kind: text('kind'),
		reference: text('reference'),
		...day('validFrom'),
		...day('validUntil'),
		...(text('file') !== '' && { file: text('file') }),
		skus: [...new Set(form.getAll('sku').map((sku) => String(sku).trim()).filter(Boolean))]
	});
}
