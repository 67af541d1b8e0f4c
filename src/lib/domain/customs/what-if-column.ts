import agreements from '../../data/customs/agreements.json';
import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import type { ShipmentAssessment } from './assess-shipment';
import { currenciesOf, rateOf } from './exchange';
import { goodsOf } from './shipment-goods';
import { ADDED, methodOf } from './shipment-value';
import { columnsOf } from './tariff/choose';
import type { BookRates, RatesAsked } from './tariff/rates-of';
import { whatIf, type WhatIf } from './what-if';
import { originUnder, questionOf, ratesUnder, type Reason, type ScenarioRates } from './what-if-rates';
import { changeOf, misreadIn, type Scenario, type TypedField } from './what-if-scenario';

/** What must be known beside the figures, by code; the words are in `i18n/`. */
export type ScenarioNote = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };

type Rejected = Extract<WhatIf, { readonly ok: false }>['rejection'];

/** What became of a scenario: figures, or why there are none. */
export type Outcome =
	| { readonly kind: 'misread'; readonly fields: readonly TypedField[] }
	| { readonly kind: 'rates-needed' }
	| { readonly kind: 'rates-unknown'; readonly rates: ScenarioRates }
	| { readonly kind: 'rejected'; readonly rejection: Rejected }
	| { readonly kind: 'reckoned'; readonly assessment: ShipmentAssessment; readonly reasons: ReadonlyMap<string, Reason> };

export type Column = {
	readonly scenario: Scenario;
	readonly on: PlainDate;
	/** What the tariff book is asked; nothing when all rates are the plan's. */
	readonly question: RatesAsked | undefined;
	readonly outcome: Outcome;
	readonly notes: readonly ScenarioNote[];
};

/** Answers of the tariff book that are at hand. */
export type Told = (question: RatesAsked) => BookRates | undefined;

/** One scenario of a plan, reckoned as far as the rates are known. */
export function columnOf(plan: Plan, on: PlainDate, scenario: Scenario, told: Told): Column {
	const change = changeOf(scenario);
	const day = change.on ?? on;
	const fields = misreadIn(scenario);
	const question = fields.includes('day') ? undefined : questionOf(plan, scenario, day);
	const column = { scenario, on: day, question };
	if (fields.length > 0) return { ...column, outcome: { kind: 'misread', fields }, notes: [] };
	const book = question && told(question);
	if (question && !book) return { ...column, outcome: { kind: 'rates-needed' }, notes: [] };
	const rates = ratesUnder(plan, scenario, book);
	if (rates.problems.length > 0) return { ...column, outcome: { kind: 'rates-unknown', rates }, notes: [] };
	const found = whatIf(plan, on, { ...change, origins: rates.origins, duties: rates.duties });
	if (!found.ok) return { ...column, outcome: { kind: 'rejected', rejection: found.rejection }, notes: [] };
	return { ...column, outcome: { kind: 'reckoned', assessment: found.value, reasons: rates.reasons }, notes: notesOn(plan, scenario, found.value, rates) };
}

/** Currencies of the plan for which no known week covers a day. */
export function uncovered(plan: Plan, on: PlainDate): string[] {
	const products = goodsOf(plan).map(({ product }) => product);
	return currenciesOf(plan, products).filter((currency) => rateOf(plan, currency, on)?.fits === false);
}

/** Whether freight is a part of the customs value, by the plan's method and price term. */
const freightCounts = (plan: Plan): boolean =>
	methodOf(plan) === 'computed' || (methodOf(plan) === 'transaction' && ADDED[plan.priceTerm ?? plan.incoterm?.rule ?? 'CIF'].includes('freight'));

/** Up to this value no proof of origin is asked for. */
const waivedUpTo = (on: PlainDate): number => agreements.proofWaivedUpTo.findLast(({ from }) => from <= on)?.value.jpy ?? 0;

function notesOn(plan: Plan, scenario: Scenario, assessment: ShipmentAssessment, { origins, reasons }: ScenarioRates): ScenarioNote[] {
	const { on, totals } = assessment;
	const { rate, transport, freight, preference, schedule } = scenario;
	const notes: ScenarioNote[] = [];
	const note = (code: string, facts: ScenarioNote['facts'] = {}): void => void notes.push({ code, facts });
	const outside = uncovered(plan, on).filter((currency) => rate === '' || currency !== plan.currency);
	if (outside.length > 0) note('rate-of-another-week', { currencies: outside.join(', '), day: on });
	if (transport !== '' && transport !== plan.transport && freight === '') note('freight-of-plan');
	if (freight !== '' && !freightCounts(plan)) note('freight-inside');
	if (preference === 'as-planned' && origins.size > 0) note('origin-unproved');
	const lacksProof = (sku: string): boolean => preference === 'none' || (preference === 'as-planned' && origins.has(sku));
	const unproved = goodsOf(plan).filter((one) => lacksProof(one.product.sku) && columnsOf(originUnder(scenario, one)).length > 0);
	if (unproved.length > 0 && totals.customsValueJpy <= waivedUpTo(on)) note('proof-waived', { limitJpy: waivedUpTo(on) });
	const unread = goodsOf(plan).filter(({ product }) => preference === 'best' && hasUnread(reasons.get(product.sku)));
	if (unread.length > 0) note('may-be-lower', { codes: [...new Set(unread.map(({ hsCode }) => hsCode))].join(', ') });
	if ((schedule || plan.elections?.schedule) === 'simplified' && assessment.schedule === 'general') note('too-dear');
	if (assessment.steps().some(({ code }) => code === 'de-minimis')) note('let-off');
	return notes;
}

const hasUnread = (reason: Reason | undefined): boolean => reason?.by === 'book' && reason.unread.length > 0;
