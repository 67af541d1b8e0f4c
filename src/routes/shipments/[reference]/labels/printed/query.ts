import * as z from 'zod';

/** What the address of the ledger asks for. */
export const Query = z.object({
	search: z.string().max(200).catch(''),
	show: z.enum(['runs', 'void']).catch('runs'),
	run: z.string().max(100).optional().catch(undefined),
	page: z.coerce.number().int().min(1).max(100_000).catch(1),
	/** Cartons or box ids that are about to be voided. */
	void: z.string().max(20_000).optional().catch(undefined)
});
export type LedgerQuery = z.output<typeof Query>;

/** The address with something changed; what a change leaves behind is left out. */
export function queryText(query: LedgerQuery, change: Partial<Record<keyof LedgerQuery, string | number | undefined>>): string {
	const { page: _page, void: _void, ...kept } = query;
	const wanted = { ...kept, ...change };
	const said = Object.entries(wanted).filter(([name, value]) => value !== undefined && value !== '' && !(name === 'show' && value === 'runs') && !(name === 'page' && value === 1));
	return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
}
