import type { PDFiumDocument } from '@hyzyla/pdfium';
import { SYMBOLOGIES, type BarCode } from '$lib/domain/documents/drawn-page';
import { dotOf, RESOLUTIONS } from '$lib/domain/documents/labels/dots';
import type { Box } from '$lib/domain/documents/page';
import type { Statement } from '$lib/domain/documents/agreement';
import type { ExpectedPage } from './expected';
import { missingInk, type Areas, type InkMissing } from './ink';
import { lettersOn } from './letters';
import { NOTHING, type Misread } from './misread';
import { withPage, type OpenPage } from './open-page';
import { partOf, pictureOf, type Picture } from './picture';
import { scan, type Scanned } from './scanner';
import { placesOn, readTexts, type TextPlaces } from './texts';

const DOTS = RESOLUTIONS.map(dotOf);
const FINEST = Math.min(...DOTS);
/** Dots that a module has at least, and how far from a whole number of them it may be. */
const LEAST = 2;
const NEAR = 0.02;

const isWhole = (module: number, dot: number): boolean => Math.abs(module / dot - Math.round(module / dot)) < NEAR;

/** The coarsest dots on which all modules are whole, as the printer meant has them; else those that have enough in each. */
function dotFor(codes: readonly BarCode[]): number {
	const fit = (dot: number): boolean => codes.every(({ module }) => module / dot > LEAST - NEAR && isWhole(module, dot));
	const enough = (dot: number): boolean => codes.every(({ module }) => module / dot > 1.5 * LEAST);
	return DOTS.find(fit) ?? DOTS.find(enough) ?? FINEST;
}

/** Modules that are left free around a code by its standard. */
const QUIET: Record<BarCode['symbology'], number> = { 'code-128': 10, 'gs1-128': 10, pdf417: 2, qr: 4, 'data-matrix': 1 };

function withQuiet({ at: { x, y, width, height }, symbology, module }: BarCode): Box {
	const quiet = QUIET[symbology] * module;
	const isUp = height > width;
	const isLinear = symbology === 'code-128' || symbology === 'gs1-128';
	const [across, down] = isLinear ? (isUp ? [0, quiet] : [quiet, 0]) : [quiet, quiet];
	return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}

/** How far from its place a code may be read, in millimetres. */
const LOOSE = 1;

/** Equal bars below each other are read as one that is higher than its place, and so tell nothing of what lies between them. */
function isIn(place: Box, { at }: Scanned, dot: number): boolean {
	const [left, top] = [at.x * dot, at.y * dot];
	const [right, bottom] = [left + at.width * dot, top + at.height * dot];
	return left >= place.x - LOOSE && top >= place.y - LOOSE && right <= place.x + place.width + LOOSE && bottom <= place.y + place.height + LOOSE;
}

const says = ({ symbology, data }: BarCode, read: Scanned): boolean => read.symbology === symbology && read.data === data;

/** What is wrong with a page: a text or code that says something else, or ink that is missing. */
export type Fault = ({ readonly code: 'text-not-read' | 'code-not-read' } & Misread) | ({ readonly code: 'ink-missing'; readonly page: number } & InkMissing);

export type PageRead = { readonly fault: Fault | undefined; readonly said: readonly Statement[] };

/** Holds what is read off a page against what it should say, and the other way round. */
export const readPage = (document: PDFiumDocument, expected: ExpectedPage, { name, areas }: { readonly name: string; readonly areas: Areas }): Promise<PageRead> =>
	withPage(document, expected.page, async (page) => {
		const places = placesOn(expected);
		const { misread, said } = readTexts(lettersOn(page, expected.height), places, { page: expected.page, document: name });
		if (misread) return { fault: { code: 'text-not-read', ...misread }, said };
		return { fault: expected.look === 'not' ? undefined : await lookedOver(page, expected, { places, areas }), said };
	});

/** Dots that are fine enough to see whether letters have their ink. */
const INK_DOT = 0.2;

async function lookedOver(page: OpenPage, expected: ExpectedPage, letters: { readonly places: readonly TextPlaces[]; readonly areas: Areas }): Promise<Fault | undefined> {
	const dot = dotFor(expected.codes);
	// Pages with a few small codes are looked at finely there alone.
	const isCoarse = expected.look !== 'whole' && expected.codes.every(({ symbology }) => symbology === 'qr');
	const seen = { picture: pictureOf(page, { ...expected, dot: isCoarse ? INK_DOT : dot }), dot: isCoarse ? INK_DOT : dot };
	const missing = missingInk(seen.picture, seen.dot, letters.places, letters.areas);
	if (missing) return { code: 'ink-missing', page: expected.page, ...missing };
	const misread = expected.look === 'whole' ? await allCodes(page, expected, seen) : await codesInPlace(page, expected, isCoarse ? { dot } : seen);
	return misread && { code: 'code-not-read', ...misread };
}

/** What a page looks like, or how finely it is to be looked at where it is. */
type Seen = { readonly picture?: Picture; readonly dot: number };

async function codesInPlace(page: OpenPage, expected: ExpectedPage, seen: Seen): Promise<Misread | undefined> {
	for (const code of expected.codes) {
		const found = await lookedAt(page, expected, { code, ...seen });
		if (!found.some((read) => says(code, read))) return { page: expected.page, field: code.field, expected: code.data, read: toldOf(code, found) };
	}
	return undefined;
}

/** Codes on all of the page, and among them any that nothing was said of. */
async function allCodes(page: OpenPage, expected: ExpectedPage, seen: Required<Seen>): Promise<Misread | undefined> {
	const { codes, turned } = expected;
	const { picture, dot } = seen;
	const found = await scan(picture, { formats: SYMBOLOGIES, hard: false, turned });
	for (const code of codes) {
		const here = found.filter((read) => isIn(code.at, read, dot));
		if (here.some((read) => says(code, read))) continue;
		const closer = await lookedAt(page, expected, { code, ...seen });
		if (closer.some((read) => says(code, read))) continue;
		return { page: expected.page, field: code.field, expected: code.data, read: toldOf(code, [...here, ...closer]) };
	}
	const stray = found.find((read) => !codes.some((code) => says(code, read) || isIn(code.at, read, dot)));
	return stray && { page: expected.page, field: 'page', expected: NOTHING, read: stray.data };
}

/** What was read in place of a code; its symbology where only that differs. */
function toldOf({ data }: BarCode, [first]: readonly Scanned[]): string {
	if (!first) return NOTHING;
	return first.data === data ? `${data} (${first.symbology})` : first.data;
}

type Closer = Seen & { readonly code: BarCode };

/**
 * The place of one code with its quiet zone: quickly, then with all that can be tried. Only bars that do not stand on whole dots
 * are looked at more finely as well: a printer with such dots would make nothing clearer of the others.
 */
async function lookedAt(page: OpenPage, { width, height }: ExpectedPage, { code, picture, dot }: Closer): Promise<Scanned[]> {
	const formats = [code.symbology];
	const box = withQuiet(code);
	const turned = code.at.height > code.at.width;
	const part = picture ? partOf(picture, dot, box) : pictureOf(page, { width, height, dot }, box);
	const quick = await scan(part, { formats, hard: false, turned });
	if (quick.some((read) => says(code, read))) return quick;
	const hard = await scan(part, { formats, hard: true, turned });
	if (hard.some((read) => says(code, read)) || dot === FINEST || isWhole(code.module, dot)) return [...quick, ...hard];
	return [...quick, ...hard, ...(await scan(pictureOf(page, { width, height, dot: FINEST }, box), { formats, hard: true, turned }))];
}
