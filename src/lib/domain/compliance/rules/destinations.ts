import { findCentre } from '../../shipment/fulfillment-centers';
import type { Destination, Plan } from '../../shipment/plan';
import type { Breach, Rule } from '../finding';
import { hasAddress, isGiven } from '../inspection';
import { KNOWN_SINCE } from './known-since';

const named = ({ destinations = [] }: Plan): readonly (Destination & { readonly index: number })[] =>
	destinations.map((destination, index) => ({ ...destination, index }));

const missing: Rule = {
	code: 'destination.missing',
	severity: 'block',
	source: 'amazon-invoice-guide',
	from: KNOWN_SINCE,
	breaches: ({ plan }) => (named(plan).some(({ fulfillmentCenter }) => isGiven(fulfillmentCenter)) ? [] : [{ subject: 'shipment', facts: {} }])
};

const unknown: Rule = {
	code: 'destination.unknown',
	severity: 'block',
	source: 'japan-post-business-postcodes',
	from: KNOWN_SINCE,
	breaches: ({ plan }) =>
		named(plan)
			.filter(({ fulfillmentCenter, address }) => isGiven(fulfillmentCenter) && !hasAddress(address))
			.flatMap(({ fulfillmentCenter: code, index }): Breach[] => {
				const centre = findCentre(code);
				if (centre?.address) return [];
				return [{ subject: `destination:${code}`, facts: { code, because: centre ? 'addressNotKnown' : 'notInDirectory', index } }];
			})
};

const shipmentIdMissing: Rule = {
	code: 'destination.shipment-id-missing',
	severity: 'warn',
	source: 'amazon-invoice-guide',
	from: KNOWN_SINCE,
	breaches: ({ plan }) =>
		named(plan)
			.filter(({ fulfillmentCenter, amazonShipmentId }) => isGiven(fulfillmentCenter) && !isGiven(amazonShipmentId))
			.map(({ fulfillmentCenter: code, index }) => ({ subject: `destination:${code}`, facts: { code, index } }))
};

export const destinationRules: readonly Rule[] = [missing, unknown, shipmentIdMissing];
