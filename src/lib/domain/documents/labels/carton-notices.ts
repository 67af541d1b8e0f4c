import type { Product } from '../../catalog/product';
import { dangerOf } from '../../compliance/dangerous';
import { grossOf } from '../../shipment/carton-weight';
import type { Carton } from '../../shipment/plan';
import { destinationOf, inOrder, numbered, packedIn, type Numbered } from '../cartons';
import { placeOfDelivery } from '../addresses';
import { careMarks, isHeavy } from '../care';
import { count, exactKilograms, sizeInCentimetres, volumeOf } from '../figures';
import { productsOf } from '../lines';
import type { Page, Type } from '../page';
import { DASH, joined, orDash, type LabelsInput } from '../papers';
import { Sheet } from '../sheet';
import { cut, printableThroughout, sizeToFit, widthOf } from '../text';
import type { Label } from '../words';
import { blank } from './blank';
import { NO_NOTICES } from './label-words';
import { lay } from './moved';
import { NOTICE_WORDS, type NoticeCode } from './notice-words';
import { strip } from './strip';

/** Sheets no smaller than Amazon asks, lying down. */
export const NOTICE_SIZES = { a5: [210, 148], a4: [297, 210] } as const;
export type NoticeStock = keyof typeof NOTICE_SIZES;

type Fact = { readonly label: Label; readonly value: string; readonly below: string };

const bold = (size: number): Type => ({ size, weight: 700 });
const medium = (size: number): Type => ({ size, weight: 500 });
const regular = (size: number): Type => ({ size, weight: 400 });

const LARGEST = 160;
const MM_PER_POINT = 25.4 / 72;
const [LEFT, RIGHT] = [16, 194];
const COLUMNS = [16, 79.33, 138.67];
const COLUMN_WIDTH = 55.3;

type Products = ReadonlyMap<string, Product>;

function contentsFact(carton: Carton, products: Products): Fact {
	const packed = packedIn(carton);
	const [first] = packed;
	const label: Label = ['Contents', '内容'];
	const units = packed.reduce((sum, { quantity }) => sum + quantity, 0);
	if (!first || packed.length > 1) return { label, value: packed.length === 0 ? DASH : 'MIXED SKU', below: `混載 ${count(packed.length)} SKU ${count(units)}個` };
	const product = products.get(first.sku);
	const title = product?.title?.ja || product?.title?.en || product?.customsDescription?.ja || '';
	return { label, value: first.sku, below: `${cut(title, regular(9), COLUMN_WIDTH - widthOf(` ${count(units)}個`, regular(9)))} ${count(units)}個` };
}

const cartonFact = ({ carton, inCentre, ofCentre }: Numbered): Fact => ({
	label: ['Carton', '箱'], value: `${inCentre} / ${ofCentre}`, below: volumeOf(carton.outerMm) > 0 ? `${sizeInCentimetres(carton.outerMm)} cm` : DASH
});

const inYears = (day: string): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$1年$2月$3日');

function expiryFacts(box: Numbered, products: Products): Fact[] {
	const dated = box.carton.contents.filter(({ expiry }) => expiry).toSorted((a, b) => ((a.expiry ?? '') < (b.expiry ?? '') ? -1 : 1));
	const day = dated[0]?.expiry ?? '';
	const days = new Set(dated.map(({ expiry }) => expiry)).size;
	const lots = [...new Set(dated.flatMap(({ lot }) => (lot ? [lot] : [])))];
	const value = day === '' ? DASH : inYears(day);
	const below = day === '' ? '商品に表示 on the goods' : joined('  ', day.replaceAll('-', '/'), days > 1 ? `earliest of ${days} 最短` : '');
	return [
		{ label: ['Best before', '賞味期限'], value, below }, contentsFact(box.carton, products),
		{ label: ['Lot', 'ロット'], value: lots.length > 1 ? `${lots.length} lots` : orDash(lots[0]), below: `箱 ${box.inCentre} / ${box.ofCentre}` }
	];
}

function dangerFacts(box: Numbered, products: Products): Fact[] {
	const dangerous = box.carton.contents.flatMap(({ sku }) => products.get(sku) ?? []).filter((product) => dangerOf(product));
	const points = dangerous.flatMap(({ traits }) => (traits?.flashPointC === undefined ? [] : [traits.flashPointC]));
	const sds = dangerous.flatMap(({ evidence = [] }) => evidence.filter(({ kind }) => kind === 'sds'))[0];
	return [
		{ label: ['Flash point', '引火点'], value: points.length > 0 ? `${Math.min(...points)} °C` : DASH, below: points.length > 1 ? 'lowest 最低' : 'see the data sheet  SDS参照' },
		contentsFact(box.carton, products),
		{ label: ['SDS', '安全データシート'], value: orDash(sds?.reference), below: `箱 ${box.inCentre} / ${box.ofCentre}` }
	];
}

const heavyFacts = (box: Numbered, products: Products): Fact[] => [
	{ label: ['Gross weight', '総重量'], value: `${exactKilograms(grossOf(box.carton))} kg`, below: '15 kg 超、30 kg 以下' }, contentsFact(box.carton, products), cartonFact(box)
];

const FACTS: Record<NoticeCode, (box: Numbered, products: Products) => Fact[]> = { heavy: heavyFacts, expiry: expiryFacts, danger: dangerFacts };

/** One notice as it lies on A5. */
function notice(input: LabelsInput, box: Numbered, code: NoticeCode, facts: readonly Fact[]): Sheet {
	const sheet = new Sheet(...NOTICE_SIZES.a5);
	const words = NOTICE_WORDS[code];
	sheet.frame({ x: 7, y: 7, width: 196, height: 134 }, 3);
	strip(sheet, input, { y: 1, side: 16 });
	sheet.text(LEFT, 20, words.plate, bold(17));
	sheet.text(RIGHT, 20, words.why, bold(17), { align: 'end' });
	const type = bold(sizeToFit(words.text, bold(LARGEST), 172) ?? 40);
	sheet.text(105, 55 + 0.38 * type.size * MM_PER_POINT, words.text, type, { align: 'middle' });
	sheet.fill({ x: LEFT, y: 92, width: RIGHT - LEFT, height: 1.2 });
	facts.forEach((fact, i) => column(sheet, fact, COLUMNS[i] ?? LEFT, `carton:${box.carton.number}`));
	for (const x of COLUMNS.slice(1)) sheet.rule(x - 4, 96, x - 4, 120, 0.3);
	sheet.rule(LEFT, 123, RIGHT, 123, 0.3);
	sheet.fitted(LEFT, 129, words.how.join('  '), medium(9.5), { width: RIGHT - LEFT, field: `carton:${box.carton.number}` });
	foot(sheet, input, box);
	return sheet;
}

function column(sheet: Sheet, { label: [en, ja], value, below }: Fact, x: number, field: string): void {
	sheet.text(sheet.text(x, 98.5, en, medium(8)) + 1.6, 98.5, ja, regular(8));
	sheet.fitted(x, 109, value, bold(21), { width: COLUMN_WIDTH, field, least: 6.2 });
	sheet.text(x, 116.5, cut(below, regular(9), COLUMN_WIDTH), regular(9));
}

function foot(sheet: Sheet, { plan }: LabelsInput, { carton, serial, of, boxId }: Numbered): void {
	const code = carton.fulfillmentCenter;
	const { nameJa, name } = placeOfDelivery(destinationOf(plan, code) ?? { fulfillmentCenter: code });
	const centre = joined('  ', code, (nameJa || name).replace(/^アマゾン */, ''));
	const size = sizeToFit(centre, medium(9), 50) ?? 6.2;
	sheet.text(RIGHT, 134.6, cut(centre, medium(size), 50), medium(size), { align: 'end' });
	sheet.fitted(LEFT, 134.6, `${orDash(plan.reference)}   carton ${serial}/${of}   ${boxId}`, { size: 9, weight: 500, face: 'mono' }, { width: 125, field: 'reference', least: 5 });
}

/** Which notices a carton needs, in the order in which they are fixed. */
export function noticesOf(input: LabelsInput): (carton: Carton) => NoticeCode[] {
	const products = productsOf(input.plan);
	const careOf = careMarks(input.plan);
	return (carton) => [
		...(isHeavy(input.plan, carton) ? ['heavy' as const] : []),
		...(careOf(carton).some(({ code }) => code === 'expiry') ? ['expiry' as const] : []),
		...(carton.contents.some(({ sku }) => { const product = products.get(sku); return product && dangerOf(product); }) ? ['danger' as const] : [])
	];
}

/** How many notices of some kinds go on one carton. */
export const noticeCount = (codes: readonly NoticeCode[]): number => codes.reduce((sum, code) => sum + NOTICE_WORDS[code].copies, 0);

/** Numbers of the cartons whose notices are wanted, in that order; absent: of all. */
export type NoticeOptions = { readonly stock: NoticeStock; readonly cartons?: readonly number[] };

/** Notices for the outsides of cartons, as many of each as a carton needs: 重量超過 on the top and on a side. */
export function cartonNotices(given: LabelsInput, { stock, cartons }: NoticeOptions): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const products = productsOf(input.plan);
	const needs = noticesOf(input);
	const pages = inOrder(numbered(input.plan), cartons).flatMap((box) =>
		needs(box.carton).flatMap((code) => {
			const page = onStock(notice(input, box, code, FACTS[code](box, products)), stock);
			return Array.from({ length: NOTICE_WORDS[code].copies }, () => page);
		})
	);
	return pages.length > 0 ? pages : [blank(input, NOTICE_SIZES[stock], NO_NOTICES)];
}

function onStock(notice: Sheet, stock: NoticeStock): Page {
	if (stock === 'a5') return notice.page();
	const [width, height] = NOTICE_SIZES.a4;
	const sheet = new Sheet(width, height);
	const scale = Math.min(width / notice.width, height / notice.height);
	lay(sheet, notice, { x: (width - notice.width * scale) / 2, y: (height - notice.height * scale) / 2, scale });
	return sheet.page();
}
