import type { Plan, Transport } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import type { Result } from '../values/result';
import { assessShipment, type DutyNotKnown, type NothingToAssess, type ShipmentAssessment } from './assess-shipment';
import type { Schedule } from './declaration';
import type { CannotValue } from './shipment-value';

/** What is changed, and only that: the rest is as in the plan. */
export type Change = {
	readonly on?: PlainDate;
	readonly schedule?: Schedule;
	/** Another exchange rate for the plan's currency, yen per unit. */
	readonly jpyPerUnit?: string;
	readonly transport?: Transport;
	/** Freight in the plan's currency, as another way of transport would cost. */
	readonly freight?: string;
	/** Every product with a rate of its own under an agreement. */
	readonly duties?: ReadonlyMap<string, Plan['products'][number]['duty']>;
};

export type WhatIf = Result<ShipmentAssessment, CannotValue | DutyNotKnown | NothingToAssess>;

/** The plan under another rate, freight or duty; it is kept nowhere. */
export function changed(plan: Plan, { jpyPerUnit, transport, freight, duties }: Change, on: PlainDate): Plan {
	const { currency } = plan;
	return {
		...plan,
		...(transport && { transport }),
		...(freight !== undefined && { charges: { ...plan.charges, freight: { amount: freight, currency } } }),
		...(jpyPerUnit !== undefined && {
			exchangeRates: [...(plan.exchangeRates ?? []).filter((rate) => rate.currency !== currency), { currency, jpy: jpyPerUnit, per: 1, from: on, to: on, source: '' }]
		}),
		...(duties && { products: plan.products.map((product) => (duties.has(product.sku) ? { ...product, duty: duties.get(product.sku) } : product)) })
	};
}

/** What the same goods would pay otherwise. */
export const whatIf = (plan: Plan, on: PlainDate, change: Change): WhatIf => assessShipment(changed(plan, change, change.on ?? on), change.on ?? on, change.schedule ?? 'general');
