import type { DeclaredField } from '../customs/declared-fields';
import { sourceOf } from '../values/source';
import naccs from '../../data/carriers/naccs.json';
import items from '../../data/customs/declaration-items.json';
import { STANDING_WORDS } from './check-report-findings';
import { column, sections } from './closing';
import { columnsTable, type CellLine, type Column } from './columns-table';
import { declaredLines, type DeclaredLine } from './declaration-lines';
import { declaredValues, type Value } from './declaration-values';
import { count, kilograms } from './figures';
import { FIRST_TOP, firstPage, footed, type Paper } from './frame';
import type { Page } from './page';
import { estimate, inOne } from './paper-parts';
import { wordsIn } from './paper-words';
import { DASH, joined, orDash, type PapersInput } from './papers';
import { layBlocks, layTable, type Table } from './table';
import { printableThroughout } from './text';
import { weightPlaces } from './totals';
import { BODY, BODY_BOLD, BODY_MEDIUM, ID, SMALL, SMALL_BOLD } from './types';
import type { Label } from './words';

const KEYED = { ...ID, size: 8 };

/** Declaration sheet, 輸入申告事項書: what the broker keys, as it is keyed, with its length beside that of its field. */
export function declarationSheet(given: PapersInput): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const paper: Paper = { kind: 'declaration-sheet', input, subtitle: inOne(input.words.say('declaration.subtitle')) };
	const common = layTable(paper, { sheets: [firstPage(paper)], y: FIRST_TOP }, commonTable(input));
	const lines = layTable(paper, { ...common, y: common.y + 2 }, linesTable(input));
	return footed(paper, layBlocks(paper, lines, [sections(column('whole', input.words.say('declaration.remarks'), remarks(input)))], 'closing').sheets);
}

/** What is wrong with a field as it would be keyed. */
function wrongWith({ words: { say } }: PapersInput, { keyed, most }: DeclaredField): CellLine[] {
	const both = (label: Label): CellLine => ({ text: inOne(label), type: SMALL_BOLD });
	return [
		...(keyed.tooLong ? [both(say('declaration.too-long', { over: [...keyed.text].length - most }))] : []),
		...(keyed.unkeyable.length > 0 ? [both(say('declaration.unkeyable', { letters: keyed.unkeyable.join(' ') }))] : [])
	];
}

/** Words for the broker, which nobody keys. */
const isInWords = ({ keyed, most }: Pick<DeclaredField, 'keyed' | 'most'>): boolean => most === Infinity && /[^\x20-\x60{-\x7e]/.test(keyed.text);

/** `23 / 70`, marked where it is too long. */
const lengthText = ({ keyed, most }: DeclaredField): string => {
	const length = [...keyed.text].length;
	if (length === 0 || isInWords({ keyed, most })) return most === Infinity ? DASH : `${DASH} / ${most}`;
	return `${keyed.tooLong || keyed.unkeyable.length > 0 ? '!  ' : ''}${length} / ${most === Infinity ? DASH : most}`;
};

function commonTable(input: PapersInput): Table {
	const { say } = input.words;
	const columns: readonly Column[] = [
		{ head: say('declaration.id'), from: 18, to: 34 },
		{ head: say('declaration.item'), from: 34, to: 96 },
		{ head: say('declaration.keyed'), from: 97, to: 180 },
		{ head: say('declaration.length'), from: 180, to: 198, end: true }
	];
	const id = (field: DeclaredField): string => (/^[A-Z]{8,}$|_[A-Z]/.test(field.id) ? '' : field.id.replace(/_$/, ''));
	const cells = ({ field, label, note, figure }: Value): readonly CellLine[][] => [
		[{ text: id(field), type: ID }],
		[{ text: label[0], type: BODY, beside: label[1] }],
		[
			{ text: orDash(field.keyed.text), type: isInWords(field) ? BODY_MEDIUM : KEYED, ...(figure !== undefined && { figure }) },
			...wrongWith(input, field), ...(note ? [{ text: note[0], type: SMALL, beside: note[1] }] : [])
		],
		[{ text: lengthText(field), type: field.keyed.tooLong || field.keyed.unkeyable.length > 0 ? BODY_BOLD : BODY }]
	];
	return columnsTable(columns, declaredValues(input).map(({ head, values }) => ({ head, rows: values.map(cells) })), 'importer.name');
}

function linesTable(input: PapersInput): Table {
	const { plan, words: { say, language } } = input;
	const columns: readonly Column[] = [
		{ head: say('declaration.line'), from: 18, to: 24, end: true },
		{ head: say('declaration.code'), from: 27, to: 47 },
		{ head: say('declaration.goods-name'), from: 47, to: 125 },
		{ head: say('declaration.origin'), from: 128, to: 138 },
		{ head: say('declaration.quantity'), from: 138, to: 153, end: true },
		{ head: say('declaration.net'), from: 153, to: 173, end: true },
		{ head: say('declaration.value'), from: 173, to: 198, end: true }
	];
	const places = weightPlaces(plan);
	const cells = ({ number, code, name, origin, goods, quantity, netG, customsValueJpy }: DeclaredLine): readonly CellLine[][] => {
		const [first] = goods;
		const beside = wordsIn(language, first?.customsDescription ?? first?.title)[1];
		const skus = goods.map(({ sku }) => sku);
		return [
			[{ text: String(number), type: BODY_MEDIUM }],
			[{ text: orDash(code.keyed.text), type: KEYED }, ...wrongWith(input, code)],
			[
				{ text: orDash(name.keyed.text), type: KEYED }, { text: joined('   ', lengthText(name), ...wrongWith(input, name).map(({ text }) => text)), type: name.keyed.tooLong || name.keyed.unkeyable.length > 0 ? SMALL_BOLD : SMALL },
				{ text: beside, type: SMALL }, { text: joined('  ', `SKU ${skus.slice(0, SKUS).join(', ')}`, skus.length > SKUS ? `+${skus.length - SKUS}` : ''), type: ID }
			],
			[{ text: orDash(origin.keyed.text), type: KEYED }],
			[{ text: count(quantity) }],
			[{ text: kilograms(netG, places) }],
			[{ text: customsValueJpy === undefined ? DASH : `¥${count(customsValueJpy)}` }]
		];
	};
	return columnsTable(columns, [{ head: say('declaration.lines'), rows: declaredLines(plan).map(cells) }], 'lines');
}

/** So many SKUs of a line are named; the others are in the valuation statement. */
const SKUS = 8;

function remarks({ plan, words: { say } }: PapersInput): string[] {
	const found = estimate(plan);
	const total = found.ok ? [inOne(say('declaration.total', { value: count(found.value.totals.customsValueJpy), payable: count(found.value.totals.payableJpy) }))] : [inOne(say('declaration.not-reckoned'))];
	const sourced = (key: string): string => {
		const { title, standing, checkedOn } = sourceOf(key);
		return inOne(say('declaration.source', { title, standing: STANDING_WORDS[standing][0], checkedOn }));
	};
	return [
		...total, ...say('declaration.list-form').filter((text) => text !== ''), ...say('declaration.never-cut').filter((text) => text !== ''), ...say('declaration.merged').filter((text) => text !== ''),
		sourced(naccs.source), sourced(items.values.at(-1)!.source)
	];
}
