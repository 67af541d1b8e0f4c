import { columnLetters, readCell } from './cell-names';
import { finding, headingsOver, labelOf, type ReadSheet, type SheetFinding } from './check-finding';
import { keysMeant } from './headings';
import type { SheetKey } from './keys';
import { keysIn } from './marks';

/** Keys of which one may well stand under the heading of another. */
const ALIKE: readonly (readonly string[])[] = [
	['sku', 'msku', 'inner_label'], ['carton_no', 'carton_mark', 'box_id', 'line_no'], ['gross_kg', 'gross_kg_total', 'total_gross_kg'], ['cbm', 'cbm_total', 'total_cbm'],
	['qty', 'qty_per_carton', 'unit_count'], ['cartons', 'carton_count'], ['amount', 'total_amount'], ['hs', 'hs6', 'hs9_jp'], ['link', 'image'], ['net_kg', 'unit_kg', 'total_net_kg'],
	['name_en', 'name_cn', 'name_ja', 'title'], ['material_en', 'material_cn', 'material_ja'], ['use_en', 'use_cn', 'use_ja'], ['reference', 'amazon_shipment_id', 'po_no', 'amazon_ref', 'shipment_name'],
	['fc_code', 'fc_name', 'ship_to_name', 'ship_to_company'], ['fc_address_en', 'ship_to_line1', 'ship_to_line2', 'ship_to_line3'], ['importer', 'importer_ja'], ['date', 'ship_date'],
	['country', 'country_code', 'ship_to_country']
];
const groupOf = (key: string): readonly string[] => ALIKE.find((group) => group.includes(key)) ?? [key];

/** Figures that decide on duty or freight: the wrong one under their heading stops the sheet. */
const GRAVE = new Set(['amount', 'total_amount', 'price_declared', 'l', 'w', 'h', 'size', 'cbm', 'cbm_total', 'total_cbm', 'qty', 'qty_per_carton', 'unit_count', 'gross_kg', 'gross_kg_total', 'total_gross_kg', 'net_kg', 'total_net_kg', 'cartons', 'carton_count']);

/** A key of a heading that the mark holds nothing of. */
function missed(heading: string, text: string): SheetKey | undefined {
	const meant = keysMeant(heading);
	const held = keysIn(text).flatMap(({ key }) => [key, key.replace(/^any_/, '')]);
	const isHeld = meant.some(({ key }) => groupOf(key).some((one) => held.includes(one) || held.includes(one.replace(/^any_/, ''))));
	return isHeld ? undefined : meant[0];
}

const asked = (read: ReadSheet, at: { readonly column: number; readonly row: number }, heading: string, text: string): SheetFinding[] => {
	const key = missed(heading, text);
	const severity = key && GRAVE.has(key.key) ? 'error' : 'warning';
	return key ? [finding(read, 'heading-differs', at, { heading, key: keysIn(text).map((one) => one.key).join(' + '), column: columnLetters(at.column) }, severity)] : [];
};

/** What is filled against the heading or the label that it stands under. */
export function checkHeadings(read: ReadSheet): SheetFinding[] {
	const { rows, cells } = read.placed;
	const inRows = (rows?.columns ?? []).flatMap(({ column, text }) => {
		const heading = headingsOver(read, column).find((one) => keysMeant(one).length > 0);
		return heading === undefined || !rows ? [] : asked(read, { column, row: rows.first }, heading, text);
	});
	const alone = cells.flatMap(({ at, text }) => {
		const cell = readCell(at);
		const label = cell ? labelOf(read, cell) : '';
		return cell && label !== '' ? asked(read, cell, label, text) : [];
	});
	return [...inRows, ...alone];
}
