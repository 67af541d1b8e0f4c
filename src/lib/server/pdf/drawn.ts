import type { Bars, DoesNotFit, DrawnMark, DrawnPage, DrawnText, GlyphMissing } from '$lib/domain/documents/drawn-page';
import { runsOf } from '$lib/domain/documents/fonts';
import type { BarcodeMark, Mark, Page, QrMark, TextMark } from '$lib/domain/documents/page';
import { widthOf } from '$lib/domain/documents/text';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { code128, notInCode128, qr } from './barcodes';

export type NotDrawable = GlyphMissing | DoesNotFit;

/** Leaves the drawing of a paper at once; caught below and turned into the rejection it carries. */
class Refused extends Error {
	constructor(readonly rejection: NotDrawable) {
		super(rejection.code);
	}
}

/** Pages of a paper with fonts chosen and barcodes worked out, or the reason why it cannot be drawn whole. */
export function drawn(pages: readonly Page[], document: string): Result<DrawnPage[], NotDrawable> {
	try {
		return accept(pages.map((page) => drawnPage(page, document)));
	} catch (error) {
		if (error instanceof Refused) return reject(error.rejection);
		throw error;
	}
}

function drawnPage({ width, height, marks, misfits = [] }: Page, document: string): DrawnPage {
	const [misfit] = misfits;
	if (misfit) throw new Refused({ code: 'does-not-fit', document, ...misfit });
	return { width, height, marks: marks.map((mark) => drawnMark(mark, document)) };
}

function drawnMark(mark: Mark, document: string): DrawnMark {
	switch (mark.kind) {
		case 'text':
			return drawnText(mark, document);
		case 'barcode':
			return bars(mark, document);
		case 'qr':
			return squares(mark);
		case 'turned':
			return { ...mark, marks: mark.marks.map((inner) => drawnMark(inner, document)) };
		default:
			return mark;
	}
}

const missing = (character: string, document: string, text: string): Refused =>
	new Refused({
		code: 'glyph-missing',
		character,
		codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
		document,
		text
	});

const SHIFT = { start: 0, middle: 0.5, end: 1 };

function drawnText({ x, y, text, size, weight, face = 'sans', align, ink = 'black' }: TextMark, document: string): DrawnText {
	const type = { size, weight, face };
	let at = x - widthOf(text, type) * SHIFT[align ?? 'start'];
	const runs = runsOf(face, text).map((run) => {
		if (run.font === undefined) throw missing([...run.text][0] ?? '', document, text);
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

function bars({ at, data, modules, field }: BarcodeMark, document: string): Bars {
	const wrong = notInCode128(data);
	if (wrong !== undefined) throw missing(wrong, document, data);
	const widths = code128(data);
	const total = widths.reduce((sum, width) => sum + width, 0);
	const module = modules.find((module) => total * module + 2 * quiet(module) <= at.width);
	if (module === undefined) throw new Refused({ code: 'does-not-fit', document, field, text: data });
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
