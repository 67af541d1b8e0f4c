import fedex from '../../data/carriers/fedex.json';
import { invoiceNumber } from '../documents/invoice-number';
import type { Party, Plan } from '../shipment/plan';
import { toAscii } from '../values/letters';
import { Checks } from './checks';
import { chargesByConsignment, checkCharges, importerSentence, isSale, oneTotal } from './courier';
import { amountText, checkedLine, consignments, kilos, orderNumber, tooMany, type Line } from './goods';
import { figure, type ExportInput, type Json, type Made } from './made';
import { checkedParty } from './places';

const { api } = fedex;
const COLUMNS = { description: 'commodities.description', code: 'harmonizedCode', origin: 'countryOfManufacture', value: 'unitPrice', weight: 'weight' };
const CHARGE_COLUMNS = { originInland: 'handlingCosts', freight: 'freightCharge', insurance: 'insuranceCharge', domesticJapan: 'taxesOrMiscellaneousCharge' };

/** `customsClearanceDetail` of the Ship API, one for each centre. */
export function fedexCustoms({ plan }: ExportInput): Made {
	const checks = new Checks();
	const all = consignments(plan);
	const charges = chargesByConsignment(plan, all);
	if (all.length === 0) tooMany(checks, 0, api.lines, 'commodities');
	if (!plan.incoterm) checks.lack('missing', { column: 'termsOfSale', at: { step: 'parties', field: 'incoterm.rule' } });
	checkCharges(checks, plan, CHARGE_COLUMNS);
	const shipments = all.map(({ centre, lines }): Json => {
		tooMany(checks, lines.length, api.lines, 'commodities');
		const total = oneTotal(checks, lines, 'totalCustomsValue');
		const of = (name: string): Json | undefined => {
			const found = charges.get(centre)?.find(({ charge }) => charge === name);
			return found && money(found);
		};
		return {
			fulfillmentCenter: centre,
			customsClearanceDetail: {
				commercialInvoice: {
					originatorName: toAscii(plan.shipper?.name ?? ''),
					comments: [importerSentence(plan)],
					customerReferences: [
						{ customerReferenceType: 'INVOICE_NUMBER', value: invoiceNumber(plan, centre) },
						...(orderNumber(plan, centre) ? [{ customerReferenceType: 'P_O_NUMBER', value: orderNumber(plan, centre) }] : [])
					],
					termsOfSale: plan.incoterm?.rule,
					shipmentPurpose: isSale(plan.importer) ? 'SOLD' : 'NOT_SOLD',
					freightCharge: of('freight'),
					handlingCosts: of('originInland'),
					...(of('domesticJapan') && { taxesOrMiscellaneousCharge: of('domesticJapan'), taxesOrMiscellaneousChargeType: 'OTHER' })
				},
				commodities: lines.map((line) => commodity(checks, line)),
				dutiesPayment: dutiesPayment(checks, plan),
				importerOfRecord: party(checks, plan.importer, 'importerOfRecord', 'importer', plan.importer?.corporateNumber),
				totalCustomsValue: total && money(total),
				insuranceCharge: of('insurance'),
				isDocumentOnly: false
			}
		};
	});
	checks.note('paste-payload');
	checks.note('no-japanese-number', { carrier: 'FedEx' });
	return { content: { kind: 'json', tree: { api: 'FedEx Ship API', shipments } }, lacks: checks.lacks, notes: checks.notes };
}

const money = ({ amount, currency }: { readonly amount: string; readonly currency: string }): Json => ({ amount: figure(amount), currency });

function commodity(checks: Checks, line: Line): Json {
	const { description, code, origin, price, currency, part } = checkedLine(checks, line, COLUMNS, { lines: api.lines, description: api.description, code: 18 });
	const amount = amountText(line.amount);
	if (amount.split('.')[0]!.length > api.wholeDigits) checks.lack('tooLong', { column: 'customsValue', subject: `product:${line.sku}`, at: { step: 'goods', field: `product:${line.sku}:value` }, most: api.wholeDigits }, { given: amount });
	return {
		description, partNumber: part, quantity: figure(line.quantity), quantityUnits: api.units, numberOfPieces: figure(1),
		unitPrice: money({ amount: price || '0', currency }), customsValue: money({ amount: amount || '0', currency }),
		countryOfManufacture: origin, harmonizedCode: code, weight: { units: 'KG', value: figure(kilos(line.netG ?? 0)) }, purpose: 'BUSINESS'
	};
}

/** The receiver is the centre and never pays: a third party does, by its account, which is the ACP or the importer itself. */
function dutiesPayment(checks: Checks, plan: Plan): Json {
	const account = checks.ascii(plan.carrier?.dutiesAccount, { column: 'dutiesPayment.accountNumber', at: { step: 'parties', field: 'carrier.dutiesAccount' }, most: api.account });
	const paymentType = plan.dutiesPaidBy === 'shipper' ? 'SENDER' : 'THIRD_PARTY';
	if (plan.dutiesPaidBy === 'receiver') checks.lack('notTaken', { column: 'dutiesPayment.paymentType', at: { step: 'parties', field: 'dutiesPaidBy' } }, { given: 'RECIPIENT' });
	if (paymentType === 'SENDER') return { paymentType, ...(account && { payor: { responsibleParty: { accountNumber: { value: account } } } }) };
	if (account === '') checks.lack('missing', { column: 'dutiesPayment.accountNumber', at: { step: 'parties', field: 'carrier.dutiesAccount' } });
	const acp = plan.importer?.acp;
	const who = party(checks, acp ?? plan.importer, 'dutiesPayment.payor', acp ? 'importer.acp' : 'importer', acp ? undefined : plan.importer?.corporateNumber);
	return { paymentType, payor: { responsibleParty: { ...who, accountNumber: { value: account } } } };
}

function party(checks: Checks, who: Party | undefined, column: string, prefix: string, number: string | undefined) {
	const { name, lines, city, postalCode, country, phone, email } = checkedParty(checks, who, { column, prefix, ...api });
	return {
		address: { streetLines: lines, city, postalCode, countryCode: country },
		contact: { personName: name, companyName: name, phoneNumber: phone || undefined, emailAddress: email || undefined },
		...(number && { tins: [{ number: checks.fit(number, { column: `${column}: tins`, at: { step: 'parties', field: `${prefix}.corporateNumber` }, most: api.taxId }), tinType: 'BUSINESS_NATIONAL' }] })
	};
}
