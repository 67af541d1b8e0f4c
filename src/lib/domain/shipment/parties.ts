import type { Address, AttorneyForCustomsProcedures, Carrier, Importer, ImporterKind, Party, Plan } from './plan';
import { isCorporateNumber, normalised } from '../values/identifiers';
import type { PlainDate } from '../values/plain-date';

/** Those whose names stand on the papers; the ACP hangs from the importer. */
export type Role = 'shipper' | 'importer' | 'acp' | 'broker';
export type PartyOf = {
	readonly shipper: Party;
	readonly importer: Importer;
	readonly acp: AttorneyForCustomsProcedures;
	readonly broker: Party;
};

/** The nine regional customs that accept the notice of an ACP (form C-7500). */
export const CUSTOMS_OFFICES = ['Hakodate', 'Tokyo', 'Yokohama', 'Nagoya', 'Osaka', 'Kobe', 'Moji', 'Nagasaki', 'Okinawa'] as const;

export const BLANK_ADDRESS: Address = { lines: [], city: '', country: '' };
export const BLANK_PARTY: Party = { name: '', address: BLANK_ADDRESS };

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What is empty is absent, so that one plan has one writing; `always` names what the plan file wants even when empty. */
function lean<T extends object>(value: T, always: readonly string[]): T {
	return Object.fromEntries(Object.entries(value).filter(([key, part]) => always.includes(key) || !isEmpty(part))) as T;
}

const leanAddress = (address: Address): Address => lean(address, ['lines', 'city', 'country']);
const leanParty = <T extends Party>(party: T): T => lean({ ...party, address: leanAddress(party.address) }, ['name', 'address']);

/** Whether nothing at all has been said about a party. */
export const isBlankParty = (party: Party): boolean =>
	Object.entries(party).every(([key, value]) => (key === 'address' ? Object.values(value as Address).every(isEmpty) : isEmpty(value)));

/** A first guess that the clerk sees at once: a shipper abroad imports its own goods through an ACP. */
export const blankImporter = (plan: Plan): Importer => ({
	...BLANK_PARTY,
	kind: plan.shipper?.address.country === 'JP' ? 'japanese-corporation' : 'non-resident-with-acp',
	basis: 'own-goods'
});

const known = (plan: Plan): { readonly [role in Role]: PartyOf[role] | undefined } => ({
	shipper: plan.shipper,
	importer: plan.importer,
	acp: plan.importer?.acp,
	broker: plan.broker
});

/** The party as the plan has it; a blank one where the plan has none. */
export const partyIn = <R extends Role>(plan: Plan, role: R): PartyOf[R] =>
	known(plan)[role] ?? ((role === 'importer' ? blankImporter(plan) : BLANK_PARTY) as PartyOf[R]);

const without = <T extends object, K extends keyof T>(value: T, key: K): T =>
	Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as T;

/** Puts a party in its place; one with nothing left in it leaves the plan, except an importer, whose kind and basis remain. */
export function withParty<R extends Role>(plan: Plan, role: R, party: PartyOf[R]): Plan {
	if (role === 'importer') return { ...plan, importer: leanParty(party as Importer) };
	if (role === 'acp') {
		const importer = partyIn(plan, 'importer');
		return { ...plan, importer: isBlankParty(party) ? without(importer, 'acp') : { ...importer, acp: leanParty(party) } };
	}
	return isBlankParty(party) ? without(plan, role) : { ...plan, [role]: leanParty(party as Party) };
}

export const editParty = <R extends Role>(plan: Plan, role: R, edit: Partial<PartyOf[R]>): Plan =>
	withParty(plan, role, { ...partyIn(plan, role), ...edit });

export const editAddress = (plan: Plan, role: Role, edit: Partial<Address>): Plan => {
	const party = partyIn(plan, role);
	return withParty(plan, role, { ...party, address: { ...party.address, ...edit } });
};

/** A kept party takes the whole card. What only this shipment knows of an importer stays unless the kept one says it too. */
export function choose<R extends Role>(plan: Plan, role: R, kept: Party): Plan {
	if (role !== 'importer') return withParty(plan, role, kept as PartyOf[R]);
	const { kind, basis } = partyIn(plan, 'importer');
	return withParty(plan, 'importer', { kind, basis, ...kept });
}

/** An ACP acts for those without an address in Japan only: it goes with the kind, and undo brings it back. */
export function setImporterKind(plan: Plan, kind: ImporterKind): Plan {
	const importer = { ...partyIn(plan, 'importer'), kind };
	return withParty(plan, 'importer', kind === 'non-resident-with-acp' ? importer : without(importer, 'acp'));
}

const who = ({ name, nameJa, address, phone, email }: Party): Party => leanParty({ name, nameJa, address, phone, email });

/** The shipper imports its own goods: from abroad through an ACP, from Japan by itself. */
export function importerFromShipper(plan: Plan): Plan {
	if (!plan.shipper) return plan;
	const importer = { ...partyIn(plan, 'importer'), ...who(plan.shipper), basis: 'own-goods' } as const;
	const inJapan = plan.shipper.address.country === 'JP';
	if (!inJapan) return setImporterKind(withParty(plan, 'importer', importer), 'non-resident-with-acp');
	const kind = importer.kind === 'non-resident-with-acp' ? 'japanese-corporation' : importer.kind;
	return setImporterKind(withParty(plan, 'importer', importer), kind);
}

export const shipperFromImporter = (plan: Plan): Plan =>
	plan.importer ? withParty(plan, 'shipper', who(plan.importer)) : plan;

/** Whether two cards name the same party: one name at one address. */
export const isSameParty = (one: Party | undefined, other: Party | undefined): boolean =>
	!!one?.name && !!other?.name && one.name === other.name && JSON.stringify(leanAddress(one.address)) === JSON.stringify(leanAddress(other.address));

export type Authority = 'no-notice' | 'not-yet' | 'ended' | 'in-force';

/** What the notice of an ACP is worth on a day: it must be accepted by then and not have run out. */
export function authorityOn({ acceptedOn, validUntil }: AttorneyForCustomsProcedures, day: PlainDate): Authority {
	if (!acceptedOn) return 'no-notice';
	if (acceptedOn > day) return 'not-yet';
	return validUntil && validUntil < day ? 'ended' : 'in-force';
}

export const BLANK_CARRIER: Carrier = { name: '' };

export function editCarrier(plan: Plan, edit: Partial<Carrier>): Plan {
	const carrier = lean({ ...(plan.carrier ?? BLANK_CARRIER), ...edit }, ['name']);
	return Object.values(carrier).every(isEmpty) ? without(plan, 'carrier') : { ...plan, carrier };
}

export type NumberState = 'empty' | 'short' | 'long' | 'wrong' | 'good';

const stateOf = (digits: string, wanted: number, isGood: (digits: string) => boolean): NumberState => {
	if (digits.length === 0) return 'empty';
	if (/\D/.test(digits)) return 'wrong';
	if (digits.length !== wanted) return digits.length < wanted ? 'short' : 'long';
	return isGood(digits) ? 'good' : 'wrong';
};

/** How far a corporate number (法人番号) has come while it is typed. */
export const corporateNumberState = (typed: string): NumberState => stateOf(normalised(typed), 13, isCorporateNumber);

/** T and 13 digits. A company's are its corporate number; others' are 13 digits without a check digit. */
export function registrationNumberState(typed: string, kind: ImporterKind): NumberState {
	const number = normalised(typed);
	if (number === '') return 'empty';
	if (!number.startsWith('T')) return 'wrong';
	const state = stateOf(number.slice(1), 13, kind === 'japanese-corporation' ? isCorporateNumber : () => true);
	return state === 'empty' ? 'short' : state;
}

export type ImporterCodeKind = 'corporate' | 'customs-issued' | 'jastpro';

/** Which of the importer codes of NACCS this is: 13 digits (or 17 with the branch), issued by customs, or JASTPRO's. */
export function importerCodeKind(typed: string): ImporterCodeKind | undefined {
	const code = normalised(typed);
	if (/^\d{13}(\d{4})?$/.test(code)) return isCorporateNumber(code.slice(0, 13)) ? 'corporate' : undefined;
	if (/^P[0-9A-Z]{11}$/.test(code)) return 'jastpro';
	return /^(C[0-9A-Z]{16}|\d[0-9A-Z]{7}\d{4})$/.test(code) ? 'customs-issued' : undefined;
}
