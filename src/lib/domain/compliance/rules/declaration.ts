import countries from '../../../data/country-names.json';
import items from '../../../data/customs/declaration-items.json';
import { addressOfCentre, findCentre } from '../../shipment/fulfillment-centers';
import type { Address, Destination } from '../../shipment/plan';
import { inForce } from '../../values/dated';
import { plainDate } from '../../values/plain-date';
import type { Rule } from '../finding';
import { hasAddress, isGiven } from '../inspection';

const countryNames = new Map(Object.entries(countries.names));

const joined = (parts: readonly (string | undefined)[]): string => parts.filter(isGiven).join(', ');

const addressText = ({ lines, city, region = '', postalCode = '', country }: Address): string =>
	joined([...lines, city, `${region} ${postalCode}`.trim(), countryNames.get(country.trim().toUpperCase()) ?? country]);

/** Name and address, as the declaration wants them: "NRT1 Amazon Ichikawa FC, 2-13-1 Shiohama, …". */
function placeText({ fulfillmentCenter: code, address }: Destination): string {
	const name = findCentre(code)?.name ?? '';
	const there = hasAddress(address) ? address : addressOfCentre(code);
	return joined([name === '' || name === code ? code : `${code} ${name}`, there && addressText(there)]);
}

/** Not a fault: what the broker needs and no paper used to carry. It is ticked off by a waiver. */
const platformCode: Rule = {
	code: 'declaration.platform-code',
	severity: 'info',
	source: 'customs-declaration-items',
	from: plainDate('2025-10-12'),
	waivable: true,
	breaches: ({ plan: { destinations = [] }, on }) => {
		const named = destinations.filter(({ fulfillmentCenter }) => isGiven(fulfillmentCenter));
		if (named.length === 0) return [];
		const { platform, code, mailOrder } = inForce(items.values, on).value;
		const places = named.map(placeText).join('; ');
		return [{ subject: 'shipment', facts: { platform, code, mailOrder: mailOrder ? 'yes' : 'no', centres: named.length, places } }];
	}
};

export const declarationRules: readonly Rule[] = [platformCode];
