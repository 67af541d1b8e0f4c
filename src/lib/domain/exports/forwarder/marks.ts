import { keyNamed, type RowKind, type SheetKey } from './keys';

/** A single cell that is filled; `text` holds keys in double braces, and whatever stands between them. */
export type CellMark = { readonly at: string; readonly text: string; readonly required?: boolean };
/** A column of the repeating row, by its letters. */
export type ColumnMark = { readonly column: string; readonly text: string; readonly required?: boolean };

/** What a carton holds of itself stands over all of its rows as one cell, in its first row, or in each. */
export const OVER_CARTON = ['merge', 'first', 'each'] as const;
export type OverCarton = (typeof OVER_CARTON)[number];

export type RepeatMark = {
	/** From 1. */
	readonly row: number;
	readonly kind: RowKind;
	readonly columns: readonly ColumnMark[];
	readonly over: OverCarton;
	/** Neighbouring cartons that are alike stand in one row. */
	readonly fold: boolean;
	/** So many rows below it are examples and are cleared. */
	readonly examples?: number;
};

export type SheetMarks = { readonly sheet: string; readonly cells: readonly CellMark[]; readonly repeat?: RepeatMark };

/** What a template's sheets ask for; `yes` and `no` are the words for flags. */
export type TemplateMarks = { readonly sheets: readonly SheetMarks[]; readonly yes: string; readonly no: string };

export const NO_MARKS: TemplateMarks = { sheets: [], yes: '是', no: '否' };

const BRACED = /\{\{(\w+)\}\}/g;
export const braced = (key: string): string => `{{${key}}}`;

/** The keys of a mark, in their order. */
export const keysIn = (text: string): SheetKey[] => [...text.matchAll(BRACED)].flatMap(([, key = '']) => keyNamed(key) ?? []);

/** The key of a mark that holds nothing else. */
export const onlyKeyIn = (text: string): SheetKey | undefined => {
	const [, key] = /^\{\{(\w+)\}\}$/.exec(text.trim()) ?? [];
	return key === undefined ? undefined : keyNamed(key);
};

/** The text of a mark with its keys replaced. */
export const withKeys = (text: string, valueOf: (key: string) => string): string => text.replace(BRACED, (_, key: string) => valueOf(key));

/** Keys of a carton that are told once for it, however many SKUs it holds. */
const ONCE = new Set(['cartons', 'gross_kg', 'gross_kg_total', 'l', 'w', 'h', 'size', 'cbm', 'cbm_total']);
export const isOnce = ({ text }: ColumnMark): boolean => {
	const keys = keysIn(text);
	return keys.length > 0 && keys.every(({ key }) => ONCE.has(key));
};

/** Keys of a place: where they stand alone there is room for one. */
export const asksForOneCentre = ({ key }: SheetKey): boolean => key.startsWith('fc_') || key.startsWith('ship_to_');

export const markCount = ({ sheets }: TemplateMarks): number => sheets.reduce((n, { cells, repeat }) => n + cells.length + (repeat?.columns.length ?? 0), 0);
