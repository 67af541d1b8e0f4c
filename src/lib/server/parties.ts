import { isNoDeclarant } from '$lib/domain/compliance/rules/importer';
import type { AttorneyForCustomsProcedures, Carrier, Importer, Party, Plan } from '$lib/domain/shipment/plan';
import { acpSchema, carrierSchema, importerSchema, partySchema } from '$lib/plan-file/schema';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Db } from '$lib/server/db/connect';
import { searchable } from '$lib/server/db/find-text';
import type { NotFound } from '$lib/server/kept';

export const PARTY_KINDS = ['shipper', 'importer', 'broker', 'carrier', 'acp'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export type PartyOf = {
	readonly shipper: Party;
	readonly importer: Importer;
	readonly broker: Party;
	readonly carrier: Carrier;
	readonly acp: AttorneyForCustomsProcedures;
};

export type KeptParty<K extends PartyKind = PartyKind> = {
	readonly id: number;
	readonly kind: K;
	readonly name: string;
	readonly party: PartyOf[K];
	readonly usedAt: string;
};

export type NameTaken = { readonly code: 'name-taken'; readonly name: string };
export type NameMissing = { readonly code: 'name-missing' };
/** Amazon or a carrier, offered as importer or ACP: no shipment could be released with it. */
export type NoDeclarant = { readonly code: 'no-declarant'; readonly name: string };

const SCHEMA = { shipper: partySchema, importer: importerSchema, broker: partySchema, carrier: carrierSchema, acp: acpSchema } as const;

type Row = { id: number; kind: string; name: string; doc: string; usedAt: string };

const keptOf = <K extends PartyKind>(kind: K, { id, name, doc, usedAt }: Row): KeptParty<K> => ({
	id,
	kind,
	name,
	party: SCHEMA[kind].parse(JSON.parse(doc)) as PartyOf[K],
	usedAt
});

/** Whether a rule refuses a party in the part it is to play, whatever the shipment. */
function isRefused(kind: PartyKind, party: PartyOf[PartyKind]): boolean {
	if ((kind !== 'importer' && kind !== 'acp') || !('address' in party)) return false;
	const acp = 'acp' in party ? party.acp : undefined;
	return isNoDeclarant({ ...party, role: kind }) || (acp !== undefined && isNoDeclarant({ ...acp, role: 'acp' }));
}

/** Parties of a kind, the one used last first. */
export async function list<K extends PartyKind>(db: Db, kind: K): Promise<KeptParty<K>[]> {
	const rows = await db.selectFrom('party').selectAll().where('kind', '=', kind).orderBy('usedAt', 'desc').orderBy('key').execute();
	return rows.map((row) => keptOf(kind, row)).filter(({ party }) => !isRefused(kind, party));
}

export async function find<K extends PartyKind>(db: Db, kind: K, id: number): Promise<KeptParty<K> | undefined> {
	const row = await db.selectFrom('party').selectAll().where('kind', '=', kind).where('id', '=', id).executeTakeFirst();
	return row && keptOf(kind, row);
}

/** Keeps a party that was entered by hand: a new one, or another text for the one with that id. */
export async function save<K extends PartyKind>(
	db: Db,
	{ kind, party, id, now }: { readonly kind: K; readonly party: PartyOf[K]; readonly id?: number; readonly now: Date }
): Promise<Result<number, NameTaken | NameMissing | NoDeclarant | NotFound>> {
	const name = party.name.trim();
	const key = searchable(name);
	if (key === '') return reject({ code: 'name-missing' });
	if (isRefused(kind, party)) return reject({ code: 'no-declarant', name });
	return db.transaction().execute(async (trx) => {
		const namesake = await trx.selectFrom('party').select('id').where('kind', '=', kind).where('key', '=', key).executeTakeFirst();
		if (namesake && namesake.id !== id) return reject({ code: 'name-taken', name });
		const values = { kind, key, name, doc: JSON.stringify(party), typedIn: null, usedAt: now.toISOString() };
		if (id === undefined) {
			const added = await trx.insertInto('party').values(values).returning('id').executeTakeFirstOrThrow();
			return accept(added.id);
		}
		const { numUpdatedRows } = await trx.updateTable('party').set(values).where('id', '=', id).where('kind', '=', kind).executeTakeFirst();
		return numUpdatedRows ? accept(id) : reject({ code: 'not-found', what: 'party', id: String(id) });
	});
}

export async function remove(db: Db, id: number): Promise<Result<void, NotFound>> {
	const { numDeletedRows } = await db.deleteFrom('party').where('id', '=', id).executeTakeFirst();
	return numDeletedRows ? accept(undefined) : reject({ code: 'not-found', what: 'party', id: String(id) });
}

type Used = { readonly kind: PartyKind; readonly party: PartyOf[PartyKind] };

/** Numbers of one shipment's parcels are no part of the carrier. */
const lasting = ({ trackingNumbers: _, ...carrier }: Carrier): Carrier => carrier;

const isComplete = (party: Used['party']): boolean =>
	party.name.trim().length > 1 &&
	(!('address' in party) || (party.address.lines.some((line) => line !== '') && party.address.city !== '' && party.address.country !== ''));

const usedIn = ({ shipper, importer, broker, carrier }: Plan): Used[] => {
	const used: (Used | undefined)[] = [
		shipper && { kind: 'shipper', party: shipper },
		importer && { kind: 'importer', party: importer },
		broker && { kind: 'broker', party: broker },
		carrier && { kind: 'carrier', party: lasting(carrier) },
		importer?.acp && { kind: 'acp', party: importer.acp }
	];
	return used.filter((one) => one !== undefined && isComplete(one.party)) as Used[];
};

/** Keeps every complete party of a plan that may play its part for the next shipment; called whenever a plan is saved. */
export async function remember(db: Db, plan: Plan, now: Date): Promise<void> {
	for (const used of usedIn(plan)) {
		if (isRefused(used.kind, used.party)) await forgetBeginning(db, used, plan.reference);
		else await rememberOne(db, used, { reference: plan.reference, now });
	}
}

/** `Amazo` was kept while `Amazon` was typed. */
async function forgetBeginning(db: Db, { kind, party }: Used, reference: string): Promise<void> {
	const key = searchable(party.name);
	const rows = await db.selectFrom('party').select(['id', 'key']).where('kind', '=', kind).where('typedIn', '=', reference).execute();
	const begun = rows.filter((row) => key !== row.key && key.startsWith(row.key)).map(({ id }) => id);
	if (begun.length > 0) await db.deleteFrom('party').where('id', 'in', begun).execute();
}

async function rememberOne(db: Db, { kind, party }: Used, { reference, now }: { reference: string; now: Date }): Promise<void> {
	const name = party.name.trim();
	const key = searchable(name);
	const values = { key, name, doc: JSON.stringify(party), usedAt: now.toISOString() };
	const known = await db.selectFrom('party').selectAll().where('kind', '=', kind).where('key', '=', key).executeTakeFirst();
	if (known) {
		const typedIn = known.typedIn === reference ? reference : null;
		// A row that says the same today is left alone, so that saves of different shipments do not wait for each other.
		const same = known.doc === values.doc && known.typedIn === typedIn && known.usedAt.slice(0, 10) === values.usedAt.slice(0, 10);
		if (!same) await db.updateTable('party').set({ ...values, typedIn }).where('id', '=', known.id).execute();
		return;
	}
	const typed = await stillTyped(db, { kind, party }, reference);
	if (typed !== undefined) {
		await db.updateTable('party').set(values).where('id', '=', typed).execute();
		return;
	}
	await db
		.insertInto('party')
		.values({ kind, ...values, typedIn: reference })
		.onConflict((conflict) => conflict.columns(['kind', 'key']).doNothing())
		.execute();
}

/** A draft is saved while names are typed: `Oficina Rib` becomes `Oficina Ribeira`, it is no second party. */
async function stillTyped(db: Db, { kind, party }: Used, reference: string): Promise<number | undefined> {
	const rows = await db.selectFrom('party').select(['id', 'key', 'doc']).where('kind', '=', kind).where('typedIn', '=', reference).execute();
	const key = searchable(party.name);
	const address = 'address' in party ? JSON.stringify(party.address) : undefined;
	const isSame = (row: { key: string; doc: string }): boolean =>
		row.key.startsWith(key) ||
		key.startsWith(row.key) ||
		(address !== undefined && JSON.stringify((JSON.parse(row.doc) as Partial<Party>).address) === address);
	return rows.find(isSame)?.id;
}
