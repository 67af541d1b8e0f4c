import type { Address, Plan } from '../../shipment/plan';
import { normalised } from '../../values/identifiers';
import { centreAt } from '../centre-address';
import { centreNamed } from '../centre-name';
import { amazonIn, declarants, seenIn, type Declarant, type Seen } from '../declarants';
import type { Breach, Rule } from '../finding';
import { hasAddress, isGiven, type Inspection } from '../inspection';
import { addressLikeness } from '../same-party';
import { KNOWN_SINCE } from './known-since';

const IMPORTER = 'party:importer';

const amazonAs = (role: Declarant['role']) => (inspection: Inspection): Breach[] =>
	declarants(inspection)
		.filter((party) => party.role === role)
		.flatMap((party) => {
			const facts = amazonIn(party);
			return facts ? [{ subject: IMPORTER, facts }] : [];
		});

export const importerIsAmazon: Rule = {
	code: 'importer.is-amazon',
	severity: 'block',
	source: 'amazon-importer-help',
	from: KNOWN_SINCE,
	breaches: amazonAs('importer')
};

export const acpIsAmazon: Rule = {
	code: 'importer.acp-is-amazon',
	severity: 'block',
	source: 'amazon-importer-help',
	from: KNOWN_SINCE,
	breaches: amazonAs('acp')
};

/** Names, lines and the address itself; a destination with an address of its own is a centre too, whatever the directory knows. */
function centreIn(party: Declarant, { destinations = [] }: Plan): Seen | undefined {
	const given = destinations.filter(({ fulfillmentCenter }) => isGiven(fulfillmentCenter));
	const codes = new Map(given.map(({ fulfillmentCenter: code }) => [normalised(code), code]));
	const seen = seenIn(party, (text) => centreNamed(text) ?? codes.get(normalised(text)));
	if (seen) return seen;
	const site = centreAt(party.address);
	const centre = site ? (site.code ?? site.name) : given.find(({ address }) => isThere(party, address))?.fulfillmentCenter;
	return centre === undefined ? undefined : { how: 'site', name: party.name, centre };
}

const isThere = ({ address }: Declarant, there: Address | undefined): boolean =>
	hasAddress(there) && hasAddress(address) && addressLikeness(address, there) !== 'other';

export const importerIsCentre: Rule = {
	code: 'importer.is-fulfillment-center',
	severity: 'block',
	source: 'amazon-importer-help',
	from: KNOWN_SINCE,
	breaches: (inspection) =>
		declarants(inspection).flatMap((party) => {
			const seen = centreIn(party, inspection.plan);
			return seen ? [{ subject: IMPORTER, facts: { role: party.role, ...seen } }] : [];
		})
};
