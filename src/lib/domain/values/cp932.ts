/** Signs of CP932 under the names that Windows gives them: others write the same sign with another number. */
const RENAMED: Readonly<Record<string, string>> = { '\u2212': '\uff0d', '\u2016': '\u2225', '\u301c': '\uff5e', '\u2014': '\u2015', '\u00a2': '\uffe0', '\u00a3': '\uffe1', '\u00ac': '\uffe2', '\u00a5': '\uffe5' };

/** A text with the signs that CP932 knows under another number. */
export const asCp932 = (text: string): string => text.replace(/[\u2212\u2016\u301c\u2014\u00a2\u00a3\u00ac\u00a5]/g, (sign) => RENAMED[sign] ?? sign);

let signs: ReadonlySet<string> | undefined;

/** All that CP932 has, read off the decoder that every browser carries; without the area for private signs. */
function allSigns(): ReadonlySet<string> {
	const decoder = new TextDecoder('shift_jis');
	const found = new Set<string>();
	for (let code = 0x00; code <= 0x7f; code++) found.add(String.fromCharCode(code));
	for (let code = 0xa1; code <= 0xdf; code++) found.add(decoder.decode(new Uint8Array([code])));
	for (let lead = 0x81; lead <= 0xfc; lead++) {
		if (lead > 0x9f && lead < 0xe0) continue;
		for (let trail = 0x40; trail <= 0xfc; trail++) {
			const text = trail === 0x7f ? '' : decoder.decode(new Uint8Array([lead, trail]));
			if ([...text].length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(text)) found.add(text);
		}
	}
	return found;
}

/** Signs that CP932 does not have, once each. */
export function notCp932(text: string): string[] {
	signs ??= allSigns();
	const known = signs;
	return [...new Set([...asCp932(text)].filter((sign) => !known.has(sign)))];
}
