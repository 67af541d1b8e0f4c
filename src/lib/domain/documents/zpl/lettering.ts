import type { DrawnText } from '../drawn-page';
import { advance } from '../fonts';
import type { FontName, Weight } from '../page';
import { mm } from '../text';
import { Bitmap } from './bitmap';
import { fillContours, type Contour } from './fill';
import { areaOf, moved, type Lie } from './lie';
import { graphic, type Piece } from './pieces';

/** The lines around a character in ems, y up from the baseline. */
export type OutlineOf = (font: FontName, weight: Weight, character: string) => readonly Contour[];

/** A line of text as a graphic, drawn with the outlines of its fonts. */
export function lettering({ runs, size, weight, y }: DrawnText, outlineOf: OutlineOf, lie: Lie): Piece | undefined {
	const em = mm(size);
	const letters: Contour[][] = [];
	for (const { font, x, text } of runs) {
		let at = x;
		for (const character of text) {
			const contours = outlineOf(font, weight, character);
			if (contours.length > 0) letters.push(contours.map((contour) => laidOut(contour, { at, y, em }, lie)));
			at += (advance(font, weight, character) * em) / 1000;
		}
	}
	const area = areaOf(letters.flat());
	if (!area) return undefined;
	const bitmap = new Bitmap(area.width, area.height);
	for (const contours of letters) fillInto(bitmap, moved(contours, area.x, area.y));
	return graphic(area.x, area.y, bitmap);
}

type Set = { readonly at: number; readonly y: number; readonly em: number };

function laidOut(contour: Contour, { at, y, em }: Set, lie: Lie): number[] {
	const laid: number[] = [];
	for (let i = 0; i + 1 < contour.length; i += 2) laid.push(...lie(at + contour[i]! * em, y - contour[i + 1]! * em));
	return laid;
}

/** Each letter in a picture of its own size, laid into that of the line. */
function fillInto(bitmap: Bitmap, contours: readonly Contour[]): void {
	const area = areaOf(contours);
	if (!area) return;
	const letter = new Bitmap(area.width, area.height);
	fillContours(letter, moved(contours, area.x, area.y));
	for (let y = 0; y < letter.height; y++) for (let x = 0; x < letter.width; x++) if (letter.isBlack(x, y)) bitmap.blacken(x + area.x, y + area.y);
}
