import type { CartonContent, Plan } from '../shipment/plan';
import { packedIn, type Packed } from './cartons';
import { tag, TAG_HEIGHT } from './cells';
import { count, cubicMetres, kilograms, sizeInCentimetres, volumeOf } from './figures';
import { careMarks, type CareMark } from './care';
import { idsOf, serialsOf, type Range } from './folding';
import { LEFT, RIGHT } from './frame';
import { productsOf } from './lines';
import type { Type } from './page';
import { DASH, joined } from "./papers";
import type { Sheet } from './sheet';
import type { Row } from './table';
import { LEAST_SIZE, sizeToFit, widthOf, wrap } from './text';
import { totalsWith, weightPlaces, type CartonTotals } from './totals';
import { BODY, BODY_MEDIUM, HAIRLINE, ID, SECOND, SMALL } from './types';

/** Left edges of what is read and right edges of what is counted: for one carton, then for all of the range. */
export const AT = {
	number: 19, contents: 40, title: 64,
	units: 108, net: 120, gross: 132, size: 154.5,
	allUnits: 163, allNet: 175.2, allGross: 187, volume: 197
};

const CONTENTS_WIDTH = 59;
const HEADING: Type = { size: 7.8, weight: 500 };
const MIXED: Type = { size: 7.8, weight: 700 };
const JAPANESE: Type = { size: 6.8, weight: 400 };
const DATED: Type = { size: 7, weight: 500 };
const LINES = { title: 3, japanese: 2 };

type Statement = { readonly text: string; readonly type: Type; readonly leading: number; readonly title?: string; readonly units?: number };

/** `Best before 賞味期限 2028-06-30   lot L6182` for each batch that has either. */
const batchLines = (batches: readonly CartonContent[]): Statement[] =>
	batches
		.filter(({ expiry, lot }) => expiry || lot)
		.map(({ expiry, lot, quantity }) => ({
			text: joined('   ', expiry && `Best before 賞味期限 ${expiry}`, lot && `lot ${lot}`, batches.length > 1 ? `${count(quantity)} pcs` : ''),
			type: DATED,
			leading: 3.6
		}));

/** Rows of one range: what is in a carton, what is on it, and the figures of one and of all. */
export function rangeRows(plan: Plan): (range: Range) => Row {
	const products = productsOf(plan);
	const marksOn = careMarks(plan);
	const places = weightPlaces(plan);

	const titles = (sku: string) => {
		const product = products.get(sku);
		return {
			en: product?.customsDescription?.en || product?.title?.en || DASH,
			ja: product?.customsDescription?.ja || product?.title?.ja || '',
			short: product?.title?.en || product?.customsDescription?.en || DASH,
			ids: joined('   ', sku, product?.fnsku)
		};
	};

	const single = ({ sku, batches }: Packed): { statements: Statement[]; tooLong: string[] } => {
		const { en, ja, ids } = titles(sku);
		const least = sizeToFit(en, HEADING, CONTENTS_WIDTH, 6.5);
		const type = { ...HEADING, size: least ?? 7.4 };
		const english = least === undefined ? wrap(en, type, CONTENTS_WIDTH) : [en];
		const smaller = sizeToFit(ja, JAPANESE, CONTENTS_WIDTH);
		const japanese = smaller === undefined ? wrap(ja, JAPANESE, CONTENTS_WIDTH) : [ja];
		return {
			statements: [
				...english.slice(0, LINES.title).map((text) => ({ text, type, leading: 3.6 })),
				...japanese.slice(0, LINES.japanese).map((text) => ({ text, type: { ...JAPANESE, size: smaller ?? JAPANESE.size }, leading: 3.6 })),
				...idStatements(ids),
				...batchLines(batches)
			],
			tooLong: [...(english.length > LINES.title ? [en] : []), ...(japanese.length > LINES.japanese ? [ja] : [])]
		};
	};

	const mixed = (packed: readonly Packed[]): Statement[] => [
		{ text: 'Mixed carton  混載', type: MIXED, leading: 4.2 },
		...(packed.length > COMPACT_FROM
			? compactLines(packed)
			: packed.flatMap(({ sku, quantity, batches }) => [...mixedLine(sku, titles(sku).short, quantity), ...batchLines(batches)]))
	];

	return (range) => {
		const [first] = range.cartons;
		const packed = first ? packedIn(first.carton) : [];
		const [only] = packed;
		const one = only && packed.length === 1 ? single(only) : undefined;
		const statements = [
			...(one?.statements ?? (packed.length === 0 ? [{ text: DASH, type: HEADING, leading: 3.6 }] : mixed(packed))),
			...idStatements(idsOf(range))
		];
		const marks = first ? marksOn(first.carton) : [];
		return rangeRow(range, statements, marks, (sheet, y) => {
			figures(sheet, y, range, products, places, one === undefined && packed.length > 0);
			for (const text of one?.tooLong ?? []) sheet.misfit(`product:${only?.sku}:customsDescription`, text);
		});
	};
}

const idStatements = (ids: string): Statement[] => {
	const size = sizeToFit(ids, ID, CONTENTS_WIDTH, LEAST_SIZE);
	if (size !== undefined) return [{ text: ids, type: { ...ID, size }, leading: 3.7 }];
	return wrap(ids, ID, CONTENTS_WIDTH).map((text) => ({ text, type: ID, leading: 3.4 }));
};

/** SKU, title and units beside each other; the title goes under a SKU that leaves no room for it. */
function mixedLine(sku: string, title: string, units: number): Statement[] {
	const fits = AT.contents + widthOf(sku, ID) + 1.5 <= AT.title;
	if (fits) return [{ text: sku, type: ID, leading: 4, title, units }];
	const lines = wrap(sku, ID, CONTENTS_WIDTH);
	return [
		...lines.map((text, i) => ({ text, type: ID, leading: 3.6, ...(i === 0 && { units }) })),
		{ text: '', type: ID, leading: 4, title }
	];
}

/** With more SKUs than this in a carton, each has its units beside it and no title: a range is never split over pages. */
const COMPACT_FROM = 20;

/** `MUG-01 × 4   TRAY-3 × 2 …`, as many on a line as fit, dates with them. */
function compactLines(packed: readonly Packed[]): Statement[] {
	const pieces = packed.flatMap(({ sku, batches, quantity }) =>
		batches.some(({ expiry, lot }) => expiry || lot)
			? batches.map(({ quantity, expiry, lot }) => joined(' ', `${sku}\u00a0×\u00a0${count(quantity)}`, expiry, lot && `lot\u00a0${lot}`))
			: [`${sku}\u00a0×\u00a0${count(quantity)}`]
	);
	return wrap(pieces.join('   '), ID, CONTENTS_WIDTH).map((text) => ({ text: text.replaceAll('\u00a0', ' '), type: ID, leading: 3.4 }));
}

const FIRST_AT = 4.8;
const BELOW = 2.4;
const LEAST_HEIGHT = 11.6;

function rangeRow(range: Range, statements: readonly Statement[], marks: readonly CareMark[], rest: (sheet: Sheet, y: number) => void): Row {
	const text = statements.slice(0, -1).reduce((sum, { leading }) => sum + leading, FIRST_AT);
	const tags = marks.length > 0 ? 2 + TAG_HEIGHT - 0.6 : 0;
	const height = Math.max(LEAST_HEIGHT, text + tags + BELOW);
	return {
		height,
		field: `carton:${range.cartons[0]?.carton.number}`,
		draw: (sheet, y) => {
			sheet.text(AT.number, y + 5, serialsOf(range), { size: 11, weight: 700 });
			const alike = range.cartons.length;
			sheet.text(AT.number, y + 9.2, alike === 1 ? '1 carton' : `${alike} alike 同一`, SECOND);
			let at = y + FIRST_AT;
			for (const statement of statements) {
				drawStatement(sheet, at, statement);
				at += statement.leading;
			}
			let x = AT.contents;
			for (const { label, strong } of marks) x = tag(sheet, x, y + text + 2, label, strong ? 0.45 : 0.2) + 1.6;
			rest(sheet, y + FIRST_AT);
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

function drawStatement(sheet: Sheet, y: number, { text, type, title, units }: Statement): void {
	sheet.text(AT.contents, y, text, type);
	if (title !== undefined) {
		const [short = ''] = wrap(title, SMALL, AT.contents + CONTENTS_WIDTH - AT.title);
		sheet.text(AT.title, y, short === title ? title : `${short.replace(/[,;:、]$/, '')}…`, SMALL);
	}
	if (units !== undefined) sheet.text(AT.units, y, count(units), SMALL, { align: 'end' });
}

/** The four columns on the right: they shrink before they touch each other. */
export function rangeFigures(sheet: Sheet, y: number, totals: CartonTotals, places: 2 | 3, type: Type, strong: Type, named: boolean): void {
	const columns = [
		{ figure: 'units', from: AT.size, to: AT.allUnits, text: count(totals.units), type: strong },
		{ figure: 'net', from: AT.allUnits, to: AT.allNet, text: kilograms(totals.netG, places), type },
		{ figure: 'gross', from: AT.allNet, to: AT.allGross, text: kilograms(totals.grossG, places), type: strong },
		{ figure: 'volume', from: AT.allGross, to: AT.volume, text: cubicMetres(totals.decilitres), type }
	];
	for (const { figure, from, to, text, type } of columns)
		sheet.fitted(to, y, text, type, { width: to - from - 0.7, field: 'cartons', least: 5.6 }, { align: 'end', ...(named && { figure }) });
}

type Products = ReturnType<typeof productsOf>;

function figures(sheet: Sheet, y: number, { cartons }: Range, products: Products, places: 2 | 3, bold: boolean): void {
	const [first] = cartons;
	if (!first) return;
	const one = totalsWith(products, [first.carton]);
	const all = totalsWith(products, cartons.map(({ carton }) => carton));
	const end = { align: 'end' } as const;
	const size = volumeOf(first.carton.outerMm) > 0 ? sizeInCentimetres(first.carton.outerMm) : DASH;
	sheet.text(AT.units, y, count(one.units), { ...BODY_MEDIUM, weight: bold ? 700 : 500 }, end);
	sheet.text(AT.net, y, kilograms(one.netG, places), BODY, end);
	sheet.text(AT.gross, y, kilograms(one.grossG, places), BODY_MEDIUM, end);
	sheet.fitted(AT.size, y, size, SMALL, { width: AT.size - AT.gross - 1, field: `carton:${first.carton.number}` }, end);
	rangeFigures(sheet, y, all, places, BODY, BODY_MEDIUM, false);
}

