import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { keysOf } from '$lib/i18n/words';
import { LANGUAGES } from '$lib/i18n/languages';
import { readPlan } from '$lib/plan-file/read';
import { checkedSchema, importedSchema, packedSchema, problemSchema, productListSchema, releaseSchema, shipmentListSchema } from '$lib/server/api/answers';
import { ENDPOINTS } from '$lib/server/api/endpoints';
import { STATUS } from '$lib/server/http';
import { openapi } from '$lib/server/openapi';
import * as products from '$lib/server/products';
import * as shipments from '$lib/server/shipments';
import { carton, product, shipment } from '../samples';
import { eachDatabase } from '../setup/each-database';
import { asJson, call, ROUTES, type Sent } from './api';

const read = readPlan(shipment());
if (!read.ok) throw new Error(read.rejection.errors[0]?.message);
const good = read.value;
const MOMENT = { now: new Date('2026-11-24T02:00:00Z'), today: '2026-11-24' };

const codeOf = async (answer: Response): Promise<[number, string]> => {
	expect(answer.headers.get('content-type')).toBe('application/problem+json');
	const body = problemSchema.parse(await answer.json());
	expect(body.status).toBe(answer.status);
	expect(body.detail).not.toBe('');
	return [answer.status, body.code];
};

describe('REST: what keeps nothing', () => {
	// None of these endpoints may touch the database.
	const send = (address: string, sent?: Sent) => call(undefined as never, address, sent);

	test('check answers findings in four languages', async () => {
		const clean = checkedSchema.parse(await (await send('/check', asJson(good))).json());
		expect([clean.ok, clean.on]).toEqual([true, '2026-12-08']);
		const { importer: _, ...without } = good;
		const blocked = checkedSchema.parse(await (await send('/check?on=2026-12-01', asJson(without))).json());
		expect([blocked.ok, blocked.on, blocked.findings[0]?.code]).toEqual([false, '2026-12-01', 'importer.missing']);
	});

	test.each<[string, string, Sent, [number, string]]>([
		['a parameter that is misspelt', '/check?day=2026-12-01', asJson({}), [400, 'parameter-not-valid']],
		['a day that is none', '/check?on=2026-02-30', asJson({}), [400, 'parameter-not-valid']],
		['a parameter given twice', '/check?on=2026-12-01&on=2026-12-02', asJson({}), [400, 'parameter-not-valid']],
		['a seed that is no number', '/pack?seed=x', asJson({}), [400, 'parameter-not-valid']],
		['an effort that is none', '/pack?effort=great', asJson({}), [400, 'parameter-not-valid']],
		['a number that is empty', '/pack?support=', asJson({}), [400, 'parameter-not-valid']],
		['a number in another notation', '/pack?seed=0x10', asJson({}), [400, 'parameter-not-valid']],
		['packing options that are none', '/pack', asJson({ ...good, packingOptions: { freight: 900 } }), [422, 'not-a-plan']],
		['a body that is no JSON', '/check', { ...asJson({}), body: '{"a":' }, [422, 'not-a-plan']],
		['a plan with an unknown key', '/check', asJson({ ...good, colour: 1 }), [422, 'not-a-plan']],
		['no content type', '/check', { method: 'POST', body: new Uint8Array([123, 125]) }, [415, 'media-type-not-supported']],
		['a form where JSON is wanted', '/check', { method: 'POST', body: new URLSearchParams({ a: '1' }) }, [415, 'media-type-not-supported']],
		['a packed body', '/check', asJson({}, { 'content-encoding': 'gzip' }), [415, 'media-type-not-supported']],
		['text in another encoding', '/check', { ...asJson({}), body: new Uint8Array([0x7b, 0x22, 0x82, 0xa0, 0x22]) }, [422, 'not-utf-8']],
		['a body that says it is too large', '/check', asJson({}, { 'content-length': String(21 * 1024 * 1024) }), [413, 'body-too-large']],
		['a document there is not', '/documents?only=packing-list,menu', asJson({}), [404, 'no-such-document']],
		['GET where only POST is', '/check', {}, [405, 'method-not-allowed']],
		['an address that is none', '/nowhere/at/all', {}, [404, 'no-such-endpoint']]
	])('%s is refused', async (_, address, sent, expected) => {
		expect(await codeOf(await send(address, sent))).toEqual(expected);
	});

	test('a body that grows too large on its way is cut off', async () => {
		const part = new Uint8Array(1024 * 1024).fill(32);
		let sent = 0;
		const body = new ReadableStream({ pull: (stream) => (sent++ < 100 ? stream.enqueue(part) : stream.close()) });
		expect(await codeOf(await send('/check', { method: 'POST', headers: { 'content-type': 'application/json' }, body }))).toEqual([413, 'body-too-large']);
		expect(sent).toBeLessThan(50);
	});

	test('a refusal of bad input names each place', async () => {
		const answer = await send('/check', asJson({ ...good, lines: [{ sku: 'MUG-01', quantity: 'many' }] }));
		expect(await answer.json()).toMatchObject({
			type: '/api/v1/docs#not-a-plan', status: 422, code: 'not-a-plan', errors: [{ path: '$.lines[0].quantity', code: 'wrong-type' }]
		});
	});

	test('a refusal speaks the language of the request', async () => {
		const answer = await send('/nowhere', { language: 'ja' });
		expect([answer.headers.get('content-language'), ((await answer.json()) as { detail: string }).detail]).toEqual(['ja', expect.stringContaining('ありません')]);
	});

	test('pack answers the plan with cartons and a report, the same for the same seed', async () => {
		const { cartons: _, ...unpacked } = good;
		const [one, two] = await Promise.all([1, 2].map(async () => (await send('/pack?seed=7', asJson(unpacked))).text()));
		const packed = packedSchema.parse(JSON.parse(one!));
		expect(packed.cartons.flatMap(({ contents }) => contents).reduce((units, { quantity }) => units + quantity, 0)).toBe(24);
		expect(packed.packing.unpacked).toEqual([]);
		expect(two).toBe(one);
		expect((await send('/check', { ...asJson({}), body: one! })).status).toBe(200);
	});

	test('pack goes by the plan’s own options, and by parameters before them', async () => {
		const packed = async (query: string, packingOptions?: object) => packedSchema.parse(await (await send(`/pack?${query}`, asJson({ ...good, packingOptions }))).json());
		const byQuery = await packed('least=cost&freight=900&divisor=6000&effort=quick');
		const kind = { least: 'cost', freightJpyPerKg: 900, divisor: 6_000, effort: 'quick' };
		const byPlan = await packed('', kind);
		expect([byPlan.packing, byPlan.packingOptions]).toEqual([byQuery.packing, kind]);
		expect((await packed('freight=9000', kind)).packing.costJpy).toBeGreaterThan(5 * byPlan.packing.costJpy!);
		expect((await packed('')).packing.costJpy).toBeUndefined();
	});

	test('documents answers a ZIP that is the same each time', async () => {
		const zips = await Promise.all([1, 2].map(async () => new Uint8Array(await (await send('/documents?only=packing-list', asJson(good))).arrayBuffer())));
		expect(zips[0]).toEqual(zips[1]);
		const files = unzipSync(zips[0]!);
		expect(Object.keys(files).sort()).toEqual(['packing-list.pdf', 'release.json']);
		expect(new TextDecoder().decode(files['packing-list.pdf']!.subarray(0, 5))).toBe('%PDF-');
		expect(releaseSchema.parse(JSON.parse(new TextDecoder().decode(files['release.json'])))).toMatchObject({ draft: false, revision: 1 });
	}, 60_000);

	test('documents refuses while something blocks, and marks a draft', async () => {
		const { importer: _, ...without } = good;
		const refused = await send('/documents', asJson(without));
		expect(refused.status).toBe(409);
		expect(await refused.json()).toMatchObject({ code: 'blocked', findings: [{ code: 'importer.missing', message: { ja: expect.any(String) } }] });
		const draft = await send('/documents?draft=1&only=packing-list', asJson(without));
		const files = unzipSync(new Uint8Array(await draft.arrayBuffer()));
		expect(JSON.parse(new TextDecoder().decode(files['release.json']))).toMatchObject({ draft: true });
	}, 60_000);

	describe('import', () => {
		const csv = 'sku,quantity\nNEW-1,12\nNEW-2,oops\n';

		test('a body of its own', async () => {
			const answer = await send('/import?name=goods.csv', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: csv });
			const imported = importedSchema.parse(await answer.json());
			expect([imported.added, imported.plan.lines, imported.refused.length]).toEqual([['NEW-1'], [{ sku: 'NEW-1', quantity: 12 }], 1]);
		});

		test('a form with the plan it goes into', async () => {
			const form = new FormData();
			form.set('file', new File([csv], 'goods.csv'));
			form.set('plan', JSON.stringify(good));
			const imported = importedSchema.parse(await (await send('/import', { method: 'POST', body: form })).json());
			expect(imported.plan.lines.map(({ sku }) => sku)).toEqual(['MUG-01', 'NEW-1']);
		});

		test.each<[string, () => Sent, [number, string]]>([
			['a form without a file', () => ({ method: 'POST', body: new FormData() }), [422, 'file-missing']],
			['an empty file', () => ({ method: 'POST', headers: { 'content-type': 'text/csv' }, body: '' }), [422, 'empty-file']],
			['a picture', () => ({ method: 'POST', headers: { 'content-type': 'image/png' }, body: 'x' }), [415, 'media-type-not-supported']],
			['a PDF that says it is a table', () => ({ method: 'POST', headers: { 'content-type': 'text/csv' }, body: '%PDF-1.7 x' }), [422, 'not-a-spreadsheet']],
			['a table without SKUs', () => ({ method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'colour,shape\nred,round\n' }), [422, 'no-header']],
			['headers without rows', () => ({ method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'sku,quantity\n' }), [422, 'no-rows']],
			['a form that is torn', () => ({ method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\nbroken' }), [422, 'file-missing']]
		])('%s is refused', async (_, sent, expected) => {
			expect(await codeOf(await send('/import', sent()))).toEqual(expected);
		});
	});
});

eachDatabase('REST: what is kept', (opened) => {
	const send = (address: string, sent?: Sent) => call(opened.db, address, sent);
	const at = `/shipments/${good.reference}`;

	test('a shipment is made, read, saved and removed under its version', async () => {
		const made = await send('/shipments', asJson(good));
		expect([made.status, made.headers.get('location'), made.headers.get('etag')]).toEqual([201, `/api/v1${at}`, '"1"']);
		expect(readPlan(await made.json())).toEqual({ ok: true, value: good });

		const got = await send(at);
		expect([got.status, got.headers.get('etag'), got.headers.get('content-type')]).toEqual([200, '"1"', 'application/json']);
		expect(await got.json()).toEqual(good);
		expect((await send(at, { headers: { 'if-none-match': '"1"' } })).status).toBe(304);
		expect((await send(at, { headers: { 'if-none-match': '"9"' } })).status).toBe(200);
		expect((await send(at, { method: 'HEAD' })).status).toBe(200);

		const saved = await send(at, asJson({ ...good, notes: 'x' }, { 'if-match': '"1"' }, 'PUT'));
		expect([saved.status, saved.headers.get('etag'), await saved.json()]).toEqual([200, '"2"', { version: 2, savedAt: '2026-11-24T03:00:00.000Z' }]);

		expect((await send(at, { method: 'DELETE', headers: { 'if-match': '"2"' } })).status).toBe(204);
		expect(await codeOf(await send(at))).toEqual([404, 'not-found']);
	});

	test('PUT makes what is not there', async () => {
		expect((await send(at, asJson(good, {}, 'PUT'))).status).toBe(201);
		expect((await shipments.find(opened.db, good.reference))?.version).toBe(1);
	});

	test.each<[string, Sent, [number, string]]>([
		['PUT without If-Match', asJson({ ...good, notes: 'x' }, {}, 'PUT'), [428, 'if-match-missing']],
		['PUT over another version', asJson({ ...good, notes: 'x' }, { 'if-match': '"7"' }, 'PUT'), [412, 'if-match-differs']],
		['PUT with a weak tag', asJson({ ...good, notes: 'x' }, { 'if-match': 'W/"1"' }, 'PUT'), [412, 'if-match-differs']],
		['PUT with a tag that is none', asJson({ ...good, notes: 'x' }, { 'if-match': '1' }, 'PUT'), [400, 'if-match-not-valid']],
		['PUT that insists on a new one', asJson({ ...good, notes: 'x' }, { 'if-none-match': '*' }, 'PUT'), [412, 'already-there']],
		['PUT of another reference', asJson({ ...good, reference: 'OTHER' }, { 'if-match': '"1"' }, 'PUT'), [422, 'reference-differs']],
		['DELETE without If-Match', { method: 'DELETE' }, [428, 'if-match-missing']],
		['DELETE of another version', { method: 'DELETE', headers: { 'if-match': '"7"' } }, [412, 'if-match-differs']],
		['PATCH', { method: 'PATCH' }, [405, 'method-not-allowed']]
	])('%s is refused and changes nothing', async (_, sent, expected) => {
		await shipments.create(opened.db, good, MOMENT);
		expect(await codeOf(await send(at, sent))).toEqual(expected);
		expect(await shipments.find(opened.db, good.reference)).toMatchObject({ version: 1, plan: good });
	});

	test('one of several tags, or a star, is enough', async () => {
		await shipments.create(opened.db, good, MOMENT);
		expect((await send(at, asJson({ ...good, notes: 'a' }, { 'if-match': '"7", "1"' }, 'PUT'))).status).toBe(200);
		expect((await send(at, asJson({ ...good, notes: 'b' }, { 'if-match': '*' }, 'PUT'))).status).toBe(200);
	});

	test('what was removed does not come back by a late save', async () => {
		expect(await codeOf(await send(at, asJson(good, { 'if-match': '"3"' }, 'PUT')))).toEqual([404, 'not-found']);
		expect(await codeOf(await send(at, { method: 'DELETE', headers: { 'if-match': '"3"' } }))).toEqual([404, 'not-found']);
	});

	test('a reference with a slash and Japanese letters has an address', async () => {
		const odd = { ...good, reference: '出荷/7 %' };
		const made = await send('/shipments', asJson(odd));
		const location = made.headers.get('location')!.replace('/api/v1', '');
		expect(await (await send(location)).json()).toEqual(odd);
	});

	test('a taken reference is refused', async () => {
		await shipments.create(opened.db, good, MOMENT);
		expect(await codeOf(await send('/shipments', asJson(good)))).toEqual([409, 'reference-taken']);
	});

	test('the list is searched and paged', async () => {
		for (const reference of ['A-1', 'A-2', 'B-1']) await shipments.create(opened.db, { ...good, reference }, MOMENT);
		const list = shipmentListSchema.parse(await (await send('/shipments?search=a-&sort=reference&size=1&page=2')).json());
		expect([list.rows.map(({ reference }) => reference), list.total, list.counts.all, list.page]).toEqual([['A-2'], 2, 2, 2]);
		expect(await codeOf(await send('/shipments?size=5000'))).toEqual([400, 'parameter-not-valid']);
		expect(await codeOf(await send('/shipments?state=gone'))).toEqual([400, 'parameter-not-valid']);
	});

	test('documents of a shipment: PDF, blocked, draft, unknown', async () => {
		await shipments.create(opened.db, good, MOMENT);
		expect(await codeOf(await send(`${at}/documents/packing-list`))).toEqual([409, 'not-released']);
		const answer = await send(`${at}/documents/packing-list?draft=1&inline=1`);
		expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')?.slice(0, 6)]).toEqual([200, 'application/pdf', 'inline']);
		expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 5))).toBe('%PDF-');

		await shipments.save(opened.db, { ...good, cartons: [carton({ grossWeightG: 45_000 }), carton({ number: 2 })] }, 1, MOMENT);
		expect(await codeOf(await send(`${at}/documents/packing-list`))).toEqual([409, 'blocked']);
		expect((await send(`${at}/documents/packing-list?draft=1`)).status).toBe(200);
		expect(await codeOf(await send(`${at}/documents/menu`))).toEqual([404, 'no-such-document']);
		expect(await codeOf(await send('/shipments/NOBODY/documents/packing-list'))).toEqual([404, 'not-found']);
	}, 60_000);

	test('a product is added, read, saved and listed', async () => {
		const mug = product();
		const address = `/products/${mug.sku}`;
		expect(await codeOf(await send(address))).toEqual([404, 'not-found']);
		expect((await send(address, asJson(mug, {}, 'PUT'))).status).toBe(201);
		const got = await send(address);
		expect([got.headers.get('etag'), await got.json()]).toEqual(['"1"', mug]);
		expect(await codeOf(await send(address, asJson(mug, {}, 'PUT')))).toEqual([428, 'if-match-missing']);
		expect((await send(address, asJson({ ...mug, brand: 'B' }, { 'if-match': '"1"' }, 'PUT'))).headers.get('etag')).toBe('"2"');
		expect(await codeOf(await send(address, asJson({ ...mug, brand: 'C' }, { 'if-match': '"1"' }, 'PUT')))).toEqual([412, 'if-match-differs']);
		expect(await codeOf(await send('/products/OTHER', asJson(mug, {}, 'PUT')))).toEqual([422, 'sku-differs']);
		await products.saveMany(opened.db, [product({ sku: 'Z/1' })], MOMENT.now);
		expect((await send(`/products/${encodeURIComponent('Z/1')}`)).status).toBe(200);
		const list = productListSchema.parse(await (await send('/products?search=z/1')).json());
		expect(list.rows.map(({ sku }) => sku)).toEqual(['Z/1']);
	});
});

describe('the description of the API', () => {
	const document = openapi('1.0.0') as { paths: Record<string, Record<string, { operationId: string }>>; components: { schemas: Record<string, unknown> } };
	const routeOf = (path: string): string => path.replace(/\{(\w+)\}/g, '[$1]');

	test('every endpoint is described, and nothing else is', () => {
		const described = ENDPOINTS.map(({ method, path }) => `${method.toUpperCase()} ${routeOf(path)}`);
		const served = ROUTES.filter(({ route }) => !/\.json$|\.\.\./.test(route)).flatMap(({ route, module }) =>
			Object.keys(module).filter((name) => /^[A-Z]+$/.test(name)).map((method) => `${method} ${route}`)
		);
		expect(described.sort()).toEqual(served.sort());
	});

	test('every reference leads somewhere, and every operation has a name of its own', () => {
		const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
		expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
		const names = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
		expect(new Set(names).size).toBe(names.length);
	});

	test('is served, and so is the schema of a plan', async () => {
		const db = undefined as never;
		expect(await (await call(db, '/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
		const schema = await (await call(db, '/plan.schema.json')).json();
		expect(z.fromJSONSchema(schema as never).safeParse(good).success).toBe(true);
	});

	test('every refusal has words in every language', () => {
		const lacking = LANGUAGES.flatMap((language) => {
			const keys = new Set(keysOf(language));
			return Object.keys(STATUS).filter((code) => !keys.has(`rejections.${code}`) && !keys.has(`catalog.because.${code}`)).map((code) => `${language} ${code}`);
		});
		expect(lacking).toEqual([]);
	});
});
