import ups from '../../data/carriers/ups.json';
import { invoiceNumber } from '../documents/invoice-number';
import { amountTotals, type Charge } from '../documents/totals';
import type { Party, Plan } from '../shipment/plan';
import { toAscii, wordLines } from '../values/letters';
import { fromMinor, lineAmount } from '../values/money';
import { Checks } from './checks';
import { chargesByConsignment, checkCharges, importerSentence, isSale, oneTotal } from './courier';
import { checkedLine, consignments, orderNumber, tooMany, type Line } from './goods';
import type { ExportInput, Json, Made } from './made';
import { checkedParty, countryOf } from './places';

const { api } = ups;
const COLUMNS = { description: 'Product.Description', code: 'CommodityCode', origin: 'OriginCountryCode', value: 'Unit.Value', weight: 'ProductWeight' };
const CHARGE_COLUMNS = { originInland: 'OtherCharges', freight: 'FreightCharges', insurance: 'InsuranceCharges', domesticJapan: 'OtherCharges' };
/** Carriage inland at either end has no place of its own; ten characters say what the charge is. */
const OTHER = 'Inland';

/** `InternationalForms` of the Shipping API with an invoice, one for each centre. */
export function upsInternationalForms({ plan }: ExportInput): Made {
	const checks = new Checks();
	const all = consignments(plan);
	const charges = chargesByConsignment(plan, all);
	if (all.length === 0) tooMany(checks, 0, api.lines, 'Product');
	if (!plan.dates?.ship) checks.lack('missing', { column: 'InvoiceDate', at: { step: 'parties', field: 'dates.ship' } });
	const term = plan.incoterm?.rule;
	if (term && !api.terms.includes(term)) checks.lack('notTaken', { column: 'TermsOfShipment', at: { step: 'parties', field: 'incoterm.rule' } }, { given: term });
	checkCharges(checks, plan, CHARGE_COLUMNS);
	const soldTo = soldToOf(checks, plan);
	const comments = checks.ascii(importerSentence(plan), { column: 'Comments', at: { step: 'parties', field: 'importer.name' }, most: api.comments });
	const shipments = all.map(({ centre, lines }): Json => {
		tooMany(checks, lines.length, api.lines, 'Product');
		const total = oneTotal(checks, lines, 'CurrencyCode');
		const of = (column: string, names: readonly Charge[], description?: string): Json | undefined => {
			const found = (charges.get(centre) ?? []).filter(({ charge, currency }) => names.includes(charge) && currency === total?.currency);
			const [sum] = amountTotals(found.map(({ amount, currency }) => ({ minor: lineAmount({ amount, currency }, 1), currency })));
			if (!sum) return undefined;
			const value = checks.fit(fromMinor(sum.minor, sum.currency).amount, { column, at: { step: 'parties', field: `charges.${found[0]!.charge}` }, most: api.money });
			return { MonetaryValue: value, ...(description && { Description: description }) };
		};
		return {
			fulfillmentCenter: centre,
			InternationalForms: {
				FormType: ['01'],
				InvoiceNumber: checks.need(invoiceNumber(plan, centre), { column: 'InvoiceNumber', at: { step: 'parties', field: 'reference' }, most: api.invoiceNumber }),
				InvoiceDate: (plan.dates?.ship ?? '').replaceAll('-', ''),
				PurchaseOrderNumber: checks.fit(orderNumber(plan, centre), { column: 'PurchaseOrderNumber', at: { step: 'parties', field: 'destinations' }, most: api.reference }) || undefined,
				TermsOfShipment: term,
				ReasonForExport: isSale(plan.importer) ? 'SALE' : 'INTERCOMPANYDATA',
				Comments: comments,
				CurrencyCode: total?.currency,
				FreightCharges: of('FreightCharges', ['freight']),
				InsuranceCharges: of('InsuranceCharges', ['insurance']),
				OtherCharges: of('OtherCharges', ['originInland', 'domesticJapan'], OTHER),
				Product: lines.map((line) => product(checks, line)),
				Contacts: { SoldTo: soldTo }
			}
		};
	});
	checks.note('paste-payload');
	checks.note('ups-sold-to');
	return { content: { kind: 'json', tree: { api: 'UPS Shipping API: ShipmentServiceOptions', shipments } }, lacks: checks.lacks, notes: checks.notes };
}

function product(checks: Checks, line: Line): Json {
	const subject = `product:${line.sku}`;
	const at = (part: string) => ({ step: 'goods', field: `${subject}:${part}` }) as const;
	const { description, code, origin, price, part } = checkedLine(checks, line, COLUMNS, { lines: api.lines, code: api.code, codeLeast: api.codeLeast, part: api.reference });
	const lines = wordLines(description, api.descriptionLine, api.descriptionLines);
	if (!lines) checks.lack('tooLongInLines', { column: COLUMNS.description, subject, at: at('customsDescription'), most: api.descriptionLine }, { given: description, lines: api.descriptionLines });
	if (String(line.quantity).length > api.quantityDigits) checks.lack('tooLong', { column: 'Unit.Number', subject: `line:${line.sku}`, at: { step: 'goods', field: `line:${line.sku}:quantity` }, most: api.quantityDigits }, { given: String(line.quantity) });
	checks.fit(price, { column: COLUMNS.value, subject, at: at('value'), most: api.unitValue });
	return { Description: lines ?? [description], Unit: { Number: String(line.quantity), Value: price, UnitOfMeasurement: { Code: api.units } }, CommodityCode: code, PartNumber: part, OriginCountryCode: origin };
}

/** Sold to somebody in Japan, as the centre is: the importer, or the ACP for one who is abroad. */
function soldToOf(checks: Checks, plan: Plan): Json {
	const { importer } = plan;
	const isAbroad = countryOf(importer?.address.country) !== 'JP';
	const who: Party | undefined = isAbroad ? importer?.acp : importer;
	const prefix = isAbroad ? 'importer.acp' : 'importer';
	const { name, lines, city, postalCode, country, phone, email } = checkedParty(checks, who, { column: 'SoldTo', prefix, ...api });
	if (country !== '' && country !== 'JP') checks.lack('notTaken', { column: 'SoldTo: country', at: { step: 'parties', field: `${prefix}.address.country` } }, { given: country });
	const attention = isAbroad ? toAscii(`C/O ${importer?.name ?? ''}`) : name;
	return {
		Name: name,
		AttentionName: checks.fit(attention, { column: 'SoldTo: AttentionName', at: { step: 'parties', field: 'importer.name' }, most: api.person }),
		Address: { AddressLine: lines, City: city, PostalCode: postalCode, CountryCode: country },
		Phone: phone ? { Number: phone } : undefined,
		EMailAddress: email || undefined
	};
}
