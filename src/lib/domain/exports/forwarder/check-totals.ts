import { summed } from '../../documents/totals';
import { minorDigits } from '../../values/money';
import { cellsFor, columnFor, figure, finding, ONE, rowNumbers, shownFigure, textIn, type ReadSheet, type SheetCode, type SheetFinding } from './check-finding';
import { grossTotal, volumeTotal } from './figures';
import type { PlacedRows } from './placed';
import type { Scope } from './scope';
import { goodsTotal } from './shipment-values';

const thousandths = (grams: number | undefined): bigint | undefined => (grams === undefined ? undefined : BigInt(Math.round(grams)) * (ONE / 1000n));

/** What is added up on a sheet. */
export type Total = 'units' | 'cartons' | 'gross' | 'net' | 'cbm' | 'amount';

/** What the plan says in all, in millionths of the sheet's unit. */
export function expected(scope: Scope): Readonly<Record<Total, bigint | undefined>> {
	const decilitres = volumeTotal(scope.cartons);
	const amount = goodsTotal(scope);
	return {
		units: BigInt(scope.lines.reduce((sum, { quantity }) => sum + quantity, 0)) * ONE,
		cartons: BigInt(scope.cartons.length) * ONE,
		gross: thousandths(grossTotal(scope.cartons)),
		net: thousandths(summed(scope.lines.map(({ netG }) => netG))),
		cbm: decilitres === undefined ? undefined : BigInt(decilitres) * (ONE / 10_000n),
		amount: amount && amount.minor * (ONE / 10n ** BigInt(minorDigits(amount.currency)))
	};
}

type Sum = { readonly of: Total; readonly code: SheetCode; readonly alone: string; readonly columns: readonly { readonly key: string; readonly per: 'row' | 'group' | 'carton' }[] };

/** `carton` counts a figure once for each carton of its row, `group` once for the rows of a carton. */
const SUMS: readonly Sum[] = [
	{ of: 'units', code: 'units-differ', alone: 'unit_count', columns: [{ key: 'qty', per: 'row' }, { key: 'qty_per_carton', per: 'carton' }] },
	{ of: 'cartons', code: 'cartons-differ', alone: 'carton_count', columns: [{ key: 'cartons', per: 'group' }] },
	{ of: 'gross', code: 'gross-differs', alone: 'total_gross_kg', columns: [{ key: 'gross_kg_total', per: 'group' }, { key: 'gross_kg', per: 'carton' }] },
	{ of: 'net', code: 'net-differs', alone: 'total_net_kg', columns: [{ key: 'net_kg', per: 'row' }] },
	{ of: 'cbm', code: 'cbm-differs', alone: 'total_cbm', columns: [{ key: 'cbm_total', per: 'group' }, { key: 'cbm', per: 'carton' }] },
	{ of: 'amount', code: 'amount-differs', alone: 'total_amount', columns: [{ key: 'amount', per: 'row' }] }
];

const TOTALS = new Map<string, Total>(SUMS.flatMap(({ of, alone, columns }) => [[alone, of] as const, ...columns.map(({ key }) => [key, of] as const)]));
/** What a key is a part of, or the whole. */
export const totalOf = (key: string | undefined): Total | undefined => (key === undefined ? undefined : TOTALS.get(key));
const PER_CARTON = new Set(SUMS.flatMap(({ columns }) => columns.filter(({ per }) => per === 'carton').map(({ key }) => key)));
export const isPerCarton = (key: string): boolean => PER_CARTON.has(key);

/** Cartons of a row: as its cell says, else one; known for a carton's rows from the first. */
export function cartonsAt(read: ReadSheet, rows: PlacedRows, row: number): bigint {
	const column = columnFor(rows, 'cartons');
	return (column && figure(read.textAt(column.column, row))) ?? ONE;
}

function summedColumn(read: ReadSheet, rows: PlacedRows, { key, per }: Sum['columns'][number]): { readonly column: number; readonly sum: bigint } | undefined {
	const column = columnFor(rows, key)?.column;
	if (column === undefined) return undefined;
	// quantities per carton stand in every row, weights and sizes in the first of a carton
	const firsts = new Map(rows.groups.flatMap(({ row, span }) => Array.from({ length: span }, (_, i) => [row + i, row] as const)));
	const isOnceOnly = per !== 'row' && key !== 'qty_per_carton';
	const counted = isOnceOnly ? rows.groups.map(({ row }) => row) : rowNumbers(rows);
	const sum = counted.reduce((all, row) => {
		const value = figure(read.textAt(column, row)) ?? 0n;
		return all + (per === 'carton' && !(rows.kind === 'items' && key !== 'qty_per_carton' && columnFor(rows, 'cartons') === undefined) ? (value * cartonsAt(read, rows, firsts.get(row) ?? row)) / ONE : value);
	}, 0n);
	return { column, sum };
}

/** Sums of the filled cells against the plan, and totals that stand alone. */
export function checkTotals(read: ReadSheet, scope: Scope): SheetFinding[] {
	const wanted = expected(scope);
	return SUMS.flatMap(({ of, code, alone, columns }) => {
		const plan = wanted[of];
		const { rows } = read.placed;
		const isWrong = (sum: bigint): boolean => plan !== undefined && sum !== plan;
		const facts = (sum: bigint) => ({ sheet: shownFigure(sum), plan: shownFigure(plan ?? 0n) });
		const inRows = rows && columns.map((column) => summedColumn(read, rows, column)).find((found) => found !== undefined);
		const last = rows ? rows.first : 0;
		return [
			...(rows && inRows && isWrong(inRows.sum) ? [finding(read, code, { column: inRows.column, row: last }, facts(inRows.sum))] : []),
			...cellsFor(read.placed, alone).flatMap(({ at }) => {
				const value = figure(textIn(read, at));
				return value !== undefined && isWrong(value) ? [finding(read, code, at, facts(value))] : [];
			})
		];
	});
}

/** A column of amounts that holds unit prices, and amounts that are not price times quantity. */
export function checkAmounts(read: ReadSheet): SheetFinding[] {
	const { rows } = read.placed;
	const [price, amount, qty] = ['price_declared', 'amount', 'qty'].map((key) => (rows && columnFor(rows, key))?.column);
	if (!rows || amount === undefined || price === undefined || qty === undefined) return [];
	const figures = rowNumbers(rows).map((row) => ({ row, price: figure(read.textAt(price, row)), amount: figure(read.textAt(amount, row)), qty: figure(read.textAt(qty, row)) }));
	const several = figures.filter((one) => one.price !== undefined && one.price !== 0n && one.amount !== undefined && (one.qty ?? 0n) > ONE);
	const first = several[0];
	if (first && several.every((one) => one.amount === one.price)) return [finding(read, 'unit-price-as-total', { column: amount, row: first.row }, { price: shownFigure(first.price ?? 0n) })];
	return several.flatMap((one) => {
		const product = ((one.price ?? 0n) * (one.qty ?? 0n)) / ONE;
		const gap = product - (one.amount ?? 0n);
		// shares of a line are rounded so that they add up to it: never further off than one unit of money
		return gap > ONE || gap < -ONE ? [finding(read, 'amount-not-product', { column: amount, row: one.row }, { amount: shownFigure(one.amount ?? 0n), product: shownFigure(product) })] : [];
	});
}
