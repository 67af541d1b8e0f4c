import { HEADERS } from './fields';
import { headerKey } from './headers';
import { lengthUnitNamed, weightUnitNamed, type LengthUnit, type WeightUnit } from './measures';

/** What a column of a list of case packs can hold, in the order in which the list is written. */
export const CASE_COLUMNS = [
	'sku', 'name', 'units', 'length', 'width', 'height', 'weight', 'carton', 'inner-length', 'inner-width', 'inner-height', 'tare', 'size', 'inner'
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

/** A column that is read, with the unit its figures stand in when the cell names none. */
export type ReadColumn = { readonly at: number; readonly header: string; readonly column: CaseColumn; readonly unit?: LengthUnit | WeightUnit };

const NAMES: Record<CaseColumn, readonly string[]> = {
	sku: HEADERS.sku,
	name: ['name', 'template', 'template name', 'case pack', 'case pack name', 'pack template', 'case pack template', 'テンプレート', 'テンプレート名', 'ケースパック', 'ケースパック名', 'modèle', 'nom du modèle', 'nom', '模板', '模板名称', '装箱模板'],
	units: [...HEADERS['units-per-box'], 'units', 'units in case', 'case quantity', 'unités', '単品数', '每箱件数'],
	length: [...HEADERS['box-length'], 'outer length', 'outside length', ...HEADERS.length],
	width: [...HEADERS['box-width'], 'outer width', 'outside width', ...HEADERS.width],
	height: [...HEADERS['box-height'], 'outer height', 'outside height', ...HEADERS.height],
	weight: [...HEADERS['box-weight'], 'case weight', 'weight', 'gross weight', 'gross', '重量', '総重量', 'poids', 'poids brut', '毛重'],
	carton: ['carton', 'carton name', 'carton type', 'box type', 'カートン', '箱の種類', '箱名', 'カートン名', 'type de carton', 'nom du carton', '纸箱', '箱型', '纸箱名称'],
	'inner-length': ['inner length', 'inside length', '内寸の長さ', 'longueur intérieure', '内长'],
	'inner-width': ['inner width', 'inside width', '内寸の幅', 'largeur intérieure', '内宽'],
	'inner-height': ['inner height', 'inside height', '内寸の高さ', 'hauteur intérieure', '内高'],
	tare: ['tare', 'tare weight', 'empty weight', '風袋', '風袋重量', 'poids à vide', '皮重', '空箱重量'],
	size: ['carton size', 'box size', 'case size', 'outer size', 'outside', 'カートン外寸', '輸送箱のサイズ', '箱サイズ', 'カートンサイズ', 'dimensions du carton', 'dimensions extérieures', '箱规', '外箱规格', ...HEADERS.size],
	inner: ['inner size', 'inside', 'inside size', '内寸', 'カートン内寸', 'dimensions intérieures', '内尺寸']
};

const COLUMN_OF = new Map<string, CaseColumn>();
for (const column of CASE_COLUMNS) for (const name of [column, ...NAMES[column]]) if (!COLUMN_OF.has(headerKey(name))) COLUMN_OF.set(headerKey(name), column);

const WEIGHTS: readonly CaseColumn[] = ['weight', 'tare'];
const COUNTED: readonly CaseColumn[] = ['sku', 'name', 'units', 'carton'];

/** "Carton length (cm)", "gross_weight_g", "Poids, kg" → what stands before the unit, and the unit. */
function splitUnit(header: string): { base: string; unit: string } | undefined {
	const text = header.normalize('NFKC').trim();
	const parts = /^(.+?)\s*[([【]\s*([^()[\]]+?)\s*[)\]】]$/u.exec(text) ?? /^(.+?)[\s,/:、_-]+([^\s,/:_-]{1,4})$/u.exec(text);
	return parts ? { base: parts[1] ?? '', unit: parts[2] ?? '' } : undefined;
}

/** What a column holds by its header; nothing when the header is unknown or names a unit that does not fit. */
export function columnOf(header: string): { readonly column: CaseColumn; readonly unit?: LengthUnit | WeightUnit } | undefined {
	const split = splitUnit(header);
	const measured = split && COLUMN_OF.get(headerKey(split.base));
	if (split && measured && !COUNTED.includes(measured)) {
		const unit = (WEIGHTS.includes(measured) ? weightUnitNamed : lengthUnitNamed)(split.unit);
		if (unit) return { column: measured, unit };
	}
	const column = COLUMN_OF.get(headerKey(header)) ?? COLUMN_OF.get(headerKey(header.replace(/[([（【].*$/, '')));
	return column && { column };
}
