import { grossOf } from '../shipment/carton-weight';
import { centreOf, type Plan } from '../shipment/plan';
import { lineAmount, minorDigits, unscaled } from '../values/money';
import { centresOf, destinationOf, numbered } from './cartons';
import { isUsable, volumeOf } from './figures';
import { netOf, productsOf } from './lines';
import { chargesOf, invoiceTotals, summed } from './totals';

/** What papers of one shipment must not disagree on. */
export type What =
	| 'cartons' | 'units' | 'netWeight' | 'grossWeight' | 'volume' | 'amount' | 'invoiceTotal' | 'skuUnits' | 'unitValue' | 'hsCode' | 'origin'
	| 'cartonUnits' | 'cartonGross' | 'boxId' | 'shipmentId' | 'importer' | 'acp' | 'shipper' | 'terms' | 'reference';

/** Of each thing, by subject, what the plan says: decimals without needless zeros, or texts; null for what it does not know. */
export type Facts = ReadonlyMap<What, ReadonlyMap<string, string | null>>;

/** A decimal in one form: `471.72`; null for a text that is none. */
export function decimalIn(text: string): string | null {
	const figures = /-?\d[\d,]*(\.\d+)?/.exec(text.replace(/[\s\u00a0]/g, ''))?.[0].replaceAll(',', '');
	if (figures === undefined) return null;
	const [whole = '0', fraction = ''] = figures.split('.');
	const kept = fraction.replace(/0+$/, '');
	const plain = whole.replace(/^(-?)0+(?=\d)/, '$1');
	return kept === '' ? plain : `${plain}.${kept}`;
}

/** Texts are equal when only blanks differ: lines of a wrapped text are joined without any. */
export const textIn = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const shifted = (n: number | undefined, places: number): string | null => (n === undefined ? null : decimalIn(unscaled(BigInt(Math.round(n)), places)));
const named = (name: string | undefined): string | null => (name === undefined || textIn(name) === '' ? null : textIn(name));

/** Works everything out from lines and cartons alone, and not from what the papers are laid out with. */
export function factsOf(plan: Plan): Facts {
	const products = productsOf(plan);
	const cartons = plan.cartons ?? [];
	const facts = new Map<What, Map<string, string | null>>();
	const say = (what: What, subject: string, value: string | null): void => void facts.set(what, (facts.get(what) ?? new Map<string, string | null>()).set(subject, value));

	say('reference', 'shipment', named(plan.reference));
	say('shipper', 'party:shipper', named(plan.shipper?.name));
	say('importer', 'party:importer', named(plan.importer?.name));
	if (plan.importer?.kind === 'non-resident-with-acp') say('acp', 'party:acp', named(plan.importer.acp?.name));
	if (plan.incoterm) say('terms', 'shipment', named(`${plan.incoterm.rule} ${plan.incoterm.place}`));

	say('cartons', 'shipment', cartons.length === 0 ? null : String(cartons.length));
	say('units', 'shipment', String(plan.lines.reduce((sum, { quantity }) => sum + quantity, 0)));
	say('netWeight', 'shipment', shifted(summed(plan.lines.map(({ sku, quantity }) => netOf(products.get(sku), quantity))), 3));
	say('grossWeight', 'shipment', cartons.length === 0 ? null : shifted(summed(cartons.map((carton) => grossOf(carton) || undefined)), 3));
	say('volume', 'shipment', cartons.length === 0 ? null : shifted(summed(cartons.map(({ outerMm }) => volumeOf(outerMm) || undefined)), 4));

	for (const sku of new Set(plan.lines.map((line) => line.sku))) {
		const product = products.get(sku);
		const subject = `product:${sku}`;
		say('skuUnits', subject, String(plan.lines.reduce((sum, line) => sum + (line.sku === sku ? line.quantity : 0), 0)));
		say('unitValue', subject, isUsable(product?.value) ? decimalIn(product.value.amount) : null);
		say('hsCode', subject, product?.hsCode ? product.hsCode : null);
		say('origin', subject, product?.countryOfOrigin ? product.countryOfOrigin : null);
	}
	amounts(plan, say);

	for (const { carton, serial, boxId } of numbered(plan)) {
		const subject = `carton:${serial}`;
		say('cartonUnits', subject, String(carton.contents.reduce((sum, { quantity }) => sum + quantity, 0)));
		say('cartonGross', subject, shifted(grossOf(carton) || undefined, 3));
		say('boxId', subject, named(boxId));
	}
	const bound = new Set(plan.lines.map((line) => centreOf(plan, line)));
	for (const centre of centresOf(plan)) {
		const id = destinationOf(plan, centre)?.amazonShipmentId;
		if (id && bound.has(centre)) say('shipmentId', `centre:${centre}`, named(id));
	}
	return facts;
}

/** Each line is rounded by itself, a SKU to a centre being one line: amounts are sums of these. */
function amounts(plan: Plan, say: (what: What, subject: string, value: string | null) => void): void {
	const products = productsOf(plan);
	const counts = new Map<string, { readonly sku: string; quantity: number }>();
	for (const line of plan.lines) {
		const key = `${centreOf(plan, line) ?? ''}\n${line.sku}`;
		const known = counts.get(key);
		if (known) known.quantity += line.quantity;
		else counts.set(key, { sku: line.sku, quantity: line.quantity });
	}
	const sums = new Map<string, bigint>();
	for (const { sku, quantity } of counts.values()) {
		const value = products.get(sku)?.value;
		if (!isUsable(value)) return;
		sums.set(value.currency, (sums.get(value.currency) ?? 0n) + lineAmount(value, quantity));
	}
	const goods = [...sums].map(([currency, minor]) => ({ currency, minor }));
	for (const { currency, minor } of goods) say('amount', `currency:${currency}`, decimalIn(unscaled(minor, minorDigits(currency))));
	if (goods.length === 0) return;
	for (const { currency, minor } of invoiceTotals(goods, chargesOf(plan))) say('invoiceTotal', `currency:${currency}`, decimalIn(unscaled(minor, minorDigits(currency))));
}
