import type { Plan } from '../shipment/plan';
import { addressText, placeOfDelivery, postalInJapanese, type Place } from './addresses';
import { centresOf, destinationOf, numbered, ranges } from './cartons';
import type { Cell } from './cells';
import { isInJapanese } from './paper-words';
import { DASH, joined, orDash, type PapersInput } from './papers';
import { BODY, BODY_BOLD, BODY_MEDIUM, SMALL } from './types';

/** Amazon's sites in the list of platforms that an import declaration names (NACCS C-36). */
const PLATFORM_CODE = 'PUS001';

/** Serial numbers of the cartons that go to a centre. */
export const serialsTo = (plan: Plan, centre: string | undefined): string =>
	ranges(numbered(plan).filter(({ carton }) => carton.fulfillmentCenter === centre).map(({ serial }) => serial));

export const placeTo = (plan: Plan, centre: string): Place => placeOfDelivery(destinationOf(plan, centre) ?? { fulfillmentCenter: centre });

/** `Amazon Odawara FC (FSZ1)`, or what is known of it. */
export const centreTitle = ({ name, code }: Place): string => (name === '' ? `Fulfilment centre ${orDash(code)}` : `${name} (${code})`);

/** A delivery place with its C/O importer, as Amazon asks for it on papers and waybill. */
export function deliveryCell({ plan, words: { say, language } }: PapersInput, centre: string): Cell {
	const place = placeTo(plan, centre);
	const destination = destinationOf(plan, centre);
	const centres = centresOf(plan);
	const one = (key: string, facts: Readonly<Record<string, string | number>>): string => say(key, facts)[0];
	return {
		label: say('delivery.place', { at: centres.indexOf(centre) + 1, of: centres.length }),
		lines: [
			{ text: centreTitle(place), type: { ...BODY_BOLD, size: 8.5 } },
			{ text: one('delivery.care-of', { name: orDash(plan.importer?.name) }), type: BODY_MEDIUM },
			{ text: orDash(addressText(place.address)), type: BODY },
			{ text: isInJapanese(language) ? joined('　', postalInJapanese(place.address), place.nameJa) : '', type: SMALL },
			{
				text: joined(
					'   ', `PO ${orDash(destination?.amazonShipmentId)}`, destination?.amazonReferenceId && one('delivery.reference', { id: destination.amazonReferenceId }),
					one('delivery.cartons', { serials: serialsTo(plan, centre) || DASH }), one('delivery.platform', { code: PLATFORM_CODE })
				),
				type: SMALL
			}
		]
	};
}
