import type { Db } from '$lib/server/db/connect';

/** What was set under a key, as JSON; undefined when nothing was. Whoever sets a key reads it with a check of its own. */
export async function find(db: Db, key: string): Promise<unknown> {
	const found = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
	return found && (JSON.parse(found.value) as unknown);
}

export async function save(db: Db, key: string, value: unknown): Promise<void> {
	await db
		.insertInto('setting')
		.values({ key, value: JSON.stringify(value) })
		.onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(value) }))
		.execute();
}

export async function remove(db: Db, key: string): Promise<void> {
	await db.deleteFrom('setting').where('key', '=', key).execute();
}
