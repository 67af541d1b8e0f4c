import type { Bitmap } from './bitmap';

/** How often the next digit comes: G to Y are 1 to 19, g to z are 20 to 400. */
function times(count: number): string {
	let text = '';
	let rest = count;
	for (; rest >= 420; rest -= 400) text += 'z';
	if (rest >= 20) text += String.fromCharCode('f'.charCodeAt(0) + Math.floor(rest / 20));
	return rest % 20 > 0 ? text + String.fromCharCode('F'.charCodeAt(0) + (rest % 20)) : text;
}

const HEX = '0123456789ABCDEF';

function digitsOf(bytes: Uint8Array): string {
	let digits = '';
	for (const byte of bytes) digits += HEX[byte >> 4]! + HEX[byte & 15]!;
	return digits;
}

/** One row: digits that come again are counted, and what is white to its end has one sign. The sign for black is read in two ways: it is not used. */
function rowData(bytes: Uint8Array): string {
	const digits = digitsOf(bytes);
	const plain = digits.replace(/0+$/, '');
	return plain.replace(/(.)\1{2,}/g, (run, digit: string) => times(run.length) + digit) + (plain.length < digits.length ? ',' : '');
}

/** The dots as hexadecimal digits, packed as every printer that speaks ZPL II unpacks them; a row like the one above is a colon. */
export function packed({ bytes, rowBytes, height }: Bitmap): string {
	let text = '';
	for (let y = 0; y < height; y++) {
		const at = y * rowBytes;
		text += y > 0 && isRepeated(bytes, at, rowBytes) ? ':' : rowData(bytes.subarray(at, at + rowBytes));
	}
	return text;
}

function isRepeated(bytes: Uint8Array, at: number, rowBytes: number): boolean {
	for (let i = at; i < at + rowBytes; i++) if (bytes[i] !== bytes[i - rowBytes]) return false;
	return true;
}

/** A graphic that stands where it is used. */
export const graphicField = (bitmap: Bitmap, data: string): string => `^GFA,${bitmap.bytes.length},${bitmap.bytes.length},${bitmap.rowBytes},${data}`;

/** A graphic kept by the printer under a name. */
export const keptGraphic = (name: string, bitmap: Bitmap, data: string): string => `~DG${name},${bitmap.bytes.length},${bitmap.rowBytes},${data}`;
