import type { Product, Words } from '../catalog/product';
import { plainText } from './names';

/** A span ("3-6 years", "18ヶ月") or a single age; the first number is the younger one. */
const AGE =
	/(?<![\d.a-z#])(\d{1,2}(?:\.\d)?)(?:\s*(?:-|–|~|〜|to|a|カラ|至|到|・|\/)\s*\d{1,3}(?:\.\d)?)?\s*-?\s*(months?|mths?|mos?\b|mois|m(?=\s*\+)|[カヶヵケ箇个個]月|years?|yrs?|yo\b|ans?\b|歳|才|サイ|周?岁)(半)?/g;
/** "Ages 3+", "aged 4 to 8", "6+", "3 and up": years, unless months follow, which `AGE` reads. */
const AGED = /\bage[sd]?\b[\s:]*(?:(?:range|group|recommended|suitable|suggested|from|over|for|of|is)\b[\s:]*)*(\d{1,2}(?:\.\d)?)(?!\d|\s*(?:-|–|~|to)?\s*\d*\s*-?\s*(?:months?|mths?|mos?\b|m\b))/g;
const AND_UP = /(?<![\d.a-z#])(\d{1,2})\s*(?:(?:and|&)\s*(?:up|over|older|above)\b|\+)/g;
const COUNTED = /^\s*(?:\d|pieces?|pcs?|in\b|players?|colou?rs?|cards?|games?|sheets?|animals?|items?|songs?|sounds?|modes?|blocks?|stickers?)/;
/** What follows or stands before a span of time that is no age. */
const NO_AGE_AFTER = /^\s*(?:of\s+)?(?:warranty|guarantee|anniversary|supply|calendar|diary|planner|battery|subscription|limited|replacement|experience|分|保証|間|garantie)/;
const NO_AGE_BEFORE = /(?:warranty|guarantee|garantie)\W*(?:of|de)?\s*$/;
const UNDER_BEFORE = /(?:under|below|younger than|less than|moins de|up to)\s*(?:the\s+)?(?:age\s*(?:of)?\s*)?$/;
const UNDER_AFTER = /^\s*(?:未満|以下|マデ)/;
/** "Not for children under 3" tells that it is for those of three. */
const DENIES_BEFORE = /(?:not|unsuitable|unsafe|warning|choking|hazard|keep away|ne convient|deconseille|interdit)/;
const DENIES_AFTER = /(?:不可|禁|使用|使イ|与エ|適サ|適シ|対象外|不宜|不适|不得|誤飲|危険)/;

/** What is said of age in words, in months; asked only where no figure is given. */
const IN_WORDS: readonly (readonly [RegExp, number])[] = [
	[/\b(?:newborn|infants?|for (?:my )?bab(?:y|ies)|baby (?:toys?|rattles?|teethers?|gyms?|walkers?|mobiles?|toddlers?|girls?|boys?|shower))\b|新生児|乳児|乳幼児|赤チヤン(?!ノ?人形|ノ?ヌイグルミ)|ベビ[ー-](?:トイ|用|玩具|ジム|ラトル|オモチヤ)|婴儿|婴幼儿|宝宝|nourrisson|\bbebes?\b/, 0],
	[/\btoddlers?\b|tout-petits?|幼児(?!期)/, 12],
	[/\bpreschool(?:ers?)?\b|\bkindergarten\b|幼稚園|保育園|園児|幼儿|maternelle/, 36],
	[/小学生|\bschool age\b|小学生/, 72],
	[/\badults? only\b|大人向ケ|大人用|\bfor adults\b(?! and (?:kids|children))|成人/, 216]
];

type Read = { readonly ages: number[]; readonly floors: number[] };

const inMonths = (figure: string, unit: string, half: string | undefined): number =>
	Math.round(Number(figure) * (/^(?:m|[カヶヵケ箇个個]月)/.test(unit) ? 1 : 12)) + (half ? 6 : 0);

function note({ ages, floors }: Read, months: number, before: string, after: string): void {
	if (NO_AGE_AFTER.test(after) || NO_AGE_BEFORE.test(before)) return;
	const isUnder = UNDER_BEFORE.test(before) || UNDER_AFTER.test(after);
	if (!isUnder) ages.push(months);
	else if (DENIES_BEFORE.test(before) || DENIES_AFTER.test(after)) floors.push(months);
	else ages.push(0);
}

function readFigures(text: string, read: Read): void {
	const around = (from: number, to: number): [string, string] => [text.slice(Math.max(0, from - 48), from), text.slice(to, to + 24)];
	for (const found of text.matchAll(AGE)) note(read, inMonths(found[1]!, found[2]!, found[3]), ...around(found.index, found.index + found[0].length));
	for (const found of text.matchAll(AGED)) note(read, Math.round(Number(found[1]) * 12), ...around(found.index, found.index + found[0].length));
	for (const found of text.matchAll(AND_UP)) {
		const [before, after] = around(found.index, found.index + found[0].length);
		if (Number(found[1]) <= 18 && !COUNTED.test(after)) note(read, Number(found[1]) * 12, before, after);
	}
}

const given = (words: Words | undefined): string[] => (words ? [words.en, words.ja, words.fr, words.zh].flatMap((text) => (text ? [plainText(text)] : [])) : []);

const known = new WeakMap<Product, number | 'none'>();

/** The youngest age, in months, that the title, the description or the use of a product names: 36 for "ages 3-6". Read once for each product. */
export function youngestMonths(product: Product): number | undefined {
	let months = known.get(product);
	if (months === undefined) known.set(product, (months = youngestIn(product) ?? 'none'));
	return months === 'none' ? undefined : months;
}

function youngestIn({ title, customsDescription, use }: Product): number | undefined {
	const texts = [...given(title), ...given(customsDescription), ...given(use)];
	const read: Read = { ages: [], floors: [] };
	for (const text of texts) readFigures(text, read);
	const told = read.ages.length > 0 ? read.ages : read.floors;
	if (told.length > 0) return Math.min(...told);
	return IN_WORDS.find(([words]) => texts.some((text) => words.test(text)))?.[1];
}
