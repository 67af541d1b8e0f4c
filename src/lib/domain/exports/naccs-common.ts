import naccs from '../../data/carriers/naccs.json';
import { EVIDENCE_KINDS } from '../catalog/evidence';
import type { Evidence } from '../catalog/product';
import { addressLines, addressText } from '../documents/addresses';
import { centresOf, numbered, ranges } from '../documents/cartons';
import { centreTitle, placeTo } from '../documents/delivery';
import { invoiceNumbers } from '../documents/invoice-number';
import { productsOf } from '../documents/lines';
import { cartonTotals, chargesOf, invoiceTotals, lineTotals } from '../documents/totals';
import { METHODS } from '../documents/words';
import { across, lengthOf } from '../customs/naccs-text';
import { methodOf } from '../customs/shipment-value';
import type { Address, Importer, Party, Plan } from '../shipment/plan';
import { notNaccs, toAscii } from '../values/letters';
import { fromMinor } from '../values/money';
import type { Checks } from './checks';
import { kilos, linesOf } from './goods';
import { platformOn } from './invoice-lines';
import { figure, type At, type Cell } from './made';
import { keyed, mostOf, plain, type Values } from './naccs';
import { countryOf, phoneInJapan, postalDigits } from './places';
import { tariffOf } from './tariff-line';

const at = (field: string): { readonly at: At } => ({ at: { step: 'parties', field } });
const compact = (day: string | undefined): string => (day ?? '').replaceAll('-', '');

/** The common part of the declaration, by the ids of NACCS. What only the broker knows stays blank. */
export const commonValues = (checks: Checks, plan: Plan, on: string): Values => ({
	...importerValues(checks, plan.importer),
	...shipperValues(checks, plan.shipper),
	...transportValues(checks, plan),
	...deliveryValues(plan, on),
	...lawValues(checks, plan, on),
	...moneyValues(checks, plan),
	...valuationValues(plan),

	NRN: referenceOf(checks, plan),
	REF: plain(checks, 'REF', plan.reference.length <= (mostOf('REF') ?? 0) ? plan.reference : '', at('reference'))
});

function importerValues(checks: Checks, importer: Importer | undefined): Values {
	if (!importer) checks.lack('missing', { column: 'ImpName', ...at('importer.name') });
	const acp = importer?.acp;
	if (importer && importer.name.trim() === '') checks.lack('missing', { column: 'ImpName', ...at('importer.name') });
	const isCorporate = (importer?.corporateNumber ?? '') !== '';
	return {
		ImpCode: keyed(checks, 'ImpCode', isCorporate ? importer?.corporateNumber : importer?.importerCode, at(isCorporate ? 'importer.corporateNumber' : 'importer.importerCode')),
		ImpName: keyed(checks, 'ImpName', importer?.name, at('importer.name')),
		...(countryOf(importer?.address.country) === 'JP' ? inJapan(checks, importer!.address) : { IADJP: keyed(checks, 'IADJP', addressText(importer?.address), at('importer.address.lines')) }),
		Tel: telephone(checks, importer),
		ZJY: keyed(checks, 'ZJY', acp?.code, at('importer.acp.code')),
		ZJJ: keyed(checks, 'ZJJ', acp?.acceptanceNumber, at('importer.acp.acceptanceNumber')),
		ZJN: keyed(checks, 'ZJN', acp?.name, at('importer.acp.name'))
	};
}

/** A number abroad has no room in eleven digits: it is told, and left to the broker. */
function telephone(checks: Checks, importer: Importer | undefined): string {
	const digits = phoneInJapan(importer?.phone);
	if (digits === '' || (digits.startsWith('0') && digits.length <= (mostOf('Tel') ?? 0))) return digits;
	checks.note('telephone-abroad', { phone: importer?.phone ?? '' });
	return '';
}

function inJapan(checks: Checks, address: Address): Values {
	const [street = '', building = ''] = across(address.lines, [lengthOf('Add3'), lengthOf('Add4')]);
	return {
		Zip: plain(checks, 'Zip', postalDigits(address), at('importer.address.postalCode')),
		Add1: keyed(checks, 'Add1', address.region, at('importer.address.region')),
		Add2: keyed(checks, 'Add2', address.city, at('importer.address.city')),
		Add3: keyed(checks, 'Add3', street, at('importer.address.lines')),
		Add4: keyed(checks, 'Add4', building, at('importer.address.lines'))
	};
}

function shipperValues(checks: Checks, shipper: Party | undefined): Values {
	if (!shipper) checks.lack('missing', { column: 'EPN', ...at('shipper.name') });
	const [first = '', second = ''] = across(shipper?.address.lines ?? [], [lengthOf('EPA'), lengthOf('EP2')]);
	return {
		EPN: keyed(checks, 'EPN', shipper?.name, at('shipper.name')),
		EPA: keyed(checks, 'EPA', first, at('shipper.address.lines')),
		EP2: keyed(checks, 'EP2', second, at('shipper.address.lines')),
		EP3: keyed(checks, 'EP3', shipper?.address.city, at('shipper.address.city')),
		EP4: keyed(checks, 'EP4', shipper?.address.region, at('shipper.address.region')),
		EPY: keyed(checks, 'EPY', shipper?.address.postalCode?.replace(/\s/g, ''), at('shipper.address.postalCode')),
		EPO: keyed(checks, 'EPO', countryOf(shipper?.address.country), at('shipper.address.country'))
	};
}

function transportValues(checks: Checks, plan: Plan): Values {
	const [waybill = '', ...others] = (plan.carrier?.trackingNumbers ?? []).map((number) => number.normalize('NFKC').replace(/[^A-Za-z0-9]/g, '').toUpperCase()).filter((number) => number !== '');
	if (others.length > 0) checks.note('more-waybills', { numbers: others.join(', ') });
	const { cartons, grossG } = cartonTotals(plan, plan.cartons ?? []);
	const pack = { at: { step: 'pack', field: 'cartons' } } as const;
	if (cartons === 0) checks.lack('missing', { column: 'NO', ...pack });
	return {
		BL_: plain(checks, 'BL_', waybill, at('carrier.trackingNumbers')),
		NO: figure(cartons),
		NOT: naccs.values.packages,
		GW: grossG === undefined ? '' : figure(kilos(grossG)),
		GWT: naccs.values.weight,
		MRK: keyed(checks, 'MRK', marksOf(plan), pack),
		ARR: compact(plan.dates?.arrive),
		BOK: naccs.values.trade
	};
}

/** Shipment id and carton numbers of every centre: what stands on the cartons. */
const marksOf = (plan: Plan): string =>
	centresOf(plan)
		.map((centre) => ({ id: plan.destinations?.find(({ fulfillmentCenter }) => fulfillmentCenter === centre)?.amazonShipmentId ?? centre, serials: numbered(plan).filter(({ carton }) => carton.fulfillmentCenter === centre).map(({ serial }) => serial) }))
		.filter(({ serials }) => serials.length > 0)
		.map(({ id, serials }) => `${id} C/NO ${ranges(serials)}`)
		.join('; ');

/** Items since October 2025, in words: their lengths and flags are not published where we could read them. */
function deliveryValues(plan: Plan, on: string): Values {
	const places = centresOf(plan).map((centre) => placeTo(plan, centre));
	const { code, mailOrder } = platformOn(on);
	return {
		DELIVERY_NAME: places.map(centreTitle).join(' / '),
		DELIVERY_ADDRESS: places.map(({ address }) => addressLines(address).join(', ')).join(' / '),
		MAIL_ORDER: mailOrder ? '通販貨物: yes / FS利用貨物: yes' : '通販貨物: no / FS利用貨物: no',
		PLATFORM: code
	};
}

/** Laws by the lines of the tariff, and licences by the papers that are some; a paper that proves a price is none. */
function lawValues(checks: Checks, plan: Plan, on: string): Values {
	const products = productsOf(plan);
	const shipped = [...new Set(plan.lines.map(({ sku }) => sku))].flatMap((sku) => products.get(sku) ?? []);
	const laws = [...new Set(shipped.flatMap((product) => tariffOf(product, on)?.otherLaws ?? []))];
	const codes = laws.slice(0, naccs.laws).map((law, i) => [`OL_${i + 1}`, plain(checks, `OL_${i + 1}`, law, { at: { step: 'goods', field: 'lines' } })] as const);
	if (laws.length > naccs.laws) checks.note('laws-too-many', { laws: laws.slice(naccs.laws).join(', '), most: naccs.laws });
	const papers = [...(plan.evidence ?? []), ...shipped.flatMap(({ evidence = [] }) => evidence)].filter(({ kind }) => LICENCES.has(kind));
	const licences = [...new Map(papers.map(({ kind, reference }) => [`${kind} ${reference}`.trim(), reference.trim()]))];
	if (licences.length > naccs.licences.most) checks.note('licences-too-many', { n: licences.length, most: naccs.licences.most });
	const numbers = licences.slice(0, naccs.licences.most).map(([words, reference], i) => {
		const most = mostOf(`N_${i + 1}`) ?? 0;
		const text = toAscii(reference).toUpperCase();
		if (text.length <= most && notNaccs(text).length === 0) return [`N_${i + 1}`, text] as const;
		checks.note('licence-too-long', { licence: words, most });
		return [`N_${i + 1}`, ''] as const;
	});
	return { ...Object.fromEntries(codes), LICENCES: licences.map(([words]) => words).join('; '), ...Object.fromEntries(numbers) };
}

/** Kinds of papers that are licences, permits or notices which customs looks to. */
const LICENCES = new Set(EVIDENCE_KINDS.filter(({ kind, group }) => group === 'customs' && !naccs.licences.without.includes(kind)).map(({ kind }) => kind));

function moneyValues(checks: Checks, plan: Plan): Values {
	const { amounts } = lineTotals(linesOf(plan));
	const charges = chargesOf(plan);
	const totals = amounts ? invoiceTotals(amounts, charges).map(({ minor, currency }) => fromMinor(minor, currency)) : [];
	const [total, another] = totals;
	if (!total) checks.lack('missing', { column: 'IP4', at: { step: 'goods', field: 'lines' } });
	const numbers = invoiceNumbers(plan, centresOf(plan));
	if (numbers.length > 1) checks.note('several-invoices', { numbers: numbers.join(', ') });
	if (another) checks.note('several-currencies', { amounts: totals.map(({ amount, currency }) => `${currency} ${amount}`).join(', ') });
	if (!plan.incoterm) checks.lack('missing', { column: 'IP2', ...at('incoterm.rule') });
	const charge = (name: string) => {
		const found = charges.find((one) => one.charge === name);
		return found && fromMinor(found.amount.minor, found.amount.currency);
	};
	const money = (id: string, found: { readonly amount: string; readonly currency: string } | undefined, currencyId: string): Values =>
		found ? { [currencyId]: found.currency, [id]: figure(plain(checks, id, found.amount, at('charges.freight'))) } : {};
	return {
		IV3: keyed(checks, 'IV3', plan.reference, at('reference')),
		IP2: keyed(checks, 'IP2', plan.incoterm?.rule, at('incoterm.rule')),
		...(another ? {} : money('IP4', total, 'IP3')),
		...money('FR3', charge('freight'), 'FR2'),
		...money('IN3', charge('insurance'), 'IN2')
	};
}

/** What the value rests on follows how the goods are the importer's, and the method. */
function valuationValues(plan: Plan): Values {
	const { name, article, articleJa } = METHODS[methodOf(plan)];
	const { confirmedBy, confirmedOn } = plan.valuation ?? {};
	return {
		VALUATION: `${name}, ${article} ${articleJa}`,
		VALUATION_BASIS: [BASIS[plan.importer?.basis ?? 'name-only'], confirmedBy && `confirmed by ${confirmedBy}`, confirmedOn].filter(Boolean).join(', '),
		VALUATION_EVIDENCE: valuationEvidence(plan).join('; '),
		PAYER: `Duties and taxes paid by ${plan.dutiesPaidBy}`,
		ACCOUNT: plan.carrier?.dutiesAccount ?? ''
	};
}

const BASIS: Record<Importer['basis'], string> = {
	'own-goods': 'Goods for sale through FBA, no sale at import 輸入時に売買なし',
	'bought-from-shipper': 'Goods bought by the importer from the shipper 輸入者が仕出人から購入',
	'name-only': ''
};

/** What shows the value: the invoice and the sale for a price that was paid, prices in Japan for one that is reckoned back from them, figures of the maker for one that is built up. */
function valuationEvidence(plan: Plan): string[] {
	const method = methodOf(plan);
	const kinds = naccs.valuationEvidence[method];
	const skus = [...new Set(plan.lines.map(({ sku }) => sku))];
	const products = productsOf(plan);
	const said = (sku: string): string => (method === 'deductive' ? (products.get(sku)?.sale?.evidence ?? '') : '');
	const papers = (of: readonly Evidence[]): string[] => of.filter(({ kind }) => kinds.includes(kind)).map(({ kind, reference }) => `${kind} ${reference}`.trim());
	return [...new Set([
		...(method === 'transaction' ? [`commercial invoice ${invoiceNumbers(plan, centresOf(plan)).join(', ') || plan.reference}`] : []),
		...papers(plan.evidence ?? []),
		...skus.flatMap((sku) => [said(sku), ...papers(products.get(sku)?.evidence ?? [])].filter((text) => text !== '').map((text) => `${sku}: ${text}`))
	])];
}

/** Amazon's shipment ids; our reference where they are too many for the item. */
function referenceOf(checks: Checks, plan: Plan): Cell {
	const ids = (plan.destinations ?? []).map(({ amazonShipmentId = '' }) => amazonShipmentId).filter((id) => id !== '').join(',');
	if (ids.length > 0 && ids.length <= (mostOf('NRN') ?? 0)) return keyed(checks, 'NRN', ids, at('destinations'));
	if (ids.length > 0) checks.note('references-too-many', { reference: plan.reference });
	return keyed(checks, 'NRN', plan.reference, at('reference'));
}

