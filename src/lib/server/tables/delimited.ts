import Papa from 'papaparse';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { LIMITS, type FileRejection } from './limits';

export type Delimited = { readonly rows: string[][]; readonly delimiter: string };

const DELIMITERS = ['\t', ',', ';', '|'] as const;

/** Text as rows of cells; the delimiter is the one that cuts most lines into the same number of cells. */
export function readDelimited(text: string): Result<Delimited, FileRejection> {
	const delimiter = delimiterOf(text);
	const parsed = parse(text, delimiter);
	// a file of nothing but line ends would fill the memory, line by line
	if (parsed.meta.truncated) return reject({ code: 'too-many-rows', most: LIMITS.rows });
	const torn = parsed.errors.find(({ code }) => code === 'MissingQuotes');
	// reports separated by tabs do not quote at all: a title may begin with an inch sign
	if (torn && delimiter !== '\t') return reject({ code: 'quote-unclosed', row: (torn.row ?? 0) + 1 });
	const quoteless = delimiter === '\t' && parsed.errors.some(({ type }) => type === 'Quotes');
	const rows = quoteless ? parse(text, delimiter, '\u0000').data : parsed.data;
	const filled = rows.filter((row) => row.some((cell) => cell.trim() !== '')).length;
	if (filled > LIMITS.rows + 1) return reject({ code: 'too-many-rows', most: LIMITS.rows });
	if (rows.some((row) => row.length > LIMITS.columns)) return reject({ code: 'too-many-columns', most: LIMITS.columns });
	return accept({ rows, delimiter });
}

/** Lines that are looked at, blank ones with them; a sheet's rows have the same bound. */
const MOST_LINES = 5 * LIMITS.rows;

const parse = (text: string, delimiter: string, quoteChar = '"') => Papa.parse<string[]>(text, { delimiter, quoteChar, skipEmptyLines: false, preview: MOST_LINES });

function delimiterOf(text: string): string {
	const said = /^sep=(.)\r?\n/.exec(text)?.[1];
	if (said) return said;
	const start = text.slice(0, 50_000).split(/\r\n|\r|\n/, 60).join('\n');
	let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
	for (const delimiter of DELIMITERS) {
		const widths = parse(start, delimiter).data.map((row) => row.length).filter((width) => width > 1);
		const usual = Math.max(0, ...counts(widths).values());
		const width = [...counts(widths)].find(([, count]) => count === usual)?.[0] ?? 1;
		// how many lines agree counts for more than into how many cells they are cut
		const score = usual * 1000 + Math.min(width, 100);
		if (usual > 0 && score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

function counts(widths: readonly number[]): Map<number, number> {
	const found = new Map<number, number>();
	for (const width of widths) found.set(width, (found.get(width) ?? 0) + 1);
	return found;
}
