import dhl from '../../data/carriers/dhl.json';
import { Checks } from './checks';
import { amountText, checkedLine, kilos, linesOf, tooMany } from './goods';
import { figure, table, type Cell, type ExportInput, type Made } from './made';

const { lineItems, api } = dhl;
const [, , DESCRIPTION, CODE, , , VALUE, CURRENCY, WEIGHT, , ORIGIN] = lineItems.columns as [string, ...string[]] & { readonly length: 14 };

/** MyDHL+ line items: 14 columns, no header. What value and weights are of is not known, so somebody chooses. */
export function dhlLineItems({ plan, values }: ExportInput): Made {
	const checks = new Checks();
	const lines = linesOf(plan);
	tooMany(checks, lines.length, api.lines, 'Unique Item Number');
	const columns = { description: DESCRIPTION!, code: CODE!, origin: ORIGIN!, value: VALUE!, weight: WEIGHT! };
	const rows = lines.map((line, i): Cell[] => {
		const { description, code, origin, price, currency } = checkedLine(checks, line, columns, { lines: api.lines, description: api.description, code: api.code });
		const { quantity, netG, grossG } = line;
		const of = (grams: number | undefined): Cell => (grams === undefined ? '' : figure(values === 'unit' ? perUnit(grams, quantity) : kilos(grams)));
		const value = values === 'unit' ? price : amountText(line.amount);
		return [
			figure(i + 1), 'INV_ITEM', description, code, figure(quantity), api.units, value === '' ? '' : figure(value), currency, of(netG), values === 'line' ? of(grossG) : '', origin, '', '', 'N'
		];
	});
	const currencies = new Set(lines.flatMap(({ unitValue }) => unitValue?.currency ?? []));
	if (currencies.size > 1) checks.lack('notTaken', { column: CURRENCY!, at: { step: 'goods', field: 'lines' } }, { given: [...currencies].join(', ') });
	checks.note('dhl-unit-or-line', { values });
	checks.note('first-upload');
	return { content: table('Line items', lineItems.columns, rows, lines.map(({ sku }) => `product:${sku}`)), lacks: checks.lacks, notes: checks.notes };
}

/** Net weights are whole grams of a unit times the quantity, so that this is exact. */
const perUnit = (grams: number, quantity: number): string => kilos(quantity > 0 ? grams / quantity : 0);
