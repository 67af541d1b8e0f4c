import { postcode } from '../documents/addresses';
import type { Address, Party } from '../shipment/plan';
import { toAscii, wordLines } from '../values/letters';
import type { Checks } from './checks';
import type { At } from './made';

export const countryOf = (code: string | undefined): string => (code ?? '').normalize('NFKC').trim().toUpperCase();

/** The digits of a phone number as it is dialled in Japan: `+81 3 5550 0142` is `0355500142`. */
export function phoneInJapan(phone: string | undefined): string {
	const text = (phone ?? '').normalize('NFKC').replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
	return text.startsWith('+81') ? `0${text.slice(3)}` : text.replace(/^\+/, '');
}

/** Digits with the country's own before them. */
export const phoneAbroad = (phone: string | undefined): string => (phone ?? '').normalize('NFKC').replace(/\(0\)/g, '').replace(/\D/g, '');

export const postalDigits = (address: Address | undefined): string => postcode(address).replaceAll('-', '');

export type PartyLimits = {
	readonly name: number; readonly addressLine: number; readonly addressLines: number; readonly postalCode: number; readonly phone?: number; readonly email?: number; readonly city?: number;
};
export type CheckedParty = { readonly name: string; readonly lines: readonly string[]; readonly city: string; readonly region: string; readonly postalCode: string; readonly country: string; readonly phone: string; readonly email: string };

/** A party in ASCII with its street in lines that the carrier takes; `prefix` leads to its fields. */
export function checkedParty(checks: Checks, party: Party | undefined, { column, prefix, ...limits }: PartyLimits & { readonly column: string; readonly prefix: string }): CheckedParty {
	const at = (part: string): At => ({ step: 'parties', field: `${prefix}.${part}` });
	const name = checks.needAscii(party?.name, { column: `${column}: name`, at: at('name'), most: limits.name });
	const city = checks.needAscii(party?.address.city, { column: `${column}: city`, at: at('address.city'), ...(limits.city && { most: limits.city }) });
	return {
		name,
		lines: addressLinesOf(checks, party?.address, { column: `${column}: address`, at: at('address.lines'), most: limits.addressLine, lines: limits.addressLines }),
		city,
		region: checks.ascii(party?.address.region, { column: `${column}: region`, at: at('address.region'), most: 35 }),
		postalCode: checks.ascii(postcode(party?.address), { column: `${column}: postal code`, at: at('address.postalCode'), most: limits.postalCode }),
		country: checks.need(countryOf(party?.address.country), { column: `${column}: country`, at: at('address.country'), most: 2 }),
		phone: checks.fit(phoneAbroad(party?.phone), { column: `${column}: phone`, at: at('phone'), ...(limits.phone && { most: limits.phone }) }),
		email: checks.ascii(party?.email, { column: `${column}: e-mail`, at: at('email'), ...(limits.email && { most: limits.email }) })
	};
}

type AddressAsked = { readonly column: string; readonly at: At; readonly most: number; readonly lines: number };

export function addressLinesOf(checks: Checks, address: Address | undefined, asked: AddressAsked): string[] {
	const street = checks.needAscii((address?.lines ?? []).join(', '), { column: asked.column, at: asked.at });
	const lines = wordLines(street, asked.most, asked.lines);
	if (!lines) checks.lack('tooLongInLines', { column: asked.column, at: asked.at, most: asked.most }, { given: street, lines: asked.lines });
	return lines ?? [street];
}

/** The delivery place as a party: the centre by name, for the importer. */
export const centreName = (name: string, code: string): string => toAscii(name === '' ? `AMAZON FC ${code}` : `${name} (${code})`);
