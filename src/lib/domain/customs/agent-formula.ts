import type { Duty, Product } from '../catalog/product';
import type { AgentFormula, AgentFormulaName, Plan } from '../shipment/plan';
import { minus, ONE, over, plus, type Fraction } from '../values/fraction';
import { exactDuty } from './duty';

/** Those that reckon from a price in Japan; the other one takes the unit values as the agent gave them. */
export const DEDUCTING = ['tax-divided-duty-subtracted', 'fba-fee-only', 'duty-subtracted', 'net'] as const satisfies readonly AgentFormulaName[];
export type Deducting = (typeof DEDUCTING)[number];
export type Sale = NonNullable<Product['sale']>;

/** The forms in use as they are told apart, A being the one that closes, and each as it is written. */
export type Form = 'A' | 'B' | 'C1' | 'C2' | 'D';
export const FORMS: Readonly<Record<Form, { readonly formula?: Deducting; readonly written: string }>> = {
	A: { written: 'V = N ÷ (1 + d) ÷ (1 + c)' },
	B: { formula: 'tax-divided-duty-subtracted', written: 'V = N ÷ (1 + c) − N × d' },
	C1: { formula: 'fba-fee-only', written: 'V = (P − F) ÷ (1 + c) − (P − F) × d' },
	C2: { formula: 'duty-subtracted', written: 'V = N − N × d' },
	D: { formula: 'net', written: 'V = N' }
};
export const FORM_NAMES = ['A', 'B', 'C1', 'C2', 'D'] as const satisfies readonly Form[];

export const formOf = (formula: Deducting): Form => FORM_NAMES.find((form) => FORMS[form].formula === formula) ?? 'A';

/** The formula as it is written; nothing is reckoned where the agent gave the values. */
export const writtenAs = (formula: AgentFormulaName): string => (formula === 'stated' ? 'V' : FORMS[formOf(formula)].written);

/** The agent's formula by which a plan is valued; only the method `other` has one. */
export const agentFormulaOf = ({ valuation }: Plan): AgentFormula | undefined => (valuation?.method === 'other' ? valuation.agentFormula : undefined);

export const feesOf = ({ referralFeeJpy, fbaFeeJpy, otherDomesticJpy = 0 }: Sale): number => referralFeeJpy + fbaFeeJpy + otherDomesticJpy;

/** What a form starts from, a unit: the price less all fees and costs in Japan, or less the FBA fee alone. */
export const deductedFrom = (sale: Sale, formula?: Deducting): number => sale.priceJpy - (formula === 'fba-fee-only' ? sale.fbaFeeJpy : feesOf(sale));

/** What an agent's formula makes of the amount it starts from, exact; a duty that is no percentage is subtracted as the sum it is. */
export function valueByFormula(formula: Deducting, amount: Fraction, duty: Duty, tax: Fraction): Fraction {
	switch (formula) {
		case 'tax-divided-duty-subtracted':
		case 'fba-fee-only': return minus(over(amount, plus(ONE, tax)), exactDuty(duty, amount));
		case 'duty-subtracted': return minus(amount, exactDuty(duty, amount));
		case 'net': return amount;
	}
}
