import { searchable } from '$lib/server/db/find-text';
import type { KeptPrint } from '$lib/server/label-ledger';

/** What went to the printer together, in one line. */
export type PrintedRun = {
	readonly run: string;
	readonly kind: string;
	readonly stock: string;
	readonly printedAt: string;
	readonly printedBy: string;
	/** Different labels, and all that came out. */
	readonly labels: number;
	readonly copies: number;
	readonly cartons: readonly number[];
	readonly skus: readonly string[];
	readonly boxIds: number;
	readonly voided: number;
};

const distinct = <T>(items: readonly (T | undefined)[]): T[] => [...new Set(items.filter((item) => item !== undefined))];

/** Runs in the order of their labels. */
export function runsOf(prints: readonly KeptPrint[]): PrintedRun[] {
	const byRun = new Map<string, KeptPrint[]>();
	for (const print of prints) {
		const known = byRun.get(print.run);
		if (known) known.push(print);
		else byRun.set(print.run, [print]);
	}
	return [...byRun.values()].flatMap((labels) => (labels[0] ? [runOf(labels[0], labels)] : []));
}

const runOf = ({ run, kind, stock, printedAt, printedBy }: KeptPrint, labels: readonly KeptPrint[]): PrintedRun => ({
	run, kind, stock, printedAt, printedBy,
	labels: labels.length,
	copies: labels.reduce((sum, { copies }) => sum + copies, 0),
	cartons: distinct(labels.map(({ carton }) => carton)).sort((a, b) => a - b),
	skus: distinct(labels.map(({ sku }) => sku)),
	boxIds: distinct(labels.map(({ boxId }) => boxId)).length,
	voided: distinct(labels.map(({ voided }) => voided?.boxId)).length
});

/** A short number is that of a carton; as part of a box id it would find every one of them. */
const CARTON = /^\d{1,5}$/;

/** Whether every word is the carton, or stands in the box id, the SKU or the name of who printed it. */
export function isAbout(typed: string): (print: Pick<KeptPrint, 'carton' | 'boxId' | 'sku' | 'printedBy'>) => boolean {
	const words = searchable(typed).split(' ').filter((word) => word !== '');
	return ({ carton, boxId = '', sku = '', printedBy }) => {
		const texts = [boxId, sku, printedBy].map(searchable);
		return words.every((word) => (CARTON.test(word) ? carton === Number(word) || texts.includes(word) : texts.some((text) => text.includes(word))));
	};
}
