import { addressText } from '../documents/addresses';
import { placeTo } from '../documents/delivery';
import { invoiceNumber } from '../documents/invoice-number';
import items from '../../data/customs/declaration-items.json';
import { methodOf } from '../customs/shipment-value';
import type { Product } from '../catalog/product';
import type { Plan } from '../shipment/plan';
import { inForce } from '../values/dated';
import { countryOf } from './places';
import { amountText, codeOf, kilos, linesOf, orderNumber, unitPrice, type Line } from './goods';
import { figure, table, type Cell, type ExportInput, type Made } from './made';

type Row = { readonly plan: Plan; readonly line: Line; readonly product: Product | undefined; readonly platform: { readonly code: string; readonly mailOrder: boolean }; readonly number: string };
type Column = readonly [head: string, of: (row: Row) => Cell];

const optional = (decimal: string | undefined): Cell => (decimal === undefined || decimal === '' ? '' : figure(decimal));

/** Every column that a sheet of a forwarder for Japan was seen to ask for, under names that do not change. */
const COLUMNS: readonly Column[] = [
	['line_no', ({ line }) => figure(line.number)],
	['invoice_no', ({ number }) => number],
	['fc_code', ({ line }) => line.centre],
	['po_no', ({ plan, line }) => orderNumber(plan, line.centre)],
	['sku', ({ line }) => line.sku],
	['asin', ({ product }) => product?.asin ?? ''],
	['fnsku', ({ product }) => product?.fnsku ?? ''],
	['name_en', ({ product }) => product?.customsDescription?.en ?? ''],
	['name_ja', ({ product }) => product?.customsDescription?.ja ?? ''],
	['name_cn', ({ product }) => product?.customsDescription?.zh ?? ''],
	['material_en', ({ product }) => product?.material?.en ?? ''],
	['material_ja', ({ product }) => product?.material?.ja ?? ''],
	['material_cn', ({ product }) => product?.material?.zh ?? ''],
	['use_en', ({ product }) => product?.use?.en ?? ''],
	['use_ja', ({ product }) => product?.use?.ja ?? ''],
	['use_cn', ({ product }) => product?.use?.zh ?? ''],
	['brand', ({ product }) => product?.brand ?? ''],
	['model', ({ product }) => product?.model ?? ''],
	['link', ({ product }) => product?.url ?? ''],
	['image', ({ product }) => product?.imageUrl ?? ''],
	['hs6', ({ product }) => codeOf(product).slice(0, 6)],
	['hs9_jp', ({ product }) => codeOf(product)],
	['origin', ({ product }) => countryOf(product?.countryOfOrigin)],
	['qty', ({ line }) => figure(line.quantity)],
	['unit', () => 'PCS'],
	['unit_value', ({ line }) => optional(line.unitValue && unitPrice(line.unitValue))],
	['amount', ({ line }) => optional(amountText(line.amount))],
	['currency', ({ line }) => line.unitValue?.currency ?? ''],
	['net_kg', ({ line }) => optional(line.netG === undefined ? undefined : kilos(line.netG))],
	['gross_kg', ({ line }) => optional(line.grossG === undefined ? undefined : kilos(line.grossG))],
	['price_sale_jpy', ({ product }) => optional(product?.sale && String(product.sale.priceJpy))],
	['valuation_method', ({ plan }) => methodOf(plan)],
	['consumption_tax', ({ product }) => product?.consumptionTax ?? 'standard'],
	['laws', ({ product }) => (product?.tariff?.otherLaws ?? []).join(' ')],
	['certificates', ({ product }) => (product?.evidence ?? []).map(({ kind, reference }) => `${kind}: ${reference}`).join('; ')],
	['incoterm', ({ plan }) => plan.incoterm?.rule ?? ''],
	['incoterm_place', ({ plan }) => plan.incoterm?.place ?? ''],
	['tax_payer', ({ plan }) => plan.dutiesPaidBy],
	['importer', ({ plan }) => plan.importer?.name ?? ''],
	['importer_code', ({ plan }) => plan.importer?.corporateNumber ?? plan.importer?.importerCode ?? ''],
	['acp_name', ({ plan }) => plan.importer?.acp?.name ?? ''],
	['acp_code', ({ plan }) => plan.importer?.acp?.code ?? ''],
	['acp_acceptance_no', ({ plan }) => plan.importer?.acp?.acceptanceNumber ?? ''],
	['fc_name', ({ plan, line }) => placeTo(plan, line.centre).name],
	['fc_address_en', ({ plan, line }) => addressText(placeTo(plan, line.centre).address)],
	['mail_order_flag', ({ platform }) => (platform.mailOrder ? 'yes' : 'no')],
	['fs_flag', ({ platform }) => (platform.mailOrder ? 'yes' : 'no')],
	['platform_code', ({ platform }) => platform.code]
];

/** What the declaration carries of the platform on a day; nothing before it was asked for. */
export function platformOn(on: string): { readonly code: string; readonly mailOrder: boolean } {
	const first = items.values[0]?.from ?? '';
	return on < first ? { code: '', mailOrder: true } : inForce(items.values, on).value;
}

export function invoiceLines({ plan, on }: ExportInput): Made {
	const platform = platformOn(on);
	const lines = linesOf(plan);
	const numbers = new Map([...new Set(lines.map(({ centre }) => centre))].map((centre) => [centre, invoiceNumber(plan, centre)]));
	const rows = lines.map((line) => COLUMNS.map(([, of]) => of({ plan, line, product: line.product, platform, number: numbers.get(line.centre) ?? plan.reference })));
	return { content: table('Invoice lines', COLUMNS.map(([head]) => head), rows, lines.map(({ sku }) => `product:${sku}`)), lacks: [], notes: [] };
}
