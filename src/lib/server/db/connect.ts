import { CamelCasePlugin, Kysely, Migrator, PostgresDialect, sql, type SqliteDatabase } from 'kysely';
import Database from 'libsql';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ImmediateSqliteDialect } from './immediate-sqlite';
import { migrations } from './migrations';
import type { Tables } from './tables';
import type { Target } from './target';

export type Db = Kysely<Tables>;


const FILE = 'nyuko.db';

const BUSY = 'SQLITE_BUSY';
const [TRIES, PAUSE_MS] = [100, 50];

/** Turning a new file to WAL does not wait for another process that does the same, whatever the timeout: it is tried again. */
function patiently(act: () => unknown, tries = TRIES): void {
	try {
		act();
	} catch (fault) {
		if (tries <= 1 || (fault as { code?: string }).code !== BUSY) throw fault;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
		patiently(act, tries - 1);
	}
}

/** `:memory:` keeps nothing. */
function sqlite(folder: string): SqliteDatabase {
	const inMemory = folder === ':memory:';
	if (!inMemory) mkdirSync(folder, { recursive: true });
	const database = new Database(inMemory ? folder : join(folder, FILE));
	database.pragma('busy_timeout = 5000');
	// FULL: what was answered as saved is on the disk, also when the power goes.
	if (!inMemory) patiently(() => database.pragma('journal_mode = WAL'));
	database.pragma('synchronous = FULL');
	database.pragma('foreign_keys = ON');
	// The same calls under another name; its types say more than Kysely asks for.
	return database as unknown as SqliteDatabase;
}

const INT8 = 20;

function postgres(url: string): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		types: {
			// Counts and weights are far below 2⁵³.
			getTypeParser: ((oid: number, format?: 'text') => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format))) as typeof pg.types.getTypeParser
		}
	});
	// An idle connection that breaks is replaced by the next query; without a listener it would end the process.
	pool.on('error', () => undefined);
	return pool;
}

const dialect = (target: Target) =>
	'url' in target
		? new PostgresDialect({ pool: postgres(target.url) })
		: new ImmediateSqliteDialect({ database: sqlite(target.folder) });

/** Brings the tables to this version of the program; two processes that start at once wait for each other. */
async function migrate(db: Db, target: Target): Promise<void> {
	const schema = 'url' in target ? await schemaOf(db) : undefined;
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations }, ...(schema !== undefined && { migrationTableSchema: schema }) });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}

/** Where tables are made: those of the same name in other schemas of the database are none of ours. */
async function schemaOf(db: Db): Promise<string | undefined> {
	const { rows } = await sql<{ readonly name: string | null }>`select current_schema() as name`.execute(db);
	return rows[0]?.name ?? undefined;
}

export async function connect(target: Target): Promise<Db> {
	const db: Db = new Kysely<Tables>({ dialect: dialect(target), plugins: [new CamelCasePlugin()] });
	try {
		await migrate(db, target);
		return db;
	} catch (error) {
		await db.destroy();
		throw error;
	}
}
