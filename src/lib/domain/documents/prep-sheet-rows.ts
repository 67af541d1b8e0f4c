import { ranges } from './cartons';
import { count } from './figures';
import { LEFT, RIGHT } from './frame';
import type { Type } from './page';
import { joined } from './papers';
import { isSized } from './prep-materials';
import type { InCartons, Note, PrepLine, Task } from './prep-work';
import { CATEGORY_WORDS, dateOnGoods, insteadInWords, noteInWords, OWNERS, perCarton, sizeInWords, TASK_WORDS } from './prep-words';
import type { Sheet } from './sheet';
import { tickBox } from './signs';
import type { Row } from './table';
import { cut, LEAST_SIZE, sizeToFit, widthOf, wrap } from './text';
import { HAIRLINE, HEAD_JA, SECOND, SECTION } from './types';

/** Left edges of the columns, the right edge of the count, and the rules between. */
export const AT = { done: 20, goods: 28.5, units: 91, afterUnits: 94, tasks: 96.5, afterTasks: 171, cartons: 173 };

const GOODS_END = 79;
const MONO_SKU: Type = { size: 9, weight: 700, face: 'mono' };
const MONO_LABEL: Type = { size: 7.5, weight: 500, face: 'mono' };
const GOODS: Type = { size: 7, weight: 400 };
const DATED: Type = { size: 7.5, weight: 700 };
const UNITS: Type = { size: 15, weight: 700 };
const JAPANESE: Type = { size: 8.2, weight: 700 };
const ENGLISH: Type = { size: 7, weight: 400 };
const CARTON: Type = { size: 9, weight: 700 };
const CATEGORY: Type = { size: 6.5, weight: 500 };

type Set = { readonly text: string; readonly type: Type; readonly down: number };

/** The lines, the last of those there is room for cut short: what is left out stands on the packing list in full. */
function atMost(lines: number, text: string, type: Type, width: number): string[] {
	const set = wrap(text, type, width);
	if (set.length <= lines) return set;
	return [...set.slice(0, lines - 1), cut(`${set[lines - 1] ?? ''}…`, type, width)];
}

/** An id is never cut: it shrinks to four fifths, then goes on below. */
function idLines(id: string, type: Type, width: number, down: number): Set[] {
	const size = sizeToFit(id, type, width, Math.max(LEAST_SIZE, type.size * 0.8));
	if (size !== undefined) return [{ text: id, type: { ...type, size }, down }];
	const small = { ...type, size: Math.max(LEAST_SIZE, type.size * 0.8) };
	return wrap(id, small, width).map((text, i) => ({ text, type: small, down: i === 0 ? down : 3.4 }));
}

function goodsLines({ sku, product, notes }: PrepLine): Set[] {
	const width = GOODS_END - AT.goods;
	const title = product?.title ?? product?.customsDescription;
	const dates = notes.flatMap((note) =>
		note.code === 'expiry' ? [joined('  ', `期限 ${dateOnGoods(note.expiry)}`, note.lot && `lot ${note.lot}`)] : []
	);
	return [
		...idLines(sku, MONO_SKU, width, 5),
		...idLines(product?.fnsku || 'FNSKU – 未取得', MONO_LABEL, width, 3.9),
		...dates.map((text) => ({ text: cut(text, DATED, width), type: DATED, down: 3.8 })),
		...atMost(2, title?.en ?? '', GOODS, width).map((text) => ({ text, type: GOODS, down: 3.5 })),
		...atMost(2, title?.ja ?? '', GOODS, width).map((text) => ({ text, type: GOODS, down: 3.4 }))
	];
}

const TICK = 3.4;
const TASK_DOWN = 4.9;
const TASK_WIDTH = AT.afterTasks - 1.5 - AT.tasks - TICK - 1.8;
/** English stands under English where the Japanese is short enough. */
const ENGLISH_X = 33;

type Step = { readonly japanese: string; readonly english: string; readonly under: readonly string[]; readonly mark: 'open' | 'ticked' | 'amazon' };

function stepOf(task: Task): Step {
	const { type, because, state, owner, or, material } = task;
	const [en, ja] = TASK_WORDS[type];
	const open = [
		isSized(type) && !material ? 'unit size not known 寸法未入力' : material ? sizeInWords(material) : '',
		because === 'barcode' ? 'unless the label covers it  ラベルで隠れる場合は不要' : '',
		insteadInWords(or.filter((other) => other !== type))
	];
	return {
		japanese: ja,
		english: en,
		under: (state === 'open' ? open : [state === 'comes-so' ? 'comes so  加工済みで入荷' : '']).filter((text) => text !== ''),
		mark: owner === 'amazon' && state === 'open' ? 'amazon' : state === 'open' ? 'open' : 'ticked'
	};
}

function stepOfNote(note: Note): Step {
	const [english, japanese] = noteInWords(note);
	return { japanese, english, under: [], mark: note.met ? 'ticked' : 'open' };
}

/** Both languages on one line when there is room, else the English under the Japanese. */
function linesOf({ japanese, english, under }: Step): { readonly beside: number | undefined; readonly lines: Set[] } {
	const ja = widthOf(japanese, JAPANESE);
	const beside = Math.max(ENGLISH_X, ja + 2);
	const fits = beside + widthOf(english, ENGLISH) <= TASK_WIDTH;
	return {
		beside: fits ? beside : undefined,
		lines: [
			...(fits ? [] : wrap(english, ENGLISH, TASK_WIDTH).map((text) => ({ text, type: ENGLISH, down: 3.4 }))),
			...under.flatMap((text) => wrap(text, SECOND, TASK_WIDTH)).map((text) => ({ text, type: SECOND, down: 3.3 }))
		]
	};
}

const stepHeight = (step: Step): number => TASK_DOWN + linesOf(step).lines.reduce((sum, { down }) => sum + down, 0);

function drawStep(sheet: Sheet, top: number, step: Step): number {
	const x = AT.tasks + TICK + 1.8;
	let y = top + TASK_DOWN;
	tickBox(sheet, AT.tasks, y - 2.9, TICK, step.mark === 'ticked' ? 'ticked' : 'open');
	if (step.mark === 'amazon') sheet.text(AT.tasks + TICK / 2, y - 0.35, 'A', { size: 6.5, weight: 700 }, { align: 'middle' });
	const { beside, lines } = linesOf(step);
	sheet.text(x, y, step.japanese, JAPANESE);
	if (beside !== undefined) sheet.text(x + beside, y, step.english, ENGLISH);
	for (const { text, type, down } of lines) sheet.text(x, (y += down), text, type);
	return y;
}

const CARTON_GROUPS = 3;

function cartonLines(cartons: readonly InCartons[]): Set[] {
	const width = RIGHT - AT.cartons;
	const shown = cartons.slice(0, cartons.length > CARTON_GROUPS ? CARTON_GROUPS - 1 : CARTON_GROUPS);
	const rest = cartons.slice(shown.length).reduce((sum, { serials }) => sum + serials.length, 0);
	return [
		...shown.flatMap(({ serials, each }, i) => [
			...atMost(2, ranges(serials), CARTON, width).map((text) => ({ text, type: CARTON, down: i === 0 ? 5 : 4.4 })),
			{ text: cut(perCarton(each), SECOND, width), type: SECOND, down: 3.4 }
		]),
		...(rest > 0 ? [{ text: `+ ${rest} cartons 箱`, type: SECOND, down: 4 }] : [])
	];
}

const total = (lines: readonly Set[]): number => lines.reduce((sum, { down }) => sum + down, 0);

function categoryLine({ product, category, suggested, owner, labelOwner }: PrepLine): string {
	if (!product) return 'SKU is not among the products  商品が未登録';
	const named = category
		? `${category} ${CATEGORY_WORDS[category]}`
		: `category not set 区分未設定${suggested && suggested !== 'NONE' ? `  → ${suggested} ${CATEGORY_WORDS[suggested]}?` : ''}`;
	const who = owner === labelOwner ? ownerInWords(owner) : `prep 加工 ${ownerInWords(owner)}  ·  label ラベル ${ownerInWords(labelOwner)}`;
	return `${named}  ·  ${who}`;
}

const ownerInWords = (owner: keyof typeof OWNERS): string => [...new Set(OWNERS[owner].toReversed())].join(' ');

const CATEGORY_AT = 4.4;
/** Name and day, to be written at the foot of the last column. */
const SIGNATURE = 9;

/** Ticked for the SKU only when nothing on its lines is left to tick. */
const isAllDone = ({ tasks, done }: PrepLine): boolean => done && tasks.every(({ state }) => state !== 'open');

/** Whatever is still to do, Amazon does. */
const isAmazons = ({ tasks, done }: PrepLine): boolean => done && tasks.some(({ state, owner }) => state === 'open' && owner === 'amazon');

/** One SKU: what it is, how many, what to do, in which cartons, and a line to sign on. */
export function prepRow(line: PrepLine): Row {
	const goods = goodsLines(line);
	const steps = [...line.tasks.map(stepOf), ...line.notes.map(stepOfNote)];
	const cartons = cartonLines(line.cartons);
	const height = Math.max(
		total(goods) + 3,
		CATEGORY_AT + steps.reduce((sum, step) => sum + stepHeight(step), 0) + 3,
		total(cartons) + SIGNATURE + 2.6,
		21
	);
	return {
		height,
		field: `product:${line.sku}:title`,
		draw: (sheet, top) => {
			tickBox(sheet, AT.done, top + 2.6, 6, isAllDone(line) ? 'ticked' : 'open');
			if (isAmazons(line)) sheet.text(AT.done + 3, top + 7.2, 'A', { size: 11, weight: 700 }, { align: 'middle' });
			let y = top;
			for (const { text, type, down } of goods) sheet.text(AT.goods, (y += down), text, type);
			const room = { width: AT.units - GOODS_END - 0.6, field: `line:${line.sku}:quantity` };
			sheet.fitted(AT.units, top + 6.6, count(line.quantity), UNITS, room, { align: 'end' });
			sheet.text(AT.units, top + 10.4, 'units 個', SECOND, { align: 'end' });
			for (const x of [AT.afterUnits, AT.afterTasks]) sheet.rule(x, top + 1.6, x, top + height - 1.6, HAIRLINE);
			const category = categoryLine(line);
			const width = AT.afterTasks - 1.5 - AT.tasks;
			const type = { ...CATEGORY, size: sizeToFit(category, CATEGORY, width) ?? LEAST_SIZE };
			sheet.text(AT.tasks, top + CATEGORY_AT, cut(category, type, width), type);
			y = top + CATEGORY_AT;
			for (const step of steps) y = drawStep(sheet, y, step);
			y = top;
			for (const { text, type, down } of cartons) sheet.text(AT.cartons, (y += down), text, type);
			sheet.rule(AT.cartons, top + height - 4.4, RIGHT, top + height - 4.4, HAIRLINE);
			sheet.text(AT.cartons, top + height - 1.8, 'Name, day 氏名・日付', HEAD_JA);
			sheet.rule(LEFT, top + height, RIGHT, top + height, SECTION);
		}
	};
}
