import type { Elections, Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { reject, accept, type Result } from '../values/result';
import { assess } from './assess';
import type { Assessment } from './assessment';
import type { Schedule } from './declaration';
import { NotReckonable } from './duty';
import { landed, unpriced, type Landed } from './landed';
import { DutyUnknown, formedLines, type DutyNotKnown, type FormedLine } from './shipment-lines';
import { chargeStepsOf } from './shipment-steps';
import { scheduleOf } from './simplified';
import { Unvalued, type CannotValue } from './shipment-value';

/** No goods to declare. */
export type NothingToAssess = { readonly code: 'nothing-to-assess' };

export type ShipmentAssessment = Assessment & { readonly formed: readonly FormedLine[]; readonly landed: readonly Landed[] };

/** Lines with the values that they have under a schedule; goods worth more than the simplified rates take are under the general one. */
function formedUnder(plan: Plan, on: PlainDate, schedule: Schedule): FormedLine[] {
	const formed = formedLines(plan, on, schedule);
	const value = formed.reduce((sum, { line: { customsValueJpy = 0 } }) => sum + BigInt(customsValueJpy), 0n);
	return scheduleOf({ format: 'nyuko-declaration/1', on, schedule, lines: [] }, value) === schedule ? formed : formedLines(plan, on);
}

/** What a shipment pays when it is declared on a day, with its lines formed as on the declaration and the cost of every SKU. */
export function assessShipment(plan: Plan, on: PlainDate, { schedule = 'general', deMinimis = 'claimed' }: Elections = plan.elections ?? {}): Result<ShipmentAssessment, CannotValue | DutyNotKnown | NothingToAssess> {
	try {
		const formed = formedUnder(plan, on, schedule);
		if (formed.length === 0) return reject({ code: 'nothing-to-assess' });
		const assessment = assess({ format: 'nyuko-declaration/1', on, schedule, deMinimis, lines: formed.map(({ line }) => line) });
		const without = unpriced(plan, on, formed);
		return accept({
			...assessment,
			steps: () => [
				...chargeStepsOf(plan, on),
				...formed.flatMap(({ steps }) => steps),
				...assessment.steps().filter(({ code }) => code !== 'value.given'),
				...(without.length > 0 ? [{ code: 'landed.no-value', facts: { skus: without.join(', ') } }] : [])
			],
			formed,
			landed: landed(plan, on, formed, assessment)
		});
	} catch (fault) {
		if (fault instanceof Unvalued) return reject(fault.rejection);
		if (fault instanceof DutyUnknown) return reject(fault.rejection);
		if (fault instanceof NotReckonable) return reject({ code: 'duty-not-known', sku: plan.reference, text: fault.message || '–' });
		throw fault;
	}
}
