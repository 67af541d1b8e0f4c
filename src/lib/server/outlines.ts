import fontkit, { type Font } from '@pdf-lib/fontkit';
import type { FontName, Weight } from '$lib/domain/documents/page';
import type { Contour } from '$lib/domain/documents/zpl/fill';
import { fontFile } from './pdf/font-files';
import { contoursOf, type Command } from './zpl-outlines';

/** A whole font whose characters are taken apart when they are first asked for. */
export class Outlines {
	private readonly known = new Map<string, readonly Contour[]>();
	private readonly areas = new Map<string, number>();

	constructor(private readonly font: Font) {}

	of(character: string): readonly Contour[] {
		const known = this.known.get(character);
		if (known) return known;
		const glyph = this.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
		const { commands } = glyph.path as unknown as { readonly commands: readonly Command[] };
		const contours = contoursOf(commands, this.font.unitsPerEm);
		this.known.set(character, contours);
		return contours;
	}

	/** How much ink a character takes, in square ems: counters run against the outlines around them. */
	areaOf(character: string): number {
		const known = this.areas.get(character);
		if (known !== undefined) return known;
		const area = Math.abs(this.of(character).reduce((sum, contour) => sum + signedArea(contour), 0));
		this.areas.set(character, area);
		return area;
	}
}

function signedArea(contour: Contour): number {
	let twice = 0;
	for (let i = 0; i < contour.length; i += 2) {
		const next = (i + 2) % contour.length;
		twice += contour[i]! * contour[next + 1]! - contour[next]! * contour[i + 1]!;
	}
	return twice / 2;
}

const open = new Map<string, Promise<Outlines>>();

export function outlinesOf(font: FontName, weight: Weight): Promise<Outlines> {
	const key = `${font} ${weight}`;
	const opening = open.get(key) ?? fontFile(font, weight).then((bytes) => new Outlines(fontkit.create(bytes)));
	open.set(key, opening);
	opening.catch(() => open.delete(key));
	return opening;
}
