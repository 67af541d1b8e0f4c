import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, inject } from 'vitest';
import { connect, type Db } from '$lib/server/db/connect';
import type { Target } from '$lib/server/db/target';

/** What a test is given: the database, and a second connection to it where two people are needed. */
export type Opened = { db: Db; again: () => Promise<Db> };

type Place = { readonly target: Target; readonly clear: () => Promise<void> };

async function freshSchema(url: string): Promise<Place> {
	const schema = `test_${randomUUID().replaceAll('-', '')}`;
	const run = async (statement: string): Promise<void> => {
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		await client.query(statement);
		await client.end();
	};
	await run(`create schema ${schema}`);
	const own = new URL(url);
	own.searchParams.set('options', `-c search_path=${schema}`);
	return { target: { url: own.href }, clear: () => run(`drop schema ${schema} cascade`) };
}

/** Runs the same tests on every database that Nyuko can keep its data in, each test on an empty one. */
export function eachDatabase(name: string, tests: (opened: Opened) => void): void {
	const postgres = inject('postgres');
	const places: Record<string, () => Promise<Place>> = {
		SQLite: async () => ({ target: { folder: ':memory:' }, clear: async () => undefined }),
		...(postgres && { PostgreSQL: () => freshSchema(postgres) })
	};
	describe.each(Object.entries(places))(`${name} on %s`, (_, open) => {
		const opened = {} as Opened;
		let place: Place;
		let others: Db[] = [];
		beforeEach(async () => {
			place = await open();
			opened.db = await connect(place.target);
			opened.again = async () => {
				if ('folder' in place.target) return opened.db;
				const other = await connect(place.target);
				others.push(other);
				return other;
			};
		});
		afterEach(async () => {
			await Promise.all([opened.db, ...others].map((db) => db.destroy()));
			others = [];
			await place.clear();
		});
		tests(opened);
	});
}
