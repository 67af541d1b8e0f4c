import { type Expression, sql, type SqlBool } from 'kysely';

/** Text as it is searched: full and half width, capitals and small letters are alike. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Distinct words and phrases of a document, one after the other, as one column to search in. */
export const searchableOf = (texts: readonly (string | undefined)[]): string =>
	[...new Set(texts.filter((text) => text !== undefined && text !== '').map((text) => searchable(text as string)))].join('\n');

const escaped = (word: string): string => word.replace(/[\\%_]/g, (mark) => `\\${mark}`);

/** Every word that was typed stands somewhere in the row's `search`; no word, every row. */
export const hasWords = (typed: string): Expression<SqlBool> => {
	const words = searchable(typed)
		.split(' ')
		.filter((word) => word !== '')
		.map((word) => sql<SqlBool>`search like ${`%${escaped(word)}%`} escape '\\'`);
	return words.length > 0 ? sql.join(words, sql` and `).$castTo<SqlBool>() : sql<SqlBool>`1 = 1`;
};
