import { destinationOf, numbered, type Numbered } from '../documents/cartons';
import { volumeOf } from '../documents/figures';
import { netOf, productsOf } from '../documents/lines';
import type { Product } from '../catalog/product';
import type { CartonContent, Plan } from '../shipment/plan';
import { grossOf } from '../shipment/carton-weight';
import { unscaled } from '../values/money';
import { countryOf } from './places';
import { codeOf, kilos, orderNumber } from './goods';
import { figure, table, type Cell, type ExportInput, type Made } from './made';

type Row = { readonly plan: Plan; readonly box: Numbered; readonly content: CartonContent; readonly product: Product | undefined; readonly isFirst: boolean };
type Column = readonly [head: string, of: (row: Row) => Cell];

const yes = (is: boolean | undefined): string => (is ? 'yes' : 'no');
/** What is of the carton stands once, so that a column adds up. */
const once = (of: (row: Row) => Cell) => (row: Row): Cell => (row.isFirst ? of(row) : '');
const side = (at: 0 | 1 | 2) => once(({ box }) => figure(unscaled(BigInt(Math.round(box.carton.outerMm[at])), 1)));

/** Cubic metres with the four places of the packing list. */
const cubic = (decilitres: number): string => unscaled(BigInt(decilitres), 4);

const COLUMNS: readonly Column[] = [
	['carton_no', ({ box }) => figure(box.serial)],
	['cartons', once(() => figure(1))],
	['box_id', ({ box }) => box.boxId],
	['fc_code', ({ box }) => box.carton.fulfillmentCenter],
	['po_no', ({ plan, box }) => orderNumber(plan, box.carton.fulfillmentCenter)],
	['amazon_ref', ({ plan, box }) => destinationOf(plan, box.carton.fulfillmentCenter)?.amazonReferenceId ?? ''],
	['sku', ({ content }) => content.sku],
	['asin', ({ product }) => product?.asin ?? ''],
	['fnsku', ({ product }) => product?.fnsku ?? ''],
	['name_en', ({ product }) => product?.customsDescription?.en ?? ''],
	['name_ja', ({ product }) => product?.customsDescription?.ja ?? ''],
	['name_cn', ({ product }) => product?.customsDescription?.zh ?? ''],
	['hs9_jp', ({ product }) => codeOf(product)],
	['origin', ({ product }) => countryOf(product?.countryOfOrigin)],
	['qty', ({ content }) => figure(content.quantity)],
	['unit', () => 'PCS'],
	['expiry', ({ content }) => content.expiry ?? ''],
	['lot', ({ content }) => content.lot ?? ''],
	['net_kg', ({ product, content }) => { const net = netOf(product, content.quantity); return net === undefined ? '' : figure(kilos(net)); }],
	['carton_gross_kg', once(({ box }) => figure(kilos(grossOf(box.carton))))],
	['length_cm', side(0)],
	['width_cm', side(1)],
	['height_cm', side(2)],
	['carton_cbm', once(({ box }) => figure(cubic(volumeOf(box.carton.outerMm))))],
	['battery', ({ product }) => product?.traits?.battery?.chemistry ?? 'no'],
	['magnet', ({ product }) => yes(product?.traits?.magnetic)],
	['liquid', ({ product }) => yes(product?.traits?.liquid)],
	['powder', ({ product }) => yes(product?.traits?.powder)],
	['paste', ({ product }) => yes(product?.traits?.paste)],
	['carton_type', once(({ box }) => box.carton.type ?? '')],
	['tracking_no', once(({ box }) => box.carton.trackingNumber ?? '')]
];

export function packingLines({ plan }: ExportInput): Made {
	const products = productsOf(plan);
	const all = numbered(plan).flatMap((box) => box.carton.contents.map((content, i): Row => ({ plan, box, content, product: products.get(content.sku), isFirst: i === 0 })));
	const lacks = all.length > 0 ? [] : [{ because: 'missing' as const, column: 'carton_no', subject: 'shipment', at: { step: 'pack' as const, field: 'cartons' }, given: '', length: 0, most: 0, characters: '' }];
	return { content: table('Packing lines', COLUMNS.map(([head]) => head), all.map((row) => COLUMNS.map(([, of]) => of(row))), all.map(({ content }) => `product:${content.sku}`)), lacks, notes: [] };
}
