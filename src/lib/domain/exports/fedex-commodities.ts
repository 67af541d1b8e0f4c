import fedex from '../../data/carriers/fedex.json';
import { Checks } from './checks';
import { amountText, checkedLine, kilos, linesOf, tooMany } from './goods';
import { figure, table, type Cell, type ExportInput, type Made } from './made';

const { shipManager, api } = fedex;

/** A table under the names that Ship Manager shows. Its own file is mapped by the user, so no layout is imitated. */
export function fedexCommodities({ plan, values }: ExportInput): Made {
	const checks = new Checks();
	const lines = linesOf(plan);
	tooMany(checks, lines.length, shipManager.lines, 'Description');
	const columns = { description: 'Description', code: 'Harmonized code', origin: 'Country of manufacture', value: 'Customs value', weight: 'Commodity weight' };
	const rows = lines.map((line): Cell[] => {
		const { description, code, origin, price, currency, part } = checkedLine(checks, line, columns, { lines: shipManager.lines, description: api.description });
		const { quantity, netG } = line;
		const weight = netG === undefined ? '' : figure(kilos(values === 'unit' && quantity > 0 ? netG / quantity : netG));
		const value = values === 'unit' ? price : amountText(line.amount);
		return [description, figure(quantity), api.units, weight, value === '' ? '' : figure(value), currency, origin, code, part];
	});
	checks.note('fedex-unit-or-totals', { values });
	return { content: table('Commodities', shipManager.columns, rows, lines.map(({ sku }) => `product:${sku}`)), lacks: checks.lacks, notes: checks.notes };
}
