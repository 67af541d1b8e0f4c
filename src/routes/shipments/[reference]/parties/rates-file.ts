/** The largest list that is opened, in bytes. */
export const LARGEST_LIST = 1_000_000;

/** The text of a list in whatever encoding it was kept; nothing when the file holds no text. */
export function textOfList(bytes: Uint8Array): string | undefined {
	const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
	if (encoding) return new TextDecoder(encoding).decode(bytes);
	if (bytes.includes(0) || isOfAnotherKind(bytes)) return undefined;
	for (const guess of ['utf-8', 'shift_jis', 'windows-1252']) {
		try {
			return new TextDecoder(guess, { fatal: true }).decode(bytes);
		} catch {
			continue;
		}
	}
	return undefined;
}

const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);
/** A spreadsheet (a ZIP or an old XLS) or a PDF under another name. */
const isOfAnotherKind = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0) || begins(bytes, 0x25, 0x50, 0x44, 0x46);

const markedEncoding = (bytes: Uint8Array): string | undefined =>
	begins(bytes, 0xff, 0xfe) ? 'utf-16le' : begins(bytes, 0xfe, 0xff) ? 'utf-16be' : begins(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8' : undefined;

/** UTF-16 without a mark: digits and signs have a zero byte on one side of them, always the same. */
function wideEncoding(bytes: Uint8Array): string | undefined {
	if (bytes.length < 4 || bytes.length % 2 !== 0 || isOfAnotherKind(bytes)) return undefined;
	const zeros = [0, 0];
	bytes.slice(0, 4096).forEach((byte, i) => byte === 0 && (zeros[i % 2]! += 1));
	const [even = 0, odd = 0] = zeros;
	const few = Math.min(bytes.length, 4096) / 8;
	return odd > few && even === 0 ? 'utf-16le' : even > few && odd === 0 ? 'utf-16be' : undefined;
}
