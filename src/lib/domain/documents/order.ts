import { LEFT, RIGHT } from './frame';
import type { Type } from './page';
import { draw, fitted, heightOf, leadingOf, stated, type SetLine } from './paper-parts';
import type { Sheet } from './sheet';
import { cut, mm, sizeToFit } from './text';
import type { Label } from './words';

/** One of the orders that must be read at arm's length: what to do, with whom or what, and a word on it in each language. */
export type Order = { readonly label: Label; readonly main: string; readonly notes: readonly Label[]; readonly field: string; readonly figure?: string };

const NUMBER_WIDTH = 11.7;
const X = LEFT + NUMBER_WIDTH + 3.9;
const END = RIGHT - 3.5;
const LINE = 0.6;
const MAIN: Type = { size: 17, weight: 700 };
const SIZES = [17, 15.5, 14, 12.5, 11.5, 10.5, 9.5];
const NOTE: Type = { size: 8.5, weight: 400 };
const LABEL_TYPE: Type = { size: 8.5, weight: 500 };
const MOST_LINES = 3;

/** A note that is only a little too long for its line is set smaller rather than wrapped. */
const noteType = (text: string): Type => ({ ...NOTE, size: sizeToFit(text, NOTE, END - X, 7.4) ?? NOTE.size });

type Laid = { readonly main: readonly string[]; readonly type: Type; readonly notes: readonly SetLine[]; readonly fits: boolean };

function laid({ main, notes }: Order): Laid {
	const found = fitted(main, MAIN, SIZES, END - X, 1) ?? fitted(main, MAIN, SIZES.slice(2), END - X, 2) ?? fitted(main, MAIN, SIZES.slice(4), END - X, MOST_LINES);
	const type = found?.type ?? { ...MAIN, size: SIZES.at(-1) ?? 9.5 };
	return {
		main: found?.lines ?? [cut(main, type, END - X)], type, fits: found !== undefined,
		notes: notes.flatMap(([lead, beside]) => stated(X, END, [lead, beside], noteType(lead), noteType(beside), { down: 4.2, leading: 4.2 }))
	};
}

const LABEL_AT = 5;
const MAIN_AT = 8;

/** The main words keep clear of the label above them, however little space there is. */
const mainAt = (size: number, air: number): number => Math.max(MAIN_AT * air, mm(size) * 0.75 + 1.9);

/** The height of an order; `air` is how much of the usual space stands around its text. */
export function orderHeight(order: Order, air: number): number {
	const { main, type, notes } = laid(order);
	return LABEL_AT * air + mainAt(type.size, air) + leadingOf(type.size) * (main.length - 1) + 1.2 + heightOf(notes) + 4 * air;
}

/** A framed order with its number in black beside it. */
export function drawOrder(sheet: Sheet, top: number, number: number, order: Order, air: number): void {
	const height = orderHeight(order, air);
	const { main, type, notes, fits } = laid(order);
	sheet.frame({ x: LEFT + LINE / 2, y: top, width: RIGHT - LEFT - LINE, height }, LINE);
	sheet.fill({ x: LEFT, y: top - LINE / 2, width: NUMBER_WIDTH, height: height + LINE });
	sheet.text(LEFT + NUMBER_WIDTH / 2, top + height / 2 + 4.2, String(number), { size: 26, weight: 700 }, { align: 'middle', ink: 'white' });
	const at = sheet.text(X, top + LABEL_AT * air, order.label[0], LABEL_TYPE);
	sheet.text(at + 2, top + LABEL_AT * air, order.label[1], { ...LABEL_TYPE, weight: 400 });
	let y = top + LABEL_AT * air + mainAt(type.size, air);
	main.forEach((text, i) => {
		if (i > 0) y += leadingOf(type.size);
		sheet.text(X, y, text, type, order.figure !== undefined ? { figure: order.figure } : {});
	});
	if (!fits) sheet.misfit(order.field, order.main);
	draw(sheet, y + 1.2, notes);
}
