import { cut, cutTo, fraction, shown, times } from '../values/fraction';
import type { AssessedLine, Assessment, Step, Totals } from './assessment';
import type { Declaration, DeclarationLine } from './declaration';
import { isExcluded, isLetOff } from './de-minimis';
import { dutyOn } from './duty';
import { dutyText } from './duty-text';
import { scheduleOf, simplifiedDuty } from './simplified';
import { taxRates } from './tax-rates';
import { valued } from './value';

const THOUSAND = 1_000n;
const HUNDRED = 100n;

type Reckoned = { readonly line: AssessedLine; readonly steps: readonly Step[] };

/**
 * Duty and taxes on one import declaration, in the order of truncation of Customs Answer 1111: the base of duty to ¥1,000,
 * duty to ¥1 on the line and ¥100 in all; the base of tax to ¥1,000, national tax to ¥1 on the line and ¥100 in all, local
 * tax a share of the line's national tax cut to ¥100. Throws `NotReckonable` on a rate that is text.
 */
export function assess(declaration: Declaration): Assessment {
	const values = valued(declaration);
	const customsValueJpy = values.reduce((sum, { customsValueJpy }) => sum + customsValueJpy, 0n);
	const schedule = scheduleOf(declaration, customsValueJpy);
	const letOff = isLetOff(declaration, customsValueJpy);

	const reckoned = declaration.lines.map((line, i): Reckoned => {
		const { customsValueJpy, steps } = values[i]!;
		const isFreed = letOff && !isExcluded(line, declaration.on);
		const { line: assessed, steps: more } = isFreed ? freed(line, customsValueJpy) : assessLine(declaration, line, customsValueJpy, schedule);
		return { line: assessed, steps: [...steps, ...more] };
	});
	const lines = reckoned.map(({ line }) => line);
	const totals = totalsOf(lines);
	return {
		on: declaration.on,
		schedule,
		lines,
		totals,
		steps: [
			...(declaration.schedule !== schedule ? [{ code: 'schedule.not-simplified', facts: { valueJpy: Number(customsValueJpy) } }] : []),
			...(letOff ? [{ code: 'de-minimis', facts: { valueJpy: Number(customsValueJpy) } }] : []),
			...reckoned.flatMap(({ steps }) => steps),
			...stepsOfTotals(lines, totals)
		]
	};
}

const base = ({ key, hsCode = '', skus = [] }: DeclarationLine, customsValueJpy: bigint) => ({ key, hsCode, skus, customsValueJpy: Number(customsValueJpy) });

const freed = (line: DeclarationLine, value: bigint): Reckoned => ({
	line: { ...base(line, value), dutyBaseJpy: 0, dutyJpy: 0, consumptionTaxBaseJpy: 0, consumptionTaxJpy: 0, localConsumptionTaxJpy: 0 },
	steps: [{ line: line.key, code: 'line.let-off', facts: { valueJpy: Number(value) } }]
});

function assessLine({ on }: Declaration, line: DeclarationLine, value: bigint, schedule: Assessment['schedule']): Reckoned {
	const duty = schedule === 'simplified' ? simplifiedDuty(line, on) : line.duty;
	const dutyBase = cutTo(value, THOUSAND);
	const dutyJpy = dutyOn(duty, dutyBase);
	const taxBase = cutTo(value + cutTo(dutyJpy, HUNDRED), THOUSAND);
	const rates = taxRates(line.consumptionTax, on);
	const national = cut(times(fraction(taxBase), rates.national));
	const local = cut(times(fraction(cutTo(national, HUNDRED)), rates.local));
	return {
		line: {
			...base(line, value),
			dutyBaseJpy: Number(dutyBase),
			dutyJpy: Number(dutyJpy),
			consumptionTaxBaseJpy: Number(taxBase),
			consumptionTaxJpy: Number(national),
			localConsumptionTaxJpy: Number(local)
		},
		steps: [
			{ line: line.key, code: 'line.duty', facts: { rate: dutyText(duty), valueJpy: Number(value), baseJpy: Number(dutyBase), dutyJpy: Number(dutyJpy) } },
			{ line: line.key, code: 'line.tax-base', facts: { valueJpy: Number(value), dutyJpy: Number(cutTo(dutyJpy, HUNDRED)), baseJpy: Number(taxBase) } },
			{ line: line.key, code: 'line.national', facts: { baseJpy: Number(taxBase), percent: shown(times(rates.national, fraction(100)), 2), taxJpy: Number(national) } },
			{ line: line.key, code: 'line.local', facts: { nationalJpy: Number(cutTo(national, HUNDRED)), share: rates.localShare, taxJpy: Number(local) } }
		]
	};
}

const sumOf = (lines: readonly AssessedLine[], part: keyof Omit<AssessedLine, 'key' | 'hsCode' | 'skus'>): bigint => lines.reduce((sum, line) => sum + BigInt(line[part]), 0n);

function totalsOf(lines: readonly AssessedLine[]): Totals {
	const [duty, national, local] = (['dutyJpy', 'consumptionTaxJpy', 'localConsumptionTaxJpy'] as const).map((part) => cutTo(sumOf(lines, part), HUNDRED)) as [bigint, bigint, bigint];
	return {
		customsValueJpy: Number(sumOf(lines, 'customsValueJpy')),
		dutyJpy: Number(duty),
		consumptionTaxJpy: Number(national),
		localConsumptionTaxJpy: Number(local),
		payableJpy: Number(duty + national + local)
	};
}

const stepsOfTotals = (lines: readonly AssessedLine[], totals: Totals): Step[] => [
	...(['dutyJpy', 'consumptionTaxJpy', 'localConsumptionTaxJpy'] as const).map((part) => ({
		code: `total.${part}`,
		facts: { sumJpy: Number(sumOf(lines, part)), payableJpy: totals[part] }
	})),
	{ code: 'total.payable', facts: { payableJpy: totals.payableJpy } }
];
