import { addressInJapanese, placeOfDelivery, postcode } from '../documents/addresses';
import { centresOf, destinationOf, numbered, type Numbered } from '../documents/cartons';
import type { Address, Party, Plan } from '../shipment/plan';
import type { Checks } from './checks';
import type { At } from './made';
import { phoneInJapan } from './places';

export const data = (field: string): At => ({ step: 'data', field: `domesticLeg.${field}` });

/** What goes from the warehouse in Japan to one centre. */
export type Delivery = { readonly centre: string; readonly subject: string; readonly boxes: readonly Numbered[]; readonly shipmentId: string; readonly name: string; readonly address: Address | undefined; readonly at: At };

export const deliveriesOf = (plan: Plan): Delivery[] =>
	centresOf(plan)
		.map((centre): Delivery => {
			const destination = destinationOf(plan, centre) ?? { fulfillmentCenter: centre };
			const { nameJa, address } = placeOfDelivery(destination);
			const index = (plan.destinations ?? []).findIndex(({ fulfillmentCenter }) => fulfillmentCenter === centre);
			return {
				centre, subject: `destination:${centre}`, boxes: numbered(plan).filter(({ carton }) => carton.fulfillmentCenter === centre),
				shipmentId: destination.amazonShipmentId ?? '', name: nameJa, address, at: { step: 'parties', field: `destinations.${Math.max(0, index)}.fulfillmentCenter` }
			};
		})
		.filter(({ boxes }) => boxes.length > 0);

/** Columns of a carrier for what both of them ask. */
export type SenderColumns = { readonly phone: string; readonly postal: string; readonly address: string; readonly name: string; readonly customer: string; readonly ship: string };
export type Sender = { readonly party: Party | undefined; readonly phone: string; readonly postal: string; readonly customer: string; readonly shipOn: string; readonly deliverOn: string; readonly deliveryPhone: string };

/** The sender in Japan; a field that lacks is named. */
export function senderOf(checks: Checks, { domesticLeg = {} }: Plan, columns: SenderColumns, { phone, customer, customerLeast }: { readonly phone: number; readonly customer: number; readonly customerLeast?: number }): Sender {
	const { from, customerCode, shipOn, deliverOn, deliveryPhone } = domesticLeg;
	if (!from || (from.nameJa ?? from.name).trim() === '') checks.lack('missing', { column: columns.name, at: data('from.name') });
	return {
		party: from,
		phone: checks.need(phoneInJapan(from?.phone), { column: columns.phone, at: data('from.phone'), most: phone }),
		postal: checks.need(postcode(from?.address), { column: columns.postal, at: data('from.address.postalCode'), most: 8 }),
		customer: checks.need((customerCode ?? '').normalize('NFKC').replace(/[\s-]/g, ''), { column: columns.customer, at: data('customerCode'), most: customer, ...(customerLeast && { least: customerLeast }) }),
		shipOn: checks.need(shipOn, { column: columns.ship, at: data('shipOn') }),
		deliverOn: deliverOn ?? '',
		deliveryPhone: phoneInJapan(deliveryPhone)
	};
}

/** An address in Japanese; one without its town or street is no address. */
export function inJapaneseOf(checks: Checks, address: Address | undefined, { column, at, subject }: { readonly column: string; readonly at: At; readonly subject?: string }): string {
	const text = addressInJapanese(address);
	const hasStreet = (address?.linesJa ?? []).some((line) => line.trim() !== '');
	if (!hasStreet || !address?.cityJa) checks.lack('missing', { column, at, ...(subject && { subject }) });
	return text;
}

export const slashed = (day: string): string => day.replaceAll('-', '/');
