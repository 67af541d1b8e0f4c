import Papa from 'papaparse';
import { textOf } from '$lib/domain/catalog/table';
import type { Plan } from '$lib/domain/shipment/plan';
import { readFile } from '$lib/server/tables';
import { productsWorkbook } from '$lib/server/template';

/** A byte order mark tells Excel that the text is UTF-8. */
const BOM = '\ufeff';

/** The products in the columns of our own template, as CSV that Excel opens with its Japanese intact. */
export async function catalogue({ products }: Plan): Promise<string> {
	const table = await readFile(await productsWorkbook('en', products), 'catalogue.xlsx');
	if (!table.ok) throw new Error(`our own template cannot be read: ${table.rejection.code}`);
	const [headers = [], ...rows] = table.value.rows;
	const whole = [headers, ...rows.map((row) => headers.map((_, i) => row[i]))];
	return `${BOM}${Papa.unparse(whole.map((row) => row.map(textOf)))}\r\n`;
}
