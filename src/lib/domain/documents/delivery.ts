import type { Plan } from '../shipment/plan';
import { addressText, placeOfDelivery, postalInJapanese, type Place } from './addresses';
import { centresOf, destinationOf, numbered, ranges } from './cartons';
import type { Cell } from './cells';
import type { Type } from './page';
import { isInJapanese } from './paper-words';
import { DASH, joined, orDash, type PapersInput } from './papers';
import { widthOf } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, SMALL } from './types';

/** Amazon's sites in the list of platforms that an import declaration names (NACCS C-36). */
const PLATFORM_CODE = 'PUS001';

/** Serial numbers of the cartons that go to a centre. */
export const serialsTo = (plan: Plan, centre: string | undefined): string =>
	ranges(numbered(plan).filter(({ carton }) => carton.fulfillmentCenter === centre).map(({ serial }) => serial));

/** Where the numbers that are not listed stand. */
export type Elsewhere = 'and-more' | 'and-more-above' | 'and-more-below';

/** The same as far as there is room, and how many more there are: `key` says where the others stand. */
export function serialsWithin({ plan, words: { say } }: PapersInput, centre: string | undefined, room: { readonly width: number; readonly type: Type; readonly key?: Elsewhere }): string {
	const serials = numbered(plan).filter(({ carton }) => carton.fulfillmentCenter === centre).map(({ serial }) => serial);
	return rangesWithin(serials, { ...room, say: (serials, more) => say(`closing.${room.key ?? 'and-more'}`, { serials, more })[0] });
}

type Room = { readonly width: number; readonly type: Type; readonly say: (serials: string, more: number) => string };

/** Ranges of numbers up to a width; the longest beginning of them that leaves room to say how many more there are. */
export function rangesWithin(numbers: readonly number[], { width, type, say }: Room): string {
	const whole = ranges(numbers);
	if (widthOf(whole, type) <= width) return whole;
	const found = whole.split(', ');
	const counted = (text: string): number => {
		const [first = 0, last = first] = text.split('–').map(Number);
		return last - first + 1;
	};
	let kept = 0;
	let listed = 0;
	for (; kept < found.length - 1; kept++) {
		const next = listed + counted(found[kept] ?? '');
		if (kept > 0 && widthOf(say(found.slice(0, kept + 1).join(', '), numbers.length - next), type) > width) break;
		listed = next;
	}
	return say(found.slice(0, kept).join(', '), numbers.length - listed);
}

export const placeTo = (plan: Plan, centre: string): Place => placeOfDelivery(destinationOf(plan, centre) ?? { fulfillmentCenter: centre });

/** `Amazon Odawara FC (FSZ1)`, or what is known of it. */
export const centreTitle = ({ name, code }: Place): string => (name === '' ? `Fulfilment centre ${orDash(code)}` : `${name} (${code})`);

/** A delivery place with its C/O importer, as Amazon asks for it on papers and waybill. */
export function deliveryCell(input: PapersInput, centre: string, key: Elsewhere = 'and-more'): Cell {
	const { plan, words: { say, language } } = input;
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
					one('delivery.cartons', { serials: serialsWithin(input, centre, { width: 84, type: SMALL, key }) || DASH }), one('delivery.platform', { code: PLATFORM_CODE })
				),
				type: SMALL
			}
		]
	};
}
