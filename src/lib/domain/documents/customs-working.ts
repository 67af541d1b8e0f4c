import type { ShipmentAssessment } from '../customs/assess-shipment';
import type { Step } from '../customs/assessment';
import { methodOf } from '../customs/shipment-value';
import { taxRates } from '../customs/tax-rates';
import simplified from '../../data/customs/simplified-rates.json';
import deMinimis from '../../data/customs/de-minimis.json';
import { inForce } from '../values/dated';
import { sourceOf } from '../values/source';
import { drawSet, groupHead, heightOfSet, wrapped, STANDING_WORDS, type Set } from './check-report-findings';
import { column, sections } from './closing';
import { NONE, workingTable } from './customs-working-table';
import { drawGrid } from './facts-grid';
import { count, harmonised } from './figures';
import { FIRST_TOP, firstPage, footed, LEFT, type Paper } from './frame';
import type { Page } from './page';
import { joined, orDash, type PapersInput } from './papers';
import { dayInWords, lackingPage, rateStatements, reckoned, type Telling } from './reckoned';
import { settableThroughout } from './settable';
import { layBlocks, layTable, type Group, type Row } from './table';
import { BODY, BODY_BOLD, BODY_MEDIUM, SECOND, SMALL, TERM } from './types';
import { METHODS, type Label } from './words';

const SCHEDULES: Record<ShipmentAssessment['schedule'], Label> = {
	general: ['General rates', '一般税率（実行関税率）'],
	simplified: ['Simplified rates', '少額輸入貨物に対する簡易税率']
};

/** Customs working, 税額計算書: duty and taxes line by line, every cut to be seen, and each step in words. */
export function customsWorking(given: PapersInput, telling: Telling): Page[] {
	const input = settableThroughout(given);
	const { plan } = input;
	const paper: Paper = { kind: 'customs-working', input, subtitle: 'Duty and taxes worked out line by line. An estimate, not customs advice.  税額の試算' };
	const found = reckoned(plan, telling.on);
	if (!found.ok) return lackingPage(paper, found.rejection, telling);
	const assessment = found.value;
	const first = firstPage(paper);
	const y = facts(first, input, assessment);
	const declared = layTable(paper, { sheets: [first], y }, workingTable(assessment));
	const told = layTable(paper, declared, {
		head: groupHead(['The working in words', '計算の過程'], ''), groups: stepGroups(assessment, telling),
		carried: () => NONE, brought: () => NONE, total: NONE, wholeGroups: true, field: 'lines'
	});
	return footed(paper, layBlocks(paper, told, [closing(input, assessment)], 'closing').sheets);
}

function facts(sheet: Parameters<typeof drawGrid>[0], { plan }: PapersInput, { on, schedule, formed, totals }: ShipmentAssessment): number {
	const method = METHODS[methodOf(plan)];
	const line = (text: string, type = BODY): { text: string; type: typeof BODY } => ({ text, type });
	return drawGrid(sheet, FIRST_TOP + 3.4, [
		[
			{ label: ['As of the declaration', '申告日（適用日）'], lines: [line(dayInWords(plan, on), BODY_BOLD), line(`${formed.length} lines 欄`)] },
			{ label: ['Rates', '適用税率'], lines: SCHEDULES[schedule].map((text, i) => line(text, i === 0 ? BODY_BOLD : BODY)) },
			{ label: ['Customs value', '課税価格合計'], lines: [line(`¥${count(totals.customsValueJpy)}`, TERM), line(`${method.name}, ${method.article}`)] },
			{ label: ['To pay', '納付税額合計'], lines: [line(`¥${count(totals.payableJpy)}`, TERM)] }
		],
		[
			{ label: ['Importer of record', '輸入者'], lines: [line(orDash(plan.importer?.name), BODY_MEDIUM)] },
			{ label: ['Attorney for customs procedures', '税関事務管理人'], lines: [line(orDash(plan.importer?.acp?.name), BODY_MEDIUM)] }
		]
	]);
}

/** So many lines of a sentence stay together: a row is never split. */
const TOGETHER = 12;
const INDENT = LEFT + 6;

function sentence([en, ja]: Label): Row[] {
	const lines: Set[] = [...wrapped(INDENT, en, SMALL, { down: 4, leading: 3.3 }), ...wrapped(INDENT, ja, SECOND, { down: 3.2, leading: 3.1 })];
	const parts = Array.from({ length: Math.ceil(lines.length / TOGETHER) }, (_, i) => lines.slice(i * TOGETHER, (i + 1) * TOGETHER));
	return parts.map((part) => ({ height: heightOfSet(part), field: 'lines', draw: (sheet, y) => void drawSet(sheet, y, part) }));
}

const lineHead = (text: string, en: string): Row => ({
	height: 6.4,
	draw: (sheet, y) => void sheet.text(sheet.text(LEFT, y + 5.2, en, BODY_BOLD) + 2, y + 5.2, text, BODY_MEDIUM)
});

/** What is said of the whole, of each line, and of the sums. */
function stepGroups({ steps, formed }: ShipmentAssessment, { step: tell }: Telling): Group[] {
	const all = steps();
	const rows = (some: readonly Step[]): Row[] => some.flatMap((one) => sentence(settableThroughout(tell(one))));
	const whole = all.filter(({ line }) => line === undefined);
	const isSum = ({ code }: Step): boolean => code.startsWith('total.');
	const before = whole.filter((step) => !isSum(step));
	return [
		...(before.length > 0 ? [{ head: lineHead('申告全体', 'The whole declaration'), rows: rows(before) }] : []),
		...formed.map(({ line, goods }, i) => ({
			head: lineHead(joined('  ', harmonised(line.hsCode), orDash(goods[0]?.origin)), `Line 第${i + 1}欄`),
			rows: rows(all.filter((step) => step.line === line.key))
		})),
		{ head: lineHead('合計', 'Sums'), rows: rows(whole.filter(isSum)) }
	];
}

const sourced = (what: string, key: string): string => {
	const { publisher, title, standing, checkedOn } = sourceOf(key);
	return `${what}: ${publisher}, ${title} (${[...new Set(STANDING_WORDS[standing])].join(' ')}, checked 確認 ${checkedOn}).`;
};

/** The rates, where they come from, and what this paper is not. */
function closing({ plan }: PapersInput, { on, schedule, formed, steps }: ShipmentAssessment): Row {
	const isLetOff = steps().some(({ code }) => code === 'de-minimis');
	const method = methodOf(plan);
	const inYen = method === 'deductive' || (method === 'other' && formed.every(({ goods }) => goods.every(({ product }) => product.sale !== undefined)));
	const rates = rateStatements(plan, on);
	const taxKeys = [...new Set(formed.map(({ line }) => taxRates(line.consumptionTax, on).source))];
	return sections(
		column('whole', ['Exchange rates, sources and limits', '換算率・出典・注意'], [
			...(rates.length > 0 ? rates : ['No exchange rate in the plan.  換算率の登録はありません。']),
			...(inYen ? ['The values above are found in yen; the exchange rate has no part in them.  課税価格は円建てで計算しており、換算率は使用していません。'] : []),
			'Duty rates: as entered for each product, with the origin declared; to be compared with the tariff schedule of the day.  関税率は登録された税率です。申告日の実行関税率表と照合してください。',
			sourced('Tariff schedule 実行関税率表', 'customs-tariff'),
			...taxKeys.map((key) => sourced('Consumption tax and how amounts are cut 消費税率・端数処理', key)),
			...(schedule === 'simplified' ? [sourced('Simplified rates 簡易税率', inForce(simplified.rows, on).source)] : []),
			...(isLetOff ? [sourced('Exemption 少額免税', inForce(deMinimis.limit, on).source)] : []),
			'An estimate, not customs advice. The broker may merge small lines, and customs decides on code, value and rate.',
			'本書は試算であり、通関上の助言ではありません。少額の欄は統合されることがあり、税番・課税価格・税率は税関が決定します。'
		])
	);
}
