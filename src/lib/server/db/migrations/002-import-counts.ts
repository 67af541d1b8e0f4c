import { type Kysely } from 'kysely';

/** What an import did in figures, so that the list of imports need not read their documents. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('import_log').addColumn('added', 'integer', (column) => column.notNull().defaultTo(0)).execute();
	await db.schema.alterTable('import_log').addColumn('changed', 'integer', (column) => column.notNull().defaultTo(0)).execute();
	await db.schema.alterTable('import_log').addColumn('reference', 'text').execute();
}
