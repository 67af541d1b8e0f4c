/**
 * Cells as spreadsheets put them on the clipboard: tabs and line ends part them, quotes hold together a cell that has some inside.
 * A quote that is never closed is only a quote.
 */
export function readTsv(text: string): string[][] {
	const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
	const rows: string[][] = [];
	let row: string[] = [];
	for (let at = 0; at <= source.length; at += 1) {
		const { cell, end } = cellAt(source, at);
		row.push(cell);
		at = end;
		if (source[at] === '\t') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;

function cellAt(source: string, from: number): { cell: string; end: number } {
	QUOTED.lastIndex = from;
	const quoted = QUOTED.exec(source);
	if (quoted) return { cell: quoted[1]!.replaceAll('""', '"'), end: from + quoted[0].length };
	PLAIN.lastIndex = from;
	const plain = PLAIN.exec(source)?.[0] ?? '';
	return { cell: plain, end: from + plain.length };
}

const quoted = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The other way, so that a spreadsheet takes it as cells. */
export const writeTsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(quoted).join('\t')).join('\n');
