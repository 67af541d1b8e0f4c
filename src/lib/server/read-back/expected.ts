import type { BarCode, DrawnMark, DrawnPage, DrawnText } from '$lib/domain/documents/drawn-page';
import type { Box } from '$lib/domain/documents/page';

/** Where the marks of a page of its own lie that were turned a quarter to the left. */
export type Frame = { readonly x: number; readonly y: number; readonly width: number };

/** A text that should stand on a page; with `frame` it is turned. */
export type ExpectedText = Omit<DrawnText, 'kind'> & { readonly frame?: Frame };

/** How a page is looked at: not at all, codes in their places and the ink of letters, or all of it for codes that nothing was said of. */
export type Look = 'not' | 'places' | 'whole';

/** What is to be read on a page: texts, and codes and ink where it is looked at. */
export type ExpectedPage = {
	/** Counted from 1. */
	readonly page: number;
	readonly width: number;
	readonly height: number;
	readonly codes: readonly BarCode[];
	readonly texts: readonly ExpectedText[];
	readonly turned: boolean;
	readonly look: Look;
};

/** Where a box of what was turned a quarter to the left lies on the page. */
export const turnedBox = ({ x, y, width, height }: Box, at: Frame): Box => ({
	x: at.x + y, y: at.y + at.width - x - width, width: height, height: width
});

function codesIn(marks: readonly DrawnMark[]): BarCode[] {
	return marks.flatMap((mark) => {
		if (mark.kind === 'turned') return codesIn(mark.marks).map((code) => ({ ...code, at: turnedBox(code.at, mark) }));
		return mark.kind === 'bars' && mark.code ? [mark.code] : [];
	});
}

function textsIn(marks: readonly DrawnMark[], frame?: Frame): ExpectedText[] {
	return marks.flatMap((mark) => {
		if (mark.kind === 'turned') return textsIn(mark.marks, { x: mark.x, y: mark.y, width: mark.width });
		if (mark.kind !== 'text') return [];
		const { kind: _, ...text } = mark;
		return [frame ? { ...text, frame } : text];
	});
}

/** What a drawn page says is on it. */
export const expectedOn = ({ width, height, marks }: DrawnPage, page: number, look: Look = 'whole'): ExpectedPage => ({
	page, width, height, look, codes: codesIn(marks), texts: textsIn(marks), turned: marks.some(({ kind }) => kind === 'turned')
});

/** Runs of no more labels than this are looked at whole; of longer ones about so many labels are, where nobody asks for fewer. */
export const READ_WHOLE = 500;
/** Of other papers so many pages. */
const MOST_PAGES = 60;
/** Pages on which codes are looked for that nothing was said of, in each paper. */
const MOST_WHOLE = 3;

const labelsOn = ({ marks }: DrawnPage): number => codesIn(marks).filter(({ symbology }) => symbology === 'code-128').length;

/** So many of a row of pages, spread evenly from the first to the last. */
const spread = (count: number, wanted: number): number[] =>
	wanted >= count ? Array.from({ length: count }, (_, i) => i) : Array.from({ length: wanted }, (_, i) => Math.round((i * (count - 1)) / (wanted - 1)));

/** Which pages are looked at, counted from 0: all of them, or a choice spread evenly from the first to the last. */
export function pagesToRead(pages: readonly DrawnPage[], how: 'sampled' | 'all', most = READ_WHOLE): number[] {
	if (how === 'all' || pages.length < 3) return spread(pages.length, pages.length);
	const labels = labelCount(pages);
	const wanted = labels === 0 ? Math.min(MOST_PAGES, most) : labels <= most ? pages.length : Math.max(2, Math.round((pages.length * most) / labels));
	return spread(pages.length, wanted);
}

/** How each page is looked at. */
export function looksAt(pages: readonly DrawnPage[], how: 'sampled' | 'all', most?: number): Look[] {
	const looks: Look[] = pages.map(() => 'not');
	const chosen = pagesToRead(pages, how, most);
	for (const i of chosen) looks[i] = 'places';
	for (const i of spread(chosen.length, how === 'all' ? chosen.length : MOST_WHOLE)) looks[chosen[i]!] = 'whole';
	return looks;
}

/** Pages without labels count for one where others have some. */
function labelCount(pages: readonly DrawnPage[]): number {
	const known = new Map<DrawnPage, number>();
	let labels = 0;
	let bare = 0;
	for (const page of pages) {
		const here = known.get(page) ?? labelsOn(page);
		known.set(page, here);
		labels += here;
		if (here === 0) bare++;
	}
	return labels === 0 ? 0 : labels + bare;
}
