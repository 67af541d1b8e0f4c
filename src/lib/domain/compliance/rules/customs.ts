import ages from '../../../data/customs/price-age.json';
import type { Product } from '../../catalog/product';
import { agentFormulaOf, formOf, writtenAs } from '../../customs/agent-formula';
import { againstFormA } from '../../customs/closing';
import { tooEarly } from '../../customs/assess-input';
import { assessShipment } from '../../customs/assess-shipment';
import { isReckonable } from '../../customs/duty';
import { currenciesOf, rateOf } from '../../customs/exchange';
import { dayIn, monthsBefore } from '../../customs/price-day';
import type { FormedLine } from '../../customs/shipment-lines';
import { methodOf } from '../../customs/shipment-value';
import type { AgentFormula, Plan } from '../../shipment/plan';
import { inForce } from '../../values/dated';
import { isDecimal, scaled, type Money } from '../../values/money';
import type { PlainDate } from '../../values/plain-date';
import type { Breach, Facts, Rule } from '../finding';
import { isGiven, type Inspection } from '../inspection';
import { codeOf } from '../kinds';
import { KNOWN_SINCE } from './known-since';
import { perProduct } from './per-product';

/** A sentence chooses by a word without a hyphen. */
const told = (plan: Plan): string => {
	const method = methodOf(plan);
	return method === 'identical-goods' ? 'identicalGoods' : method;
};

/** Stock that the seller still owns was sold to nobody; a price on an invoice is then no transaction value. */
const noSale: Rule = {
	code: 'valuation.no-sale',
	severity: 'warn',
	source: 'customs-tariff-act-value',
	from: KNOWN_SINCE,
	breaches: ({ plan, importer }) =>
		methodOf(plan) === 'transaction' && importer?.basis === 'own-goods'
			? [{ subject: 'shipment', facts: { chosen: plan.valuation ? 'yes' : 'no', name: importer.name } }]
			: []
};

const unconfirmed: Rule = {
	code: 'valuation.unconfirmed',
	severity: 'info',
	source: 'customs-value-query',
	from: KNOWN_SINCE,
	breaches: ({ plan, shipped }) => (shipped.length === 0 || isGiven(plan.valuation?.confirmedBy) ? [] : [{ subject: 'shipment', facts: { method: told(plan), chosen: plan.valuation ? 'yes' : 'no' } }])
};

/** By an agent's formula that starts from a price in Japan. */
const isFromPrice = (plan: Plan): boolean => (agentFormulaOf(plan)?.formula ?? 'stated') !== 'stated';

/** A price is as old as the day its evidence names; without one, as the day on which the method was confirmed. */
const priceOld: Rule = {
	code: 'valuation.price-old',
	severity: 'warn',
	source: 'amazon-value-help',
	from: KNOWN_SINCE,
	breaches: ({ plan, on, shipped }) => {
		if (methodOf(plan) !== 'deductive' && !isFromPrice(plan)) return [];
		const { before } = inForce(ages.months, on).value;
		const first = monthsBefore(on, before);
		const aged = (day: PlainDate) => ({ day, on, months: before });
		const days = shipped.map((product) => ({ product, day: dayIn(product.sale?.evidence ?? '') }));
		const ofProducts = days.flatMap(({ product: { sku }, day }): Breach[] =>
			day !== undefined && day < first ? [{ subject: `product:${sku}`, facts: { sku, ...aged(day), dayOf: 'evidence' } }] : []
		);
		const confirmedOn = plan.valuation?.confirmedOn;
		const undated = days.filter(({ product, day }) => product.sale && day === undefined);
		const isOld = isGiven(confirmedOn) && confirmedOn < first && undated.length > 0;
		return isOld ? [...ofProducts, { subject: 'shipment', facts: { sku: undated[0]!.product.sku, ...aged(confirmedOn), dayOf: 'confirmed' } }] : ofProducts;
	}
};

/** How an agent's formula is named in a sentence: a select takes no hyphen, and the agent may not be known yet. */
function formulaFacts({ formula, agent, on }: AgentFormula): Facts {
	const form = formula === 'stated' ? 'stated' : formOf(formula);
	return { form, written: writtenAs(formula), agent: isGiven(agent) ? agent : '–', day: on ?? '–' };
}

/** Any formula but the one that closes is an agent's, who answers for it by name and day. */
const formulaUnnamed: Rule = {
	code: 'valuation.formula-unnamed',
	severity: 'warn',
	source: 'deductive-form-closes',
	from: KNOWN_SINCE,
	breaches: ({ plan }) => {
		const used = agentFormulaOf(plan);
		if (!used) return [];
		const lacks = isGiven(used.agent) ? (used.on ? undefined : 'day') : used.on ? 'agent' : 'both';
		return lacks ? [{ subject: 'shipment', facts: { ...formulaFacts(used), lacks } }] : [];
	}
};

/** What an agent's formula makes payable, against the form that closes. */
const agentFormula: Rule = {
	code: 'valuation.agent-formula',
	severity: 'info',
	source: 'deductive-form-closes',
	from: KNOWN_SINCE,
	breaches: ({ plan, on }) => {
		const used = agentFormulaOf(plan);
		if (!used) return [];
		const found = againstFormA(plan, on);
		const byHowMuch = (found?.payableJpy ?? 0) - (found?.byAJpy ?? 0);
		const against = found ? (byHowMuch > 0 ? 'more' : byHowMuch < 0 ? 'less' : 'same') : 'unknown';
		const figures = { payableJpy: found?.payableJpy ?? 0, byAJpy: found?.byAJpy ?? 0, differenceJpy: Math.abs(byHowMuch) };
		return [{ subject: 'shipment', facts: { ...formulaFacts(used), against, ...figures } }];
	}
};

const isAmount = (money: Money | undefined): boolean => money !== undefined && isDecimal(money.amount);

/** What the method needs of a product and does not have. */
function lackingFor(plan: Plan, { value, sale, computed }: Product): 'value' | 'sale' | 'computed' | undefined {
	switch (methodOf(plan)) {
		case 'deductive':
			return sale ? undefined : 'sale';
		case 'computed':
			return computed ? undefined : 'computed';
		case 'other':
			if (agentFormulaOf(plan)?.formula === 'stated') return isAmount(value) ? undefined : 'value';
			return sale || (isAmount(value) && !isFromPrice(plan)) ? undefined : 'sale';
		default:
			return isAmount(value) ? undefined : 'value';
	}
}

/** A value of nothing is a slip of the fingers: fees as high as the price, or a duty that eats it up. */
const nothingLeft: Rule = {
	code: 'valuation.nothing-left',
	severity: 'block',
	source: 'customs-tariff-act-value',
	from: KNOWN_SINCE,
	breaches: ({ plan, on }) =>
		methodOf(plan) === 'transaction'
			? []
			: valuelessLines(plan, on).flatMap(({ goods }) => goods.map(({ product }) => nothingLeftOf(plan, product)))
};

const nothingLeftOf = (plan: Plan, { sku, sale }: Product): Breach => ({
	subject: `product:${sku}`,
	facts: { sku, from: methodOf(plan) === 'computed' ? 'computed' : sale ? 'sale' : 'value' }
});

/** Lines that come to nothing; a plan that cannot be valued yet is told so by other rules. */
function valuelessLines(plan: Plan, on: PlainDate): FormedLine[] {
	if (tooEarly(on)) return [];
	const found = assessShipment(plan, on);
	return found.ok ? found.value.formed.filter(({ line }) => line.customsValueJpy === 0) : [];
}

const inputsMissing = perProduct({
	code: 'valuation.inputs-missing',
	severity: 'warn',
	source: 'customs-tariff-act-value',
	broken: (product, { plan }) => {
		const needs = lackingFor(plan, product);
		return needs !== undefined && { facts: { needs, method: told(plan) } };
	}
});

const exchangeMissing: Rule = {
	code: 'exchange.missing',
	severity: 'warn',
	source: 'customs-answer-1406',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const without = currenciesOf(inspection.plan, inspection.shipped).filter((currency) => !rateOf(inspection.plan, currency, inspection.on));
		return without.length > 0 ? [{ subject: 'shipment', facts: { currency: without.join(', '), count: without.length } }] : [];
	}
};

const exchangeWeekDiffers: Rule = {
	code: 'exchange.week-differs',
	severity: 'warn',
	source: 'customs-answer-1406',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const { plan, on, shipped } = inspection;
		const differing = currenciesOf(plan, shipped).flatMap((currency) => {
			const rate = rateOf(plan, currency, on);
			return rate?.said && !rate.fits ? [{ currency, said: rate.said }] : [];
		});
		const [first] = differing;
		if (!first) return [];
		const { from, to } = first.said;
		return [{ subject: 'shipment', facts: { currency: first.currency, rateFrom: from, rateTo: to, on, more: differing.length - 1 } }];
	}
};

const dutyNotKnown = perProduct({
	code: 'duty.not-known',
	severity: 'info',
	source: 'customs-tariff',
	broken: (product) => {
		const { duty } = product;
		if (duty && isReckonable(duty)) return false;
		return { facts: { dutyIs: duty ? 'text' : 'none', text: duty?.kind === 'text' ? duty.text : '', code: codeOf(product) } };
	}
});

/** Laws that the chosen line of the tariff names: they hold for the line as a whole and may not touch these goods. */
const otherLaws = perProduct({
	code: 'duty.other-laws',
	severity: 'info',
	source: 'customs-tariff',
	broken: (product) => {
		const laws = product.tariff?.otherLaws ?? [];
		return laws.length > 0 && { facts: { laws: laws.join(', '), code: codeOf(product) } };
	}
});

const TERMS_WITHOUT_FREIGHT: readonly string[] = ['EXW', 'FCA', 'FAS', 'FOB'];

const freightMissing: Rule = {
	code: 'freight.missing',
	severity: 'warn',
	source: 'customs-tariff-act-value',
	from: KNOWN_SINCE,
	breaches: ({ plan }) => {
		const term = plan.priceTerm ?? plan.incoterm?.rule;
		if (methodOf(plan) !== 'transaction' || !term || !TERMS_WITHOUT_FREIGHT.includes(term)) return [];
		const freight = plan.charges?.freight;
		const isPaid = freight !== undefined && isDecimal(freight.amount) && scaled(freight.amount, 6) > 0n;
		return isPaid ? [] : [{ subject: 'shipment', facts: { rule: term } }];
	}
};

export const customsRules: readonly Rule[] = [
	noSale, nothingLeft, unconfirmed, formulaUnnamed, agentFormula, priceOld, inputsMissing, exchangeMissing, exchangeWeekDiffers, dutyNotKnown, otherLaws, freightMissing
];
