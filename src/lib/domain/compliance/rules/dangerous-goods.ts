import figures from '../../../data/goods/dangerous-goods.json';
import { FLASH_POINT_MAX_C } from '../../catalog/flash-point';
import type { Evidence, Product } from '../../catalog/product';
import { inForce, type Series } from '../../values/dated';
import type { PlainDate } from '../../values/plain-date';
import { DANGEROUS_KINDS, dangerOf } from '../dangerous';
import type { Facts, Rule } from '../finding';
import type { Hit } from '../kinds';
import { paperOf, perProduct, seenBy } from './per-product';

const sheets = figures.safetySheet as Series<{ readonly years: number }>;

const ofFlashPoint = ({ what }: Hit): boolean => what === 'flashPointC';

function factsOf(product: Product, hit: Hit): Facts {
	return { ...seenBy(hit), flashPointC: ofFlashPoint(hit) ? String(product.traits?.flashPointC) : 'none', limitC: FLASH_POINT_MAX_C };
}

/** Amazon takes dangerous goods (危険物) only when its review has accepted them. */
const restrictedDangerousGoods = perProduct({
	code: 'restricted.dangerous-goods',
	severity: 'block',
	source: 'fba-prohibited',
	kinds: DANGEROUS_KINDS,
	broken: (product) => {
		const hit = dangerOf(product);
		if (!hit || paperOf(product, 'dangerous-goods')) return false;
		return { facts: factsOf(product, hit), ...(ofFlashPoint(hit) && { severity: 'warn', source: 'amazon-dangerous-goods-cues' }) };
	}
});

/** The day so many years before; 29 February falls back to the 28th. */
const yearsBefore = (day: PlainDate, years: number): PlainDate =>
	`${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;

const sheetOf = (product: Product): Evidence | undefined => paperOf(product, 'sds') ?? paperOf(product, 'exemption-sheet');

/** A sheet that says when it was made must be young enough; one that does not is taken as it is. */
const safetySheet = perProduct({
	code: 'evidence.sds',
	severity: 'warn',
	source: 'amazon-dangerous-goods-help',
	kinds: DANGEROUS_KINDS,
	broken: (product, { on }) => {
		const hit = dangerOf(product);
		if (!hit) return false;
		const sheet = sheetOf(product);
		const { value: { years }, source } = inForce(sheets, on);
		if (!sheet) return { facts: { ...seenBy(hit), because: 'noneNamed', day: '', years } };
		const { validFrom: made } = sheet;
		return made !== undefined && made < yearsBefore(on, years) && { facts: { ...seenBy(hit), because: 'tooOld', day: made, years }, source };
	}
});

export const dangerousGoodsRules: readonly Rule[] = [restrictedDangerousGoods, safetySheet];
