import { textOf } from '../../catalog/table';
import { minorDigits } from '../../values/money';
import { cellName, readCell, type At } from './cell-names';
import { columnFor, finding, headingsOver, labelOf, ONE, rowNumbers, shownFigure, type FinishedSheet, type ReadSheet, type SheetFinding } from './check-finding';
import { cartonsAt, expected, isPerCarton, totalOf, type Total } from './check-totals';
import { keysMeant } from './headings';
import { keyOfHeading } from './keys';
import { onlyKeyIn } from './marks';
import type { PlacedRows } from './placed';
import { reckoned, type CellSource, type Reckoned } from './reckon';
import type { Scope } from './scope';
import { goodsTotal } from './shipment-values';

const PRICES = new Set(['price_declared', 'price_sale']);

/** What a column of the filled rows holds: as it is marked, else as it is headed. */
function keyOfColumn(read: ReadSheet, rows: PlacedRows, column: number): string | undefined {
	const marked = rows.columns.find((one) => one.column === column);
	return marked ? onlyKeyIn(marked.text)?.key : headingsOver(read, column).flatMap(keysMeant).find(({ key }) => totalOf(key) !== undefined || PRICES.has(key))?.key;
}

/** Keys of the columns of filled rows that a formula adds up. */
function keysSummed(read: ReadSheet, { ranges }: Reckoned): string[] {
	const { rows, sheet } = read.placed;
	if (!rows) return [];
	const [first, last] = [rows.first, rows.first + rows.count - 1];
	return ranges.filter((range) => range.sheet === sheet && range.from.column === range.to.column && range.from.row <= last && range.to.row >= first).flatMap(({ from }) => keyOfColumn(read, rows, from.column) ?? []);
}

/** What a formula is the total of: by the label beside it, by its column, else by what it adds up. */
function totalAt(read: ReadSheet, at: At, summed: readonly string[]): Total | undefined {
	const label = keyOfHeading(labelOf(read, at), 'alone')?.key;
	const { rows } = read.placed;
	const below = rows && at.row >= rows.first + rows.count ? keyOfColumn(read, rows, at.column) : undefined;
	return totalOf(label) ?? totalOf(below) ?? (new Set(summed).size === 1 ? totalOf(summed[0]) : undefined);
}

const standsForSeveral = (read: ReadSheet): boolean => {
	const { rows } = read.placed;
	return rows !== undefined && columnFor(rows, 'cartons') !== undefined && rowNumbers(rows).some((row) => cartonsAt(read, rows, row) > ONE);
};

type Told = { readonly finding?: SheetFinding; readonly isChecked: boolean };

type Wanted = { readonly wanted: Readonly<Record<Total, bigint | undefined>>; /** How far amounts may be off for being rounded. */ readonly roundings: bigint };

function told(read: ReadSheet, { wanted, roundings }: Wanted, at: At, value: Reckoned): Told {
	const summed = keysSummed(read, value);
	const of = totalAt(read, at, summed);
	const price = summed.find((key) => PRICES.has(key));
	const isPlain = !value.hasNumbers;
	const facts = { sheet: shownFigure(value.millionths) };
	if (price !== undefined && summed.length === 1 && isPlain) return { isChecked: true, finding: finding(read, 'total-of-prices', at, { ...facts, key: price }) };
	const plan = of === undefined ? undefined : wanted[of];
	if (of === undefined || plan === undefined) return { isChecked: false };
	const gap = value.millionths < plan ? plan - value.millionths : value.millionths - plan;
	// each amount of a row is rounded, prices times quantities are not
	if (gap <= (price === undefined ? 0n : roundings)) return { isChecked: true };
	if (!isPlain) return { isChecked: false };
	const all = { ...facts, plan: shownFigure(plan), key: summed[0] ?? '', total: of };
	const other = summed.length === 1 && totalOf(summed[0]) !== of;
	const code = other ? 'total-of-other' : value.millionths < plan && summed.length === 1 && isPerCarton(summed[0] ?? '') && standsForSeveral(read) ? 'total-per-carton' : 'total-differs';
	return { isChecked: true, finding: finding(read, code, at, all) };
}

/** The forwarder's own formulas: totals against the plan, and what could not be reckoned. */
export function checkFormulas(read: ReadSheet, scope: Scope, source: CellSource): SheetFinding[] {
	const wanted = { wanted: expected(scope), roundings: (BigInt(read.placed.rows?.count ?? 0) * (ONE / 10n ** BigInt(minorDigits(goodsTotal(scope)?.currency ?? '')))) / 2n };
	const all = read.placed.formulas.flatMap((name) => {
		const [at, formula] = [readCell(name), read.formulas.get(name)];
		const value = at && formula !== undefined ? reckoned(formula, read.placed.sheet, source) : undefined;
		return [{ name, ...(at && value ? told(read, wanted, at, value) : { isChecked: false }) } as Told & { name: string }];
	});
	const unchecked = all.filter(({ isChecked }) => !isChecked);
	return [
		...all.flatMap((one) => one.finding ?? []),
		...(unchecked[0] ? [finding(read, 'formula-left', unchecked[0].name, { n: unchecked.length, cells: unchecked.slice(0, 5).map(({ name }) => name).join(', ') }, 'warning')] : [])
	];
}

/** Formulas and texts of a finished book. */
export function sourceOf(sheets: readonly FinishedSheet[]): CellSource {
	const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
	return {
		formulaAt: (sheet, at) => byName.get(sheet)?.formulas?.get(cellName(at)),
		textAt: (sheet, { column, row }) => textOf(byName.get(sheet)?.rows[row - 1]?.[column - 1]).trim()
	};
}
