import type { Bars, DoesNotFit, DrawnMark, DrawnPage, DrawnText, GlyphMissing } from '$lib/domain/documents/drawn-page';
import { missingIn, runsOf } from '$lib/domain/documents/fonts';
import type { BarcodeMark, FontName, Han, Mark, Page, SymbolMark, TextMark } from '$lib/domain/documents/page';
import { notInCode128 } from '$lib/domain/documents/symbols/code-128';
import { widthOf } from '$lib/domain/documents/text';
import { placeOfText } from '$lib/domain/documents/text-place';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { barsOf, modulesOf, qr, type Matrix } from './barcodes';
import { barsOn, type Grid, type Said } from './grid';

export type NotDrawable = GlyphMissing | DoesNotFit;

/** Pages of a paper with fonts chosen and barcodes worked out, or the first reason why it cannot be drawn whole. */
export function drawn(pages: readonly Page[], document: string): Result<DrawnPage[], NotDrawable> {
	for (const page of new Set(pages)) {
		const refusal = refusalOf(page, document);
		if (refusal) return reject(refusal);
	}
	const done = new Map<Page, DrawnPage>();
	return accept(pages.map((page) => {
		const known = done.get(page) ?? drawnPage(page);
		done.set(page, known);
		return known;
	}));
}

/** The same, a missing character with the place in the plan that it comes from. */
export function drawnFrom(plan: Plan, pages: readonly Page[], document: string): Result<DrawnPage[], NotDrawable> {
	const made = drawn(pages, document);
	if (made.ok || made.rejection.code !== 'glyph-missing') return made;
	return reject({ ...made.rejection, field: placeOfText(plan, made.rejection) ?? made.rejection.field });
}

/** The same one by one, as they are asked for, up to the first that cannot be drawn whole. */
export function* drawnInTurn(pages: Iterable<Page>, document: string): Generator<Result<DrawnPage, NotDrawable>, void, undefined> {
	let last: { readonly page: Page; readonly done: DrawnPage } | undefined;
	for (const page of pages) {
		const refusal = last?.page === page ? undefined : refusalOf(page, document);
		if (refusal) return yield reject(refusal);
		if (last?.page !== page) last = { page, done: drawnPage(page) };
		yield accept(last.done);
	}
}

const drawnPage = ({ width, height, marks, han }: Page): DrawnPage => ({ width, height, marks: marks.map((mark) => drawnMark(mark, han)) });

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
	if (mark.kind === 'text') return missing(missingIn(mark.face ?? 'sans', mark.text), { document, field: mark.figure ?? document, text: mark.text });
	if (mark.kind === 'symbol') return missing(notInCode128(mark.data), { document, field: mark.field, text: mark.data }) ?? (modulesOf(mark) ? undefined : noRoom(mark, document));
	if (mark.kind !== 'barcode') return undefined;
	const notBars = missing(notInCode128(mark.data), { document, field: mark.field, text: mark.data });
	if (notBars) return notBars;
	return moduleOf(mark) === undefined ? noRoom(mark, document) : undefined;
}

const noRoom = ({ field, data }: BarcodeMark | SymbolMark, document: string): DoesNotFit => ({ code: 'does-not-fit', document, field, text: data });

type Where = Pick<GlyphMissing, 'document' | 'field' | 'text'>;

const missing = (character: string | undefined, where: Where): GlyphMissing | undefined =>
	character === undefined
		? undefined
		: { code: 'glyph-missing', character, codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`, ...where };

function drawnMark(mark: Mark, han?: Han): DrawnMark {
	switch (mark.kind) {
		case 'text':
			return drawnText(mark, han);
		case 'barcode':
			return bars(mark);
		case 'qr': {
			const matrix = qr(mark.data);
			return squares(matrix, { left: mark.x, top: mark.y, module: mark.size / matrix.columns }, { symbology: 'qr', data: mark.data, field: 'qr' });
		}
		case 'symbol': {
			const matrix = modulesOf(mark);
			if (!matrix) throw new Error(`no room for ${mark.data}`);
			return squares(matrix, { left: onDot(mark.x, mark.dot), top: onDot(mark.y, mark.dot), module: mark.module }, mark);
		}
		case 'turned':
			return { ...mark, marks: mark.marks.map((inner) => drawnMark(inner, han)) };
		default:
			return mark;
	}
}

const SHIFT = { start: 0, middle: 0.5, end: 1 };

function drawnText({ x, y, text, size, weight, face = 'sans', align, ink = 'black', tracking, figure }: TextMark, han?: Han): DrawnText {
	const type = { size, weight, face };
	const said = figure === undefined ? {} : { figure };
	if (tracking !== undefined) return tracked({ y, size, weight, ink, ...said }, x, [...text].map((letter) => ({ letter, width: widthOf(letter, type), font: runsOf(face, letter, han)[0]?.font })), tracking);
	let at = x - widthOf(text, type) * SHIFT[align ?? 'start'];
	const runs = runsOf(face, text, han).map((run) => {
		if (run.font === undefined) throw new Error(`no font for ${run.text}`);
		const width = widthOf(run.text, type);
		const set = { font: run.font, x: at, width, text: run.text };
		at += width;
		return set;
	});
	return { kind: 'text', y, size, weight, ink, ...said, runs };
}

type Letter = { readonly letter: string; readonly width: number; readonly font: FontName | undefined };

/** Letters set one by one, so much apart. */
function tracked(type: Omit<DrawnText, 'kind' | 'runs'>, x: number, letters: readonly Letter[], tracking: number): DrawnText {
	let at = x;
	const runs = letters.map(({ letter, width, font }) => {
		if (font === undefined) throw new Error(`no font for ${letter}`);
		const run = { font, x: at, width, text: letter };
		at += width + tracking;
		return run;
	});
	return { kind: 'text', ...type, runs };
}

/** Quiet on each side: ten modules by the standard, 6.4 mm by Amazon. */
const quietOf = ({ quiet }: BarcodeMark, module: number): number => quiet ?? Math.max(10 * module, 6.4);

/** A printer of 203 dpi has eight dots to the millimetre: bars begin on one. */
const DOT = 0.125;

const onDot = (mm: number, dot: number): number => Math.round(mm / dot) * dot;

const lengthOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** The widest of the allowed modules with which bars and quiet zones have room. */
function moduleOf(mark: BarcodeMark): number | undefined {
	const total = lengthOf(barsOf(mark));
	return mark.modules.find((module) => total * module + 2 * quietOf(mark, module) <= mark.at.width + 0.0005);
}

/** The height of bars between dots, where the printer's are known. */
function heightOf({ at, dot }: BarcodeMark): { readonly y: number; readonly height: number } {
	if (dot === undefined) return at;
	const y = onDot(at.y, dot);
	return { y, height: onDot(at.y + at.height, dot) - y };
}

function bars(mark: BarcodeMark): Bars {
	const { at, data, dot = DOT } = mark;
	const widths = barsOf(mark);
	const module = moduleOf(mark);
	if (module === undefined) throw new Error(`no room for the bars of ${data}`);
	const { y, height } = heightOf(mark);
	const left = onDot(at.x + (at.width - lengthOf(widths) * module) / 2, dot);
	return barsOn({ left, top: y, module, tall: height, modules: { columns: lengthOf(widths), rows: [modulesIn(widths)] } }, mark);
}

/** Bars and spaces by turns as modules. */
function modulesIn(widths: readonly number[]): Uint8Array {
	const modules = new Uint8Array(lengthOf(widths));
	let at = 0;
	widths.forEach((width, i) => {
		if (i % 2 === 0) modules.fill(1, at, at + width);
		at += width;
	});
	return modules;
}

const squares = (modules: Matrix, lie: Pick<Grid, 'left' | 'top' | 'module'>, said: Said): Bars =>
	barsOn({ ...lie, tall: modules.rowModules * lie.module, modules }, said);
