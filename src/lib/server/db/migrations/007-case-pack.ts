import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Templates of cases that are all alike, several for a SKU. They stay when a product goes, and are there when it comes back. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const code = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`;
	await db.schema
		.createTable('case_pack')
		.addColumn('sku', code, (column) => column.notNull())
		.addColumn('key', code, (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('doc', 'text', (column) => column.notNull())
		.addColumn('search', 'text', (column) => column.notNull())
		.addColumn('updated_at', code, (column) => column.notNull())
		.addPrimaryKeyConstraint('case_pack_key', ['sku', 'key'])
		.execute();
}
