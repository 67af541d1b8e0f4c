import ups from '../../data/carriers/ups.json';
import { countryName } from '../documents/addresses';
import { Checks } from './checks';
import { checkedLine, linesOf, tooMany } from './goods';
import { figure, table, type Cell, type ExportInput, type Made } from './made';

const { worldShip, api } = ups;
const most = (name: string): number => worldShip.columns.find((column) => column.name === name)?.most ?? 0;

/** Commodities for WorldShip, mapped by name: each SKU once, since it holds goods and not quantities. */
export function upsWorldship({ plan }: ExportInput): Made {
	const checks = new Checks();
	const seen = new Set<string>();
	const lines = linesOf(plan).filter(({ sku }) => !seen.has(sku) && seen.add(sku));
	tooMany(checks, lines.length, Infinity, 'Description of goods');
	const columns = { description: 'Description of goods', code: 'Tariff code', origin: 'Country/Territory of origin', value: 'Unit price', weight: 'Unit price' };
	const rows = lines.map((line): Cell[] => {
		const { description, code, origin, price, currency, part } = checkedLine(checks, line, columns, { lines: Infinity, description: most('Description of goods'), code: most('Tariff code'), part: most('Part number') });
		checks.fit(price, { column: 'Unit price', subject: `product:${line.sku}`, at: { step: 'goods', field: `product:${line.sku}:value` }, most: most('Unit price') });
		return [description, code, countryName(origin), api.units, price === '' ? '' : figure(price), currency, part];
	});
	return { content: table('Commodities', worldShip.columns.map(({ name }) => name), rows, lines.map(({ sku }) => `product:${sku}`)), lacks: checks.lacks, notes: checks.notes };
}
