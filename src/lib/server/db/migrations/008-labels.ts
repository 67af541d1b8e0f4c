import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Printers as they were measured; every label that was printed; ids of boxes whose labels hold no longer. What was printed and voided
 * stays when its shipment goes: the labels are out in the world, and the shipment may come back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const code = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`;
	await db.schema
		.createTable('printer')
		.addColumn('key', code, (column) => column.primaryKey())
		.addColumn('doc', 'text', (column) => column.notNull())
		.addColumn('updated_at', code, (column) => column.notNull())
		.execute();

	await db.schema
		.createTable('label_print')
		.addColumn('run', code, (column) => column.notNull())
		.addColumn('place', 'integer', (column) => column.notNull())
		.addColumn('reference', code, (column) => column.notNull())
		.addColumn('kind', code, (column) => column.notNull())
		.addColumn('carton', 'integer')
		.addColumn('sku', code)
		.addColumn('box_id', code)
		.addColumn('stock', 'text', (column) => column.notNull())
		.addColumn('copies', 'integer', (column) => column.notNull())
		.addColumn('printed_at', code, (column) => column.notNull())
		.addColumn('printed_by', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('label_print_key', ['run', 'place'])
		.execute();
	await db.schema.createIndex('label_print_by_shipment').on('label_print').columns(['reference', 'printed_at']).execute();

	await db.schema
		.createTable('label_void')
		.addColumn('box_id', code, (column) => column.primaryKey())
		.addColumn('reference', code, (column) => column.notNull())
		.addColumn('voided_at', code, (column) => column.notNull())
		.addColumn('voided_by', 'text', (column) => column.notNull())
		.addColumn('why', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('label_void_by_shipment').on('label_void').column('reference').execute();
}
