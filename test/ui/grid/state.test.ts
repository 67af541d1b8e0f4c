import { beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import type { GridActs, GridColumn, GridRow } from '$lib/ui/grid/grid';
import { GridState } from '$lib/ui/grid/state.svelte';

const columns: GridColumn[] = [
	{ key: 'sku', label: 'SKU', width: 100, sticky: true },
	{ key: 'units', label: 'Units', width: 60, suggest: (_, typed) => (typed === '2' ? [{ value: '24' }, { value: '240' }] : []) },
	{ key: 'amount', label: 'Line', width: 60, readonly: true }
];
let texts: string[][];
let acts: { -readonly [act in keyof GridActs]: Mock<GridActs[act]> };
let locked: boolean;
let grid: GridState;

beforeEach(() => {
	texts = [['A', '1', '10'], ['B', '2', '20'], ['', '', '']];
	locked = false;
	acts = { edit: vi.fn(), clear: vi.fn(), paste: vi.fn(), fillDown: vi.fn(), removeRows: vi.fn(), undo: vi.fn(), redo: vi.fn(), escape: vi.fn() };
	grid = new GridState(() => ({
		columns, acts, locked,
		rows: texts.map((_, i): GridRow => ({ id: String(i), mark: String(i + 1), name: texts[i]![0]!, ...(i === texts.length - 1 && { tone: 'blank' }) })),
		cellOf: (row, column) => ({ text: texts[row]?.[column] ?? '' })
	}));
});

const press = (key: string, more: Partial<KeyboardEvent> = {}) => {
	const [preventDefault, stopPropagation] = [vi.fn(), vi.fn()];
	const event = { key, keyCode: 0, isComposing: false, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...more };
	grid.key({ ...event, preventDefault, stopPropagation } as unknown as KeyboardEvent);
	return { preventDefault, stopPropagation };
};

describe('typing', () => {
	test('over a cell, then Enter: the text goes in and the cell below is next', () => {
		grid.go({ row: 0, column: 1 });
		grid.typed('7');
		expect(grid.editing).toEqual({ mode: 'over', text: '7' });
		press('Enter');
		expect(acts.edit).toHaveBeenCalledWith({ row: 0, column: 1 }, '7');
		expect(grid.active).toEqual({ row: 1, column: 1 });
	});

	test('Esc leaves the cell as it was', () => {
		grid.go({ row: 0, column: 1 });
		grid.typed('7');
		press('Escape');
		expect([grid.editing, acts.edit.mock.calls]).toEqual([undefined, []]);
	});

	test('a text that did not change is no edit', () => {
		grid.go({ row: 0, column: 1 });
		press('F2');
		press('Enter');
		expect(acts.edit).not.toHaveBeenCalled();
	});

	test('arrows leave a cell typed over, and stay in one opened with F2', () => {
		grid.go({ row: 0, column: 0 });
		grid.typed('X');
		press('ArrowRight');
		expect([grid.active.column, acts.edit.mock.calls.length]).toEqual([1, 1]);
		press('F2');
		expect(press('ArrowRight').preventDefault).not.toHaveBeenCalled();
		expect(grid.editing?.mode).toBe('in');
	});

	test('keys that an input method uses are left to it', () => {
		grid.go({ row: 0, column: 0 });
		grid.begin('over', '');
		grid.typed('まぐ');
		press('Enter', { isComposing: true });
		expect(grid.editing?.text).toBe('まぐ');
	});

	test('a row that the text brings is there to go to', () => {
		acts.edit.mockImplementation(() => void texts.push(['', '', '']));
		grid.go({ row: 2, column: 0 });
		grid.typed('C');
		press('Enter');
		expect(grid.active).toEqual({ row: 3, column: 0 });
	});

	test('a suggestion is taken only when it was walked to', async () => {
		grid.go({ row: 0, column: 1 });
		grid.typed('2');
		await Promise.resolve();
		expect(grid.suggestions).toHaveLength(2);
		press('ArrowDown');
		press('ArrowDown');
		press('Enter');
		expect(acts.edit).toHaveBeenCalledWith({ row: 0, column: 1 }, '240');
	});

	test.each([['a computed cell', () => grid.go({ row: 0, column: 2 })], ['a grid that is only looked at', () => (locked = true)]])('%s cannot be typed in', (_, given) => {
		given();
		grid.typed('7');
		expect(grid.editing).toBeUndefined();
	});
});

describe('keys', () => {
	test('undo and redo belong to the page while nothing is typed, and to the text while it is', () => {
		press('z', { ctrlKey: true });
		press('y', { ctrlKey: true });
		press('Z', { ctrlKey: true, shiftKey: true });
		expect([acts.undo.mock.calls.length, acts.redo.mock.calls.length]).toEqual([1, 2]);
		grid.typed('7');
		const event = press('z', { ctrlKey: true });
		expect([acts.undo.mock.calls.length, event.preventDefault.mock.calls.length, event.stopPropagation.mock.calls.length]).toEqual([1, 0, 1]);
	});

	test('Shift draws a block, Ctrl+A takes all rows with goods, and both are copied as cells', () => {
		grid.go({ row: 0, column: 0 });
		press('ArrowDown', { shiftKey: true });
		press('ArrowRight', { shiftKey: true });
		expect(grid.copied()).toBe('A\t1\nB\t2');
		press('a', { ctrlKey: true });
		expect(grid.range).toEqual({ top: 0, bottom: 1, left: 0, right: 2 });
	});

	test.each(['open', 'only looked at'])('Delete, Ctrl+D and Ctrl+− in a grid that is %s', (state) => {
		locked = state !== 'open';
		press('Delete');
		press('d', { ctrlKey: true });
		press('-', { ctrlKey: true });
		const times = locked ? 0 : 1;
		for (const act of [acts.clear, acts.fillDown, acts.removeRows]) expect(act).toHaveBeenCalledTimes(times);
	});

	test('Tab walks the cells; after Esc, and past the last cell, it leaves', () => {
		grid.go({ row: 0, column: 2 });
		expect(press('Tab').preventDefault).toHaveBeenCalled();
		expect(grid.active).toEqual({ row: 1, column: 0 });
		press('Escape');
		expect(press('Tab').preventDefault).not.toHaveBeenCalled();
		grid.go({ row: 2, column: 2 });
		expect(press('Tab').preventDefault).not.toHaveBeenCalled();
	});
});
