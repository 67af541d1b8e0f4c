import type { Duty } from '../catalog/product';
import type { Plan } from '../shipment/plan';
import { ofDecimal, over, shown, times } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';
import { dutyText } from './duty-text';
import { isReckonable } from './duty';
import { countedIn, goodsOf, type Goods } from './shipment-goods';
import { columnsOf } from './tariff/choose';
import type { RateColumn } from './tariff/line';
import type { BookRate, BookRates, GoodsAsked, RatesAsked } from './tariff/rates-of';
import type { Preference, Scenario } from './what-if-scenario';

/** Why a rate applies: the product says so, or a column of the tariff; of an agreement that was asked for and gives nothing, why not. */
export type Reason =
	| { readonly by: 'product' }
	| { readonly by: 'book'; readonly column: RateColumn; readonly refused?: 'not-open' | 'not-lower'; readonly unread: readonly RateColumn[] };

/** A rate that cannot be reckoned with; `text` is the code in words, the cell of the tariff, or the unit of the quantity that is not known. */
export type RateProblem = {
	readonly kind: 'no-code' | 'not-held' | 'words' | 'quantity';
	readonly code: string;
	readonly text: string;
	readonly skus: readonly string[];
};

export type ScenarioRates = {
	readonly origins: ReadonlyMap<string, string>;
	readonly duties: ReadonlyMap<string, Duty>;
	readonly reasons: ReadonlyMap<string, Reason>;
	readonly problems: readonly RateProblem[];
};

/** Nine digits of a code that may have the tenth of NACCS behind them. */
const nineOf = (hsCode: string): string => (/^\d{10}$/.test(hsCode) ? hsCode.slice(0, 9) : hsCode);

export const originUnder = ({ origin, goods }: Scenario, { hsCode, origin: own }: Goods): string =>
	(origin !== '' && (goods === '' || goods === hsCode) ? origin : own);

/** Goods whose rate the tariff book has to say: all of them under another preference, else those of another origin. */
const toAsk = (plan: Plan, scenario: Scenario): Goods[] =>
	goodsOf(plan).filter((one) => scenario.preference !== 'as-planned' || originUnder(scenario, one) !== one.origin);

const isColumn = (preference: Preference): preference is RateColumn => !['as-planned', 'none', 'best'].includes(preference);

/** What a scenario asks the tariff book for; nothing when all rates are those of the plan. Of another origin no proof is taken for granted. */
export function questionOf(plan: Plan, scenario: Scenario, on: PlainDate): RatesAsked | undefined {
	const asked = new Map<string, GoodsAsked>();
	for (const one of toAsk(plan, scenario)) {
		const [code, origin] = [nineOf(one.hsCode), originUnder(scenario, one)];
		if (/^\d{9}$/.test(code)) asked.set(`${code}-${origin}`, { code, origin: /^[A-Z]{2}$/.test(origin) ? origin : '' });
	}
	if (asked.size === 0) return undefined;
	const { preference } = scenario;
	const proof = preference === 'as-planned' || preference === 'none' ? 'none' : 'held';
	return { goods: [...asked.values()], on, proof, ...(isColumn(preference) && { column: preference }) };
}

/** Units that are a multiple of another: a quantity in one is one in the other. */
const SIZES: Readonly<Record<string, readonly [string, string]>> = { l: ['l', '1'], kl: ['l', '1000'], g: ['kg', '0.001'], kg: ['kg', '1'], t: ['kg', '1000'] };

function inUnit(quantity: number, from: string, to: string): number | undefined {
	if (from === to) return quantity;
	const [a, b] = [SIZES[from], SIZES[to]];
	if (!a || !b || a[0] !== b[0]) return undefined;
	return Number(shown(over(times(ofDecimal(String(quantity)), ofDecimal(a[1])), ofDecimal(b[1])), 9).replace(/\.?0+$/, ''));
}

const specificsOf = (duty: Duty | undefined): (Duty & { readonly kind: 'specific' })[] =>
	duty === undefined ? [] : duty.kind === 'specific' ? [duty] : 'of' in duty ? duty.of.flatMap(specificsOf) : [];

/** A rate out of the book with the quantities that the product states in its own; what it does not state is counted off the shipment. */
export function withQuantities(duty: Duty, own: Duty | undefined): Duty {
	if ('of' in duty) return { ...duty, of: duty.of.map((part) => withQuantities(part, own)) };
	if (duty.kind !== 'specific' || duty.quantity > 0) return duty;
	const stated = specificsOf(own).filter(({ quantity }) => quantity > 0).map(({ quantity, per }) => inUnit(quantity, per, duty.per));
	return { ...duty, quantity: stated.find((quantity) => quantity !== undefined) ?? 0 };
}

function reasonFor({ basis, withoutProof, unread, origin }: BookRate, preference: Preference): Reason {
	const isRefused = isColumn(preference) && basis === withoutProof.column && basis !== preference;
	const refused = isRefused ? (columnsOf(origin).includes(preference) ? 'not-lower' : 'not-open') : undefined;
	return { by: 'book', column: basis, ...(refused && { refused }), unread: preference === 'best' ? unread.map(({ column }) => column) : [] };
}

/** The words of the agreement that was asked for, where a person must read them. */
const inWords = ({ duty, text, unread }: BookRate, preference: Preference): string | undefined =>
	!isReckonable(duty) ? text || '–' : unread.find(({ column }) => column === preference)?.text;

/** The goods with the rates that the book says; those it cannot say are problems. */
export function ratesUnder(plan: Plan, scenario: Scenario, book: BookRates | undefined): ScenarioRates {
	const told = new Map(book?.rates.map((rate) => [`${rate.code}-${rate.origin}`, rate]));
	const origins = new Map<string, string>();
	const duties = new Map<string, Duty>();
	const reasons = new Map<string, Reason>(goodsOf(plan).map(({ product }) => [product.sku, { by: 'product' }]));
	const problems: RateProblem[] = [];
	for (const one of toAsk(plan, scenario)) {
		const { product: { sku, duty: own } } = one;
		const [code, origin] = [nineOf(one.hsCode), originUnder(scenario, one)];
		const rate = told.get(`${code}-${/^[A-Z]{2}$/.test(origin) ? origin : ''}`);
		const words = rate && inWords(rate, scenario.preference);
		if (origin !== one.origin) origins.set(sku, origin);
		if (!rate) problems.push({ kind: /^\d{9}$/.test(code) ? 'not-held' : 'no-code', code, text: '', skus: [sku] });
		else if (words !== undefined) problems.push({ kind: 'words', code, text: words, skus: [sku] });
		else duties.set(sku, withQuantities(rate.duty, own));
		if (rate) reasons.set(sku, reasonFor(rate, scenario.preference));
	}
	return { origins, duties, reasons, problems: together([...problems, ...uncounted(plan, duties)]) };
}

/** A rate in yen for units that are neither stated nor counted would come to nothing. */
const uncounted = (plan: Plan, duties: ReadonlyMap<string, Duty>): RateProblem[] =>
	goodsOf(plan).flatMap(({ product, quantity, hsCode }) =>
		specificsOf(duties.get(product.sku))
			.filter((duty) => duty.quantity <= 0 && countedIn(duty.per, product, quantity) === undefined)
			.map(({ per }): RateProblem => ({ kind: 'quantity', code: nineOf(hsCode), text: per, skus: [product.sku] }))
	);

/** Each problem of a code once, with all its SKUs. */
function together(problems: readonly RateProblem[]): RateProblem[] {
	const merged = new Map<string, RateProblem>();
	for (const problem of problems) {
		const key = [problem.kind, problem.code, problem.text].join('/');
		const before = merged.get(key);
		merged.set(key, before ? { ...before, skus: [...new Set([...before.skus, ...problem.skus])] } : problem);
	}
	return [...merged.values()];
}

const bare = (duty: Duty): Duty => (duty.kind === 'specific' ? { ...duty, quantity: 0 } : 'of' in duty ? { ...duty, of: duty.of.map(bare) } : duty);
const isSameRate = (a: Duty | undefined, b: Duty): boolean => a !== undefined && dutyText(bare(a)) === dutyText(bare(b));

/** Of the plan's own rates, which column of the book says the same: without proof of origin first, then the best that the origin may claim. */
export function reasonsOfPlan(plan: Plan, book: BookRates | undefined): ReadonlyMap<string, Reason> {
	const told = new Map(book?.rates.map((rate) => [`${rate.code}-${rate.origin}`, rate]));
	return new Map(
		goodsOf(plan).map(({ product, hsCode, origin }): [string, Reason] => {
			const rate = told.get(`${nineOf(hsCode)}-${origin}`);
			const columns = rate ? [rate.withoutProof, { duty: rate.duty, column: rate.basis }] : [];
			const found = columns.find(({ duty }) => isSameRate(product.duty, duty));
			return [product.sku, found ? { by: 'book', column: found.column, unread: [] } : { by: 'product' }];
		})
	);
}
