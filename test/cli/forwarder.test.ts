import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run';
import { shipment } from '../samples';
import { placeholders, workbook } from '../server/forwarder-sheets';

const dir = mkdtempSync(join(tmpdir(), 'nyuko-forwarder-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const kept = (name: string, bytes: Uint8Array | string): string => (writeFileSync(join(dir, name), bytes), join(dir, name));

async function called(...args: string[]) {
	const told = { out: '', err: '' };
	const status = await run(args, { out: async (text) => void (told.out += text), err: async (text) => void (told.err += text) });
	return { status, ...told };
}

test('a sheet is filled and its check is told; an error is exit 1, a sheet that asks for nothing is 2', async () => {
	const sheet = kept('sheet.xlsx', placeholders());
	const out = join(dir, 'out.xlsx');
	const good = await called('forwarder', kept('plan.json', JSON.stringify(shipment())), '--template', sheet, '--out', out);
	expect([good.status, good.err]).toEqual([0, '']);
	expect(good.out).toMatch(/16 marks filled.*no error/);
	expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
	const short = shipment({ lines: [{ sku: 'MUG-01', quantity: 30, fulfillmentCenter: 'NRT1' }] });
	const bad = await called('forwarder', kept('bad.json', JSON.stringify(short)), '--template', sheet, '--out', out);
	expect(bad.status).toBe(1);
	expect(bad.out).toContain('Sheet1!E6: Units add up to 24; the plan has 30.');
	const unwritten = join(dir, 'unwritten.xlsx');
	expect((await called('forwarder', join(dir, 'bad.json'), '--template', sheet, '--out', unwritten)).out).toContain('--reason TEXT');
	expect(existsSync(unwritten)).toBe(false);
	expect((await called('forwarder', join(dir, 'bad.json'), '--template', sheet, '--out', unwritten, '--reason', 'Six follow')).status).toBe(1);
	expect(existsSync(unwritten)).toBe(true);
	expect((await called('forwarder', join(dir, 'plan.json'), '--template', sheet, '--out', out, '--centre', 'ZZZ9')).status).toBe(2);
	const mute = kept('mute.xlsx', workbook([{ name: 'S', rows: { 1: ['hello'] } }]));
	expect((await called('forwarder', join(dir, 'plan.json'), '--template', mute, '--out', out)).status).toBe(2);
});
