import dhl from '../../data/carriers/dhl.json';
import { METHODS } from '../documents/words';
import { numbered } from '../documents/cartons';
import { invoiceNumber } from '../documents/invoice-number';
import { methodOf } from '../customs/shipment-value';
import { grossOf } from '../shipment/carton-weight';
import type { Party, Plan } from '../shipment/plan';
import { toAscii, wordLines } from '../values/letters';
import { unscaled } from '../values/money';
import { Checks } from './checks';
import { chargesByConsignment, checkCharges, importerSentence, isSale, oneTotal, receiverOf, type Consignment } from './courier';
import { checkedLine, consignments, kilos, orderNumber, tooMany } from './goods';
import { figure, type ExportInput, type Json, type Made } from './made';
import { checkedParty } from './places';

const { api } = dhl;
const COLUMNS = { description: 'lineItems.description', code: 'commodityCodes', origin: 'manufacturerCountry', value: 'price', weight: 'weight.netValue' };
const CHARGE_TYPES = { originInland: 'pickup', freight: 'freight', insurance: 'insurance', domesticJapan: 'delivery' } as const;
const CHARGE_COLUMNS = { originInland: 'additionalCharges: pickup', freight: 'additionalCharges: freight', insurance: 'additionalCharges: insurance', domesticJapan: 'additionalCharges: delivery' };

/** `content` and `customerDetails` of MyDHL API shipments, one for each centre. */
export function dhlExportDeclaration({ plan }: ExportInput): Made {
	const checks = new Checks();
	const all = consignments(plan);
	const charges = chargesByConsignment(plan, all);
	if (all.length === 0) tooMany(checks, 0, api.lines, 'lineItems');
	checkCharges(checks, plan, CHARGE_COLUMNS);
	const term = plan.incoterm?.rule;
	if (!term) checks.lack('missing', { column: 'incoterm', at: { step: 'parties', field: 'incoterm.rule' } });
	if (!plan.dates?.ship) checks.lack('missing', { column: 'invoice.date', at: { step: 'parties', field: 'dates.ship' } });
	const shipments = all.map((one): Json => ({
		fulfillmentCenter: one.centre,
		customerDetails: {
			shipperDetails: party(checks, plan.shipper, 'shipperDetails', 'shipper'),
			receiverDetails: party(checks, receiverOf(plan, one.centre), 'receiverDetails', `destinations.${Math.max(0, one.index)}`),
			importerDetails: party(checks, plan.importer, 'importerDetails', 'importer')
		},
		content: contentOf(checks, plan, one, charges.get(one.centre) ?? [])
	}));
	checks.note('paste-payload');
	checks.note('no-japanese-number', { carrier: 'DHL' });
	return { content: { kind: 'json', tree: { api: 'MyDHL API: shipments', shipments } }, lacks: checks.lacks, notes: checks.notes };
}

function party(checks: Checks, who: Party | undefined, column: string, prefix: string): Json {
	const { name, lines, city, region, postalCode, country, phone, email } = checkedParty(checks, who, { column, prefix, ...api });
	if (phone === '') checks.lack('missing', { column: `${column}: phone`, at: { step: 'parties', field: prefix.startsWith('destinations') ? 'importer.phone' : `${prefix}.phone` } });
	return {
		postalAddress: { postalCode, cityName: city, countryCode: country, ...(region && { provinceCode: region }), addressLine1: lines[0] ?? '', addressLine2: lines[1], addressLine3: lines[2] },
		contactInformation: { companyName: name, fullName: name, phone, email: email || undefined },
		typeCode: 'business'
	};
}

type Charges = readonly { readonly charge: keyof typeof CHARGE_TYPES; readonly amount: string }[];

function contentOf(checks: Checks, plan: Plan, { centre, lines }: Consignment, charges: Charges): Json {
	tooMany(checks, lines.length, api.lines, 'lineItems');
	const total = oneTotal(checks, lines, 'declaredValue');
	const boxes = numbered(plan).filter(({ carton }) => carton.fulfillmentCenter === centre);
	return {
		packages: boxes.map(({ carton, boxId }) => ({
			weight: figure(kilos(grossOf(carton))),
			dimensions: { length: side(carton.outerMm[0]), width: side(carton.outerMm[1]), height: side(carton.outerMm[2]) },
			customerReferences: [{ value: boxId }]
		})),
		isCustomsDeclarable: true,
		declaredValue: total && figure(total.amount),
		declaredValueCurrency: total?.currency,
		description: `Goods for sale, ${lines.length} items, as listed`,
		incoterm: plan.incoterm?.rule,
		unitOfMeasurement: 'metric',
		exportDeclaration: declarationOf(checks, plan, { centre, lines, charges })
	};
}

const side = (mm: number): Json => figure(unscaled(BigInt(Math.round(mm)), 1));

function declarationOf(checks: Checks, plan: Plan, { centre, lines, charges }: Pick<Consignment, 'centre' | 'lines'> & { readonly charges: Charges }): Json {
	const reason = isSale(plan.importer) ? 'commercial_purpose_or_sale' : 'intercompany_use';
	return {
		lineItems: lines.map((line, i): Json => {
			const { description, code, origin, price, part } = checkedLine(checks, line, COLUMNS, { lines: api.lines, description: api.description, code: api.code, part: api.reference });
			return {
				number: figure(i + 1), description, price: figure(price || '0'), quantity: { value: figure(line.quantity), unitOfMeasurement: api.units },
				commodityCodes: [{ typeCode: 'inbound', value: code }], exportReasonType: reason, manufacturerCountry: origin,
				weight: { netValue: figure(kilos(line.netG ?? 0)), grossValue: figure(kilos(line.grossG ?? line.netG ?? 0)) },
				customerReferences: [{ typeCode: 'PAN', value: part }]
			};
		}),
		invoice: {
			number: checks.need(invoiceNumber(plan, centre), { column: 'invoice.number', at: { step: 'parties', field: 'reference' }, most: api.invoiceNumber }),
			date: plan.dates?.ship,
			signatureName: checks.ascii(plan.papers?.signatory?.name, { column: 'invoice.signatureName', at: { step: 'parties', field: 'shipper.name' }, most: api.signature }) || undefined,
			totalNetWeight: figure(kilos(lines.reduce((sum, { netG }) => sum + (netG ?? 0), 0))),
			totalGrossWeight: figure(kilos(lines.reduce((sum, { grossG, netG }) => sum + (grossG ?? netG ?? 0), 0))),
			customerReferences: orderNumber(plan, centre) ? [{ typeCode: 'OID', value: orderNumber(plan, centre) }] : undefined
		},
		remarks: remarks(checks, plan),
		additionalCharges: charges.map(({ charge, amount }) => ({ value: figure(amount), typeCode: CHARGE_TYPES[charge] })),
		placeOfIncoterm: checks.ascii(plan.incoterm?.place, { column: 'placeOfIncoterm', at: { step: 'parties', field: 'incoterm.place' }, most: api.place }),
		declarationNotes: [{ value: toAscii(`Value basis: ${METHODS[methodOf(plan)].name}. Goods for sale through Amazon FBA. ${importerSentence(plan).replace(/\.$/, '')}. Duties and taxes: ${plan.dutiesPaidBy}.`) }],
		exportReasonType: reason,
		shipmentType: 'commercial'
	};
}

/** Three of 45 characters each are printed. */
function remarks(checks: Checks, plan: Plan): Json {
	const lines = wordLines(importerSentence(plan), api.remark, api.remarks);
	if (!lines) checks.note('remark-too-long', { most: api.remark * api.remarks });
	return (lines ?? []).map((value) => ({ value }));
}
