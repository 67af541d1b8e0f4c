import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPlan } from '$lib/plan-file/read';
import { differencesSchema, keptReleaseSchema, linkListSchema, newLinkSchema, releaseListSchema, verdictSchema } from '$lib/server/api/release';
import { sha256 } from '$lib/server/paper-pages';
import * as releaseFiles from '$lib/server/release-files';
import * as shareLinks from '$lib/server/share-links';
import * as shipments from '$lib/server/shipments';
import { carton, shipment } from '../samples';
import { eachDatabase } from '../setup/each-database';
import { asJson, call } from './api';
import { fewPapers, issue, moment } from './issued';

const read = readPlan(shipment());
if (!read.ok) throw new Error(read.rejection.errors[0]?.message);
const plan = read.value;
const { reference } = plan;
const at = `/shipments/${reference}`;
const INVOICE = 'commercial-invoice.pdf';

const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer());
const asPdf = (body: Uint8Array) => ({ method: 'POST', headers: { 'content-type': 'application/pdf' }, body: new Uint8Array(body) });

/** The same paper with another figure in it, painted anew. */
async function forged(): Promise<Uint8Array> {
	const [file] = (await fewPapers({ ...plan, shipper: { ...plan.shipper!, name: 'Casa Lousa Falsa Lda' } }, { revision: 1, kinds: ['commercial-invoice'] })).files;
	return file!.bytes;
}

eachDatabase('issued papers', (opened) => {
	async function changed(): Promise<void> {
		const now = await shipments.find(opened.db, reference);
		await shipments.save(opened.db, { ...plan, notes: 'later', cartons: [carton({ ...plan.cartons![0], grossWeightG: plan.cartons![0]!.grossWeightG + 260 }), ...plan.cartons!.slice(1)] }, now!.version, moment);
	}

	test('every file stays byte for byte what was issued, whatever the plan becomes', async () => {
		await shipments.create(opened.db, plan, moment);
		const { files, release } = await issue(opened.db, reference);
		await changed();
		for (const { name, bytes } of files) {
			expect(Buffer.from(await bytesOf(await call(opened.db, `${at}/releases/A/files/${name}`))).equals(Buffer.from(bytes)), name).toBe(true);
		}
		expect(Buffer.from(await bytesOf(await call(opened.db, `${at}/documents/commercial-invoice?revision=1`))).equals(Buffer.from(files[0]!.bytes))).toBe(true);
		const zip = unzipSync(await bytesOf(await call(opened.db, `${at}/releases/1/zip`)));
		expect(Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, sha256(bytes)]))).toEqual(Object.fromEntries(files.map(({ name, bytes }) => [name, sha256(bytes)])));
		const list = releaseListSchema.parse(await (await call(opened.db, `${at}/releases`)).json());
		expect(list).toMatchObject({ changedSince: true, rows: [{ revision: 1, letter: 'A', by: 'Camille', kept: true, planSha256: release.planSha256 }] });
		expect(list.rows[0]!.files.map(({ file, sha256 }) => [file, sha256])).toEqual(files.map(({ name, bytes }) => [name, sha256(bytes)]));
		expect(keptReleaseSchema.parse(await (await call(opened.db, `${at}/releases/A`)).json()).release).toEqual(release);
	});

	test('a released shipment answers the very file; a large one is kept smaller and comes out whole', async () => {
		await shipments.create(opened.db, plan, moment);
		const { files } = await issue(opened.db, reference);
		expect(Buffer.from(await bytesOf(await call(opened.db, `${at}/documents/packing-list`))).equals(Buffer.from(files[1]!.bytes))).toBe(true);
		// Not of this release, so never issued.
		expect(await (await call(opened.db, `${at}/documents/prep-sheet`)).json()).toMatchObject({ status: 409, code: 'not-released' });
		const bytes = new Uint8Array(2_000_000).fill(65);
		const release = { ...(await fewPapers(plan, { revision: 1 })).release, reference: 'LARGE', documents: [] };
		await releaseFiles.keep(opened.db, release, [{ name: 'run.pdf', bytes }]);
		const kept = await opened.db.selectFrom('releaseFile').select(['packed', 'bytes']).where('file', '=', 'run.pdf').executeTakeFirstOrThrow();
		expect([kept.packed, kept.bytes!.byteLength < 100_000]).toEqual(['deflate', true]);
		const whole = await releaseFiles.find(opened.db, { reference: 'LARGE', revision: 1 }, 'run.pdf');
		expect(Buffer.from(whole!.bytes).equals(bytes)).toBe(true);
	});

	test('bytes that are not those of their hash are a fault, not an answer', async () => {
		await shipments.create(opened.db, plan, moment);
		await issue(opened.db, reference);
		await opened.db.updateTable('releaseFile').set({ bytes: Buffer.from('%PDF-other') }).where('file', '=', INVOICE).execute();
		await expect(releaseFiles.find(opened.db, { reference, revision: 1 }, INVOICE)).rejects.toThrow('not kept as it was issued');
	});

	test('what differs is said by field, label and paper', async () => {
		await shipments.create(opened.db, plan, moment);
		await issue(opened.db, reference);
		const differences = async (query = '') => differencesSchema.parse(await (await call(opened.db, `${at}/releases/1/differences${query}`)).json());
		expect(await differences()).toMatchObject({ differences: [], labels: { cartons: [] }, papers: [] });
		await changed();
		const found = await differences();
		expect(found.differences.map(({ path, subject }) => [path, subject])).toEqual(expect.arrayContaining([['cartons[1].grossWeightG', 'carton:1'], ['notes', 'shipment']]));
		expect(found.labels.cartons).toEqual([1]);
		expect(found.papers).toEqual(expect.arrayContaining(['packing-list', 'carton-labels']));
		await issue(opened.db, reference, '');
		for (const to of ['2', 'B', 'b']) expect((await differences(`?to=${to}`)).to).toEqual({ revision: 2, letter: 'B' });
		expect((await call(opened.db, `${at}/releases/1/differences?to=-`)).status).toBe(404);
		expect((await call(opened.db, `${at}/releases/9/differences`)).status).toBe(404);
	});

	test('codes: issued, changed since, superseded, drafts, wrong hashes and what is none', async () => {
		await shipments.create(opened.db, plan, moment);
		const { release } = await issue(opened.db, reference);
		const hash = release.planSha256.slice(0, 16);
		const verdict = async (code: string) => verdictSchema.parse(await (await call(opened.db, `/verify?${new URLSearchParams({ code })}`)).json());
		expect(await verdict(`NYUKO:${reference}:R1:packing-list:${hash}`)).toMatchObject({ verdict: 'issued', proof: 'code', letter: 'A', by: 'Camille', changedSince: false, file: { file: 'packing-list.pdf' } });
		const code = `NYUKO:${reference}:R1:packing-list:${hash}`;
		for (const typed of [code.toLowerCase(), code.toUpperCase(), `https://nyuko.example/verify?${new URLSearchParams({ code })}`]) expect(await verdict(typed), typed).toMatchObject({ verdict: 'issued', reference });
		await changed();
		expect(await verdict(`NYUKO:${reference}:R1:packing-list:${hash}`)).toMatchObject({ verdict: 'issued', changedSince: true });
		await issue(opened.db, reference, 'Kenji');
		expect(await verdict(`NYUKO:${reference}:R1:packing-list:${hash}`)).toMatchObject({ verdict: 'superseded', supersededBy: { revision: 2, letter: 'B', differs: { weights: 1 } } });
		expect(await verdict(`NYUKO:${reference}:D3:packing-list:${hash}`)).toMatchObject({ verdict: 'draft', letter: 'C' });
		expect(await verdict(`NYUKO:${reference}:R1:packing-list:0000000000000000`)).toMatchObject({ verdict: 'not-ours', because: 'hash' });
		expect(await verdict(`NYUKO:${reference}:R1:prep-sheet:${hash}`)).toMatchObject({ verdict: 'not-ours', because: 'kind' });
		expect(await verdict(`NYUKO:${reference}:R7:packing-list:${hash}`)).toMatchObject({ verdict: 'unknown', letter: 'G' });
		expect(await verdict('FBA15LQ7T2KDU000001')).toMatchObject({ verdict: 'no-code' });
		expect((await call(opened.db, '/verify')).status).toBe(400);
	});
});

describe('files of papers', { timeout: 120_000 }, () => {
	eachDatabase('told', (opened) => {
		test('the issued file, one saved anew, one with another name in it, and one of somebody else', async () => {
			await shipments.create(opened.db, plan, moment);
			const [invoice] = (await issue(opened.db, reference)).files;
			const verdict = async (bytes: Uint8Array) => verdictSchema.parse(await (await call(opened.db, '/verify', asPdf(bytes))).json());
			expect(await verdict(invoice!.bytes)).toMatchObject({ verdict: 'issued', proof: 'file', file: { file: INVOICE } });

			const resaved = Buffer.concat([invoice!.bytes, Buffer.from('\n%saved by another program\n')]);
			expect(await verdict(resaved)).toMatchObject({ verdict: 'altered', pages: [], file: { file: INVOICE } });

			const fake = await verdict(await forged());
			expect(fake.verdict).toBe('not-ours');
		});

		test('a paper with a line painted over is told page by page', async () => {
			await shipments.create(opened.db, plan, moment);
			const [invoice] = (await issue(opened.db, reference)).files;
			const tampered = await withAnotherLine(invoice!.bytes);
			const told = verdictSchema.parse(await (await call(opened.db, '/verify', asPdf(tampered))).json());
			expect(told).toMatchObject({ verdict: 'altered', letter: 'A', pages: [{ page: 1, after: ['TOTAL 1.00 EUR'] }] });
		});

		test('a box over a price is seen although the text is the same; a file saved anew looks the same', async () => {
			await shipments.create(opened.db, plan, moment);
			const { files } = await issue(opened.db, reference);
			const { PDFDocument, rgb } = await import('pdf-lib');
			const saved = async (paint: boolean) => {
				const document = await PDFDocument.load(files[0]!.bytes);
				if (paint) document.getPage(0).drawRectangle({ x: 60, y: 300, width: 440, height: 250, color: rgb(1, 1, 1) });
				return (await call(opened.db, '/verify', asPdf(await document.save()))).json();
			};
			expect(verdictSchema.parse(await saved(true))).toMatchObject({ verdict: 'altered', pages: [], looks: [1] });
			expect(verdictSchema.parse(await saved(false))).toMatchObject({ verdict: 'altered', pages: [], looks: [] });
		});

		test.each<[string, Uint8Array, number, string]>([
			['no PDF', Buffer.from('something'), 415, 'verify-no-pdf'],
			['a ZIP', Buffer.from('PK\u0003\u0004 something'), 415, 'verify-zip'],
			['a broken PDF', Buffer.from('%PDF-1.7\nnothing of a page'), 422, 'verify-damaged']
		])('%s is refused', async (_, bytes, status, code) => {
			const answer = await call(opened.db, '/verify', asPdf(bytes));
			expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
		});
	});
});

/** Another line of text on the first page, by a program that is not ours. */
async function withAnotherLine(pdf: Uint8Array): Promise<Uint8Array> {
	const { PDFDocument, StandardFonts } = await import('pdf-lib');
	const document = await PDFDocument.load(pdf);
	const font = await document.embedFont(StandardFonts.Helvetica);
	document.getPage(0).drawText('TOTAL 1.00 EUR', { x: 60, y: 60, size: 10, font });
	return document.save();
}

eachDatabase('links', (opened) => {
	const TOKEN = 'a'.repeat(32);
	const making = { reference, revision: 1, shows: 'all', until: '2026-12-01', forWhom: 'Sakura Forwarding', by: 'Camille', token: TOKEN, ...moment } as const;

	test('a link opens through its last day, and no longer; nor once it was taken back', async () => {
		await shipments.create(opened.db, plan, moment);
		await issue(opened.db, reference);
		const made = await shareLinks.make(opened.db, making);
		if (!made.ok) throw new Error(made.rejection.code);
		const opens = async (today: string) => {
			const found = await shareLinks.opened(opened.db, TOKEN, today);
			return found.ok ? found.value.revision : found.rejection.code;
		};
		expect([await opens('2026-11-24'), await opens('2026-12-01'), await opens('2026-12-02')]).toEqual([1, 1, 'link-ended']);
		expect((await shareLinks.revoke(opened.db, reference, made.value.id, moment.now)).ok).toBe(true);
		expect(await opens('2026-11-24')).toBe('link-ended');
		const [stored] = await opened.db.selectFrom('shareLink').selectAll().execute();
		expect(JSON.stringify(stored)).not.toContain(TOKEN);
	});

	test('a link does not outlive its shipment; the papers stay and are verified', async () => {
		await shipments.create(opened.db, plan, moment);
		const { files } = await issue(opened.db, reference);
		await shareLinks.make(opened.db, making);
		await shipments.remove(opened.db, reference, 1, moment);
		expect(await shareLinks.opened(opened.db, TOKEN, '2026-11-24')).toMatchObject({ ok: false, rejection: { code: 'link-ended' } });
		await shipments.restore(opened.db, reference, moment);
		expect(await shareLinks.opened(opened.db, TOKEN, '2026-11-24')).toMatchObject({ ok: false, rejection: { code: 'link-ended' } });
		expect(await (await call(opened.db, '/verify', asPdf(files[0]!.bytes))).json()).toMatchObject({ verdict: 'issued', proof: 'file' });
	});

	test.each([['b'.repeat(32)], [''], ['../x'], ['a'.repeat(31)]])('%j opens nothing', async (token) => {
		expect(await shareLinks.opened(opened.db, token, '2026-11-24')).toEqual({ ok: false, rejection: { code: 'link-unknown' } });
	});

	test('a day that is past, too far or none is refused, and so is a release there is not', async () => {
		await shipments.create(opened.db, plan, moment);
		await issue(opened.db, reference);
		for (const until of ['2026-11-23', '2027-11-26', 'soon']) expect(await shareLinks.make(opened.db, { ...making, until })).toMatchObject({ ok: false, rejection: { code: 'link-day-wrong', first: '2026-11-24' } });
		expect(await shareLinks.make(opened.db, { ...making, revision: 4 })).toMatchObject({ ok: false, rejection: { code: 'not-found', what: 'release' } });
	});

	test('over REST: made with a token of its own each time, listed without it, taken back', async () => {
		await shipments.create(opened.db, plan, moment);
		await issue(opened.db, reference);
		const make = async () => newLinkSchema.parse(await (await call(opened.db, `${at}/links`, asJson({ until: '2026-12-24', forWhom: 'Sakura', by: 'Camille' }))).json());
		const [one, other] = [await make(), await make()];
		expect(one.path).toMatch(/^\/s\/[\w-]{32}$/);
		expect(other.path).not.toBe(one.path);
		expect(newLinkSchema.parse(await (await call(opened.db, `${at}/links`, asJson({ revision: 'A', until: '2026-12-24' }))).json()).revision).toBe(1);
		expect((await call(opened.db, `${at}/links`, asJson({ revision: 'soon!', until: '2026-12-24' }))).status).toBe(404);
		const list = await (await call(opened.db, `${at}/links`)).text();
		expect(linkListSchema.parse(JSON.parse(list)).rows).toHaveLength(3);
		expect(list).not.toContain(one.path.slice(3));
		expect((await call(opened.db, `${at}/links/${one.id}`, { method: 'DELETE' })).status).toBe(200);
		expect((await call(opened.db, `${at}/links/nobody`, { method: 'DELETE' })).status).toBe(404);
		expect((await call(opened.db, `${at}/links`, asJson({ until: 'soon' }))).status).toBe(422);
		expect(await (await call(opened.db, `${at}/releases`, asJson({ by: ' ' }))).json()).toMatchObject({ status: 422, code: 'releaser-missing' });
		expect(await (await call(opened.db, `${at}/releases`, asJson({}))).json()).toMatchObject({ status: 422, code: 'body-not-valid', errors: [{ path: '$.by' }] });
		expect((await call(opened.db, `${at}/releases`, asJson({ by: 'Kenji' }))).status).toBe(200);
		expect(await (await call(opened.db, `${at}/links`, asJson({ unitl: '2026-12-24' }))).text()).not.toContain('of a plan');
	});
});

test('nyuko verify: each file against release.json', async () => {
	const { run } = await import('../../src/cli/run');
	const dir = mkdtempSync(join(tmpdir(), 'nyuko-verify-'));
	const said = async (...args: string[]): Promise<[number, string]> => {
		let out = '';
		const status = await run(['verify', ...args], { out: async (text) => void (out += text), err: async (text) => void (out += text) });
		return [status, out];
	};
	try {
		const { files } = await fewPapers(plan, { revision: 2 });
		for (const { name, bytes } of files) writeFileSync(join(dir, name), bytes);
		expect((await said(dir))[0]).toBe(0);
		expect((await said(join(dir, INVOICE)))[0]).toBe(0);
		const invoice = readFileSync(join(dir, INVOICE));
		invoice[200] = invoice[200]! ^ 1;
		writeFileSync(join(dir, INVOICE), invoice);
		const [status, out] = await said(dir, '--json');
		expect([status, JSON.parse(out)]).toMatchObject([1, { ok: false, revision: 2, files: [{ file: INVOICE, state: 'differs' }, { state: 'same' }, { state: 'same' }] }]);
		rmSync(join(dir, 'packing-list.pdf'));
		expect(await said(dir)).toEqual([1, expect.stringMatching(/DIFFERS.*commercial-invoice[\s\S]*MISSING.*packing-list/) as string]);
		expect((await said(join(dir, 'packing-list.pdf')))[0]).toBe(1);
		writeFileSync(join(dir, 'other.pdf'), '%PDF-');
		expect(await said(join(dir, 'other.pdf'))).toEqual([1, expect.stringContaining('NOT LISTED') as string]);
		writeFileSync(join(dir, INVOICE), files[0]!.bytes);
		writeFileSync(join(dir, 'packing-list.pdf'), files[1]!.bytes);
		expect(await said(dir)).toEqual([1, expect.stringContaining('NOT LISTED  other.pdf') as string]);
		writeFileSync(join(dir, 'set.zip'), 'PK\u0003\u0004');
		expect((await said(join(dir, 'set.zip')))[0]).toBe(2);
		writeFileSync(join(dir, 'release.json'), JSON.stringify({ reference: 'x', revision: 1, draft: false, documents: [{ file: '../../etc/passwd', sha256: 'a'.repeat(64) }] }));
		expect((await said(dir))[0]).toBe(2);
		expect((await said(join(dir, 'nowhere')))[0]).toBe(2);
	} finally {
		rmSync(dir, { recursive: true });
	}
});
