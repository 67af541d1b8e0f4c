import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import { connect, type Db } from '$lib/server/db/connect';

/** What a test is given: the database, and another connection to it where two people are needed. */
export type Opened = { db: Db; again: () => Promise<Db> };

/** Opens a place once for a file's tests; `clear` empties it between them. */
type Place = { readonly open: () => Promise<Db>; readonly clear: (db: Db) => Promise<void>; readonly close: () => Promise<void> };

/** A database of its own in memory each time; there is no second connection to it. */
const inMemory = (): Place => {
	let only: Db | undefined;
	return {
		open: async () => (only ??= await connect({ folder: ':memory:' })),
		clear: async (db) => {
			await db.destroy();
			only = undefined;
		},
		close: async () => undefined
	};
};

async function run(url: string, statement: string): Promise<pg.QueryResult> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return await client.query(statement);
	} finally {
		await client.end();
	}
}

/** A schema of its own, emptied between tests: making tables anew takes ten times as long. */
function inSchema(url: string): Place {
	const schema = `test_${randomUUID().replaceAll('-', '')}`;
	const own = new URL(url);
	own.searchParams.set('options', `-c search_path=${schema}`);
	const dbs: Db[] = [];
	const made = run(url, `create schema ${schema}`);
	return {
		open: async () => {
			await made;
			dbs.push(await connect({ url: own.href }));
			return dbs.at(-1)!;
		},
		clear: async () => {
			const { rows } = await run(url, `select tablename from pg_tables where schemaname = '${schema}' and tablename not like 'kysely%'`);
			await run(own.href, `truncate ${rows.map(({ tablename }: { tablename: string }) => `"${tablename}"`).join(', ')} restart identity`);
		},
		close: async () => {
			await Promise.all(dbs.map((db) => db.destroy()));
			await run(url, `drop schema ${schema} cascade`);
		}
	};
}

/** Runs the same tests on every database that Nyuko can keep its data in, each test on an empty one. */
export function eachDatabase(name: string, tests: (opened: Opened) => void): void {
	const postgres = inject('postgres');
	const places: [string, () => Place][] = [['SQLite', inMemory], ...(postgres ? [['PostgreSQL', () => inSchema(postgres)] as [string, () => Place]] : [])];
	describe.each(places)(`${name} on %s`, (which, placeOf) => {
		const opened = {} as Opened;
		let place: Place;
		let db: Db | undefined;
		beforeAll(() => {
			place = placeOf();
		});
		beforeEach(async () => {
			db = which === 'SQLite' ? await place.open() : (db ?? (await place.open()));
			opened.db = db;
			opened.again = place.open;
		}, 60_000);
		afterEach(() => place.clear(opened.db), 60_000);
		afterAll(() => place.close(), 60_000);
		tests(opened);
	});
}
