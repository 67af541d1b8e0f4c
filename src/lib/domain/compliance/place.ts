import type { Finding } from './finding';
import { firstLacking } from './lacks';

/** Where a finding is mended: a step, and the `data-field` of the thing itself. */
export type Place = { readonly step: 'goods' | 'parties' | 'pack' | 'papers'; readonly field: string };

type At = Pick<Finding, 'subject' | 'facts'>;

const goods = (field: string): Place => ({ step: 'goods', field });
const parties = (field: string): Place => ({ step: 'parties', field });
const pack = (field: string): Place => ({ step: 'pack', field });

/** `product:SKU` and `line:SKU` name a row; the part names the cell. */
const cell = (part: string) => ({ subject }: At) => goods(`${subject}:${part}`);
const at = (place: Place) => () => place;
const destination = (part: string) => ({ facts }: At) => parties(`destinations.${facts['index'] ?? 0}.${part}`);
const lacking = (prefix: string) => ({ facts }: At) => parties(`${prefix}.${PARTS[firstLacking(facts) ?? ''] ?? 'name'}`);

const PARTS: Readonly<Record<string, string>> = {
	name: 'name',
	address: 'address.lines',
	country: 'address.country',
	customsOffice: 'customsOffice'
};
const SIZE_OR_WEIGHT: Readonly<Record<string, string>> = { size: 'size', weight: 'weight', both: 'size' };

/** The importer's block or the ACP's, its name or its address. */
const declarant = ({ facts }: At): Place => {
	const part = facts['how'] === 'address' || facts['how'] === 'site' ? 'address.lines' : 'name';
	return parties(facts['role'] === 'acp' ? `importer.acp.${part}` : `importer.${part}`);
};

const ofCarton = (part?: string) => ({ subject }: At) =>
	subject.startsWith('carton:') ? pack(part ? `${subject}:${part}` : subject) : pack('cartons');

const PLACES: Readonly<Record<string, (finding: At) => Place>> = {
	'importer.missing': at(parties('importer.name')),
	'importer.is-amazon': declarant,
	'importer.is-carrier': declarant,
	'importer.in-name-only': at(parties('importer.basis')),
	'importer.incomplete': lacking('importer'),
	'importer.address-not-in-japan': at(parties('importer.address.country')),
	'importer.corporate-number-invalid': at(parties('importer.corporateNumber')),
	'importer.acp-missing': at(parties('importer.acp.name')),
	'importer.acp-incomplete': lacking('importer.acp'),
	'importer.acp-not-in-japan': at(parties('importer.acp.address.country')),
	'importer.acp-not-valid': ({ facts }) => parties(facts['because'] === 'runOut' ? 'importer.acp.validUntil' : 'importer.acp.acceptedOn'),
	'importer.all-in-channel': at(parties('carrier.taxKind')),
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
	'description.missing': cell('customsDescription'),
	'description.vague': cell('customsDescription'),
	'carton.missing': at(pack('cartons')),
	'carton.too-heavy': ofCarton('weight'),
	'carton.heavy': ofCarton('weight'),
	'carton.too-large': ofCarton('size'),
	'carton.too-small': (finding) => ofCarton(finding.facts['by'] === 'weight' ? 'weight' : 'size')(finding),
	'carton.contents-differ': ({ subject, facts }) =>
		subject.startsWith('carton:') ? pack(subject) : Number(facts['carton']) > 0 ? pack(`carton:${facts['carton']}`) : pack('cartons')
};

const BY_SUBJECT: Readonly<Record<string, (finding: At) => Place>> = {
	party: ({ subject }) => parties(`${subject.slice('party:'.length)}.name`),
	product: cell('title'),
	line: cell('sku'),
	carton: ofCarton(),
	destination: at(parties('destinations'))
};

export const placeOf = ({ code, subject, facts }: Finding): Place =>
	(PLACES[code] ?? BY_SUBJECT[subject.slice(0, subject.indexOf(':'))] ?? at({ step: 'papers', field: 'papers' }))({ subject, facts });
