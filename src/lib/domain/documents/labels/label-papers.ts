import type { Page } from '../page';
import type { LabelsInput } from '../papers';
import { Sheet } from '../sheet';
import type { Resolution } from './dots';
import { itemLabelRun } from './item-labels';
import { stockOf, type Stock } from './stocks';

/** What office printers have: A4 with 24 labels, 300 dots to the inch, which those of 600 print as well. */
const OFFICE = { stock: 'A4_24i', dpi: 300 } as const;

/** The largest roll that Amazon's guide names, on a label printer as most are. */
export const LABEL_PRINTER = { stock: 'roll-76x51', dpi: 203 } as const;

type On = { readonly stock: string; readonly dpi: Resolution };

function known(name: string): Stock {
	const stock = stockOf(name);
	if (!stock) throw new RangeError(`stock ${name} is not listed`);
	return stock;
}

/** The FNSKU labels of a whole shipment as its papers have them; where the bars of one find no room, its FNSKU is named. */
export const itemLabelPaper = (input: LabelsInput): Page[] => [...itemLabelPages(input)];

/** The same pages one by one, each laid out when it is asked for. */
export function itemLabelPages(input: LabelsInput, { stock: name, dpi }: On = OFFICE): Iterable<Page> {
	const stock = known(name);
	const made = itemLabelRun(input, { stock, dpi });
	if (made.ok) return made.value.pages;
	const sheet = new Sheet(...stock.sheetMm);
	if (made.rejection.code === 'label-stock-too-narrow') sheet.misfit(`product:${made.rejection.sku}:fnsku`, made.rejection.fnsku);
	return [sheet.page()];
}
