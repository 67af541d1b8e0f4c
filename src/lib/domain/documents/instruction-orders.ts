import type { Plan } from '../shipment/plan';
import { centresOf, numbered } from './cartons';
import { placeTo } from './delivery';
import { tonguesOf } from './paper-words';
import { joined, orDash, type PapersInput } from './papers';
import type { Order } from './order';
import { nameIn, together } from './paper-parts';

export const isAbroad = ({ importer }: Plan): boolean => importer?.kind === 'non-resident-with-acp';

/** Codes of an importer in the order in which a broker asks for them. */
export const importerCodeOf = ({ importer }: Plan): string => importer?.corporateNumber || importer?.importerCode || '';

const cartonsTo = (plan: Plan, centre: string): number => numbered(plan).filter(({ carton }) => carton.fulfillmentCenter === centre).length;

/** `FSZ1 Odawara-shi, 28 cartons`. */
export function placeInBrief(input: PapersInput, centre: string): string {
	const { address } = placeTo(input.plan, centre);
	const town = tonguesOf(input.words.language)[0] === 'ja' ? address?.cityJa || address?.city : address?.city;
	const cartons = cartonsTo(input.plan, centre);
	return joined(', ', joined(' ', orDash(centre), town), cartons > 0 ? input.words.say('instruction.cartons', { count: cartons })[0] : '');
}

/** So many places stand in the order itself; more are listed on the page annexed. */
export const PLACES_IN_ORDER = 4;

function declareOrder(input: PapersInput): Order {
	const { plan, words: { say } } = input;
	const { importer } = plan;
	const name = nameIn(input, importer);
	const acp = isAbroad(plan) && importer?.acp ? nameIn(input, importer.acp) : '';
	return {
		label: say('instruction.declare'),
		main: acp === '' ? name : say('instruction.through', { importer: name, acp })[0],
		notes: [
			together(
				say('instruction.declare-note', { kind: !importer ? 'none' : isAbroad(plan) ? 'abroad' : 'japan', code: importerCodeOf(plan) || 'none' }),
				say('instruction.not-amazon')
			)
		],
		field: 'importer.name'
	};
}

function payOrder({ plan, words: { say } }: PapersInput): Order {
	const { carrier, incoterm, dutiesPaidBy } = plan;
	const account = carrier?.dutiesAccount ?? '';
	const [lead] = say('instruction.payer', { payer: dutiesPaidBy });
	return {
		label: say('instruction.bill'),
		main: account === '' ? lead : say('instruction.payer-account', { payer: lead, account })[0],
		notes: [
			together(
				say('instruction.bill-note', {
					rule: orDash(incoterm?.rule), place: orDash(incoterm?.place), edition: String(incoterm?.edition ?? 2020),
					through: isAbroad(plan) && dutiesPaidBy === 'importer' ? 'acp' : 'none'
				}),
				say('instruction.never-receiver')
			)
		],
		field: 'carrier.dutiesAccount'
	};
}

function deliverOrder(input: PapersInput): Order {
	const { plan, words: { say } } = input;
	const centres = centresOf(plan);
	const places = centres.map((centre) => placeInBrief(input, centre)).join('  ·  ');
	const many = say('instruction.places', { count: centres.length, cartons: plan.cartons?.length ?? 0 })[0];
	return {
		label: say('instruction.deliver'),
		main: centres.length > PLACES_IN_ORDER ? many : orDash(places),
		notes: [
			...(centres.length > PLACES_IN_ORDER ? [say('instruction.places-annexed')] : []),
			together(say('instruction.deliver-note', { importer: orDash(plan.importer?.name) }), say('instruction.book'))
		],
		field: 'destinations'
	};
}

/** The three orders: in whose name to declare, whom to bill, where to deliver. */
export const ordersOf = (input: PapersInput): readonly Order[] => [declareOrder(input), payOrder(input), deliverOrder(input)];
