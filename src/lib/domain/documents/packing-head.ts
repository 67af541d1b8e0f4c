import type { Plan } from '../shipment/plan';
import { careMarks } from './care';
import type { CartonSteps } from './carton-steps';
import { ranges } from './cartons';
import { tag, TAG_HEIGHT } from './cells';
import { exactKilograms, sizeInCentimetres } from './figures';
import { idsOf } from './folding';
import { LEFT, RIGHT } from './frame';
import { drawScene, type Scene } from './packing-picture';
import { caresOf } from './packing-signs';
import type { Type } from './page';
import { joined } from './papers';
import type { Sheet } from './sheet';
import { sign } from './signs';
import type { Row } from './table';
import { cut, sizeToFit, wrap } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, EDGE, HAIRLINE, ID, LABEL, LABEL_JA, SECOND, SECTION, SMALL } from './types';
import type { Label } from './words';

const PICTURE = { width: 68, height: 56 };
const TEXT_X = LEFT + PICTURE.width + 5;
/** Where the facts begin beside their labels. */
const FACTS = 27;
const NAME: Type = { size: 15, weight: 700 };

const serials = ({ range }: CartonSteps): string => ranges(range.cartons.map(({ serial }) => serial));
const unitsIn = ({ steps }: CartonSteps): number => steps.reduce((sum, { quantity }) => sum + quantity, 0);

function nameOf(carton: CartonSteps): Label {
	const many = carton.range.cartons.length;
	return [`Carton${many > 1 ? 's' : ''} ${serials(carton)}`, many > 1 ? `箱 ${serials(carton)}（${many}箱とも同じ）` : `箱 ${serials(carton)}`];
}

/** What a carton is, what goes first, and how it will look when it is full. */
export function cartonHead(plan: Plan, carton: CartonSteps, scene: Scene): Row {
	const isPictured = carton.placements.length > 0;
	return {
		height: isPictured ? PICTURE.height + 8 : 40,
		field: 'head',
		draw: (sheet, y) => {
			const x = isPictured ? TEXT_X : LEFT;
			if (isPictured) drawOverview(sheet, y, scene);
			drawFacts(sheet, x, y, plan, carton);
		}
	};
}

function drawOverview(sheet: Sheet, y: number, scene: Scene): void {
	const [, floor] = drawScene(sheet, { x: LEFT, y: y + 1, ...PICTURE }, scene, 'all');
	const label = sheet.text(LEFT, floor + 0.6, '手前', BODY_BOLD) + 1;
	sheet.text(label, floor + 0.6, 'FRONT', LABEL);
}

function drawFacts(sheet: Sheet, x: number, top: number, plan: Plan, told: CartonSteps): void {
	const { carton, range, steps } = told;
	const width = RIGHT - x;
	const [en, ja] = nameOf(told);
	const name = { ...NAME, size: sizeToFit(en, NAME, width * 0.62) ?? 8 };
	const after = sheet.text(x, top + 6, cut(en, name, width * 0.62), name) + 3;
	sheet.text(after, top + 6, cut(ja, BODY_MEDIUM, RIGHT - after), BODY_MEDIUM);
	const [numbered] = range.cartons;
	const place = numbered && range.cartons.length === 1 ? `${range.centre} ${numbered.inCentre}/${numbered.ofCentre}` : range.centre;
	const lines: readonly (readonly [label: Label, text: string, type: Type])[] = [
		[['Centre', '納品先'], place, BODY_BOLD],
		[['Box ID', '箱ID'], idsOf(range), ID],
		[['Carton', '箱'], joined('  ·  ', carton.type, `${sizeInCentimetres(carton.outerMm)} cm`), BODY],
		[['When full', '詰め終わり'], `${unitsIn(told)} units 個  ·  ${steps.length} steps 手順  ·  ${exactKilograms(carton.grossWeightG)} kg`, BODY_BOLD],
		[['First', '最初'], firstInWords(told), BODY_BOLD],
		[['Last', '最後'], lastInWords(told), BODY]
	];
	let y = top + 7.4;
	for (const [[labelEn, labelJa], text, type] of lines) {
		y += 4.9;
		sheet.text(sheet.text(x, y, labelEn, LABEL) + 1, y, labelJa, LABEL_JA);
		const size = sizeToFit(text, type, width - FACTS) ?? 6.2;
		sheet.text(x + FACTS, y, cut(text, { ...type, size }, width - FACTS), { ...type, size });
	}
	let left = x;
	for (const { label, strong } of careMarks(plan)(carton)) left = tag(sheet, left, y + 2.6, label, strong ? SECTION * 2 : SECTION) + 2;
	if (told.placements.length > 0) drawKey(sheet, x, y + 2.6 + TAG_HEIGHT + 4.4, width);
}

const firstInWords = ({ steps: [first] }: CartonSteps): string => (first ? `${first.quantity} × ${first.sku}` : 'The carton is empty.  空箱です。');

function lastInWords({ steps }: CartonSteps): string {
	const last = steps.at(-1);
	if (!last) return '–';
	const onTop = steps.filter(({ product }) => caresOf(product).includes('nothing-on-top'));
	return joined('  ·  ', `${last.quantity} × ${last.sku}`, onTop.length > 0 ? `nothing on top of 上積み禁止 ${onTop.map(({ number }) => number).join(', ')}` : undefined);
}

const KEY: readonly string[] = [
	'Seen from above the front; a number is the step that puts a unit in. Fill from the floor up and from the back to the front.',
	'手前上方から見た図です。数字は手順番号です。下から上へ、奥から手前へ詰めます。'
];

function drawKey(sheet: Sheet, x: number, top: number, width: number): void {
	let y = top;
	for (const line of KEY.flatMap((text) => wrap(text, SECOND, width))) {
		sheet.text(x, y, line, SECOND);
		y += 3.2;
	}
}

/** What carton the steps of a further page belong to. */
export const continuedHead = (carton: CartonSteps): Row => ({
	height: 7.6,
	draw: (sheet, y) => {
		const [en, ja] = nameOf(carton);
		const type: Type = { size: 11, weight: 700 };
		const after = sheet.text(LEFT, y + 4.4, cut(en, type, 90), type) + 3;
		sheet.text(after, y + 4.4, cut(`${ja}  ·  ${carton.range.centre}  ·  continued 続き`, SMALL, RIGHT - after), SMALL);
	}
});

const NOT_ARRANGED: Record<'some' | 'none', Label> = {
	none: [
		'No place is known for these units, so there is no picture. Broad and heavy first; fragile goods and goods with nothing on top last.',
		'配置が決まっていないため図はありません。底面の広い物・重い物から入れ、割れ物と上積み禁止の商品は最後に入れてください。'
	],
	some: [
		'These units have no place in the picture. Put them where there is room, heavy ones first; if they do not fit, stop and ask.',
		'次の商品は図に含まれていません。空いた所に重い物から入れ、入らない場合は作業を止めて確認してください。'
	]
};

/** Says that what follows is a list and not a picture. */
export const noArrangement = ({ arranged }: CartonSteps): Row => ({
	height: 12,
	draw: (sheet, y) => {
		const [en, ja] = NOT_ARRANGED[arranged === 'none' ? 'none' : 'some'];
		sign(sheet, LEFT, y + 2.4, 'warn');
		sheet.text(LEFT + 7, y + 4.6, cut(ja, BODY_BOLD, RIGHT - LEFT - 7), { ...BODY_BOLD, size: sizeToFit(ja, BODY_BOLD, RIGHT - LEFT - 7) ?? 6.2 });
		sheet.text(LEFT + 7, y + 8.2, en, { ...SMALL, size: sizeToFit(en, SMALL, RIGHT - LEFT - 7) ?? 6.2 });
		sheet.rule(LEFT, y + 12, RIGHT, y + 12, SECTION);
	}
});

/** Weighed against planned, and who packed it. */
export const closingRow = ({ carton, range }: CartonSteps): Row => ({
	height: 17,
	draw: (sheet, top) => {
		const y = top + 6;
		sheet.rule(LEFT, top + 1.6, RIGHT, top + 1.6, EDGE);
		sheet.text(sheet.text(LEFT, y, '隙間を緩衝材で埋め、封をして計量してください。', BODY) + 2, y, 'Fill what is left, close, weigh.', SMALL);
		sheet.text(RIGHT, y, `Planned 計画 ${exactKilograms(carton.grossWeightG)} kg${range.cartons.length > 1 ? ' each 各' : ''}`, BODY_BOLD, { align: 'end' });
		for (const [from, to, [en, ja]] of [
			[LEFT, 74, ['Weighed, kg', '実測']], [79, 146, ['Packed by', '箱詰め担当']], [151, RIGHT, ['Day', '日付']]
		] as const) {
			const x = sheet.text(sheet.text(from, top + 13.4, en, SMALL) + 1, top + 13.4, ja, SMALL) + 2;
			sheet.rule(x, top + 14.4, to, top + 14.4, HAIRLINE);
		}
	}
});
