import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Units that were scanned into cartons, each once by the id it got at the packing table; they go with their shipment. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const code = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`;
	await db.schema
		.createTable('dock_scan')
		.addColumn('id', code, (column) => column.primaryKey())
		.addColumn('reference', code, (column) => column.notNull().references('shipment.reference').onDelete('cascade'))
		.addColumn('carton', 'integer', (column) => column.notNull())
		.addColumn('sku', code, (column) => column.notNull())
		.addColumn('units', 'integer', (column) => column.notNull())
		.addColumn('at', code, (column) => column.notNull())
		.execute();
	await db.schema.createIndex('dock_scan_by_carton').on('dock_scan').columns(['reference', 'carton', 'sku']).execute();
}
