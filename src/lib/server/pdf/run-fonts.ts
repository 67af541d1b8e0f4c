import { createHash } from 'node:crypto';
import { advance } from '$lib/domain/documents/fonts';
import type { FontName, Weight } from '$lib/domain/documents/page';
import { subset } from './fonts';
import { SMALL, type Objects } from './objects';
import type { Pen } from './operators';

/** A font whose characters are numbered as they come, from 1 on: which they all are is known when the last page is written. */
class Growing implements Pen {
	readonly codes = new Map<string, number>();

	constructor(
		readonly font: FontName,
		readonly weight: Weight,
		readonly name: string,
		readonly number: number
	) {}

	readonly codeOf = (character: string): number => {
		const known = this.codes.get(character);
		if (known !== undefined) return known;
		const code = this.codes.size + 1;
		this.codes.set(character, code);
		return code;
	};
}

/** The fonts of a file that is written as its pages come: each is embedded once, after them. */
export class RunFonts {
	private readonly fonts = new Map<FontName, Partial<Record<Weight, Growing>>>();
	private readonly all: Growing[] = [];

	constructor(private readonly objects: Objects) {}

	readonly penOf = (font: FontName, weight: Weight): Pen => {
		const known = this.fonts.get(font)?.[weight];
		if (known) return known;
		const pen = new Growing(font, weight, `F${this.all.length + 1}`, this.objects.reserve());
		this.fonts.set(font, { ...this.fonts.get(font), [weight]: pen });
		this.all.push(pen);
		return pen;
	};

	/** The entries of a dictionary of fonts. */
	get entries(): string {
		return this.all.map(({ name, number }) => `/${name} ${number} 0 R`).join('');
	}

	async write(): Promise<void> {
		for (const font of this.all) await this.embed(font);
	}

	private async embed({ font, weight, codes, number }: Growing): Promise<void> {
		const characters = [...codes.keys()];
		const { bytes, glyphs, measures } = await subset(font, weight, characters);
		const { ascent, descent, capHeight, box } = measures;
		const name = `${tag(`${font} ${weight} ${characters.join('')}`)}+${measures.name}`;
		const file = this.objects.stream(`/Length1 ${bytes.length}`, bytes, SMALL);
		const descriptor = this.objects.write(
			`<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${box.join(' ')}]/ItalicAngle 0/Ascent ${ascent}/Descent ${descent}` +
				`/CapHeight ${capHeight}/StemV ${STEMS[weight]}/FontFile2 ${file} 0 R>>`
		);
		const map = this.objects.stream('', glyphMap(characters.map((character) => glyphs.get(character) ?? 0)), SMALL);
		const widths = characters.map((character) => advance(font, weight, character)).join(' ');
		const descendant = this.objects.write(
			`<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
				`/FontDescriptor ${descriptor} 0 R/DW 1000/W[1[${widths}]]/CIDToGIDMap ${map} 0 R>>`
		);
		const unicode = this.objects.stream('', new TextEncoder().encode(unicodeMap(characters)), SMALL);
		this.objects.write(
			`<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
			number
		);
	}
}

/** Width of stems as readers use it when they must replace a font. */
const STEMS: Record<Weight, number> = { 400: 80, 500: 100, 700: 140 };

/** Six capital letters that tell parts of one font apart. */
const tag = (text: string): string =>
	Array.from(createHash('sha256').update(text).digest().subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');

/** The glyph of every code from 0 on, two bytes each. */
function glyphMap(glyphs: readonly number[]): Uint8Array {
	const map = Buffer.alloc(2 * (glyphs.length + 1));
	glyphs.forEach((glyph, i) => map.writeUInt16BE(glyph, 2 * (i + 1)));
	return map;
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** At most so many lines stand in a section. */
const LINES = 100;

/** Which character each code is, for those who search and copy. */
function unicodeMap(characters: readonly string[]): string {
	const lines = characters.map((character, i) => `<${(i + 1).toString(16).padStart(4, '0')}> <${hex(character)}>`);
	const sections: string[] = [];
	for (let i = 0; i < lines.length; i += LINES) {
		const section = lines.slice(i, i + LINES);
		sections.push(`${section.length} beginbfchar\n${section.join('\n')}\nendbfchar\n`);
	}
	return (
		'/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n' +
		'/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n' +
		`${sections.join('')}endcmap CMapName currentdict/CMap defineresource pop end end\n`
	);
}
