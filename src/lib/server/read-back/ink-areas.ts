import type { FontName, Weight } from '$lib/domain/documents/page';
import { outlinesOf } from '../outlines';
import type { ExpectedPage } from './expected';
import type { Areas } from './ink';

/** What ink the characters take on the pages that are looked at, from the whole fonts and not from those in the file. */
export async function areasOf(pages: readonly ExpectedPage[]): Promise<Areas> {
	const used = new Map<string, { readonly font: FontName; readonly weight: Weight; readonly characters: Set<string> }>();
	for (const { texts, look } of pages) {
		if (look === 'not') continue;
		for (const { runs, weight } of texts) {
			for (const { font, text } of runs) {
				const key = `${font} ${weight}`;
				const face = used.get(key) ?? { font, weight, characters: new Set<string>() };
				for (const character of text) face.characters.add(character);
				used.set(key, face);
			}
		}
	}
	const areas = new Map<string, number>();
	for (const [key, { font, weight, characters }] of used) {
		const outlines = await outlinesOf(font, weight);
		for (const character of characters) areas.set(`${key} ${character}`, outlines.areaOf(character));
	}
	return areas;
}
