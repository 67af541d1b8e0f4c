import limits from '../../data/carriers/tables.json';
import { addressText } from '../documents/addresses';
import { numbered } from '../documents/cartons';
import { placeTo } from '../documents/delivery';
import { invoiceNumber } from '../documents/invoice-number';
import { netOf, productsOf } from '../documents/lines';
import { isParted } from '../documents/part';
import { cartonTotals, chargesOf, invoiceTotals, lineTotals } from '../documents/totals';
import { volumeOf } from '../documents/figures';
import { grossOf } from '../shipment/carton-weight';
import type { Party, Plan } from '../shipment/plan';
import { fromMinor, unscaled } from '../values/money';
import { Checks } from './checks';
import { amountText, cellAt, codeOf, linesOf, orderNumber, unitPrice, type Line } from './goods';
import { figure, type ExportInput, type Json, type Made } from './made';
import { countryOf } from './places';

const whole = (n: number | undefined): Json | undefined => (n === undefined ? undefined : figure(Math.round(n)));

/** Invoice and packing list as one document: whole grams and millimetres, money as decimal strings; names as Cyber Port has them where it has any. */
export function linesJson({ plan }: ExportInput): Made {
	const checks = new Checks();
	const lines = linesOf(plan);
	const { units, netG, amounts } = lineTotals(lines);
	const charges = chargesOf(plan);
	const own = new Map(isParted(plan) ? [...new Set(lines.map(({ centre }) => centre))].map((centre) => [centre, invoiceNumber(plan, centre)]) : []);
	const tree: Json = {
		format: 'nyuko-lines/1',
		reference: plan.reference,
		invoice: {
			invoiceNo: checks.need(plan.reference, { column: 'invoiceNo', at: { step: 'parties', field: 'reference' }, most: limits.lines.invoiceNo }),
			invoiceDate: plan.dates?.ship,
			incoterm: plan.incoterm?.rule,
			incotermPlace: plan.incoterm?.place,
			shipper: partyOf(plan.shipper),
			importer: partyOf(plan.importer),
			attorneyForCustomsProcedures: partyOf(plan.importer?.acp),
			dutiesPaidBy: plan.dutiesPaidBy,
			commodityTotalQuantity: whole(units),
			commodityTotalNetWeightG: whole(netG),
			goodsAmounts: (amounts ?? []).map(({ minor, currency }) => ({ ...fromMinor(minor, currency) })),
			charges: charges.map(({ charge, amount, isHeld }) => ({ charge, ...fromMinor(amount.minor, amount.currency), includedInGoods: isHeld })),
			amounts: amounts ? invoiceTotals(amounts, charges).map(({ minor, currency }) => ({ ...fromMinor(minor, currency) })) : [],
			lines: lines.map((line) => lineOf(checks, plan, line, own.get(line.centre)))
		},
		packingList: packingOf(plan)
	};
	return { content: { kind: 'json', tree }, lacks: checks.lacks, notes: checks.notes };
}

const partyOf = (party: Party | undefined): Json | undefined => party && { name: party.name, nameJa: party.nameJa, address: addressText(party.address), country: countryOf(party.address.country), phone: party.phone };

/** `own` is the number of the centre's own invoice, where it has one. */
function lineOf(checks: Checks, plan: Plan, { number, sku, product, quantity, netG, grossG, unitValue, amount, centre }: Line, own: string | undefined): Json {
	return {
		itemNo: figure(number),
		productCode: sku,
		asin: product?.asin,
		fnsku: product?.fnsku,
		descriptionOfGoods: checks.fit(product?.customsDescription?.en, { column: 'descriptionOfGoods', subject: `product:${sku}`, at: cellAt(sku, 'customsDescription'), most: limits.lines.descriptionOfGoods }),
		descriptionOfGoodsJa: product?.customsDescription?.ja,
		hsCode: checks.fit(codeOf(product), { column: 'hsCode', subject: `product:${sku}`, at: cellAt(sku, 'hsCode'), most: limits.lines.hsCode }),
		countryOfOriginCode: countryOf(product?.countryOfOrigin),
		commodityQuantity: figure(quantity),
		commodityQuantityUnit: 'PCS',
		commodityUnitPrice: unitValue && unitPrice(unitValue),
		commodityUnitPriceCurrency: unitValue?.currency,
		amount: amount && amountText(amount),
		amountCurrency: amount?.currency,
		netWeightG: whole(netG),
		grossWeightG: whole(grossG),
		fulfillmentCenter: centre,
		customerReference: orderNumber(plan, centre),
		invoiceNo: own
	};
}

function packingOf(plan: Plan): Json {
	const products = productsOf(plan);
	const { cartons, units, netG, grossG, decilitres } = cartonTotals(plan, plan.cartons ?? []);
	return {
		numberOfPackages: figure(cartons),
		packagesType: 'CT',
		commodityTotalQuantity: figure(units),
		commodityTotalNetWeightG: whole(netG),
		commodityTotalGrossWeightG: whole(grossG),
		commodityTotalMeasurementM3: decilitres === undefined ? undefined : unscaled(BigInt(decilitres), 4),
		destinations: (plan.destinations ?? []).map(({ fulfillmentCenter, amazonShipmentId, amazonReferenceId }) => ({
			fulfillmentCenter, name: placeTo(plan, fulfillmentCenter).name, address: addressText(placeTo(plan, fulfillmentCenter).address), customerReference: amazonShipmentId, amazonReferenceId
		})),
		cartons: numbered(plan).map(({ carton, serial, boxId }) => ({
			number: figure(serial),
			boxId,
			fulfillmentCenter: carton.fulfillmentCenter,
			outerMm: carton.outerMm.map((mm) => figure(Math.round(mm))),
			measurementM3: unscaled(BigInt(volumeOf(carton.outerMm)), 4),
			grossWeightG: whole(grossOf(carton)),
			contents: carton.contents.map(({ sku, quantity, expiry, lot }) => ({ productCode: sku, commodityQuantity: figure(quantity), netWeightG: whole(netOf(products.get(sku), quantity)), expiry, lot }))
		}))
	};
}
