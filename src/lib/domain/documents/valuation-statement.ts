import type { ShipmentAssessment } from '../customs/assess-shipment';
import { agentFormulaOf, writtenAs } from '../customs/agent-formula';
import { methodOf } from '../customs/shipment-value';
import type { Plan } from '../shipment/plan';
import { addressText } from './addresses';
import type { Cell, Line } from './cells';
import { column, sections } from './closing';
import { evidencePack } from './evidence-pack';
import { drawGrid } from './facts-grid';
import { count } from './figures';
import { FIRST_TOP, firstPage, footed, LEFT, MIDDLE, RIGHT, type Paper } from './frame';
import type { Page } from './page';
import { DASH, joined, orDash, type PapersInput } from './papers';
import { dayInWords, lackingPage, reckoned, type Telling } from './reckoned';
import type { Sheet } from './sheet';
import { layBlocks, layTable, type Row } from './table';
import { BODY, BODY_BOLD, BODY_MEDIUM, FOOT, SECTION, SMALL, TERM } from './types';
import { basisOf } from './valuation-basis';
import { valuationTable } from './valuation-table';
import { METHODS, type Label } from './words';

/** Valuation statement, 課税価格計算書: by which article the customs value was found, from which figures, and who confirmed it. */
export function valuationStatement(input: PapersInput, telling: Telling): Page[] {
	const { plan } = input;
	const paper: Paper = {
		kind: 'valuation-statement',
		input,
		subtitle: 'How the customs value was found under the Customs Tariff Act of Japan.  関税定率法に基づく課税価格の計算根拠'
	};
	const found = reckoned(plan, telling.on);
	if (!found.ok) return lackingPage(paper, found.rejection, telling);
	const first = firstPage(paper);
	const y = facts(first, input, found.value);
	const table = layTable(paper, { sheets: [first], y }, valuationTable(plan, found.value));
	const isFromSale = methodOf(plan) === 'other' && agentFormulaOf(plan)?.formula !== 'stated' && found.value.formed.some(({ goods }) => goods.some(({ product }) => product.sale));
	const basis = sections(column('whole', ['How it was reckoned', '計算方法'], basisOf(plan, telling.on, isFromSale)));
	const told = layBlocks(paper, table, [basis], 'closing');
	return footed(paper, layBlocks(paper, told, [...evidencePack(plan, telling.on), signatures(input)], 'closing').sheets);
}

const line = (text: string, type = BODY): Line => ({ text, type });

/** Whose formula it is, beside the method. */
function agentLines(plan: Plan): Line[] {
	const used = agentFormulaOf(plan);
	if (!used) return [];
	const isStated = used.formula === 'stated';
	return [
		line(isStated ? 'Unit values stated by the agent 代理人提示の単価' : 'Agent’s formula 代理人の算式', SMALL),
		...(isStated ? [] : [line(writtenAs(used.formula), BODY_MEDIUM)]),
		line(joined(', ', orDash(used.agent), orDash(used.on)), SMALL)
	];
}

function facts(sheet: Sheet, { plan }: PapersInput, { on, totals }: ShipmentAssessment): number {
	const { importer, valuation } = plan;
	const method = METHODS[methodOf(plan)];
	const party = (label: Label, name: string | undefined, nameJa: string | undefined, address: string): Cell =>
		({ label, lines: [line(orDash(name), BODY_BOLD), line(nameJa ?? ''), line(address, SMALL)] });
	const confirmed: Cell = {
		label: ['Method confirmed by', '評価方法の確認者'],
		lines: valuation?.confirmedBy
			? [line(valuation.confirmedBy, BODY_MEDIUM), line(`on 確認日 ${orDash(valuation.confirmedOn)}`)]
			: [line('Not confirmed yet  未確認', BODY_BOLD)]
	};
	return drawGrid(sheet, FIRST_TOP + 3.4, [
		[
			{
				label: ['Method', '評価方法'],
				lines: [line(method.heading[0], BODY_BOLD), line(method.heading[1]), line(`Customs Tariff Act ${method.article}`, SMALL), line(method.articleJa, SMALL), ...agentLines(plan)]
			},
			{ label: ['As of the declaration', '申告日'], lines: [line(dayInWords(plan, on), BODY_BOLD), line(basisText(plan.importer?.basis), SMALL)] },
			{ label: ['Customs value', '課税価格合計'], lines: [line(`¥${count(totals.customsValueJpy)}`, TERM)] }
		],
		[
			party(['Importer of record', '輸入者'], importer?.name, importer?.nameJa, addressText(importer?.address)),
			party(['Attorney for customs procedures', '税関事務管理人'], importer?.acp?.name ?? (importer && importer.kind !== 'non-resident-with-acp' ? 'Not needed 不要' : DASH),
				importer?.acp?.nameJa, addressText(importer?.acp?.address)),
			confirmed
		]
	]);
}

/** Whether there is a sale for import: which methods are open depends on it. */
const basisText = (basis: string | undefined): string =>
	basis === 'own-goods' ? 'Importer’s own goods for FBA stock: no sale takes place for import. 輸入取引（売買）なし'
	: basis === 'bought-from-shipper' ? 'Bought by the importer from the shipper. 輸入者が購入した貨物' : '';

const SIGN_HEIGHT = 34;

/** The importer answers for the statement; who acts for it signs beside it. */
function signatures({ plan: { importer } }: PapersInput): Row {
	const places: readonly (readonly [x: number, end: number, label: Label, name: string])[] = [
		[LEFT, MIDDLE - 4, ['Importer of record', '輸入者'], joined('  ', importer?.name, importer?.nameJa)],
		[MIDDLE + 4, RIGHT, ['Attorney for customs procedures or broker', '管理人・通関業者'], joined('  ', importer?.acp?.name, importer?.acp?.nameJa)]
	];
	return {
		height: SIGN_HEIGHT + 4,
		draw: (sheet, top) => {
			sheet.text(LEFT, top + 6, 'The figures and papers named above are true to the best of our knowledge.  上記の金額及び資料は事実と相違ありません。', SMALL);
			for (const [x, end, [en, ja], name] of places) {
				sheet.text(sheet.text(x, top + 11.5, en, BODY_MEDIUM) + 1.6, top + 11.5, ja, FOOT);
				sheet.fitted(x, top + 15.2, orDash(name), BODY, { width: end - x, field: 'importer.name' });
				sheet.rule(x, top + 29, end, top + 29, SECTION);
				sheet.text(x, top + 32.4, 'Date, name, title, signature, stamp  日付・氏名・役職・署名・印', FOOT);
			}
		}
	};
}
