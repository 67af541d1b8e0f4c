import { expect, test } from 'vitest';
import type { CasePackTemplate } from '$lib/domain/catalog/case-pack';
import { LANGUAGES } from '$lib/i18n/languages';
import { casePackListSchema, casePackSchema } from '$lib/server/api/case-pack';
import { problemSchema, savedSchema } from '$lib/server/api/answers';
import * as casePacks from '$lib/server/case-packs';
import { casePacksWorkbook } from '$lib/server/case-packs-workbook';
import { readFile } from '$lib/server/tables';
import * as products from '$lib/server/products';
import { product } from '../samples';
import { eachDatabase } from '../setup/each-database';
import { asJson, call } from './api';

const now = new Date('2026-11-24T03:00:00Z');
const later = new Date('2026-11-24T04:00:00Z');
const template = (changes: Partial<CasePackTemplate> = {}): CasePackTemplate => ({
	sku: 'MUG-01', name: 'Case of 24', units: 24, carton: { id: 'K50', outerMm: [512, 392, 372], innerMm: [500, 380, 360], tareG: 780 }, grossWeightG: 9_900, ...changes
});
const ROWS = [
	['SKU', 'Template', 'Units per carton', 'Carton size (cm)', 'Gross weight (kg)'],
	['MUG-01', 'Case of 24', '24', '51.2 x 39.2 x 37.2', '10'], ['MUG-01', 'Case of 12', '12', '41.2 x 39.2 x 35.2', '5.5'], ['GONE', 'x', '1', '30x30x30', '1']
];

eachDatabase('case packs', (opened) => {
	const save = (one: CasePackTemplate, version = 0, was?: string) => casePacks.save(opened.db, one, { now: version ? later : now, version, ...(was === undefined ? {} : { was }) });
	const keep = (...skus: string[]) => products.saveMany(opened.db, skus.map((sku) => product({ sku })), now);
	const names = async (sku = 'MUG-01') => (await casePacks.listOf(opened.db, [sku])).map(({ template: { name }, version }) => `${name} ${version}`);

	test('several for a SKU are kept, found by name in any letters, changed and removed', async () => {
		await keep('MUG-01', 'TEA');
		expect(await save(template())).toEqual({ ok: true, value: { template: template(), version: 1, savedAt: now.toISOString() } });
		await save(template({ name: 'Case of 12', units: 12 }));
		await save(template({ sku: 'TEA' }));
		expect(await names()).toEqual(['Case of 12 1', 'Case of 24 1']);
		expect((await casePacks.find(opened.db, 'MUG-01', ' ＣＡＳＥ of  24'))?.template).toEqual(template());
		expect(await save(template({ units: 20 }), 1)).toMatchObject({ ok: true, value: { version: 2, savedAt: later.toISOString() } });
		expect(await save(template({ units: 18 }), 1)).toMatchObject({ ok: false, rejection: { code: 'stale', version: 2 } });
		expect(await casePacks.list(opened.db, { search: 'case mug' })).toMatchObject({ total: 2, rows: [{ version: 1 }, { version: 2 }] });
		expect(await casePacks.list(opened.db, { size: 1, page: 3 })).toMatchObject({ total: 3, rows: [{ template: { sku: 'TEA' } }] });
		expect(await casePacks.remove(opened.db, { sku: 'MUG-01', name: 'case of 24', version: 1 })).toMatchObject({ ok: false, rejection: { code: 'stale', version: 2 } });
		expect(await casePacks.remove(opened.db, { sku: 'MUG-01', name: 'case of 24', version: 2 })).toEqual({ ok: true, value: undefined });
		expect(await casePacks.remove(opened.db, { sku: 'MUG-01', name: 'case of 24', version: 2 })).toMatchObject({ ok: false, rejection: { code: 'not-found' } });
		expect(await names()).toEqual(['Case of 12 1']);
	});

	test('a name is given once; renaming keeps the version going', async () => {
		await keep('MUG-01');
		await save(template());
		expect(await save(template({ name: 'CASE OF 24' }))).toMatchObject({ ok: false, rejection: { code: 'case-pack-taken' } });
		await save(template({ name: 'Other' }));
		expect(await save(template({ name: 'Other' }), 1, 'Case of 24')).toMatchObject({ ok: false, rejection: { code: 'case-pack-taken' } });
		expect(await save(template({ name: 'Maker' }), 1, 'Case of 24')).toMatchObject({ ok: true, value: { version: 2 } });
		expect(await names()).toEqual(['Maker 2', 'Other 1']);
	});

	test('nothing is kept that cannot be, and templates outlive their product', async () => {
		expect(await save(template())).toMatchObject({ ok: false, rejection: { code: 'not-found', what: 'product' } });
		await keep('MUG-01');
		expect(await save(template({ grossWeightG: 9_000 }))).toMatchObject({ ok: false, rejection: { code: 'case-pack-wrong', problems: [{ field: 'weight' }] } });
		await save(template());
		await products.removeMany(opened.db, ['MUG-01']);
		expect(await names()).toEqual(['Case of 24 1']);
	});

	test('a file is shown before it is taken, and can be taken back', async () => {
		await keep('MUG-01');
		await save(template());
		const { reading, report } = await casePacks.preview(opened.db, ROWS);
		expect([report.added.length, report.changed.length, reading.refused.map(({ row, because }) => `${row} ${because.code}`)]).toEqual([1, 1, ['4 case-sku-unknown']]);
		expect(await names()).toEqual(['Case of 24 1']);
		expect(await casePacks.take(opened.db, ROWS, later)).toEqual({ added: 1, changed: 1 });
		expect(await names()).toEqual(['Case of 12 1', 'Case of 24 2']);
		expect(await casePacks.undo(opened.db, later)).toEqual({ restored: 1, removed: 1, left: 0 });
		expect((await casePacks.listOf(opened.db, ['MUG-01'])).map((one) => one.template)).toEqual([template()]);
		expect(await casePacks.undo(opened.db, later)).toEqual({ restored: 0, removed: 0, left: 0 });
	});

	test('what was changed after an import is not taken back', async () => {
		await keep('MUG-01');
		await casePacks.take(opened.db, ROWS, now);
		await save(template({ name: 'Case of 12', units: 11 }), 1);
		expect(await casePacks.undo(opened.db, later)).toEqual({ restored: 0, removed: 1, left: 1 });
		expect(await names()).toEqual(['Case of 12 2']);
	});

	test('over HTTP: added, read, changed over its version, refused place by place, removed', async () => {
		await keep('MUG-01');
		const address = `/products/MUG-01/case-packs/${encodeURIComponent('Case of 24')}`;
		const put = (body: unknown, headers: Record<string, string> = {}, at = address) => call(opened.db, at, asJson(body, headers, 'PUT'));
		const codeOf = async (answer: Response) => [answer.status, problemSchema.parse(await answer.json()).code];
		expect(await codeOf(await call(opened.db, '/products/NONE/case-packs'))).toEqual([404, 'not-found']);
		expect(await codeOf(await call(opened.db, address))).toEqual([404, 'not-found']);
		const made = await put(template());
		expect([made.status, made.headers.get('etag'), savedSchema.parse(await made.json()).version]).toEqual([201, '"1"', 1]);
		const got = await call(opened.db, address);
		expect([got.headers.get('etag'), casePackSchema.parse(await got.json())]).toEqual(['"1"', template()]);
		expect((await call(opened.db, address, { headers: { 'if-none-match': '"1"' } })).status).toBe(304);
		expect(await codeOf(await put(template({ units: 20 })))).toEqual([428, 'if-match-missing']);
		expect((await put(template({ units: 20 }), { 'if-match': '"1"' })).status).toBe(200);
		expect(await codeOf(await put(template(), { 'if-match': '"1"' }))).toEqual([412, 'if-match-differs']);
		expect(await codeOf(await put(template({ name: 'Other' }), { 'if-match': '"2"' }))).toEqual([422, 'name-differs']);
		expect(await codeOf(await put(template({ sku: 'TEA' }), { 'if-match': '"2"' }))).toEqual([422, 'sku-differs']);
		expect(await codeOf(await put({ ...template(), colour: 'brown' }, { 'if-match': '"2"' }))).toEqual([422, 'body-not-valid']);
		const wrong = problemSchema.parse(await (await put(template({ grossWeightG: 1_000 }), { 'if-match': '"2"' })).json());
		expect([wrong.code, wrong.errors]).toEqual(['case-pack-wrong', [{ path: '$.grossWeightG', code: 'case-too-light', message: expect.stringMatching(/9\.9 kg/) }]]);
		expect(casePackListSchema.parse(await (await call(opened.db, '/products/MUG-01/case-packs')).json())).toMatchObject([{ version: 2, template: { units: 20 } }]);
		expect(await codeOf(await call(opened.db, address, { method: 'DELETE' }))).toEqual([428, 'if-match-missing']);
		expect((await call(opened.db, address, { method: 'DELETE', headers: { 'if-match': '"2"' } })).status).toBe(204);
		expect(await names()).toEqual([]);
	});

	test('the list goes out as CSV and comes back the same', async () => {
		await keep('MUG-01', 'TEA');
		await casePacks.saveMany(opened.db, [template(), template({ sku: 'TEA', name: '外箱, 24' })], now);
		const answer = await call(opened.db, '/case-packs');
		expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
		const bytes = new Uint8Array(await answer.arrayBuffer());
		const table = await readFile(bytes, 'case-packs.csv');
		expect(table.ok && (await casePacks.preview(opened.db, table.value.rows)).report).toEqual({ added: [], changed: [], same: 2 });
		expect(await (await call(opened.db, '/case-packs?search=tea')).text()).not.toContain('MUG-01');
		expect((await call(opened.db, '/case-packs?find=tea')).status).toBe(400);
	});

	test.each(LANGUAGES)('a workbook in %s comes back the same', async (language) => {
		await keep('MUG-01');
		await casePacks.saveMany(opened.db, [template(), template({ name: '=1+1', carton: { outerMm: [301, 302, 303] }, grossWeightG: 12_345 })], now);
		const table = await readFile(await casePacksWorkbook(language, await casePacks.all(opened.db)), 'case-packs.xlsx');
		const shown = table.ok && (await casePacks.preview(opened.db, table.value.rows));
		expect(shown && [shown.reading.unknown, shown.reading.refused, shown.report]).toEqual([[], [], { added: [], changed: [], same: 2 }]);
		const empty = await readFile(await casePacksWorkbook(language), 'case-packs.xlsx');
		expect(empty.ok && (await casePacks.preview(opened.db, empty.value.rows)).reading).toMatchObject({ headerRow: 1, rows: [], refused: [] });
	});
});
