import type { CartonContent } from '../shipment/plan';
import type { Type } from './page';
import { joined } from './papers';
import type { Sheet } from './sheet';
import { cut } from './text';

const LEFT = 4;
const RIGHT = 97.6;

const bold = (size: number): Type => ({ size, weight: 700 });
const medium = (size: number): Type => ({ size, weight: 500 });

/** Year, month and day as goods in Japan are dated. */
const dateOnGoods = (day: string): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$1年$2月$3日');

/** What stands below the dates: whether it is the heavy mark, and down to where there is room for dates. */
type Below = { readonly isHeavy: boolean; readonly bottom: number };

const LEADING = 4.6;
const DENSE_LEADING = 3.7;

/** What the earliest date takes by itself. */
export const leastDates = (isHeavy: boolean): number => (isHeavy ? 6.6 : 8.2);

/** Dates of what is in the carton, above the marks that follow; answers where they end. The earliest is never left out. */
export function expiries(sheet: Sheet, top: number, dated: readonly CartonContent[], { isHeavy, bottom }: Below): number {
	const batches = dated
		.filter(({ expiry, lot }, i) => dated.findIndex((other) => other.expiry === expiry && other.lot === lot) === i)
		.toSorted((a, b) => ((a.expiry ?? '') < (b.expiry ?? '') ? -1 : a.expiry === b.expiry ? 0 : 1));
	const [earliest] = batches;
	if (!earliest) return top;
	const room = bottom - top;
	const rows = Math.ceil(batches.length / 2);
	let height = leastDates(isHeavy);
	if (batches.length === 1) oneExpiry(sheet, top + (isHeavy ? 4.8 : 5.4), earliest);
	else if (LEADING * batches.length + 1 <= room) {
		height = LEADING * batches.length + 1;
		batches.forEach((batch, i) => expiryAmongOthers(sheet, top + 4.2 + LEADING * i, batch));
	} else if (DENSE_LEADING * rows + 1 <= room) {
		height = DENSE_LEADING * rows + 1;
		batches.forEach((batch, i) => expiryInColumn(sheet, top + 3.4 + DENSE_LEADING * (i % rows), Math.floor(i / rows), batch));
	} else earliestExpiry(sheet, top + (isHeavy ? 4.6 : 5.4), earliest, batches.length);
	sheet.rule(LEFT, top + height, RIGHT, top + height, 0.25);
	return top + height;
}

function oneExpiry(sheet: Sheet, y: number, { expiry = '', lot }: CartonContent): void {
	sheet.text(LEFT, y, 'Best before 賞味期限', medium(8));
	const end = sheet.text(36, y + 0.2, dateOnGoods(expiry), bold(12));
	if (lot) sheet.text(RIGHT, y, cut(`lot ${lot}`, medium(8), RIGHT - end - 2), medium(8), { align: 'end' });
}

function expiryAmongOthers(sheet: Sheet, y: number, { sku, expiry = '', lot }: CartonContent): void {
	const end = sheet.text(LEFT, y, `賞味期限 ${dateOnGoods(expiry)}`, bold(9)) + 2;
	sheet.text(end, y, cut(joined('  ', lot && `lot ${lot}`, sku), medium(7.5), RIGHT - end), medium(7.5));
}

function expiryInColumn(sheet: Sheet, y: number, column: number, { sku, expiry = '', lot }: CartonContent): void {
	const width = (RIGHT - LEFT) / 2 - 1;
	const x = LEFT + (width + 2) * column;
	const end = sheet.text(x, y, `期限 ${dateOnGoods(expiry)}`, bold(7.5)) + 1.5;
	sheet.text(end, y, cut(joined('  ', lot && `lot ${lot}`, sku), medium(6.5), x + width - end), medium(6.5));
}

/** More dates than there is room for: the packing list has them all. */
function earliestExpiry(sheet: Sheet, y: number, { expiry = '' }: CartonContent, dates: number): void {
	const end = sheet.text(LEFT, y, `賞味期限 最短 ${dateOnGoods(expiry)}`, bold(10)) + 2;
	sheet.text(end, y, `earliest of ${dates} dates ほか${dates - 1}件`, medium(7.5));
}
