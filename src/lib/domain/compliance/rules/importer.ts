import type { Address } from '../../shipment/plan';
import { isCorporateNumber, normalised } from '../../values/identifiers';
import { plainDate } from '../../values/plain-date';
import { isAmazon } from '../amazon';
import { carrierOf } from '../carriers';
import { centreAt } from '../centre-address';
import type { Breach, Rule } from '../finding';
import { hasAddress, isGiven, type Inspection } from '../inspection';
import { hasOrLacks, isWhole, lacksOf } from '../lacks';
import { KNOWN_SINCE } from './known-since';

const IMPORTER = 'party:importer';

/** Both who stand before customs: the importer, and the ACP of one who is not resident. */
export type Declarant = { readonly role: 'importer' | 'acp'; readonly name: string; readonly nameJa?: string; readonly address: Address };

const declarants = ({ importer }: Inspection): Declarant[] => [
	...(importer ? [{ ...importer, role: 'importer' } as const] : []),
	...(importer?.kind === 'non-resident-with-acp' && importer.acp ? [{ ...importer.acp, role: 'acp' } as const] : [])
];

const namesOf = ({ name, nameJa }: Declarant): string[] => [name, nameJa].filter(isGiven);
/** A region abroad may well be called Amazon. */
const linesOf = ({ address: { lines, city, region, country, linesJa = [], cityJa, regionJa } }: Declarant): string[] =>
	[...lines, city, country.trim().toUpperCase() === 'JP' ? region : undefined, ...linesJa, cityJa, regionJa].filter(isGiven);

/** Whoever an address is in care of: "c/o Hudson KK", ハドソン株式会社気付. */
const inCareOf = (line: string): string[] => {
	const found = /\bc\s*[/.]\s*o\b[\s:.]*(.+)/i.exec(line.normalize('NFKC'))?.[1] ?? /^(.+?)(?:気付|様方|内)$/.exec(line.trim())?.[1];
	return found ? [found] : [];
};

function amazonOf(party: Declarant): Breach[] {
	const { role } = party;
	const name = [...namesOf(party), ...linesOf(party)].find((text) => [text, ...inCareOf(text)].some(isAmazon));
	if (name !== undefined) {
		const how = namesOf(party).includes(name) ? 'name' : 'address';
		return [{ subject: IMPORTER, facts: { role, how, name, centre: '' } }];
	}
	const site = centreAt(party.address);
	return site ? [{ subject: IMPORTER, facts: { role, how: 'site', name: party.name, centre: site.code ?? site.name } }] : [];
}

/** A forwarder with a broker's licence may be an ACP; a courier is none. */
function carrierBreach(party: Declarant): Breach[] {
	const { role } = party;
	for (const name of [...namesOf(party), ...[...namesOf(party), ...linesOf(party)].flatMap(inCareOf)]) {
		const carrier = carrierOf(name);
		if (carrier && (role === 'importer' || carrier.kind === 'courier'))
			return [{ subject: IMPORTER, facts: { role, name, carrier: carrier.name, kind: carrier.kind } }];
	}
	return [];
}

/** Whether a party can never stand before customs, whatever else its papers say: Amazon, or a carrier of the kept list. */
export const isNoDeclarant = (party: Declarant): boolean => amazonOf(party).length > 0 || carrierBreach(party).length > 0;

const importerMissing: Rule = {
	code: 'importer.missing',
	severity: 'block',
	source: 'amazon-invoice-guide',
	from: KNOWN_SINCE,
	breaches: ({ importer }) => (importer ? [] : [{ subject: 'shipment', facts: {} }])
};

const importerIsAmazon: Rule = {
	code: 'importer.is-amazon',
	severity: 'block',
	source: 'amazon-importer-help',
	from: KNOWN_SINCE,
	breaches: (inspection) => declarants(inspection).flatMap(amazonOf)
};

const importerIsCarrier: Rule = {
	code: 'importer.is-carrier',
	severity: 'block',
	source: 'carriers-are-no-importer',
	from: KNOWN_SINCE,
	breaches: (inspection) => declarants(inspection).flatMap(carrierBreach)
};

/** Since October 2023 the importer is whoever may dispose of the goods; a name that is only lent is not. */
const importerInNameOnly: Rule = {
	code: 'importer.in-name-only',
	severity: 'block',
	source: 'customs-importer-2023',
	from: plainDate('2023-10-01'),
	breaches: ({ importer }) => (importer?.basis === 'name-only' ? [{ subject: IMPORTER, facts: { name: importer.name } }] : [])
};

const importerIncomplete: Rule = {
	code: 'importer.incomplete',
	severity: 'block',
	source: 'customs-declaration-items',
	from: KNOWN_SINCE,
	breaches: ({ importer }) => (importer && !isWhole(lacksOf(importer)) ? [{ subject: IMPORTER, facts: lacksOf(importer) }] : [])
};

const addressNotInJapan: Rule = {
	code: 'importer.address-not-in-japan',
	severity: 'block',
	source: 'customs-importer-2023',
	from: KNOWN_SINCE,
	breaches: ({ importer }) => {
		if (!importer || importer.kind === 'non-resident-with-acp' || !isAbroad(importer.address)) return [];
		const kind = importer.kind === 'japanese-individual' ? 'individual' : 'corporation';
		return [{ subject: IMPORTER, facts: { name: importer.name, country: importer.address.country, kind } }];
	}
};

const isAbroad = ({ country }: Address): boolean => isGiven(country) && country.trim().toUpperCase() !== 'JP';

const corporateNumberInvalid: Rule = {
	code: 'importer.corporate-number-invalid',
	severity: 'block',
	source: 'corporate-number-check-digit',
	from: KNOWN_SINCE,
	breaches: ({ importer }) =>
		isGiven(importer?.corporateNumber) && !isCorporateNumber(normalised(importer.corporateNumber))
			? [{ subject: IMPORTER, facts: { number: importer.corporateNumber } }]
			: []
};

const acpOf = ({ importer }: Inspection) => {
	const acp = importer?.kind === 'non-resident-with-acp' ? importer.acp : undefined;
	return acp && (isGiven(acp.name) || isGiven(acp.nameJa) || hasAddress(acp.address)) ? acp : undefined;
};

const acpMissing: Rule = {
	code: 'importer.acp-missing',
	severity: 'block',
	source: 'customs-importer-2023',
	from: KNOWN_SINCE,
	breaches: (inspection) =>
		inspection.importer?.kind === 'non-resident-with-acp' && !acpOf(inspection)
			? [{ subject: IMPORTER, facts: { name: inspection.importer.name } }]
			: []
};

const acpIncomplete: Rule = {
	code: 'importer.acp-incomplete',
	severity: 'block',
	source: 'acp-notice',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const acp = acpOf(inspection);
		if (!acp) return [];
		const lacks = { ...lacksOf(acp), customsOffice: hasOrLacks(isGiven(acp.customsOffice)) };
		return isWhole(lacks) ? [] : [{ subject: IMPORTER, facts: lacks }];
	}
};

const acpNotInJapan: Rule = {
	code: 'importer.acp-not-in-japan',
	severity: 'block',
	source: 'acp-conditions',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const acp = acpOf(inspection);
		return acp && isAbroad(acp.address) ? [{ subject: IMPORTER, facts: { name: acp.name, country: acp.address.country } }] : [];
	}
};

const acpNotValid: Rule = {
	code: 'importer.acp-not-valid',
	severity: 'block',
	source: 'customs-importer-2023',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const acp = acpOf(inspection);
		if (!acp) return [];
		const told = (because: string, day: string): Breach[] => [{ subject: IMPORTER, facts: { because, name: acp.name, day, on: inspection.on } }];
		if (!isGiven(acp.acceptedOn)) return told('notAccepted', '');
		if (acp.acceptedOn > inspection.on) return told('notYet', acp.acceptedOn);
		return isGiven(acp.validUntil) && acp.validUntil < inspection.on ? told('runOut', acp.validUntil) : [];
	}
};

const allInChannel: Rule = {
	code: 'importer.all-in-channel',
	severity: 'block',
	source: 'customs-importer-2023',
	from: KNOWN_SINCE,
	breaches: ({ plan: { carrier } }) =>
		carrier?.taxKind === 'all-in' ? [{ subject: 'party:carrier', facts: { carrier: carrier.name } }] : []
};

export const importerRules: readonly Rule[] = [
	importerMissing, importerIsAmazon, importerIsCarrier, importerInNameOnly, importerIncomplete, addressNotInJapan, corporateNumberInvalid,
	acpMissing, acpIncomplete, acpNotInJapan, acpNotValid, allInChannel
];
