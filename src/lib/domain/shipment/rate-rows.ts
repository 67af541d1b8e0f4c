/** A line of a list of rates, cut into cells; `line` counts from 1 in the text as given. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/** Cells parted by a sign keep their place when they are empty; those parted by spaces do not. */
export type Sheet = { readonly rows: readonly Row[]; readonly keepsPlaces: boolean };

const SIGNS = ['\t', ';', ','] as const;
const CODE = /^\s*"?\s*[A-Za-z]{3}\s*"?\s*$/;
const HEADING = /^\s*"?\s*(?:ISO|code|currency|rate|通貨.{0,3}|レート|相場)\s*"?\s*$/i;

/** A list as it is pasted or opened: cells from a spreadsheet, CSV with commas or semicolons, or columns of plain text. */
export function sheetOf(text: string): Sheet {
	const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const sign = /^sep=(.)\n/.exec(source)?.[1] ?? signOf(source.split('\n', 200));
	if (sign) return { rows: parted(source, sign), keepsPlaces: true };
	return { rows: source.split('\n').map((line, i) => ({ line: i + 1, cells: columnsOf(line) })), keepsPlaces: false };
}

const columnsOf = (line: string): string[] => {
	const spaced = line.normalize('NFKC').trim().split(/\s{2,}/);
	return spaced.length > 1 ? spaced : (spaced[0] ?? '').split(' ');
};

/** The sign that leaves codes and headings alone in their cells most often. */
function signOf(lines: readonly string[]): string | undefined {
	const tells = (cells: readonly string[]): boolean => cells.length > 1 && cells.some((cell) => CODE.test(cell) || HEADING.test(cell));
	const counted = SIGNS.map((sign) => ({ sign, n: lines.filter((line) => tells(line.split(sign))).length }));
	const best = counted.reduce((most, one) => (one.n > most.n ? one : most));
	return best.n > 0 ? best.sign : undefined;
}

/** Quotes hold together what has signs or line ends inside; a quote that is never closed is only a quote. */
function parted(source: string, sign: string): Row[] {
	const quoted = new RegExp(`[ ]*"((?:[^"]|"")*)"[ ]*(?=[${sign}\\n]|$)`, 'y');
	const plain = new RegExp(`[^${sign}\\n]*`, 'y');
	const rows: Row[] = [];
	let [line, begun, cells] = [1, 1, [] as string[]];
	for (let at = 0; at <= source.length; at += 1) {
		quoted.lastIndex = plain.lastIndex = at;
		const held = quoted.exec(source);
		const whole = held?.[0] ?? plain.exec(source)?.[0] ?? '';
		cells.push(held ? held[1]!.replaceAll('""', '"') : whole);
		line += whole.split('\n').length - 1;
		at += whole.length;
		if (source[at] === sign) continue;
		rows.push({ line: begun, cells });
		[line, begun, cells] = [line + 1, line + 1, []];
	}
	return rows;
}
