import items from '../../data/customs/declaration-items.json';
import { methodOf } from '../customs/shipment-value';
import type { Plan } from '../shipment/plan';
import { postcode, type Place } from './addresses';
import { centresOf, destinationOf } from './cartons';
import { placeTo } from './delivery';
import { count } from './figures';
import { linesByCentre } from './lines';
import { regulatoryOf } from './regulatory';
import { isAbroad, PLACES_IN_ORDER } from './instruction-orders';
import { claimedAgreements } from './origin-claims';
import { addressIn, centreIn, dayFor, estimate, inOne, namesIn, option, type Part } from './paper-parts';
import { joined, orDash, type PapersInput } from './papers';
import { BODY, BODY_BOLD, BODY_MEDIUM, ID, SMALL } from './types';
import type { Label } from './words';

/** One thing to be entered in the declaration. */
export type Item = { readonly label: Label; readonly parts: readonly Part[] };

const plain = (text: string): Part => ({ text, type: BODY });
const small = (text: string): Part => ({ text, type: SMALL });

/** A name is compared with that of the other papers as it is written there, in Latin letters. */
const named = (party: { readonly name: string } | undefined, name: string, figure: string): Pick<Part, 'figure'> => (party?.name === name ? { figure } : {});

/** What the declaration carries since October 2025, where the day of this one asks for it. */
export const declaredItems = (plan: Plan): { readonly platform: string; readonly code: string; readonly mailOrder: boolean } | undefined =>
	items.values.findLast(({ from }) => from <= dayFor(plan))?.value;

function importerItems(input: PapersInput): Item[] {
	const { plan, words: { say } } = input;
	const { importer } = plan;
	const [name, beside] = namesIn(input, importer);
	const codes: Part[] = [
		...(importer?.corporateNumber ? [plain(inOne(say('instruction.corporate-number'))), { text: importer.corporateNumber, type: { ...ID, size: 8 }, figure: 'importer-code' }] : []),
		...(importer?.importerCode ? [plain(inOne(say('instruction.importer-code'))), { text: importer.importerCode, type: { ...ID, size: 8 }, ...(!importer.corporateNumber && { figure: 'importer-code' }) }] : [])
	];
	return [
		{ label: say('instruction.importer'), parts: [{ text: name, type: BODY_MEDIUM, ...named(importer, name, 'importer') }, small(beside), plain(addressIn(input, importer?.address))] },
		{ label: say('instruction.codes'), parts: codes.length > 0 ? codes : [plain(inOne(say('instruction.no-code')))] }
	];
}

function acpItem(input: PapersInput): Item {
	const { plan, words: { say } } = input;
	const label = say('instruction.acp');
	if (!isAbroad(plan)) return { label, parts: [plain(inOne(say('instruction.acp-not-needed')))] };
	const acp = plan.importer?.acp;
	const [name, beside] = namesIn(input, acp);
	return {
		label,
		parts: [
			{ text: name, type: BODY_MEDIUM, ...named(acp, name, 'acp') }, small(beside),
			plain(inOne(say('instruction.acp-code'))), { text: orDash(acp?.code), type: { ...ID, size: 8 }, figure: 'acp-code' },
			...say('instruction.accepted', { number: orDash(acp?.acceptanceNumber), office: orDash(acp?.customsOffice), day: orDash(acp?.acceptedOn) }).map((text) => plain(text))
		]
	};
}

function valueItem(input: PapersInput): Item {
	const { plan, words: { say } } = input;
	const found = estimate(plan);
	const method = inOne(say('instruction.method', { method: option(methodOf(plan)) }));
	const value: Part[] = found.ok ? [{ text: `¥${count(found.value.totals.customsValueJpy)}`, type: BODY_BOLD, figure: 'customs-value' }] : [plain(inOne(say('instruction.not-reckoned')))];
	return { label: say('instruction.value'), parts: [...value, plain(method)] };
}

/** Why it cannot be said what is to pay. */
export function lacking({ plan, words: { say } }: PapersInput): Label {
	const found = estimate(plan);
	if (found.ok) return ['', ''];
	const { code, ...facts } = found.rejection;
	return say('instruction.lacks', { code: option(code), sku: 'sku' in facts ? orDash(facts.sku) : '–' });
}

function paymentItem(input: PapersInput): Item {
	const { plan, words: { say } } = input;
	const label = say('instruction.estimate');
	const found = estimate(plan);
	if (!found.ok) return { label, parts: lacking(input).map((text) => plain(text)) };
	const { payableJpy, dutyJpy, consumptionTaxJpy, localConsumptionTaxJpy } = found.value.totals;
	return {
		label,
		parts: [
			{ text: `¥${count(payableJpy)}`, type: BODY_BOLD, figure: 'payable' },
			...say('instruction.of-which', { duty: count(dutyJpy), national: count(consumptionTaxJpy), local: count(localConsumptionTaxJpy) }).map((text) => plain(text))
		]
	};
}

/** A delivery place on one line: its name and its postcode. */
const inBrief = (input: PapersInput, place: Place): Part[] => [
	{ text: centreIn(input, place), type: BODY, figure: `delivery/${place.code}` }, small(postcode(place.address) && `〒${postcode(place.address)}`)
];

function deliveryItems(input: PapersInput): Item[] {
	const { plan, words: { say } } = input;
	const centres = centresOf(plan);
	const isAnnexed = centres.length > PLACES_IN_ORDER;
	const places = isAnnexed ? [plain(inOne(say('instruction.on-page-2')))] : centres.flatMap((centre) => inBrief(input, placeTo(plan, centre)));
	const ids = centres.flatMap((centre): Part[] => {
		const id = destinationOf(plan, centre)?.amazonShipmentId;
		return id ? [small(centre), { text: id, type: { ...ID, size: 8 }, figure: `po/${centre}` }] : [];
	});
	return [
		{ label: say('instruction.delivery'), parts: places.length > 0 ? places : [plain('–')] },
		{ label: say('instruction.po'), parts: isAnnexed ? [plain(inOne(say('instruction.on-page-2')))] : ids.length > 0 ? ids : [plain('–')] }
	];
}

function mailOrderItems({ plan, words: { say } }: PapersInput): Item[] {
	const asked = declaredItems(plan);
	if (!asked) return [{ label: say('instruction.mail-order'), parts: [plain(inOne(say('instruction.not-asked')))] }];
	return [
		{
			label: say('instruction.mail-order'),
			parts: [{ text: inOne(say('instruction.yes')), type: BODY_MEDIUM }, plain(inOne(say('instruction.platform'))), { text: asked.code, type: { ...ID, size: 8 } }, plain(`(${asked.platform})`)]
		}
	];
}

/** Laws that customs looks to, by the codes of the tariff, and the papers in hand for them. */
function lawsItem({ plan, words }: PapersInput): Item {
	const { say } = words;
	const shipped = new Set(plan.lines.map(({ sku }) => sku));
	const laws = [...new Set(plan.products.filter(({ sku }) => shipped.has(sku)).flatMap(({ tariff }) => tariff?.otherLaws ?? []))].sort();
	const text: Label = laws.length === 0 ? say('instruction.no-laws') : say('instruction.laws-named', { laws: laws.join(' ') });
	const inHand = regulatoryOf(linesByCentre(plan).flatMap(({ lines }) => lines), words);
	const papers = [...inHand.slice(0, PAPERS_NAMED).map(({ text: name }) => name), ...(inHand.length > PAPERS_NAMED ? [`+${inHand.length - PAPERS_NAMED}`] : [])];
	return { label: say('instruction.laws'), parts: [...(laws.length === 0 && papers.length > 0 ? [] : text.map((part) => plain(part))), small(papers.join('  ·  '))] };
}

/** So many papers in hand are named; all of them stand on the invoice. */
const PAPERS_NAMED = 3;

function preferenceItem({ plan, words: { say } }: PapersInput): Item {
	const agreements = claimedAgreements(plan);
	const text: Label = agreements.length === 0 ? say('instruction.no-preference') : say('instruction.preference-claimed', { agreements: agreements.join(', ') });
	return { label: say('instruction.preference'), parts: text.map((part) => plain(part)) };
}

/** What is to be entered in the declaration, in the order of the papers. */
export const itemsOf = (input: PapersInput): readonly Item[] => [
	...importerItems(input), acpItem(input), valueItem(input), ...deliveryItems(input), ...mailOrderItems(input),
	preferenceItem(input), lawsItem(input), paymentItem(input)
];

export const termOf = ({ incoterm }: Plan): string => (incoterm ? joined(' ', incoterm.rule, orDash(incoterm.place)) : '–');
