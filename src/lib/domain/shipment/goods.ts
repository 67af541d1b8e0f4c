import type { Product } from '../catalog/product';
import type { Because } from '../catalog/table';
import { accept, reject, type Result } from '../values/result';
import { addDestination, hasDestination } from './destinations';
import { cellText, readCell, type GoodsColumn, type Reading, type Row } from './goods-cells';
import { centreOf, productOf, type Plan, type ShipmentLine } from './plan';

export type CellEdit = { readonly row: number; readonly column: GoodsColumn; readonly text: string };

/** A text that means nothing; the plan stays as it was and the text stays with the user. */
export type Unread = CellEdit & { readonly because: Because };

/** A plan laid open for many edits at once; `closed` makes it a plan again. */
export type Desk = {
	readonly before: Plan;
	readonly lines: ShipmentLine[];
	readonly products: Map<string, Product>;
	readonly centres: Set<string>;
	readonly known: ReadonlyMap<string, Product>;
};

/** Of two products with one SKU the first counts, as everywhere. */
function bySku(products: readonly Product[]): Map<string, Product> {
	const found = new Map<string, Product>();
	for (const product of products) if (!found.has(product.sku)) found.set(product.sku, product);
	return found;
}

/** `known` are products of the catalogue: a SKU that is new on the shipment takes its facts from there. */
export const opened = (plan: Plan, known: readonly Product[] = []): Desk => ({
	before: plan,
	lines: [...plan.lines],
	products: bySku(plan.products),
	centres: new Set((plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter)),
	known: new Map(known.map((product) => [product.sku, product]))
});

const skusOf = (lines: readonly ShipmentLine[]): ReadonlySet<string> => new Set(lines.map(({ sku }) => sku));

const alike = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((entry, i) => entry === b[i]);

/** Products whose last line went go with it; centres that lines now name become destinations. */
export function closed({ before, lines, products, centres, known }: Desk): Plan {
	const were = skusOf(before.lines);
	const are = skusOf(lines);
	for (const sku of are) {
		const facts = known.get(sku);
		if (facts && !products.has(sku)) products.set(sku, facts);
	}
	const kept = [...products.values()].filter(({ sku }) => are.has(sku) || !were.has(sku));
	const had = new Set(before.products);
	const untouched = alike(lines, before.lines) && kept.every((product) => had.has(product));
	const plan = untouched ? before : { ...before, lines, products: kept };
	const fresh = [...centres].filter((code) => !hasDestination(before, code));
	const after = fresh.reduce((grown, fulfillmentCenter) => addDestination(grown, { fulfillmentCenter }), plan);
	// rows that named no centre went to the only one there was, or to none: never to the first of several new ones
	return fresh.length === 0 || before.destinations?.length === 1 ? after : { ...after, lines: plan.lines };
}

export const rowOn = ({ before, lines, products, known }: Desk, index: number): Row | undefined => {
	const line = lines[index];
	return line && { line, product: products.get(line.sku) ?? known.get(line.sku) ?? { sku: line.sku }, currency: before.currency };
};

/** Reads one text into its cell; answers why not, or nothing when it went in. */
export function put(desk: Desk, { row: index, column, text }: CellEdit, reading?: Reading): Because | undefined {
	const row = rowOn(desk, index);
	if (!row) return { code: 'row-missing', row: index + 1 };
	if (text.trim() === cellText(column, row)) return undefined;
	const read = readCell(column, text, { row, centres: desk.centres, ...(reading && { reading }) });
	if (!read.ok) return read.rejection;
	if (read.value.to === 'product') desk.products.set(row.line.sku, read.value.product);
	else desk.lines[index] = read.value.line;
	const centre = column === 'fulfillmentCenter' ? desk.lines[index]?.fulfillmentCenter : undefined;
	if (centre) desk.centres.add(centre);
	return undefined;
}

/** Many cells at once. What can be read goes in; the rest is named and changes nothing. */
export function setCells(plan: Plan, edits: readonly CellEdit[], known: readonly Product[] = []): { plan: Plan; unread: Unread[] } {
	const desk = opened(plan, known);
	const unread = edits.flatMap((edit) => {
		const because = put(desk, edit);
		return because ? [{ ...edit, because }] : [];
	});
	return { plan: closed(desk), unread };
}

/** One cell: the plan with it, or why its text means nothing. */
export function setCell(plan: Plan, edit: CellEdit, known: readonly Product[] = []): Result<Plan, Because> {
	const { plan: after, unread } = setCells(plan, [edit], known);
	return unread[0] ? reject(unread[0].because) : accept(after);
}

const keyOf = (plan: Plan, line: ShipmentLine): string => JSON.stringify([line.sku, centreOf(plan, line), line.expiry, line.lot]);

/** Lines of the same SKU, centre, expiry and lot become one: the first of them, with the units of all. */
function gathered(plan: Plan, lines: readonly ShipmentLine[], which: (line: ShipmentLine) => boolean = () => true): ShipmentLine[] {
	const found = new Map<string, ShipmentLine>();
	for (const [i, line] of lines.entries()) {
		const key = which(line) ? keyOf(plan, line) : `left alone ${i}`;
		const first = found.get(key);
		found.set(key, first ? { ...first, quantity: first.quantity + line.quantity } : line);
	}
	return [...found.values()];
}

/** Adds goods; units of a line that is there already are added to it. */
export function addLines(plan: Plan, lines: readonly ShipmentLine[], known: readonly Product[] = []): Plan {
	if (lines.length === 0) return plan;
	const desk = opened(plan, known);
	const added = gathered(plan, lines);
	for (const line of added) {
		const at = desk.lines.findIndex((there) => keyOf(plan, there) === keyOf(plan, line));
		const there = desk.lines[at];
		if (there) desk.lines[at] = { ...there, quantity: there.quantity + line.quantity };
		else desk.lines.push(line);
		if (line.fulfillmentCenter) desk.centres.add(line.fulfillmentCenter);
	}
	return closed(desk);
}

export function removeLines(plan: Plan, rows: ReadonlySet<number>): Plan {
	const lines = plan.lines.filter((_, row) => !rows.has(row));
	return lines.length === plan.lines.length ? plan : closed({ ...opened(plan), lines });
}

export type Share = { readonly fulfillmentCenter: string; readonly quantity: number };
export type SplitDoesNotAddUp = { readonly code: 'split-does-not-add-up'; readonly sku: string; readonly of: number; readonly given: number };

/** One line becomes one for each centre with units; together they must have the units of the line. */
export const splitLine = (plan: Plan, row: number, shares: readonly Share[]): Result<Plan, SplitDoesNotAddUp> =>
	splitLines(plan, new Map([[row, shares]]));

/** Several lines in one step; one that does not add up stops them all. */
export function splitLines(plan: Plan, splits: ReadonlyMap<number, readonly Share[]>): Result<Plan, SplitDoesNotAddUp> {
	for (const [row, shares] of splits) {
		const { sku, quantity: of } = plan.lines[row] ?? raise(`line ${row}: there is none`);
		const given = shares.reduce((units, { quantity }) => units + quantity, 0);
		const sound = shares.every(({ quantity }) => Number.isSafeInteger(quantity) && quantity >= 0);
		if (given !== of || !sound) return reject({ code: 'split-does-not-add-up', sku, of, given });
	}
	// destinations first: a line without a centre may mean the only one there was
	const named = [...splits.values()].flat().flatMap(({ fulfillmentCenter, quantity }) => (quantity > 0 ? [fulfillmentCenter] : []));
	const open = closed({ ...opened(plan), centres: new Set([...opened(plan).centres, ...named]) });
	const lines = open.lines.flatMap((line, row) => {
		const parts = (splits.get(row) ?? []).filter(({ quantity }) => quantity > 0);
		return parts.length > 0 ? parts.map((part) => ({ ...line, ...part })) : [line];
	});
	const split = new Set([...splits.keys()].map((row) => plan.lines[row]?.sku));
	return accept({ ...open, lines: gathered(open, lines, ({ sku }) => split.has(sku)) });
}

const raise = (message: string): never => {
	throw new RangeError(message);
};

/** Units by weight, whole, adding up exactly: the largest remainders get what is left over, the first of equals first. */
export function sharedOut(units: number, weights: readonly number[]): number[] {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (total <= 0) return weights.map((_, i) => (i === 0 ? units : 0));
	const exact = weights.map((weight) => (units * weight) / total);
	const shares = exact.map(Math.floor);
	const byRemainder = exact.map((share, i) => ({ i, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
	const left = units - shares.reduce((sum, share) => sum + share, 0);
	for (const { i } of byRemainder.slice(0, left)) shares[i] = shares[i]! + 1;
	return shares;
}

/** The facts of one product for another SKU, as when a SKU was mistyped. */
export const copyFacts = (plan: Plan, from: Product, sku: string): Plan => ({
	...plan,
	products: [...plan.products.filter((product) => product.sku !== sku), { ...from, sku }]
});

/** The product of a row, also when the plan knows nothing about it yet. */
export const productIn = (plan: Plan, line: ShipmentLine): Product => productOf(plan, line.sku) ?? { sku: line.sku };
