import list from '../../../data/words/notify.json';
import type { Address } from '../../shipment/plan';
import type { Breach, Rule } from '../finding';
import { hasAddress, isGiven, type Inspection } from '../inspection';
import { hasOrLacks } from '../lacks';
import { cjkText, hasCjk, latinWords } from '../names';
import { KNOWN_SINCE } from './known-since';

type Notified = {
	readonly role: 'broker' | 'acp' | 'importer' | 'shipper';
	readonly name: string;
	readonly nameJa?: string;
	readonly address: Address;
	readonly phone?: string;
};

const isNamed = (party: { readonly name: string; readonly nameJa?: string } | undefined): boolean =>
	party !== undefined && (isGiven(party.name) || isGiven(party.nameJa));

/** Who is told that the goods are there: the broker if one is named, else the ACP, else the importer. */
function notifiedIn({ plan: { broker }, importer }: Inspection): Notified | undefined {
	if (broker && isNamed(broker)) return { ...broker, role: 'broker' };
	const acp = importer?.kind === 'non-resident-with-acp' ? importer.acp : undefined;
	if (acp && isNamed(acp)) return { ...acp, role: 'acp' };
	return importer && { ...importer, role: 'importer' };
}

const sameAsWords = list.sameAs.latin.map((phrase) => latinWords(phrase));
const sameAsSigns = list.sameAs.cjk.map(cjkText);

/** "SAME AS CONSIGNEE" is nobody's name. */
function isReference(name: string): boolean {
	const words = latinWords(name);
	if (sameAsWords.some((wanted) => wanted.length <= words.length && wanted.every((word, i) => words[i] === word))) return true;
	return hasCjk(name) && sameAsSigns.some((wanted) => cjkText(name).startsWith(wanted));
}

const subjectOf = ({ role }: Notified): string => `party:${role}`;

function breachOf(party: Notified): Breach | undefined {
	const { role, name, nameJa, address, phone } = party;
	const reference = [name, nameJa].filter(isGiven).find(isReference);
	if (reference !== undefined) return { subject: subjectOf(party), facts: { role, because: 'sameAs', text: reference } };
	const lacks = { name: hasOrLacks(isGiven(name)), address: hasOrLacks(hasAddress(address)), phone: hasOrLacks(hasPhone(phone)) };
	const isWhole = Object.values(lacks).every((state) => state === 'given');
	return isWhole ? undefined : { subject: subjectOf(party), facts: { role, because: 'lacks', text: name, ...lacks } };
}

const hasPhone = (phone: string | undefined): boolean => isGiven(phone) && /\d/.test(phone.normalize('NFKC'));

/** Couriers ring up the shipper and the importer as well. */
function unreachable({ plan, importer }: Inspection): Breach[] {
	if (!list.phones.transports.includes(plan.transport)) return [];
	const parties: Notified[] = [
		...(importer ? [{ ...importer, role: 'importer' } as const] : []),
		...(plan.shipper && isNamed(plan.shipper) ? [{ ...plan.shipper, role: 'shipper' } as const] : [])
	];
	return parties
		.filter(({ phone }) => !hasPhone(phone))
		.map((party) => ({
			subject: subjectOf(party),
			facts: { role: party.role, because: 'phone', text: party.name, phone: 'lacking' },
			source: list.phones.source
		}));
}

export const notifyIncomplete: Rule = {
	code: 'importer.notify-incomplete',
	severity: 'warn',
	source: 'notify-must-be-whole',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const notified = notifiedIn(inspection);
		const breach = notified && breachOf(notified);
		return [...(breach ? [breach] : []), ...unreachable(inspection)];
	}
};
