import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { LARGEST_PAPER_FILE, LOOKS_LIKE } from '$lib/domain/catalog/paper-file';
import { LANGUAGES } from '$lib/i18n/languages';
import { paperListSchema, paperSchema } from '$lib/server/api/paper';
import type { Db } from '$lib/server/db/connect';
import * as evidence from '$lib/server/evidence';
import * as files from '$lib/server/evidence-files';
import { list } from '$lib/server/evidence-record';
import { sentenceOf, statusOf } from '$lib/server/http';
import * as products from '$lib/server/products';
import { product } from '../samples';
import { eachDatabase } from '../setup/each-database';
import { asJson, call } from './api';

const now = new Date('2026-11-24T03:00:00Z');
const today = '2026-11-24';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const paper = (changes: Partial<evidence.Paper> = {}): evidence.Paper => ({ kind: 'food-contact-notice', reference: 'FC-1', skus: ['MUG-01'], ...changes });

async function kept(db: Db, changes: Partial<evidence.Paper> = {}): Promise<number> {
	const saved = await evidence.save(db, paper(changes), { now });
	if (!saved.ok) throw new Error(saved.rejection.code);
	return saved.value.id;
}

const papersOf = async (db: Db, sku = 'MUG-01') => (await products.find(db, sku))?.product.evidence;

eachDatabase('evidence', (opened) => {
	test('a file is kept once, byte by byte, whatever it is called', async () => {
		const every = Buffer.concat([PDF, Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))]);
		const first = await files.keep(opened.db, { bytes: every, name: 'C:\\scans\\届出書 2026.exe' }, now);
		expect(first).toEqual({ ok: true, value: { sha256: sha(every), name: '届出書 2026.exe', type: 'application/pdf', size: every.length } });
		await files.keep(opened.db, { bytes: every, name: 'notice.pdf' }, now);
		expect(await opened.db.selectFrom('evidenceFile').select(['name', 'size']).execute()).toEqual([{ name: 'notice.pdf', size: every.length }]);
		const answer = await files.answer(opened.db, sha(every), 'sha256');
		expect(Buffer.from(await answer!.arrayBuffer()).equals(every)).toBe(true);
		expect(await files.answer(opened.db, 'f'.repeat(64), 'sha256')).toBeUndefined();
	});

	test('a file of 20 MB is kept, one byte more is not', async () => {
		const large = Buffer.alloc(LARGEST_PAPER_FILE, 7);
		PDF.copy(large);
		expect((await files.keep(opened.db, { bytes: large, name: 'large.pdf' }, now)).ok).toBe(true);
		const back = await files.answer(opened.db, sha(large), 'sha256');
		expect(sha(new Uint8Array(await back!.arrayBuffer()))).toBe(sha(large));
		const refused = await files.keep(opened.db, { bytes: Buffer.concat([large, Buffer.from('x')]), name: 'larger.pdf' }, now);
		expect(refused).toEqual({ ok: false, rejection: { code: 'paper-file-too-large', most: 20 } });
	});

	test('a file is served as what it is and runs nothing', async () => {
		await files.keep(opened.db, { bytes: PDF, name: 'a"b\r\nSet-Cookie: x.pdf' }, now);
		const { headers } = (await files.answer(opened.db, sha(PDF), 'sha256'))!;
		expect(headers.get('content-type')).toBe('application/pdf');
		expect(headers.get('content-disposition')).toBe('attachment; filename="abSet-Cookie_x.pdf"; filename*=UTF-8\'\'abSet-Cookie%20x.pdf');
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
	});

	test('a saved paper comes to its products in the catalogue, changes there, and leaves with it', async () => {
		await products.saveMany(opened.db, [product({ evidence: [{ kind: 'drop-test', reference: 'D' }] }), product({ sku: 'CUP', evidence: undefined })], now);
		const file = await files.keep(opened.db, { bytes: PDF, name: 'x.pdf' }, now);
		if (!file.ok) throw new Error('not kept');
		const id = await kept(opened.db, { skus: ['MUG-01', 'CUP', 'NOT-THERE'], validFrom: '2026-01-01', validUntil: '2027-01-31', file: file.value.sha256 });
		const inProduct = { kind: 'food-contact-notice', reference: 'FC-1', validFrom: '2026-01-01', validUntil: '2027-01-31', file: sha(PDF) };
		expect([await papersOf(opened.db), await papersOf(opened.db, 'CUP')]).toEqual([[{ kind: 'drop-test', reference: 'D' }, inProduct], [inProduct]]);

		const changed = await evidence.save(opened.db, paper({ reference: 'FC-2', skus: ['MUG-01'] }), { now, id, version: 1 });
		expect(changed).toMatchObject({ ok: true, value: { id, version: 2, skus: ['MUG-01'] } });
		expect([await papersOf(opened.db), await papersOf(opened.db, 'CUP')]).toEqual([[{ kind: 'drop-test', reference: 'D' }, { kind: 'food-contact-notice', reference: 'FC-2' }], undefined]);

		const removed = await evidence.remove(opened.db, id, { now });
		expect(removed).toMatchObject({ ok: true, value: { reference: 'FC-2', skus: ['MUG-01'] } });
		expect(await papersOf(opened.db)).toEqual([{ kind: 'drop-test', reference: 'D' }]);
		expect(await opened.db.selectFrom('evidenceSku').selectAll().execute()).toEqual([]);
		// the file is still there: shipments name it, and the removal may be taken back
		expect(await files.find(opened.db, sha(PDF))).toBeDefined();
	});

	test('a product that is not touched by a save keeps its version', async () => {
		await products.saveMany(opened.db, [product({ evidence: [] })], now);
		const id = await kept(opened.db);
		await evidence.save(opened.db, paper(), { now, id });
		expect((await products.find(opened.db, 'MUG-01'))?.version).toBe(2);
	});

	test('refused: a paper kept twice, one that changed meanwhile, one that is gone, a file that is not here', async () => {
		const id = await kept(opened.db);
		expect(await evidence.save(opened.db, paper({ reference: ' ｆｃ-1 ' }), { now })).toEqual({ ok: false, rejection: { code: 'paper-taken', kind: 'food-contact-notice', reference: 'ｆｃ-1' } });
		expect(await evidence.save(opened.db, paper(), { now, id, version: 7 })).toMatchObject({ ok: false, rejection: { code: 'stale', version: 1 } });
		expect(await evidence.save(opened.db, paper(), { now, id: id + 1 })).toMatchObject({ ok: false, rejection: { code: 'not-found', what: 'paper' } });
		expect(await evidence.save(opened.db, paper({ reference: 'X', file: 'f'.repeat(64) }), { now })).toMatchObject({ ok: false, rejection: { code: 'file-not-kept' } });
		expect((await evidence.remove(opened.db, id + 1, { now })).ok).toBe(false);
		expect((await evidence.save(opened.db, paper({ kind: 'pse' }), { now })).ok).toBe(true);
	});

	test('a product that can hold no more papers refuses one, and nothing is written', async () => {
		const full = Array.from({ length: 100 }, (_, i) => ({ kind: 'sds', reference: `S-${i}` }));
		await products.saveMany(opened.db, [product({ evidence: full })], now);
		expect(await evidence.save(opened.db, paper(), { now })).toMatchObject({ ok: false, rejection: { code: 'not-a-plan' } });
		expect(await opened.db.selectFrom('evidence').selectAll().execute()).toEqual([]);
	});

	test('papers are found again for a shipment: by SKU, valid on its day', async () => {
		await kept(opened.db, { reference: 'OLD', validUntil: '2026-12-07' });
		await kept(opened.db, { reference: 'NOW', validUntil: '2026-12-08', skus: ['MUG-01', 'CUP'] });
		await kept(opened.db, { reference: 'LATER', validFrom: '2026-12-09' });
		await kept(opened.db, { kind: 'sds', reference: 'ALWAYS' });
		const found = await evidence.forSkus(opened.db, ['MUG-01', 'CUP', 'PLATE'], '2026-12-08');
		expect([...found].map(([sku, papers]) => [sku, papers.map(({ reference }) => reference)]).sort()).toEqual([['CUP', ['NOW']], ['MUG-01', ['NOW', 'ALWAYS']]]);
		expect(found.get('CUP')).toEqual([{ kind: 'food-contact-notice', reference: 'NOW', validUntil: '2026-12-08' }]);
		expect((await evidence.forSkus(opened.db, Array.from({ length: 1200 }, (_, i) => `S-${i}`), today)).size).toBe(0);
	});

	test('the list: what runs out first on top, narrowed by days, kind, SKU and words, counted by days', async () => {
		await kept(opened.db, { reference: 'gone', validUntil: '2026-11-23' });
		await kept(opened.db, { reference: 'today', validUntil: '2026-11-24' });
		await kept(opened.db, { reference: 'day 30', validUntil: '2026-12-24' });
		await kept(opened.db, { reference: 'day 31', validUntil: '2026-12-25', kind: 'pse' });
		await kept(opened.db, { reference: 'day 90', validUntil: '2027-02-22', skus: ['CUP', 'LID'] });
		await kept(opened.db, { reference: 'day 91', validUntil: '2027-02-23', skus: [] });
		await kept(opened.db, { reference: 'no end' });
		const names = async (query: Partial<Parameters<typeof list>[1]> = {}) => (await list(opened.db, { today, ...query })).rows.map(({ reference }) => reference);
		expect(await names()).toEqual(['gone', 'today', 'day 30', 'day 31', 'day 90', 'day 91', 'no end']);
		expect(await names({ within: 'past' })).toEqual(['gone']);
		expect(await names({ within: '30' })).toEqual(['today', 'day 30']);
		expect(await names({ within: '60' })).toEqual(['today', 'day 30', 'day 31']);
		expect(await names({ within: '90' })).toEqual(['today', 'day 30', 'day 31', 'day 90']);
		expect(await names({ kind: 'pse' })).toEqual(['day 31']);
		expect(await names({ sku: 'LID' })).toEqual(['day 90']);
		expect(await names({ search: 'ｄａｙ 3' })).toEqual(['day 30', 'day 31']);
		expect(await names({ search: '電気用品' })).toEqual(['day 31']);
		expect(await names({ page: 2, size: 3 })).toEqual(['day 31', 'day 90', 'day 91']);
		const { counts, total, kinds, rows } = await list(opened.db, { today, within: '60' });
		expect([counts, total, kinds]).toEqual([{ all: 7, past: 1, '30': 2, '60': 3, '90': 4 }, 3, ['food-contact-notice', 'pse']]);
		expect(rows[0]).toMatchObject({ version: 1, skus: ['MUG-01'], validUntil: '2026-11-24' });
	});

	test('what a product says of its papers when it is saved by hand is kept, and forgotten with it', async () => {
		const mug = product({ evidence: [{ kind: 'food-contact-notice', reference: 'FC-1', validUntil: '2027-01-31' }, { kind: 'pse', reference: ' ' }, { kind: 'own-kind', reference: 'O' }] });
		await products.saveMany(opened.db, [mug, product({ sku: 'CUP', evidence: undefined })], now);
		await evidence.follow(opened.db, mug, now);
		const all = async () => (await list(opened.db, { today })).rows.map(({ reference, validUntil, skus, version }) => ({ reference, validUntil, skus, version }));
		expect(await all()).toEqual([{ reference: 'FC-1', validUntil: '2027-01-31', skus: ['MUG-01'], version: 1 }]);
		await evidence.follow(opened.db, mug, now);
		expect((await all())[0]?.version).toBe(1);

		// The same paper, written on another product with a new day: one paper, for both.
		const cup = product({ sku: 'CUP', evidence: [{ kind: 'food-contact-notice', reference: 'fc-1', validUntil: '2028-01-31' }] });
		await products.saveMany(opened.db, [cup], now);
		await evidence.follow(opened.db, cup, now);
		expect(await all()).toEqual([{ reference: 'FC-1', validUntil: '2028-01-31', skus: ['CUP', 'MUG-01'], version: 2 }]);
		expect((await papersOf(opened.db))?.[0]).toEqual({ kind: 'food-contact-notice', reference: 'FC-1', validUntil: '2028-01-31' });

		await evidence.follow(opened.db, product({ evidence: [] }), now);
		expect((await all())[0]?.skus).toEqual(['CUP']);
	});

	test('REST: kept, read, saved over a version, given a file, removed', async () => {
		const created = await call(opened.db, '/evidence', asJson(paper({ validUntil: '2027-01-31' })));
		expect([created.status, created.headers.get('etag')]).toEqual([201, '"1"']);
		const { id } = (await created.json()) as { id: number };
		expect(created.headers.get('location')).toBe(`/api/v1/evidence/${id}`);
		const read = await call(opened.db, `/evidence/${id}`);
		const document = paperSchema.parse(await read.json());
		expect(document).toEqual(paper({ validUntil: '2027-01-31' }));
		expect((await call(opened.db, `/evidence/${id}`, { headers: { 'if-none-match': '"1"' } })).status).toBe(304);

		expect((await call(opened.db, `/evidence/${id}`, asJson(document, {}, 'PUT'))).status).toBe(428);
		expect((await call(opened.db, `/evidence/${id}`, asJson(document, { 'if-match': '"9"' }, 'PUT'))).status).toBe(412);
		const put = await call(opened.db, `/evidence/${id}`, asJson({ ...document, reference: 'FC-2' }, { 'if-match': '"1"' }, 'PUT'));
		expect([put.status, put.headers.get('etag')]).toEqual([200, '"2"']);

		expect((await call(opened.db, `/evidence/${id}/file`)).status).toBe(404);
		const filed = await call(opened.db, `/evidence/${id}/file?name=n.pdf`, { method: 'PUT', headers: { 'if-match': '"2"', 'content-type': 'application/pdf' }, body: PDF });
		expect(filed.status).toBe(200);
		const file = await call(opened.db, `/evidence/${id}/file`);
		expect(file.headers.get('cache-control')).toBe('private, no-cache');
		expect([file.headers.get('content-type'), Buffer.from(await file.arrayBuffer()).equals(PDF)]).toEqual(['application/pdf', true]);

		const rows = paperListSchema.parse(await (await call(opened.db, '/evidence?within=90&sku=MUG-01')).json());
		expect([rows.total, rows.rows[0]?.file?.name]).toEqual([1, 'n.pdf']);
		expect((await call(opened.db, `/evidence/${id}`, { method: 'DELETE', headers: { 'if-match': '"3"' } })).status).toBe(204);
		expect((await call(opened.db, `/evidence/${id}`)).status).toBe(404);
	});

	test.each<[string, string, Parameters<typeof call>[2], number, string]>([
		['a kind that answers nothing', '/evidence', asJson({ kind: 'menu', reference: 'A', skus: [] }), 422, 'body-not-valid'],
		['no reference', '/evidence', asJson({ kind: 'pse', reference: ' ', skus: [] }), 422, 'body-not-valid'],
		['days that cross', '/evidence', asJson({ kind: 'pse', reference: 'A', skus: [], validFrom: '2026-02-01', validUntil: '2026-01-31' }), 422, 'body-not-valid'],
		['an unknown key', '/evidence', asJson({ kind: 'pse', reference: 'A', skus: [], colour: 'red' }), 422, 'body-not-valid'],
		['a span there is not', '/evidence?within=45', {}, 400, 'parameter-not-valid'],
		['an id that is none', '/evidence/x', {}, 404, 'not-found'],
		['an id beyond all numbers', '/evidence/99999999999', {}, 404, 'not-found'],
		['PATCH', '/evidence/1', { method: 'PATCH' }, 405, 'method-not-allowed']
	])('REST refuses %s', async (_, address, sent, status, code) => {
		const answer = await call(opened.db, address, sent);
		expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
	});

	test.each<[string, BodyInit, number, string]>([
		['a web page called PDF', '<!doctype html><script>1</script>', 415, 'not-a-paper-file'],
		['nothing', '', 415, 'not-a-paper-file'],
		['a stream that does not end', new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1024 * 1024)) }), 413, 'paper-file-too-large']
	])('REST refuses %s as a file', async (_, body, status, code) => {
		const id = await kept(opened.db);
		const answer = await call(opened.db, `/evidence/${id}/file`, { method: 'PUT', headers: { 'if-match': '*', 'content-type': 'application/pdf' }, body });
		const said = (await answer.json()) as { code: string; detail: string };
		expect([answer.status, said.code]).toEqual([status, code]);
		expect(said.detail).not.toBe('');
	});
});

test('whatever a file looks like is said in every language', () => {
	for (const language of LANGUAGES) {
		const sentences = LOOKS_LIKE.map((looksLike) => sentenceOf(language, { code: 'not-a-paper-file', looksLike }));
		expect(new Set(sentences).size).toBe(LOOKS_LIKE.length);
	}
	expect(statusOf({ code: 'not-a-paper-file' })).toBe(415);
});
