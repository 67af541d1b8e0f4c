import type { Address } from '../../shipment/plan';
import { isCorporateNumber, normalised } from '../../values/identifiers';
import { plainDate } from '../../values/plain-date';
import { carrierOf } from '../carriers';
import { amazonIn, declarants, inCareOf, linesOf, namesOf, type Declarant } from '../declarants';
import type { Breach, Rule } from '../finding';
import { hasAddress, isGiven, type Inspection } from '../inspection';
import { hasOrLacks, isWhole, lacksOf } from '../lacks';
import { acpIsAmazon, importerIsAmazon, importerIsCentre } from './importer-amazon';
import { importerCodeRules } from './importer-codes';
import { KNOWN_SINCE } from './known-since';
import { notifyIncomplete } from './notify';

const IMPORTER = 'party:importer';

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
export const isNoDeclarant = (party: Declarant): boolean => amazonIn(party) !== undefined || carrierBreach(party).length > 0;

const importerMissing: Rule = {
	code: 'importer.missing',
	severity: 'block',
	source: 'amazon-invoice-guide',
	from: KNOWN_SINCE,
	breaches: ({ importer }) => (importer ? [] : [{ subject: 'shipment', facts: {} }])
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
	importerMissing, importerIsAmazon, importerIsCentre, importerIsCarrier, importerInNameOnly, importerIncomplete, addressNotInJapan,
	corporateNumberInvalid, ...importerCodeRules, acpMissing, acpIsAmazon, acpIncomplete, acpNotInJapan, acpNotValid, allInChannel, notifyIncomplete
];
