import { cut, cutTo, fraction, times } from '../values/fraction';
import { HUNDRED, sumOf, THOUSAND, type AssessedLine, type Assessment, type Figure, type Totals } from './assessment';
import type { Declaration, DeclarationLine } from './declaration';
import { isExcluded, isLetOff } from './de-minimis';
import { dutyOn } from './duty';
import { scheduleOf } from './simplified';
import { taxRates } from './tax-rates';
import { customsValues, dutyUnder } from './value';
import { workingOf } from './working';

/**
 * Duty and taxes on one import declaration, in the order of truncation of Customs Answer 1111: the base of duty to ¥1,000,
 * duty to ¥1 on the line and ¥100 in all; the base of tax to ¥1,000, national tax to ¥1 on the line and ¥100 in all, local
 * tax a share of the line's national tax cut to ¥100. Throws `NotReckonable` on a rate that is text.
 */
export function assess(wanted: Declaration): Assessment {
	const schedule = scheduleOf(wanted, valueOf(wanted));
	const declaration = { ...wanted, schedule };
	const values = customsValues(declaration);
	const letOff = isLetOff(declaration, values.reduce((sum, value) => sum + value, 0n));
	const lines = declaration.lines.map((line, i) =>
		letOff && !isExcluded(line, declaration.on) ? freed(line, values[i]!) : assessLine(declaration, line, values[i]!, schedule)
	);
	const figures = { on: declaration.on, schedule, lines, totals: totalsOf(lines) };
	return { ...figures, steps: () => workingOf(declaration, figures, { letOff, wanted: wanted.schedule }) };
}

/** What the whole is worth; only the simplified rates ask before they are chosen. */
const valueOf = (declaration: Declaration): bigint =>
	declaration.schedule === 'general' ? 0n : customsValues(declaration).reduce((sum, value) => sum + value, 0n);

const named = ({ key, hsCode = '', skus = [] }: DeclarationLine) => ({ key, hsCode, skus });

const freed = (line: DeclarationLine, value: bigint): AssessedLine => ({
	...named(line),
	customsValueJpy: Number(value),
	dutyBaseJpy: 0,
	dutyJpy: 0,
	consumptionTaxBaseJpy: 0,
	consumptionTaxJpy: 0,
	localConsumptionTaxJpy: 0
});

function assessLine({ on }: Declaration, line: DeclarationLine, value: bigint, schedule: Assessment['schedule']): AssessedLine {
	const dutyBase = cutTo(value, THOUSAND);
	const duty = dutyOn(dutyUnder(schedule, line, on), dutyBase);
	const taxBase = cutTo(value + cutTo(duty, HUNDRED), THOUSAND);
	const rates = taxRates(line.consumptionTax, on);
	const national = cut(times(fraction(taxBase), rates.national));
	const local = cut(times(fraction(cutTo(national, HUNDRED)), rates.local));
	return {
		...named(line),
		customsValueJpy: Number(value),
		dutyBaseJpy: Number(dutyBase),
		dutyJpy: Number(duty),
		consumptionTaxBaseJpy: Number(taxBase),
		consumptionTaxJpy: Number(national),
		localConsumptionTaxJpy: Number(local)
	};
}

function totalsOf(lines: readonly AssessedLine[]): Totals {
	const payable = (figure: Figure): number => Number(cutTo(sumOf(lines, figure), HUNDRED));
	const [dutyJpy, consumptionTaxJpy, localConsumptionTaxJpy] = [payable('dutyJpy'), payable('consumptionTaxJpy'), payable('localConsumptionTaxJpy')];
	return {
		customsValueJpy: Number(sumOf(lines, 'customsValueJpy')),
		dutyJpy,
		consumptionTaxJpy,
		localConsumptionTaxJpy,
		payableJpy: dutyJpy + consumptionTaxJpy + localConsumptionTaxJpy
	};
}
