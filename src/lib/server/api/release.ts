import * as z from 'zod';
import { day, textUpTo } from '$lib/plan-file/fields';
import { MOST_WHO } from '$lib/server/label-ledger';
import { SHOWS } from '$lib/server/share-links';
import { releaseSchema } from '$lib/server/api/answers';

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const revision = z.int().min(1);
const letter = z.string().regex(/^[A-Z]+$/).meta({ description: 'The revision as people are told it.' });
const by = textUpTo(MOST_WHO);

export const releasingSchema = z.strictObject({
	by: by.meta({ description: 'Who releases; stands in the record, and is not empty.' }),
	version: z.int().min(1).optional().meta({ description: 'Version of the shipment that was seen; refused when another stands now.' })
});

export const releaseFileSchema = z.strictObject({
	file: z.string(),
	kind: z.string(),
	sha256,
	pages: count,
	size: count.optional().meta({ description: 'Bytes; absent where the file is not kept.' })
});

const rowFields = {
	revision,
	letter,
	releasedAt: z.string(),
	by: z.string(),
	issuedOn: z.string(),
	ruleset: z.string(),
	planSha256: sha256,
	kept: z.boolean().meta({ description: 'Whether the files are kept as they were issued; else they are made anew from the plan as it was.' }),
	supersededBy: z.strictObject({ revision, letter }).optional(),
	files: z.array(releaseFileSchema)
};
export const releaseRowSchema = z.strictObject(rowFields);
export const releaseListSchema = z.strictObject({
	rows: z.array(releaseRowSchema),
	changedSince: z.boolean().meta({ description: 'The shipment has changed since its last release.' })
});
export const keptReleaseSchema = z.strictObject({ ...rowFields, release: releaseSchema });

const anything = z.unknown();
const inFour = z.strictObject({ en: z.string(), ja: z.string(), fr: z.string(), zh: z.string() });
const item = z.strictObject({ sku: z.string(), expiry: z.string().optional(), because: z.enum(['changed', 'more']), labels: count });
const line = z.strictObject({ sku: z.string(), quantity: count });

const brief = z.strictObject({
	added: z.array(line), removed: z.array(line), counts: count, values: count, weights: count, others: count,
	days: z.array(z.strictObject({ day: z.string(), before: z.string().optional(), after: z.string().optional() })),
	cartons: z.strictObject({ before: count, after: count }).optional()
});

export const differencesSchema = z.strictObject({
	from: z.strictObject({ revision, letter }),
	to: z.strictObject({ revision, letter }).optional().meta({ description: 'Absent: the shipment as it is saved.' }),
	differences: z.array(z.strictObject({
		path: z.string().meta({ description: 'Entries of lists by their names: `lines[MUG-01].quantity`.' }),
		field: z.string(),
		entry: z.string().optional(),
		kind: z.enum(['added', 'removed', 'changed']),
		before: anything.optional(),
		after: anything.optional(),
		subject: z.string(),
		message: inFour
	})),
	brief,
	labels: z.strictObject({
		cartons: z.array(count).meta({ description: 'Cartons whose label says something else, or has not been there.' }),
		of: count,
		gone: z.array(count).meta({ description: 'Cartons that are no more.' }),
		items: z.array(item)
	}),
	papers: z.array(z.string()).meta({ description: 'Kinds of papers that say something else.' })
});

export const linkingSchema = z.strictObject({
	revision: z.union([revision, z.string().max(10)]).optional().meta({ description: 'By its number or its letter; without it the last one.' }),
	until: day.meta({ format: 'date', description: 'Last day in Japan on which it opens, at most 366 days from today.' }),
	forWhom: textUpTo(MOST_WHO).default(''),
	shows: z.enum(SHOWS).default('all').meta({ description: '`out` leaves out what stays in the house: prep sheet, packing steps, check report, calibration.' }),
	by: by.default('')
});

const linkFields = {
	id: z.string(),
	reference: z.string(),
	revision,
	shows: z.enum(SHOWS),
	until: z.string(),
	forWhom: z.string(),
	createdAt: z.string(),
	createdBy: z.string(),
	revokedAt: z.string().optional(),
	lastOpenedAt: z.string().optional()
};
export const linkSchema = z.strictObject(linkFields);
export const linkListSchema = z.strictObject({ rows: z.array(linkSchema) });
export const newLinkSchema = z.strictObject({ ...linkFields, path: z.string().meta({ description: 'Where it opens on this server. It is told this once: only its hash is kept.' }) });

const successor = z.strictObject({ revision, letter, differs: brief });
export const verdictSchema = z.looseObject({
	verdict: z.enum(['issued', 'superseded', 'draft', 'not-ours', 'unknown', 'no-code', 'altered']),
	proof: z.enum(['code', 'file']).optional().meta({ description: '`file`: byte for byte the file that was issued.' }),
	reference: z.string().optional(),
	revision: revision.optional(),
	letter: letter.optional(),
	releasedAt: z.string().optional(),
	by: z.string().optional(),
	ruleset: z.string().optional(),
	planSha256: sha256.optional(),
	file: releaseFileSchema.optional(),
	supersededBy: successor.optional(),
	changedSince: z.boolean().optional(),
	because: z.enum(['hash', 'kind']).optional(),
	pages: z.array(z.strictObject({ page: z.int().min(1), before: z.array(z.string()), after: z.array(z.string()) })).optional(),
	looks: z.array(z.int().min(1)).optional().meta({ description: 'Pages whose text is the same and that look different; absent where pages were not compared as pictures.' })
});
