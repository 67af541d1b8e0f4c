import { packedIn, type Packed } from './cartons';
import { tag, TAG_HEIGHT } from './cells';
import { count, cubicMetres, kilograms, sizeInCentimetres, volumeOf } from './figures';
import { idsOf, serialsOf, type Range } from './folding';
import { LEFT, RIGHT } from './frame';
import { describedIn } from './invoice-line';
import { productsOf } from './lines';
import {
	AT, batchLines, COMPACT_FROM, compactLines, CONTENTS_WIDTH, GAP, HEADING, idStatements, JAPANESE, LINES, MIXED, mixedLine, said, type Named, type Statement
} from './packing-list-contents';
import { cartonMarks, type CartonMark } from './packing-list-marks';
import type { Type } from './page';
import { both, wordsIn, type PaperWords } from './paper-words';
import { DASH, type PapersInput } from './papers';
import type { Sheet } from './sheet';
import type { Row } from './table';
import { sizeToFit, widthOf, wrap } from './text';
import { totalsWith, weightPlaces, type CartonTotals } from './totals';
import { BODY, BODY_MEDIUM, HAIRLINE, SECOND, SMALL } from './types';

/** Rows of one range: what is in a carton, what is on it, and the figures of one and of all. */
export function rangeRows(input: PapersInput): (range: Range) => Row {
	const { plan, words } = input;
	const products = productsOf(plan);
	const marksOn = cartonMarks(input);
	const places = weightPlaces(plan);

	const titles = (sku: string) => {
		const product = products.get(sku);
		const [lead, beside] = describedIn(words.language, product ?? {});
		const [title] = wordsIn(words.language, product?.title);
		return { lead: lead || DASH, beside, short: title || lead || DASH, fnsku: product?.fnsku ?? '' };
	};

	const single = ({ sku, batches }: Packed, named: Named): { statements: Statement[]; tooLong: string[] } => {
		const { lead, beside, fnsku } = titles(sku);
		const least = sizeToFit(lead, HEADING, CONTENTS_WIDTH, 6.5);
		const type = { ...HEADING, size: least ?? 7.4 };
		const first = least === undefined ? wrap(lead, type, CONTENTS_WIDTH) : [lead];
		const smaller = sizeToFit(beside, JAPANESE, CONTENTS_WIDTH);
		const second = smaller === undefined ? wrap(beside, JAPANESE, CONTENTS_WIDTH) : [beside];
		return {
			statements: [
				...first.slice(0, LINES.title).map((text) => said(text, type, 3.6)),
				...(beside === '' ? [] : second.slice(0, LINES.japanese).map((text) => said(text, { ...JAPANESE, size: smaller ?? JAPANESE.size }, 3.6))),
				...idStatements([{ text: sku, figure: named('sku') }, ...(fnsku === '' ? [] : [{ text: fnsku }])]),
				...batchLines(batches, words)
			],
			tooLong: [...(first.length > LINES.title ? [lead] : []), ...(second.length > LINES.japanese ? [beside] : [])]
		};
	};

	const mixed = (packed: readonly Packed[], namedOf: (at: number) => Named): Statement[] => [
		said(both(words.say('packing.mixed')), MIXED, 4.2),
		...(packed.length > COMPACT_FROM
			? compactLines(packed, namedOf, words)
			: packed.flatMap(({ sku, quantity, batches }, i) => [...mixedLine(sku, titles(sku).short, quantity, namedOf(i + 1)), ...batchLines(batches, words)]))
	];

	return (range) => {
		const [first] = range.cartons;
		const packed = first ? packedIn(first.carton) : [];
		const [only] = packed;
		const namedOf = (at: number): Named => (what) => `range/${first?.serial}/content/${at}/${what}`;
		const one = only && packed.length === 1 ? single(only, namedOf(1)) : undefined;
		const statements = [
			...(one?.statements ?? (packed.length === 0 ? [said(DASH, HEADING, 3.6)] : mixed(packed, namedOf))),
			...idStatements([{ text: idsOf(range), figure: `range/${first?.serial}/ids` }])
		];
		const marks = first ? marksOn(first.carton) : [];
		return rangeRow(range, { statements, marks, words }, (sheet, y) => {
			figures(sheet, y, range, { products, places, bold: one === undefined && packed.length > 0, content: one ? namedOf(1)('quantity') : undefined });
			for (const text of one?.tooLong ?? []) sheet.misfit(`product:${only?.sku}:customsDescription`, text);
		});
	};
}

const FIRST_AT = 4.8;
const BELOW = 2.4;
const LEAST_HEIGHT = 11.6;

type Shown = { readonly statements: readonly Statement[]; readonly marks: readonly CartonMark[]; readonly words: PaperWords };

/** Marks beside each other, on a further line where one has no room. */
function placedMarks(marks: readonly CartonMark[]): { readonly mark: CartonMark; readonly x: number; readonly row: number }[] {
	let x = AT.contents;
	let row = 0;
	return marks.map((mark) => {
		if (x > AT.contents && x + mark.tagWidth > AT.contents + CONTENTS_WIDTH + 8) {
			x = AT.contents;
			row++;
		}
		const at = { mark, x, row };
		x += mark.tagWidth + 1.6;
		return at;
	});
}

const NEXT_TAGS = TAG_HEIGHT + 1;

function rangeRow(range: Range, { statements, marks, words }: Shown, rest: (sheet: Sheet, y: number) => void): Row {
	const text = statements.slice(0, -1).reduce((sum, { leading }) => sum + leading, FIRST_AT);
	const placed = placedMarks(marks);
	const tags = marks.length > 0 ? 2 + TAG_HEIGHT - 0.6 + NEXT_TAGS * (placed.at(-1)?.row ?? 0) : 0;
	const height = Math.max(LEAST_HEIGHT, text + tags + BELOW);
	const alike = range.cartons.length;
	const first = range.cartons[0]?.serial;
	return {
		height,
		field: `carton:${range.cartons[0]?.carton.number}`,
		text: range.cartons[0]?.boxId ?? '',
		draw: (sheet, y) => {
			sheet.text(AT.number, y + 5, serialsOf(range), { size: 11, weight: 700 }, { figure: `range/${first}/serials` });
			countOf(sheet, y + 9.2, alike, words, `range/${first}/count`);
			let at = y + FIRST_AT;
			for (const statement of statements) {
				drawStatement(sheet, at, statement);
				at += statement.leading;
			}
			for (const { mark, x, row } of placed) tag(sheet, x, y + text + 2 + NEXT_TAGS * row, mark.label, mark.strong ? 0.45 : 0.2);
			rest(sheet, y + FIRST_AT);
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

/** `4 alike 同一`, the number as a text of its own. */
function countOf(sheet: Sheet, y: number, alike: number, { say }: PaperWords, figure: string): void {
	const what = alike === 1 ? say('packing.one-carton')[0] : both(say('packing.alike'), ' ');
	sheet.text(sheet.text(AT.number, y, count(alike), SECOND, { figure }) + widthOf(' ', SECOND), y, what, SECOND);
}

function drawStatement(sheet: Sheet, y: number, { pieces, type, title, units }: Statement): void {
	let x = AT.contents;
	for (const { text, figure, gap = GAP } of pieces) x = sheet.text(x, y, text, type, figure ? { figure } : {}) + widthOf(gap, type);
	if (title !== undefined) {
		const [short = ''] = wrap(title, SMALL, AT.contents + CONTENTS_WIDTH - AT.title);
		sheet.text(AT.title, y, short === title ? title : `${short.replace(/[,;:、]$/, '')}…`, SMALL);
	}
	if (units !== undefined) sheet.text(AT.units, y, units.text, SMALL, { align: 'end', ...(units.figure && { figure: units.figure }) });
}

/** Figures stand 2.5 mm apart as long as they are not too small for it. */
const roomOf = (text: string, type: Type, width: number): number => (sizeToFit(text, type, width - 2.5) === undefined ? width - 0.7 : width - 2.5);

type FiguresForm = { readonly places: 2 | 3; readonly type: Type; readonly strong: Type; readonly figure?: (name: string) => string };

/** The four columns on the right: they shrink before they touch each other. */
export function rangeFigures(sheet: Sheet, y: number, totals: CartonTotals, { places, type, strong, figure }: FiguresForm): void {
	const columns = [
		{ name: 'units', from: AT.size, to: AT.allUnits, text: count(totals.units), type: strong },
		{ name: 'net', from: AT.allUnits, to: AT.allNet, text: kilograms(totals.netG, places), type },
		{ name: 'gross', from: AT.allNet, to: AT.allGross, text: kilograms(totals.grossG, places), type: strong },
		{ name: 'volume', from: AT.allGross, to: AT.volume, text: cubicMetres(totals.decilitres), type }
	];
	for (const { name, from, to, text, type } of columns)
		sheet.fitted(to, y, text, type, { width: roomOf(text, type, to - from), field: 'cartons', least: 5.6 }, { align: 'end', ...(figure && { figure: figure(name) }) });
}

type Products = ReturnType<typeof productsOf>;

type OfRange = { readonly products: Products; readonly places: 2 | 3; readonly bold: boolean; readonly content: string | undefined };

function figures(sheet: Sheet, y: number, { cartons }: Range, { products, places, bold, content }: OfRange): void {
	const [first] = cartons;
	if (!first) return;
	const one = totalsWith(products, [first.carton]);
	const all = totalsWith(products, cartons.map(({ carton }) => carton));
	const range = `range/${first.serial}`;
	const end = (figure: string) => ({ align: 'end' as const, figure });
	const size = volumeOf(first.carton.outerMm) > 0 ? sizeInCentimetres(first.carton.outerMm) : DASH;
	sheet.text(AT.units, y, count(one.units), { ...BODY_MEDIUM, weight: bold ? 700 : 500 }, end(content ?? `${range}/one/units`));
	sheet.text(AT.net, y, kilograms(one.netG, places), BODY, end(`${range}/one/net`));
	sheet.text(AT.gross, y, kilograms(one.grossG, places), BODY_MEDIUM, end(`${range}/one/gross`));
	sheet.fitted(AT.size, y, size, SMALL, { width: roomOf(size, SMALL, AT.size - AT.gross), field: `carton:${first.carton.number}` }, end(`${range}/size`));
	rangeFigures(sheet, y, all, { places, type: BODY, strong: BODY_MEDIUM, figure: (name) => `${range}/${name}` });
}
