import type { Address, AgentFormula, Elections, ExchangeRate, IncotermRule, LandedCost, Plan } from './plan';
import { isDecimal, type Money } from '../values/money';
import { isPlainDate, type PlainDate } from '../values/plain-date';

export type DayName = 'ship' | 'declare' | 'arrive';
export const DAY_NAMES = ['ship', 'declare', 'arrive'] as const satisfies readonly DayName[];

export const CHARGE_NAMES = ['originInland', 'freight', 'insurance', 'domesticJapan'] as const;
export type ChargeName = (typeof CHARGE_NAMES)[number];

/** What the invoice values may include. */
export const PRICE_TERMS = ['EXW', 'FCA', 'FOB', 'CFR', 'CPT', 'CIF', 'CIP', 'DAP', 'DDP'] as const satisfies readonly IncotermRule[];

const defined = <T extends object>(value: T): T =>
	Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== '')) as T;

/** The value with a part set, or without the part where there is nothing to say; absent when nothing is left. */
const withPart = <T extends object>(whole: T | undefined, edit: Partial<T>): T | undefined => {
	const after = defined({ ...whole, ...edit }) as T;
	return Object.keys(after).length > 0 ? after : undefined;
};

function withPlanPart<K extends keyof Plan>(plan: Plan, key: K, value: Plan[K] | undefined): Plan {
	const { [key]: _before, ...rest } = plan;
	return (value === undefined || value === '' ? rest : { ...rest, [key]: value }) as Plan;
}

export const setDay = (plan: Plan, name: DayName, day: PlainDate | undefined): Plan =>
	withPlanPart(plan, 'dates', withPart(plan.dates, { [name]: day }));

export const setIncoterm = (plan: Plan, edit: Partial<NonNullable<Plan['incoterm']>>): Plan => ({
	...plan,
	incoterm: { rule: 'DDP', place: '', edition: 2020, ...plan.incoterm, ...edit }
});

export const setCharge = (plan: Plan, name: ChargeName, charge: Money | undefined): Plan =>
	withPlanPart(plan, 'charges', withPart(plan.charges, { [name]: charge }));

export const setElections = (plan: Plan, edit: Partial<Elections>): Plan => withPlanPart(plan, 'elections', withPart(plan.elections, edit));

export const setLandedCost = (plan: Plan, edit: Partial<LandedCost>): Plan => withPlanPart(plan, 'landedCost', withPart(plan.landedCost, edit));

/** What was billed for one charge; undefined takes it back. */
export const setActualCharge = (plan: Plan, name: ChargeName, billed: Money | undefined): Plan =>
	setLandedCost(plan, { actual: withPart(plan.landedCost?.actual, { [name]: billed }) });

/** Yen of the bill that a SKU takes by hand; undefined leaves it to be shared out. */
export function setByHand(plan: Plan, sku: string, jpy: number | undefined): Plan {
	const others = (plan.landedCost?.byHand ?? []).filter((one) => one.sku !== sku);
	const byHand = jpy === undefined ? others : [...others, { sku, jpy }];
	return setLandedCost(plan, { byHand: byHand.length > 0 ? byHand : undefined });
}

export const setPriceTerm = (plan: Plan, term: IncotermRule | undefined): Plan => withPlanPart(plan, 'priceTerm', term);

export const setNotes = (plan: Plan, notes: string): Plan => withPlanPart(plan, 'notes', notes);

/** A confirmation is of one method: without it, or under another, it says nothing. An agent's formula goes with `other` alone. */
export function setValuation(plan: Plan, edit: Partial<NonNullable<Plan['valuation']>>): Plan {
	const { method, confirmedBy, confirmedOn } = edit;
	const isOther = method !== undefined && method !== plan.valuation?.method;
	const after = withPart(plan.valuation, {
		...edit,
		...(isOther && { confirmedBy, confirmedOn }),
		...(method && method !== 'other' && { agentFormula: undefined })
	});
	return withPlanPart(plan, 'valuation', after?.method ? after : undefined);
}

/** Whoever names an agent's formula values by the method `other`; without a formula there is nobody to name. */
export function setAgentFormula(plan: Plan, edit: Partial<AgentFormula>): Plan {
	const after = withPart(plan.valuation?.agentFormula, edit);
	return setValuation(plan, { method: 'other', agentFormula: after?.formula ? after : undefined });
}

const withRates = (plan: Plan, rates: readonly ExchangeRate[]): Plan =>
	withPlanPart(plan, 'exchangeRates', rates.length > 0 ? rates : undefined);

export const addRate = (plan: Plan, rate: ExchangeRate): Plan => withRates(plan, [...(plan.exchangeRates ?? []), rate]);

export const editRate = (plan: Plan, index: number, edit: Partial<ExchangeRate>): Plan =>
	withRates(plan, (plan.exchangeRates ?? []).map((rate, i) => (i === index ? { ...rate, ...edit } : rate)));

export const removeRate = (plan: Plan, index: number): Plan =>
	withRates(plan, (plan.exchangeRates ?? []).filter((_, i) => i !== index));

/** The road of the goods, as the Incoterms share it out. */
export const STAGES = ['pick-up', 'export', 'carriage', 'import', 'duty', 'door'] as const;
export type Stage = (typeof STAGES)[number];

/** Stages that are the seller's cost under each rule of Incoterms 2020; the rest fall to the receiver. */
const SELLERS_STAGES: Record<IncotermRule, readonly Stage[]> = {
	EXW: [],
	FCA: ['pick-up', 'export'],
	FAS: ['pick-up', 'export'],
	FOB: ['pick-up', 'export'],
	CFR: ['pick-up', 'export', 'carriage'],
	CIF: ['pick-up', 'export', 'carriage'],
	CPT: ['pick-up', 'export', 'carriage', 'door'],
	CIP: ['pick-up', 'export', 'carriage', 'door'],
	DAP: ['pick-up', 'export', 'carriage', 'door'],
	DPU: ['pick-up', 'export', 'carriage', 'door'],
	DDP: STAGES
};

export const bears = (rule: IncotermRule, stage: Stage): 'shipper' | 'receiver' =>
	SELLERS_STAGES[rule].includes(stage) ? 'shipper' : 'receiver';

/** A town without the ending that says what kind of town it is: `Odawara-shi` is Odawara, `Takatsu-ku, Kawasaki-shi` is Kawasaki. */
export function townOf(address: Pick<Address, 'city'>): string {
	const parts = address.city.split(',').map((part) => part.trim());
	const town = parts.find((part) => /-shi$/i.test(part)) ?? parts.findLast((part) => !/-(ku|gun)$/i.test(part)) ?? parts.at(-1) ?? '';
	return town.replace(/-(shi|cho|machi|mura|son|ku)$/i, '');
}

const NUMERIC_DAY = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const JAPANESE_DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const named = (text: string): readonly [string, number, string] | undefined => {
	const parts = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text) ?? /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
	if (!parts) return undefined;
	const [first = '', second = '', year = ''] = parts.slice(1);
	const [day, month] = /^\d/.test(first) ? [first, second] : [second, first];
	return [year, MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, day];
};

/**
 * The day that somebody means, year first or with the month in letters. `08/12/2026` is two days and therefore none.
 * Undefined when the text is no day of the calendar.
 */
export function readDay(typed: string): PlainDate | undefined {
	const text = typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
	const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	const parts = (NUMERIC_DAY.exec(text) ?? JAPANESE_DAY.exec(text) ?? packed)?.slice(1) ?? named(text);
	if (!parts) return undefined;
	const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'));
	const read = `${year}-${month}-${day}`;
	return isPlainDate(read) ? read : undefined;
}

/**
 * The amount that somebody means, as a decimal: `1,234.50`, `1 234,50`, `１２３４`. The last mark of two kinds is the decimal one;
 * a lone comma before exactly three digits parts thousands. Undefined when it is no amount or below zero.
 */
export function readAmount(typed: string): string | undefined {
	const text = typed.normalize('NFKC').replace(/[\s'’¥€$£]/g, '');
	if (!/^\d[\d.,]*$/.test(text)) return undefined;
	const decimal = decimalMark(text);
	const plain = decimal === undefined ? text.replace(/[.,]/g, '') : text.replaceAll(decimal === ',' ? '.' : ',', '').replace(',', '.');
	return isDecimal(plain) ? plain : undefined;
}

function decimalMark(text: string): '.' | ',' | undefined {
	const last = text.includes('.') && text.includes(',') ? (text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',') : undefined;
	if (last) return last;
	if (text.split('.').length === 2) return '.';
	return text.split(',').length === 2 && !/,\d{3}$/.test(text) ? ',' : undefined;
}
