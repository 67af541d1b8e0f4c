import { STATUS_CODES } from 'node:http';
import * as z from 'zod';
import { DOCUMENT_NAMES } from '$lib/domain/documents/papers';
import { FORMATS } from '$lib/domain/exports/formats';
import {
	acpSchema, addressSchema, cartonSchema, cartonTypeSchema, destinationSchema, dutySchema, importerSchema, lineSchema, moneySchema, packingOptionsSchema,
	partySchema, planSchema, productSchema
} from '$lib/plan-file/schema';
import {
	assessableSchema, assessmentSchema, checkedSchema, findingSchema, importedSchema, packedSchema, problemSchema, productListSchema, releaseSchema, savedSchema,
	shipmentListSchema, shipmentRowSchema, tariffOffersSchema, tariffRatesSchema
} from '$lib/server/api/answers';
import { casePackListSchema, casePackSchema } from '$lib/server/api/case-pack';
import { printedListSchema, voidedSchema, voidSchema } from '$lib/server/api/labels';
import { templateListSchema, templateSchema } from '$lib/server/api/forwarder';
import { paperListSchema, paperSchema, savedPaperSchema } from '$lib/server/api/paper';
import { printerListSchema, printerSchema } from '$lib/server/api/printer';
import {
	differencesSchema, keptReleaseSchema, linkingSchema, linkListSchema, linkSchema, newLinkSchema, releaseFileSchema, releaseListSchema, releaseRowSchema, releasingSchema, verdictSchema
} from '$lib/server/api/release';
import { LABEL_FORMATS } from '$lib/server/printing-asked';
import { ENDPOINTS, type Content, type Endpoint, type Status } from '$lib/server/api/endpoints';

type Json = Readonly<Record<string, unknown>>;

const SCHEMAS: Record<string, z.ZodType> = {
	Plan: planSchema,
	Product: productSchema,
	Party: partySchema,
	Importer: importerSchema,
	AttorneyForCustomsProcedures: acpSchema,
	Address: addressSchema,
	Destination: destinationSchema,
	Line: lineSchema,
	CartonType: cartonTypeSchema,
	Carton: cartonSchema,
	PackingOptions: packingOptionsSchema,
	Money: moneySchema,
	Duty: dutySchema,
	Finding: findingSchema,
	Assessable: assessableSchema,
	Assessment: assessmentSchema,
	Checked: checkedSchema,
	Packed: packedSchema,
	Imported: importedSchema,
	Release: releaseSchema,
	ReleaseFile: releaseFileSchema,
	ReleaseRow: releaseRowSchema,
	ReleaseList: releaseListSchema,
	KeptRelease: keptReleaseSchema,
	Releasing: releasingSchema,
	Differences: differencesSchema,
	Linking: linkingSchema,
	Link: linkSchema,
	LinkList: linkListSchema,
	NewLink: newLinkSchema,
	Verdict: verdictSchema,
	ShipmentRow: shipmentRowSchema,
	ShipmentList: shipmentListSchema,
	ProductList: productListSchema,
	TariffOffers: tariffOffersSchema,
	TariffRates: tariffRatesSchema,
	CasePack: casePackSchema,
	CasePackList: casePackListSchema,
	Printer: printerSchema,
	PrinterList: printerListSchema,
	PrintedList: printedListSchema,
	Void: voidSchema,
	Voided: voidedSchema,
	Paper: paperSchema,
	PaperList: paperListSchema,
	SavedPaper: savedPaperSchema,
	ForwarderTemplate: templateSchema,
	ForwarderTemplateList: templateListSchema,
	Saved: savedSchema,
	Problem: problemSchema
};

const refTo = (name: string): string => `#/components/schemas/${name}`;

/** Without what only a document of its own needs. */
const embedded = ({ $schema: _schema, $id: _id, ...schema }: Json): Json => schema;

function components(): Json {
	const registry = z.registry<{ id: string }>();
	for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
	const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: refTo });
	return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, embedded(schema as Json)]));
}

const contentOf = (content: Content): Json =>
	'schema' in content
		? { 'application/json': { schema: { $ref: refTo(content.schema) } } }
		: Object.fromEntries(content.media.map((type) => [type, { schema: type === 'multipart/form-data' ? FORM : {} }]));

const FORM = {
	type: 'object',
	properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' }, plan: { $ref: refTo('Plan') } },
	required: ['file']
};

const PATH_PARAMETERS: Record<string, Json> = {
	reference: { description: 'Reference of the shipment, percent-encoded.', schema: { type: 'string', maxLength: 40 } },
	sku: { description: 'SKU, percent-encoded.', schema: { type: 'string', maxLength: 100 } },
	name: { description: 'Name of the case pack or printer, percent-encoded.', schema: { type: 'string', maxLength: 80 } },
	boxId: { description: 'Amazon’s box id, or ours.', schema: { type: 'string', maxLength: 60 } },
	revision: { description: 'Number of the revision, or its letter.', schema: { type: 'string', maxLength: 6 } },
	paperFile: { description: 'Name of the file, as the release has it.', schema: { type: 'string', maxLength: 200 } },
	link: { description: 'Id of the link.', schema: { type: 'string', maxLength: 12 } },
	id: { description: 'Number of the paper or template.', schema: { type: 'integer', minimum: 1 } },
	kind: { description: 'Kind of document.', schema: { type: 'string', enum: DOCUMENT_NAMES } },
	export: { description: 'Name of the file.', schema: { type: 'string', enum: FORMATS } },
	format: { description: 'For an office printer, or for a label printer.', schema: { type: 'string', enum: LABEL_FORMATS } }
};

function parametersOf({ path, query, precondition }: Endpoint): Json[] {
	const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path', required: true, ...PATH_PARAMETERS[name] }));
	const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => {
		const { description, ...rest } = embedded(z.toJSONSchema(schema as z.ZodType, { io: 'input' }) as Json);
		return { name, in: 'query', required: false, ...(description !== undefined && { description }), schema: rest };
	});
	const inHeader = precondition ? [{ name: 'If-Match', in: 'header', required: false, description: 'Version that is written over, such as `"7"`; needed for what is there already.', schema: { type: 'string' } }] : [];
	return [...inPath, ...inQuery, ...inHeader];
}

const ETAG = { ETag: { description: 'Version, such as `"7"`.', schema: { type: 'string' } } };
const VERSIONED = /(?<!^\/printers\/)\{(reference|sku|id|name)\}(\/file)?$|^\/(shipments|evidence)$/;
const LISTS: readonly string[] = ['/shipments', '/evidence'];

function responsesOf({ method, path, answers, refusals }: Endpoint): Json {
	const isVersioned = VERSIONED.test(path) && !(method === 'get' && LISTS.includes(path));
	const good = Object.entries(answers).map(([status, content]) => [
		status,
		{
			description: STATUS_CODES[status],
			...(isVersioned && status !== '204' && { headers: ETAG }),
			...(content !== 'empty' && { content: contentOf(content) })
		}
	]);
	const bad = [...new Set<Status>(refusals)].map((status) => [
		String(status),
		{ description: STATUS_CODES[status], content: { 'application/problem+json': { schema: { $ref: refTo('Problem') } } } }
	]);
	return Object.fromEntries([...good, ...bad]) as Json;
}

const operationIdOf = ({ method, path }: Endpoint): string =>
	`${method}${path.replace(/[{}]/g, '').split('/').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}`;

const TAGS: Readonly<Record<string, string>> = { shipments: 'Shipments', products: 'Products', 'case-packs': 'Products', tariff: 'Tariff', evidence: 'Evidence', 'forwarder-templates': 'Shipments', printers: 'Printers', verify: 'Verify' };

const operationOf = (endpoint: Endpoint): Json => ({
	operationId: operationIdOf(endpoint),
	summary: endpoint.summary,
	description: endpoint.description,
	tags: [TAGS[endpoint.path.split('/')[1] ?? ''] ?? 'Plans'],
	parameters: parametersOf(endpoint),
	...(endpoint.body && { requestBody: { required: true, content: contentOf(endpoint.body) } }),
	responses: responsesOf(endpoint)
});

function paths(): Json {
	const byPath: Record<string, Record<string, Json>> = {};
	for (const endpoint of ENDPOINTS) (byPath[endpoint.path] ??= {})[endpoint.method] = operationOf(endpoint);
	return byPath;
}

/** The API as an OpenAPI 3.1 document, made from the schemas that read its requests. */
export const openapi = (version: string): Json => ({
	openapi: '3.1.0',
	info: {
		title: 'Nyuko',
		version,
		description: 'Plans a seller’s goods into an Amazon fulfilment centre in Japan. Errors are `application/problem+json` (RFC 9457).',
		license: { name: 'Apache-2.0', identifier: 'Apache-2.0' }
	},
	servers: [{ url: '/api/v1' }],
	tags: [
		{ name: 'Plans', description: 'Take a plan or a file and keep nothing.' },
		{ name: 'Shipments', description: 'Plans that are kept, each under its reference.' },
		{ name: 'Products', description: 'The catalogue.' },
		{ name: 'Printers', description: 'Printers of the house, as they were measured.' },
		{ name: 'Tariff', description: 'Codes and their rates of duty.' },
		{ name: 'Evidence', description: 'Papers in hand, found again for the next shipment.' },
		{ name: 'Verify', description: 'Whether a paper was issued here.' }
	],
	paths: paths(),
	components: { schemas: components() }
});
