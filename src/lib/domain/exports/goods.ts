import type { Product } from '../catalog/product';
import { grossOf } from '../shipment/carton-weight';
import { centresOf, destinationOf } from '../documents/cartons';
import { linesByCentre, productsOf, type InvoiceLine } from '../documents/lines';
import type { Plan } from '../shipment/plan';
import { shared, fraction } from '../values/fraction';
import { normalised } from '../values/identifiers';
import { fromMinor, minorDigits, unscaled, type Money } from '../values/money';
import type { Checks } from './checks';
import type { At } from './made';
import { countryOf } from './places';

/** A line of the invoice with its centre, and the share of its cartons' weight. */
export type Line = InvoiceLine & { readonly centre: string; readonly grossG: number | undefined };

/** Grams as kilograms, exact, without noughts at the end. */
export const kilos = (grams: number): string => unscaled(BigInt(Math.round(grams)), 3).replace(/\.?0+$/, '');

/** The statistical code as digits. */
export const codeOf = (product: Product | undefined): string => normalised(product?.hsCode ?? '').replaceAll('.', '');

/** A unit value as it stands on the invoice: the places of its currency at least. */
export function unitPrice({ amount, currency }: Money): string {
	const [whole = '', given = ''] = amount.split('.');
	const places = given.replace(/0+$/, '').padEnd(minorDigits(currency), '0');
	return whole + (places === '' ? '' : `.${places}`);
}

export const amountText = (amount: InvoiceLine['amount']): string => (amount ? fromMinor(amount.minor, amount.currency).amount : '');

/** All lines of the invoice in the order of the papers. */
export function linesOf(plan: Plan): Line[] {
	const gross = grossShares(plan);
	return linesByCentre(plan).flatMap(({ centre = '', lines }) => lines.map((line) => ({ ...line, centre, grossG: gross.get(`${centre} ${line.sku}`) })));
}

/** What every carton weighs, shared out over what is in it by net weight in whole grams: the parts add up to the packing list. */
function grossShares(plan: Plan): ReadonlyMap<string, number> {
	const products = productsOf(plan);
	const sums = new Map<string, number>();
	for (const carton of plan.cartons ?? []) {
		const weights = carton.contents.map(({ sku, quantity }) => fraction(BigInt(Math.round(quantity * (products.get(sku)?.unit?.netWeightG || products.get(sku)?.unit?.weightG || 0)))));
		shared(BigInt(Math.round(grossOf(carton))), weights).forEach((grams, i) => {
			const key = `${carton.fulfillmentCenter} ${carton.contents[i]!.sku}`;
			sums.set(key, (sums.get(key) ?? 0) + Number(grams));
		});
	}
	return sums;
}

/** Centres that get something, each with its lines: one waybill each. */
export function consignments(plan: Plan): { readonly centre: string; readonly lines: readonly Line[]; readonly index: number }[] {
	const lines = linesOf(plan);
	const centres = [...new Set([...centresOf(plan), ...lines.map(({ centre }) => centre)])];
	return centres
		.map((centre) => ({ centre, lines: lines.filter((line) => line.centre === centre), index: (plan.destinations ?? []).findIndex(({ fulfillmentCenter }) => fulfillmentCenter === centre) }))
		.filter(({ lines: here }) => here.length > 0);
}

export const orderNumber = (plan: Plan, centre: string): string => destinationOf(plan, centre)?.amazonShipmentId ?? '';

export const cellAt = (sku: string, part: string): At => ({ step: 'goods', field: `product:${sku}:${part}` });

/** What couriers ask of every line, in ASCII and within their lengths. */
export type LineLimits = { readonly lines: number; readonly description?: number; readonly code?: number; readonly codeLeast?: number; readonly part?: number };
export type CheckedLine = { readonly line: Line; readonly description: string; readonly code: string; readonly origin: string; readonly price: string; readonly currency: string; readonly part: string };

export function checkedLine(checks: Checks, line: Line, columns: Readonly<Record<'description' | 'code' | 'origin' | 'value' | 'weight', string>>, limits: LineLimits): CheckedLine {
	const { sku, product, unitValue, netG } = line;
	const subject = `product:${sku}`;
	const description = checks.needAscii(product?.customsDescription?.en, { column: columns.description, subject, at: cellAt(sku, 'customsDescription'), ...(limits.description && { most: limits.description }) });
	const code = checks.need(codeOf(product), { column: columns.code, subject, at: cellAt(sku, 'hsCode'), least: limits.codeLeast ?? 6, most: limits.code ?? 18 });
	const origin = checks.need(countryOf(product?.countryOfOrigin), { column: columns.origin, subject, at: cellAt(sku, 'countryOfOrigin'), most: 2 });
	const price = checks.need(unitValue && unitPrice(unitValue), { column: columns.value, subject, at: cellAt(sku, 'value') });
	if (netG === undefined) checks.lack('missing', { column: columns.weight, subject, at: cellAt(sku, 'weight') });
	const part = checks.ascii(sku, { column: 'SKU', subject, at: cellAt(sku, 'sku'), ...(limits.part && { most: limits.part }) });
	return { line, description, code, origin, price, currency: unitValue?.currency ?? '', part };
}

/** More lines than the format takes. */
export function tooMany(checks: Checks, lines: number, most: number, column: string): void {
	if (lines > most) checks.lack('tooMany', { column, at: { step: 'goods', field: 'lines' }, most }, { given: String(lines), length: lines });
	if (lines === 0) checks.lack('missing', { column, at: { step: 'goods', field: 'lines' } });
}
