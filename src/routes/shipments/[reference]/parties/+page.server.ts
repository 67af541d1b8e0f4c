import * as parties from '$lib/server/parties';
import type { PageServerLoad } from './$types';
import type { Kept } from './here';

export const load: PageServerLoad = async ({ locals: { db } }): Promise<{ kept: Kept }> => {
	const [importers, shippers, brokers, acps, carriers] = await Promise.all([
		parties.list(db, 'importer'),
		parties.list(db, 'shipper'),
		parties.list(db, 'broker'),
		parties.list(db, 'acp'),
		parties.list(db, 'carrier')
	]);
	const only = <T>(kept: readonly { readonly party: T }[]): readonly T[] => kept.map(({ party }) => party);
	return { kept: { importers: only(importers), shippers: only(shippers), brokers: only(brokers), acps: only(acps), carriers: only(carriers) } };
};
