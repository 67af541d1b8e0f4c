import type { Page, Type } from '../page';
import type { LabelsInput } from '../papers';
import { Sheet } from '../sheet';
import { TITLES, type Label } from '../words';
import { dotOf, modulesBetween, type Resolution } from './dots';
import { barLadder, cross, rulerAcross, rulerDown, sheetCorners, type Rung } from './calibration-parts';
import { stockOf, type Stock } from './stocks';
import { strip } from './strip';

export type CalibrationOptions = {
	readonly paper: 'a4' | '4x6';
	/** The printer's: bars are then of whole dots. */
	readonly dpi?: Resolution;
	/** The sheet whose corners are shown, to be held against a real one. */
	readonly stock?: Stock;
};

/** What to measure on the page, in millimetres, and how it is called there. */
export type Measure = { readonly letter: string; readonly label: Label; readonly shouldBeMm: number };

const MEASURES: Record<CalibrationOptions['paper'], readonly Measure[]> = {
	a4: [
		{ letter: 'A', label: ['across', '横'], shouldBeMm: 170 },
		{ letter: 'B', label: ['down', '縦'], shouldBeMm: 200 },
		{ letter: 'C', label: ['square', '正方形'], shouldBeMm: 60 },
		{ letter: 'D', label: ['left edge to cross', '左余白'], shouldBeMm: 10 },
		{ letter: 'E', label: ['top edge to cross', '上余白'], shouldBeMm: 10 }
	],
	'4x6': [
		{ letter: 'A', label: ['across', '横'], shouldBeMm: 80 },
		{ letter: 'B', label: ['down', '縦'], shouldBeMm: 120 },
		{ letter: 'D', label: ['left edge to cross', '左余白'], shouldBeMm: 5 },
		{ letter: 'E', label: ['top edge to cross', '上余白'], shouldBeMm: 5 }
	]
};

export const measuresOf = (paper: CalibrationOptions['paper']): readonly Measure[] => MEASURES[paper];

const bold = (size: number): Type => ({ size, weight: 700 });
const medium = (size: number): Type => ({ size, weight: 500 });
const regular = (size: number): Type => ({ size, weight: 400 });

/** Bars of the ladder where no printer is named, each with what it is for. */
const RUNGS: readonly Rung[] = [
	{ module: 0.19, about: 'least for a box id' },
	{ module: 0.254, about: '3 dots at 300 dpi' },
	{ module: 0.339, about: 'item label; 4 dots at 300' },
	{ module: 0.375, about: 'carton label; 3 dots at 203' },
	{ module: 0.508, about: '2D box content; 6 at 300' }
];

/** What the page has room for; where the printer has more, the widest are left out first. */
const MOST_RUNGS = 5;

const rungsFor = (dpi: Resolution | undefined): readonly Rung[] =>
	dpi === undefined
		? RUNGS
		: modulesBetween(0.12, 0.63, dpi).toReversed().filter((module, i, all) => i % Math.ceil(all.length / (MOST_RUNGS + 1)) === 0).slice(0, MOST_RUNGS)
				.map((module) => ({ module, about: `${Math.round(module / dotOf(dpi))}-dot bars at ${dpi} dpi` }));

const WIDEST_ON_4X6 = 0.43;

/** Bars of the page in their order, from the narrowest. */
export const rungsOf = ({ paper, dpi }: Pick<CalibrationOptions, 'paper' | 'dpi'>): readonly Rung[] =>
	paper === 'a4' ? rungsFor(dpi) : rungsFor(dpi ?? ON_4X6).filter(({ module }) => module <= WIDEST_ON_4X6);

/** A page to measure and to scan: what it gives is kept for the printer. */
export function printerCalibration(input: Pick<LabelsInput, 'draft' | 'revision'>, options: CalibrationOptions): Page[] {
	return [options.paper === 'a4' ? onA4(input, options) : on4x6(input, options)];
}

function onA4(input: Pick<LabelsInput, 'draft' | 'revision'>, { dpi, stock = stockOf('A4_24i') }: CalibrationOptions): Page {
	const sheet = new Sheet(210, 297);
	if (input.draft) strip(sheet, input, { y: 1, side: 70 });
	for (const y of [10, 287]) for (const x of [10, 200]) cross(sheet, x, y, 5);
	sheet.rule(0, 10, 4.6, 10, 0.15);
	sheet.rule(10, 0, 10, 4.6, 0.15);
	sheet.text(16.5, 7.6, 'D, E: from the paper edge to this cross', regular(6.5));
	const title = TITLES['printer-calibration'];
	sheet.text(sheet.text(20, 17, title[0], bold(18)) + 3.2, 17, title[1], medium(12));
	sheet.text(20, 22, 'Print on plain A4 at 100 %. Turn off "fit", "shrink" and borderless.  拡大縮小なし・原寸100%で印刷してください。', regular(8));
	sheet.text(20, 30, 'A  170 mm across', medium(7.5));
	rulerAcross(sheet, 20, 32, 170);
	sheet.text(26, 50.4, 'B  200 mm down', medium(7.5));
	rulerDown(sheet, 20, 48, 200);
	square(sheet);
	entries(sheet);
	sheet.text(sheet.text(60, 128, 'Bar ladder. The narrowest that scans is your limit.', bold(9)) + 2.6, 128, '読み取れる最小の太さを選択', regular(7.5));
	barLadder(sheet, rungsOf({ paper: 'a4', ...(dpi !== undefined && { dpi }) }), { x: 60, y: 134, step: 14.5, height: 9, words: 142, dpi });
	sheet.qr(38, 134, 18, 'NYUKO:calibration:a4');
	sheet.text(47, 155.4, 'QR', medium(7), { align: 'middle' });
	linesAndType(sheet);
	if (stock) {
		sheet.text(20, 258, `Label sheet corners ${stock.name}, ${stock.labelMm.join(' × ')} mm: hold against a real sheet.`, bold(9));
		sheet.text(20, 262.4, 'シートに重ねて確認', regular(7.5));
		sheetCorners(sheet, stock);
	}
	for (const [x, end, [en, ja]] of [[20, 70, ['Printer', '機種']], [74, 124, ['Stock', '用紙']], [128, 160, ['Day', '日付']], [164, 196, ['By', '担当']]] as const) {
		const line = sheet.text(sheet.text(x, 270, en, medium(7.5)) + 1.4, 270, ja, regular(7)) + 2;
		sheet.rule(line, 270.6, end, 270.6, 0.2);
	}
	sheet.text(20, 280, 'Nyuko  ·  printer calibration  ·  A4  ·  all measures in millimetres', regular(6.5));
	return sheet.page();
}

function square(sheet: Sheet): void {
	const [x, y, side] = [60, 58, 60];
	sheet.frame({ x, y, width: side, height: side }, 0.2);
	sheet.rule(x, y, x + side, y + side, 0.1);
	sheet.rule(x, y + side, x + side, y, 0.1);
	const corners = Array.from({ length: 72 }, (_, i) => [90 + 30 * Math.cos((i * Math.PI) / 36), 88 + 30 * Math.sin((i * Math.PI) / 36)] as const);
	corners.forEach(([x1, y1], i) => {
		const [x2, y2] = corners[(i + 1) % corners.length] ?? [x1, y1];
		sheet.rule(x1, y1, x2, y2, 0.15);
	});
	sheet.fill({ x: 71, y: 85, width: 38, height: 6 }, 'white');
	sheet.text(90, 89.4, 'C   60 × 60 mm', bold(9), { align: 'middle' });
}

/** Where measures are written down before they are typed in. */
function entries(sheet: Sheet): void {
	sheet.text(130, 61, 'Measure and enter in Printing', bold(9));
	sheet.text(130, 65, '実測値を「印刷」設定に入力', regular(7.5));
	MEASURES.a4.forEach(({ letter, label: [en, ja], shouldBeMm }, i) => {
		const y = 68.4 + 9.4 * i;
		sheet.fill({ x: 130, y, width: 5.6, height: 5.6 });
		sheet.text(132.8, y + 4.3, letter, bold(9), { ink: 'white', align: 'middle' });
		sheet.text(138, y + 4.4, `${en}  ${ja}`, regular(7.5));
		sheet.text(138, y + 7.6, `should be ${shouldBeMm.toFixed(1)}`, regular(6.5));
		sheet.rule(171, y + 5.2, 185, y + 5.2, 0.25);
		sheet.text(187, y + 4.4, 'mm', regular(7.5));
	});
}

const SAMPLE = '輸入者 税関事務管理人 重量超過  O0 I1 B8';

function linesAndType(sheet: Sheet): void {
	sheet.text(sheet.text(60, 215, 'Lines and type', bold(9)) + 2, 215, '線と文字', regular(7.5));
	[0.1, 0.15, 0.25, 0.4, 0.6].forEach((width, i) => {
		sheet.rule(60, 220 + 4 * i, 94, 220 + 4 * i, width);
		sheet.text(97, 220.9 + 4 * i, width.toFixed(2), regular(7));
	});
	[5, 6.2, 7, 8, 9].forEach((size, i) => sheet.text(108, 220.9 + 4.4 * i, `${size} pt  ${SAMPLE}`, regular(size)));
	sheet.fill({ x: 60, y: 243, width: 12, height: 5 });
	for (let i = 0; i < 12; i++) {
		sheet.fill({ x: 76 + i, y: 243, width: 0.5, height: 5 });
		sheet.fill({ x: 92 + i / 2, y: 243, width: 0.25, height: 5 });
	}
	sheet.text(102, 246.8, 'solid, 0.5 and 0.25 mm: solid black, gaps open  黒は濃く、隙間は白く', regular(7));
}

/** The usual resolution of printers of labels. */
const ON_4X6: Resolution = 203;

function on4x6(input: Pick<LabelsInput, 'draft' | 'revision'>, { dpi = ON_4X6 }: CalibrationOptions): Page {
	const [width, height] = [101.6, 152.4];
	const sheet = new Sheet(width, height);
	if (input.draft) strip(sheet, input, { y: 0.6, side: 12 });
	for (const y of [5, height - 5]) for (const x of [5, width - 5]) cross(sheet, x, y, 3);
	sheet.text(12, 9.6, TITLES['printer-calibration'].join('  '), bold(10));
	sheet.text(12, 13.4, `${dpi} dpi  ·  100 %, not "fit"  原寸で印刷`, regular(7));
	sheet.text(12, 18, 'A  80 mm across', medium(7));
	rulerAcross(sheet, 12, 19.4, 80);
	sheet.text(18, 33, 'B  120 mm down', medium(7));
	rulerDown(sheet, 12, 28, 120);
	barLadder(sheet, rungsOf({ paper: '4x6', dpi }), { x: 26, y: 41, step: 14, height: 8, words: 'below', dpi });
	sheet.qr(29, 120, 20, 'NYUKO:calibration:4x6');
	sheet.text(29, 143.6, 'QR', medium(7));
	MEASURES['4x6'].forEach(({ letter, label: [en, ja], shouldBeMm }, i) => {
		sheet.text(51, 122 + 6 * i, `${letter}  ${en} ${ja}  ${shouldBeMm.toFixed(1)}`, regular(6.5));
		sheet.rule(88, 122.6 + 6 * i, 97, 122.6 + 6 * i, 0.25);
	});
	return sheet.page();
}
