import * as z from 'zod';
import { SEVERITIES, STOPS } from '$lib/domain/compliance/finding';
import { RATE_COLUMNS } from '$lib/domain/customs/tariff/line';
import { TRANSPORTS } from '$lib/domain/shipment/plan';
import { declarationSchema } from '$lib/plan-file/declaration';
import { cartonSchema, dutySchema, planSchema, productSchema } from '$lib/plan-file/schema';

// What the endpoints answer, for the OpenAPI document; tests hold real answers against it.

const count = z.int().min(0);
const inFour = z.strictObject({ en: z.string(), ja: z.string(), fr: z.string(), zh: z.string() });
const facts = z.record(z.string(), z.union([z.string(), z.number()]));
/** Why, as data: a code and its figures. The sentence stands beside it as `because`. */
const reason = z.looseObject({ code: z.string() });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const findingSchema = z.strictObject({
	code: z.string(),
	severity: z.enum(SEVERITIES),
	/** customs does not release it, it may not be sold in Japan, or Amazon does not take it. */
	stops: z.enum(STOPS),
	subject: z.string(),
	facts,
	message: inFour,
	remedy: inFour,
	source: z.strictObject({
		title: z.string(),
		url: z.string(),
		publisher: z.string(),
		checkedOn: z.string(),
		standing: z.enum(['official', 'amazon', 'practice', 'our-inference'])
	}),
	from: z.string(),
	until: z.string().optional()
});

export const checkedSchema = z.strictObject({ ok: z.boolean(), on: z.string(), ruleset: z.string(), findings: z.array(findingSchema) });

const yen = z.int();
export const assessmentSchema = z.strictObject({
	on: z.string(),
	schedule: z.enum(['general', 'simplified']),
	lines: z.array(
		z.strictObject({
			key: z.string(), hsCode: z.string(), skus: z.array(z.string()),
			customsValueJpy: yen, dutyBaseJpy: yen, dutyJpy: yen, consumptionTaxBaseJpy: yen, consumptionTaxJpy: yen, localConsumptionTaxJpy: yen
		})
	),
	totals: z.strictObject({ customsValueJpy: yen, dutyJpy: yen, consumptionTaxJpy: yen, localConsumptionTaxJpy: yen, payableJpy: yen }),
	working: z.array(z.string()),
	steps: z.array(z.strictObject({ code: z.string(), line: z.string().optional(), facts })),
	landed: z.array(
		z.strictObject({ sku: z.string(), quantity: count, goodsJpy: yen, freightJpy: yen, dutyJpy: yen, taxJpy: yen, perUnitJpy: z.string() })
	)
});
export const assessableSchema = z.union([planSchema, declarationSchema]);

export const packedSchema = planSchema.extend({
	cartons: z.array(cartonSchema),
	packing: z.strictObject({
		cartons: count,
		utilisation: z.number(),
		lowerBound: count,
		costJpy: yen.optional(),
		unpacked: z.array(z.strictObject({ sku: z.string(), quantity: count, because: z.string(), reason })),
		cutShort: z.boolean().optional()
	})
});

const refusalSchema = z.strictObject({
	row: count,
	sku: z.string().optional(),
	column: z.string(),
	value: z.string(),
	because: z.string(),
	reason
});

export const importedSchema = z.strictObject({
	plan: planSchema,
	added: z.array(z.string()),
	changed: z.array(
		z.strictObject({ sku: z.string(), changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })) })
	),
	refused: z.array(refusalSchema)
});

export const releaseSchema = z.strictObject({
	reference: z.string(),
	revision: z.int().min(1),
	issuedOn: z.string(),
	ruleset: z.string(),
	planSha256: sha256,
	draft: z.boolean(),
	documents: z.array(z.strictObject({ kind: z.string(), file: z.string(), pages: z.int().min(1), sha256 })),
	agreement: z.looseObject({ ok: z.boolean(), compared: z.array(z.unknown()) }),
	readBack: z.strictObject({ pages: count, pagesRead: count, codes: count, texts: count, sampled: z.boolean() }).optional()
});

export const shipmentRowSchema = z.strictObject({
	reference: z.string(),
	version: z.int().min(1),
	state: z.enum(['blocked', 'ready', 'released']),
	transport: z.enum(TRANSPORTS),
	shipDay: z.string().optional(),
	declareDay: z.string().optional(),
	arriveDay: z.string().optional(),
	centres: z.array(z.string()),
	shipperCity: z.string(),
	skus: count,
	units: count,
	cartons: count,
	grossWeightG: count,
	blocks: count,
	warns: count,
	first: z.strictObject({ code: z.string(), subject: z.string(), facts }).optional(),
	ruleset: z.string(),
	revision: count,
	createdAt: z.string(),
	updatedAt: z.string()
});

export const shipmentListSchema = z.strictObject({
	rows: z.array(shipmentRowSchema),
	total: count,
	page: z.int().min(1),
	size: z.int().min(1),
	counts: z.strictObject({ blocked: count, ready: count, released: count, open: count, all: count })
});

export const productListSchema = z.strictObject({ rows: z.array(productSchema), total: count, page: z.int().min(1), size: z.int().min(1) });

const columnRateSchema = z.strictObject({ column: z.enum(RATE_COLUMNS), text: z.string(), duty: dutySchema });

export const tariffOffersSchema = z.array(
	z.strictObject({
		code: z.string().regex(/^\d{9}$/),
		naccsDigit: z.string().meta({ description: 'Tenth character as keyed in NACCS; deduced, a hint.' }),
		descriptionJa: z.string(),
		descriptionEn: z.string().optional(),
		duty: dutySchema,
		basis: z.enum(RATE_COLUMNS).meta({ description: 'Column of the schedule that applies.' }),
		text: z.string().meta({ description: 'The cell of that column, as the schedule prints it.' }),
		units: z.array(z.string()),
		otherLaws: z.array(z.string()),
		withoutProof: columnRateSchema,
		quota: z.literal(true).optional().meta({ description: 'The line is within a tariff quota: its rate is only for who holds a certificate.' }),
		unread: z.array(columnRateSchema).meta({ description: 'Columns that may be lower, which only a person can read.' })
	})
);

export const tariffRatesSchema = z.strictObject({
	asOf: z.string().meta({ description: 'Day from which the book that answers is in force.' }),
	name: z.string(),
	rates: z.array(
		z.strictObject({
			code: z.string().regex(/^\d{9}$/),
			origin: z.string().meta({ description: 'As it was asked; empty where none was named.' }),
			duty: dutySchema,
			basis: z.enum(RATE_COLUMNS).meta({ description: 'Column of the schedule that applies.' }),
			text: z.string().meta({ description: 'The cell of that column, as the schedule prints it.' }),
			withoutProof: columnRateSchema,
			unread: z.array(columnRateSchema).meta({ description: 'Columns that may be lower, which only a person can read.' })
		})
	),
	missing: z.array(z.string()).meta({ description: 'Codes that the book does not hold on that day.' })
});

export const savedSchema = z.strictObject({ version: z.int().min(1), savedAt: z.string() });

export const problemSchema = z.looseObject({
	type: z.string().meta({ description: 'Where this kind of problem is described.' }),
	title: z.string(),
	status: z.int(),
	detail: z.string().meta({ description: 'What was refused, why, and what to do, in the language of the request.' }),
	code: z.string(),
	errors: z
		.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() }))
		.optional()
		.meta({ description: 'For bad input: where (a JSON path), what, and how to mend it.' }),
	findings: z.array(findingSchema).optional().meta({ description: 'What blocks the papers.' })
});
