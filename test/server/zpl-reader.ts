import type { Picture } from './pdf/look';

/** A label as a printer would lay it down, and how often. */
export type PrintedLabel = { readonly picture: Picture; readonly copies: number };

const NIBBLES = new Map([...'0123456789ABCDEF'].map((digit, i) => [digit, i]));

type Dots = { readonly rowBytes: number; readonly rows: readonly (readonly number[])[] };

/** Rows of hexadecimal digits, unpacked by the rules of the ZPL II manual. */
function unpacked(data: string, total: number, rowBytes: number): Dots {
	const rows: number[][] = [];
	let row: number[] = [];
	let times = 0;
	const push = (nibble: number, count: number): void => {
		for (let i = 0; i < count; i++) row.push(nibble);
	};
	for (const sign of data) {
		const nibble = NIBBLES.get(sign);
		if (sign >= 'G' && sign <= 'Y') times += sign.charCodeAt(0) - 70;
		else if (sign >= 'g' && sign <= 'z') times += (sign.charCodeAt(0) - 102) * 20;
		else if (sign === ':') row = [...rows.at(-1)!];
		else if (sign === ',') push(0, rowBytes * 2 - row.length);
		else if (nibble !== undefined) push(nibble, times || 1);
		else throw new Error(`not a digit: ${sign}`);
		if (nibble !== undefined) times = 0;
		if (row.length > rowBytes * 2) throw new Error('a row too long');
		if (row.length === rowBytes * 2) rows.push(row.splice(0));
	}
	if (row.length > 0 || rows.length * rowBytes !== total) throw new Error(`${rows.length} rows of ${rowBytes} are not ${total}`);
	return { rowBytes, rows };
}

class Reader {
	readonly labels: PrintedLabel[] = [];
	private readonly kept = new Map<string, Dots>();
	private size = { width: 0, height: 0 };
	private dots = new Uint8Array();
	private copies = 1;
	private at = [0, 0] as [number, number];
	private printed = false;

	command(name: string, rest: string): void {
		const [a = '', b = '', c = '', d = ''] = rest.split(',');
		const numbers = [a, b, c].map(Number) as [number, number, number];
		const begun = name === '^PW' || name === '^LL' || name === '^XA' || this.dots.length > 0;
		if (!begun && name !== '^ID' && name !== '~DG' && name !== '^XZ' && name !== '^FS') throw new Error(`${name} outside a label`);
		if (name === '^XA') [this.printed, this.copies, this.size, this.dots] = [false, 1, { width: 0, height: 0 }, new Uint8Array()];
		else if (name === '^PW') this.size.width = numbers[0];
		else if (name === '^LL') [this.size.height, this.dots] = [numbers[0], new Uint8Array(this.size.width * numbers[0]).fill(255)];
		else if (name === '^FO') this.at = [numbers[0], numbers[1]];
		else if (name === '^GB') this.box(...numbers);
		else if (name === '^GF') this.lay(unpacked(rest.split(',').slice(4).join(','), numbers[1], Number(d)));
		else if (name === '~DG') this.kept.set(a, unpacked(rest.split(',').slice(3).join(','), numbers[1], numbers[2]));
		else if (name === '^XG') this.lay(this.kept.get(a)!);
		else if (name === '^PQ') this.copies = numbers[0];
		else if (name === '^XZ') this.end();
		else if (!['^LH', '^FS', '^ID'].includes(name)) throw new Error(`not a command of ours: ${name}`);
	}

	private end(): void {
		if (this.dots.length > 0 && !this.printed) this.labels.push({ picture: { ...this.size, dots: this.dots }, copies: this.copies });
		this.printed = true;
	}

	private box(width: number, height: number, line: number): void {
		if (line !== Math.min(width, height)) throw new Error('a frame');
		for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) this.blacken(x, y);
	}

	private lay({ rowBytes, rows }: Dots): void {
		rows.forEach((row, y) => {
			for (let x = 0; x < rowBytes * 8; x++) if (((row[x >> 2] ?? 0) & (8 >> (x & 3))) !== 0) this.blacken(x, y);
		});
	}

	private blacken(x: number, y: number): void {
		const [left, top] = [this.at[0] + x, this.at[1] + y];
		if (left < 0 || top < 0 || left >= this.size.width || top >= this.size.height) throw new Error(`a dot beyond the label: ${left}, ${top}`);
		this.dots[top * this.size.width + left] = 0;
	}
}

/** Reads the part of ZPL II that we write, and nothing else. */
export function printed(zpl: string): PrintedLabel[] {
	const reader = new Reader();
	for (const [, name = '', rest = ''] of zpl.replaceAll('\n', '').matchAll(/([\^~][A-Z]{2})([^\^~]*)/g)) reader.command(name, rest);
	return reader.labels;
}
