import type { Severity } from '../compliance/finding';
import type { Type } from './page';
import type { Sheet } from './sheet';
import type { Label } from './words';

/** What a severity is called on paper, beside its sign. */
export const SEVERITY_WORDS: Record<Severity, Label> = {
	block: ['Block', '要修正'],
	warn: ['Warning', '注意'],
	info: ['Note', '情報']
};

const bold = (size: number): Type => ({ size, weight: 700 });

/** Side of the square that every sign stands in. */
export const SIGN = 4.2;

/** A sign told by its shape, for a printer without colour: a crossed square, a triangle, a framed i. */
export function sign(sheet: Sheet, x: number, y: number, severity: Severity): void {
	const middle = x + SIGN / 2;
	if (severity === 'block') {
		sheet.fill({ x, y, width: SIGN, height: SIGN }, 'vermilion');
		sheet.text(middle, y + 3.25, '×', bold(11), { align: 'middle', ink: 'white' });
	} else if (severity === 'warn') {
		const [left, right, top, bottom] = [x - 0.1, x + SIGN + 0.1, y + 0.2, y + SIGN - 0.1];
		sheet.rule(middle, top, right, bottom, 0.5);
		sheet.rule(right + 0.2, bottom, left - 0.2, bottom, 0.5);
		sheet.rule(left, bottom, middle, top, 0.5);
		sheet.text(middle, y + 3.6, '!', bold(7.5), { align: 'middle' });
	} else {
		sheet.frame({ x: x + 0.2, y: y + 0.2, width: SIGN - 0.4, height: SIGN - 0.4 }, 0.4);
		sheet.text(middle, y + 3.2, 'i', bold(8), { align: 'middle' });
	}
}

/** A box to tick with a pen, or one that is ticked. */
export function tickBox(sheet: Sheet, x: number, y: number, side: number, ticked: 'ticked' | 'open'): void {
	sheet.frame({ x, y, width: side, height: side }, 0.3);
	if (ticked === 'open') return;
	sheet.rule(x + side * 0.18, y + side * 0.52, x + side * 0.42, y + side * 0.78, side * 0.13);
	sheet.rule(x + side * 0.4, y + side * 0.78, x + side * 0.84, y + side * 0.2, side * 0.13);
}

/** The tick of what was found in order. */
export const tick = (sheet: Sheet, x: number, y: number): void => {
	sheet.rule(x, y - 1.4, x + 1.1, y - 0.2, 0.5);
	sheet.rule(x + 1, y - 0.2, x + 3, y - 2.8, 0.5);
};
