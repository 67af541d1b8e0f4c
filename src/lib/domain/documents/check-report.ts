import type { Finding, Listed, Severity } from '../compliance/finding';
import { judge, ready, RULESET } from '../compliance/inspect';
import { RULES } from '../compliance/rules';
import type { PlainDate } from '../values/plain-date';
import { findingGroups, type Tell } from './check-report-findings';
import { evidence, waivers } from './check-report-papers';
import { FIRST_TOP, firstPage, footed, LEFT, RIGHT, type Paper } from './frame';
import type { Page, Type } from './page';
import { orDash, type PapersInput } from './papers';
import { settable } from './settable';
import type { Sheet } from './sheet';
import { sign, SIGN, tick } from './signs';
import { layBlocks, layTable, type Group, type Row, type Table } from './table';
import { wrap } from './text';
import { BODY, EDGE, SECOND, SMALL } from './types';
import type { Label } from './words';

/** As of which day the plan is judged, and the sentences that the domain does not have. */
export type Judging = {
	readonly on: PlainDate;
	readonly tell: Tell;
	/** What a kind of paper in hand is called. */
	readonly nameOf: (kind: string) => Label;
	readonly rules?: readonly Listed[];
};

/** Check report, 検査結果: what stands in the way as of the day of the declaration, who answered for what, which papers are in hand. */
export function checkReport(input: PapersInput, { on, tell, nameOf, rules = RULES }: Judging): Page[] {
	const { plan } = input;
	const { findings, waived } = judge(plan, on, rules);
	const paper: Paper = {
		kind: 'check-report',
		input,
		subtitle: `Rules of ${RULESET}, judged for ${plan.dates?.declare ? `the declaration of ${on}` : `${on}: no day of declaration yet`}.  規則の版と基準日`
	};
	const first = firstPage(paper);
	const y = verdict(first, { findings, waived: waived.length, rules: inForce(rules, on) });
	const arrival = plan.dates?.arrive ?? on;
	const groups = [...findingGroups(findings, tell), waivers(waived, tell), evidence(plan, { on, arrival }, nameOf)];
	const table = layTable(paper, { sheets: [first], y }, sections(groups));
	return footed(paper, layBlocks(paper, table, [guidance(input)], 'closing').sheets);
}

const NONE: Row = { height: 0, draw: () => undefined };

/** Sections under each other, the head of each repeated on the next page. */
const sections = (groups: readonly Group[]): Table => ({
	head: NONE, groups, carried: () => NONE, brought: () => NONE, total: NONE, wholeGroups: false, field: 'findings'
});

const inForce = (rules: readonly Listed[], on: PlainDate): number =>
	rules.filter(({ from, until }) => from <= on && (until === undefined || on <= until)).length;

type Verdict = { readonly findings: readonly Finding[]; readonly waived: number; readonly rules: number };

const BOX = { top: FIRST_TOP + 3.4, height: 18 };
const COUNTS = { from: 116, each: 20.5 };
const HEADLINE: Type = { size: 14, weight: 700 };
const FIGURE: Type = { size: 14, weight: 700 };

function verdict(sheet: Sheet, { findings, waived, rules }: Verdict): number {
	const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
	const mayGo = ready(findings);
	const { top, height } = BOX;
	sheet.frame({ x: LEFT, y: top, width: RIGHT - LEFT, height }, 0.7);
	if (mayGo) tick(sheet, LEFT + 3.4, top + 10.2);
	else {
		sheet.fill({ x: LEFT, y: top, width: 9, height });
		sign(sheet, LEFT + (9 - SIGN) / 2, top + (height - SIGN) / 2, 'block');
	}
	const x = LEFT + 12;
	const [en, ja] = mayGo ? ['May be released', '発行できます'] : ['Must not be released', '発行できません'];
	sheet.text(sheet.text(x, top + 7.8, en, HEADLINE) + 2.4, top + 7.8, ja, { size: 9, weight: 500 });
	const [said, saidJa] = mayGo
		? findings.length === 0
			? [`${rules} rules looked at, nothing found.`, `${rules}件の規則を確認し、指摘事項はありません。`]
			: [`${rules} rules looked at, nothing blocks.`, `${rules}件の規則を確認し、発行を止める指摘はありません。`]
		: ['Mend what blocks, or take the goods out.', '要修正の指摘を直すか、該当商品を外してください。'];
	sheet.text(x, top + 12.2, said, BODY);
	sheet.text(x, top + 15.8, saidJa, SECOND);

	const counts: readonly (readonly [severity: Severity | undefined, n: number, label: Label])[] = [
		['block', of('block'), ['blocks', '要修正']], ['warn', of('warn'), ['warnings', '注意']], ['info', of('info'), ['notes', '情報']],
		[undefined, waived, ['waived', '免除']]
	];
	counts.forEach(([severity, n, [word, wordJa]], i) => {
		const at = COUNTS.from + COUNTS.each * i;
		sheet.rule(at, top + 3, at, top + height - 3, 0.15);
		if (severity === 'block' && n === 0) sheet.frame({ x: at + 2.6, y: top + 4.4, width: SIGN - 0.4, height: SIGN - 0.4 }, 0.3);
		else if (severity) sign(sheet, at + 2.4, top + 4.2, severity);
		sheet.text(at + (severity ? 8.2 : 2.4), top + 8.4, String(n), { ...FIGURE, size: n > 999 ? 9 : FIGURE.size });
		sheet.text(sheet.text(at + 2.4, top + 13.4, word, SECOND) + 1, top + 13.4, wordJa, SECOND);
	});
	return top + height;
}

/** For whom this was made, and what it is not. */
function guidance({ plan }: PapersInput): Row {
	const parties = `Shipper 荷送人: ${orDash(plan.shipper?.name)}   Importer of record 輸入者: ${orDash(plan.importer?.name)}`;
	const lines = wrap(settable(parties), SMALL, RIGHT - LEFT);
	return {
		height: 14 + 3.6 * lines.length,
		draw: (sheet, top) => {
			sheet.rule(LEFT, top + 5, RIGHT, top + 5, EDGE);
			lines.forEach((text, i) => sheet.text(LEFT, top + 9 + 3.6 * i, text, SMALL));
			const y = top + 9 + 3.6 * lines.length;
			sheet.text(LEFT, y, 'Guidance, not legal advice. The importer of record answers for the declaration.', SMALL);
			sheet.text(LEFT, y + 3.6, '本結果は参考情報であり、法的助言ではありません。申告の責任は輸入者にあります。', SMALL);
		}
	};
}
