import fontkit, { type Font } from '@pdf-lib/fontkit';
import subsetFont from 'subset-font';
import type { FontName, Weight } from '$lib/domain/documents/page';
import { fontFile } from './font-files';

/** A font with the characters of one document, which glyph each of them is, and its measures in thousandths of an em. */
export type Subset = { readonly bytes: Uint8Array; readonly glyphs: ReadonlyMap<string, number>; readonly measures: Measures };

export type Measures = {
	readonly name: string;
	readonly ascent: number;
	readonly descent: number;
	readonly capHeight: number;
	readonly box: readonly [left: number, bottom: number, right: number, top: number];
};

const kept = new Map<string, Promise<Subset>>();
/** Subsets of about 20 kB each. */
const KEPT = 64;

/**
 * The part of a font that has these characters. Subsetting takes tenths of a second, and the papers of a shipment are
 * made again and again with the same characters.
 */
export function subset(font: FontName, weight: Weight, characters: readonly string[]): Promise<Subset> {
	const text = [...new Set(characters)].sort().join('');
	const key = `${font} ${weight} ${text}`;
	const making = kept.get(key) ?? make(font, weight, text);
	kept.delete(key);
	kept.set(key, making);
	if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
	making.catch(() => kept.delete(key));
	return making;
}

async function make(font: FontName, weight: Weight, text: string): Promise<Subset> {
	const bytes = await subsetFont(await fontFile(font, weight), text, { targetFormat: 'truetype', noLayoutClosure: true });
	const face = fontkit.create(bytes);
	const glyphs = [...text].map((character) => [character, face.glyphForCodePoint(character.codePointAt(0) ?? 0).id] as const);
	return { bytes, glyphs: new Map(glyphs), measures: measuresOf(face) };
}

function measuresOf({ postscriptName, unitsPerEm, ascent, descent, capHeight, bbox }: Font): Measures {
	const thousandths = (units: number): number => Math.round((units * 1000) / unitsPerEm);
	return {
		name: postscriptName ?? 'Font', ascent: thousandths(ascent), descent: thousandths(descent), capHeight: thousandths(capHeight),
		box: [thousandths(bbox.minX), thousandths(bbox.minY), thousandths(bbox.maxX), thousandths(bbox.maxY)]
	};
}
