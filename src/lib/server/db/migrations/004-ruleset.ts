import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** The set of rules that a shipment was last judged by; nothing for those judged before it was noted. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const code = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`;
	await db.schema.alterTable('shipment').addColumn('ruleset', code, (column) => column.notNull().defaultTo('')).execute();
}
