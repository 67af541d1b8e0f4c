import { SITES, type Site } from '../shipment/fulfillment-centers';
import { isAmazon } from './amazon';
import { cjkText, findPhrase, latinWords } from './names';

const CENTRE_WORDS = [
	'fc', 'tc', 'ixd', 'fulfillment center', 'fulfillment centre', 'fulfilment center', 'fulfilment centre',
	'warehouse', 'distribution center', 'logistics center'
];
const CENTRE_SIGNS = ['フルフィルメントセンター', '入庫係', '納品先', '倉庫', '物流センター', '配送センター', 'fc', 'tc', 'ixd', '仓库', '运营中心', '物流中心'].map(cjkText);

type Known = { readonly code: string; readonly label: string; readonly town: string; readonly signs: string };

const townOf = ({ name }: Site): string => (/^Amazon (?:Japan )?(.+?) (?:FC|TC|IXD)/.exec(name)?.[1] ?? '').toLowerCase().replaceAll('-', ' ');
const signsOfTown = ({ nameJa = '' }: Site): string => cjkText(/^アマゾン(?:ジャパン)?\s*(.+?)\s*(?:FC|TC|IXD|フルフィルメントセンター)/u.exec(nameJa)?.[1] ?? '');

const known: readonly Known[] = SITES.map((site) => ({
	code: site.code?.toLowerCase() ?? '',
	label: site.code ?? site.name,
	town: townOf(site),
	signs: signsOfTown(site)
}));
/** Longest first: 流山おおたかの森 is not 流山. */
const byTown = known.toSorted((a, b) => b.town.length - a.town.length);

/**
 * The fulfilment centre that a text names, by its code or its town, in any spelling that is Amazon's; `''` when it says
 * that it is a centre and not which.
 */
export function centreNamed(text: string): string | undefined {
	if (!isAmazon(text)) return undefined;
	const words = latinWords(text);
	const signs = cjkText(text);
	const found =
		known.find(({ code }) => code !== '' && findPhrase(words, code)) ??
		byTown.find(({ town, signs: inJapanese }) => (town !== '' && findPhrase(words, town)) || (inJapanese !== '' && signs.includes(inJapanese)));
	if (found) return found.label;
	return CENTRE_WORDS.some((phrase) => findPhrase(words, phrase)) || CENTRE_SIGNS.some((word) => signs.includes(word)) ? '' : undefined;
}
