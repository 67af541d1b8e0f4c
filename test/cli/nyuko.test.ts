import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run';
import type { Plan } from '../../src/lib/domain/shipment/plan';
import { writePlan } from '../../src/lib/plan-file/write';

// Most cases call `run` itself; a few start Node anew, for what only a process has: standard input and an exit status.

const dir = mkdtempSync(join(tmpdir(), 'nyuko-cli-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const CLEAN = 'static/samples/clean.plan.json';
const FAULTY = 'static/samples/faulty.plan.json';
const clean = JSON.parse(readFileSync(CLEAN, 'utf8')) as Plan;

type Run = { readonly status: number | null; readonly out: string; readonly err: string };
const jsonOf = ({ out }: Run): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;

async function nyuko(...args: readonly string[]): Promise<Run> {
	const told = { out: '', err: '' };
	const to = (stream: 'out' | 'err') => (text: string) => {
		told[stream] += text;
		return Promise.resolve();
	};
	const status = await run(args, { out: to('out'), err: to('err') });
	return { status, ...told };
}

function started(args: readonly string[], input: string | Uint8Array): Run {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/nyuko.ts', ...args], {
		input,
		encoding: 'utf8',
		maxBuffer: 1 << 27
	});
	return { status, out: stdout, err: stderr };
}

const kept = (name: string, content: string | Uint8Array): string => {
	const file = join(dir, name);
	writeFileSync(file, content);
	return file;
};

describe('a process of its own', { timeout: 60_000 }, () => {
	test('a clean plan from standard input: exit 0, one JSON document, nothing else', () => {
		const run = started(['check', '-', '--json'], JSON.stringify(clean));
		expect([run.status, run.err, jsonOf(run)]).toMatchObject([0, '', { ok: true, on: '2026-12-14', findings: [] }]);
	});

	test('no UTF-8 on standard input: exit 2', () => {
		const run = started(['check', '-'], Buffer.from([0xff, 0xfe, 0x7b, 0x00]));
		expect([run.status, run.out]).toEqual([2, '']);
		expect(run.err).toContain('no UTF-8');
	});

	test('packed, and checked again through a pipe', () => {
		const { cartons: _cartons, ...unpacked } = clean;
		const packed = started(['pack', '-', '--json'], JSON.stringify(unpacked));
		expect(packed.status).toBe(0);
		expect(started(['check', '-'], packed.out).status).toBe(0);
	});
});

describe('check', () => {
	test('the faulty twin: exit 1 and ten findings of ten kinds, each told in four languages with its source', async () => {
		const run = await nyuko('check', FAULTY, '--json');
		const { ok, findings } = jsonOf(run) as { ok: boolean; findings: Record<string, Record<string, string>>[] };
		expect([run.status, ok, findings.length, new Set(findings.map(({ code }) => code)).size]).toEqual([1, false, 10, 10]);
		for (const { message, remedy, source } of findings) {
			expect(Object.keys(message ?? {})).toEqual(['en', 'ja', 'fr', 'zh']);
			expect(Object.keys(remedy ?? {})).toEqual(['en', 'ja', 'fr', 'zh']);
			expect(source?.title).not.toBe('');
		}
	});

	test('--on judges as of another day, and --lang speaks to people', async () => {
		const run = await nyuko('check', CLEAN, '--on', '2028-04-06', '--lang', 'ja');
		expect(run.status).toBe(1);
		expect(run.out).toContain('2028-04-06');
		expect(run.out).toContain('要対応  importer.acp-not-valid');
	});
});

describe('what cannot be used is exit 2, and says what, where and how to mend it', () => {
	test.each([
		{ what: 'no command', args: [], says: ['Usage', 'documents FILE --out DIR'] },
		{ what: 'a command misspelt', args: ['chekc', CLEAN], says: ['“chekc”', '“check”'] },
		{ what: 'an option misspelt', args: ['documents', CLEAN, '--outt', dir], says: ['--outt', '--out'] },
		{ what: 'an option like nothing', args: ['check', CLEAN, '--xyzzy'], says: ['--xyzzy', '--help'] },
		{ what: 'an option named like what every object has', args: ['check', CLEAN, '--constructor'], says: ['--constructor'] },
		{ what: 'an option that needs its value', args: ['documents', CLEAN, '--out', '--json'], says: ['--out DIR'] },
		{ what: 'an option that takes no value', args: ['check', CLEAN, '--json=yes'], says: ['--json', 'no value'] },
		{ what: 'an option given twice', args: ['check', CLEAN, '--on', '2026-12-14', '--on=2026-12-15'], says: ['--on', 'twice'] },
		{ what: 'two files', args: ['check', CLEAN, FAULTY], says: ['faulty.plan.json'] },
		{ what: 'a language nobody speaks here', args: ['check', CLEAN, '--lang', 'de'], says: ['“de”', 'en, ja, fr, zh'] },
		{ what: 'a day that is none', args: ['check', CLEAN, '--on', '2026-02-30'], says: ['2026-02-30', 'YYYY-MM-DD'] },
		{ what: 'no file', args: ['check', '--lang', 'fr'], says: ['Aucun fichier', 'check FILE'] },
		{ what: 'a file that is not there', args: ['check', join(dir, 'none.json')], says: ['none.json', 'no such file'] },
		{ what: 'a name no system allows', args: ['check', 'a\0b'], says: ['no such file'] },
		{ what: 'a folder', args: ['check', dir], says: ['it is a folder'] },
		{ what: 'no JSON', args: ['check', kept('cut.json', '{"format":')], says: ['line 1, column 11'] },
		{ what: 'nothing at all', args: ['check', kept('empty.json', '')], says: ['empty'] },
		{ what: 'a key that no plan has', args: ['check', kept('key.json', JSON.stringify({ ...clean, colour: 'red' }))], says: ['$.colour'] },
		{ what: 'text for a number', args: ['pack', kept('many.json', JSON.stringify({ ...clean, lines: [{ sku: 'A', quantity: 'many' }] }))], says: ['$.lines[0].quantity', '"many"'] },
		{ what: 'a seed that is none', args: ['pack', CLEAN, '--seed', '1e9'], says: ['1e9', 'whole number'] },
		{ what: 'an effort that is none', args: ['pack', CLEAN, '--effort', 'great'], says: ['“great”', 'quick, usual or thorough'] },
		{ what: 'an option of packing out of range in the plan', args: ['pack', kept('support.json', JSON.stringify({ ...clean, packingOptions: { supportPercent: 101 } }))], says: ['$.packingOptions.supportPercent', '100'] },
		{ what: 'no time at all', args: ['pack', CLEAN, '--seconds', '0'], says: ['“0”', 'above 0'] },
		{ what: 'a paper misspelt', args: ['documents', CLEAN, '--out', dir, '--only', 'packng-list'], says: ['“packing-list”'] },
		{ what: 'a file in place of the folder', args: ['documents', CLEAN, '--out', 'package.json'], says: ['package.json', 'another folder'] },
		{ what: 'an import without a plan to go into', args: ['import', CLEAN], says: ['--to plan.json'] },
		{ what: 'a folder that is not there', args: ['import', kept('one.csv', 'sku,quantity\nA,1\n'), '--to', join(dir, 'none', 'plan.json')], says: ['Make the folder'] },
		{ what: 'a table that names no SKU', args: ['import', kept('ab.csv', 'a,b\n1,2\n'), '--to', join(dir, 'no.json')], says: ['SKU'] },
		{ what: 'a picture for a table', args: ['import', kept('p.xlsx', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), '--to', join(dir, 'no.json')], says: ['PNG'] }
	])('$what', async ({ args, says }) => {
		const run = await nyuko(...args);
		expect([run.status, run.out]).toEqual([2, '']);
		for (const words of says) expect(run.err).toContain(words);
		expect(run.err).not.toContain('    at ');
	});

	test('more than any plan needs is not even read', async () => {
		const file = join(dir, 'huge.json');
		writeFileSync(file, '');
		truncateSync(file, 50 * 1024 * 1024);
		const run = await nyuko('check', file);
		expect([run.status, run.err]).toEqual([2, expect.stringContaining('larger than 20 MB') as string]);
	});
});

test('help for all and for each, in every language', async () => {
	for (const language of ['en', 'ja', 'fr', 'zh'])
		for (const args of [['--help'], ['check', '--help'], ['pack', '-h'], ['documents', '--help'], ['help', 'import']]) {
			const run = await nyuko(...args, '--lang', language);
			expect([run.status, run.err]).toEqual([0, '']);
			expect(run.out.split('\n').length).toBeGreaterThan(8);
		}
});

test('a fault is exit 3 and one line, with the place in the program only where NYUKO_DEBUG asks for it', async () => {
	const failing = async (): Promise<Run> => {
		const lines: string[] = [];
		const err = (text: string) => Promise.resolve(void lines.push(text));
		const status = await run(['--help'], { out: () => Promise.reject(new Error('the paper is on fire\nand more')), err });
		return { status, out: '', err: lines.join('\n') };
	};
	const quiet = await failing();
	expect([quiet.status, quiet.err.split('\n').length, quiet.err]).toEqual([3, 1, expect.stringContaining('the paper is on fire') as string]);
	vi.stubEnv('NYUKO_DEBUG', '1');
	expect((await failing()).err).toContain('    at ');
	vi.unstubAllEnvs();
});

test('brackets without end are no fault', async () => {
	expect((await nyuko('check', kept('deep.json', '['.repeat(2_000_000)))).status).toBe(2);
	expect((await nyuko('check', kept('closed.json', '['.repeat(100_000) + ']'.repeat(100_000)))).status).toBe(2);
});

describe('pack', () => {
	test('answers the plan with cartons and a summary, the same for the same seed', async () => {
		const { cartons: _cartons, ...unpacked } = clean;
		const file = kept('unpacked.json', JSON.stringify(unpacked));
		const one = await nyuko('pack', file, '--json', '--seed', '7');
		const other = await nyuko('pack', file, '--json', '--seed', '7');
		expect([one.status, one.out]).toEqual([0, other.out]);
		const { packing, ...plan } = jsonOf(one) as unknown as Plan & { packing: Record<string, unknown> };
		const number = expect.any(Number) as number;
		expect(packing).toEqual({ cartons: plan.cartons?.length, utilisation: number, lowerBound: number, costJpy: number, unpacked: [] });
		expect(plan.format).toBe('nyuko-plan/1');
	});

	test('goods that fit no carton are named: exit 1', async () => {
		const products = clean.products.map((product) =>
			product.sku === 'CQL-TRAY-30' ? { ...product, unit: { sizeMm: [900, 400, 100], weightG: 900 } } : product
		);
		const file = kept('long.json', JSON.stringify({ ...clean, products, cartons: undefined }));
		const run = await nyuko('pack', file, '--json');
		expect(run.status).toBe(1);
		expect(jsonOf(run)).toMatchObject({ packing: { unpacked: [{ sku: 'CQL-TRAY-30', quantity: 30 }] } });
		expect((await nyuko('pack', file, '--lang', 'zh')).out).toContain('30 × CQL-TRAY-30');
	});

	test('the plan’s own packing options hold where no flag says otherwise', async () => {
		const packed = async (packingOptions: Plan['packingOptions'], ...flags: string[]) => {
			const run = await nyuko('pack', kept('options.json', JSON.stringify({ ...clean, packingOptions })), '--json', ...flags);
			expect(run.status).toBe(0);
			return jsonOf(run) as unknown as Plan & { packing: { costJpy?: number } };
		};
		const none = await packed(undefined, '--least', 'cost', '--freight', '900', '--support', '0', '--effort', 'quick');
		const kind = { least: 'cost', freightJpyPerKg: 900, supportPercent: 0, effort: 'quick' } as const;
		const byPlan = await packed(kind);
		expect([byPlan.cartons, byPlan.packing]).toEqual([none.cartons, none.packing]);
		expect(byPlan.packingOptions).toEqual(kind);
		expect(byPlan.packing.costJpy).toBeGreaterThan(0);
		const dearer = await packed(kind, '--freight', '9000');
		expect(dearer.packing.costJpy).toBeGreaterThan(5 * byPlan.packing.costJpy!);
		expect(dearer.packingOptions).toEqual(kind);
	});

	test('a search cut short says so', async () => {
		const run = await nyuko('pack', CLEAN, '--seconds', '0.000001');
		expect([run.status, run.out]).toEqual([0, expect.stringContaining('cut short after 0.000001 s') as string]);
		expect(jsonOf(await nyuko('pack', CLEAN, '--seconds', '0.000001', '--json'))).toMatchObject({ packing: { cutShort: true } });
	});
});

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('documents', { timeout: 120_000 }, () => {
	test('writes the papers and their release, and nothing that passes by stays', async () => {
		const out = join(dir, 'new', 'papers');
		const run = await nyuko('documents', CLEAN, '--out', out, '--json');
		expect([run.status, run.err]).toEqual([0, '']);
		const release = jsonOf(run) as { documents: { file: string; sha256: string }[] };
		expect(release).toMatchObject({ reference: 'NTE-2026-041', draft: false, agreement: { ok: true } });
		expect(readdirSync(out).sort()).toEqual([...release.documents.map(({ file }) => file), 'release.json'].sort());
		for (const { file, sha256: sum } of release.documents) expect(sha256(join(out, file))).toBe(sum);
		expect(JSON.parse(readFileSync(join(out, 'release.json'), 'utf8'))).toEqual(release);
	});

	test('nothing is written while something blocks; a draft is, and the exit status still says so', async () => {
		const out = join(dir, 'refused');
		const refused = await nyuko('documents', FAULTY, '--out', out, '--json');
		expect([refused.status, existsSync(out)]).toEqual([1, false]);
		expect((jsonOf(refused) as { findings: unknown[] }).findings).toHaveLength(10);

		const draft = await nyuko('documents', FAULTY, '--out', out, '--draft', '--only', 'commercial-invoice,packing-list', '--json');
		expect([draft.status, jsonOf(draft).draft]).toEqual([1, true]);
		expect(readdirSync(out).sort()).toEqual(['commercial-invoice.pdf', 'packing-list.pdf', 'release.json']);
	});
});

describe('import', () => {
	test('good rows go into a new plan, a bad one is refused with its place and reason', async () => {
		const to = join(dir, 'NTE-7.plan.json');
		const run = await nyuko('import', kept('goods.csv', 'sku,quantity\nNEW-1,12\nNEW-2,oops\n'), '--to', to, '--json');
		expect([run.status, run.err]).toEqual([0, '']);
		expect(jsonOf(run)).toMatchObject({
			added: ['NEW-1'],
			changed: [],
			refused: [{ row: 3, sku: 'NEW-2', column: 'quantity', value: 'oops', because: expect.stringContaining('oops'), reason: { code: 'quantity-not-a-number' } }]
		});
		expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ reference: 'NTE-7', lines: [{ sku: 'NEW-1', quantity: 12 }] });
	});

	test('the same plan again: a quantity changes, and HTML stays the letters it is', async () => {
		const to = kept('again.json', writePlan({ ...clean, lines: [{ sku: 'CQL-TRAY-30', quantity: 12 }] }));
		const run = await nyuko('import', kept('more.tsv', 'sku\tquantity\nCQL-TRAY-30\t15\n<b>NEW-3</b>\t1\n'), '--to', to);
		expect(run.status).toBe(0);
		expect(run.out).toContain('12 → 15');
		expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({
			reference: 'NTE-2026-041',
			lines: [{ sku: 'CQL-TRAY-30', quantity: 15 }, { sku: '<b>NEW-3</b>', quantity: 1 }]
		});
	});

	test('a plan that cannot be used is left as it is', async () => {
		const to = kept('broken.json', '{"format": "nyuko-plan/1"');
		expect((await nyuko('import', kept('good.csv', 'sku,quantity\nNEW-1,12\n'), '--to', to)).status).toBe(2);
		expect(readFileSync(to, 'utf8')).toBe('{"format": "nyuko-plan/1"');
	});
});

describe('labels', () => {
	const out = join(dir, 'labels.pdf');
	const bare = join(dir, 'bare.plan.json');
	const [first] = clean.lines;
	const without: Plan = { ...clean, products: clean.products.map(({ fnsku: _, ...product }) => product) };

	test('SKUs that are left without one are told, and why; the exit says that something is missing', async () => {
		writeFileSync(bare, writePlan(without));
		const { status, out: said } = await nyuko('labels', bare, '--kind', 'item', '--out', out);
		expect(status).toBe(1);
		expect(said).toContain('No label on 1 page');
		expect(said).toMatch(new RegExp(`Without a label, no FNSKU.*${first!.sku}`));
	});

	test('what Amazon’s guide asks for more is told', async () => {
		expect((await nyuko('labels', CLEAN, '--kind', 'item', '--stock', 'A4_44_48x25', '--out', out)).out).toContain('Warning: ');
	});

	test.each([
		['a SKU that is not there', ['--kind', 'item', '--sku', 'NOPE'], 'no units of SKU NOPE'],
		['a start on a roll', ['--stock', '4x6', '--start', '3'], 'the first label is 1']
	])('%s is refused', async (_, args, expected) => {
		const { status, err } = await nyuko('labels', CLEAN, '--out', out, ...args);
		expect([status, err]).toEqual([2, expect.stringContaining(expected)]);
	});
});
