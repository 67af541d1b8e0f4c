import type { Finding } from './finding';
import { firstLacking } from './lacks';

/** Where a finding is mended: a step, and the `data-field` of the thing itself. */
export type Place = { readonly step: 'goods' | 'parties' | 'pack' | 'customs' | 'papers'; readonly field: string };

type At = Pick<Finding, 'subject' | 'facts'>;

const goods = (field: string): Place => ({ step: 'goods', field });
const parties = (field: string): Place => ({ step: 'parties', field });
const pack = (field: string): Place => ({ step: 'pack', field });
const customs = (field: string): Place => ({ step: 'customs', field });

/** `product:SKU` and `line:SKU` name a row; the part names the cell. */
const cell = (part: string) => ({ subject }: At) => goods(`${subject}:${part}`);
const at = (place: Place) => () => place;
const destination = (part: string) => ({ facts }: At) => parties(`destinations.${facts['index'] ?? 0}.${part}`);
const lacking = (prefix: string) => ({ facts }: At) => parties(`${prefix}.${PARTS[firstLacking(facts) ?? ''] ?? 'name'}`);

const PARTS: Readonly<Record<string, string>> = {
	name: 'name',
	address: 'address.lines',
	country: 'address.country',
	customsOffice: 'customsOffice',
	phone: 'phone'
};
/** Where the fields of a party stand. */
const PARTY: Readonly<Record<string, string>> = { acp: 'importer.acp' };
const partyField = (role: string | number | undefined): string => PARTY[role ?? ''] ?? String(role ?? 'importer');
const SIZE_OR_WEIGHT: Readonly<Record<string, string>> = { size: 'size', weight: 'weight', both: 'size' };

const nameOrAddress = ({ facts }: At): string => (facts['how'] === 'address' || facts['how'] === 'site' ? 'address.lines' : 'name');
/** The importer's block or the ACP's, its name or its address. */
const declarant = (finding: At): Place => parties(`${partyField(finding.facts['role'])}.${nameOrAddress(finding)}`);
const notified = ({ facts }: At): Place => parties(`${partyField(facts['role'])}.${PARTS[firstLacking(facts) ?? ''] ?? 'name'}`);
const spelt = ({ facts: { what = 'name', secondParty } }: At): Place =>
	parties(`${partyField(secondParty)}.${what === 'nameJa' ? 'nameJa' : what === 'name' ? 'name' : 'address.lines'}`);

/** The figure from which a product is valued. */
function valued(finding: At, fact: 'from' | 'needs'): Place {
	const from = finding.facts[fact];
	return from === 'value' ? cell('value')(finding) : customs(`${finding.subject}:${from === 'computed' ? 'computed.productionCost' : 'sale.priceJpy'}`);
}

/** A product's description, or the name or address of a party. */
const ofCarrierData = (finding: At): Place =>
	finding.subject.startsWith('product:') ? cell('customsDescription')(finding) : parties(`${partyField(finding.subject.slice('party:'.length))}.${finding.facts['what'] === 'address' ? 'address.lines' : 'name'}`);

const ofCarton = (part?: string) => ({ subject }: At) =>
	subject.startsWith('carton:') ? pack(part ? `${subject}:${part}` : subject) : pack('cartons');

const PLACES: Readonly<Record<string, (finding: At) => Place>> = {
	'importer.missing': at(parties('importer.name')),
	'importer.is-amazon': declarant,
	'importer.is-fulfillment-center': declarant,
	'importer.is-carrier': declarant,
	'importer.in-name-only': at(parties('importer.basis')),
	'importer.incomplete': lacking('importer'),
	'importer.address-not-in-japan': at(parties('importer.address.country')),
	'importer.corporate-number-invalid': at(parties('importer.corporateNumber')),
	'importer.code-invalid': at(parties('importer.importerCode')),
	'importer.invoice-number-invalid': at(parties('importer.invoiceRegistrationNumber')),
	'importer.acp-is-amazon': (finding) => parties(`importer.acp.${nameOrAddress(finding)}`),
	'importer.notify-incomplete': notified,
	'importer.acp-missing': at(parties('importer.acp.name')),
	'importer.acp-incomplete': lacking('importer.acp'),
	'importer.acp-not-in-japan': at(parties('importer.acp.address.country')),
	'importer.acp-not-valid': ({ facts }) => parties(facts['because'] === 'runOut' ? 'importer.acp.validUntil' : 'importer.acp.acceptedOn'),
	'importer.all-in-channel': at(parties('carrier.taxKind')),
	'declaration.platform-code': at(parties('destinations')),
	'declaration.field-length': ({ facts: { role } }) => parties(role === 'reference' ? 'destinations' : role === 'acp' ? 'importer.acp.name' : `${role}.address.lines`),
	'declaration.goods-name': ({ facts: { sku } }) => goods(`product:${sku}:customsDescription`),
	'declaration.acp-numbers': ({ facts: { lacks } }) => parties(lacks === 'number' ? 'importer.acp.acceptanceNumber' : 'importer.acp.code'),
	'declaration.origin-proof': cell('countryOfOrigin'),
	'declaration.battery-phone': at(parties('shipper.phone')),
	'party.spelling-differs': spelt,
	'carrier-data.ups-sold-to': at(parties('importer.acp.name')),
	'carrier-data.term-unknown': at(parties('incoterm.rule')),
	'carrier-data.too-many-lines': at(goods('lines')),
	'carrier-data.too-long': ofCarrierData,
	'carrier-data.characters': ofCarrierData,
	'carrier-data.unit-or-line': cell('value'),
	'transport.no-ocean-container': at(parties('transport')),
	'delivery.booking-needed': at(parties('carrier.name')),
	'delivery.window': destination('name'),
	'pallet.labels': at(pack('cartons')),
	'pallet.limits-unverified': at(pack('cartons')),
	'terms.not-ddp': at(parties('incoterm.rule')),
	'terms.place-missing': at(parties('incoterm.place')),
	'terms.duties-billed-to-receiver': ({ facts }) => parties(facts['how'] === 'unpaidChannel' ? 'carrier.taxKind' : 'dutiesPaidBy'),
	'shipper.missing': lacking('shipper'),
	'dates.missing': ({ facts }) => parties(`dates.${firstLacking(facts) ?? 'ship'}`),
	'dates.order': ({ facts }) => parties(`dates.${facts['second'] ?? 'declare'}`),
	'dates.too-early': at(parties('dates.declare')),
	'destination.missing': at(parties('destinations')),
	'destination.unknown': destination('fulfillmentCenter'),
	'destination.shipment-id-missing': destination('amazonShipmentId'),
	'line.missing': at(goods('lines')),
	'line.unknown-sku': cell('sku'),
	'line.quantity-missing': cell('quantity'),
	'line.destination-missing': cell('fulfillmentCenter'),
	'product.hs-code-missing': cell('hsCode'),
	'product.hs-code-invalid': cell('hsCode'),
	'product.hs-code-short': cell('hsCode'),
	'product.origin-missing': cell('countryOfOrigin'),
	'product.value-missing': cell('value'),
	'value.currency-unknown': cell('value'),
	'product.size-or-weight-missing': ({ subject, facts }) => goods(`${subject}:${SIZE_OR_WEIGHT[facts['lacks'] ?? 'both'] ?? 'size'}`),
	'valuation.no-sale': at(customs('valuation.method')),
	'valuation.nothing-left': (finding) => valued(finding, 'from'),
	'valuation.unconfirmed': ({ facts }) => customs(facts['chosen'] === 'no' ? 'valuation.method' : 'valuation.confirmedBy'),
	'valuation.price-old': ({ subject, facts }) => customs(facts['dayOf'] === 'confirmed' ? 'valuation.confirmedOn' : `${subject}:sale.evidence`),
	'valuation.formula-unnamed': ({ facts }) => customs(`valuation.agentFormula.${facts['lacks'] === 'day' ? 'on' : 'agent'}`),
	'valuation.agent-formula': at(customs('valuation.agentFormula.formula')),
	'valuation.inputs-missing': (finding) => valued(finding, 'needs'),
	'exchange.missing': at(parties('exchangeRates')),
	'exchange.week-differs': at(parties('exchangeRates')),
	'duty.not-known': cell('hsCode'),
	'duty.other-laws': cell('hsCode'),
	'freight.missing': at(parties('charges.freight')),
	'origin.mark-differs': cell('countryOfOrigin'),
	'origin.wording-unconfirmed': cell('countryOfOrigin'),
	'description.missing': cell('customsDescription'),
	'description.vague': cell('customsDescription'),
	'restricted.size': ({ subject, facts }) => goods(`${subject}:${facts['by'] === 'weight' ? 'weight' : 'size'}`),
	'expiry.missing': cell('expiry'),
	'expiry.too-short': cell('expiry'),
	'expiry.two-dates': cell('expiry'),
	'label.fnsku-missing': cell('fnsku'),
	'label.fnsku-invalid': cell('fnsku'),
	'carton.missing': at(pack('cartons')),
	'carton.too-heavy': ofCarton('weight'),
	'carton.heavy': ofCarton('weight'),
	'carton.too-large': ofCarton('size'),
	'carton.too-small': ofCarton('size'),
	'carton.too-light': ofCarton('weight'),
	'carton.cannot-hold': ofCarton('size'),
	'carton.over-own-limit': ofCarton('weight'),
	'carton.contents-differ': ({ subject, facts }) =>
		subject.startsWith('carton:') ? pack(subject) : Number(facts['carton']) > 0 ? pack(`carton:${facts['carton']}`) : pack('cartons')
};

const BY_SUBJECT: Readonly<Record<string, (finding: At) => Place>> = {
	party: ({ subject }) => parties(`${partyField(subject.slice('party:'.length))}.name`),
	product: cell('title'),
	line: cell('sku'),
	carton: ofCarton(),
	destination: at(parties('destinations'))
};

export const placeOf = ({ code, subject, facts }: Finding): Place =>
	(PLACES[code] ?? BY_SUBJECT[subject.slice(0, subject.indexOf(':'))] ?? at({ step: 'papers', field: 'papers' }))({ subject, facts });
