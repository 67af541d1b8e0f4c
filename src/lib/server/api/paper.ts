import * as z from 'zod';
import { EVIDENCE_KINDS } from '$lib/domain/catalog/evidence';
import { day, sku, textUpTo } from '$lib/plan-file/fields';

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const kind = z
	.enum(EVIDENCE_KINDS.map(({ kind }) => kind) as [string, ...string[]])
	.meta({ description: 'The last part of the code of the finding it answers.' });
const MISSING = { params: { code: 'missing', mend: 'give the number or the name that stands on the paper' } };
const reference = textUpTo(200).refine((typed) => typed.trim() !== '', MISSING);

const fields = {
	kind,
	reference,
	validFrom: day.optional(),
	validUntil: day.optional(),
	file: sha256.optional().meta({ description: 'SHA-256 of a file that is kept.' }),
	skus: z.array(sku).max(5_000).meta({ description: 'The products it is about.' })
};

const DAYS_CROSSED = { path: ['validUntil'], params: { code: 'days-crossed', mend: 'give a last day that is not before the first' } };

/** A paper as it is given, by a form or a program. */
export const paperSchema = z
	.strictObject(fields)
	.refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil, DAYS_CROSSED);

const fileSchema = z.strictObject({ sha256, name: z.string(), type: z.string(), size: z.int().min(1) });

export const paperRowSchema = z.strictObject({ id: z.int().min(1), version: z.int().min(1), savedAt: z.string(), ...fields, file: fileSchema.optional() });

const count = z.int().min(0);
export const paperListSchema = z.strictObject({
	rows: z.array(paperRowSchema),
	total: count,
	page: z.int().min(1),
	size: z.int().min(1),
	counts: z.strictObject({ all: count, past: count, '30': count, '60': count, '90': count })
});

export const savedPaperSchema = z.strictObject({ id: z.int().min(1), version: z.int().min(1), savedAt: z.string() });
