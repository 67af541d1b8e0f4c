import { postalCode } from '$lib/domain/shipment/parties';
import type { Address } from '$lib/domain/shipment/plan';
import type { Language } from '$lib/i18n/languages';
import { countryName } from './countries';

const joined = (parts: readonly (string | undefined)[], mark: string): string => parts.filter(Boolean).join(mark);

/** An address in one line, as people scan it. */
export const addressLine = (address: Address, language: Language): string =>
	joined([...address.lines, address.city, joined([address.region, postalCode(address)], ' '), countryName(address.country, language)], ', ');

/** The Japanese writing of an address: no spaces, largest part first. */
export const addressLineJa = ({ regionJa, cityJa, linesJa = [] }: Address): string => joined([regionJa, cityJa, ...linesJa], '');
