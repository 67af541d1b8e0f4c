import { STOPS, type Finding, type Severity, type Stops } from '../compliance/finding';
import type { Standing } from '../values/source';
import { ranges } from './cartons';
import { LEFT, RIGHT } from './frame';
import type { Type } from './page';
import { settable } from './settable';
import type { Sheet } from './sheet';
import { sign, SEVERITY_WORDS, tick } from './signs';
import type { Group, Row } from './table';
import { widthOf, wrap } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, HAIRLINE, ID, SECOND, SECTION, SMALL, TOTAL } from './types';
import type { Label } from './words';

/** A finding in the two languages of the papers. */
export type Sentences = { readonly message: Label; readonly remedy: Label };
export type Tell = (finding: Finding) => Sentences;

export const STANDING_WORDS: Record<Standing, Label> = {
	official: ['official', '公的'],
	amazon: ['Amazon', 'Amazon'],
	practice: ['trade practice', '実務'],
	'our-inference': ['our inference', '当方の推定']
};

const STOPS_WORDS: Record<Stops, Label> = {
	customs: ['At customs', '税関・他法令'],
	sale: ['Sale in Japan', '日本国内での販売'],
	amazon: ['Amazon fulfilment', 'Amazon FBAへの納品']
};

export const INDENT = LEFT + 8;
const TEXT_X = INDENT + 11;
const MESSAGE: Type = { size: 8.5, weight: 500 };
const CODE_X = 54;

/** One line of a row: where it stands under the line before. */
export type Set = { readonly x: number; readonly text: string; readonly type: Type; readonly down: number };

type Spacing = { readonly down: number; readonly leading: number; readonly end?: number };

/** Lines of a text, the first of them `down` from what is above. */
export const wrapped = (x: number, text: string, type: Type, { down, leading, end = RIGHT }: Spacing): Set[] =>
	wrap(settable(text), type, end - x).map((part, i) => ({ x, text: part, type, down: i === 0 ? down : leading }));

export const heightOfSet = (lines: readonly Set[]): number => lines.reduce((sum, { down }) => sum + down, 0);

/** Draws lines under each other; answers the baseline of the last. */
export function drawSet(sheet: Sheet, top: number, lines: readonly Set[]): number {
	let y = top;
	for (const { x, text, type, down } of lines) sheet.text(x, (y += down), text, type);
	return y;
}

/** A label before the first line of what it labels, on the same line. */
const beside = (text: string, type: Type, lines: readonly Set[]): Set[] => {
	const [first, ...rest] = lines;
	return first ? [{ x: INDENT, text, type, down: first.down }, { ...first, down: 0 }, ...rest] : [];
};

/** What is said of one thing, or the same of several. */
type Said = { readonly message: Label; readonly subjects: string[] };
/** Findings of one rule that are mended alike: what to do and who says so stands once. */
type Told = { readonly finding: Finding; readonly remedy: Label; readonly said: Said[] };

/** So many subjects stand under one sentence: a row is never split. */
const SUBJECTS = 60;

function together(findings: readonly Finding[], tell: Tell): Told[] {
	const found = new Map<string, Told>();
	for (const finding of findings) {
		const { message, remedy } = tell(finding);
		const key = JSON.stringify([finding.code, finding.severity, finding.source.title, remedy]);
		const told = found.get(key) ?? { finding, remedy, said: [] };
		found.set(key, told);
		const alike = told.said.find((one) => one.message[0] === message[0] && one.message[1] === message[1] && one.subjects.length < SUBJECTS);
		if (alike) alike.subjects.push(finding.subject);
		else told.said.push({ message, subjects: [finding.subject] });
	}
	return [...found.values()];
}

/** `carton:1–4, 7`, or `product:A, B`. */
export function subjectsInWords(subjects: readonly string[]): string {
	const kinds = [...new Set(subjects.map((subject) => subject.split(':', 1)[0] ?? ''))];
	return kinds
		.map((kind) => {
			const ids = subjects.filter((subject) => subject.startsWith(`${kind}:`)).map((subject) => subject.slice(kind.length + 1));
			const numbers = ids.map(Number);
			const listed = kind === 'carton' && numbers.every((n) => Number.isInteger(n)) ? ranges(numbers) : ids.join(', ');
			return listed === '' ? kind : `${kind}:${listed}`;
		})
		.join('   ');
}

/** Sign, word and code, and at the right what it is about where there is room. */
export function findingHead(sheet: Sheet, y: number, { severity, code }: Pick<Finding, 'severity' | 'code'>, about: string): void {
	const [en, ja] = SEVERITY_WORDS[severity];
	sign(sheet, LEFT + 1, y - 3.5, severity);
	sheet.text(sheet.text(INDENT, y, en, BODY_BOLD) + 1.2, y, ja, BODY_BOLD);
	sheet.text(CODE_X, y, code, ID);
	sheet.text(RIGHT, y, about, ID, { align: 'end' });
}

/** What has room beside the code of a finding. */
export const fitsBesideCode = (code: string, about: string): boolean => CODE_X + widthOf(code, ID) + 5 + widthOf(about, ID) <= RIGHT;

const subjectOf = ({ subjects }: Said): string => settable(subjectsInWords(subjects));

/** A sentence with what it is about at the end of its last line, or under it where there is no room. */
function sentenceLines([en, ja]: Label, about: string): Set[] {
	const lines = [
		...wrapped(INDENT, en, MESSAGE, { down: 4.8, leading: 3.8 }),
		...wrapped(INDENT, ja, BODY, { down: 3.8, leading: 3.6 })
	];
	const last = lines.at(-1);
	const width = widthOf(about, ID);
	if (about === '') return lines;
	if (last && last.x + widthOf(last.text, last.type) + 4 + width <= RIGHT) return [...lines, { x: RIGHT - width, text: about, type: ID, down: 0 }];
	return [...lines, ...beside('For 対象', SECOND, wrapped(TEXT_X, about, ID, { down: 4, leading: 3.3 }))];
}

/** The first of its kind: what is wrong, what to do, who says so. */
function fullRow({ finding, remedy }: Told, said: Said, of: number): Row {
	const { code, source } = finding;
	const about = subjectOf(said);
	const head = of > 1 ? `${code}  × ${of}` : code;
	const inHead = fitsBesideCode(head, about);
	const standing = [...new Set(STANDING_WORDS[source.standing])].join(' ');
	const sourced = `${source.publisher}: ${source.title}  ·  ${standing}  ·  checked 確認 ${source.checkedOn}`;
	const lines: Set[] = [
		...sentenceLines(said.message, inHead ? '' : about),
		...beside('Do', BODY_BOLD, wrapped(TEXT_X, remedy[0], BODY, { down: 4.6, leading: 3.6 })),
		...beside('対応', SMALL, wrapped(TEXT_X, remedy[1], SMALL, { down: 3.7, leading: 3.5 })),
		...beside('Source 出典', { size: 6.5, weight: 400 }, wrapped(TEXT_X + 4, sourced, SECOND, { down: 4.4, leading: 3.3 }))
	];
	const top = 6;
	const height = top + heightOfSet(lines) + 3;
	return {
		height,
		field: 'findings',
		draw: (sheet, y) => {
			findingHead(sheet, y + top, { severity: finding.severity, code: head }, inHead ? about : '');
			drawSet(sheet, y + top, lines);
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

/** The same of something else: mended like the one above it. */
function alsoRow({ finding }: Told, said: Said): Row {
	const lines = sentenceLines(said.message, `${SEVERITY_WORDS[finding.severity][0]}  ${finding.code}  ${subjectOf(said)}`);
	const height = heightOfSet(lines) + 2.6;
	return {
		height,
		field: 'findings',
		draw: (sheet, y) => {
			sign(sheet, LEFT + 1, y + 1.4, finding.severity);
			drawSet(sheet, y, lines);
			sheet.rule(INDENT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

const findingRows = (told: Told): Row[] => told.said.map((said, i) => (i === 0 ? fullRow(told, said, told.said.length) : alsoRow(told, said)));

const counted = (findings: readonly Finding[], severity: Severity): string => {
	const n = findings.filter((finding) => finding.severity === severity).length;
	return n === 0 ? '' : `${n} × ${SEVERITY_WORDS[severity].join(' ')}`;
};

/** The title of a section, with its sums at the right. */
export const groupHead = ([en, ja]: Label, right: string): Row => ({
	height: 9,
	draw: (sheet, y) => {
		sheet.text(sheet.text(LEFT, y + 6.2, en, TOTAL) + 2, y + 6.2, ja, BODY_MEDIUM);
		sheet.text(RIGHT, y + 6.2, right, SMALL, { align: 'end' });
		sheet.rule(LEFT, y + 8.4, RIGHT, y + 8.4, SECTION);
	}
});

const NOTHING: Row = {
	height: 7,
	draw: (sheet, y) => {
		tick(sheet, LEFT + 1, y + 4.6);
		sheet.text(INDENT, y + 4.6, 'Nothing found.  指摘事項はありません。', BODY);
	}
};

/** The findings by what they stop, the worst first in each group. */
export const findingGroups = (findings: readonly Finding[], tell: Tell): Group[] =>
	STOPS.map((stops) => {
		const here = findings.filter((finding) => finding.stops === stops);
		const sums = (['block', 'warn', 'info'] as const).map((severity) => counted(here, severity)).filter((text) => text !== '');
		return {
			head: groupHead(STOPS_WORDS[stops], sums.join('   ')),
			rows: here.length === 0 ? [NOTHING] : together(here, tell).flatMap(findingRows)
		};
	});
