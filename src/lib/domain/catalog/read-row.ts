import { accept, reject, type Result } from '../values/result';
import { readDecimal, type DecimalMark } from './decimals';
import type { CasePack, Facts, ReadLine } from './facts';
import type { Choice, Field } from './fields';
import { readLength, readSize, readWeight, type LengthUnit, type WeightUnit } from './measures';
import type { SizeMm, Words } from './product';
import { textOf, type Because, type Cell, type Refusal } from './table';
import {
	readAsin, readCount, readCountry, readCurrency, readDay, readFnsku, readGtin, readHsCode, readMoney, readOwner, readSku, readTax, readText,
	type DayOrder
} from './values';

/** A column that is read, with all that its header and its neighbours say about it. */
export type Column = Choice & {
	readonly at: number;
	readonly header: string;
	readonly dayOrder?: DayOrder | undefined;
	/** Language of words in Han characters alone, where the header names none. */
	readonly han: 'ja' | 'zh';
};

export type RowOptions = { readonly mark?: DecimalMark | undefined; readonly currency?: string | undefined };

export type GoodRow = {
	readonly row: number;
	readonly sku: string;
	readonly facts: Facts;
	readonly line?: ReadLine;
	readonly casePack?: CasePack;
};

export type RowReading = { readonly ok: true; readonly value: GoodRow } | { readonly ok: false; readonly refused: readonly Refusal[] };

type Read = { readonly [field in Field]?: unknown };

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/** The language that a text seems to be in. */
const languageOf = (text: string, han: 'ja' | 'zh'): keyof Words => (KANA.test(text) ? 'ja' : HAN.test(text) ? han : 'en');

/** Words of a field: those whose header names a language, and the others in the language they seem to be in. */
function words(read: Read, field: 'title' | 'description' | 'material' | 'use', han: 'ja' | 'zh'): Facts['title'] {
	const texts = read as Readonly<Record<string, string | undefined>>;
	const unnamed = texts[field];
	const given: { -readonly [language in keyof Words]?: string } = unnamed === undefined ? {} : { [languageOf(unnamed, han)]: unnamed };
	for (const named of ['en', 'ja', 'fr', 'zh'] as const) {
		const text = texts[`${field}-${named}`];
		if (text !== undefined) given[named] = text;
	}
	return Object.keys(given).length > 0 ? given : undefined;
}

const TOTAL = /^(grand )?(sub)?-?totals?$|^(総)?合計$|^小計$|^sous-total$|^总计$|^小计$/i;

/** One row as facts about a product and a line of goods, or every reason why it cannot be taken. */
export function readRow(cells: readonly Cell[], row: number, columns: readonly Column[], options: RowOptions): RowReading {
	const refused: Refusal[] = [];
	const skuColumn = columns.find(({ field }) => field === 'sku');
	const sku = textOf(cells[skuColumn?.at ?? -1]).trim();
	const refuse = (column: string, value: string, because: Because) => refused.push({ row, ...(sku ? { sku } : {}), column, value, because });

	if (!sku) refuse(skuColumn?.header ?? 'SKU', '', { code: 'sku-missing' });
	else if (TOTAL.test(sku)) refuse(skuColumn?.header ?? 'SKU', sku, { code: 'total-row', value: sku });

	const currencyColumn = columns.find(({ field }) => field === 'currency');
	const currencyRead = readCurrency(textOf(cells[currencyColumn?.at ?? -1]));
	const currency = currencyRead.ok ? currencyRead.value : undefined;
	const read: Record<string, unknown> = {};
	const at: Record<string, string> = {};
	for (const column of columns) {
		const cell = cells[column.at];
		const text = textOf(cell);
		if (text.trim() === '' && typeof cell !== 'object') continue;
		const value = typeof cell === 'object' ? badCell(cell.bad, text) : readField(column, text, { ...options, currency: currency ?? column.unit ?? options.currency });
		if (value.ok) {
			read[column.field] = value.value;
			at[column.field] = column.header;
		} else refuse(column.header, text, value.rejection);
	}

	const size = sidesOf(read, ['length', 'width', 'height']);
	if (size === 'incomplete') refuse(at.length ?? at.width ?? at.height ?? '', '', { code: 'size-incomplete' });
	const box = sidesOf(read, ['box-length', 'box-width', 'box-height']);
	if (box === 'incomplete') refuse(at['box-length'] ?? at['box-width'] ?? at['box-height'] ?? '', '', { code: 'size-incomplete' });
	const product = Number(read['units-per-box'] ?? 0) * Number(read.boxes ?? 0);
	if (product && read.quantity !== undefined && product !== read.quantity) {
		refuse(at.quantity ?? '', String(read.quantity), {
			code: 'case-pack-differs',
			unitsPerBox: Number(read['units-per-box']),
			boxes: Number(read.boxes),
			product,
			quantity: Number(read.quantity)
		});
	}
	if (refused.length > 0) return { ok: false, refused };
	const han = (field: Field) => columns.find((column) => column.field === field)?.han ?? 'ja';
	return { ok: true, value: goodRow(row, sku, read, { size: size as SizeMm | undefined, box: box as SizeMm | undefined, han }) };
}

const badCell = (bad: 'formula' | 'error', value: string): Result<never, Because> =>
	reject({ code: bad === 'formula' ? 'formula-without-value' : 'cell-error', value });

function readField(column: Column, typed: string, options: RowOptions): Result<unknown, Because> {
	const mark = options.mark;
	const length = column.unit ? { unit: column.unit as LengthUnit, mark } : { mark };
	switch (column.field) {
		case 'sku': return readSku(typed);
		case 'asin': return readAsin(typed);
		case 'fnsku': return readFnsku(typed);
		case 'gtin': return readGtin(typed);
		case 'hs-code': return readHsCode(typed);
		case 'origin': return readCountry(typed);
		case 'size': return readSize(typed, length);
		case 'length': case 'width': case 'height': case 'box-length': case 'box-width': case 'box-height': return readLength(typed, length);
		case 'weight': case 'net-weight': return readWeight(typed, { unit: column.unit as WeightUnit | undefined, mark });
		case 'box-weight': return readWeight(typed, { unit: (column.unit as WeightUnit | undefined) ?? 'kg', mark });
		case 'value': return readMoney(typed, options);
		case 'currency': return readCurrency(typed);
		case 'tax': return readTax(typed);
		case 'prep-owner': case 'label-owner': return readOwner(typed);
		case 'quantity': case 'units-per-box': case 'boxes': return readCount(typed, mark);
		case 'expiry': return readDay(typed, column.dayOrder);
		case 'centre': case 'prep-category': case 'lot': return readText(typed, { most: 60 });
		case 'product-id': case 'product-id-type': case 'ignored': return accept(typed.trim());
		default: return readText(typed);
	}
}

/** Three sides given in three columns: all, none, or not enough. */
function sidesOf(read: Read, fields: readonly Field[]): SizeMm | undefined | 'incomplete' {
	const sides = fields.map((field) => read[field]).filter((side) => side !== undefined);
	if (sides.length === 0) return undefined;
	return sides.length === 3 ? (sides as unknown as SizeMm) : 'incomplete';
}

type Extras = { size: SizeMm | undefined; box: SizeMm | undefined; han: (field: Field) => 'ja' | 'zh' };

function goodRow(row: number, sku: string, read: Record<string, unknown>, { size, box, han }: Extras): GoodRow {
	const text = (field: Field) => read[field] as string | undefined;
	const given = <T extends object>(facts: T): T => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
	const owners = given({ category: text('prep-category'), owner: text('prep-owner'), labelOwner: text('label-owner') });
	const byId = idOf(text('product-id'), text('product-id-type'));
	const facts = given({
		asin: text('asin') ?? byId.asin,
		fnsku: text('fnsku'),
		gtin: text('gtin') ?? byId.gtin,
		title: words(read, 'title', han('title')),
		customsDescription: words(read, 'description', han('description')),
		material: words(read, 'material', han('material')),
		use: words(read, 'use', han('use')),
		brand: text('brand'),
		model: text('model'),
		url: text('url'),
		imageUrl: text('image-url'),
		hsCode: text('hs-code'),
		countryOfOrigin: text('origin'),
		sizeMm: size ?? (read.size as SizeMm | undefined),
		weightG: read.weight as number | undefined,
		netWeightG: read['net-weight'] as number | undefined,
		value: read.value as Facts['value'],
		consumptionTax: read.tax as Facts['consumptionTax'],
		prep: Object.keys(owners).length > 0 ? owners : undefined
	}) as Facts;
	const unitsPerBox = read['units-per-box'] as number | undefined;
	const boxes = read.boxes as number | undefined;
	const quantity = (read.quantity as number | undefined) ?? (unitsPerBox && boxes ? unitsPerBox * boxes : undefined);
	const line = quantity !== undefined && given({ sku, quantity, fulfillmentCenter: text('centre')?.toUpperCase(), expiry: text('expiry'), lot: text('lot') });
	const casePack = unitsPerBox && boxes && given({ sku, unitsPerBox, boxes, outerMm: box, grossWeightG: read['box-weight'] as number | undefined, expiry: text('expiry'), lot: text('lot') });
	return { row, sku, facts, ...(line ? { line } : {}), ...(casePack ? { casePack } : {}) };
}

/** The listings report says by a digit what its product id is: 1 an ASIN, 3 a UPC, 4 an EAN or JAN. */
function idOf(id = '', type = ''): { asin?: string; gtin?: string } {
	const read = type === '1' ? readAsin(id) : readGtin(id);
	if (!read.ok) return {};
	return type === '1' ? { asin: read.value } : type === '3' || type === '4' ? { gtin: read.value } : {};
}

/** The unit of a weight column that names none: whole figures from 50 up are grams, figures with a fraction kilograms. */
export function assumedWeightUnit(figures: readonly string[], mark: DecimalMark | undefined): WeightUnit | undefined {
	const read = figures.map((figure) => readDecimal(figure, { mark })).filter((figure) => figure.ok).map((figure) => figure.value);
	if (read.length === 0) return undefined;
	const isWhole = read.every(({ digits, places }) => digits % 10n ** BigInt(places) === 0n);
	if (!isWhole) return read.every(({ digits, places }) => digits < 100n * 10n ** BigInt(places)) ? 'kg' : undefined;
	return read.every(({ digits, places }) => digits >= 50n * 10n ** BigInt(places)) ? 'g' : undefined;
}
