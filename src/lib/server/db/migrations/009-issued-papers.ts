import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely';

const isPostgres = (db: Kysely<unknown>): boolean => db.getExecutor().adapter instanceof PostgresAdapter;
const codeOf = (db: Kysely<unknown>): RawBuilder<string> => (isPostgres(db) ? sql`text collate "C"` : sql`text`);
const bytesOf = (db: Kysely<unknown>): RawBuilder<Buffer> => (isPostgres(db) ? sql`bytea` : sql`blob`);

type Earlier = { release: { reference: string; revision: number; doc: string }; release_file: { reference: string; revision: number; place: number; file: string; kind: string; sha256: string; pages: number } };

/**
 * Who released; the files of a release byte for byte; links that show one release to somebody outside. Of releases that were kept
 * before, the files are known by their hashes alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const code = codeOf(db);
	await db.schema.alterTable('release').addColumn('released_by', 'text', (column) => column.notNull().defaultTo('')).execute();

	await db.schema
		.createTable('release_file')
		.addColumn('reference', code, (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addColumn('place', 'integer', (column) => column.notNull())
		.addColumn('file', code, (column) => column.notNull())
		.addColumn('kind', code, (column) => column.notNull())
		.addColumn('sha256', code, (column) => column.notNull())
		.addColumn('pages', 'integer', (column) => column.notNull())
		.addColumn('size', 'integer')
		.addColumn('packed', code)
		// Last in its row: SQLite reads a row from its start, and lists have no use for them.
		.addColumn('bytes', bytesOf(db))
		.addPrimaryKeyConstraint('release_file_key', ['reference', 'revision', 'file'])
		.execute();
	await db.schema.createIndex('release_file_by_hash').on('release_file').column('sha256').execute();

	await db.schema
		.createTable('share_link')
		.addColumn('id', code, (column) => column.primaryKey())
		.addColumn('token_sha256', code, (column) => column.notNull().unique())
		.addColumn('reference', code, (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addColumn('shows', code, (column) => column.notNull())
		.addColumn('until', code, (column) => column.notNull())
		.addColumn('for_whom', 'text', (column) => column.notNull())
		.addColumn('created_at', code, (column) => column.notNull())
		.addColumn('created_by', 'text', (column) => column.notNull())
		.addColumn('revoked_at', code)
		.addColumn('last_opened_at', code)
		.execute();
	await db.schema.createIndex('share_link_by_shipment').on('share_link').column('reference').execute();

	await knowEarlier(db as Kysely<Earlier>);
}

async function knowEarlier(db: Kysely<Earlier>): Promise<void> {
	const releases = await db.selectFrom('release').select(['reference', 'revision', 'doc']).execute();
	for (const { reference, revision, doc } of releases) {
		const { documents } = JSON.parse(doc) as { documents: readonly { kind: string; file: string; pages: number; sha256: string }[] };
		for (const [i, { kind, file, pages, sha256 }] of documents.entries()) {
			await db.insertInto('release_file').values({ reference, revision, place: i + 1, file, kind, sha256, pages }).execute();
		}
	}
}
