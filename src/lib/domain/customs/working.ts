import { fraction, shown, times } from '../values/fraction';
import { HUNDRED, sumOf, type AssessedLine, type Assessment, type Figure, type Step } from './assessment';
import type { Declaration, DeclarationLine, Schedule } from './declaration';
import { isExcluded } from './de-minimis';
import { dutyText } from './duty-text';
import { simplifiedWhy } from './simplified';
import { taxRates } from './tax-rates';
import { dutyUnder, unsharedCharges, valueSteps } from './value';

type Figures = Omit<Assessment, 'steps'>;

/** Every step from the value of a line to what is paid, in the order of the form, each truncation visible. */
export function workingOf(declaration: Declaration, figures: Figures, { letOff, wanted }: { readonly letOff: boolean; readonly wanted: Schedule }): Step[] {
	const values = valueSteps(declaration);
	const { schedule, lines, totals } = figures;
	const worth = { valueJpy: totals.customsValueJpy };
	const unshared = unsharedCharges(declaration);
	return [
		...(unshared ? [{ code: 'value.charges-unused', facts: { charges: unshared } }] : []),
		...(wanted === schedule ? [] : [{ code: 'schedule.not-simplified', facts: worth }]),
		...(letOff ? [{ code: 'de-minimis', facts: worth }] : []),
		...declaration.lines.flatMap((line, i) => [
			...values[i]!,
			...(letOff && !isExcluded(line, declaration.on)
				? [{ line: line.key, code: 'line.let-off', facts: { valueJpy: lines[i]!.customsValueJpy } }]
				: lineSteps(declaration, line, lines[i]!, schedule))
		]),
		...FIGURES.map((figure) => ({ code: `total.${figure}`, facts: { sumJpy: Number(sumOf(lines, figure)), payableJpy: totals[figure] } })),
		{ code: 'total.payable', facts: { payableJpy: totals.payableJpy } }
	];
}

const FIGURES = ['dutyJpy', 'consumptionTaxJpy', 'localConsumptionTaxJpy'] as const satisfies readonly Figure[];
const toHundred = (amount: number): number => amount - (amount % Number(HUNDRED));

function lineSteps({ on }: Declaration, line: DeclarationLine, assessed: AssessedLine, schedule: Assessment['schedule']): Step[] {
	const { customsValueJpy: valueJpy, dutyBaseJpy, dutyJpy, consumptionTaxBaseJpy, consumptionTaxJpy, localConsumptionTaxJpy } = assessed;
	const rate = dutyText(dutyUnder(schedule, line, on));
	const { national, localShare } = taxRates(line.consumptionTax, on);
	const percent = shown(times(national, fraction(100)), 2);
	const step = (code: string, facts: Step['facts']): Step => ({ line: line.key, code, facts });
	return [
		...(schedule === 'simplified' ? [step('line.simplified', simplifiedWhy(line, on))] : []),
		step('line.duty', { rate, valueJpy, baseJpy: dutyBaseJpy, dutyJpy }),
		step('line.tax-base', { valueJpy, dutyJpy: toHundred(dutyJpy), baseJpy: consumptionTaxBaseJpy }),
		step('line.national', { baseJpy: consumptionTaxBaseJpy, percent, taxJpy: consumptionTaxJpy }),
		step('line.local', { nationalJpy: toHundred(consumptionTaxJpy), share: localShare, taxJpy: localConsumptionTaxJpy })
	];
}
