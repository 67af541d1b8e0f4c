import type { Product, Words } from '../catalog/product';
import { goodsOf, tellsConstruction, tellsEnergy } from './description';
import { codeOf } from './kinds';
import { wordsOf } from './reading';
import { tellingOf, vaguenessOf } from './words-of-goods';

type Language = 'en' | 'ja';

/** NACCS and the carriers take these letters and signs. */
const TAKEN = /[^A-Za-z0-9 .,\-()/=!"%&*;<>'+:]/g;
const LONGEST_TITLE = 60;

const inLatin = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[×✕]/g, 'x')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[’‘]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(TAKEN, ' ')
		.replace(/\s+/g, ' ')
		.replace(/\s+([,;.])/g, '$1')
		.trim();

const textOf = (words: Words | undefined, language: Language): string =>
	language === 'en' ? inLatin(words?.en ?? '') : (words?.ja ?? '').normalize('NFKC').trim();

/** What stands in 【】 and [] is shouted. */
const calm = ({ en, ja }: Words): Words => ({ en: en.replace(SHOUTED, ' '), ja: ja?.replace(SHOUTED, ' ') });
const SHOUTED = /[【[][^】\]]*[】\]]/gu;
const FIRST_PART = /^.{12,60}?(?=\s*(?:[,|;(/、（]| - ))/u;

/** A title without its brand, and up to its first stop where it is a list of search words. */
function titleOf({ title, brand = '' }: Product, language: Language): string {
	const text = textOf(title && calm(title), language);
	const name = textOf({ en: brand, ja: brand }, language);
	const rest = name !== '' && text.toLowerCase().startsWith(`${name.toLowerCase()} `) ? text.slice(name.length).trim() : text;
	if (rest.length <= LONGEST_TITLE) return rest;
	return FIRST_PART.exec(rest)?.[0] ?? rest.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '');
}

/** What it is: the description as far as it tells, else the title. */
function nameOf(product: Product, language: Language): string {
	const description = textOf(product.customsDescription, language);
	if (description !== '' && !vaguenessOf(description)) return description.replace(/[.,;\s]+$/, '');
	const title = titleOf(product, language);
	return title !== '' && tellingOf(title) > 0 ? title.replace(/[.,;\s]+$/, '') : '';
}

const says = (text: string, part: string): boolean => {
	const known = new Set(wordsOf(text));
	return wordsOf(part).every((word) => word === '' || known.has(word));
};

const chapterWord = (product: Product): string => ({ '61': 'knitted', '62': 'woven' })[codeOf(product).slice(0, 2)] ?? '';

const CHEMISTRY: Readonly<Record<string, string>> = { 'li-ion': 'lithium-ion', 'li-metal': 'lithium metal' };

/** What a carrier wants to know of a lithium battery, as far as it is known. */
function batteryOf({ traits }: Product): string {
	const battery = traits?.battery;
	const chemistry = battery && CHEMISTRY[battery.chemistry];
	if (!battery || !chemistry) return '';
	if (battery.wattHours !== undefined) return `${chemistry} ${battery.wattHours} Wh`;
	return battery.lithiumG === undefined ? '' : `${chemistry} ${battery.lithiumG} g lithium`;
}

const useOf = (use: string): string => (use === '' || /^(?:for|used|to)\b/i.test(use) ? use : `for ${use}`);

function inEnglish(product: Product): string {
	const parts = [nameOf(product, 'en')];
	const add = (part: string): unknown => part !== '' && !says(parts.join(', '), part) && parts.push(part);
	const material = textOf(product.material, 'en');
	if (goodsOf(product) === 'clothing' && ![...parts, material].some(tellsConstruction)) add(chapterWord(product));
	add(material);
	if (!parts.some(tellsEnergy)) add(batteryOf(product));
	add(useOf(textOf(product.use, 'en')));
	add(product.model ? `model ${inLatin(product.model)}` : '');
	return parts.join(', ');
}

function inJapanese(product: Product): string {
	const name = nameOf(product, 'ja');
	const more = [textOf(product.material, 'ja'), textOf(product.use, 'ja')].filter((part) => part !== '' && !name.includes(part));
	return more.length === 0 ? name : `${name}（${more.join('、')}）`;
}

/**
 * A description for customs from what the product's own fields say: what it is, knitted or woven, material, Wh, use, model.
 * Empty when they do not say what it is, or would make another vague one.
 */
export function suggestDescription(product: Product, language: Language = 'en'): string {
	if (nameOf(product, language) === '') return '';
	const text = language === 'en' ? inEnglish(product) : inJapanese(product);
	return vaguenessOf(text) || text === textOf(product.customsDescription, language) ? '' : text;
}
