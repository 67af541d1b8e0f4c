import { LEFT, RIGHT } from './frame';
import type { Type } from './page';
import type { Sheet } from './sheet';
import type { Row, Table } from './table';
import { sizeToFit, widthOf, wrap } from './text';
import { BODY, BODY_BOLD, EDGE, HAIRLINE, HEAD_JA, LABEL, SECTION, SMALL } from './types';
import type { Label } from './words';

/** A column of a table: its head, its edges, and on which of them its texts stand. */
export type Column = { readonly head: Label; readonly from: number; readonly to: number; readonly end?: true };

/** A cell of a row: its lines, each of which wraps. */
export type CellLine = { readonly text: string; readonly type?: Type; readonly figure?: string; /** On the same line where there is room, else under it. */ readonly beside?: string };
export type Cells = readonly (readonly CellLine[])[];

const LEADING = 3.6;
const ABOVE = 4.2;
const BELOW = 1.8;
const INSIDE = 1.6;
const APART = 1.8;

const NOTHING: Row = { height: 0, draw: () => undefined };

function headOf(columns: readonly Column[]): Row {
	const put = (sheet: Sheet, column: Column, y: number, text: string, type: Type): void => {
		const size = sizeToFit(text, type, column.to - column.from - INSIDE, 5) ?? 5;
		if (column.end) sheet.text(column.to, y, text, { ...type, size }, { align: 'end' });
		else sheet.text(column.from, y, text, { ...type, size });
	};
	return {
		height: 8.4,
		draw: (sheet, y) => {
			for (const column of columns) {
				put(sheet, column, y + 3.6, column.head[0], LABEL);
				put(sheet, column, y + 6.8, column.head[1], HEAD_JA);
			}
			sheet.rule(LEFT, y + 8.4, RIGHT, y + 8.4, SECTION);
		}
	};
}

type SetCell = { readonly text: string; readonly type: Type; readonly figure?: string; readonly after?: string };

const setCell = (lines: readonly CellLine[], { from, to, end }: Column): SetCell[] =>
	lines.filter(({ text }) => text !== '').flatMap(({ text, type = BODY, figure, beside = '' }): SetCell[] => {
		const width = to - from - INSIDE;
		if (beside !== '') {
			const isOnOneLine = widthOf(text, type) + APART + widthOf(beside, SMALL) <= width;
			return isOnOneLine ? [{ text, type, ...(figure !== undefined && { figure }), after: beside }] : setCell([{ text, type, ...(figure !== undefined && { figure }) }, { text: beside, type: SMALL }], { head: ['', ''], from, to });
		}
		const size = end ? sizeToFit(text, type, width, 5) : sizeToFit(text, type, width, type.size * 0.9);
		if (size !== undefined) return [{ text, type: { ...type, size }, ...(figure !== undefined && { figure }) }];
		return wrap(text, type, width).map((part) => ({ text: part, type, ...(figure !== undefined && { figure }) }));
	});

/** A row whose cells wrap, as high as the highest of them, with a hairline under it. */
export function rowOfCells(columns: readonly Column[], cells: Cells, field: string): Row {
	const all = columns.map((column, i) => setCell(cells[i] ?? [], column));
	const height = ABOVE + LEADING * (Math.max(1, ...all.map((lines) => lines.length)) - 1) + BELOW;
	return {
		height, field,
		draw: (sheet, y) => {
			all.forEach((lines, i) => {
				const column = columns[i];
				if (!column) return;
				lines.forEach(({ text, type, figure, after = '' }, at) => {
					const placed = { ...(column.end && { align: 'end' as const }), ...(figure !== undefined && { figure }) };
					const ends = sheet.text(column.end ? column.to : column.from, y + ABOVE + LEADING * at, text, type, placed);
					sheet.text(ends + APART, y + ABOVE + LEADING * at, after, SMALL);
				});
			});
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

/** A heading between the rows of a table. */
export const groupHead = ([lead, beside]: Label): Row => ({
	height: 6.8,
	draw: (sheet, y) => void sheet.text(sheet.text(LEFT, y + 4.8, lead, BODY_BOLD) + 2, y + 4.8, beside, BODY)
});

export type Section = { readonly head: Label; readonly rows: readonly Cells[] };

/** A table of wrapping cells under one head, in sections. */
export const columnsTable = (columns: readonly Column[], sections: readonly Section[], field: string): Table => ({
	head: headOf(columns),
	groups: sections.map(({ head, rows }) => ({
		head: head[0] === '' ? NOTHING : groupHead(head),
		rows: rows.map((cells) => rowOfCells(columns, cells, field))
	})),
	carried: () => NOTHING,
	brought: () => NOTHING,
	total: { height: 0.6, draw: (sheet, y) => sheet.rule(LEFT, y, RIGHT, y, EDGE) },
	wholeGroups: false,
	field
});
