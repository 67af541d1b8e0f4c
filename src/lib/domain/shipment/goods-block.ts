import { decimalMarkOf } from '../catalog/decimals';
import type { Choice, Field } from '../catalog/fields';
import { choiceFor, headerKey } from '../catalog/headers';
import { lengthUnitNamed, readSize, weightUnitNamed } from '../catalog/measures';
import { currencyNamed, readCount, readCountry } from '../catalog/values';
import { centreCode, hasDestination } from './destinations';
import { findCentre } from './fulfillment-centers';
import type { GoodsColumn, Reading } from './goods-cells';
import type { Plan } from './plan';

/** Pasted cells with what each column holds; without a column a cell is left out. */
export type Block = {
	readonly rows: readonly (readonly string[])[];
	readonly columns: readonly (GoodsColumn | undefined)[];
	/** The headers that came with the cells, or none. */
	readonly headers: readonly string[] | undefined;
	readonly reading: Reading;
};

export type Remembered = Readonly<Record<string, GoodsColumn | 'ignored'>>;

const COLUMN_OF: Partial<Record<Field, GoodsColumn>> = {
	sku: 'sku', asin: 'asin', fnsku: 'fnsku', title: 'title', 'title-en': 'title', 'title-ja': 'titleJa',
	description: 'customsDescription', 'description-en': 'customsDescription', 'description-ja': 'customsDescriptionJa',
	material: 'material', 'material-en': 'material', brand: 'brand', 'hs-code': 'hsCode', origin: 'countryOfOrigin', size: 'size',
	weight: 'weight', 'net-weight': 'netWeight', value: 'value', quantity: 'quantity', centre: 'fulfillmentCenter', expiry: 'expiry', lot: 'lot'
};

/** Headers of our own grid that say little elsewhere. */
const OWN: Readonly<Record<string, GoodsColumn>> = { made: 'countryOfOrigin', kg: 'weight', unitcm: 'size', netkg: 'netWeight', 単位cm: 'size', 単品cm: 'size' };

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SEARCHED_FOR_HEADERS = 5;
const isFigure = (text: string): boolean => /^[\p{Sc}\s\d.,'%-]*\d[\p{Sc}\s\d.,'%-]*$/u.test(text.normalize('NFKC'));

const blank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
const columnFor = (choice: Choice | undefined): GoodsColumn | undefined => choice && COLUMN_OF[choice.field];

/** A row of words, at least half of a short one or two of a long one known as headers, and no figure among them. */
function looksLikeHeaders(row: readonly string[], remembered: Remembered): boolean {
	const filled = row.map((cell) => cell.trim()).filter(Boolean);
	if (filled.length === 0 || filled.some(isFigure)) return false;
	const known = filled.filter((cell) => remembered[headerKey(cell)] !== undefined || choiceFor(cell) || OWN[headerKey(cell)]).length;
	return known >= 2 || (known === 1 && filled.length <= 2);
}

/** What a pasted block says: by its headers, by the SKUs in it, or by the columns it was pasted over. */
export function understand(
	cells: readonly (readonly string[])[],
	{ plan, over, remembered = {} }: { plan: Plan; over?: readonly GoodsColumn[] | undefined; remembered?: Remembered }
): Block {
	const width = Math.max(0, ...cells.map((row) => row.length));
	const filled = cells.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
	const at = filled.slice(0, SEARCHED_FOR_HEADERS).findIndex((row) => looksLikeHeaders(row, remembered));
	if (at >= 0) return byHeaders(filled[at]!, filled.slice(at + 1).filter((row) => !blank(row)), remembered);
	const columns = over ? filled[0]!.map((_, i) => over[i]) : byContent(filled, plan);
	return { rows: over ? filled : filled.filter((row) => !blank(row)), columns, headers: undefined, reading: { mark: markOf(filled, columns) } };
}

function byHeaders(headers: readonly string[], body: readonly (readonly string[])[], remembered: Remembered): Block {
	const choices = headers.map((header) => choiceFor(header));
	const joined = withSides(headers, body, choices);
	const reading: { -readonly [key in keyof Reading]: Reading[key] } = {};
	const taken = new Set<GoodsColumn>();
	const columns = joined.headers.map((header, i) => {
		const choice = joined.choices[i];
		const said = remembered[headerKey(header)];
		const found = said === 'ignored' ? undefined : (said ?? OWN[headerKey(header)] ?? columnFor(choice));
		const column = inJapanese(found, choice, joined.body.map((row) => row[i] ?? ''));
		if (!column || taken.has(column)) return undefined;
		taken.add(column);
		const unit = choice?.unit;
		if (unit && column === 'weight') reading.weight = weightUnitNamed(unit);
		if (unit && column === 'size') reading.size = lengthUnitNamed(unit);
		if (unit && column === 'value') reading.currency = currencyNamed(unit);
		return column;
	});
	return { rows: joined.body, columns, headers: joined.headers, reading: { ...reading, mark: markOf(joined.body, columns) } };
}

/** "Title" over Japanese words means the Japanese title. */
function inJapanese(column: GoodsColumn | undefined, choice: Choice | undefined, texts: readonly string[]): GoodsColumn | undefined {
	const open = choice?.field === 'title' || choice?.field === 'description';
	if (!open || !texts.some((text) => KANA.test(text))) return column;
	return column === 'title' ? 'titleJa' : column === 'customsDescription' ? 'customsDescriptionJa' : column;
}

type Table = { headers: readonly string[]; body: readonly (readonly string[])[]; choices: readonly (Choice | undefined)[] };

/** Length, width and height in three columns become one size; a column of currencies goes to the values. */
function withSides(headers: readonly string[], body: readonly (readonly string[])[], choices: readonly (Choice | undefined)[]): Table {
	const at = (field: Field): number => choices.findIndex((choice) => choice?.field === field);
	const sides = [at('length'), at('width'), at('height')];
	const [value, currency] = [at('value'), at('currency')];
	const whole = sides.every((i) => i >= 0) && at('size') < 0;
	const gone = new Set([...(whole ? sides.slice(1) : []), ...(value >= 0 && currency >= 0 ? [currency] : [])]);
	if (!whole && gone.size === 0) return { headers, body, choices };
	const first = sides[0]!;
	const unit = choices[first]?.unit;
	const cell = (row: readonly string[], i: number): string => {
		if (whole && i === first) {
			const typed = sides.map((side) => (row[side] ?? '').trim());
			return typed.every((side) => side === '') ? '' : typed.join(' × ');
		}
		const text = row[i] ?? '';
		return i === value && currency >= 0 && text.trim() !== '' ? `${text} ${row[currency] ?? ''}`.trim() : text;
	};
	const keep = <T>(list: readonly T[]): T[] => list.filter((_, i) => !gone.has(i));
	return {
		headers: keep(headers.map((header, i) => (whole && i === first ? sides.map((side) => headers[side]).join(' × ') : header))),
		body: body.map((row) => keep(row.map((_, i) => cell(row, i)))),
		choices: keep(choices.map((choice, i) => (whole && i === first ? { field: 'size', ...(unit && { unit }) } : choice)))
	};
}

const FIGURES: ReadonlySet<GoodsColumn | undefined> = new Set<GoodsColumn>(['size', 'weight', 'netWeight', 'value']);
const markOf = (rows: readonly (readonly string[])[], columns: readonly (GoodsColumn | undefined)[]) =>
	decimalMarkOf(rows.flatMap((row) => row.filter((_, i) => FIGURES.has(columns[i]))));

/** What each kind of cell looks like; asked in this order, each answered by one column. */
function looks(plan: Plan): readonly (readonly [GoodsColumn, (text: string) => boolean])[] {
	const isCentre = (text: string): boolean => hasDestination(plan, centreCode(text)) || findCentre(centreCode(text)) !== undefined;
	return [
		['hsCode', (text) => /^\d{4}[. ]?\d{2}[. ]?\d{3}$/.test(text)],
		['fulfillmentCenter', isCentre],
		['quantity', (text) => readCount(text).ok],
		['countryOfOrigin', (text) => text.length <= 30 && readCountry(text).ok],
		['size', (text) => readSize(text).ok],
		['weight', (text) => /\d\s*(kg|g|lbs?|oz)\.?$/i.test(text)],
		['value', (text) => isFigure(text) || /^[A-Z]{3}\s*\d|\d\s*[A-Z]{3}$/.test(text)],
		['title', (text) => /\p{L}{2,}/u.test(text)]
	];
}

/** Without headers: the SKUs first (those we know, else the first column of names), then what the rest looks like. */
function byContent(rows: readonly (readonly string[])[], plan: Plan): (GoodsColumn | undefined)[] {
	const columns: (GoodsColumn | undefined)[] = (rows[0] ?? []).map(() => undefined);
	const texts = columns.map((_, i) => rows.map((row) => row[i]!.trim()).filter(Boolean));
	columns[skuColumn(texts, plan)] = 'sku';
	for (const [column, fits] of looks(plan)) {
		const at = texts.findIndex((cells, i) => columns[i] === undefined && cells.length > 0 && cells.filter(fits).length >= cells.length * 0.6);
		if (at >= 0) columns[at] = column;
	}
	return columns;
}

function skuColumn(texts: readonly (readonly string[])[], plan: Plan): number {
	const known = knownSkuColumn(texts, plan);
	if (known >= 0) return known;
	const named = texts.findIndex((cells) => cells.length > 0 && !cells.every(isFigure));
	return Math.max(0, named);
}

/** The column in which at least half of the cells are SKUs of this shipment; −1 when there is none. */
export function knownSkuColumn(texts: readonly (readonly string[])[], plan: Plan): number {
	const skus = new Set([...plan.products.map(({ sku }) => sku), ...plan.lines.map(({ sku }) => sku)]);
	return texts.findIndex((cells) => cells.length > 0 && cells.filter((cell) => skus.has(cell)).length >= cells.length / 2);
}

/** Another meaning for one column; a meaning belongs to one column only. */
export const withColumn = (block: Block, at: number, column: GoodsColumn | undefined): Block => ({
	...block,
	columns: block.columns.map((there, i) => (i === at ? column : there === column ? undefined : there))
});
