import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as shipments from '$lib/server/shipments';
import { shipment } from '../samples';
import { eachDatabase } from '../setup/each-database';
import { asJson, call, type Sent } from './api';

const good = shipment();
const { importer: _, ...blocked } = good;
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

describe('POST /export', () => {
	// It keeps nothing and may not touch the database.
	const send = (query: string, body: unknown = good, sent: Partial<Sent> = {}) => call(undefined as never, `/export?${query}`, { ...asJson(body), ...sent });

	test('one file is answered as itself, the same bytes each time', async () => {
		const [one, two] = await Promise.all(['as=dhl-line-items.csv', 'as=dhl-line-items.csv'].map((query) => send(query)));
		expect([one!.status, one!.headers.get('content-type'), one!.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8; header=absent', 'attachment; filename="dhl-line-items.csv"']);
		const bytes = await bytesOf(one!);
		expect(bytes.toString()).toContain('1,INV_ITEM,');
		expect(bytes.equals(await bytesOf(two!))).toBe(true);
	});

	test('of a unit unless of the line is asked for', async () => {
		const column = async (query: string): Promise<string> => (await bytesOf(await send(`as=dhl-line-items.csv${query}`))).toString().trim().split(',').at(-8)!;
		expect([await column(''), await column('&values=unit'), await column('&values=line')]).toEqual(['4.20', '4.20', '100.80']);
	});

	test('several are a ZIP', async () => {
		const answer = await send('as=invoice-lines.csv,lines.json,invoice-lines.csv');
		expect(answer.headers.get('content-type')).toBe('application/zip');
		expect(Object.keys(unzipSync(await bytesOf(answer)))).toEqual(['invoice-lines.csv', 'lines.json']);
	});

	test('refused while something blocks; a draft says so in its name', async () => {
		const refused = await send('as=invoice-lines.csv', blocked);
		expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'blocked' }]);
		const draft = await send('as=invoice-lines.csv&draft=1', blocked);
		expect(draft.headers.get('content-disposition')).toContain('invoice-lines-draft.csv');
		expect((await send('as=invoice-lines.csv&draft=1')).headers.get('content-disposition')).toContain('"invoice-lines.csv"');
	});

	test('what lacks is told with every field', async () => {
		const answer = await send('as=yamato-b2.csv');
		const problem = (await answer.json()) as { code: string; detail: string; lacks: { column: string; at: { field: string } }[] };
		expect([answer.status, problem.code]).toEqual([422, 'export-lacks']);
		expect(problem.detail).toContain('yamato-b2.csv was not written');
		expect(problem.lacks.map(({ at }) => at.field)).toEqual(expect.arrayContaining(['domesticLeg.from.name', 'domesticLeg.customerCode', 'domesticLeg.shipOn']));
	});

	test.each<[string, string, number, string]>([
		['no format', '', 400, 'parameter-not-valid'],
		['a format there is not', 'as=desadv.edi', 404, 'no-such-document'],
		['other values', 'as=lines.json&values=both', 400, 'parameter-not-valid'],
		['a parameter misspelt', 'as=lines.json&value=unit', 400, 'parameter-not-valid']
	])('%s is refused', async (_, query, status, code) => {
		const answer = await send(query);
		expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
	});
});

eachDatabase('GET /shipments/{reference}/exports/{format}', (opened) => {
	test('answers the file of the plan as it is saved', async () => {
		const { db } = opened;
		const made = await shipments.create(db, good, { now: new Date('2026-11-24T02:00:00Z'), today: '2026-11-24' });
		expect(made.ok).toBe(true);
		const answer = await call(db, `/shipments/${good.reference}/exports/lines.json`);
		expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, expect.stringContaining(`${good.reference}_lines.json`)]);
		const bytes = await bytesOf(answer);
		const posted = await bytesOf(await call(undefined as never, '/export?as=lines.json', asJson(good)));
		expect(createHash('sha256').update(bytes).digest('hex')).toBe(createHash('sha256').update(posted).digest('hex'));
		expect((await call(db, `/shipments/${good.reference}/exports/none.csv`)).status).toBe(404);
		expect((await call(db, '/shipments/NOWHERE/exports/lines.json')).status).toBe(404);
		expect((await call(db, `/shipments/${good.reference}/exports/lines.json`, { method: 'DELETE' })).status).toBe(405);
	});
});
