import type { Page } from '../page';
import type { PapersInput } from '../papers';
import { Sheet } from '../sheet';
import { itemLabelRun } from './item-labels';
import { stockOf, type Stock } from './stocks';

/** What office printers have: A4 with 24 labels, 300 dots to the inch, which those of 600 print as well. */
const OFFICE = { stock: stockOf('A4_24i'), dpi: 300 } as const;

function known(stock: Stock | undefined): Stock {
	if (!stock) throw new RangeError('the usual stock is not listed');
	return stock;
}

/** The FNSKU labels of a whole shipment as its papers have them; where the bars of one find no room, its FNSKU is named. */
export const itemLabelPaper = (input: PapersInput): Page[] => [...itemLabelPages(input)];

/** The same pages one by one, each laid out when it is asked for. */
export function itemLabelPages(input: PapersInput): Iterable<Page> {
	const stock = known(OFFICE.stock);
	const made = itemLabelRun(input, { stock, dpi: OFFICE.dpi });
	if (made.ok) return made.value.pages;
	const sheet = new Sheet(...stock.sheetMm);
	if (made.rejection.code === 'label-stock-too-narrow') sheet.misfit(`product:${made.rejection.sku}:fnsku`, made.rejection.fnsku);
	return [sheet.page()];
}
