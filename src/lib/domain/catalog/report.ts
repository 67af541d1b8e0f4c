import { withFacts, type CasePack, type ReadLine } from './facts';
import { showSize, showWeight } from './measures';
import type { Product } from './product';
import type { TableReading } from './read-table';
import type { Because, Refusal } from './table';
import { lineKey } from './twice';

/** What of a product differs: the field's path, and both values as people read them. */
export type Change = { readonly field: string; readonly from: string; readonly to: string };
export type ChangedProduct = { readonly sku: string; readonly before: Product; readonly after: Product; readonly changes: readonly Change[] };

/** What taking an import would do. */
export type ImportReport = {
	readonly added: readonly Product[];
	readonly changed: readonly ChangedProduct[];
	readonly unchanged: number;
	readonly refused: readonly Refusal[];
	readonly lines: readonly ReadLine[];
	readonly casePacks: readonly CasePack[];
	readonly notes: readonly Because[];
};

/** Compares what was read with what is kept: only columns of the file change anything, and an empty cell erases nothing. */
export function importReport(reading: TableReading, existing: readonly Product[]): ImportReport {
	const kept = new Map(existing.map((product) => [product.sku, product]));
	const added: Product[] = [];
	const changed: ChangedProduct[] = [];
	let unchanged = 0;
	const seen = new Set<string>();
	for (const { sku, facts } of reading.rows) {
		if (seen.has(sku)) continue;
		seen.add(sku);
		const before = kept.get(sku);
		const after = withFacts(sku, facts, before);
		if (!before) {
			added.push(after);
			continue;
		}
		const changes = changesBetween(before, after);
		if (changes.length > 0) changed.push({ sku, before, after, changes });
		else unchanged++;
	}
	return {
		added,
		changed,
		unchanged,
		refused: reading.refused,
		lines: linesOf(reading),
		casePacks: reading.rows.flatMap(({ casePack }) => (casePack ? [casePack] : [])),
		notes: reading.notes
	};
}

/** Rows of one SKU, centre, expiry and lot make one line. */
function linesOf({ rows }: TableReading): ReadLine[] {
	const lines = new Map<string, ReadLine>();
	for (const { line } of rows) {
		if (!line) continue;
		const key = lineKey(line);
		lines.set(key, { ...line, quantity: line.quantity + (lines.get(key)?.quantity ?? 0) });
	}
	return [...lines.values()];
}

/** The fields that differ between two states of one product, as people read them. */
export function changesBetween(before: Product, after: Product): Change[] {
	const was = shown(before);
	const is = shown(after);
	return [...new Set([...was.keys(), ...is.keys()])]
		.map((field) => ({ field, from: was.get(field) ?? '', to: is.get(field) ?? '' }))
		.filter(({ from, to }) => from !== to);
}

/** Every value of a product by its path, as text. */
function shown(product: Product): Map<string, string> {
	const { unit, value, ...rest } = product;
	const texts = new Map<string, string>();
	if (unit?.sizeMm) texts.set('unit.sizeMm', showSize(unit.sizeMm));
	if (unit?.weightG !== undefined) texts.set('unit.weightG', showWeight(unit.weightG));
	if (unit?.netWeightG !== undefined) texts.set('unit.netWeightG', showWeight(unit.netWeightG));
	if (value) texts.set('value', `${value.amount} ${value.currency}`);
	const walk = (path: string, entry: unknown): void => {
		if (entry === undefined || entry === '') return;
		if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
			for (const [key, inner] of Object.entries(entry)) walk(path ? `${path}.${key}` : key, inner);
		} else texts.set(path, typeof entry === 'object' ? JSON.stringify(entry) : String(entry));
	};
	walk('', rest);
	return texts;
}

/** What is taken when some SKUs are left out. */
export function taking(report: ImportReport, isTaken: (sku: string) => boolean): ImportReport {
	return {
		...report,
		added: report.added.filter(({ sku }) => isTaken(sku)),
		changed: report.changed.filter(({ sku }) => isTaken(sku)),
		lines: report.lines.filter(({ sku }) => isTaken(sku)),
		casePacks: report.casePacks.filter(({ sku }) => isTaken(sku))
	};
}
