import type { ReadLine } from '../catalog/facts';
import type { Product } from '../catalog/product';
import type { TableReading } from '../catalog/read-table';
import { importReport, type Change, type ImportReport } from '../catalog/report';
import type { Refusal } from '../catalog/table';
import { lineKey } from '../catalog/twice';
import { sum } from '../values/units';
import { emptyPlan, type Carton, type Plan, type ShipmentLine } from './plan';

export type ImportedPlan = {
	readonly plan: Plan;
	/** SKUs that the plan did not know. */
	readonly added: readonly string[];
	readonly changed: readonly { readonly sku: string; readonly changes: readonly Change[] }[];
	readonly refused: readonly Refusal[];
};

/** Takes every good row of a table into a plan, or into a new one; `known` are products to start from where the plan has none. */
export function importIntoPlan(plan: Plan | undefined, reading: TableReading, known: readonly Product[] = []): ImportedPlan {
	const before = plan ?? emptyPlan('IMPORT-1');
	const report = importReport(reading, [...known, ...before.products]);
	const inPlan = new Set(before.products.map(({ sku }) => sku));
	const { lines, quantities, refused } = linesAfter(before, report.lines);
	const changed = new Map<string, Change[]>();
	for (const { sku, changes } of report.changed) if (inPlan.has(sku)) changed.set(sku, [...changes]);
	for (const { sku, change } of quantities) changed.set(sku, [...(changed.get(sku) ?? []), change]);
	const products = productsAfter(before, report, known);
	return {
		plan: withCasePacks({ ...before, products, lines }, report),
		added: products.filter(({ sku }) => !inPlan.has(sku)).map(({ sku }) => sku),
		changed: [...changed].map(([sku, changes]) => ({ sku, changes })),
		refused: [...report.refused, ...refused]
	};
}

/** Products of the plan as the report leaves them, then those that its lines or its rows bring along. */
export function productsAfter(plan: Plan, report: ImportReport, known: readonly Product[] = []): Product[] {
	const after = new Map(report.changed.map(({ sku, after }) => [sku, after]));
	const products = plan.products.map((product) => after.get(product.sku) ?? product);
	const inPlan = new Set(products.map(({ sku }) => sku));
	const order = report.lines.map(({ sku }) => sku);
	const needed = new Set(order);
	const brought = [...report.added, ...report.changed.map(({ after }) => after), ...known.filter(({ sku }) => needed.has(sku))];
	const bySku = new Map(brought.toReversed().map((product) => [product.sku, product]));
	for (const sku of new Set([...order, ...brought.map(({ sku }) => sku)])) {
		const product = bySku.get(sku);
		if (product && !inPlan.has(sku)) products.push(product);
	}
	return products;
}

type LinesAfter = { lines: ShipmentLine[]; quantities: { sku: string; change: Change }[]; refused: Refusal[] };

/**
 * Sets the quantity of lines that are there and adds the others, so that the same file taken twice gives the same lines.
 * A row that names no centre means the SKU's only line; a SKU already split over centres cannot be told apart.
 */
export function linesAfter(plan: Plan, read: readonly ReadLine[]): LinesAfter {
	const lines = [...plan.lines];
	const quantities: LinesAfter['quantities'] = [];
	const refused: Refusal[] = [];
	const wasThere = lines.length;
	const places = new Map<string, number[]>();
	lines.forEach(({ sku }, at) => places.set(sku, [...(places.get(sku) ?? []), at]));
	const exact = new Map(lines.map((line, at) => [lineKey(line), at]));
	for (const line of read) {
		const own = (places.get(line.sku) ?? []).filter((at) => at < wasThere);
		const isBare = !line.fulfillmentCenter && !line.expiry && !line.lot;
		const at = exact.get(lineKey(line)) ?? (isBare && own.length === 1 ? own[0] : undefined);
		const there = at === undefined ? undefined : lines[at];
		if (at !== undefined && there) {
			if (there.quantity !== line.quantity) {
				quantities.push({ sku: line.sku, change: { field: 'quantity', from: String(there.quantity), to: String(line.quantity) } });
				lines[at] = { ...there, quantity: line.quantity };
			}
		} else if (isBare && own.length > 1) {
			const centres = own.map((each) => lines[each]?.fulfillmentCenter ?? '–').join(', ');
			refused.push({ row: 0, sku: line.sku, column: 'quantity', value: String(line.quantity), because: { code: 'line-split', sku: line.sku, centres } });
		} else lines.push(line);
	}
	return { lines, quantities, refused };
}

/** More cartons than anyone numbers by hand: a slip of the keyboard in the column. */
const MOST_CARTONS = 2_000;

/**
 * A manifest whose goods are all in case packs says what the cartons are. They are taken when the plan has none yet and it is
 * clear where they go; otherwise packing is left to the packing step.
 */
export function withCasePacks(plan: Plan, { casePacks, lines }: ImportReport): Plan {
	const centre = plan.destinations?.length === 1 ? plan.destinations[0]?.fulfillmentCenter : undefined;
	const units = sum(casePacks.map(({ unitsPerBox, boxes }) => unitsPerBox * boxes));
	const isAll = casePacks.length > 0 && units === sum(lines.map(({ quantity }) => quantity)) && units === sum(plan.lines.map(({ quantity }) => quantity));
	const boxes = sum(casePacks.map(({ boxes }) => boxes));
	if (!isAll || !centre || boxes > MOST_CARTONS || (plan.cartons?.length ?? 0) > 0) return plan;
	const cartons: Carton[] = [];
	for (const { sku, unitsPerBox, boxes, outerMm, grossWeightG, expiry, lot } of casePacks) {
		if (!outerMm || !grossWeightG) return plan;
		const content = { sku, quantity: unitsPerBox, ...(expiry ? { expiry } : {}), ...(lot ? { lot } : {}) };
		for (let i = 0; i < boxes; i++) {
			cartons.push({ number: cartons.length + 1, fulfillmentCenter: centre, outerMm, grossWeightG, contents: [content] });
		}
	}
	return { ...plan, cartons };
}
