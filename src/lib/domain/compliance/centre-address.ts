import { SITES, type Site } from '../shipment/fulfillment-centers';
import type { Address } from '../shipment/plan';
import { cjkText, latinWords } from './names';

const NUMERALS = '〇一二三四五六七八九';

/** 二 is 2, 十三 is 13, 二十 is 20: house numbers stay below a hundred where they are spelt out. */
const spelt = (numeral: string): string => {
	const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['〇', numeral];
	return String((tens === '' ? 1 : NUMERALS.indexOf(tens)) * 10 + (ones === '' ? 0 : NUMERALS.indexOf(ones)));
};

/** House numbers in one form: "2丁目13番1号", "2-chome 13-1" and "2－13－1" are all `2-13-1`. */
const withPlainNumbers = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/(?:[一二三四五六七八九]?十)?[一二三四五六七八九](?=丁目|番|号)|[一二三四五六七八九]?十(?=丁目|番|号)/g, spelt)
		.replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
		.replace(/(?<=\d)ー(?=\d)/g, '-')
		.replace(/(\d+(?:-\d+)*),? ([a-z-]+) (\d+)[ -]?ch[oō]me/g, '$3-$1 $2')
		.replace(/(?<=\d)\s*(?:丁目|番地の?|番|号|-?\s*ch[oō]me|-?\s*banchi|-?\s*ban|-?\s*go)\s*-?\s*(?=\d)/g, '-')
		.replace(/(?<=\d)(?:番地|番|号)/g, '')
		.replace(/(?<=\d)[のノ](?=\d)/g, '-');

const NUMBER = /\d+(?:-\d+)*/;
const numbersOf = (text: string): string[] => text.match(new RegExp(NUMBER, 'g')) ?? [];

const lettersOf = (text: string): string => latinWords(text.replace(/\d+(?:-\d+)*/g, ' ')).join('');
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** "-cho" and "-machi" come and go in romanised addresses. */
const stemOf = (town: string): string => lettersOf(town.replace(/-(cho|machi|shi|ku|gun)\b/gi, ' '));

type Mark = { readonly number: string; readonly town: string; readonly city: string };
type Known = { readonly site: Site; readonly postalCodes: readonly string[]; readonly latin: Mark; readonly cjk: Mark };

const known: readonly Known[] = SITES.flatMap((site) => {
	const address = site.address ?? site.inferredAddress;
	if (!address) return [];
	const street = withPlainNumbers(address.lines[0] ?? '');
	const streetJa = withPlainNumbers(address.linesJa?.[0] ?? '');
	const number = NUMBER.exec(street)?.[0] ?? '';
	const numberJa = NUMBER.exec(streetJa)?.[0] ?? '';
	return [
		{
			site,
			postalCodes: [address.postalCode ?? '', ...(site.otherPostalCodes ?? [])].map(digitsOf),
			latin: { number, town: stemOf((street.split(',')[0] ?? '').replace(/\baza\b/g, '')), city: stemOf((address.city.split(',')[0] ?? '')) },
			cjk: { number: numberJa, town: cjkText(streetJa.slice(0, streetJa.indexOf(numberJa))), city: cjkText(address.cityJa ?? '') }
		}
	];
});

/** The street is taken out before the town is looked for: a street of Kawajima is called Kawajima too. */
const matches = ({ number, town, city }: Mark, numbers: readonly string[], text: string): boolean =>
	number !== '' && numbers.includes(number) && text.includes(town) && text.replace(town, '').includes(city);

/** A street with its number and nothing else: whoever leaves the town out has not left the centre. */
const isStreetAlone = ({ number, town }: Mark, numbers: readonly string[], text: string): boolean =>
	number !== '' && town !== '' && numbers.length === 1 && numbers[0] === number && text === town;

/** The fulfilment centre that stands at an address, in Latin or Japanese letters, if one does. */
export function centreAt(address: Address): Site | undefined {
	const { lines, city, region = '', linesJa = [], cityJa = '', regionJa = '' } = address;
	const written = withPlainNumbers([...lines, city, region, ...linesJa, cityJa, regionJa].join(' , '));
	const numbers = numbersOf(written);
	const latin = lettersOf(written);
	const cjk = cjkText(written);
	const alone = { latin: stemOf(written.replace(/\bjapan\b/g, ' ')), cjk: cjkText(written.replace(/[\d-]+/g, ' ').replaceAll('日本', '')) };
	const postalCodes = [digitsOf(address.postalCode ?? ''), ...numbers.filter((number) => /^\d{3}-\d{4}$/.test(number)).map(digitsOf)];
	const abroad = address.country !== '' && address.country.toUpperCase() !== 'JP';
	return known.find(
		(place) =>
			(!abroad && postalCodes.some((code) => place.postalCodes.includes(code))) ||
			matches(place.latin, numbers, latin) ||
			matches(place.cjk, numbers, cjk) ||
			isStreetAlone(place.latin, numbers, alone.latin) ||
			isStreetAlone(place.cjk, numbers, alone.cjk)
	)?.site;
}
