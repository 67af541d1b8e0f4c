import countries from '../../data/country-names.json';
import { addressOfCentre, findCentre } from '../shipment/fulfillment-centers';
import type { Address, Destination } from '../shipment/plan';
import { joined } from './papers';

const NAMES = new Map(Object.entries(countries.names));

/** `Portugal`; the code itself where there is no such country. */
export const countryName = (code: string): string => NAMES.get(code.toUpperCase()) ?? code;

/** Countries that write the postcode before the town. */
const POSTCODE_FIRST = new Set(
	'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GL GR HR HU IL IS IT LI LT LU MC MD ME MK MX NL NO PL PT RO RS SE SI SK SM TN TR UA VA'.split(' ')
);

/** `250-8560` from however it was typed. */
export function postcode(address: Address | undefined): string {
	const typed = address?.postalCode ?? '';
	const digits = typed.normalize('NFKC').replace(/\D/g, '');
	return address?.country.toUpperCase() === 'JP' && digits.length === 7 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : typed;
}

/** Town, region, postcode and country on one line, in the order of the country. */
function townLine(address: Address): string {
	const { city, region, country } = address;
	const postalCode = postcode(address);
	const town = POSTCODE_FIRST.has(country.toUpperCase())
		? joined(', ', joined(' ', postalCode, city), region)
		: joined(' ', joined(', ', city, region), postalCode);
	return joined(', ', town, country === '' ? '' : countryName(country));
}

/** `140 rue de la Brume` and `69001 Lyon, France`. */
export const addressLines = (address: Address | undefined): string[] =>
	address ? [joined(', ', ...address.lines), townLine(address)].filter((line) => line !== '') : [];

/** The same with the town on the street's line, for labels: `4-5-1 Ogi-cho, Odawara-shi` and `Kanagawa 250-8560, Japan`. */
export const addressInTwo = (address: Address | undefined): string[] =>
	address && !POSTCODE_FIRST.has(address.country.toUpperCase())
		? [
				joined(', ', ...address.lines, address.city),
				joined(', ', joined(' ', address.region, postcode(address)), address.country === '' ? '' : countryName(address.country))
			]
		: addressLines(address);

export const addressText = (address: Address | undefined): string => addressLines(address).join(', ');

/** Town and country, to say where a paper was made. */
export const placeOf = (address: Address | undefined): string =>
	address ? joined(', ', address.city, address.country === '' ? '' : countryName(address.country)) : '';

/** `神奈川県小田原市扇町4-5-1`; empty when the address is not known in Japanese. */
export const addressInJapanese = (address: Address | undefined): string =>
	address && (address.linesJa?.length || address.cityJa)
		? `${address.regionJa ?? ''}${address.cityJa ?? ''}${(address.linesJa ?? []).join(' ')}`
		: '';

/** The same with its postcode before it. */
export const postalInJapanese = (address: Address | undefined): string => {
	const text = addressInJapanese(address);
	return text === '' ? '' : joined(' ', postcode(address) && `〒${postcode(address)}`, text);
};

/** Where to deliver: the address that the plan gives, else that of the directory. */
export type Place = { readonly code: string; readonly name: string; readonly nameJa: string; readonly address: Address | undefined };

export function placeOfDelivery({ fulfillmentCenter: code, address }: Pick<Destination, 'fulfillmentCenter' | 'address'>): Place {
	const centre = findCentre(code);
	return { code, name: centre?.name ?? '', nameJa: (centre?.nameJa ?? '').replace(/ *入庫係$/, ''), address: address ?? addressOfCentre(code) };
}
