import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { connect } from '$lib/server/db/connect';
import * as settings from '$lib/server/settings';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'nyuko-db-'));
});
afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
});

const PROJECT = join(import.meta.dirname, '../..');

/** A process of its own that opens the database and does something in it; Node itself, so that killing it kills the writer. */
function process(target: object, script: string): { child: ChildProcess; done: Promise<string> } {
	const code = `
		import { connect } from './src/lib/server/db/connect.ts';
		import * as settings from './src/lib/server/settings.ts';
		(async () => { const db = await connect(${JSON.stringify(target)}); ${script} })();`;
	const child = spawn(execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
	children.push(child);
	let out = '';
	child.stdout?.on('data', (chunk: Buffer) => (out += chunk));
	child.stderr?.on('data', (chunk: Buffer) => (out += chunk));
	return { child, done: new Promise((resolve) => child.once('exit', () => resolve(out.trim()))) };
}

const writer = (target: object, name: string) =>
	process(target, `for (let i = 0; i < 25; i++) await settings.save(db, '${name}-' + i, i); await db.destroy(); console.log('done');`);

test('the folder is made, written to disk at once and opened again', async () => {
	const path = join(folder, 'deep', 'er');
	const db = await connect({ folder: path });
	await settings.save(db, 'a', 1);
	const other = await connect({ folder: path });
	expect(await settings.find(other, 'a')).toBe(1);
	await Promise.all([db.destroy(), other.destroy()]);
});

test('processes that start at once on an empty folder make the tables once and all write', async () => {
	const writers = ['one', 'two', 'three'].map((name) => writer({ folder }, name));
	expect(await Promise.all(writers.map(({ done }) => done))).toEqual(['done', 'done', 'done']);
	const db = await connect({ folder });
	const kept = await db.selectFrom('setting').select('key').execute();
	expect(kept).toHaveLength(75);
	await db.destroy();
}, 60_000);

test('what was answered as saved outlives a process that is killed', async () => {
	const { child, done } = process({ folder }, `for (let i = 0; i < 100_000; i++) { await settings.save(db, 'k' + i, i); console.log(i); }`);
	await new Promise<void>((resolve) => child.stdout?.on('data', (chunk: Buffer) => /\b40\b/.test(String(chunk)) && resolve()));
	child.kill('SIGKILL');
	const answered = (await done).split('\n').filter((line) => /^\d+$/.test(line)).map(Number);
	const db = await connect({ folder });
	const last = answered.at(-1) ?? 0;
	expect(last).toBeGreaterThanOrEqual(40);
	for (const i of answered) expect(await settings.find(db, `k${i}`)).toBe(i);
	await db.destroy();
}, 60_000);

const postgres = inject('postgres');
test.runIf(postgres)('two processes that start at once on an empty schema make the tables once', async () => {
	const { Client } = (await import('pg')).default;
	const client = new Client({ connectionString: postgres });
	await client.connect();
	await client.query('create schema starting_at_once');
	const url = new URL(postgres!);
	url.searchParams.set('options', '-c search_path=starting_at_once');
	try {
		const writers = ['one', 'two'].map((name) => writer({ url: url.href }, name));
		expect(await Promise.all(writers.map(({ done }) => done))).toEqual(['done', 'done']);
		const { rows } = await client.query('select count(*) from starting_at_once.setting');
		expect(rows).toEqual([{ count: '50' }]);
	} finally {
		await client.query('drop schema starting_at_once cascade');
		await client.end();
	}
}, 60_000);

test.runIf(postgres)('a schema gets its own tables, whatever stands in another of the same database', async () => {
	const { Client } = (await import('pg')).default;
	const client = new Client({ connectionString: postgres });
	await client.connect();
	const names = ['beside_one', 'beside_two'];
	try {
		for (const name of names) {
			await client.query(`create schema ${name}`);
			const url = new URL(postgres!);
			url.searchParams.set('options', `-c search_path=${name}`);
			const db = await connect({ url: url.href });
			await settings.save(db, 'whose', name);
			expect(await settings.find(db, 'whose')).toBe(name);
			await db.destroy();
		}
	} finally {
		for (const name of names) await client.query(`drop schema if exists ${name} cascade`);
		await client.end();
	}
}, 60_000);
