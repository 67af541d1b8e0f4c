import type { Address } from '../../shipment/plan';
import type { Breach, Facts, Rule } from '../finding';
import { isGiven, type Inspection } from '../inspection';
import { addressLikeness, addressLikenessJa, nameLikeness, shownAddress, type Likeness } from '../same-party';
import { KNOWN_SINCE } from './known-since';

const ROLES = ['shipper', 'importer', 'acp', 'broker'] as const;
type Role = (typeof ROLES)[number];
type Named = { readonly role: Role; readonly name: string; readonly nameJa?: string; readonly address: Address };

function partiesOf({ plan: { shipper, broker }, importer }: Inspection): Named[] {
	const acp = importer?.kind === 'non-resident-with-acp' ? importer.acp : undefined;
	return ROLES.flatMap((role) => {
		const party = { shipper, importer, acp, broker }[role];
		return party ? [{ ...party, role }] : [];
	});
}

const sameCountry = (a: Address, b: Address): boolean => isGiven(a.country) && a.country.trim().toUpperCase() === b.country.trim().toUpperCase();

/** What two parties write differently although it is one: names first, then addresses, in Latin letters and in Japanese. */
function differencesOf(a: Named, b: Named): Facts[] {
	const near = sameCountry(a.address, b.address);
	const names = ({ name }: Named): string => name;
	const namesJa = ({ nameJa = '' }: Named): string => nameJa;
	const alike = (text: (party: Named) => string): Likeness => nameLikeness(text(a), text(b), near);
	const compared: readonly [string, Likeness, (party: Named) => string][] = [
		['name', alike(names), names],
		['nameJa', alike(namesJa), namesJa],
		['address', addressLikeness(a.address, b.address), ({ address }) => shownAddress.latin(address)],
		['addressJa', addressLikenessJa(a.address, b.address), ({ address }) => shownAddress.cjk(address)]
	];
	return compared
		.filter(([, likeness]) => likeness === 'spelt')
		.map(([what, , text]) => ({ what, firstParty: a.role, secondParty: b.role, firstText: text(a), secondText: text(b) }));
}

const spellingDiffers: Rule = {
	code: 'party.spelling-differs',
	severity: 'warn',
	source: 'names-agree',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const parties = partiesOf(inspection);
		return parties.flatMap((second, i): Breach[] => {
			const [told, ...others] = parties.slice(0, i).flatMap((first) => differencesOf(first, second));
			return told ? [{ subject: `party:${second.role}`, facts: { ...told, more: others.length } }] : [];
		});
	}
};

export const namesRules: readonly Rule[] = [spellingDiffers];
