import type { Product } from '../../catalog/product';
import { numbered, packedIn, type Numbered } from '../../documents/cartons';
import { folded } from '../../documents/folding';
import { linesByCentre, productsOf, type InvoiceLine } from '../../documents/lines';
import { grossOf } from '../../shipment/carton-weight';
import type { Plan } from '../../shipment/plan';
import { lineAmount, type MinorUnits } from '../../values/money';
import type { PlainDate } from '../../values/plain-date';
import type { RowKind } from './keys';

/** What of a plan goes onto a sheet: all of it, or what goes to one centre. */
export type Scope = {
	readonly plan: Plan;
	readonly products: ReadonlyMap<string, Product>;
	/** Centres in the order of the papers. */
	readonly centres: readonly string[];
	readonly lines: readonly (InvoiceLine & { readonly centre: string | undefined })[];
	readonly cartons: readonly Numbered[];
	/** The day on which the sheet is filled, in Japan. */
	readonly on: PlainDate;
};

export function scopeOf(plan: Plan, on: PlainDate, centre?: string): Scope {
	const isHere = (code: string | undefined): boolean => centre === undefined || code === centre;
	const groups = linesByCentre(plan).filter((group) => isHere(group.centre));
	const cartons = numbered(plan).filter(({ carton }) => isHere(carton.fulfillmentCenter));
	const centres = [...new Set([...groups.map((group) => group.centre ?? ''), ...cartons.map(({ carton }) => carton.fulfillmentCenter)])].filter((code) => code !== '');
	return { plan, products: productsOf(plan), centres, lines: groups.flatMap(({ centre: code, lines }) => lines.map((line) => ({ ...line, centre: code }))), cartons, on };
}

/** One filled row: a SKU, a carton or a run of alike ones, or a SKU in it. */
export type SheetRow = {
	readonly line: number;
	readonly centre: string | undefined;
	/** The one SKU of the row. */
	readonly sku: string | undefined;
	/** Units in all cartons of the row. */
	readonly units: number;
	/** Cartons that are wholly what the row tells of. */
	readonly cartons: readonly Numbered[];
	/** Which carton row of the sheet it belongs to, from 0, and how many rows that carton has. */
	readonly group: number;
	readonly span: number;
	readonly isFirst: boolean;
	/** The share of this row in the amount of its line, so that shares add up to it. */
	readonly amount: { readonly minor: MinorUnits; readonly currency: string } | undefined;
};

type Bare = Omit<SheetRow, 'line' | 'amount'>;

const alike = (a: Numbered, b: Numbered): boolean => grossOf(a.carton) === grossOf(b.carton) && a.carton.outerMm.join() === b.carton.outerMm.join();
export const allAlike = (boxes: readonly Numbered[]): boolean => boxes.every((box) => boxes[0] !== undefined && alike(boxes[0], box));

function itemRows({ lines, cartons }: Scope): Bare[] {
	return lines.map(({ sku, quantity, centre }, group) => {
		const holding = cartons.filter(({ carton }) => carton.fulfillmentCenter === centre && carton.contents.some((content) => content.sku === sku));
		const alone = holding.every(({ carton }) => carton.contents.every((content) => content.sku === sku));
		return { centre, sku, units: quantity, cartons: alone ? holding : [], group, span: 1, isFirst: true };
	});
}

type Run = readonly Numbered[];

function runsOf({ plan, cartons }: Scope, fold: boolean): Run[] {
	if (!fold) return cartons.map((box) => [box]);
	const here = new Set(cartons.map(({ carton }) => carton));
	return folded(plan).flatMap(({ ranges }) => ranges.map((range) => range.cartons)).filter((run) => run[0] !== undefined && here.has(run[0].carton));
}

function cartonRows(scope: Scope, fold: boolean): Bare[] {
	return runsOf(scope, fold).map((run, group) => {
		const packed = run[0] ? packedIn(run[0].carton) : [];
		const units = packed.reduce((sum, { quantity }) => sum + quantity, 0) * run.length;
		return { centre: run[0]?.carton.fulfillmentCenter, sku: packed.length === 1 ? packed[0]?.sku : undefined, units, cartons: run, group, span: 1, isFirst: true };
	});
}

function contentRows(scope: Scope, fold: boolean): Bare[] {
	return runsOf(scope, fold).flatMap((run, group) => {
		const packed = run[0] ? packedIn(run[0].carton) : [];
		return packed.map(({ sku, quantity }, i) => ({
			centre: run[0]?.carton.fulfillmentCenter, sku, units: quantity * run.length, cartons: run, group, span: packed.length, isFirst: i === 0
		}));
	});
}

/** The amount of each row: what its line is worth up to and with it, less what it was worth before. */
function shared(scope: Scope, rows: readonly Bare[]): SheetRow[] {
	const before = new Map<string, number>();
	return rows.map((row, i) => {
		const value = row.sku === undefined ? undefined : scope.lines.find(({ sku, centre }) => sku === row.sku && centre === row.centre)?.unitValue;
		if (row.sku === undefined || !value) return { ...row, line: i + 1, amount: undefined };
		const name = `${row.centre ?? ''} ${row.sku}`;
		const units = before.get(name) ?? 0;
		before.set(name, units + row.units);
		return { ...row, line: i + 1, amount: { minor: lineAmount(value, units + row.units) - lineAmount(value, units), currency: value.currency } };
	});
}

export function rowsOf(scope: Scope, kind: RowKind, fold: boolean): SheetRow[] {
	const rows = kind === 'items' ? itemRows(scope) : kind === 'cartons' ? cartonRows(scope, fold) : contentRows(scope, fold);
	return shared(scope, rows);
}
