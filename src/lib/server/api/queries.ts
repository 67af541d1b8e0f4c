import { FORMATS } from '$lib/domain/exports/formats';
import { VALUES } from '$lib/domain/exports/made';
import * as z from 'zod';
import { isCountry } from '$lib/domain/values/codes';
import { EVIDENCE_KINDS } from '$lib/domain/catalog/evidence';
import type { RateColumn } from '$lib/domain/customs/tariff/line';
import { CONTENT_SYMBOLS } from '$lib/domain/documents/labels/content-symbol';
import { RESOLUTIONS, type Resolution } from '$lib/domain/documents/labels/dots';
import { cartonsIn, LABEL_KINDS, LABEL_ORDERS, usualJob, type LabelJob } from '$lib/domain/documents/printing/label-job';
import { CLAIMS, goodsIn } from '$lib/domain/customs/tariff/rates-of';
import { EFFORTS, type PackingChoices } from '$lib/domain/shipment/plan';
import { day } from '$lib/plan-file/fields';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { SPANS } from '$lib/server/evidence-record';
import type { ParameterNotValid } from '$lib/server/request';

// What may stand behind the "?" of each endpoint. The same schemas describe the parameters in the OpenAPI document.

const whole = (from: number, to: number) => z.coerce.number().int().min(from).max(to);
const flag = (description: string) => z.enum(['0', '1']).optional().meta({ description });

export const checkQuery = z.strictObject({
	on: day.optional().meta({ format: 'date', description: 'Day as of which the plan is judged; without it the declaration day, or today in Japan.' })
});

export const assessQuery = z.strictObject({
	on: day.optional().meta({ format: 'date', description: 'Day of the declaration; without it that of the plan or declaration, or today in Japan.' }),
	schedule: z.enum(['general', 'simplified']).optional().meta({ description: 'The simplified rates are for consignments of up to ¥200,000.' }),
	deMinimis: z.enum(['claimed', 'not-claimed']).optional().meta({ description: 'Whether goods of ¥10,000 and less in all are let off; without it they are.' })
});

export const packQuery = z.strictObject({
	seed: whole(0, 4_294_967_295).default(1).meta({ description: 'Same plan and seed, same cartons.' }),
	seconds: z.coerce.number().min(0.1).max(60).optional().meta({ description: 'Ends the search early after so many seconds.' }),
	effort: z.enum(EFFORTS).optional().meta({ description: 'How much work the search may do; without it as in `packingOptions` of the plan, or usual.' }),
	support: z.coerce.number().min(0).max(100).optional().meta({ description: 'Percent of a unit’s base that must rest on something; without it as in the plan, or 75.' }),
	least: z.enum(['cartons', 'cost']).optional().meta({ description: 'What is to be kept small; without it as in the plan, or cost where every size says what it costs.' }),
	freight: z.coerce.number().min(0).max(1_000_000).optional().meta({ description: 'Yen for a kilogram of freight, by weight or by room, whichever is more; without it as in the plan.' }),
	divisor: z.coerce.number().min(1).max(1_000_000).optional().meta({ description: 'Cubic centimetres that count as a kilogram of freight; without it as in the plan, or 5000.' }),
	alone: z.coerce.number().min(0).max(1_000).optional().meta({ description: 'Percent of the cost that cartons of one SKU each may add; without it as in the plan, or 0.' })
});

/** What a query asks of packing this once; what it does not name stays as the plan has it. */
export const packingAsked = ({ effort, support, least, freight, divisor, alone }: z.output<typeof packQuery>): PackingChoices => ({
	...(least && { least }),
	...(freight !== undefined && { freightJpyPerKg: freight }),
	...(divisor !== undefined && { divisor }),
	...(support !== undefined && { supportPercent: support }),
	...(alone !== undefined && { alonePercent: alone }),
	...(effort && { effort })
});

export const documentsQuery = z.strictObject({
	draft: flag('1 writes papers although something blocks, and marks every page as a draft.'),
	only: z.string().max(500).optional().meta({ description: 'Kinds of documents, parted by commas; without it all of them.' }),
	revision: whole(1, 100_000).default(1).meta({ description: 'Revision that is printed on the papers.' })
});

export const importQuery = z.strictObject({
	name: z.string().max(255).default('').meta({ description: 'Name of the file, where it is the body itself.' })
});

export const shipmentsQuery = z.strictObject({
	search: z.string().max(200).default('').meta({ description: 'Words of references, SKUs, FBA shipment ids, tracking numbers, centres and names; all must be found.' }),
	state: z.enum(['open', 'blocked', 'ready', 'released', 'all']).default('all').meta({ description: '`open` is blocked or ready.' }),
	sort: z.enum(['changed', 'reference', 'deadline']).default('changed'),
	page: whole(1, 1_000_000).default(1),
	size: whole(1, 200).default(50)
});

export const productsQuery = z.strictObject({
	search: z.string().max(200).default('').meta({ description: 'Words of SKUs, ASINs, FNSKUs, HS codes, brands and titles; all must be found.' }),
	sort: z.enum(['sku', 'title', 'hs-code', 'origin', 'changed']).default('sku'),
	page: whole(1, 1_000_000).default(1),
	size: whole(1, 500).default(50)
});

export const casePacksQuery = z.strictObject({
	search: z.string().max(200).default('').meta({ description: 'Words of SKUs, names and carton sizes; all must be found.' })
});

export const evidenceQuery = z.strictObject({
	search: z.string().max(200).default('').meta({ description: 'Words of references, SKUs, file names and kinds; all must be found.' }),
	kind: z.enum(EVIDENCE_KINDS.map(({ kind }) => kind) as [string, ...string[]]).optional(),
	sku: z.string().max(100).optional().meta({ description: 'Papers that are about this product.' }),
	within: z.enum(SPANS).optional().meta({ description: 'Runs out within so many days from today in Japan; `past` has run out.' }),
	page: whole(1, 1_000_000).default(1),
	size: whole(1, 200).default(50)
});

export const labelsQuery = z.strictObject({
	search: z.string().max(200).default('').meta({ description: 'A carton by its number, or part of a box id, a SKU or the name of who printed it; all words must be found.' }),
	void: flag('1 answers only labels whose box id is void.'),
	page: whole(1, 1_000_000).default(1),
	size: whole(1, 500).default(100)
});

export const tariffQuery = z.strictObject({
	words: z.string().max(200).default('').meta({ description: 'Words of the description in Japanese or English, all of which must be found; or the first digits of a code.' }),
	origin: z.string().refine((code) => isCountry(code.toUpperCase())).optional().meta({ description: 'Country of origin, two letters; without it no preference applies.' }),
	on: day.optional().meta({ format: 'date', description: 'Day of the declaration; without it today in Japan.' }),
	proof: z.enum(['held', 'none']).default('held').meta({ description: 'Whether the origin is proved; `none` leaves out what needs proof.' })
});

/** Codes that are answered at once; the address of a request stays short enough for any server. */
export const MOST_RATES = 200;

export const tariffRatesQuery = z.strictObject({
	goods: z
		.string()
		.max(13 * MOST_RATES)
		.refine((text) => (goodsIn(text)?.length ?? MOST_RATES + 1) <= MOST_RATES)
		.meta({ description: `Nine-digit codes, parted by commas, up to ${MOST_RATES}; each may name its country of origin after a hyphen.`, examples: ['691200000-PT,420292000'] }),
	on: day.optional().meta({ format: 'date', description: 'Day of the declaration; without it today in Japan.' }),
	proof: z.enum(['held', 'none']).default('held').meta({ description: 'Whether the origin is proved; `none` leaves out what needs proof.' }),
	column: z.enum(CLAIMS as [RateColumn, ...RateColumn[]]).optional().meta({ description: 'Claims this agreement or preference alone, where the origin may and it is lower.' })
});

export const evidenceFileQuery = z.strictObject({
	name: z.string().max(255).default('').meta({ description: 'Name of the file.' })
});

export const documentQuery = z.strictObject({
	draft: flag('1 writes the document although something blocks, and marks every page as a draft.'),
	inline: flag('1 shows the document in the browser instead of saving it.'),
	revision: whole(1, 100_000).optional().meta({ description: 'A released revision, answered as it was issued.' }),
	centre: z.string().min(1).max(100).optional().meta({ description: 'The fulfilment centre that the paper is for, where there is one for each.' })
});

const exportValues = z.enum(VALUES).default('unit').meta({ description: 'Whether value and weight are of a unit or of the line, where nobody says what the reader of the file takes them for.' });

export const exportQuery = z.strictObject({
	as: z.string().max(400).meta({ description: 'Names of files, parted by commas.', examples: [FORMATS.join(',')] }),
	values: exportValues,
	draft: flag('1 writes the files although something blocks; their names then end in `-draft`.')
});

export const exportFileQuery = z.strictObject({ values: exportValues, draft: flag('1 writes the file although something blocks; its name then ends in `-draft`.') });

export const labelRunQuery = z.strictObject({
	kind: z.enum(LABEL_KINDS).default('carton'),
	stock: z.string().max(40).optional().meta({ description: 'Name of the sheet or roll; without it the usual one of the kind.' }),
	dpi: z.enum(RESOLUTIONS.map(String) as [string, ...string[]]).optional().meta({ description: 'Dots to the inch of the printer; without it what the stock is usually printed at, or that of the printer named.' }),
	order: z.enum(LABEL_ORDERS).optional().meta({ description: '`as-they-stand` prints cartons in the order in which `cartons` lists them.' }),
	start: whole(1, 1000).default(1).meta({ description: 'First label of the sheet that is still there.' }),
	copies: whole(1, 100).default(1).meta({ description: 'Labels of each.' }),
	spare: whole(0, 100).default(0).meta({ description: 'Item labels more for each SKU.' }),
	cartons: z.string().max(20_000).refine((text) => cartonsIn(text) !== undefined).optional().meta({ description: 'Numbers of cartons; without it all.', examples: ['1-4, 9'] }),
	sku: z.string().max(100).optional().meta({ description: 'Units of this SKU alone.' }),
	sscc: flag('1 shows the SSCC of each carton too.'),
	content: z.enum(CONTENT_SYMBOLS).optional().meta({ description: 'Puts Amazon’s 2D box-content barcode on carton labels.' }),
	expiry: flag('0 leaves the expiry out of the box-content barcode.'),
	printer: z.string().max(80).optional().meta({ description: 'Name of a printer that was measured: its offset, scale and resolution are used.' })
});

/** The job that a query asks for. */
export function jobAsked({ kind, stock, dpi, order, start, copies, spare, cartons, sku, sscc, content, expiry }: z.output<typeof labelRunQuery>): LabelJob {
	const usual = usualJob(kind, stock);
	const listed = cartons === undefined ? undefined : cartonsIn(cartons);
	return {
		...usual, start, copies, spare,
		...(dpi && { dpi: Number(dpi) as Resolution }),
		...(order && { order }),
		...(listed && listed.length > 0 && { cartons: listed }),
		...(sku && { skus: [sku] }),
		...(sscc === '1' && { sscc: 'shown' as const }),
		...(content && { content }),
		...(expiry === '0' && { expiryInContent: 'left-out' as const })
	};
}

/** A template that is uploaded: the workbook itself is the body. */
export const templateQuery = z.strictObject({
	name: z.string().trim().min(1).max(120).meta({ description: 'Name of the template.' }),
	forwarder: z.string().max(120).default('').meta({ description: 'Whose sheet it is.' })
});

export const sheetQuery = z.strictObject({
	centre: z.string().max(10).optional().meta({ description: 'Only what goes to this fulfilment centre.' }),
	reason: z.string().max(300).optional().meta({ description: 'Why the sheet goes out in spite of errors; the answer carries it as `nyuko-note`, percent-encoded.' })
});

const wantedOf = (schema: z.ZodObject, name: string): string => {
	const known = schema.shape[name];
	if (!known) return Object.keys(schema.shape).join(', ');
	const { enum: options, minimum, maximum, maxLength, format, examples } = z.toJSONSchema(known, { io: 'input' }) as Record<string, unknown>;
	if (Array.isArray(options)) return options.join(', ');
	if (Array.isArray(examples)) return examples.join(' / ');
	if (minimum !== undefined) return `${String(minimum)}–${String(maximum)}`;
	return format === 'date' ? 'YYYY-MM-DD' : `≤ ${String(maxLength)}`;
};

/** Nothing, blanks, `0x10` and `1e3` would be read as numbers too, and are none. */
const PLAIN_NUMBER = /^\d+(\.\d+)?$/;

/** Parameters of a request; one that is misspelt, given twice or out of range is told, never passed over. */
export function readQuery<S extends z.ZodObject>(url: URL, schema: S): Result<z.output<S>, ParameterNotValid> {
	const names = [...url.searchParams.keys()];
	const twice = names.find((name, i) => names.indexOf(name) !== i);
	if (twice !== undefined) return reject({ code: 'parameter-not-valid', name: twice, given: url.searchParams.getAll(twice).join(', '), wanted: '1 ×' });
	const refused = (name: string) => reject({ code: 'parameter-not-valid' as const, name, given: url.searchParams.get(name) ?? '', wanted: wantedOf(schema, name) });
	const read = schema.safeParse(Object.fromEntries(url.searchParams));
	if (read.success) {
		const odd = names.find((name) => typeof (read.data as Record<string, unknown>)[name] === 'number' && !PLAIN_NUMBER.test(url.searchParams.get(name) ?? ''));
		return odd === undefined ? accept(read.data) : refused(odd);
	}
	const issue = read.error.issues[0];
	return refused(String(issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0]));
}
