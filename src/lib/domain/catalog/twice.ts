import type { GoodRow } from './read-row';
import type { Because, Refusal } from './table';

/** Goods that go together on one line. */
export const lineKey = ({ sku, fulfillmentCenter = '', expiry = '', lot = '' }: { sku: string; fulfillmentCenter?: string; expiry?: string; lot?: string }): string =>
	JSON.stringify([sku, fulfillmentCenter, expiry, lot]);

/** The first few row numbers; a sentence needs no more. */
const rowNumbers = (rows: readonly GoodRow[]): string => rows.slice(0, 5).map(({ row }) => row).join(', ') + (rows.length > 5 ? ' …' : '');

/**
 * A SKU may stand on several rows, one for each centre, expiry or lot. Rows that say different things about the product
 * contradict each other and are all refused; rows of the same line are added up, and that is told.
 */
export function refuseContradictions(rows: readonly GoodRow[], column: string): { rows: GoodRow[]; refused: Refusal[]; notes: Because[] } {
	const bySku = new Map<string, GoodRow[]>();
	for (const row of rows) {
		const same = bySku.get(row.sku);
		if (same) same.push(row);
		else bySku.set(row.sku, [row]);
	}
	const refused: Refusal[] = [];
	const notes: Because[] = [];
	const contradicting = new Set<string>();
	for (const [sku, same] of bySku) {
		if (same.length < 2) continue;
		if (new Set(same.map(({ facts }) => JSON.stringify(facts))).size > 1) {
			contradicting.add(sku);
			for (const { row } of same) {
				refused.push({ row, sku, column, value: sku, because: { code: 'sku-twice', value: sku, others: rowNumbers(same.filter((each) => each.row !== row)) } });
			}
		} else if (same.length > new Set(same.map(({ line }) => (line ? lineKey(line) : ''))).size) {
			notes.push({ code: same.some(({ line }) => line) ? 'rows-added-up' : 'rows-alike', sku, rows: rowNumbers(same) });
		}
	}
	return { rows: rows.filter(({ sku }) => !contradicting.has(sku)), refused, notes };
}
