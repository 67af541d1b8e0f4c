import { cartonLabel, draftStrip, LABEL } from './carton-label';
import { numbered } from './cartons';
import type { Page } from './page';
import { DASH, type PapersInput } from './papers';
import { Sheet } from './sheet';
import { printableThroughout } from './text';
import { A4 } from './frame';

/** `4x6` for label printers; `a4` for office printers, two on a sheet. */
export type Stock = '4x6' | 'a4';

/** One label for each carton, in the order of the papers. */
export function cartonLabels(given: PapersInput, { stock }: { readonly stock: Stock }): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const labels = numbered(input.plan).map(cartonLabel(input));
	if (labels.length === 0) return [empty(input, stock).page()];
	if (stock === '4x6') return labels.map((label) => label.page());
	return Array.from({ length: Math.ceil(labels.length / 2) }, (_, i) => twoUp(labels.slice(2 * i, 2 * i + 2)));
}

/** A draft without cartons still has a page, so that there is something to see. */
function empty(input: PapersInput, stock: Stock): Sheet {
	const { width, height } = stock === '4x6' ? LABEL : A4;
	const sheet = new Sheet(width, height);
	draftStrip(sheet, input);
	sheet.text(width / 2, height / 2, `No cartons yet ${DASH} 箱はまだありません`, { size: 9, weight: 500 }, { align: 'middle' });
	return sheet;
}

const HALF = A4.height / 2;
/** A label lies in the middle of its half of the sheet. */
const AT = { x: (A4.width - LABEL.height) / 2, y: (HALF - LABEL.width) / 2 };

function twoUp(labels: readonly Sheet[]): Page {
	const sheet = new Sheet(A4.width, A4.height);
	labels.forEach((label, i) => {
		sheet.turned(AT.x, AT.y + HALF * i, label);
		cropMarks(sheet, AT.y + HALF * i);
	});
	sheet.rule(0, HALF, A4.width, HALF, 0.2, [2, 1.5]);
	sheet.text(A4.width / 2, HALF - 1.6, 'cut here if the sheet is not die-cut  切り取り線', { size: 6.5, weight: 400 }, { align: 'middle' });
	return sheet.page();
}

/** Two strokes outside each corner, clear of the label. */
function cropMarks(sheet: Sheet, top: number): void {
	const right = AT.x + LABEL.height;
	const bottom = top + LABEL.width;
	const [off, long] = [2, 5];
	for (const y of [top, bottom]) {
		sheet.rule(AT.x - off - long, y, AT.x - off, y, 0.2);
		sheet.rule(right + off, y, right + off + long, y, 0.2);
	}
	for (const x of [AT.x, right]) {
		sheet.rule(x, top - off - long, x, top - off, 0.2);
		sheet.rule(x, bottom + off, x, bottom + off + long, 0.2);
	}
}
