import { decimalText, type DecimalMark } from '../catalog/decimals';
import { centimetres, readSize, readWeight, type LengthUnit, type WeightUnit } from '../catalog/measures';
import type { Product, Words } from '../catalog/product';
import type { Because } from '../catalog/table';
import { readAsin, readCount, readCountry, readDay, readFnsku, readHsCode, readMoney, readSku, readText } from '../catalog/values';
import { isStatisticalCode, normalised } from '../values/identifiers';
import { fromMinor, isDecimal, lineAmount, type Money } from '../values/money';
import { accept, reject, type Result } from '../values/result';
import { centreCode } from './destinations';
import { findCentre } from './fulfillment-centers';
import type { ShipmentLine } from './plan';

/** What the grid of goods shows, in its order. `amount` is computed; the rest can be typed in. */
export const GOODS_COLUMNS = [
	'sku', 'title', 'titleJa', 'customsDescription', 'customsDescriptionJa', 'hsCode', 'countryOfOrigin', 'fulfillmentCenter',
	'quantity', 'size', 'weight', 'netWeight', 'value', 'amount', 'material', 'brand', 'asin', 'fnsku', 'expiry', 'lot'
] as const;
export type GoodsColumn = (typeof GOODS_COLUMNS)[number];

const OF_THE_LINE: ReadonlySet<GoodsColumn> = new Set<GoodsColumn>(['sku', 'quantity', 'fulfillmentCenter', 'amount', 'expiry', 'lot']);

/** A product's fact shows in every row of its SKU; a line's stands in its own row. */
export const isOfProduct = (column: GoodsColumn): boolean => !OF_THE_LINE.has(column);

/** More units than that on one line are a typing error; the plan file refuses them too. */
const MOST_UNITS = 500_000;

export type Row = { readonly line: ShipmentLine; readonly product: Product; readonly currency: string };

/** How the figures of a pasted block are meant where a cell does not say. */
export type Reading = {
	readonly mark?: DecimalMark | undefined;
	readonly weight?: WeightUnit | undefined;
	readonly size?: LengthUnit | undefined;
	readonly currency?: string | undefined;
};

/** A cell's change: to the line, or to the product that all rows of the SKU share. */
export type Patch =
	| { readonly to: 'line'; readonly line: ShipmentLine }
	| { readonly to: 'product'; readonly product: Product };

/** Without the keys that hold nothing, so that what was never filled in and what was cleared are the same. */
const lean = <T extends object>(thing: T): T =>
	Object.fromEntries(
		Object.entries(thing).filter(([key, value]) => value !== undefined && (key === 'en' || value !== ''))
	) as T;

const orNothing = <T extends object>(thing: T): T | undefined => (Object.values(thing).some((value) => value !== '') ? thing : undefined);

/** 691200000 as the tariff prints it: 6912.00.000. */
export const hsCodeText = (code: string | undefined): string =>
	code && /^\d{9}$/.test(code) ? `${code.slice(0, 4)}.${code.slice(4, 6)}.${code.slice(6)}` : (code ?? '');

export const kilograms = (grams: number): string => decimalText({ digits: BigInt(grams), places: 3 });

const moneyText = (money: Money | undefined, currency: string): string =>
	!money ? '' : money.currency === currency ? money.amount : `${money.currency} ${money.amount}`;

/** Value × units in the currency of the value; nothing where one of them is missing. */
export const amountOf = ({ line, product }: Pick<Row, 'line' | 'product'>): Money | undefined =>
	product.value && isDecimal(product.value.amount) && line.quantity > 0 && Number.isSafeInteger(line.quantity)
		? fromMinor(lineAmount(product.value, line.quantity), product.value.currency)
		: undefined;

/** A cell as text that can be typed, copied and pasted back: cm, kg, and money with its currency where it is not the shipment's. */
export function cellText(column: GoodsColumn, { line, product, currency }: Row): string {
	switch (column) {
		case 'sku': return line.sku;
		case 'quantity': return line.quantity === 0 ? '' : String(line.quantity);
		case 'fulfillmentCenter': return line.fulfillmentCenter ?? '';
		case 'expiry': return line.expiry ?? '';
		case 'lot': return line.lot ?? '';
		case 'title': return product.title?.en ?? '';
		case 'titleJa': return product.title?.ja ?? '';
		case 'customsDescription': return product.customsDescription?.en ?? '';
		case 'customsDescriptionJa': return product.customsDescription?.ja ?? '';
		case 'material': return product.material?.en ?? '';
		case 'hsCode': return hsCodeText(product.hsCode);
		case 'countryOfOrigin': return product.countryOfOrigin ?? '';
		case 'size': return product.unit?.sizeMm?.map(centimetres).join(' × ') ?? '';
		case 'weight': return product.unit?.weightG === undefined ? '' : kilograms(product.unit.weightG);
		case 'netWeight': return product.unit?.netWeightG === undefined ? '' : kilograms(product.unit.netWeightG);
		case 'value': return moneyText(product.value, currency);
		case 'amount': return moneyText(amountOf({ line, product }), currency);
		case 'brand': return product.brand ?? '';
		case 'asin': return product.asin ?? '';
		case 'fnsku': return product.fnsku ?? '';
	}
}

const map = <T>(read: Result<T, Because>, patch: (value: T) => Patch): Result<Patch, Because> =>
	read.ok ? accept(patch(read.value)) : read;

/** An empty cell takes the fact away; anything else is read. */
const optional = <T>(text: string, read: (text: string) => Result<T, Because>): Result<T | undefined, Because> =>
	text === '' ? accept(undefined) : read(text);

function readCentre(text: string, centres: ReadonlySet<string>): Result<string, Because> {
	const code = centreCode(text);
	return centres.has(code) || findCentre(code) ? accept(code) : reject({ code: 'centre-unknown', value: text });
}

/** Nine digits without their dots; any other number of digits stays as typed, and the check says what is wrong with it. */
function readTariffCode(text: string): Result<string, Because> {
	const read = readHsCode(text);
	return read.ok && !isStatisticalCode(read.value) ? accept(normalised(text)) : read;
}

function readUnits(text: string, mark: DecimalMark | undefined): Result<number, Because> {
	const read = readCount(text, mark);
	return read.ok && read.value > MOST_UNITS ? reject({ code: 'number-too-large', value: text }) : read;
}

function words(before: Words | undefined, language: 'en' | 'ja', text: string): Words | undefined {
	return orNothing(lean({ ...before, en: before?.en ?? '', [language]: text }) as Words);
}

/** What a cell's text means, or why it means nothing. `centres` are the codes the shipment already goes to. */
export function readCell(
	column: GoodsColumn, typed: string, { row, centres, reading = {} }: { row: Row; centres: ReadonlySet<string>; reading?: Reading }
): Result<Patch, Because> {
	const { line, product } = row;
	const { mark } = reading;
	const text = typed.trim();
	const ofLine = (change: Partial<ShipmentLine>): Patch => ({ to: 'line', line: lean({ ...line, ...change }) });
	const ofProduct = (change: Partial<Product>): Patch => ({ to: 'product', product: lean({ ...product, ...change }) });
	const unit = (change: NonNullable<Product['unit']>): Patch => ofProduct({ unit: orNothing(lean({ ...product.unit, ...change })) });
	const inWords = (key: 'title' | 'customsDescription' | 'material', language: 'en' | 'ja'): Result<Patch, Because> =>
		map(readText(text), (read) => ofProduct({ [key]: words(product[key], language, read) }));
	switch (column) {
		case 'amount': return reject({ code: 'computed', value: typed });
		case 'sku': return text === '' ? reject({ code: 'sku-missing', value: '' }) : map(readSku(text), (sku) => ofLine({ sku }));
		case 'quantity': return map(optional(text, (t) => readUnits(t, mark)), (quantity) => ofLine({ quantity: quantity ?? 0 }));
		case 'fulfillmentCenter': return map(optional(text, (t) => readCentre(t, centres)), (code) => ofLine({ fulfillmentCenter: code }));
		case 'expiry': return map(optional(text, readDay), (expiry) => ofLine({ expiry }));
		case 'lot': return map(readText(text, { most: 60 }), (lot) => ofLine({ lot }));
		case 'title': return inWords('title', 'en');
		case 'titleJa': return inWords('title', 'ja');
		case 'customsDescription': return inWords('customsDescription', 'en');
		case 'customsDescriptionJa': return inWords('customsDescription', 'ja');
		case 'material': return inWords('material', 'en');
		case 'brand': return map(readText(text, { most: 100 }), (brand) => ofProduct({ brand }));
		case 'hsCode': return map(optional(text, readTariffCode), (hsCode) => ofProduct({ hsCode }));
		case 'countryOfOrigin': return map(optional(text, readCountry), (countryOfOrigin) => ofProduct({ countryOfOrigin }));
		case 'asin': return map(optional(text, readAsin), (asin) => ofProduct({ asin }));
		case 'fnsku': return map(optional(text, readFnsku), (fnsku) => ofProduct({ fnsku }));
		case 'size': return map(optional(text, (t) => readSize(t, { mark, unit: reading.size ?? 'cm' })), (sizeMm) => unit({ sizeMm }));
		case 'weight': return map(optional(text, (t) => readWeight(t, { mark, unit: reading.weight ?? 'kg' })), (weightG) => unit({ weightG }));
		case 'netWeight': return map(optional(text, (t) => readWeight(t, { mark, unit: reading.weight ?? 'kg' })), (netWeightG) => unit({ netWeightG }));
		case 'value': {
			const currency = reading.currency ?? product.value?.currency ?? row.currency;
			return map(optional(text, (t) => readMoney(t, { mark, currency })), (value) => ofProduct({ value }));
		}
	}
}
