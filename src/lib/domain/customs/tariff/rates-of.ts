import type { PlainDate } from '../../values/plain-date';
import { lineOf, type Book } from './book';
import { chooseRate, type Choice } from './choose';
import { RATE_COLUMNS, type RateColumn, type TariffLine } from './line';

/** Goods of a code and an origin; an origin that is not known claims nothing. */
export type GoodsAsked = { readonly code: string; readonly origin: string };

/** Rates asked for together. With a `column`, that agreement alone is claimed, and only where the origin may claim it and it is lower. */
export type RatesAsked = { readonly goods: readonly GoodsAsked[]; readonly on: PlainDate; readonly proof: 'held' | 'none'; readonly column?: RateColumn };

/** The rate of goods of a code and an origin, and the column of the schedule it stands in. */
export type BookRate = GoodsAsked & Omit<Choice, 'column'> & { readonly basis: RateColumn };

/** What a book answers; `missing` are codes that it does not hold on that day. */
export type BookRates = { readonly rates: readonly BookRate[]; readonly missing: readonly string[] };

const MOST_FAVOURED: readonly RateColumn[] = ['general', 'temporary', 'wto'];
/** Columns that an origin has to claim. */
export const CLAIMS: readonly RateColumn[] = RATE_COLUMNS.filter((column) => !MOST_FAVOURED.includes(column));

const withColumn = (line: TariffLine, column: RateColumn): TariffLine => ({
	...line,
	rates: Object.fromEntries([...MOST_FAVOURED, column].flatMap((one) => (line.rates[one] === undefined ? [] : [[one, line.rates[one]]])))
});

export function ratesOf(book: Book, { goods, on, proof, column }: RatesAsked): BookRates {
	const missing = new Set<string>();
	const rates = goods.flatMap(({ code, origin }): BookRate[] => {
		const line = lineOf(book, code, on);
		if (!line) {
			missing.add(code);
			return [];
		}
		const { column: basis, ...choice } = chooseRate(column ? withColumn(line, column) : line, origin || undefined, proof);
		return [{ code, origin, ...choice, basis }];
	});
	return { rates, missing: [...missing] };
}

const ASKED = /^(\d{9})(?:-([A-Z]{2}))?$/;

/** Codes with their origins as an address asks for them: `691200000-PT,420292000`. */
export const goodsText = (goods: readonly GoodsAsked[]): string => goods.map(({ code, origin }) => (origin ? `${code}-${origin}` : code)).join(',');

/** Reads them; undefined when one of them is none. */
export function goodsIn(text: string): GoodsAsked[] | undefined {
	const parts = text.split(',').map((part) => ASKED.exec(part.trim()));
	return parts.some((part) => part === null) ? undefined : parts.map((part) => ({ code: part![1]!, origin: part![2] ?? '' }));
}
