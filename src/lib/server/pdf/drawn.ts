import type { Bars, DoesNotFit, DrawnMark, DrawnPage, DrawnText, GlyphMissing } from '$lib/domain/documents/drawn-page';
import { missingIn, runsOf } from '$lib/domain/documents/fonts';
import type { BarcodeMark, Mark, Page, QrMark, TextMark } from '$lib/domain/documents/page';
import { widthOf } from '$lib/domain/documents/text';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { code128, notInCode128, qr } from './barcodes';

export type NotDrawable = GlyphMissing | DoesNotFit;

/** Pages of a paper with fonts chosen and barcodes worked out, or the first reason why it cannot be drawn whole. */
export function drawn(pages: readonly Page[], document: string): Result<DrawnPage[], NotDrawable> {
	for (const page of pages) {
		const refusal = refusalOf(page, document);
		if (refusal) return reject(refusal);
	}
	return accept(pages.map(({ width, height, marks }) => ({ width, height, marks: marks.map(drawnMark) })));
}

function refusalOf({ marks, misfits = [] }: Page, document: string): NotDrawable | undefined {
	const [misfit] = misfits;
	if (misfit) return { code: 'does-not-fit', document, ...misfit };
	for (const mark of marks) {
		const refusal = markRefusal(mark, document);
		if (refusal) return refusal;
	}
	return undefined;
}

function markRefusal(mark: Mark, document: string): NotDrawable | undefined {
	if (mark.kind === 'turned') return refusalOf({ width: 0, height: 0, marks: mark.marks }, document);
	if (mark.kind === 'text') return missing(missingIn(mark.face ?? 'sans', mark.text), document, mark.text);
	if (mark.kind !== 'barcode') return undefined;
	const notBars = missing(notInCode128(mark.data), document, mark.data);
	if (notBars) return notBars;
	return moduleOf(mark) === undefined ? { code: 'does-not-fit', document, field: mark.field, text: mark.data } : undefined;
}

const missing = (character: string | undefined, document: string, text: string): GlyphMissing | undefined =>
	character === undefined
		? undefined
		: {
				code: 'glyph-missing',
				character,
				codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
				document,
				text
			};

function drawnMark(mark: Mark): DrawnMark {
	switch (mark.kind) {
		case 'text':
			return drawnText(mark);
		case 'barcode':
			return bars(mark);
		case 'qr':
			return squares(mark);
		case 'turned':
			return { ...mark, marks: mark.marks.map(drawnMark) };
		default:
			return mark;
	}
}

const SHIFT = { start: 0, middle: 0.5, end: 1 };

function drawnText({ x, y, text, size, weight, face = 'sans', align, ink = 'black' }: TextMark): DrawnText {
	const type = { size, weight, face };
	let at = x - widthOf(text, type) * SHIFT[align ?? 'start'];
	const runs = runsOf(face, text).map((run) => {
		if (run.font === undefined) throw new Error(`no font for ${run.text}`);
		const width = widthOf(run.text, type);
		const set = { font: run.font, x: at, width, text: run.text };
		at += width;
		return set;
	});
	return { kind: 'text', y, size, weight, ink, runs };
}

/** Quiet on each side: ten modules by the standard, 6.4 mm by Amazon. */
const quiet = (module: number): number => Math.max(10 * module, 6.4);

/** A printer of 203 dpi has eight dots to the millimetre: bars begin on one. */
const DOT = 0.125;

const lengthOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** The widest of the allowed modules with which bars and quiet zones have room. */
function moduleOf({ at, data, modules }: BarcodeMark): number | undefined {
	const total = lengthOf(code128(data));
	return modules.find((module) => total * module + 2 * quiet(module) <= at.width);
}

function bars(mark: BarcodeMark): Bars {
	const { at, data } = mark;
	const widths = code128(data);
	const module = moduleOf(mark);
	if (module === undefined) throw new Error(`no room for the bars of ${data}`);
	const total = lengthOf(widths);
	let x = Math.round((at.x + (at.width - total * module) / 2) / DOT) * DOT;
	const rects: [number, number, number, number][] = [];
	widths.forEach((width, i) => {
		if (i % 2 === 0) rects.push([x, at.y, width * module, at.height]);
		x += width * module;
	});
	return { kind: 'bars', rects };
}

/** Neighbouring dark modules of a row are one rectangle. */
function squares({ x, y, size, data }: QrMark): Bars {
	const { side, dark } = qr(data);
	const module = size / side;
	const rects: [number, number, number, number][] = [];
	for (let row = 0; row < side; row++) {
		for (let from = 0; from < side; from++) {
			if (!dark[row * side + from]) continue;
			let to = from + 1;
			while (to < side && dark[row * side + to]) to++;
			rects.push([x + from * module, y + row * module, (to - from) * module, module]);
			from = to;
		}
	}
	return { kind: 'bars', rects };
}
