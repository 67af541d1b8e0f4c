import { COMMANDS, type Command } from '../shipment/dock-codes';
import { A4 } from './frame';
import type { Page } from './page';
import { Sheet } from './sheet';

/** What the sheet says, in every language: a command by its short name and what it does. */
export type CommandWords = { readonly title: readonly string[]; readonly commands: Record<Command, readonly string[]> };

const ORDER: readonly Command[] = ['next', 'undo', 'weigh', 'print', 'done'];
const [LEFT, TOP, HEIGHT] = [20, 44, 49];
/** Bars that a scanner reads from an arm's length. */
const MODULES = [0.5, 0.375];

/** Barcodes to hang up at the packing table, far enough apart that no neighbour is read by mistake. */
export function scanCommands({ title, commands }: CommandWords): Page[] {
	const sheet = new Sheet(A4.width, A4.height);
	const width = A4.width - 2 * LEFT;
	title.forEach((text, i) => sheet.fitted(LEFT, i === 0 ? 20 : 22 + 5 * i, text, { size: i === 0 ? 18 : 9, weight: i === 0 ? 700 : 400 }, { width, field: 'title' }));
	ORDER.forEach((command, i) => {
		const y = TOP + HEIGHT * i;
		sheet.rule(LEFT, y, A4.width - LEFT, y, 0.3);
		const [first = '', ...others] = commands[command];
		sheet.fitted(LEFT, y + 12, first, { size: 16, weight: 700 }, { width: 56, field: command });
		others.forEach((text, j) => sheet.fitted(LEFT, y + 20 + 6 * j, text, { size: 10, weight: 500 }, { width: 56, field: command }));
		sheet.barcode({ at: { x: 78, y: y + 7, width: A4.width - LEFT - 78, height: 30 }, data: COMMANDS[command], modules: MODULES, field: command });
		sheet.text(78 + (A4.width - LEFT - 78) / 2, y + 43, COMMANDS[command], { size: 11, weight: 500, face: 'mono' }, { align: 'middle' });
	});
	return [sheet.page()];
}
