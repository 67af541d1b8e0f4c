import { BOTTOM, laterPage, LATER_TOP, type Paper } from './frame';
import type { Sheet } from './sheet';

/** What is drawn from a height downwards and not split; `field` and `text` name it when no page is long enough. */
export type Row = {
	readonly height: number;
	readonly field?: string;
	readonly text?: string;
	readonly draw: (sheet: Sheet, y: number) => void;
	/** What of a block has so much room, and the rest of it; undefined when nothing has. */
	readonly split?: (room: number) => readonly [first: Row, rest: Row] | undefined;
};

export type Group = {
	/** Stands above its rows and is repeated after a break. */
	readonly head: Row;
	readonly rows: readonly Row[];
	readonly subtotal?: Row;
};

export type Table = {
	readonly head: Row;
	readonly groups: readonly Group[];
	/** The line that closes a page and opens the next, after so many rows; a subtotal that closes a page stands for it. */
	readonly carried: (rows: number) => Row;
	readonly brought: (rows: number) => Row;
	readonly total: Row;
	/** A group that has room on a page of its own is not split, if that leaves goods on the first page and no page half empty. */
	readonly wholeGroups: boolean;
	readonly field: string;
	/** What to name when the blocks above the table leave it no page. */
	readonly above?: { readonly field: string; readonly text: string };
};

/** Where a paper has got to: its pages so far and the height on the last of them. */
export type Flow = { readonly sheets: readonly Sheet[]; readonly y: number };

/** Space between the bar or the last block and the head of a table. */
export const GAP = 2.2;

const heights = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** Lays a table under what stands on the last page, on as many pages as it needs. */
export function layTable(paper: Paper, before: Flow, table: Table): Flow {
	const sheets = [...before.sheets];
	let y = before.y + GAP;
	let done = 0;
	if (y > BOTTOM) before.sheets.at(-1)?.misfit(table.above?.field ?? table.field, table.above?.text ?? '');

	const sheet = (): Sheet => {
		const last = sheets.at(-1);
		if (!last) throw new Error('a table needs a page to begin on');
		return last;
	};
	const draw = (row: Row): void => {
		row.draw(sheet(), y);
		y += row.height;
	};
	const fits = (height: number): boolean => y + height <= BOTTOM;
	const closing = table.carried(0).height;
	const freshRoom = BOTTOM - LATER_TOP - GAP - table.head.height - closing;

	const turnPage = (afterSubtotal: boolean): void => {
		if (done > 0 && !afterSubtotal) draw(table.carried(done));
		sheets.push(laterPage(paper));
		y = LATER_TOP + GAP;
		draw(table.head);
		if (done > 0 && !afterSubtotal) draw(table.brought(done));
	};
	/** What must stand under the row on the same page: the end of the table, or the line that carries over. */
	const after = (group: Group, i: number): number => {
		const isLast = i === group.rows.length - 1;
		const below = isLast && group.subtotal ? group.subtotal.height : 0;
		return below + (isLast && group === table.groups.at(-1) ? table.total.height : closing);
	};
	const startOf = (group: Group): number => {
		const all = group.head.height + heights(group.rows) + after(group, group.rows.length - 1);
		if (table.wholeGroups && done > 0 && all <= freshRoom && BOTTOM - y <= freshRoom * MOST_BLANK) return all;
		// One row is better than a first page without any.
		const few = Math.min(done > 0 ? 2 : 1, group.rows.length);
		return group.head.height + heights(group.rows.slice(0, few)) + after(group, few - 1);
	};

	const [first] = table.groups;
	if (fits(table.head.height + (first ? startOf(first) : table.total.height))) draw(table.head);
	else turnPage(false);
	for (const group of table.groups) {
		const previous = table.groups[table.groups.indexOf(group) - 1];
		if (!fits(startOf(group)) && done > 0) turnPage(previous?.subtotal !== undefined);
		draw(group.head);
		group.rows.forEach((row, i) => {
			if (!fits(row.height + after(group, i)) && i > 0) {
				turnPage(false);
				draw(group.head);
			}
			if (!fits(row.height + after(group, i))) sheet().misfit(row.field ?? table.field, row.text ?? '');
			draw(row);
			done++;
		});
		if (group.subtotal) draw(group.subtotal);
	}
	draw(table.total);
	return { sheets, y };
}

/** A page is not left more empty than this for what could stand on it. */
const MOST_BLANK = 0.4;

/**
 * Puts blocks under each other. All of them move to the next page together if it holds them and not too much stays empty; else each
 * one that does not fit, and what is longer than a page, or would leave too much of one empty, goes on over the next where it can be split.
 */
export function layBlocks(paper: Paper, before: Flow, blocks: readonly Row[], field: string): Flow {
	const sheets = [...before.sheets];
	let y = before.y;
	const room = BOTTOM - LATER_TOP - GAP;
	const all = heights(blocks);
	const turnPage = (): void => {
		sheets.push(laterPage(paper));
		y = LATER_TOP + GAP;
	};
	const draw = (block: Row): void => {
		const sheet = sheets.at(-1);
		if (!sheet) throw new Error('blocks need a page to begin on');
		if (y + block.height > BOTTOM) sheet.misfit(block.field ?? field, block.text ?? '');
		block.draw(sheet, y);
		y += block.height;
	};
	const partOf = (block: Row): readonly [Row, Row] | undefined => {
		const left = BOTTOM - y;
		return block.height > left && (block.height > room || left > room * MOST_BLANK) ? block.split?.(left) : undefined;
	};
	if (y + all > BOTTOM && all <= room && BOTTOM - y <= room * MOST_BLANK) turnPage();
	for (const block of blocks) {
		let rest = block;
		while (y + rest.height > BOTTOM) {
			const parts = partOf(rest);
			if (!parts && y <= LATER_TOP + GAP) break;
			if (parts) draw(parts[0]);
			rest = parts?.[1] ?? rest;
			turnPage();
		}
		draw(rest);
	}
	return { sheets, y };
}
