import type { Address } from '../shipment/plan';
import { isAmazon } from './amazon';
import { centreAt } from './centre-address';
import type { Facts } from './finding';
import { isGiven, type Inspection } from './inspection';

/** Both who stand before customs: the importer, and the ACP of one who is not resident. */
export type Declarant = { readonly role: 'importer' | 'acp'; readonly name: string; readonly nameJa?: string; readonly address: Address };

export const declarants = ({ importer }: Inspection): Declarant[] => [
	...(importer ? [{ ...importer, role: 'importer' } as const] : []),
	...(importer?.kind === 'non-resident-with-acp' && importer.acp ? [{ ...importer.acp, role: 'acp' } as const] : [])
];

export const namesOf = ({ name, nameJa }: Declarant): string[] => [name, nameJa].filter(isGiven);

/** A region abroad may well be called Amazon. */
export const linesOf = ({ address: { lines, city, region, country, linesJa = [], cityJa, regionJa } }: Declarant): string[] =>
	[...lines, city, country.trim().toUpperCase() === 'JP' ? region : undefined, ...linesJa, cityJa, regionJa].filter(isGiven);

/** Whoever an address is in care of: "c/o Hudson KK", ハドソン株式会社気付. */
export const inCareOf = (line: string): string[] => {
	const found = /\bc\s*[/.]\s*o\b[\s:.]*(.+)/i.exec(line.normalize('NFKC'))?.[1] ?? /^(.+?)(?:気付|様方|内)$/.exec(line.trim())?.[1];
	return found ? [found] : [];
};

/** Where a party turned out to be somebody else: by its name, a line of its address, or the site that stands there. */
export type Seen = Facts & { readonly how: 'name' | 'address' | 'site'; readonly name: string; readonly centre: string };

/** The first name or line of an address of which something is true, itself or whoever it is in care of. */
export function seenIn(party: Declarant, isIt: (text: string) => string | undefined): Seen | undefined {
	const names = namesOf(party);
	for (const name of [...names, ...linesOf(party)])
		for (const text of [name, ...inCareOf(name)]) {
			const centre = isIt(text);
			if (centre !== undefined) return { how: names.includes(name) ? 'name' : 'address', name, centre };
		}
	return undefined;
}

/** How a party shows that it is one of Amazon's companies or sites. */
export function amazonIn(party: Declarant): Seen | undefined {
	const seen = seenIn(party, (text) => (isAmazon(text) ? '' : undefined));
	if (seen) return seen;
	const site = centreAt(party.address);
	return site && { how: 'site', name: party.name, centre: site.code ?? site.name };
}
