import { type Kysely } from 'kysely';

/** Tariff schedules that were read in: each a document of its own, kept beside the older ones for older shipments. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('tariff_book')
		.addColumn('as_of', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('imported_at', 'text', (column) => column.notNull())
		.addColumn('report', 'text', (column) => column.notNull())
		.addColumn('lines', 'text', (column) => column.notNull())
		.execute();
}
