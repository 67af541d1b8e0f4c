/** Writes src/lib/data/fonts/: which characters each font of the papers has, and how wide they are. Run after a font is updated. */
import { mkdirSync, writeFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { fontFile } from '../lib/server/pdf/font-files';
import { FONTS, WEIGHTS, type FontName } from '../lib/domain/documents/page';

const FOLDER = new URL('../lib/data/fonts/', import.meta.url);

/** Width of most characters of a font, in thousandths of an em. */
const USUAL: Record<FontName, number> = { 'noto-sans-jp': 1000, 'noto-sans': 0, 'noto-sans-sc': 1000, 'noto-sans-mono': 600 };

/** Letters that stand by themselves when set one after the other. Noto Sans also has scripts that need shaping, which the papers do not do. */
const WITHOUT_SHAPING: readonly (readonly [from: number, to: number])[] = [
	[0x20, 0x52f], [0x1e00, 0x20cf], [0x2100, 0x22ff], [0x2c60, 0x2c7f], [0xa720, 0xa7ff]
];

const isSet = (font: FontName, code: number): boolean =>
	font === 'noto-sans-jp' || font === 'noto-sans-sc' ? code >= 0x20 : WITHOUT_SHAPING.some(([from, to]) => from <= code && code <= to);

/** `gap+length` for each run of neighbours, both in base 36; the gap is counted from the end of the run before. */
function runs(codes: readonly number[]): string {
	const found: [start: number, length: number][] = [];
	for (const code of codes) {
		const last = found.at(-1);
		if (last && last[0] + last[1] === code) last[1]++;
		else found.push([code, 1]);
	}
	let end = 0;
	return found
		.map(([start, length]) => {
			const gap = start - end;
			end = start + length;
			return length === 1 ? gap.toString(36) : `${gap.toString(36)}+${length.toString(36)}`;
		})
		.join(' ');
}

async function table(font: FontName) {
	const faces = await Promise.all(WEIGHTS.map(async (weight) => fontkit.create(await fontFile(font, weight))));
	const [first] = faces;
	if (!first) throw new Error(`${font}: no weights`);
	const codes = [...first.characterSet].filter((code) => isSet(font, code) && faces.every((face) => face.hasGlyphForCodePoint(code)));
	codes.sort((a, b) => a - b);
	const widths = new Map(codes.map((code) => [code, faces.map((face) => Math.round((face.glyphForCodePoint(code).advanceWidth * 1000) / face.unitsPerEm))]));
	const isUsual = (code: number) => widths.get(code)?.every((width) => width === USUAL[font]) ?? false;
	return {
		font,
		usual: USUAL[font],
		usualCodes: runs(codes.filter(isUsual)),
		others: Object.fromEntries(codes.filter((code) => !isUsual(code)).map((code) => [code.toString(16), widths.get(code)]))
	};
}

mkdirSync(FOLDER, { recursive: true });
for (const font of FONTS) {
	const { others, ...head } = await table(font);
	const rows = Object.entries(others).map(([code, widths]) => `\t\t"${code}": ${JSON.stringify(widths)}`);
	const json = `${JSON.stringify(head, null, '\t').slice(0, -2)},\n\t"others": {\n${rows.join(',\n')}\n\t}\n}\n`;
	writeFileSync(new URL(`${font}.json`, FOLDER), json);
}
