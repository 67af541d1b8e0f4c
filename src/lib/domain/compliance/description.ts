import list from '../../data/words/description-details.json';
import type { Product, Words } from '../catalog/product';
import { codeOf } from './kinds';
import { plainText } from './names';
import { textsOf } from './reading';
import { hasWord, namesGoods } from './word-pattern';

/** What a description must tell of such goods and does not. */
export type Lack =
	| { readonly because: 'clothing'; readonly lacks: 'construction' | 'fibre' | 'constructionAndFibre' }
	| { readonly because: 'shoes'; readonly lacks: 'upper' | 'sole' | 'upperAndSole' }
	| { readonly because: 'battery'; readonly lacks: 'wattHours' };

const tells = { construction: hasWord(list.construction), fibre: hasWord(list.fibre), upper: hasWord(list.upper), sole: hasWord(list.sole) };
const names = { clothing: namesGoods(list.clothing), shoes: namesGoods(list.shoes), batteries: namesGoods(list.batteries) };
type Goods = keyof typeof names;
const GOODS = Object.keys(names) as Goods[];

export const tellsConstruction = (text: string): boolean => tells.construction(plainText(text));

/** "18.5 Wh"; the lithium of a metal cell is told in grams. */
const ENERGY = /\d\s*wh\b|watt[\s-]?hour|ワツト時|瓦时|\d\s*m?g\b.*(?:lithium|リチウム|锂)|(?:lithium|リチウム|锂).*\d\s*m?g\b/;
export const tellsEnergy = (text: string): boolean => ENERGY.test(plainText(text));

/** Batteries of lithium for themselves; what has one inside is described as what it is. */
const isLithiumAlone = ({ traits }: Product): boolean => traits?.battery?.packed === 'alone' && traits.battery.chemistry.startsWith('li-');

const CHAPTERS = new Set(GOODS.flatMap((goods) => list[goods].headings.map((heading) => heading.slice(0, 2))));

/** Cheap: a code that is typed plainly, of a chapter that has none of these goods. */
const isElsewhere = ({ hsCode = '' }: Product): boolean => /^\d\d/.test(hsCode) && !CHAPTERS.has(hsCode.slice(0, 2));

/** By the code; by words of title and description only where there is no code. */
export function goodsOf(product: Product): Goods | undefined {
	if (isLithiumAlone(product)) return 'batteries';
	if (isElsewhere(product)) return undefined;
	const code = codeOf(product);
	if (code !== '') return GOODS.find((goods) => list[goods].headings.some((heading) => code.startsWith(heading)));
	const text = textsOf(product).map(plainText).join(' | ');
	return GOODS.find((goods) => names[goods](text));
}

const described = ({ en, ja = '', fr = '', zh = '' }: Words): string => plainText([en, ja, fr, zh].join(' | '));

/** The first or the second of two things, or both, where they are not told. */
const lackOf = <A, B, C>([first, hasFirst]: readonly [A, boolean], [second, hasSecond]: readonly [B, boolean], both: C): A | B | C | undefined => {
	if (hasFirst) return hasSecond ? undefined : second;
	return hasSecond ? first : both;
};

/** What the description leaves untold, in whichever language it is told. */
export function lackIn(product: Product): Lack | undefined {
	const { customsDescription } = product;
	const goods = customsDescription && goodsOf(product);
	if (!goods) return undefined;
	const text = described(customsDescription);
	if (goods === 'batteries') return ENERGY.test(text) ? undefined : { because: 'battery', lacks: 'wattHours' };
	if (goods === 'shoes') {
		const lacks = lackOf(['upper', tells.upper(text)] as const, ['sole', tells.sole(text)] as const, 'upperAndSole' as const);
		return lacks && { because: 'shoes', lacks };
	}
	const lacks = lackOf(['construction', tells.construction(text)] as const, ['fibre', tells.fibre(text)] as const, 'constructionAndFibre' as const);
	return lacks && { because: 'clothing', lacks };
}
