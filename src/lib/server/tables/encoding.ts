import iconv from 'iconv-lite';

export type Decoded = { readonly text: string; readonly encoding: string };

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);
const decode = (bytes: Uint8Array, encoding: string): Decoded => ({ text: iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding), encoding });

/** Text whose encoding nobody said: the mark at its start, else the pattern of its bytes. */
export function decodeText(bytes: Uint8Array): Decoded {
	if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decode(bytes.subarray(3), 'utf-8');
	if (startsWith(bytes, 0xff, 0xfe)) return decode(bytes.subarray(2), 'utf-16le');
	if (startsWith(bytes, 0xfe, 0xff)) return decode(bytes.subarray(2), 'utf-16be');
	const wide = wideWithoutMark(bytes);
	if (wide) return decode(bytes, wide);
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
	} catch {
		const { text } = decode(bytes, 'utf-8');
		return isMostlyWhole(text) ? { text, encoding: 'utf-8' } : decode(bytes, narrowEncoding(bytes));
	}
}

/**
 * UTF-8 with a few broken bytes stays UTF-8, and the cells that hold them are refused one by one: another encoding would make
 * nonsense of every other cell, and nobody would be told.
 */
function isMostlyWhole(text: string): boolean {
	const broken = text.match(/\uFFFD/g)?.length ?? 0;
	const whole = (text.match(/[^\x00-\x7F]/gu)?.length ?? 0) - broken;
	return whole >= 8 && whole > 4 * broken;
}

/** UTF-16 without a mark: commas, tabs, digits and line ends have a zero byte on one side of them, and always on the same. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
	const zeros = [0, 0];
	const seen = Math.min(bytes.length, 65_536);
	for (let i = 0; i < seen; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const few = seen / 2 / 50;
	if (odd > Math.max(2, few) && odd > 10 * even) return 'utf-16le';
	return even > Math.max(2, few) && even > 10 * odd ? 'utf-16be' : undefined;
}

/**
 * One-byte and two-byte encodings that spreadsheets still write, told apart by which bytes occur and in what runs:
 * a Western file has lone accented letters; Chinese GB and EUC-JP have pairs from A1 up; what is left is Japan's CP932.
 */
function narrowEncoding(bytes: Uint8Array): string {
	const runs = highRuns(bytes);
	const isWestern = runs.every(({ run }) => run.length <= 2 && run.every((byte) => byte >= 0xc0 || WESTERN.has(byte)));
	if (isWestern) return 'windows-1252';
	const isPaired = runs.every(({ run }) => run.length % 2 === 0 && run.every((byte) => byte >= 0xa1 && byte <= 0xfe));
	// half-width katakana alone would pass for pairs, but never reaches above DF
	const trailing = runs.flatMap(({ run }) => run.filter((_, i) => i % 2 === 1));
	if (!isPaired || !trailing.some((byte) => byte >= 0xe0)) return 'cp932';
	const kana = runs.flatMap(({ run }) => run.filter((_, i) => i % 2 === 0)).filter((byte) => byte === 0xa4 || byte === 0xa5).length;
	return kana * 5 > trailing.length ? 'euc-jp' : 'gb18030';
}

/** € £ § ° ² · « » ’ – — œ Œ and the no-break space, in Windows-1252. */
const WESTERN = new Set([0x80, 0xa3, 0xa7, 0xb0, 0xb2, 0xb7, 0xab, 0xbb, 0x92, 0x96, 0x97, 0x9c, 0x8c, 0xa0]);

function highRuns(bytes: Uint8Array): { run: number[] }[] {
	const runs: { run: number[] }[] = [];
	let run: number[] | undefined;
	for (const byte of bytes.subarray(0, 262_144)) {
		if (byte < 0x80) run = undefined;
		else if (run) run.push(byte);
		else runs.push({ run: (run = [byte]) });
	}
	// the cut may have halved the last pair
	return bytes.length > 262_144 ? runs.slice(0, -1) : runs;
}
