import dhl from '../../../data/carriers/dhl.json';
import fedex from '../../../data/carriers/fedex.json';
import ups from '../../../data/carriers/ups.json';
import type { Product } from '../../catalog/product';
import type { Party } from '../../shipment/plan';
import { notAscii, toAscii, wordLines } from '../../values/letters';
import { minorDigits } from '../../values/money';
import { carrierOf } from '../carriers';
import type { Breach, Rule } from '../finding';
import { isGiven, type Inspection } from '../inspection';
import { KNOWN_SINCE } from './known-since';

/** What a courier's own form takes of an invoice. */
type Limits = { readonly source: string; readonly lines: number; readonly description: number; readonly name: number; readonly addressLine: number; readonly addressLines: number };

const COURIERS: Readonly<Record<string, Limits>> = {
	[dhl.carrier]: dhl.api,
	[fedex.carrier]: fedex.api,
	[ups.carrier]: { ...ups.api, description: ups.api.descriptionLine * ups.api.descriptionLines }
};

type Courier = { readonly carrier: string; readonly limits: Limits };

/** The courier of a shipment, by the name that somebody gave it. */
function courierOf({ plan }: Inspection): Courier | undefined {
	const carrier = carrierOf(plan.carrier?.name ?? '')?.name ?? '';
	const limits = COURIERS[carrier];
	return limits && { carrier, limits };
}

const ofCourier = (breaches: (courier: Courier, inspection: Inspection) => readonly Breach[]) => (inspection: Inspection): readonly Breach[] => {
	const courier = courierOf(inspection);
	return courier ? breaches(courier, inspection).map((breach) => ({ source: courier.limits.source, ...breach })) : [];
};

const isInJapan = (party: Party | undefined): boolean => (party?.address.country ?? '').normalize('NFKC').trim().toUpperCase() === 'JP';

/** UPS wants its SoldTo in the country of the receiver, and has no place for an importer abroad. */
const soldTo: Rule = {
	code: 'carrier-data.ups-sold-to',
	severity: 'warn',
	source: ups.api.source,
	from: KNOWN_SINCE,
	breaches: ofCourier(({ carrier }, { importer }) =>
		carrier === ups.carrier && importer && isGiven(importer.address.country) && !isInJapan(importer)
			? [{ subject: 'party:importer', facts: { importer: importer.name, acp: importer.acp?.name ?? 'none' } }]
			: [])
};

const term: Rule = {
	code: 'carrier-data.term-unknown',
	severity: 'warn',
	source: ups.api.source,
	from: KNOWN_SINCE,
	breaches: ofCourier(({ carrier }, { plan: { incoterm } }) => {
		const known = carrier === ups.carrier ? ups.api.terms : carrier === dhl.carrier ? dhl.api.terms : undefined;
		return known && incoterm && !known.includes(incoterm.rule) ? [{ subject: 'shipment', facts: { carrier, rule: incoterm.rule } }] : [];
	})
};

/** A waybill goes to one centre, and a SKU is one line of its invoice. */
const tooManyLines: Rule = {
	code: 'carrier-data.too-many-lines',
	severity: 'warn',
	source: dhl.api.source,
	from: KNOWN_SINCE,
	breaches: ofCourier(({ carrier, limits }, { lines }) => {
		const centres = [...new Set(lines.map(({ centre = '' }) => centre))];
		return centres.flatMap((centre): Breach[] => {
			const skus = new Set(lines.filter((line) => (line.centre ?? '') === centre).map(({ sku }) => sku)).size;
			return skus > limits.lines ? [{ subject: centre === '' ? 'shipment' : `destination:${centre}`, facts: { carrier, centre: centre || '–', lines: skus, most: limits.lines } }] : [];
		});
	})
};

type Named = { readonly role: string; readonly party: Party };

/** Those who stand on the courier's form: an ACP only on that of UPS, in the place of an importer abroad. */
function parties({ carrier }: Courier, { plan, importer }: Inspection): Named[] {
	const acp = carrier === ups.carrier && !isInJapan(importer) ? importer?.acp : undefined;
	const second = acp ? [{ role: 'acp', party: acp }] : importer ? [{ role: 'importer', party: importer }] : [];
	return [...(plan.shipper ? [{ role: 'shipper', party: plan.shipper }] : []), ...second];
}

function tooLongOf({ role, party }: Named, { carrier, limits }: Courier): Breach[] {
	const name = toAscii(party.name);
	const street = toAscii(party.address.lines.join(', '));
	const breach = (what: string, given: string, most: number): Breach => ({ subject: `party:${role}`, facts: { carrier, what, role, given, length: given.length, most } });
	if (name.length > limits.name) return [breach('name', name, limits.name)];
	return wordLines(street, limits.addressLine, limits.addressLines) ? [] : [breach('address', street, limits.addressLine * limits.addressLines)];
}

/** What the carrier's form would cut: its own count decides, word by word where it has lines. */
function longDescription({ sku, customsDescription }: Product, { carrier, limits }: Courier): Breach[] {
	const given = toAscii(customsDescription?.en ?? '');
	const fits = carrier === ups.carrier ? wordLines(given, ups.api.descriptionLine, ups.api.descriptionLines) !== undefined : given.length <= limits.description;
	return fits ? [] : [{ subject: `product:${sku}`, facts: { carrier, what: 'description', role: 'none', given, length: given.length, most: limits.description } }];
}

const tooLong: Rule = {
	code: 'carrier-data.too-long',
	severity: 'warn',
	source: dhl.api.source,
	from: KNOWN_SINCE,
	breaches: ofCourier((courier, inspection) => [...parties(courier, inspection).flatMap((named) => tooLongOf(named, courier)), ...inspection.shipped.flatMap((product) => longDescription(product, courier))])
};

const characters: Rule = {
	code: 'carrier-data.characters',
	severity: 'warn',
	source: dhl.lineItems.source,
	from: KNOWN_SINCE,
	breaches: ofCourier((courier, inspection) => {
		const { carrier } = courier;
		const breach = (subject: string, what: string, text: string): Breach[] => {
			const odd = notAscii(toAscii(text));
			return odd.length > 0 ? [{ subject, facts: { carrier, what, characters: odd.join(' ') } }] : [];
		};
		return [
			...parties(courier, inspection).flatMap(({ role, party }) => breach(`party:${role}`, 'party', [party.name, ...party.address.lines, party.address.city].join(' '))),
			...inspection.shipped.flatMap(({ sku, customsDescription }) => breach(`product:${sku}`, 'description', customsDescription?.en ?? ''))
		];
	})
};

/** A value finer than its currency is paid in: unit times quantity and the line differ by rounding. */
const unitOrLine: Rule = {
	code: 'carrier-data.unit-or-line',
	severity: 'info',
	source: dhl.lineItems.source,
	from: KNOWN_SINCE,
	breaches: ofCourier(({ carrier }, { shipped }) =>
		shipped.flatMap(({ sku, value }): Breach[] => {
			const places = (value?.amount.split('.')[1] ?? '').replace(/0+$/, '').length;
			return value && places > minorDigits(value.currency) ? [{ subject: `product:${sku}`, facts: { carrier, sku, amount: value.amount, currency: value.currency, places: minorDigits(value.currency) } }] : [];
		}))
};

export const carrierDataRules: readonly Rule[] = [soldTo, term, tooManyLines, tooLong, characters, unitOrLine];
