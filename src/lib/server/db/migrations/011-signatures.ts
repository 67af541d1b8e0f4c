import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Images of signatures for papers, in black and white: `bits` are rows of bits in base 64. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const code = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`;
	await db.schema
		.createTable('signature')
		.addColumn('sha256', code, (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('width', 'integer', (column) => column.notNull())
		.addColumn('height', 'integer', (column) => column.notNull())
		.addColumn('kept_at', code, (column) => column.notNull())
		.addColumn('kept_by', 'text', (column) => column.notNull())
		.addColumn('bits', 'text', (column) => column.notNull())
		.execute();
}
