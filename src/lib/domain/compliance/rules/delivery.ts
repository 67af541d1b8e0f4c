import delivery from '../../../data/amazon/delivery.json';
import type { Plan } from '../../shipment/plan';
import { inForce } from '../../values/dated';
import { addDays, daysBetween } from '../../values/plain-date';
import { carrierOf } from '../carriers';
import { createdOn } from '../created-on';
import type { Breach, Rule } from '../finding';
import { isGiven, type Inspection } from '../inspection';
import { KNOWN_SINCE } from './known-since';

const noOceanContainer: Rule = {
	code: 'transport.no-ocean-container',
	severity: 'warn',
	source: 'amazon-delivery-help',
	from: KNOWN_SINCE,
	breaches: ({ plan: { transport } }) => (transport === 'sea-fcl' ? [{ subject: 'shipment', facts: { transport } }] : [])
};

const isFreight = ({ transport }: Plan): boolean => transport !== 'courier';

/** Listed carriers book by themselves; of other couriers nobody can tell, as Amazon's list is known in part. */
function bookingBreach({ plan, on }: Inspection): Breach | undefined {
	const name = plan.carrier?.name ?? '';
	if (!isGiven(name) && !isFreight(plan)) return undefined;
	const carrier = carrierOf(name);
	const isListed = carrier !== undefined && inForce(delivery.carriers, on).value.names.includes(carrier.name);
	if (isListed && !isFreight(plan)) return undefined;
	const because = isFreight(plan) ? 'freight' : 'notListed';
	const facts = { because, carrier: isGiven(name) ? name : 'none', transport: plan.transport, listed: isListed ? 'yes' : 'no' };
	const mayBook = isListed || (!isFreight(plan) && carrier?.kind === 'courier');
	return { subject: 'party:carrier', facts, ...(mayBook && { severity: 'info' }) };
}

const bookingNeeded: Rule = {
	code: 'delivery.booking-needed',
	severity: 'warn',
	source: 'amazon-delivery-help',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const breach = bookingBreach(inspection);
		return breach ? [breach] : [];
	}
};

const isSentFromAbroad = ({ shipper }: Plan): boolean => {
	const country = shipper?.address.country.trim().toUpperCase() ?? '';
	return country !== '' && country !== 'JP';
};

/** From the day Amazon made the shipment, or while its name is not known from the ship day, to the arrival. */
const deliveryWindow: Rule = {
	code: 'delivery.window',
	severity: 'warn',
	source: 'delivery-window-practice',
	from: KNOWN_SINCE,
	breaches: ({ plan, on, arrival }) => {
		const { domesticDays, internationalDays } = inForce(delivery.windows, on).value;
		const route = isSentFromAbroad(plan) ? 'international' : 'domestic';
		const limitDays = route === 'international' ? internationalDays : domesticDays;
		return (plan.destinations ?? []).flatMap(({ fulfillmentCenter: code, name = '' }, index): Breach[] => {
			if (!isGiven(code)) return [];
			const created = createdOn(name);
			const start = created ?? (isGiven(plan.dates?.ship) ? plan.dates.ship : undefined);
			if (start === undefined) return [];
			const days = daysBetween(start, arrival);
			if (days <= limitDays) return [];
			const since = created ? 'created' : 'ship';
			const facts = { code, index, since, day: start, arrival, days, limitDays, route, lastDay: addDays(start, limitDays) };
			return [{ subject: `destination:${code}`, facts }];
		});
	}
};

const palletLabels: Rule = {
	code: 'pallet.labels',
	severity: 'info',
	source: 'amazon-inbound-model',
	from: KNOWN_SINCE,
	breaches: ({ plan, on }) => {
		const { labels } = inForce(delivery.pallets, on).value;
		return isFreight(plan) ? [{ subject: 'shipment', facts: { transport: plan.transport, labels } }] : [];
	}
};

const palletLimits: Rule = {
	code: 'pallet.limits-unverified',
	severity: 'info',
	source: 'pallet-limits-from-memory',
	from: KNOWN_SINCE,
	breaches: ({ plan, on }) => {
		if (!isFreight(plan)) return [];
		const { lengthMm, widthMm, heightFromMm, heightToMm, weightKg } = inForce(delivery.palletLimits, on).value;
		const size = { lengthCm: lengthMm / 10, widthCm: widthMm / 10, heightFromCm: heightFromMm / 10, heightToCm: heightToMm / 10 };
		return [{ subject: 'shipment', facts: { ...size, weightKg } }];
	}
};

export const deliveryRules: readonly Rule[] = [noOceanContainer, bookingNeeded, deliveryWindow, palletLabels, palletLimits];
