import { printerKey as keyOf, profileOf, type PrinterProfile, type ProfileWrong } from '$lib/domain/documents/printing/profile';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import type { NotFound } from '$lib/server/kept';

export type KeptPrinter = { readonly profile: PrinterProfile; readonly savedAt: string };

export { keyOf };

type Row = { readonly doc: string; readonly updatedAt: string };
const keptOf = ({ doc, updatedAt }: Row): KeptPrinter => ({ profile: JSON.parse(doc) as PrinterProfile, savedAt: updatedAt });

/** Keys in one order, so that two profiles that say the same are the same text. */
const docOf = ({ name, dpi, offsetRightMm, offsetDownMm, scale, readableMm, measuredOn, by }: PrinterProfile): string =>
	JSON.stringify({ name, dpi, offsetRightMm, offsetDownMm, scale, readableMm, measuredOn, by });

const selected = (db: Db) => db.selectFrom('printer').select(['doc', 'updatedAt']);

/** Printers that were measured, by name. */
export const list = async (db: Db): Promise<KeptPrinter[]> => (await selected(db).orderBy('key').execute()).map(keptOf);

export async function find(db: Db, name: string): Promise<KeptPrinter | undefined> {
	const row = await selected(db).where('key', '=', keyOf(name)).executeTakeFirst();
	return row && keptOf(row);
}

/** Keeps what was measured; a printer that is measured again is as it was measured last. */
export async function save(db: Db, given: PrinterProfile, now: Date): Promise<Result<KeptPrinter, ProfileWrong>> {
	const profile = profileOf(given);
	if (!profile.ok) return profile;
	const kept = { doc: docOf(profile.value), updatedAt: now.toISOString() };
	await db
		.insertInto('printer')
		.values({ key: keyOf(profile.value.name), ...kept })
		.onConflict((conflict) => conflict.column('key').doUpdateSet(kept))
		.execute();
	return accept(keptOf(kept));
}

export async function remove(db: Db, name: string): Promise<Result<void, NotFound>> {
	const { numDeletedRows } = await db.deleteFrom('printer').where('key', '=', keyOf(name)).executeTakeFirst();
	return numDeletedRows ? accept(undefined) : reject({ code: 'not-found', what: 'printer', id: name });
}
