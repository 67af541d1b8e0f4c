import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run';
import { FORMATS } from '../../src/lib/domain/exports/formats';
import type { Plan } from '../../src/lib/domain/shipment/plan';

const dir = mkdtempSync(join(tmpdir(), 'nyuko-export-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const CLEAN = 'static/samples/clean.plan.json';
const FAULTY = 'static/samples/faulty.plan.json';

async function nyuko(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
	const told = { out: '', err: '' };
	const to = (stream: 'out' | 'err') => (text: string) => {
		told[stream] += text;
		return Promise.resolve();
	};
	const status = await run(args, { out: to('out'), err: to('err') });
	return { status, ...told };
}

type Files = { readonly files: readonly { readonly path: string; readonly sha256: string }[] };
const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

test('one file goes to the path it is given; JSON names path and hash', async () => {
	const out = join(dir, 'dhl.csv');
	const { status, out: text, err } = await nyuko('export', CLEAN, '--as', 'dhl-line-items.csv', '--out', out, '--json');
	expect([status, err]).toEqual([0, '']);
	const { files } = JSON.parse(text) as Files;
	expect(files).toMatchObject([{ path: out, sha256: hash(out) }]);
	expect(readFileSync(out, 'utf8')).toMatch(/^1,INV_ITEM,/);
});

test('several go into a folder, under their names', async () => {
	const out = join(dir, 'several');
	const { status, out: text } = await nyuko('export', CLEAN, '--as', 'invoice-lines.xlsx,packing-lines.csv,lines.json', '--out', out, '--json');
	expect([status, readdirSync(out).toSorted()]).toEqual([0, ['invoice-lines.xlsx', 'lines.json', 'packing-lines.csv']]);
	expect((JSON.parse(text) as Files).files.every(({ path, sha256 }) => hash(path) === sha256)).toBe(true);
});

test('files that are fit are written beside one that lacks something, and its fields are named', async () => {
	const out = join(dir, 'some');
	const plan = kept('no-leg.json', { domesticLeg: {} });
	const { status, out: text } = await nyuko('export', plan, '--as', 'yamato-b2.csv,lines.json,sagawa-ehiden3.csv', '--out', out);
	expect([status, readdirSync(out)]).toEqual([1, ['lines.json']]);
	expect(text).toMatch(/yamato-b2\.csv was not written; \d+ fields[^]*sagawa-ehiden3\.csv was not written/);
});

test('the clean sample goes to every reader but FedEx, whose account is nobody’s to invent', async () => {
	const formats = FORMATS.filter((format) => format !== 'fedex-customs.json');
	const { status, out } = await nyuko('export', CLEAN, '--as', formats.join(','), '--out', join(dir, 'all'), '--json');
	expect([status, (JSON.parse(out) as Files).files.length]).toEqual([0, formats.length]);
});

test('what must be checked is told to a person', async () => {
	const { out } = await nyuko('export', CLEAN, '--as', 'dhl-line-items.csv', '--out', join(dir, 'told.csv'), '--values', 'line');
	expect(out).toContain('of the line');
});

test('something blocks: exit 1 and no file; a draft is written and is still exit 1', async () => {
	const out = join(dir, 'blocked');
	const refused = await nyuko('export', FAULTY, '--as', 'invoice-lines.csv', '--out', out);
	expect([refused.status, existsSync(out), refused.out.split('\n')[0]]).toEqual([1, false, expect.stringContaining('No file was written')]);
	const draft = await nyuko('export', FAULTY, '--as', 'invoice-lines.csv,packing-lines.csv', '--out', out, '--draft');
	expect([draft.status, readdirSync(out).toSorted()]).toEqual([1, ['invoice-lines-draft.csv', 'packing-lines-draft.csv']]);
});

const kept = (name: string, plan: Partial<Plan>): string => {
	const file = join(dir, name);
	writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(CLEAN, 'utf8')) as Plan), ...plan }));
	return file;
};

test.each([
	{ what: 'no format', args: [CLEAN, '--out', dir], says: ['--as FORMAT'] },
	{ what: 'no path', args: [CLEAN, '--as', 'lines.json'], says: ['--out PATH'] },
	{ what: 'a format misspelt', args: [CLEAN, '--as', 'line.json', '--out', dir], says: ['“line.json”', '“lines.json”'] },
	{ what: 'a format like nothing', args: [CLEAN, '--as', 'qqqqqqqqqqqqqqqqqqq', '--out', dir], says: ['There are:', 'sagawa-ehiden3.csv'] },
	{ what: 'values that are none', args: [CLEAN, '--as', 'lines.json', '--out', dir, '--values', 'both'], says: ['unit or line'] },
	{ what: 'a Japanese carrier without its fields', args: [kept('no-leg2.json', { domesticLeg: {} }), '--as', 'sagawa-ehiden3.csv', '--out', join(dir, 's.csv')], says: ['sagawa-ehiden3.csv was not written', '出荷日', 'お客様コード'] },
	{ what: 'a folder that is not there', args: [CLEAN, '--as', 'lines.json', '--out', join(dir, 'none', 'x.json')], says: ['Make the folder'] },
	{ what: 'a receiver’s name too long for DHL', args: [kept('long.json', { shipper: { name: 'A'.repeat(101), address: { lines: ['1 Rue'], city: 'Nantes', country: 'FR' }, phone: '1' } }), '--as', 'dhl-export-declaration.json', '--out', dir], says: ['101 characters', '100 fit'] }
])('$what: exit 2, and what to do', async ({ args, says }) => {
	const { status, out, err } = await nyuko('export', ...args);
	expect([status, out]).toEqual([2, '']);
	for (const words of says) expect(err).toContain(words);
});

test.each(['en', 'ja', 'fr', 'zh'])('help in %s', async (language) => {
	const { status, out } = await nyuko('export', '--help', '--lang', language);
	expect([status, out]).toEqual([0, expect.stringContaining('--as FORMAT')]);
});
