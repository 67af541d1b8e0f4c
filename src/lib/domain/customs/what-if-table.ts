import type { Duty } from '../catalog/product';
import { fraction, grouped, isLess, minus, over, shown, times, ZERO, type Fraction } from '../values/fraction';
import type { ShipmentAssessment } from './assess-shipment';
import type { Totals } from './assessment';
import { simplifiedDuty } from './simplified';

/** Figures that are set side by side; `perUnitJpy` is what a unit costs landed, on average. */
export const FIGURES = ['customsValueJpy', 'dutyJpy', 'consumptionTaxJpy', 'localConsumptionTaxJpy', 'payableJpy', 'perUnitJpy'] as const;
export type CompareFigure = (typeof FIGURES)[number];

const placesOf = (figure: CompareFigure): number => (figure === 'perUnitJpy' ? 2 : 0);

/** Landed cost of all goods over all units, exact; nothing where there are no units. */
export function averagePerUnit({ landed }: Pick<ShipmentAssessment, 'landed'>): Fraction {
	const units = landed.reduce((sum, { quantity }) => sum + quantity, 0);
	const cost = landed.reduce((sum, { goodsJpy, freightJpy, dutyJpy, taxJpy }) => sum + goodsJpy + freightJpy + dutyJpy + taxJpy, 0);
	return units > 0 ? fraction(cost, units) : ZERO;
}

const exactOf = (assessment: ShipmentAssessment, figure: CompareFigure): Fraction =>
	figure === 'perUnitJpy' ? averagePerUnit(assessment) : fraction(assessment.totals[figure satisfies keyof Totals]);

export const figureText = (assessment: ShipmentAssessment, figure: CompareFigure): string => grouped(shown(exactOf(assessment, figure), placesOf(figure)));

/** How much more a figure is than in the plan. Texts without a sign; no per cent of nothing. */
export type Difference = { readonly sign: 'more' | 'less' | 'same'; readonly jpy: string; readonly percent: string | undefined };

export function differenceOf(plan: ShipmentAssessment, other: ShipmentAssessment, figure: CompareFigure): Difference {
	const before = exactOf(plan, figure);
	const more = minus(exactOf(other, figure), before);
	const amount: Fraction = isLess(more, ZERO) ? { n: -more.n, d: more.d } : more;
	return {
		sign: amount.n === 0n ? 'same' : isLess(more, ZERO) ? 'less' : 'more',
		jpy: grouped(shown(amount, placesOf(figure))),
		percent: before.n === 0n ? undefined : shown(times(over(amount, before), fraction(100)), 1)
	};
}

/** A line of another declaration in which goods of a line of the plan lie. `duty` is the rate that was applied. */
export type LinePart = {
	readonly key: string;
	readonly skus: readonly string[];
	readonly duty: Duty;
	readonly schedule: 'general' | 'simplified' | 'let-off';
	/** Absent when the duty is counted with another line of the plan, which shares this line: `countedAt`, its number from 0. */
	readonly dutyJpy?: number;
	readonly countedAt?: number;
};

/**
 * Line by line: where the goods of each line of the plan lie in another declaration. Lines that become one there, since origin or rate
 * no longer part them, show its duty once, so that the duties of a column add up to what its lines say.
 */
export function linesBeside(plan: ShipmentAssessment, other: ShipmentAssessment): LinePart[][] {
	const lineOfSku = new Map(plan.lines.flatMap(({ skus }, i) => skus.map((sku) => [sku, i] as const)));
	const rows: LinePart[][] = plan.lines.map(() => []);
	const letOff = new Set(other.steps().filter(({ code }) => code === 'line.let-off').map(({ line }) => line));
	other.formed.forEach(({ line }, j) => {
		const assessed = other.lines[j]!;
		const schedule = letOff.has(line.key) ? 'let-off' : other.schedule;
		const part = { key: line.key, skus: assessed.skus, duty: other.schedule === 'simplified' ? simplifiedDuty(line, other.on) : line.duty, schedule } as const;
		const at = [...new Set(assessed.skus.flatMap((sku) => lineOfSku.get(sku) ?? []))].toSorted((a, b) => a - b);
		at.forEach((row, i) => rows[row]!.push(i === 0 ? { ...part, dutyJpy: assessed.dutyJpy } : { ...part, countedAt: at[0]! }));
	});
	return rows;
}
