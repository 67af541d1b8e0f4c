import data from '../../data/customs/simplified-rates.json';
import type { Duty } from '../catalog/product';
import { inForce } from '../values/dated';
import type { PlainDate } from '../values/plain-date';
import type { Declaration, DeclarationLine, Schedule } from './declaration';
import { isFree, timesQuantity } from './duty';

type Row = { readonly row: number; readonly headings?: readonly string[]; readonly rate?: string; readonly jpyPerLitre?: number };

/** The schedule that can be applied: the simplified rates are for consignments up to their limit only. */
export const scheduleOf = ({ schedule, on }: Pick<Declaration, 'schedule' | 'on'>, customsValueJpy: bigint): Schedule =>
	schedule === 'simplified' && customsValueJpy <= BigInt(inForce(data.limit, on).value.jpy) ? 'simplified' : 'general';

/** Goods with the duty that they pay under a schedule. */
export const dutiedUnder = <T extends { readonly hsCode: string; readonly duty: Duty }>(schedule: Schedule, goods: T, on: PlainDate): T =>
	schedule === 'simplified' ? { ...goods, duty: simplifiedDuty(goods, on) } : goods;

/** The row of the table for a line, or why none is for it. */
function rowOf({ hsCode = '', duty }: Pick<DeclarationLine, 'hsCode' | 'duty'>, on: PlainDate): Row | 'no-code' | 'free' | 'excluded' {
	const { excluded, rows, other } = inForce(data.rows, on).value;
	if (hsCode === '') return 'no-code';
	if (isFree(duty)) return 'free';
	if (excluded.some((heading) => hsCode.startsWith(heading))) return 'excluded';
	return (rows as readonly Row[]).find(({ headings = [] }) => headings.some((heading) => hsCode.startsWith(heading))) ?? other;
}

/** The same for the working: a row by its number, or a word. */
export function simplifiedWhy(line: DeclarationLine, on: PlainDate): { readonly why: string; readonly row: number } {
	const row = rowOf(line, on);
	return typeof row === 'string' ? { why: row === 'no-code' ? 'none' : row, row: 0 } : { why: 'row', row: row.row };
}

/**
 * What a line pays under the simplified rates. Goods free in the general schedule stay free, goods excluded and goods of
 * which no code is known keep their general rate; wine and spirits need the litres of their own duty.
 */
export function simplifiedDuty(line: Pick<DeclarationLine, 'hsCode' | 'duty'>, on: PlainDate): Duty {
	const { duty } = line;
	const row = rowOf(line, on);
	if (typeof row === 'string') return duty;
	const { rate, jpyPerLitre } = row;
	if (jpyPerLitre === undefined) return rate === '0' || rate === undefined ? { kind: 'free' } : { kind: 'ad-valorem', rate };
	const litres = litresOf(duty);
	return litres === undefined ? { kind: 'text', text: `¥${jpyPerLitre}/l` } : { kind: 'specific', jpy: String(jpyPerLitre), per: 'l', quantity: litres };
}

function litresOf(duty: Duty): number | undefined {
	if (duty.kind === 'specific') return duty.per === 'l' ? duty.quantity : duty.per === 'kl' ? timesQuantity(duty.quantity, 1_000) : undefined;
	return 'of' in duty ? duty.of.map(litresOf).find((litres) => litres !== undefined) : undefined;
}
