import type { Endpoint, Status } from './endpoints';
import { differencesQuery, releaseFileQuery, verifyQuery } from './queries-issued';

const JSON_BODY: readonly Status[] = [400, 413, 415, 422];
const release = '/shipments/{reference}/releases/{revision}';

/** Issued papers: releases as they are kept, what differs, links to them, and the check of a paper. */
export const ISSUED_ENDPOINTS: readonly Endpoint[] = [
	{
		method: 'get', path: '/shipments/{reference}/releases', summary: 'List releases',
		description: 'What was released of a shipment, the last first: who and when, by which rules, and every file with its hash.',
		answers: { 200: { schema: 'ReleaseList' } }, refusals: [404]
	},
	{
		method: 'post', path: '/shipments/{reference}/releases', summary: 'Release the papers',
		description: 'Draws every paper of the shipment as it is saved, reads the codes back off the finished pages, and keeps all files. Releasing an unchanged shipment once more answers the release that stands. Refuses while something blocks.',
		body: { schema: 'Releasing' }, answers: { 200: { schema: 'KeptRelease' }, 201: { schema: 'KeptRelease' } }, refusals: [404, 409, ...JSON_BODY]
	},
	{
		method: 'get', path: release, summary: 'Get a release',
		description: 'By its number or its letter, with `release.json` as it was issued.',
		answers: { 200: { schema: 'KeptRelease' } }, refusals: [404]
	},
	{
		method: 'get', path: `${release}/files/{paperFile}`, summary: 'Get a file of a release',
		description: 'Byte for byte as it was issued. A release whose files were not kept yet is made anew, and the header `nyuko-made-anew` says so.',
		query: releaseFileQuery, answers: { 200: { media: ['application/pdf', 'application/zpl', 'application/json'] } }, refusals: [400, 404, 409, 422]
	},
	{
		method: 'get', path: `${release}/zip`, summary: 'Get all files of a release',
		description: 'As a ZIP with `release.json`.',
		answers: { 200: { media: ['application/zip'] } }, refusals: [404, 409, 422]
	},
	{
		method: 'get', path: `${release}/differences`, summary: 'Ask what differs from a release',
		description: 'Field by field between the plan as it was released and the shipment as it is saved, or another release; which labels must be printed again, and which papers say something else.',
		query: differencesQuery, answers: { 200: { schema: 'Differences' } }, refusals: [400, 404]
	},
	{
		method: 'get', path: '/shipments/{reference}/links', summary: 'List links',
		description: 'Read-only links to releases of a shipment, the last made first.',
		answers: { 200: { schema: 'LinkList' } }, refusals: [404]
	},
	{
		method: 'post', path: '/shipments/{reference}/links', summary: 'Make a link',
		description: 'A link that shows one release and nothing else, up to and including a day. Its address is answered this once.',
		body: { schema: 'Linking' }, answers: { 201: { schema: 'NewLink' } }, refusals: [404, ...JSON_BODY]
	},
	{
		method: 'delete', path: '/shipments/{reference}/links/{link}', summary: 'Take a link back',
		description: 'From now on it opens nothing.',
		answers: { 200: { schema: 'Link' } }, refusals: [404]
	},
	{
		method: 'get', path: '/verify', summary: 'Check the code of a paper',
		description: 'Whether the code off a page was issued, is superseded, or is unknown, by this server’s own records.',
		query: verifyQuery, answers: { 200: { schema: 'Verdict' } }, refusals: [400]
	},
	{
		method: 'post', path: '/verify', summary: 'Check the file of a paper',
		description: 'Compares the hash of a PDF with the kept files. One that is not equal is read: its code says which paper it claims to be, and the pages whose text differs are answered.',
		body: { media: ['application/pdf'] }, answers: { 200: { schema: 'Verdict' } }, refusals: [413, 415, 422]
	}
];
