import type { Mark, Page, TextMark } from '$lib/domain/documents/page';
import { mm, widthOf } from '$lib/domain/documents/text';

export const textMarks = (marks: readonly Mark[]): TextMark[] =>
	marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : mark.kind === 'turned' ? textMarks(mark.marks) : []));

export const textsOn = (page: Page | undefined): string[] => textMarks(page?.marks ?? []).map(({ text }) => text);
export const textsOf = (pages: readonly Page[]): string[] => pages.flatMap(textsOn);

type Extent = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly text: string };

/** What the letters of a text cover: from the height of a capital down to the baseline. */
const extentOf = (mark: TextMark): Extent => {
	const width = widthOf(mark.text, mark);
	const left = mark.x - (mark.align === 'end' ? width : mark.align === 'middle' ? width / 2 : 0);
	return { left, right: left + width, top: mark.y - mm(mark.size) * 0.72, bottom: mark.y, text: mark.text };
};

/** Texts that stand on each other. */
export function collisions({ marks }: Page): string[] {
	const extents = marks.filter((mark): mark is TextMark => mark.kind === 'text').map(extentOf);
	const touch = (a: Extent, b: Extent): boolean =>
		Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.05 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.05;
	return extents.flatMap((a, i) => extents.slice(i + 1).filter((b) => touch(a, b)).map((b) => `${a.text} | ${b.text}`));
}

/** Texts that leave the part of the page that a printer can reach. */
export const strays = ({ width, height, marks }: Page, margin: number): string[] =>
	marks
		.filter((mark): mark is TextMark => mark.kind === 'text')
		.map(extentOf)
		.filter(({ left, right, top, bottom }) => left < margin - 0.01 || right > width - margin + 0.01 || top < 0 || bottom > height - 2.5)
		.map(({ text }) => text);
