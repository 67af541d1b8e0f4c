import type { StockFit } from '$lib/domain/documents/printing/stock-fits';
import type { Say } from '$lib/ui/words';

const PAPERS: readonly (readonly [start: string, paper: string])[] = [['a4', 'A4'], ['letter', 'Letter'], ['a5', 'A5'], ['a6', 'A6']];

/** "A4, 24 labels", "Roll", "4 × 6 in": what is printed on the pack of the stock. */
export function stockName(t: Say, { name, on, perSheet }: Pick<StockFit, 'name' | 'on' | 'perSheet'>): string {
	if (name === '4x6') return '4 × 6 in';
	const paper = PAPERS.find(([start]) => name.toLowerCase().startsWith(start))?.[1];
	if (paper && on === 'sheet' && name.length > paper.length) return t('labels.stock.sheet', { paper, n: perSheet });
	return paper ?? t('labels.stock.roll');
}
