import type { StockFit } from '$lib/domain/documents/printing/stock-fits';
import { sayRejection } from '$lib/ui/rejection';
import type { Say } from '$lib/ui/words';
import { stockName } from './stock-name';

type Refused = { readonly code: string; readonly name?: unknown; readonly given?: unknown; readonly stock?: unknown };

/** Choices with a field of their own, beside which the same sentence stands. */
const OWN_WORDS: readonly unknown[] = ['cartons', 'start', 'copies', 'spare'];

const sized = (t: Say, fit: StockFit): string => `${stockName(t, fit)} (${fit.labelMm.join(' × ')} mm)`;

/** Why a run is refused, in the words of this page: what its address calls things is not what its fields call them. */
export function sayRefused(t: Say, refused: Refused, fits: readonly StockFit[]): string {
	const { code, name, given, stock } = refused;
	if (code === 'label-stock-unknown' && fits.length > 0) return t('labels.wrong.stock', { stock: String(stock), stocks: fits.map((fit) => sized(t, fit)).join('; ') });
	if (code !== 'parameter-not-valid') return sayRejection(t, refused);
	const told = { name: String(name), given: String(given) };
	return t(OWN_WORDS.includes(name) ? `labels.wrong.${told.name}` : 'labels.wrong.other', told);
}

/** What of the address is refused and can be taken back to the usual at once. */
export function refusedName(refused: Refused | undefined): string | undefined {
	const names: Readonly<Record<string, string>> = { 'label-start-beyond-sheet': 'start', 'label-stock-unknown': 'stock', 'label-sku-unknown': 'sku' };
	return refused?.code === 'parameter-not-valid' && typeof refused.name === 'string' ? refused.name : names[refused?.code ?? ''];
}
