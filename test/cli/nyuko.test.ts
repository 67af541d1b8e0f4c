import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/lib/domain/shipment/plan';

// Every run starts Node anew, so each case says as much as one run can.

const dir = mkdtempSync(join(tmpdir(), 'nyuko-cli-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const CLEAN = 'static/samples/clean.plan.json';
const FAULTY = 'static/samples/faulty.plan.json';
const clean = JSON.parse(readFileSync(CLEAN, 'utf8')) as Plan;

type Run = { readonly status: number | null; readonly out: string; readonly err: string; readonly json: () => Record<string, unknown> };

function nyuko(args: readonly string[], input?: string | Uint8Array): Run {
	const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/nyuko.ts', ...args], { input, encoding: 'utf8', maxBuffer: 1 << 27 });
	return { status: run.status, out: run.stdout, err: run.stderr, json: () => JSON.parse(run.stdout) as Record<string, unknown> };
}

const kept = (name: string, content: string | Uint8Array): string => {
	const file = join(dir, name);
	writeFileSync(file, content);
	return file;
};

describe('check', { timeout: 60_000 }, () => {
	test('a clean plan from standard input: exit 0, one JSON document, nothing else', () => {
		const run = nyuko(['check', '-', '--json'], JSON.stringify(clean));
		expect([run.status, run.err, run.json()]).toMatchObject([0, '', { ok: true, on: '2026-12-14', findings: [] }]);
	});

	test('the faulty twin: exit 1 and ten findings of ten kinds, each told in four languages with its source', () => {
		const run = nyuko(['check', FAULTY, '--json']);
		const { ok, findings } = run.json() as { ok: boolean; findings: Record<string, Record<string, string>>[] };
		expect([run.status, ok, findings.length, new Set(findings.map(({ code }) => code)).size]).toEqual([1, false, 10, 10]);
		for (const { message, remedy, source } of findings) {
			expect(Object.keys(message!)).toEqual(['en', 'ja', 'fr', 'zh']);
			expect(Object.keys(remedy!)).toEqual(['en', 'ja', 'fr', 'zh']);
			expect(source!.title).not.toBe('');
		}
	});

	test('--on judges as of another day, and --lang speaks to people', () => {
		const run = nyuko(['check', CLEAN, '--on', '2028-04-06', '--lang', 'ja']);
		expect(run.status).toBe(1);
		expect(run.out).toContain('2028-04-06');
		expect(run.out).toContain('要対応  importer.acp-not-valid');
	});
});

describe('what cannot be used is exit 2, and says what, where and how to mend it', { timeout: 60_000 }, () => {
	test.each([
		{ what: 'no command', args: [], says: ['Usage', 'documents FILE --out DIR'] },
		{ what: 'a command misspelt', args: ['chekc', CLEAN], says: ['“chekc”', '“check”'] },
		{ what: 'a command of a later version', args: ['assess', CLEAN], says: ['“assess”', 'not part of this version'] },
		{ what: 'an option misspelt', args: ['documents', CLEAN, '--outt', dir], says: ['--outt', '--out'] },
		{ what: 'an option that needs its value', args: ['documents', CLEAN, '--out', '--json'], says: ['--out DIR'] },
		{ what: 'an option given twice', args: ['check', CLEAN, '--on', '2026-12-14', '--on=2026-12-15'], says: ['--on', 'twice'] },
		{ what: 'a day that is none', args: ['check', CLEAN, '--on', '2026-02-30'], says: ['2026-02-30', 'YYYY-MM-DD'] },
		{ what: 'no file', args: ['check', '--lang', 'fr'], says: ['Aucun fichier', 'check FILE'] },
		{ what: 'a file that is not there', args: ['check', join(dir, 'none.json')], says: ['none.json', 'no such file'] },
		{ what: 'a folder', args: ['check', dir], says: ['it is a folder'] },
		{ what: 'no UTF-8', args: ['check', '-'], input: Buffer.from([0xff, 0xfe, 0x7b, 0x00]), says: ['no UTF-8'] },
		{ what: 'no JSON', args: ['check', '-'], input: '{"format":', says: ['line 1, column 11'] },
		{ what: 'a key that no plan has', args: ['check', '-'], input: JSON.stringify({ ...clean, colour: 'red' }), says: ['$.colour'] },
		{ what: 'text for a number', args: ['pack', '-'], input: JSON.stringify({ ...clean, lines: [{ sku: 'A', quantity: 'many' }] }), says: ['$.lines[0].quantity', '"many"'] },
		{ what: 'a seed that is none', args: ['pack', CLEAN, '--seed', '1e9'], says: ['1e9', 'whole number'] },
		{ what: 'a paper of a later version', args: ['documents', CLEAN, '--out', dir, '--only', 'prep-sheet'], says: ['prep-sheet', 'not part of this version'] },
		{ what: 'a file in place of the folder', args: ['documents', CLEAN, '--out', 'package.json'], says: ['package.json', 'another folder'] },
		{ what: 'an import without a plan to go into', args: ['import', CLEAN], says: ['--to plan.json'] },
		{ what: 'a table that names no SKU', args: ['import', '-', '--to', join(dir, 'no.json')], input: 'a,b\n1,2\n', says: ['SKU'] }
	])('$what', ({ args, says, ...given }) => {
		const run = nyuko(args, 'input' in given ? given.input : undefined);
		expect([run.status, run.out]).toEqual([2, '']);
		for (const words of says) expect(run.err).toContain(words);
		expect(run.err).not.toContain('    at ');
	});
});

describe('pack', { timeout: 60_000 }, () => {
	test('answers the plan with cartons and a summary, the same each time, and check takes it back', () => {
		const { cartons: _cartons, ...unpacked } = clean;
		const [one, other] = [1, 2].map(() => nyuko(['pack', '-', '--json', '--seed', '7'], JSON.stringify(unpacked)));
		expect(one?.status).toBe(0);
		expect(one?.out).toBe(other?.out);
		const { packing, ...plan } = one!.json() as unknown as Plan & { packing: Record<string, unknown> };
		expect(packing).toEqual({ cartons: plan.cartons?.length, utilisation: expect.any(Number) as number, lowerBound: expect.any(Number) as number, unpacked: [] });
		expect(nyuko(['check', '-', '--json'], one!.out).status).toBe(0);
	});

	test('goods that fit no carton are named: exit 1', () => {
		const products = clean.products.map((product) => (product.sku === 'CQL-TRAY-30' ? { ...product, unit: { sizeMm: [900, 400, 100], weightG: 900 } } : product));
		const run = nyuko(['pack', '-', '--json'], JSON.stringify({ ...clean, products, cartons: undefined }));
		expect(run.status).toBe(1);
		expect(run.json()).toMatchObject({ packing: { unpacked: [{ sku: 'CQL-TRAY-30', quantity: 30, because: { code: expect.any(String) as string } }] } });
	});

	test('a search cut short says so', () => {
		const run = nyuko(['pack', CLEAN, '--seconds', '0.000001']);
		expect([run.status, run.out]).toEqual([0, expect.stringContaining('cut short after 0.000001 s') as string]);
	});
});

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('documents', { timeout: 120_000 }, () => {
	test('writes the papers and their release, and nothing that passes by stays', () => {
		const out = join(dir, 'new', 'papers');
		const run = nyuko(['documents', CLEAN, '--out', out, '--json']);
		expect([run.status, run.err]).toEqual([0, '']);
		const release = run.json() as { documents: { file: string; sha256: string }[] };
		expect(release).toMatchObject({ reference: 'NTE-2026-041', draft: false, agreement: { ok: true } });
		expect(readdirSync(out).sort()).toEqual([...release.documents.map(({ file }) => file), 'release.json'].sort());
		for (const { file, sha256: sum } of release.documents) expect(sha256(join(out, file))).toBe(sum);
		expect(JSON.parse(readFileSync(join(out, 'release.json'), 'utf8'))).toEqual(release);
	});

	test('nothing is written while something blocks; a draft is, and the exit status still says so', () => {
		const out = join(dir, 'refused');
		const refused = nyuko(['documents', FAULTY, '--out', out, '--json']);
		expect([refused.status, existsSync(out)]).toEqual([1, false]);
		expect((refused.json() as { findings: unknown[] }).findings).toHaveLength(10);

		const draft = nyuko(['documents', FAULTY, '--out', out, '--draft', '--only', 'commercial-invoice,packing-list', '--json']);
		expect([draft.status, draft.json().draft]).toEqual([1, true]);
		expect(readdirSync(out).sort()).toEqual(['commercial-invoice.pdf', 'packing-list.pdf', 'release.json']);
	});
});

describe('import', { timeout: 60_000 }, () => {
	test('good rows go into a new plan, a bad one is refused with its place and reason', () => {
		const to = join(dir, 'NTE-7.plan.json');
		const run = nyuko(['import', kept('goods.csv', 'sku,quantity\nNEW-1,12\nNEW-2,oops\n'), '--to', to, '--json']);
		expect([run.status, run.err]).toEqual([0, '']);
		expect(run.json()).toEqual({
			added: ['NEW-1'],
			changed: [],
			refused: [{ row: 3, sku: 'NEW-2', column: 'quantity', value: 'oops', because: { code: 'quantity-not-a-number' } }]
		});
		expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ reference: 'NTE-7', lines: [{ sku: 'NEW-1', quantity: 12 }] });

		const again = nyuko(['import', kept('more.tsv', '=HYPERLINK("x")\t1\nsku\tquantity\nNEW-1\t15\n<b>NEW-3</b>\t1\n'), '--to', to]);
		expect(again.status).toBe(0);
		expect(again.out).toContain('12 → 15');
		expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ reference: 'NTE-7', lines: [{ sku: 'NEW-1', quantity: 15 }, { sku: '<b>NEW-3</b>' }] });
	});

	test('a plan that cannot be used is left as it is', () => {
		const to = kept('broken.json', '{"format": "nyuko-plan/1"');
		expect(nyuko(['import', kept('goods.csv', 'sku,quantity\nNEW-1,12\n'), '--to', to]).status).toBe(2);
		expect(readFileSync(to, 'utf8')).toBe('{"format": "nyuko-plan/1"');
	});
});
