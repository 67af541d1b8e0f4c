import { plainCode } from './dock-codes';

/** Units of something in a box, by whatever code Amazon names it. */
export type BoxContent = { readonly code: string; readonly quantity: number };

/** A box as Amazon tells of it; what it does not tell is absent. */
export type AmazonBox = {
	readonly id: string;
	readonly grams?: number;
	readonly contents?: readonly BoxContent[];
	/** Which box of how many. */
	readonly n?: number;
	readonly of?: number;
};

/** A line that says nothing of a box: its number from 1, and its text. */
export type LineNotRead = { readonly line: number; readonly text: string };
export type BoxesRead = {
	readonly boxes: readonly AmazonBox[];
	/** Ids as they stood in the list; `boxes` come by their numbers. */
	readonly listed: readonly string[];
	/** Ids that stood there more than once without naming goods: each is one box. */
	readonly repeated: readonly string[];
	readonly notRead: readonly LineNotRead[];
};

/** `U000010` comes after `U000009`, and `10` after `9`. */
export function naturally(a: string, b: string): number {
	const [left, right] = [a, b].map((id) => id.split(/(\d+)/));
	for (let i = 0; i < Math.max(left?.length ?? 0, right?.length ?? 0); i++) {
		const [x = '', y = ''] = [left?.[i], right?.[i]];
		if (x === y) continue;
		const difference = i % 2 === 1 ? x.replace(/^0+/, '').length - y.replace(/^0+/, '').length : 0;
		return difference || (Number(x) - Number(y)) || (x < y ? -1 : 1);
	}
	return 0;
}

/** The FBA shipment that a box id begins with. */
export const shipmentOf = (boxId: string): string | undefined => /^(FBA[A-Z0-9]+)U\d{6}$/.exec(boxId)?.[1];

const AMAZON_ID = /\bFBA[A-Z0-9]{5,12}U\d{6}\b/g;
/** An id alone on its line need not look like others: Amazon gives some without `U`. */
const LONE_ID = /^[A-Z0-9][A-Z0-9-]{7,39}$/;

const GRAMS_IN: Readonly<Record<string, number>> = { kg: 1000, g: 1, lb: 453.59237, lbs: 453.59237 };
const MOST_G = 200_000;

function gramsOf(figure: string, unit: string): number | undefined {
	const grams = Math.round(Number(figure.replace(',', '.')) * (GRAMS_IN[unit.toLowerCase()] ?? Number.NaN));
	return grams > 0 && grams <= MOST_G ? grams : undefined;
}

type Column = 'id' | 'code' | 'quantity' | 'weight';
const COLUMNS: readonly (readonly [Column, RegExp])[] = [
	['weight', /weight|poids|重量|重さ/i],
	['id', /^(fba )?(box|carton|shipping box)( ?id| label| name)?$|^id$|box ?id|箱.?id|輸送箱|箱号|箱子|^箱$/i],
	['code', /fnsku|sku|asin|商品|コード/i],
	['quantity', /^(qty|quantity|units?|quantit|unit[ée]s|数量|個数|件数)/i]
];

type Header = { readonly at: ReadonlyMap<Column, number>; readonly unit: string };

/** Columns by their headings; the FNSKU before the SKU, since a shipment may call its goods otherwise. */
function headerOf(cells: readonly string[]): Header | undefined {
	const at = new Map<Column, number>();
	for (const [column, heading] of COLUMNS) {
		const found = cells.findIndex((cell, i) => heading.test(cell) && ![...at.values()].includes(i));
		if (found >= 0) at.set(column, found);
	}
	const fnsku = cells.findIndex((cell) => /fnsku/i.test(cell));
	if (fnsku >= 0) at.set('code', fnsku);
	const weight = cells[at.get('weight') ?? -1] ?? '';
	return at.has('id') && !cells.some((cell) => shipmentOf(plainCode(cell)) !== undefined) ? { at, unit: /\b(kg|lbs?|g)\b/i.exec(weight)?.[1] ?? 'kg' } : undefined;
}

type Row = { readonly id: string; readonly code?: string; readonly quantity?: number; readonly grams?: number };

const wholeOf = (text: string): number | undefined => (/^\d{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : undefined);
const bareWeight = (text: string, unit: string): number | undefined => {
	const [, figure, own] = /^(\d+(?:[.,]\d+)?)\s*(kg|lbs?|g)?$/i.exec(text) ?? [];
	return figure === undefined ? undefined : gramsOf(figure, own ?? unit);
};

function byHeader({ at, unit }: Header, cells: readonly string[]): Row | undefined {
	const cell = (column: Column): string => cells[at.get(column) ?? -1] ?? '';
	const id = plainCode(cell('id'));
	if (!LONE_ID.test(id)) return undefined;
	return rowOf(id, cell('code'), wholeOf(cell('quantity')), bareWeight(cell('weight'), unit));
}

/** Without headings: the id, what names its unit of weight, a whole number, and a code. */
function byLook(cells: readonly string[]): Row | undefined {
	const codes = cells.map(plainCode);
	const at = codes.findIndex((code) => shipmentOf(code) !== undefined);
	const id = codes[at] ?? (cells.length === 1 && /\d/.test(codes[0] ?? '') && LONE_ID.test(codes[0] ?? '') ? codes[0] : undefined);
	if (id === undefined) return undefined;
	const rest = cells.filter((_, i) => i !== Math.max(0, at));
	const isWeight = (cell: string): boolean => /^\d+([.,]\d+)?\s*(kg|lbs?|g)$/i.test(cell) || /^\d+[.,]\d+$/.test(cell);
	const isQuantity = (cell: string): boolean => wholeOf(cell) !== undefined && cell.length <= 5;
	const code = rest.find((cell) => !isWeight(cell) && !isQuantity(cell)) ?? '';
	const quantity = rest.find(isQuantity);
	return rowOf(id, code, quantity === undefined ? undefined : wholeOf(quantity), bareWeight(rest.find(isWeight) ?? '', 'kg'));
}

const rowOf = (id: string, code: string, quantity: number | undefined, grams: number | undefined): Row => ({
	id, ...(code !== '' && { code }), ...(quantity !== undefined && { quantity }), ...(grams !== undefined && { grams })
});

const quotedCells = (line: string, by: string): string[] =>
	[...line.matchAll(new RegExp(`(?:^|${by})(?:"((?:[^"]|"")*)"|([^"${by}]*))`, 'g'))].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');

const cellsOf = (line: string, by: string): string[] =>
	(by === '\t' ? line.split('\t') : quotedCells(line, by)).map((cell) => cell.normalize('NFKC').trim());

/** What parts the cells: whatever more lines have. */
const separatorOf = (lines: readonly string[]): string =>
	['\t', ';', ','].map((by) => [by, lines.filter((line) => line.includes(by)).length] as const).sort((a, b) => b[1] - a[1])[0]?.[0] ?? ',';

/** Box ids that were pasted: one a line, or a table with their contents and weights, with headings or without. */
export function readBoxIds(text: string): BoxesRead {
	const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
	const by = separatorOf(lines);
	const rows: Row[] = [];
	const notRead: LineNotRead[] = [];
	let header: Header | undefined;
	lines.forEach((line, i) => {
		if (line.trim() === '') return;
		const cells = cellsOf(line, by);
		const heading = rows.length === 0 && header === undefined ? headerOf(cells) : undefined;
		if (heading) header = heading;
		else {
			const row = header ? byHeader(header, cells) : byLook(cells.filter((cell) => cell !== ''));
			if (row) rows.push(row);
			else notRead.push({ line: i + 1, text: line });
		}
	});
	return { boxes: boxesOf(rows), listed: [...new Set(rows.map(({ id }) => id))], repeated: repeatedIn(rows), notRead };
}

function repeatedIn(rows: readonly Row[]): string[] {
	const [once, again] = [new Set<string>(), new Set<string>()];
	for (const { id, code } of rows) if (code === undefined) (once.has(id) ? again : once).add(id);
	return [...again];
}

/** Rows of one id are one box; a row that names a code and no quantity is one unit of it. */
function boxesOf(rows: readonly Row[]): AmazonBox[] {
	const ids = [...new Set(rows.map(({ id }) => id))].sort(naturally);
	const byId = grouped(rows);
	return ids.map((id) => {
		const mine = byId.get(id) ?? [];
		const contents = mine.flatMap(({ code, quantity = 1 }) => (code === undefined ? [] : [{ code, quantity }]));
		const grams = mine.find((row) => row.grams !== undefined)?.grams;
		return { id, ...(grams !== undefined && { grams }), ...(contents.length > 0 && { contents }) };
	});
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
	const found = new Map<string, Row[]>();
	for (const row of rows) {
		const known = found.get(row.id);
		if (known) known.push(row);
		else found.set(row.id, [row]);
	}
	return found;
}

const BOX_LINE = /(?:box|carton|箱|输送箱|輸送箱)\s*(\d+)\s*(?:of|\/|／|の|sur)\s*(\d+)(?:\s*[-–—・:：,]?\s*(\d+(?:[.,]\d+)?)\s*(kg|lbs?|g)\b)?/gi;
const SKU_LINE = /(?:single\s+sku|(?:fn|m)?sku)\s*[:：]?\s*([A-Za-z0-9][\w./+-]*)(?:[\s,;|]*(?:qty|quantity|数量)\s*[:：]?\s*(\d+))?/gi;
const QTY_LINE = /(?:qty|quantity|数量)\s*[:：]?\s*(\d+)/gi;

/** Boxes on the pages of Amazon's label PDF, read as text; labels of one page are told apart where each says the same of itself. */
export function readLabelPages(pages: readonly string[]): AmazonBox[] {
	const found = pages.flatMap((page) => boxesOn(page.normalize('NFKC')));
	const byId = new Map<string, AmazonBox>();
	for (const box of found) byId.set(box.id, { ...box, ...byId.get(box.id) });
	return [...byId.values()].sort((a, b) => naturally(a.id, b.id));
}

function boxesOn(page: string): AmazonBox[] {
	const ids = [...new Set([...page.matchAll(AMAZON_ID)].map(([id]) => id))];
	const places = [...page.matchAll(BOX_LINE)];
	const skus = [...page.matchAll(SKU_LINE)];
	const quantities = [...page.matchAll(QTY_LINE)];
	const quantityOf = (i: number): string | undefined => (quantities.length === skus.length ? quantities[i]?.[1] : undefined);
	const contents = skus.map(([, code = '', quantity], i) => ({ code, quantity: Number(quantity ?? quantityOf(i) ?? 0) }));
	const isMixed = /mixed\s+skus?/i.test(page) || contents.some(({ quantity }) => quantity === 0);
	return ids.map((id, i): AmazonBox => {
		const [, n, of, figure, unit = 'kg'] = (places.length === ids.length ? places[i] : undefined) ?? [];
		const grams = figure === undefined ? undefined : gramsOf(figure, unit);
		const mine = isMixed ? [] : ids.length === 1 ? contents : contents.length === ids.length ? contents.slice(i, i + 1) : [];
		return { id, ...(n && { n: Number(n), of: Number(of) }), ...(grams !== undefined && { grams }), ...(mine.length > 0 && { contents: mine }) };
	});
}
