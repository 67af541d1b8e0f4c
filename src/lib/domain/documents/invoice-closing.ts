import { ruleOf } from '../compliance/rules';
import type { Plan } from '../shipment/plan';
import { countryName } from './addresses';
import { centresOf, ranges } from './cartons';
import { drawCell, heightOf, label, sectionHead } from './cells';
import { column, idsTo, MARKS_LABEL, sections, shippingMarks, signature, SIGN_X } from './closing';
import { deliveryCell } from './delivery';
import { amountOf, count, cubicMetres, kilograms } from './figures';
import { LEFT, MIDDLE, RIGHT } from './frame';
import { PLACES_ON_FIRST_PAGE } from './invoice-head';
import type { Amount, InvoiceLine } from './lines';
import { DASH, joined, orDash, type PapersInput } from './papers';
import type { Sheet } from './sheet';
import type { Row } from './table';
import { cut, widthOf, wrap } from './text';
import { amountTotals, cartonTotals, chargesOf, invoiceTotals, lineTotals, weightPlaces, type ChargeLine } from './totals';
import { BODY, BODY_MEDIUM, EDGE, HAIRLINE, SECOND, SECTION, SEEN, SMALL, TOTAL } from './types';
import { CHARGES_IN_WORDS, DECLARATION, METHODS, type Label } from './words';

/** Everything after the table, from the build-up of the amount to the signature. */
export const invoiceClosing = (input: PapersInput, lines: readonly InvoiceLine[]): Row[] => [
	buildUpAndTotals(input.plan, lines),
	valueBox(input.plan),
	sections(
		column('left', MARKS_LABEL, shippingMarks(input.plan, (centre) => idsTo(input.plan, centre))),
		column('right', ['Regulatory references', '他法令'], regulatory(lines))
	),
	sections(column('whole', ['Origin and preference', '原産地・特恵'], [origins(lines)])),
	declaration(input),
	...furtherPlaces(input.plan)
];

const NUMBERS_END = 121;
const INSIDE_END = 104;
const LEADING = 4.4;

type Entry = { readonly label: Label; readonly amount: string; readonly isHeld: boolean };

const entry = (label: Label, { minor, currency }: Amount, single: boolean, isHeld = false): Entry => ({
	label, isHeld, amount: single ? amountOf(minor, currency) : `${currency} ${amountOf(minor, currency)}`
});

function entries({ priceTerm }: Plan, goods: readonly Amount[] | undefined, charges: readonly ChargeLine[], single: boolean): Entry[] {
	const name: Label = priceTerm ? [`Goods, price term ${priceTerm}`, `商品代（${priceTerm}）`] : ['Goods', '商品代'];
	const ofGoods = goods && goods.length > 0 ? goods.map((amount) => entry(name, amount, single)) : [{ label: name, amount: DASH, isHeld: false }];
	const ofCharges = charges.map(({ charge, amount, isHeld }) => {
		const [en, ja] = CHARGES_IN_WORDS[charge];
		return entry(isHeld ? [`${en}, included`, `${ja}（商品代に込み）`] : [en, ja], amount, single, isHeld);
	});
	return [...ofGoods, ...ofCharges];
}

function buildUpAndTotals(plan: Plan, lines: readonly InvoiceLine[]): Row {
	const goods = lineTotals(lines).amounts;
	const charges = chargesOf(plan);
	const totals = goods && goods.length > 0 ? invoiceTotals(goods, charges) : [];
	const single = amountTotals([...(goods ?? []), ...charges.map(({ amount }) => amount)]).length <= 1;
	const rows = entries(plan, goods, charges, single);
	const boxRows = shipmentRows(plan, lines);
	const bottom = 7 + 6 + LEADING * Math.max(rows.length, boxRows.length - 1) - LEADING + 1.8;
	const height = bottom + 6.2 + 4 * Math.max(0, totals.length - 1);
	const currency = goods?.length === 1 && single ? goods[0]?.currency : undefined;
	return {
		height,
		draw: (sheet, y) => {
			sectionHead(sheet, LEFT, NUMBERS_END + 1, y + 7, [joined(', ', 'Build-up of the amount', currency), '金額の内訳']);
			rows.forEach((row, i) => drawEntry(sheet, y + 13 + LEADING * i, row));
			sheet.rule(LEFT, y + bottom, NUMBERS_END + 1, y + bottom, SECTION);
			drawTotal(sheet, y + bottom + 4.2, plan, totals);
			sheet.rule(LEFT, y + height, NUMBERS_END + 1, y + height, EDGE);
			shipmentTotals(sheet, y, bottom, boxRows);
		}
	};
}

function drawEntry(sheet: Sheet, y: number, { label: [en, ja], amount, isHeld }: Entry): void {
	const room = (isHeld ? INSIDE_END : NUMBERS_END) - widthOf(amount, BODY) - 2;
	const x = sheet.text(LEFT, y, en, BODY) + 2;
	if (x + widthOf(ja, SECOND) <= room) sheet.text(x, y, ja, SECOND);
	sheet.fitted(isHeld ? INSIDE_END : NUMBERS_END, y, amount, BODY, { width: 34, field: 'charges' }, { align: 'end' });
}

/** Under DDP the price of the goods holds Japan's duty and taxes; under every other term they come on top. */
const dutiesAre = ({ priceTerm }: Plan): Label =>
	priceTerm === 'DDP' ? ['Japanese duty and taxes included', '関税等を含む'] : ['without Japanese duty and taxes', '関税等を除く'];

function drawTotal(sheet: Sheet, y: number, plan: Plan, totals: readonly Amount[]): void {
	const texts = totals.length === 0 ? [DASH] : totals.map(({ minor, currency }) => `${currency} ${amountOf(minor, currency)}`);
	texts.forEach((text, i) => sheet.fitted(NUMBERS_END, y + 4 * i, text, TOTAL, { width: 38, field: 'charges' }, { align: 'end' }));
	const x = sheet.text(LEFT, y, 'Invoice total', TOTAL) + 1.6;
	const [en, ja] = dutiesAre(plan);
	const both = `${en} ${ja}`;
	const room = NUMBERS_END - 2 - x - widthOf(texts[0] ?? '', TOTAL);
	sheet.text(x, y, widthOf(both, SECOND) <= room ? both : cut(en, SECOND, room), SECOND);
	if (totals.length > 1) sheet.text(LEFT, y + 3.6, 'Currencies are not added together. 通貨ごとの合計です。', SECOND);
}

type Figure = { readonly label: Label; readonly text: string; readonly figure?: string };

function shipmentRows(plan: Plan, lines: readonly InvoiceLine[]): Figure[] {
	const places = weightPlaces(plan);
	const goods = lineTotals(lines);
	const packed = cartonTotals(plan, plan.cartons ?? []);
	const known = packed.cartons > 0;
	const kg = (grams: number | undefined) => (grams === undefined ? DASH : `${kilograms(grams, places)} kg`);
	return [
		{ label: ['Cartons', '個数'], text: known ? count(packed.cartons) : DASH, figure: 'cartons' },
		{ label: ['Units', '数量'], text: `${count(goods.units)} pcs` },
		{ label: ['Net weight', '正味重量'], text: kg(goods.netG) },
		{ label: ['Gross weight', '総重量'], text: known ? kg(packed.grossG) : DASH, figure: 'gross' },
		{ label: ['Volume', '容積'], text: known && packed.decilitres !== undefined ? `${cubicMetres(packed.decilitres)} m³` : DASH, figure: 'volume' },
		{ label: ['', ''], text: agreement(goods, packed) }
	];
}

const agreement = (goods: ReturnType<typeof lineTotals>, packed: ReturnType<typeof cartonTotals>): string => {
	if (packed.cartons === 0) return 'No packing list yet. 包装明細書は未作成です';
	return goods.units === packed.units && goods.netG === packed.netG ? 'Equal to the packing list. 包装明細書と一致' : 'Differs from the packing list. 包装明細書と不一致';
};

function shipmentTotals(sheet: Sheet, y: number, bottom: number, rows: readonly Figure[]): void {
	sectionHead(sheet, SIGN_X, RIGHT, y + 7, ['Shipment totals', '貨物合計']);
	const note = rows.at(-1)?.text ?? '';
	rows.slice(0, -1).forEach(({ label: [en, ja], text, figure }, i) => {
		const at = y + 13 + LEADING * i;
		sheet.text(sheet.text(SIGN_X, at, en, BODY) + 2, at, ja, SECOND);
		sheet.text(RIGHT - 1, at, text, BODY_MEDIUM, { align: 'end', ...(figure && { figure }) });
	});
	sheet.rule(SIGN_X, y + bottom, RIGHT, y + bottom, EDGE);
	sheet.text(SIGN_X, y + bottom + 4, note, SECOND);
}

/** Who tells customs the value: the broker, else the ACP, else the importer itself. */
const declarant = ({ broker, importer }: Plan): Label => {
	const party = [broker, importer?.acp, importer].find((party) => party?.name);
	return [orDash(party?.name), orDash(party?.nameJa || party?.name)];
};

function valueWords(plan: Plan): { readonly heading: Label; readonly statements: readonly string[] } {
	const { valuation, importer } = plan;
	if (!valuation) return { heading: ['Method not settled yet –', '評価方法は未定です'], statements: [] };
	const { heading, article, articleJa } = METHODS[valuation.method];
	const [by, byJa] = declarant(plan);
	const noSale =
		importer?.basis === 'own-goods'
			? 'The goods are consigned for sale through Fulfilment by Amazon; there is no sale at import. The amounts on this invoice are values for customs and carriage, not a price paid or payable. '
			: '';
	const confirmed = valuation.confirmedBy ? ` Method confirmed by ${joined(', ', valuation.confirmedBy, valuation.confirmedOn)}.` : '';
	if (valuation.method === 'transaction')
		return {
			heading,
			statements: [
				`${noSale}The customs value rests on the price paid or payable for the goods (Customs Tariff Act ${article}), with what the law adds to it. ${by} declares it; this invoice does not state it.${confirmed}`,
				`課税価格は取引価格（${articleJa}）に法定の加算要素を加えたもので、${byJa}が申告します。本仕入書には記載しません。`
			]
		};
	return {
		heading,
		statements: [
			`${noSale}The customs value is found by the ${heading[0].toLowerCase()} (Customs Tariff Act ${article}), and stated in the valuation statement. ${by} declares it; this invoice does not state it.${confirmed}`,
			`課税価格は${heading[1]}（${articleJa}）により算定し、評価に関する書面に記載のうえ${byJa}が申告します。本仕入書には記載しません。`
		]
	};
}

function valueBox(plan: Plan): Row {
	const { heading, statements } = valueWords(plan);
	const lines = statements.flatMap((text) => wrap(text, SMALL, RIGHT - LEFT - 6));
	const inner = 10.4 + 4.6 + 3.6 * Math.max(0, lines.length - 1) + 3.2;
	return {
		height: inner + 5,
		draw: (sheet, top) => {
			const y = top + 4;
			sheet.frame({ x: LEFT, y, width: RIGHT - LEFT, height: inner }, SEEN);
			label(sheet, LEFT + 3, y + 4.2, ['Value for customs purposes', '課税価格']);
			const x = sheet.text(LEFT + 3, y + 10.4, heading[0], { size: 13, weight: 700 });
			sheet.text(x + 3.2, y + 10.4, heading[1], { size: 8.5, weight: 500 });
			lines.forEach((text, i) => sheet.text(LEFT + 3, y + 15 + 3.6 * i, text, SMALL));
		}
	};
}

/** Papers that customs or the law of sale asks for; what Amazon wants to know of the packing is no matter of an invoice. */
const isRegulatory = (kind: string): boolean => {
	const rule = ruleOf(`evidence.${kind}`) ?? ruleOf(`restricted.${kind}`);
	return rule === undefined ? ruleOf(`prep.${kind}`) === undefined && ruleOf(`expiry.${kind}`) === undefined : rule.stops !== 'amazon';
};

/** Notices, licences and proofs that the goods need, each with the lines it is for. */
function regulatory(lines: readonly InvoiceLine[]): string[] {
	const found = new Map<string, number[]>();
	for (const { number, product } of lines) {
		for (const { kind, reference, validUntil } of (product?.evidence ?? []).filter((paper) => isRegulatory(paper.kind))) {
			const text = joined(', ', kind.replaceAll('-', ' ') + (reference && ` (${reference})`), validUntil && `valid until ${validUntil}`);
			found.set(text, [...(found.get(text) ?? []), number]);
		}
	}
	const statements = [...found].map(([text, numbers]) => `${numbers.length === 1 ? 'Line' : 'Lines'} ${ranges(numbers)}: ${text}`);
	return statements.length === 0 ? [DASH] : statements;
}

function origins(lines: readonly InvoiceLine[]): string {
	const codes = [...new Set(lines.map(({ product }) => product?.countryOfOrigin || DASH))];
	const names = codes.map((code) => joined(' ', code, countryName(code) === code ? '' : countryName(code)));
	return `Made in: ${orDash(names.join(', '))}, as stated on each line. 原産地は各行のとおりです。 A claim to a preferential rate rests on its own proof of origin. 特恵税率は別途の原産地証明によります。`;
}

function declaration(input: PapersInput): Row {
	const english = wrap(DECLARATION[0], BODY, 104);
	const japanese = wrap(DECLARATION[1], SMALL, 104);
	return {
		height: 8 + 6 + 22 + 2,
		draw: (sheet, y) => {
			sectionHead(sheet, LEFT, RIGHT, y + 8, ['Declaration', '宣誓']);
			english.forEach((text, i) => sheet.text(LEFT, y + 14 + 3.9 * i, text, BODY));
			const below = y + 14 + 3.9 * (english.length - 1) + 5.6;
			japanese.forEach((text, i) => sheet.text(LEFT, below + 3.6 * i, text, SMALL));
			signature(sheet, y + 14, input);
		}
	};
}

/** Delivery places that page 1 had no room for, two beside each other. */
function furtherPlaces(plan: Plan): Row[] {
	const centres = centresOf(plan);
	const cells = centres.slice(PLACES_ON_FIRST_PAGE).map((centre) => deliveryCell(plan, centre, centres));
	const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, i) => cells.slice(2 * i, 2 * i + 2));
	return rows.map((pair, i) => {
		const width = MIDDLE - LEFT;
		const height = Math.max(27, ...pair.map((cell) => heightOf(cell, width)));
		const gap = i === 0 ? 6 : 0;
		return {
			height: height + gap,
			draw: (sheet, top) => {
				const y = top + gap;
				if (i === 0) sheet.rule(LEFT, y, RIGHT, y, EDGE);
				pair.forEach((cell, j) => drawCell(sheet, LEFT + width * j, y, width, cell));
				sheet.rule(MIDDLE, y, MIDDLE, y + height, HAIRLINE);
				sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
			}
		};
	});
}
