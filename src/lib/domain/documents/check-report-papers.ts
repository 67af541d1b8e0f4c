import type { Evidence } from '../catalog/product';
import type { Waived } from '../compliance/inspect';
import type { Plan } from '../shipment/plan';
import { addDays, type PlainDate } from '../values/plain-date';
import {
	drawSet, findingHead, fitsBesideCode, groupHead, heightOfSet, INDENT, subjectsInWords, wrapped, type Set, type Tell
} from './check-report-findings';
import { tag, TAG_HEIGHT } from './cells';
import { LEFT, RIGHT } from './frame';
import { productsOf } from './lines';
import { orDash } from './papers';
import { settable } from './settable';
import type { Group, Row } from './table';
import { BODY, BODY_MEDIUM, HAIRLINE, HEAD_JA, ID, LABEL, SECOND, SMALL } from './types';
import type { Label } from './words';

/** Who answered for a finding, why and how long. */
function waivedRow({ finding, waiver }: Waived, tell: Tell): Row {
	const { message } = tell(finding);
	const about = settable(subjectsInWords([finding.subject]));
	const inHead = fitsBesideCode(finding.code, about);
	const { reason, by, on, until } = waiver;
	const signed = `${by}, ${on}, ${until ? `until ${until} まで` : 'no end day 期限なし'}`;
	const lines: Set[] = [
		...(inHead ? [] : wrapped(INDENT, about, ID, { down: 4, leading: 3.3 })),
		...wrapped(INDENT, message[0], BODY_MEDIUM, { down: 4.6, leading: 3.6 }),
		...wrapped(INDENT, message[1], SMALL, { down: 3.6, leading: 3.4 }),
		...wrapped(INDENT, `Reason 理由: “${reason}”`, BODY, { down: 4.6, leading: 3.6 }),
		...wrapped(INDENT, `Waived by 免除した人: ${signed}`, BODY, { down: 3.8, leading: 3.6 })
	];
	const height = 6 + heightOfSet(lines) + 3;
	return {
		height,
		field: 'waivers',
		draw: (sheet, y) => {
			findingHead(sheet, y + 6, finding, inHead ? about : '');
			drawSet(sheet, y + 6, lines);
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

const said = (text: string): Row => ({ height: 5.6, draw: (sheet, y) => void sheet.text(LEFT, y + 4, text, BODY) });

export const waivers = (waived: readonly Waived[], tell: Tell): Group => ({
	head: groupHead(['Waivers', '免除した項目'], ''),
	rows: waived.length === 0 ? [said('None.  ありません。')] : waived.map((one) => waivedRow(one, tell))
});

/** A paper that runs out so soon after the goods arrive is pointed out. */
const SOON_DAYS = 30;

type Days = { readonly on: PlainDate; readonly arrival: PlainDate };

function stateOf({ validFrom, validUntil }: Evidence, { on, arrival }: Days): Label | undefined {
	if (validUntil && validUntil < on) return ['ended', '期限切れ'];
	if (validFrom && on < validFrom) return ['not yet', '有効期間前'];
	if (validUntil && validUntil <= addDays(arrival, SOON_DAYS)) return ['ends soon', '期限間近'];
	return undefined;
}

const AT = { sku: LEFT, paper: 62, reference: 110, valid: 160 };
const GUTTER = 2;
const COLUMNS: readonly (readonly [x: number, label: Label])[] = [
	[AT.sku, ['SKU', '商品番号']], [AT.paper, ['Paper', '書類']], [AT.reference, ['Reference', '番号・名称']], [AT.valid, ['Valid', '有効期間']]
];

const columnHead: Row = {
	height: 8,
	draw: (sheet, y) => {
		for (const [x, [en, ja]] of COLUMNS) {
			sheet.text(x, y + 3.6, en, LABEL);
			sheet.text(x, y + 6.6, ja, HEAD_JA);
		}
		sheet.rule(LEFT, y + 8, RIGHT, y + 8, HAIRLINE);
	}
};

function validity({ validFrom, validUntil }: Evidence): string {
	if (validFrom && validUntil) return `${validFrom} – ${validUntil}`;
	if (validUntil) return `until ${validUntil} まで`;
	return validFrom ? `from ${validFrom} から` : 'no end day 期限なし';
}

function evidenceRow(skus: readonly string[], paper: Evidence, name: Label, days: Days): Row {
	const column = (x: number, end: number, text: string, type = SMALL): Set[] => wrapped(x, text, type, { down: 4.2, leading: 3.4, end: end - GUTTER });
	const [en, ja] = name;
	const columns = [
		column(AT.sku, AT.paper, skus.join(', '), ID),
		[...column(AT.paper, AT.reference, en), ...wrapped(AT.paper, ja, SECOND, { down: 3.3, leading: 3.3, end: AT.reference - GUTTER })],
		column(AT.reference, AT.valid, orDash(settable(paper.reference))),
		column(AT.valid, RIGHT + GUTTER, validity(paper))
	];
	const state = stateOf(paper, days);
	const valid = heightOfSet(columns.at(-1) ?? []);
	const height = Math.max(...columns.map(heightOfSet), valid + (state ? TAG_HEIGHT + 1.4 : 0)) + 2.2;
	return {
		height,
		field: `product:${skus[0]}:evidence`,
		draw: (sheet, y) => {
			for (const lines of columns) drawSet(sheet, y, lines);
			if (state) tag(sheet, AT.valid, y + valid + 1.4, state, 0.3);
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
}

type InHand = { readonly paper: Evidence; readonly skus: string[] };

/** So many SKUs stand beside one paper: a row is never split. */
const SKUS = 20;

/** The papers for what is shipped; one that several SKUs share stands once. */
function inHand(plan: Plan): InHand[] {
	const products = productsOf(plan);
	const found: InHand[] = [];
	const open = new Map<string, InHand>();
	for (const sku of new Set(plan.lines.map((line) => line.sku))) {
		for (const paper of products.get(sku)?.evidence ?? []) {
			const key = JSON.stringify([paper.kind, paper.reference, paper.validFrom, paper.validUntil]);
			const known = open.get(key);
			if (known && known.skus.length < SKUS) known.skus.push(sku);
			else {
				const one = { paper, skus: [sku] };
				open.set(key, one);
				found.push(one);
			}
		}
	}
	return found;
}

/** The papers in hand, with the SKUs that each is for. */
export function evidence(plan: Plan, days: Days, nameOf: (kind: string) => Label): Group {
	const rows = inHand(plan).map(({ paper, skus }) => evidenceRow(skus, paper, nameOf(paper.kind), days));
	const label = groupHead(['Papers in hand', '手元の書類'], `state on 判定日 ${days.on}`);
	if (rows.length === 0) return { head: label, rows: [said('None recorded for the goods of this shipment.  この納品の商品について登録された書類はありません。')] };
	return {
		head: {
			height: label.height + columnHead.height,
			draw: (sheet, y) => {
				label.draw(sheet, y);
				columnHead.draw(sheet, y + label.height);
			}
		},
		rows
	};
}
