import directory from '../../data/fulfillment-centers.json';
import type { Standing } from '../values/source';
import type { Address } from './plan';

export const CENTRE_KINDS = ['fulfilment', 'third-party', 'transfer', 'cross-dock', 'unknown'] as const;
export type CentreKind = (typeof CENTRE_KINDS)[number];

/** What is known of one place of Amazon's, whether or not its code is known. */
export type Site = {
	readonly code?: string;
	readonly name: string;
	readonly nameJa?: string;
	readonly prefecture?: string;
	readonly prefectureJa?: string;
	readonly address?: Address;
	/** Where the code is believed to be: good for recognising Amazon's sites, never for filling in a paper. */
	readonly inferredAddress?: Address;
	readonly otherPostalCodes?: readonly string[];
	readonly kind: CentreKind;
	readonly standing: Standing;
	/** Key of an entry in `data/sources.json`. */
	readonly source: string;
	readonly note?: string;
};

/** A place with a code; without an address when its site is unknown or only inferred. */
export type FulfillmentCenter = Omit<Site, 'inferredAddress'> & { readonly code: string };

/** Every row of the directory, places without a code included. */
export const SITES = directory.centres as readonly Site[];

/** One row for each code, by code. */
export const DIRECTORY: readonly FulfillmentCenter[] = SITES.flatMap(({ inferredAddress: _, ...site }) =>
	site.code === undefined ? [] : [{ ...site, code: site.code }]
).sort((a, b) => (a.code < b.code ? -1 : 1));

const byCode = new Map(DIRECTORY.map((centre) => [centre.code, centre]));

/** A code as Amazon prints it: no spaces or hyphens, half width, upper case. */
const printed = (code: string): string => code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** The centre of a code, however it was typed; undefined when the directory does not know the code. */
export const findCentre = (code: string): FulfillmentCenter | undefined => byCode.get(printed(code));

/** The address to print for a code, when its site is known for certain. */
export const addressOfCentre = (code: string): Address | undefined => findCentre(code)?.address;
