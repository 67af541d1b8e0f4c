import type * as z from 'zod';
import { ISSUED_ENDPOINTS } from './endpoints-issued';
import { assessQuery, casePacksQuery, checkQuery, documentQuery, documentsQuery, evidenceFileQuery, evidenceQuery, exportFileQuery, exportQuery, importQuery, labelRunQuery, labelsQuery, packQuery, productsQuery, sheetQuery, shipmentsQuery, tariffQuery, tariffRatesQuery, templateQuery } from './queries';

export type Method = 'get' | 'put' | 'post' | 'delete';
export type Status = 200 | 201 | 204 | 304 | 400 | 404 | 409 | 412 | 413 | 415 | 422 | 428;

/** A schema of the document by its name, or a media type for what is no JSON. */
export type Content = { readonly schema: string } | { readonly media: readonly string[] };

export type Endpoint = {
	readonly method: Method;
	readonly path: string;
	readonly summary: string;
	readonly description: string;
	readonly query?: z.ZodObject;
	readonly body?: Content;
	readonly answers: Partial<Record<Status, Content | 'empty'>>;
	/** Refusals, each answered as a problem. */
	readonly refusals: readonly Status[];
	/** Whether `If-Match` says over which version it writes. */
	readonly precondition?: 'if-match';
};

const JSON_BODY: readonly Status[] = [400, 413, 415, 422];
const plan: Content = { schema: 'Plan' };

/** All that `/api/v1` answers, in the order in which it is shown. */
export const ENDPOINTS: readonly Endpoint[] = [
	{
		method: 'post', path: '/check', summary: 'Inspect a plan',
		description: 'Answers what stands in the way of a shipment, worst first, in four languages. Keeps nothing.',
		query: checkQuery, body: plan, answers: { 200: { schema: 'Checked' } }, refusals: JSON_BODY
	},
	{
		method: 'post', path: '/pack', summary: 'Put the lines of a plan into cartons',
		description: 'Answers the plan with its cartons and a report beside it, `packing`; what did not fit is named there. Parameters go before `packingOptions` of the plan. Keeps nothing.',
		query: packQuery, body: plan, answers: { 200: { schema: 'Packed' } }, refusals: JSON_BODY
	},
	{
		method: 'post', path: '/assess', summary: 'Reckon customs value, duty and taxes',
		description: 'Takes a plan, or a bare declaration; answers every line, the totals to pay, each step of the working, and the landed cost of every SKU. Keeps nothing.',
		query: assessQuery, body: { schema: 'Assessable' }, answers: { 200: { schema: 'Assessment' } }, refusals: JSON_BODY
	},
	{
		method: 'post', path: '/documents', summary: 'Write the papers of a plan',
		description: 'Answers a ZIP with the PDF files and `release.json`; the same plan gives the same bytes. Refuses while something blocks or a barcode cannot be read back off the finished pages (of runs over 500 labels, off a sample), unless `draft` is 1. Keeps nothing.',
		query: documentsQuery, body: plan, answers: { 200: { media: ['application/zip'] } }, refusals: [400, 404, 409, 413, 415, 422]
	},
	{
		method: 'post', path: '/export', summary: 'Write data for brokers and carriers',
		description: 'Answers the file that `as` names, or a ZIP of several; the same plan gives the same bytes. Refuses while something blocks unless `draft` is 1, and wherever a field lacks or is longer than its reader takes: `lacks` names each. Nothing is cut. Keeps nothing.',
		query: exportQuery, body: plan, answers: { 200: { media: ['text/csv', 'application/json', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'] } }, refusals: [400, 404, 409, 413, 415, 422]
	},
	{
		method: 'post', path: '/import', summary: 'Read a catalogue, a manifest or a pack list into a plan',
		description: 'Takes CSV, TSV, TXT or XLSX in any encoding: as the body, or as the part `file` of a form beside which the part `plan` may hold the plan it goes into. Answers the plan, what was added and changed, and each row that was refused with its reason. Keeps nothing.',
		query: importQuery, body: { media: ['multipart/form-data', 'text/csv', 'text/tab-separated-values', 'application/octet-stream'] },
		answers: { 200: { schema: 'Imported' } }, refusals: JSON_BODY
	},
	{
		method: 'get', path: '/shipments', summary: 'List shipments',
		description: 'One page of what is kept, and how many of what was searched for stand in each state.',
		query: shipmentsQuery, answers: { 200: { schema: 'ShipmentList' } }, refusals: [400]
	},
	{
		method: 'post', path: '/shipments', summary: 'Keep a new shipment',
		description: 'Keeps a plan under its reference, which nobody may have used yet.',
		body: plan, answers: { 201: { schema: 'Plan' } }, refusals: [409, ...JSON_BODY]
	},
	{
		method: 'get', path: '/shipments/{reference}', summary: 'Get a shipment',
		description: 'Its plan; `ETag` is the version.',
		answers: { 200: { schema: 'Plan' }, 304: 'empty' }, refusals: [404]
	},
	{
		method: 'put', path: '/shipments/{reference}', summary: 'Save a shipment',
		description: 'Saves the next version over the one named by `If-Match`; where there is no such shipment and no `If-Match`, makes one.',
		body: plan, answers: { 200: { schema: 'Saved' }, 201: { schema: 'Saved' } }, refusals: [404, 412, 428, ...JSON_BODY], precondition: 'if-match'
	},
	{
		method: 'delete', path: '/shipments/{reference}', summary: 'Remove a shipment',
		description: 'Takes away the version named by `If-Match`. What was released stays on record and can be verified; links to it are taken back.',
		answers: { 204: 'empty' }, refusals: [400, 404, 412, 428], precondition: 'if-match'
	},
	{
		method: 'get', path: '/shipments/{reference}/documents/{kind}', summary: 'Get one document of a shipment',
		description: 'The very file that was issued, of a shipment that is released and has not changed since; of any other it refuses (`not-released`, or `blocked`) unless `draft` is 1, which writes the plan as it is saved and marks every page as a draft.',
		query: documentQuery, answers: { 200: { media: ['application/pdf', 'application/zpl'] } }, refusals: [400, 404, 409, 422]
	},
	{
		method: 'get', path: '/shipments/{reference}/exports/{export}', summary: 'Get data of a shipment',
		description: 'One file for a broker or carrier, of the plan as it is saved. Refuses as `/export` does.',
		query: exportFileQuery, answers: { 200: { media: ['text/csv', 'application/json', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] } }, refusals: [400, 404, 409, 422]
	},
	{
		method: 'get', path: '/shipments/{reference}/labels', summary: 'List printed labels',
		description: 'One page of the labels that were printed for a shipment, the last run first, each with its void if it has one; and every box id that is void.',
		query: labelsQuery, answers: { 200: { schema: 'PrintedList' } }, refusals: [400, 404]
	},
	{
		method: 'get', path: '/shipments/{reference}/labels/{format}', summary: 'Get the labels of a run',
		description: 'Labels of one kind on one stock, as PDF or ZPL, of the plan as it is saved; marked as a draft while something blocks. What is no draft is read back off the finished pages first: more than 500 labels are sampled.',
		query: labelRunQuery, answers: { 200: { media: ['application/pdf', 'application/zpl'] } }, refusals: [400, 404, 409, 422]
	},
	{
		method: 'post', path: '/shipments/{reference}/labels/void', summary: 'Void the label of a box',
		description: 'From now on the box id is refused at the packing table and on paper. Voided once more, the first reason stands. An id that no carton of the shipment carries and that was never printed for it is refused unless `unknown` is true.',
		body: { schema: 'Void' }, answers: { 200: { schema: 'Voided' } }, refusals: [404, ...JSON_BODY]
	},
	{
		method: 'delete', path: '/shipments/{reference}/labels/void/{boxId}', summary: 'Take a void back',
		description: 'The box id holds again.',
		answers: { 204: 'empty' }, refusals: [404]
	},
	...ISSUED_ENDPOINTS,
	{
		method: 'get', path: '/products', summary: 'List products',
		description: 'One page of the catalogue.',
		query: productsQuery, answers: { 200: { schema: 'ProductList' } }, refusals: [400]
	},
	{
		method: 'get', path: '/products/{sku}', summary: 'Get a product',
		description: 'As the catalogue knows it; `ETag` is the version.',
		answers: { 200: { schema: 'Product' }, 304: 'empty' }, refusals: [404]
	},
	{
		method: 'put', path: '/products/{sku}', summary: 'Save a product',
		description: 'Saves the next version over the one named by `If-Match`; where there is no such product and no `If-Match`, adds it.',
		body: { schema: 'Product' }, answers: { 200: { schema: 'Saved' }, 201: { schema: 'Saved' } }, refusals: [404, 412, 428, ...JSON_BODY], precondition: 'if-match'
	},
	{
		method: 'get', path: '/products/{sku}/case-packs', summary: 'List the case packs of a product',
		description: 'The templates by which its units come in cases, with the version of each.',
		answers: { 200: { schema: 'CasePackList' } }, refusals: [404]
	},
	{
		method: 'get', path: '/products/{sku}/case-packs/{name}', summary: 'Get a case pack',
		description: 'As it is kept; `ETag` is the version. Capitals and width of letters make no difference in its name.',
		answers: { 200: { schema: 'CasePack' }, 304: 'empty' }, refusals: [404]
	},
	{
		method: 'put', path: '/products/{sku}/case-packs/{name}', summary: 'Save a case pack',
		description: 'Saves the next version over the one named by `If-Match`; where there is none of that name and no `If-Match`, adds it. Refuses what cannot be: a case that is lighter than its goods and its carton, an inside larger than the outside, a carton that no centre takes.',
		body: { schema: 'CasePack' }, answers: { 200: { schema: 'Saved' }, 201: { schema: 'Saved' } }, refusals: [404, 409, 412, 428, ...JSON_BODY], precondition: 'if-match'
	},
	{
		method: 'delete', path: '/products/{sku}/case-packs/{name}', summary: 'Remove a case pack',
		description: 'Takes away the version named by `If-Match`. Shipments keep the cartons that were made by it.',
		answers: { 204: 'empty' }, refusals: [400, 404, 412, 428], precondition: 'if-match'
	},
	{
		method: 'get', path: '/case-packs', summary: 'List case packs as CSV',
		description: 'Every template that is found, by SKU and name, whole millimetres and grams; the same file can be loaded again under Products.',
		query: casePacksQuery, answers: { 200: { media: ['text/csv'] } }, refusals: [400]
	},
	{
		method: 'get', path: '/printers', summary: 'List printers',
		description: 'Printers whose calibration page was measured, by name.',
		answers: { 200: { schema: 'PrinterList' } }, refusals: []
	},
	{
		method: 'get', path: '/printers/{name}', summary: 'Get a printer',
		description: 'As it was measured last.',
		answers: { 200: { schema: 'Printer' } }, refusals: [404]
	},
	{
		method: 'put', path: '/printers/{name}', summary: 'Save a printer',
		description: 'Keeps what was measured; a printer that is measured again is as it was measured last. Refuses what no printer does: a page that was fitted to the paper, or one off which nothing was read.',
		body: { schema: 'Printer' }, answers: { 200: { schema: 'Printer' }, 201: { schema: 'Printer' } }, refusals: JSON_BODY
	},
	{
		method: 'delete', path: '/printers/{name}', summary: 'Remove a printer',
		description: 'Labels are then laid out for it no longer.',
		answers: { 204: 'empty' }, refusals: [404]
	},
	{
		method: 'get', path: '/tariff', summary: 'Search the tariff book',
		description: 'Up to 50 lines, the closest first: code, the rate that applies to goods of the origin and by which column, the rate without proof of origin, units, other laws. What only a person can read is answered as text.',
		query: tariffQuery, answers: { 200: { schema: 'TariffOffers' } }, refusals: [400]
	},
	{
		method: 'get', path: '/tariff/rates', summary: 'Ask rates of several codes',
		description: 'The rate of each code for goods of its origin on a day, as the tariff book in force says, and by which column. Codes that the book does not hold are named.',
		query: tariffRatesQuery, answers: { 200: { schema: 'TariffRates' } }, refusals: [400]
	},
	{
		method: 'get', path: '/evidence', summary: 'List papers in hand',
		description: 'One page of the kept papers, the one that runs out first on top, and how many run out within 30, 60 and 90 days.',
		query: evidenceQuery, answers: { 200: { schema: 'PaperList' } }, refusals: [400]
	},
	{
		method: 'post', path: '/evidence', summary: 'Keep a paper',
		description: 'Keeps a paper of a kind and reference that is not kept yet; the products it is about get it in the catalogue.',
		body: { schema: 'Paper' }, answers: { 201: { schema: 'SavedPaper' } }, refusals: [409, ...JSON_BODY]
	},
	{
		method: 'get', path: '/evidence/{id}', summary: 'Get a paper',
		description: 'As it is kept; `ETag` is the version.',
		answers: { 200: { schema: 'Paper' }, 304: 'empty' }, refusals: [404]
	},
	{
		method: 'put', path: '/evidence/{id}', summary: 'Save a paper',
		description: 'Saves the next version over the one named by `If-Match`, in the catalogue’s products as well.',
		body: { schema: 'Paper' }, answers: { 200: { schema: 'SavedPaper' } }, refusals: [404, 409, 412, 428, ...JSON_BODY], precondition: 'if-match'
	},
	{
		method: 'delete', path: '/evidence/{id}', summary: 'Remove a paper',
		description: 'Takes away the version named by `If-Match`, and the paper out of the catalogue’s products. Its file stays, since shipments name it.',
		answers: { 204: 'empty' }, refusals: [400, 404, 412, 422, 428], precondition: 'if-match'
	},
	{
		method: 'get', path: '/evidence/{id}/file', summary: 'Get the file of a paper',
		description: 'The PDF, PNG or JPEG as it was given.',
		answers: { 200: { media: ['application/pdf', 'image/png', 'image/jpeg'] } }, refusals: [404]
	},
	{
		method: 'put', path: '/evidence/{id}/file', summary: 'Keep the file of a paper',
		description: 'Takes a PDF, PNG or JPEG up to 20 MB as the body, told by its content, and saves the next version of the paper with it.',
		query: evidenceFileQuery, body: { media: ['application/pdf', 'image/png', 'image/jpeg', 'application/octet-stream'] },
		answers: { 200: { schema: 'SavedPaper' } }, refusals: [400, 404, 412, 413, 415, 422, 428], precondition: 'if-match'
	},
	{
		method: 'get', path: '/forwarder-templates', summary: 'List forwarders’ sheets',
		description: 'Workbooks that are kept as templates, by name.',
		answers: { 200: { schema: 'ForwarderTemplateList' } }, refusals: []
	},
	{
		method: 'post', path: '/forwarder-templates', summary: 'Keep a forwarder’s sheet',
		description: 'Takes an XLSX of up to 20 MB as the body. What it asks for is recognised by its placeholders, else by its headings, and answered as marks, which can be changed.',
		query: templateQuery, body: { media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'] },
		answers: { 201: { schema: 'ForwarderTemplate' } }, refusals: [400, 413, 422]
	},
	{
		method: 'get', path: '/forwarder-templates/{id}', summary: 'Get a forwarder’s sheet',
		description: 'Its name and marks; `ETag` is the version.',
		answers: { 200: { schema: 'ForwarderTemplate' }, 304: 'empty' }, refusals: [404]
	},
	{
		method: 'put', path: '/forwarder-templates/{id}', summary: 'Save the marks of a forwarder’s sheet',
		description: 'Saves the next version over the one named by `If-Match`. The workbook itself stays as it was uploaded.',
		body: { schema: 'ForwarderTemplate' }, answers: { 200: { schema: 'Saved' } }, refusals: [404, 412, 428, ...JSON_BODY], precondition: 'if-match'
	},
	{
		method: 'delete', path: '/forwarder-templates/{id}', summary: 'Remove a forwarder’s sheet',
		description: 'Takes away the version named by `If-Match`.',
		answers: { 204: 'empty' }, refusals: [400, 404, 412, 428], precondition: 'if-match'
	},
	{
		method: 'get', path: '/shipments/{reference}/forwarder/{id}', summary: 'Fill a forwarder’s sheet',
		description: 'The workbook in place, with its marked cells and rows filled from the shipment. It is read back and held against the plan: where totals, box ids, volumes or required cells are wrong it is refused with all of them, unless a reason is given.',
		query: sheetQuery, answers: { 200: { media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] } }, refusals: [400, 404, 409, 413, 422]
	}
];
