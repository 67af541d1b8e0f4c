import type { CasePackTemplate } from './case-pack';
import type { CaseColumn } from './case-pack-columns';

export type WrittenColumn = {
	readonly column: CaseColumn;
	/** As the CSV names it. */
	readonly header: string;
	readonly of: (template: CasePackTemplate) => string | number | undefined;
};

/** The columns of a list of case packs, whole millimetres and grams. */
export const WRITTEN: readonly WrittenColumn[] = [
	{ column: 'sku', header: 'sku', of: ({ sku }) => sku },
	{ column: 'name', header: 'name', of: ({ name }) => name },
	{ column: 'units', header: 'units', of: ({ units }) => units },
	{ column: 'length', header: 'length_mm', of: ({ carton }) => carton.outerMm[0] },
	{ column: 'width', header: 'width_mm', of: ({ carton }) => carton.outerMm[1] },
	{ column: 'height', header: 'height_mm', of: ({ carton }) => carton.outerMm[2] },
	{ column: 'weight', header: 'gross_weight_g', of: ({ grossWeightG }) => grossWeightG },
	{ column: 'carton', header: 'carton', of: ({ carton }) => carton.id },
	{ column: 'inner-length', header: 'inner_length_mm', of: ({ carton }) => carton.innerMm?.[0] },
	{ column: 'inner-width', header: 'inner_width_mm', of: ({ carton }) => carton.innerMm?.[1] },
	{ column: 'inner-height', header: 'inner_height_mm', of: ({ carton }) => carton.innerMm?.[2] },
	{ column: 'tare', header: 'tare_g', of: ({ carton }) => carton.tareG }
];

/** A text that a spreadsheet would take for a formula gets an apostrophe before it, which the reader takes away again. */
const guarded = (text: string): string => (/^'?[=+\-@]|^''/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const cellOf = (value: string | number | undefined): string => (typeof value === 'number' ? String(value) : quoted(guarded(value ?? '')));

/** The list as CSV (RFC 4180, UTF-8 with its mark, so that Excel reads Japanese). */
export function casePacksCsv(templates: readonly CasePackTemplate[]): string {
	const rows = [WRITTEN.map(({ header }) => header), ...templates.map((template) => WRITTEN.map(({ of }) => cellOf(of(template))))];
	return `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}
