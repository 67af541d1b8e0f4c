import { centresOf } from './cartons';
import { signature, withoutImage } from './closing';
import { drawCell, heightOf as cellHeight, type Cell } from './cells';
import { deliveryRows } from './delivery-list';
import { BOTTOM, FIRST_TOP, firstPage, footed, LATER_TOP, laterPage, LEFT, RIGHT, type Paper } from './frame';
import { itemsOf, type Item } from './instruction-items';
import { ordersOf, PLACES_IN_ORDER } from './instruction-orders';
import { drawOrder, orderHeight, type Order } from './order';
import type { Page } from './page';
import { contactCells } from './party-cells';
import { draw, heightOf, inOne, labelled, set, stated } from './paper-parts';
import type { PapersInput } from './papers';
import type { Sheet } from './sheet';
import { GAP, layBlocks } from './table';
import { printableThroughout } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, FOOT, HAIRLINE, SECOND, SECTION, SMALL } from './types';

/** How much of the usual space stands around what is said, loosest first. */
const AIRS = [1, 0.95, 0.9, 0.86, 0.82, 0.78, 0.75, 0.72];
const ITEM_X = 74;
const ROW_ABOVE = 3.8;
const CELLS = 3;
const ITEM_LABEL = [BODY_MEDIUM, SECOND] as const;
const SIGN_HEIGHT = 29;

/** Importer and duty instruction, 輸入者・関税支払指図書: three orders to carrier and broker, and what to enter in the declaration. */
export function importerAndDutyInstruction(given: PapersInput): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const paper: Paper = { kind: 'importer-and-duty-instruction', input, subtitle: inOne(input.words.say('instruction.subtitle')) };
	const first = firstPage(paper);
	const orders = ordersOf(input);
	const items = itemsOf(input);
	const cells = contactCells(input);
	const room = BOTTOM - FIRST_TOP;
	const air = AIRS.find((air) => heightOfPage(input, { orders, items, cells }, air) <= room);
	const least = AIRS.at(-1) ?? 0.72;
	const has = (some: number): Body => ({ orders, items: items.slice(0, some), cells, continues: some < items.length });
	const here = air !== undefined ? items.length : items.findLastIndex((_, i) => heightOfPage(input, has(i), least) <= room);
	if (here < 0) first.misfit('importer.name', orders.map(({ main }) => main).join(', '));
	lay(first, input, has(Math.max(0, here)), air ?? least);
	return footed(paper, [first, ...annexed(paper, items.slice(Math.max(0, here)))]);
}

type Body = { readonly orders: readonly Order[]; readonly items: readonly Item[]; readonly cells: readonly Cell[]; /** More items follow on page 2. */ readonly continues?: boolean };

const itemLines = ({ parts }: Item, air: number) => set(ITEM_X, RIGHT, parts, { down: ROW_ABOVE * air, leading: 3.7 });
const itemHeight = (item: Item, air: number): number => heightOf(itemLines(item, air)) + 1.6 * air;
const cellsHeight = (cells: readonly Cell[]): number => Math.max(...cells.map((cell) => cellHeight(cell, (RIGHT - LEFT) / CELLS)));
const warningLines = ({ words: { say } }: PapersInput) => stated(LEFT + 3, RIGHT - 3, say('instruction.unclear'), BODY_BOLD, SMALL, { down: 4.4, leading: 4 });

const heightOfPage = (input: PapersInput, { orders, items, cells }: Body, air: number): number =>
	4 * air + orders.reduce((sum, order) => sum + orderHeight(order, air) + 3.4 * air, 0) + cellsHeight(cells) + 6.5 * air +
	(items.length > 0 ? 2 + items.reduce((sum, item) => sum + itemHeight(item, air), 0) : 4) + 4 * air + heightOf(warningLines(input)) + 2 + SIGN_HEIGHT;

function lay(sheet: Sheet, input: PapersInput, { orders, items, cells, continues = false }: Body, air: number): void {
	let y = FIRST_TOP + 4 * air;
	orders.forEach((order, i) => {
		drawOrder(sheet, y, i + 1, order, air);
		y += orderHeight(order, air) + 3.4 * air;
	});
	y = contacts(sheet, y, cells);
	y = declared(sheet, y + 6.5 * air, input, items, air, continues);
	const warning = warningLines(input);
	y += 4 * air;
	sheet.frame({ x: LEFT + 0.2, y, width: RIGHT - LEFT - 0.4, height: heightOf(warning) + 2 }, EDGE);
	draw(sheet, y, warning);
	signed(sheet, input);
}

/** Those to whom it goes, and who answers for the import in Japan. */
function contacts(sheet: Sheet, y: number, cells: readonly Cell[]): number {
	const width = (RIGHT - LEFT) / CELLS;
	const height = cellsHeight(cells);
	sheet.rule(LEFT, y, RIGHT, y, HAIRLINE);
	cells.forEach((cell, i) => {
		if (i > 0) sheet.rule(LEFT + width * i, y, LEFT + width * i, y + height, HAIRLINE);
		drawCell(sheet, LEFT + width * i, y, width, cell);
	});
	sheet.rule(LEFT, y + height, RIGHT, y + height, EDGE);
	return y + height;
}

function declared(sheet: Sheet, top: number, { words: { say } }: PapersInput, items: readonly Item[], air: number, continues = false): number {
	labelled(sheet, LEFT, top, RIGHT - LEFT, say(items.length === 0 ? 'instruction.enter-annexed' : continues ? 'instruction.enter-continued' : 'instruction.enter'));
	let y = top + 2;
	sheet.rule(LEFT, y, RIGHT, y, SECTION);
	for (const item of items) {
		labelled(sheet, LEFT, y + ROW_ABOVE * air, ITEM_X - LEFT - 2, item.label, ITEM_LABEL);
		draw(sheet, y, itemLines(item, air));
		y += itemHeight(item, air);
		sheet.rule(LEFT, y, RIGHT, y, HAIRLINE);
	}
	return items.length > 0 ? y : y + 2;
}

/** Room to sign for who gives the orders and who takes them. */
function signed(sheet: Sheet, input: PapersInput): void {
	signature(sheet, BOTTOM - 26, withoutImage(input));
	const y = BOTTOM - 11;
	const [lead, beside] = input.words.say('instruction.received');
	sheet.rule(LEFT, y, 108, y, SECTION);
	sheet.text(LEFT, y + 3.6, lead, BODY);
	sheet.text(LEFT, y + 7, inOne([input.words.say('instruction.received-by')[0], beside]), FOOT);
}

/** Delivery places that the order has no room for, and items where page 1 has none. */
function annexed(paper: Paper, items: readonly Item[] = []): Sheet[] {
	const { input } = paper;
	const isLong = centresOf(input.plan).length > PLACES_IN_ORDER;
	if (!isLong && items.length === 0) return [];
	const sheet = laterPage(paper);
	const y = items.length > 0 ? declared(sheet, LATER_TOP + 6, input, items, 1) : LATER_TOP + GAP;
	return isLong ? [...layBlocks(paper, { sheets: [sheet], y }, deliveryRows(input), 'destinations').sheets] : [sheet];
}
