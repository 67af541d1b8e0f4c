import type { Product, Words } from '$lib/domain/catalog/product';
import { below, type Random } from '$lib/domain/packing/random';

type Shade = { readonly code: string; readonly en: string; readonly ja: string };

const SHADES: readonly Shade[] = [
	{ code: 'WHT', en: 'white', ja: 'ホワイト' },
	{ code: 'BLK', en: 'black', ja: 'ブラック' },
	{ code: 'NVY', en: 'navy', ja: 'ネイビー' },
	{ code: 'GRY', en: 'grey', ja: 'グレー' },
	{ code: 'OLV', en: 'olive', ja: 'オリーブ' },
	{ code: 'SND', en: 'sand', ja: 'サンド' },
	{ code: 'RST', en: 'rust', ja: 'ラスト' },
	{ code: 'SKY', en: 'sky blue', ja: 'スカイブルー' }
];

const shaded = (words: Words | undefined, { en, ja }: Shade, model: string): Words => ({
	en: `${words?.en ?? ''}, ${en}, ${model}`,
	...(words?.ja && { ja: `${words.ja} ${ja} ${model}` })
});

const serial = (start: string, n: number): string => start + n.toString(36).toUpperCase().padStart(10 - start.length, '0');

/** A few grams and cents either way: no two articles of a range are quite alike. */
const about = (random: Random, n: number): number => Math.round(n * (0.85 + 0.3 * random()));

const cents = (amount: string): number => Math.round(Number(amount) * 100);

/** The n-th variation of some products: another colour, model, weight and price of what a real range has. */
export function variation(bases: readonly Product[], n: number, random: Random): Product {
	const base = bases[n % bases.length];
	const shade = SHADES[Math.floor(n / bases.length) % SHADES.length];
	if (!base || !shade) throw new RangeError('there is no product to vary');
	const model = `No. ${Math.floor(n / (bases.length * SHADES.length)) + 1}`;
	const weightG = about(random, base.unit?.weightG ?? 300);
	return {
		...base,
		sku: `${base.sku}-${shade.code}-${String(n).padStart(4, '0')}`,
		asin: serial('B0S', n),
		fnsku: serial('X0S', n),
		title: shaded(base.title, shade, model),
		model,
		unit: { ...base.unit, weightG, netWeightG: Math.round(weightG * 0.92) },
		...(base.value && { value: { ...base.value, amount: (about(random, cents(base.value.amount)) / 100).toFixed(2) } })
	};
}

/** So many different things, in the order in which chance takes them. */
export function some<T>(random: Random, things: readonly T[], count: number): T[] {
	const left = [...things];
	return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(random, left.length), 1)).flat();
}
