import naccs from '../../data/carriers/naccs.json';
import { amountTotals } from '../documents/totals';
import { fromMinor, lineAmount } from '../values/money';
import { Checks } from './checks';
import { amountText } from './goods';
import { figure, textOf, type Cell, type ExportInput, type Made, type Sheet } from './made';
import { COMMON, LINE, type Item, type Values } from './naccs';
import { commonValues } from './naccs-common';
import { declarationLines, type DeclarationLine } from './naccs-lines';

const cellsOf = (items: readonly Item[], values: Values): Cell[] => items.map(({ id }) => values[id] ?? '');

/** One row for each line of the declaration, the common part before it on each: one column for each item, to be mapped once. */
function flat(common: Values, lines: readonly DeclarationLine[]): Sheet {
	const before = cellsOf(COMMON, common);
	return {
		name: 'Mapping',
		heads: [...COMMON, ...LINE].map(({ id }) => id),
		rows: lines.map(({ values }) => [...before, ...cellsOf(LINE, values)]),
		subjects: lines.map(({ lines: [first] }) => `product:${first?.sku ?? ''}`)
	};
}

type Declared = { readonly common: Values; readonly lines: readonly DeclarationLine[] };

/** The common part and the lines, with the sum of what the value is shared by; what only the broker knows is named. */
function valuesOf(checks: Checks, input: ExportInput): Declared {
	const common = commonValues(checks, input.plan, input.on);
	const lines = declarationLines(checks, input);
	checks.note('left-to-broker', { ids: naccs.byBroker.join(', ') });
	return { common: { ...common, TP: totalOf(lines) }, lines };
}

/** Sum of the lines' shares, in one currency alone. */
function totalOf(lines: readonly DeclarationLine[]): Cell {
	const amounts = lines.map(({ values }) => ({ amount: textOf(values['BPR'] ?? ''), currency: textOf(values['AMOUNT_CURRENCY'] ?? '') }));
	if (amounts.some(({ amount }) => amount === '')) return '';
	const [only, another] = amountTotals(amounts.map((money) => ({ minor: lineAmount(money, 1), currency: money.currency })));
	return only && !another ? figure(fromMinor(only.minor, only.currency).amount) : '';
}

/** The table that a broker's program maps. */
export function brokerTable(input: ExportInput): Made {
	const checks = new Checks();
	const { common, lines } = valuesOf(checks, input);
	return { content: { kind: 'sheets', sheets: [flat(common, lines)] }, lacks: checks.lacks, notes: checks.notes };
}

/** The same to be read by a person: what is keyed one under the other with its length, the lines, and what is merged in them. What is too long is told and left to the broker. */
export function brokerWorkbook(input: ExportInput): Made {
	const checks = new Checks();
	const { common, lines } = valuesOf(checks, input);
	const tooLong = checks.lacks.filter(({ because }) => because === 'tooLong');
	for (const { column, subject, length, most } of tooLong) checks.note('too-long', { column, subject: subject.replace(/^\w+:/, ''), length, most });
	return {
		content: { kind: 'sheets', sheets: [keyedSheet(common), linesSheet(lines), mergedSheet(lines), flat(common, lines)] },
		lacks: checks.lacks.filter(({ because }) => because !== 'tooLong'),
		notes: checks.notes
	};
}

const remark = (length: number, most: number | undefined): string => (most !== undefined && length > most ? `超過 ${length} > ${most}` : '');

const keyedSheet = (common: Values): Sheet => ({
	name: 'Common',
	heads: ['No.', 'NACCS', '項目 Item', '値 Value', '入力桁数 Characters', '桁数 Length', '備考 Remark'],
	rows: COMMON.map(({ id, item, most }, i) => {
		const value = common[id] ?? '';
		const length = [...textOf(value)].length;
		return [figure(i + 1), id, item, value, figure(length), most === undefined ? '' : figure(most), remark(length, most) || (length === 0 && naccs.byBroker.includes(id) ? '通関業者記入 by the broker' : '')];
	})
});

const linesSheet = (lines: readonly DeclarationLine[]): Sheet => ({
	name: 'Lines',
	heads: [...LINE.map(({ id, item, most }) => `${id} ${item}${most === undefined ? '' : ` (${most})`}`), '備考 Remark'],
	rows: lines.map(({ values }) => [...cellsOf(LINE, values), LINE.flatMap(({ id, most }) => { const said = remark([...textOf(values[id] ?? '')].length, most); return said === '' ? [] : [`${id}: ${said}`]; }).join('; ')])
});

/** Which line of the invoice went into which line of the declaration. */
const mergedSheet = (lines: readonly DeclarationLine[]): Sheet => ({
	name: 'Merged',
	heads: ['欄 Declaration line', 'インボイス行 Invoice line', 'SKU', '品名 Description', '品目コード Code', '原産地 Origin', '税区分 Tax', '数量 Quantity', '金額 Amount', '通貨 Currency', 'FC'],
	rows: lines.flatMap(({ number, lines: merged, values }) =>
		merged.map((line): Cell[] => [
			figure(number), figure(line.number), line.sku, line.product?.customsDescription?.en ?? '', values['CMD'] ?? '', values['OR'] ?? '', values['TAX_KIND'] ?? '', figure(line.quantity),
			line.amount ? figure(amountText(line.amount)) : '', line.amount?.currency ?? '', line.centre
		])
	)
});
