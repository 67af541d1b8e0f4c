import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '$lib/server/db/connect';
import * as products from '$lib/server/products';
import { run } from '../../src/cli/run';
import { product } from '../samples';

const dir = mkdtempSync(join(tmpdir(), 'nyuko-cases-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let n = 0;
beforeEach(async () => {
	vi.stubEnv('DATABASE_URL', '');
	vi.stubEnv('NYUKO_DATA', join(dir, String(n++)));
	const db = await connect({ folder: process.env.NYUKO_DATA ?? '' });
	await products.saveMany(db, [product()], new Date('2026-11-24T03:00:00Z'));
	await db.destroy();
});
afterEach(() => vi.unstubAllEnvs());

async function called(...args: string[]) {
	const told = { out: '', err: '' };
	const status = await run(args, { out: async (text) => void (told.out += text), err: async (text) => void (told.err += text) });
	return { status, ...told };
}
const file = (name: string, text: string): string => {
	writeFileSync(join(dir, name), text);
	return join(dir, name);
};
const LIST = [
	'sku,name,units,length_mm,width_mm,height_mm,gross_weight_g,carton,inner_length_mm,inner_width_mm,inner_height_mm,tare_g',
	'MUG-01,Large,24,500,400,360,10000,K50,,,,780',
	'MUG-01,Small,six,300,280,220,3200,,,,,',
	'MUG-01,Medium,12,412,392,352,5340,K40,400,380,340,780'
].join('\r\n');

test('a list is taken but for its wrong row, which is told by row, column and reason; and written as it is read', async () => {
	const taken = await called('cases', 'import', file('list.csv', LIST));
	expect([taken.status, taken.err]).toEqual([0, '']);
	expect(taken.out).toMatch(/^2 case packs added, 0 changed, 0 as they were; 1 row refused\./);
	expect(taken.out).toMatch(/3.*units.*six/s);

	const out = join(dir, 'all.csv');
	expect((await called('cases', 'export', out)).out).toBe(`2 case packs written to ${out}.`);
	const [header, ...rows] = readFileSync(out, 'utf8').replace('\ufeff', '').trimEnd().split('\r\n');
	expect([header, ...rows.toSorted()]).toEqual([LIST.split('\r\n')[0], ...[1, 3].map((i) => LIST.split('\r\n')[i]).toSorted()]);
	expect((await called('cases', 'export', '-')).out.trimEnd()).toBe(readFileSync(out, 'utf8').trimEnd());

	const again = await called('cases', 'import', out, '--json');
	expect(JSON.parse(again.out)).toEqual({ added: 0, changed: 0, same: 2, refused: [] });
});

test.each([
	['a file without known columns', ['import', 'colours.csv'], 'colour\nred', /No column of the file is known/],
	['a file with headers alone', ['import', 'empty.csv'], 'sku,name,units', /no rows below/],
	['a file that is not there', ['import', 'nowhere.csv'], undefined, /nowhere\.csv/]
])('%s cannot be used', async (_, [what = '', name = ''], text, said) => {
	const { status, err } = await called('cases', what, text === undefined ? join(dir, name) : file(name, text));
	expect([status, said.test(err)], err).toEqual([2, true]);
});

test('cases alone tells of both', async () => {
	const { status, out } = await called('cases');
	expect(status).toBe(0);
	expect(out).toContain('cases import FILE');
	expect(out).toContain('cases export FILE.csv');
});
