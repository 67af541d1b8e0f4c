import type { Duty } from '../catalog/product';
import type { Plan, Transport } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { reject, type Result } from '../values/result';
import { tooEarly, type DayTooEarly } from './assess-input';
import { assessShipment, type NothingToAssess, type ShipmentAssessment } from './assess-shipment';
import type { DutyNotKnown } from './shipment-lines';
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
	/** By SKU, goods of another origin. */
	readonly origins?: ReadonlyMap<string, string>;
	/** By SKU, goods with a rate of their own under an agreement, or without one. */
	readonly duties?: ReadonlyMap<string, Duty>;
};

export type WhatIf = Result<ShipmentAssessment, CannotValue | DutyNotKnown | NothingToAssess | DayTooEarly>;

/** The plan under another rate, freight, origin or duty; it is kept nowhere. */
export function changed(plan: Plan, { jpyPerUnit, transport, freight, origins, duties }: Change, on: PlainDate): Plan {
	const { currency } = plan;
	return {
		...plan,
		...(transport && { transport }),
		...(freight !== undefined && { charges: { ...plan.charges, freight: { amount: freight, currency } } }),
		...(jpyPerUnit !== undefined && {
			exchangeRates: [...(plan.exchangeRates ?? []).filter((rate) => rate.currency !== currency), { currency, jpy: jpyPerUnit, per: 1, from: on, to: on, source: '' }]
		}),
		...((origins || duties) && {
			products: plan.products.map((product) => ({
				...product,
				...(origins?.has(product.sku) && { countryOfOrigin: origins.get(product.sku)! }),
				...(duties?.has(product.sku) && { duty: duties.get(product.sku)! })
			}))
		})
	};
}

/** What the same goods would pay otherwise. */
export function whatIf(plan: Plan, on: PlainDate, change: Change): WhatIf {
	const day = change.on ?? on;
	const early = tooEarly(day);
	return early ? reject(early) : assessShipment(changed(plan, change, day), day, { ...plan.elections, ...(change.schedule && { schedule: change.schedule }) });
}
