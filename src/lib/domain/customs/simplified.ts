import data from '../../data/customs/simplified-rates.json';
import type { Duty } from '../catalog/product';
import { inForce } from '../values/dated';
import type { PlainDate } from '../values/plain-date';
import type { Declaration, DeclarationLine, Schedule } from './declaration';
import { isFree } from './duty';

type Row = { readonly row: number; readonly headings?: readonly string[]; readonly rate?: string; readonly jpyPerLitre?: number };

/** The schedule that can be applied: the simplified rates are for consignments up to their limit only. */
export const scheduleOf = ({ schedule, on }: Declaration, customsValueJpy: bigint): Schedule =>
	schedule === 'simplified' && customsValueJpy <= BigInt(inForce(data.limit, on).value.jpy) ? 'simplified' : 'general';

/**
 * What a line pays under the simplified rates. Goods free in the general schedule stay free, goods excluded and goods of
 * which no code is known keep their general rate; wine and spirits need the litres of their own duty.
 */
export function simplifiedDuty({ hsCode = '', duty }: DeclarationLine, on: PlainDate): Duty {
	const { excluded, rows, other } = inForce(data.rows, on).value;
	if (hsCode === '' || isFree(duty) || excluded.some((heading) => hsCode.startsWith(heading))) return duty;
	const { rate, jpyPerLitre }: Row = (rows as readonly Row[]).find(({ headings = [] }) => headings.some((heading) => hsCode.startsWith(heading))) ?? other;
	if (jpyPerLitre === undefined) return rate === '0' || rate === undefined ? { kind: 'free' } : { kind: 'ad-valorem', rate };
	const litres = litresOf(duty);
	return litres === undefined ? { kind: 'text', text: `¥${jpyPerLitre}/l` } : { kind: 'specific', jpy: String(jpyPerLitre), per: 'l', quantity: litres };
}

function litresOf(duty: Duty): number | undefined {
	if (duty.kind === 'specific') return duty.per === 'l' ? duty.quantity : duty.per === 'kl' ? duty.quantity * 1_000 : undefined;
	return 'of' in duty ? duty.of.map(litresOf).find((litres) => litres !== undefined) : undefined;
}
