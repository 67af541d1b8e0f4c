import { perSheet, stockOf } from '$lib/domain/documents/labels/stocks';
import { cartonsText } from '$lib/domain/documents/printing/label-job';
import { hasWords } from '$lib/i18n/words';
import { clockTime } from '$lib/ui/figures';
import type { Say } from '$lib/ui/words';

/** What a label of a kind is called; a kind of somebody's own by its key. */
export function kindName(t: Say, kind: string): string {
	const key = [`printed.kind.${kind}`, `papers.kind.${kind}`].find((one) => hasWords(t.language, one));
	return key ? t(key) : kind;
}

/** "A4, 24 × (66 × 33.9 mm)", "76 × 51 mm", "4 × 6 in", "A4, 4 ×": a sheet or roll by its measures, as every language writes them. */
export function stockText(name: string): string {
	const stock = stockOf(name);
	const size = stock?.labelMm.join(' × ');
	if (stock) return perSheet(stock) > 1 ? `${name.split('_')[0]}, ${perSheet(stock)} × (${size} mm)` : name === 'a5' ? 'A5' : `${size} mm`;
	const [, paper, up] = /^(a\d)(?:-(\d+))?/.exec(name) ?? [];
	if (paper) return paper.toUpperCase() + (up === undefined ? '' : `, ${up} ×`);
	return /^\d+x\d+$/.test(name) ? `${name.replace('x', ' × ')} ${name === '4x6' ? 'in' : 'mm'}` : name;
}

/** When it was in Japan. */
export const timeOf = (instant: string, today: string): string => `${clockTime(instant, today)} JST`;
/** The same where the reader sits. */
export const localTime = (instant: string): string => new Date(instant).toLocaleString();

/** More than this is no address any more. */
const LONGEST = 4_000;

type Printed = { readonly kind: string; readonly stock: string; readonly cartons: readonly number[]; readonly skus: readonly string[] };

/** The print page, set as these labels were printed; cartons that carry a void id are left out, for theirs is not made any more. */
export function againAddress(shipment: string, { kind, stock, cartons: all, skus }: Printed, carried: readonly number[] = []): string | undefined {
	const cartons = all.filter((carton) => !carried.includes(carton));
	if (cartons.length === 0 && all.length > 0) return undefined;

	const listed = cartonsText(cartons).replaceAll(' ', '');
	const [sku] = skus;
	const query = new URLSearchParams({
		kind, stock,
		...(listed !== '' && listed.length <= LONGEST && { cartons: listed }),
		...(sku !== undefined && skus.length === 1 && cartons.length === 0 && { sku })
	});
	return `${shipment}/labels?${query}`;
}

const MOST_SKUS = 3;

/** "1-4, 9 · MUG-01, TEA and 3 more". */
export function aboutWhat(t: Say, { cartons, skus }: Pick<Printed, 'cartons' | 'skus'>): string {
	const inCartons = cartons.length > 0 ? t('printed.cartons', { list: shortened(cartonsText(cartons)), n: cartons.length }) : '';
	const more = skus.length - MOST_SKUS;
	const ofSkus = skus.slice(0, MOST_SKUS).join(', ') + (more > 0 ? ` ${t('printed.more', { n: more })}` : '');
	return [inCartons, ofSkus].filter((part) => part !== '').join(' · ');
}

const MOST_LETTERS = 60;
const shortened = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, text.lastIndexOf(',', MOST_LETTERS))}, …` : text);
