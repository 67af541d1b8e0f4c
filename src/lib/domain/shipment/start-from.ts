import type { Carrier, Destination, Plan, ShipmentLine } from './plan';

const withoutTracking = ({ trackingNumbers: _, ...carrier }: Carrier): Carrier => carrier;

/** Amazon names a shipment anew each time; the place and its address stay. */
const placeOnly = ({ fulfillmentCenter, address }: Destination): Destination => ({ fulfillmentCenter, ...(address && { address }) });

const withoutLot = ({ expiry: _expiry, lot: _lot, ...line }: ShipmentLine): ShipmentLine => line;

/**
 * A new shipment of the same goods, between the same parties, on the same terms. What belonged to the earlier one alone stays
 * behind: its days, rates and charges, Amazon's and the carrier's numbers, lots, cartons, waivers, confirmations and notes.
 */
export function startFrom(earlier: Plan, reference: string): Plan {
	const { carrier, destinations, valuation, priceTerm, cartonTypes, packingOptions, shipper, importer, broker, incoterm } = earlier;
	return {
		format: earlier.format,
		reference,
		marketplace: earlier.marketplace,
		transport: earlier.transport,
		...(incoterm && { incoterm }),
		dutiesPaidBy: earlier.dutiesPaidBy,
		...(shipper && { shipper }),
		...(importer && { importer }),
		...(broker && { broker }),
		...(carrier && { carrier: withoutTracking(carrier) }),
		...(destinations && { destinations: destinations.map(placeOnly) }),
		currency: earlier.currency,
		...(priceTerm && { priceTerm }),
		...(valuation && { valuation: { method: valuation.method } }),
		products: earlier.products,
		lines: earlier.lines.map(withoutLot),
		...(cartonTypes && { cartonTypes }),
		...(packingOptions && { packingOptions })
	};
}
