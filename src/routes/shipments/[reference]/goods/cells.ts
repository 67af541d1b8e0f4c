import type { Product } from '$lib/domain/catalog/product';
import type { Because } from '$lib/domain/catalog/table';
import type { Finding } from '$lib/domain/compliance/finding';
import { cellText, readCell, type GoodsColumn } from '$lib/domain/shipment/goods-cells';
import { centreOf, type Plan, type ShipmentLine } from '$lib/domain/shipment/plan';
import { hasWords } from '$lib/i18n/words';
import { messageOf } from '$lib/i18n/tell';
import type { GridCell, Tone } from '$lib/ui/grid/grid';
import { sayRejection } from '$lib/ui/rejection';
import type { Say } from '$lib/ui/words';
import { grouped } from './totals';

/** Why a text means nothing, in words. */
export function sayBecause(t: Say, because: Because): string {
	const key = `goods.because.${because.code}`;
	return hasWords(t.language, key) ? t(key, because) : sayRejection(t, because);
}

export type Shown = {
	readonly plan: Plan;
	readonly line: ShipmentLine;
	readonly product: Product;
	readonly column: GoodsColumn;
	readonly field: string;
	/** Kept because it could not be read, here or in a paste that is open. */
	readonly typed?: { readonly text: string; readonly because: Because | undefined } | undefined;
	readonly was?: string | undefined;
	readonly pasted?: boolean;
	readonly findings: readonly Finding[];
	/** All values share one currency, which the header names. */
	readonly oneCurrency: boolean;
};

const worst = (findings: readonly Finding[]): Tone | undefined =>
	findings.some(({ severity }) => severity === 'block') ? 'block' : findings.some(({ severity }) => severity === 'warn') ? 'warn' : undefined;

/** One cell as the grid draws it: a text not understood before all, then a change, then findings, then what is implied. */
export function gridCell(shown: Shown, t: Say): GridCell {
	const { plan, line, product, column, field, typed, was, findings, oneCurrency, pasted } = shown;
	const text = cellText(column, { line, product, currency: plan.currency });
	if (typed) return { text: typed.text, field, tone: 'wrong', says: typed.because ? sayBecause(t, typed.because) : t('goods.typedStands') };
	const says = findings.map((finding) => messageOf(t.language, finding)).join(' ');
	if (was !== undefined) return { text, was, field, tone: 'changed', ...(says && { says }) };
	const tone = worst(findings) ?? (pasted ? 'pasted' : undefined);
	const marked = { ...(tone && { tone }), ...(says && { says }) };
	if (column === 'quantity' && line.quantity === 0 && !says) return { text, field, tone: 'block', says: t('goods.unitsMissing') };
	const implied = text === '' ? impliedText(shown) : '';
	if (implied) return { text, shown: implied, field, tone: 'quiet', ...marked };
	if (column === 'amount') return { text, shown: grouped(bare(text, oneCurrency)), field, tone: 'quiet' };
	if (column === 'quantity') return { text, shown: grouped(text), field, ...marked };
	if (column === 'value') return { text, shown: bare(text, oneCurrency), field, ...marked };
	return { text, field, ...marked };
}

const bare = (money: string, oneCurrency: boolean): string => (oneCurrency ? money.replace(/^[A-Z]{3} /, '') : money);

/** What goes for an empty cell: the only destination, or the title that there is. */
function impliedText({ plan, line, product, column }: Shown): string {
	if (column === 'fulfillmentCenter') return centreOf(plan, line) ?? '';
	return column === 'titleJa' ? (product.title?.en ?? '') : column === 'title' ? (product.title?.ja ?? '') : '';
}

/** Why a kept text is still not understood; nothing when it now could be. */
export function becauseOf(text: string, { plan, line, product, column }: Pick<Shown, 'plan' | 'line' | 'product' | 'column'>): Because | undefined {
	const centres = new Set((plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter));
	const read = readCell(column, text, { row: { line, product, currency: plan.currency }, centres });
	return read.ok ? undefined : read.rejection;
}
