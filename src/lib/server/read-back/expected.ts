import type { BarCode, DrawnMark, DrawnPage } from '$lib/domain/documents/drawn-page';
import type { Box } from '$lib/domain/documents/page';

/** What is to be read on a page: codes, where they stand, and whether some run up the page. */
export type ExpectedPage = {
	/** Counted from 1. */
	readonly page: number;
	readonly width: number;
	readonly height: number;
	readonly codes: readonly BarCode[];
	readonly turned: boolean;
};

/** Where a box of what was turned a quarter to the left lies on the page. */
const turnedBox = ({ x, y, width, height }: Box, at: { readonly x: number; readonly y: number; readonly width: number }): Box => ({
	x: at.x + y, y: at.y + at.width - x - width, width: height, height: width
});

function codesIn(marks: readonly DrawnMark[]): BarCode[] {
	return marks.flatMap((mark) => {
		if (mark.kind === 'turned') return codesIn(mark.marks).map((code) => ({ ...code, at: turnedBox(code.at, mark) }));
		return mark.kind === 'bars' && mark.code ? [mark.code] : [];
	});
}

/** The codes that a drawn page says are on it. */
export const expectedOn = ({ width, height, marks }: DrawnPage, page: number): ExpectedPage => ({
	page, width, height, codes: codesIn(marks), turned: marks.some(({ kind }) => kind === 'turned')
});

/** Runs of no more labels than this are read whole; of longer ones about so many labels are. */
export const READ_WHOLE = 500;

/** A label has one linear code of its own, or is a page. */
const labelsOn = ({ marks }: DrawnPage): number => Math.max(1, codesIn(marks).filter(({ symbology }) => symbology === 'code-128').length);

/** Which pages are read, counted from 0: all of them, or a choice spread evenly from the first to the last. */
export function pagesToRead(pages: readonly DrawnPage[], how: 'sampled' | 'all'): number[] {
	const all = pages.map((_, i) => i);
	if (how === 'all' || pages.length < 3) return all;
	const labels = labelCount(pages);
	if (labels <= READ_WHOLE) return all;
	const wanted = Math.max(2, Math.round((pages.length * READ_WHOLE) / labels));
	return Array.from({ length: wanted }, (_, i) => Math.round((i * (pages.length - 1)) / (wanted - 1)));
}

function labelCount(pages: readonly DrawnPage[]): number {
	const known = new Map<DrawnPage, number>();
	let labels = 0;
	for (const page of pages) {
		const here = known.get(page) ?? labelsOn(page);
		known.set(page, here);
		labels += here;
	}
	return labels;
}
