import type { Duty } from '../../catalog/product';
import type { PlainDate } from '../../values/plain-date';
import { findLines, type Book } from './book';
import { chooseRate, type ColumnRate } from './choose';
import { isWithinQuota, naccsDigit, type RateColumn, type TariffLine } from './line';

/** A line as it is offered: the rate that applies on a day to goods of an origin, and what else may. */
export type Offer = {
	readonly code: string;
	readonly naccsDigit: string;
	readonly descriptionJa: string;
	readonly descriptionEn?: string;
	readonly duty: Duty;
	readonly basis: RateColumn;
	readonly text: string;
	readonly units: readonly string[];
	readonly otherLaws: readonly string[];
	/** Present for lines within a tariff quota, whose rate asks for a certificate. */
	readonly quota?: true;
	readonly withoutProof: ColumnRate;
	readonly unread: readonly ColumnRate[];
};

export type Asked = { readonly words: string; readonly on: PlainDate; readonly origin?: string; readonly proof?: 'held' | 'none'; readonly most?: number };

/** An origin that is named is taken as proved, unless the asker says that it is not. */
export function offerOf(line: TariffLine, { origin, proof = 'held' }: Pick<Asked, 'origin' | 'proof'>): Offer {
	const { column, text, duty, withoutProof, unread } = chooseRate(line, origin, proof);
	const { code, descriptionJa, descriptionEn, units, otherLaws } = line;
	const named = { code, naccsDigit: naccsDigit(code), descriptionJa, ...(descriptionEn && { descriptionEn }) };
	return { ...named, duty, basis: column, text, units, otherLaws, ...(isWithinQuota(line) && { quota: true }), withoutProof, unread };
}

export const find = (book: Book, asked: Asked): Offer[] =>
	findLines(book, { words: asked.words, on: asked.on, most: asked.most ?? 50 }).map((line) => offerOf(line, asked));
