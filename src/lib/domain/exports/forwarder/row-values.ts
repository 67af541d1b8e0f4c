import type { Product } from '../../catalog/product';
import { dangerOf } from '../../compliance/dangerous';
import { idRange, ranges } from '../../documents/cartons';
import { volumeOf } from '../../documents/figures';
import { netOf } from '../../documents/lines';
import { grossOf } from '../../shipment/carton-weight';
import { centimetres, count, cubicMetres, grossTotal, kilograms, money, plainDecimal, sizeText, text, volumeTotal, type CellValue } from './figures';
import { allAlike, type Scope, type SheetRow } from './scope';

type Flags = { readonly yes: string; readonly no: string };

/** Traits that carriers ask of goods; a shipment has one when any of its goods has. */
export const GOODS_FLAGS: Readonly<Record<string, (product: Product) => boolean>> = {
	battery: ({ traits }) => traits?.battery !== undefined,
	magnet: ({ traits }) => traits?.magnetic === true || traits?.magnetSet === true,
	liquid: ({ traits }) => traits?.liquid === true,
	powder: ({ traits }) => traits?.powder === true,
	paste: ({ traits }) => traits?.paste === true,
	dangerous: (product) => dangerOf(product) !== undefined
};

const linkOf = ({ url, asin }: Product): string | undefined => url || (asin ? `https://www.amazon.co.jp/dp/${asin}` : undefined);

type Of<T> = Readonly<Record<string, (of: T) => CellValue | undefined>>;

const ITEM: Of<Product> = {
	sku: ({ sku }) => text(sku), msku: ({ sku }) => text(sku), fnsku: ({ fnsku }) => text(fnsku), asin: ({ asin }) => text(asin),
	inner_label: ({ sku }) => text(sku),
	title: ({ title }) => text(title?.ja ?? title?.en), link: (product) => text(linkOf(product)), image: ({ sku }) => ({ kind: 'image', sku }),
	name_en: ({ customsDescription, title }) => text(customsDescription?.en || title?.en),
	name_cn: ({ customsDescription, title }) => text(customsDescription?.zh || title?.zh),
	name_ja: ({ customsDescription, title }) => text(customsDescription?.ja || title?.ja),
	material_en: ({ material }) => text(material?.en), material_cn: ({ material }) => text(material?.zh), material_ja: ({ material }) => text(material?.ja),
	use_en: ({ use }) => text(use?.en), use_cn: ({ use }) => text(use?.zh), use_ja: ({ use }) => text(use?.ja),
	brand: ({ brand }) => text(brand), model: ({ model }) => text(model),
	hs: ({ hsCode }) => text(hsCode), hs6: ({ hsCode }) => text(hsCode?.slice(0, 6)), hs9_jp: ({ hsCode }) => text(hsCode?.length === 9 ? hsCode : undefined),
	origin: ({ countryOfOrigin }) => text(countryOfOrigin), unit: () => text('PCS'),
	price_declared: ({ value }) => plainDecimal(value?.amount), price_sale: ({ sale }) => count(sale?.priceJpy || undefined),
	unit_kg: ({ unit }) => kilograms(unit?.weightG), unit_size: ({ unit }) => sizeText(unit?.sizeMm),
	unit_l: ({ unit }) => centimetres(unit?.sizeMm?.[0]), unit_w: ({ unit }) => centimetres(unit?.sizeMm?.[1]), unit_h: ({ unit }) => centimetres(unit?.sizeMm?.[2]),
	laws: ({ tariff }) => text(tariff?.otherLaws.join(', ')), certificates: ({ evidence }) => text(evidence?.map(({ reference }) => reference).join('; '))
};

const alikeOf = <T>(row: SheetRow, of: (carton: SheetRow['cartons'][number]) => T): T | undefined => (row.cartons[0] && allAlike(row.cartons) ? of(row.cartons[0]) : undefined);

const CARTON: Of<SheetRow> = {
	carton_no: ({ cartons }) => text(ranges(cartons.map(({ serial }) => serial))),
	carton_mark: ({ cartons }) => text(cartons.length > 0 ? `${ranges(cartons.map(({ serial }) => serial))}/${cartons[0]?.of}` : undefined),
	box_id: ({ cartons }) => text(boxIdsOf(cartons)),
	cartons: ({ cartons }) => count(cartons.length || undefined),
	gross_kg: (row) => kilograms(alikeOf(row, ({ carton }) => grossOf(carton))), gross_kg_total: ({ cartons }) => kilograms(grossTotal(cartons)),
	l: (row) => centimetres(alikeOf(row, ({ carton }) => carton.outerMm[0])), w: (row) => centimetres(alikeOf(row, ({ carton }) => carton.outerMm[1])),
	h: (row) => centimetres(alikeOf(row, ({ carton }) => carton.outerMm[2])), size: (row) => sizeText(alikeOf(row, ({ carton }) => carton.outerMm)),
	cbm: (row) => cubicMetres(alikeOf(row, ({ carton }) => volumeOf(carton.outerMm))), cbm_total: ({ cartons }) => cubicMetres(volumeTotal(cartons)),
	qty: ({ units }) => count(units), qty_per_carton: (row) => count(perCarton(row)), line_no: ({ line }) => count(line),
	amount: ({ amount }) => money(amount?.minor, amount?.currency ?? '')
};

/** A range where ids follow one another, else each of them. */
const boxIdsOf = (cartons: SheetRow['cartons']): string => {
	const ids = cartons.map(({ boxId }) => boxId);
	return idRange(ids, '–') ?? ids.join(', ');
};

const perCarton = ({ units, cartons }: SheetRow): number | undefined => (cartons.length > 0 && units % cartons.length === 0 ? units / cartons.length : undefined);

/** Net weight of a row: of its SKU, or of all that its cartons hold. */
function netOfRow({ products }: Scope, { sku, units, cartons }: SheetRow): number | undefined {
	if (sku !== undefined) return netOf(products.get(sku), units);
	const parts = cartons.flatMap(({ carton }) => carton.contents.map((content) => netOf(products.get(content.sku), content.quantity)));
	return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum + part, 0) : undefined;
}

/** The value of a key of items, cartons or rows; nothing where it is not known or would not be true of the whole row. */
export function rowValue(scope: Scope, row: SheetRow, key: string, { yes, no }: Flags): CellValue | undefined {
	if (key === 'net_kg') return kilograms(netOfRow(scope, row));
	const ofCarton = Object.hasOwn(CARTON, key) ? CARTON[key] : undefined;
	if (ofCarton) return ofCarton(row);
	const skus = row.sku === undefined ? row.cartons.flatMap(({ carton }) => carton.contents.map((content) => content.sku)) : [row.sku];
	const goods = skus.flatMap((sku) => scope.products.get(sku) ?? []);
	const flag = Object.hasOwn(GOODS_FLAGS, key) ? GOODS_FLAGS[key] : undefined;
	if (flag) return goods.length > 0 ? text(goods.some(flag) ? yes : no) : undefined;
	const ofItem = Object.hasOwn(ITEM, key) ? ITEM[key] : undefined;
	const product = row.sku === undefined ? undefined : (scope.products.get(row.sku) ?? { sku: row.sku });
	return ofItem && product ? ofItem(product) : undefined;
}
