import type { Box } from '$lib/domain/documents/page';
import { mm } from '$lib/domain/documents/text';
import { turnedBox, type ExpectedText } from './expected';
import type { Picture } from './picture';
import type { TextPlaces } from './texts';

/** A letter whose ink is not on the page, though its text is. */
export type InkMissing = { readonly field: string; readonly character: string; readonly text: string };

/** Square ems of ink that each character takes, by font, weight and character, from the whole fonts. */
export type Areas = ReadonlyMap<string, number>;

/** A letter has at least so much of its ink; the rest is left to rounding at the edges of its place. */
const LEAST = 0.5;
/** Ink that may be lost at the edges: so many dots. */
const EDGE = 1.5;
/** Above and below the baseline, in ems. */
const RISE = 0.92;
const FALL = 0.26;

/** The first letter of a page whose ink is missing in its picture. */
export function missingInk(picture: Picture, dot: number, texts: readonly TextPlaces[], areas: Areas): InkMissing | undefined {
	for (const { text, places } of texts) {
		const em = mm(text.size);
		const isWhite = text.ink === 'white';
		for (const { character, key, x, width } of places) {
			const expected = (areas.get(key) ?? 0) * em * em;
			if (expected === 0) continue;
			const box = placed({ x: x - 0.05 * em, y: text.y - RISE * em, width: width + 0.1 * em, height: (RISE + FALL) * em }, text);
			if (inkIn(picture, dot, box, isWhite) < LEAST * expected - EDGE * dot * dot) {
				return { field: text.figure ?? 'text', character, text: places.map((place) => place.character).join('') };
			}
		}
	}
	return undefined;
}

const placed = (box: Box, { frame }: ExpectedText): Box => (frame ? turnedBox(box, frame) : box);

/** Square millimetres of ink in a box: black, or white on black. */
function inkIn({ width, height, dots }: Picture, dot: number, box: Box, white: boolean): number {
	const [left, top] = [Math.max(0, Math.floor(box.x / dot)), Math.max(0, Math.floor(box.y / dot))];
	const [right, bottom] = [Math.min(width, Math.ceil((box.x + box.width) / dot)), Math.min(height, Math.ceil((box.y + box.height) / dot))];
	let light = 0;
	for (let y = top; y < bottom; y++) for (let at = y * width + left; at < y * width + right; at++) light += dots[at]!;
	const count = Math.max(0, right - left) * Math.max(0, bottom - top);
	return ((white ? light : 255 * count - light) / 255) * dot * dot;
}
