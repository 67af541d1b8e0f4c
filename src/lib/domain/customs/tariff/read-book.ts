import starter from '../../../data/customs/tariff-starter.json';
import { RATE_COLUMNS, seasonIn, type RateColumn, type TariffLine } from './line';
import { readRate } from './rate-text';

/** Column headings by which a schedule is read, beside the names of the rate columns. */
const HEADINGS = { code: ['code', 'hs', 'hscode', 'hs_code', '統計番号', '統計品目番号', '番号'], descriptionJa: ['description_ja', 'descriptionja', '品名', '品目'], descriptionEn: ['description_en', 'descriptionen'], unit1: ['unit_1', '単位1', '数量単位1'], unit2: ['unit_2', '単位2', '数量単位2'], otherLaws: ['other_laws', '他法令'] } as const;
const JAPANESE_COLUMNS: Readonly<Partial<Record<RateColumn, readonly string[]>>> = { general: ['基本'], temporary: ['暫定'], wto: ['協定', 'wto協定'], gsp: ['特恵'], ldc: ['特別特恵'] };

/** A file that is no schedule: the columns it lacks. */
export type NoSchedule = { readonly code: 'no-schedule'; readonly lacks: string };
/** A row that is no line of a schedule. */
export type RefusedLine = { readonly row: number; readonly value: string };

/** What a schedule holds: lines, and cells by what became of them. */
export type BookReport = {
	readonly lines: number;
	readonly codes: number;
	readonly seasonal: number;
	/** Cells with a rate, by kind of duty; `text` is what only a person can read. */
	readonly cells: Readonly<Record<string, number>>;
	readonly refused: readonly RefusedLine[];
};

type Columns = { readonly code: number; readonly descriptionJa: number; readonly descriptionEn: number; readonly units: readonly number[]; readonly otherLaws: number; readonly rates: readonly (readonly [RateColumn, number])[] };

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

function columnsOf(header: readonly string[]): Columns | NoSchedule {
	const named = header.map(plain);
	const at = (names: readonly string[]): number => named.findIndex((name) => names.includes(name));
	const rates = RATE_COLUMNS.flatMap((column) => {
		const index = at([column, ...(JAPANESE_COLUMNS[column] ?? [])]);
		return index < 0 ? [] : [[column, index] as const];
	});
	const code = at(HEADINGS.code);
	if (code < 0) return { code: 'no-schedule', lacks: 'code' };
	if (!rates.some(([column]) => column === 'general')) return { code: 'no-schedule', lacks: 'general' };
	return { code, descriptionJa: at(HEADINGS.descriptionJa), descriptionEn: at(HEADINGS.descriptionEn), units: [at(HEADINGS.unit1), at(HEADINGS.unit2)].filter((index) => index >= 0), otherLaws: at(HEADINGS.otherLaws), rates };
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Reads the rows of a table, the first being its header, into lines; a row without a nine-digit code is refused by its number. */
export function readBook(rows: readonly (readonly string[])[]): { readonly lines: TariffLine[]; readonly refused: RefusedLine[] } | NoSchedule {
	const columns = columnsOf(rows[0] ?? []);
	if (!('rates' in columns)) return columns;
	const lines: TariffLine[] = [];
	const refused: RefusedLine[] = [];
	rows.slice(1).forEach((row, i) => {
		if (row.every((cell) => cell.trim() === '')) return;
		const code = (row[columns.code] ?? '').normalize('NFKC').replace(/[\s.\-]/g, '');
		if (!/^\d{9}$/.test(code)) refused.push({ row: i + 2, value: row[columns.code] ?? '' });
		else lines.push(lineOf(row, columns, code));
	});
	return { lines, refused };
}

function lineOf(row: readonly string[], columns: Columns, code: string): TariffLine {
	const cell = (index: number): string => (row[index] ?? '').trim();
	const descriptionJa = cell(columns.descriptionJa);
	const season = seasonIn(descriptionJa);
	const rates = Object.fromEntries(columns.rates.map(([column, index]) => [column, cell(index)] as const).filter(([, text]) => text !== ''));
	return {
		code,
		descriptionJa,
		...(columns.descriptionEn >= 0 && { descriptionEn: cell(columns.descriptionEn) }),
		rates,
		units: columns.units.map((index) => cell(index).replace(/\s*\([^)]*\)/g, '')).filter(Boolean),
		otherLaws: words(cell(columns.otherLaws)),
		...(season && { season })
	};
}

export function reportOn(lines: readonly TariffLine[], refused: readonly RefusedLine[]): BookReport {
	const cells: Record<string, number> = { free: 0, 'ad-valorem': 0, specific: 0, sum: 0, 'higher-of': 0, 'lower-of': 0, text: 0 };
	for (const { rates } of lines)
		for (const text of Object.values(rates)) {
			const kind = readRate(text)?.duty.kind;
			if (kind) cells[kind] = (cells[kind] ?? 0) + 1;
		}
	return { lines: lines.length, codes: new Set(lines.map(({ code }) => code)).size, seasonal: lines.filter(({ season }) => season).length, cells, refused };
}

const STARTER_COLUMNS = ['general', 'wto', 'rcep_cn', 'cptpp', 'eu'] as const;

/** The book that the program brings along. */
export const STARTER: { readonly asOf: string; readonly lines: readonly TariffLine[] } = {
	asOf: starter.asOf,
	lines: starter.lines.map(({ code, descriptionJa, descriptionEn, units, otherLaws, ...rates }) => ({
		code, descriptionJa, descriptionEn, units, otherLaws,
		rates: Object.fromEntries(STARTER_COLUMNS.map((column) => [column, rates[column]] as const).filter(([, text]) => text !== ''))
	}))
};
