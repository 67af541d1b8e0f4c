import names from '../../data/names/amazon.json';
import { SITES } from '../shipment/fulfillment-centers';
import { cjkText, findPhrase, hasCjk, latinWords } from './names';

/** Words that stand beside a centre's code or town; those that stand beside any town as well tell nothing by themselves. */
const TELLING_WORDS = ['fc', 'tc', 'ixd', 'fulfillment', 'fulfilment', 'amazon', 'fba', 'ef'];
const CENTRE_WORDS = [...TELLING_WORDS, 'center', 'centre', 'warehouse', 'inbound', 'japan', 'attn', 'dock', 'o'];
const CENTRE_WORDS_CJK = ['フルフィルメントセンター', '入庫係', 'fc', 'tc', 'ixd'].map(cjkText);
const LEGAL_FORMS = new Set(['co', 'ltd', 'inc', 'kk', 'gk', 'llc', 'corp', 'k', 'g', 'c']);

/** "AmazonJapanLogistics", "AmznJP": one word, and nothing in it but what Amazon's own names go on with. */
const RUN_ON = new RegExp(`^(?:amazon|amzn)(?:${names.runOn.join('|')})*$`);

const legalFormsCjk = names.legalForms.map(cjkText);

const TOWN_CJK = /^アマゾン(?:ジャパン)?\s*([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+?)\s*(?:FC|TC|IXD|フルフィルメントセンター)/u;

/** "小田原" of "アマゾン 小田原FC 入庫係"; only sites that Amazon runs in its own name. */
const townsCjk = SITES.flatMap(({ nameJa }) => {
	const town = TOWN_CJK.exec(nameJa ?? '')?.[1];
	return town ? [cjkText(town)] : [];
});
const towns = SITES.flatMap(({ name }) => {
	const town = /^Amazon (?:Japan )?(.+?) (?:FC|TC|IXD)/.exec(name)?.[1];
	return town ? [town.toLowerCase().replaceAll('-', ' ')] : [];
});
const codes = SITES.flatMap(({ code }) => (code === undefined ? [] : [code.toLowerCase()]));
const beforeCjk = [...names.cjk.before.map(cjkText), ...townsCjk];
const afterCjk = [...names.cjk.after.map(cjkText), ...townsCjk, ...CENTRE_WORDS_CJK, ...codes];

/** Whether a name is one of Amazon's companies or fulfilment centres, in any spelling. */
export const isAmazon = (name: string): boolean => isAmazonInLatin(name) || isCentreInLatin(name) || (hasCjk(name) && isAmazonInCjk(name));

function isAmazonInLatin(name: string): boolean {
	const words = latinWords(name);
	const stripped = words.filter((word) => !LEGAL_FORMS.has(word));
	if (names.wholeNames.includes(stripped.join(''))) return true;
	if (words.some((word) => word !== 'amazon' && RUN_ON.test(word))) return true;
	return names.words.some((phrase) => {
		const found = findPhrase(words, phrase);
		return found !== undefined && !isAnother(name, words[found[1] + 1]);
	});
}

/** The river, its forest, and those who pack for Amazon's sellers. */
const isAnother = (name: string, next: string | undefined): boolean =>
	names.notFollowedBy.some((word) => word === next || (hasCjk(word) && cjkText(name).includes(cjkText(`amazon${word}`))));

/** "NRT1", "Odawara FC", "Amagasaki Fulfilment Centre": nothing of a company's own is left beside them. */
function isCentreInLatin(name: string): boolean {
	if (hasCjk(name)) return false;
	const words = latinWords(name).filter((word) => !LEGAL_FORMS.has(word));
	const rest = words.filter((word) => !CENTRE_WORDS.includes(word));
	if (codes.includes(rest.join(''))) return true;
	const town = rest.filter((word) => !codes.includes(word)).join(' ');
	return words.some((word) => TELLING_WORDS.includes(word) || codes.includes(word)) && towns.includes(town);
}

function isAmazonInCjk(name: string): boolean {
	const text = withoutLegalForms(cjkText(name));
	if (names.cjk.names.some((spelling) => stands(text, cjkText(spelling)))) return true;
	const centre = CENTRE_WORDS_CJK.reduce((rest, word) => rest.replaceAll(word, ''), text);
	return centre !== text && (townsCjk.includes(centre) || codes.includes(centre));
}

const withoutLegalForms = (text: string): string => legalFormsCjk.reduce((rest, form) => rest.replaceAll(form, '|'), text);

/** Whether a spelling stands on its own in a text: at its edges, at a legal form, or beside what Amazon's names go on with. */
function stands(text: string, spelling: string): boolean {
	for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
		const before = text.slice(0, at);
		const after = text.slice(at + spelling.length);
		if (opens(before) && goesOn(after)) return true;
	}
	return false;
}

const opens = (before: string): boolean =>
	before === '' || /[|()a-z0-9都道府県市区町村]$/.test(before) || beforeCjk.some((word) => before.endsWith(word));

const goesOn = (after: string): boolean =>
	after === '' || /^([|()]|fc|tc|fba|japan|co|com|ltd|kk|gk|inc|ixd)/.test(after) || afterCjk.some((word) => after.startsWith(word));
