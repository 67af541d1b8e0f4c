import type { Elections, Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { reject, accept, type Result } from '../values/result';
import { assess } from './assess';
import type { Assessment, Step } from './assessment';
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

export type ShipmentAssessed = Result<ShipmentAssessment, CannotValue | DutyNotKnown | NothingToAssess>;

/** Lines with the values that they have under a schedule; goods worth more than the simplified rates take are under the general one. */
function formedUnder(plan: Plan, on: PlainDate, wanted: Schedule): { readonly formed: readonly FormedLine[]; readonly schedule: Schedule; readonly turnedDown: readonly Step[] } {
	const formed = formedLines(plan, on, wanted);
	const valueJpy = formed.reduce((sum, { line: { customsValueJpy = 0 } }) => sum + customsValueJpy, 0);
	const schedule = scheduleOf({ schedule: wanted, on }, BigInt(valueJpy));
	if (schedule === wanted) return { formed, schedule, turnedDown: [] };
	return { formed: formedLines(plan, on), schedule, turnedDown: [{ code: 'schedule.not-simplified', facts: { valueJpy } }] };
}

/** A plan does not change, and the page, the step bar and the rules all ask for the same figures of it. */
const known = new WeakMap<Plan, Map<string, ShipmentAssessed>>();

/** What a shipment pays when it is declared on a day, with its lines formed as on the declaration and the cost of every SKU. */
export function assessShipment(plan: Plan, on: PlainDate, { schedule = 'general', deMinimis = 'claimed' }: Elections = plan.elections ?? {}): ShipmentAssessed {
	const ofPlan = known.get(plan) ?? new Map<string, ShipmentAssessed>();
	known.set(plan, ofPlan);
	const key = `${on} ${schedule} ${deMinimis}`;
	const found = ofPlan.get(key) ?? assessed(plan, on, { schedule, deMinimis });
	ofPlan.set(key, found);
	return found;
}

function assessed(plan: Plan, on: PlainDate, { schedule: wanted, deMinimis }: Required<Elections>): ShipmentAssessed {
	try {
		const { formed, schedule, turnedDown } = formedUnder(plan, on, wanted);
		if (formed.length === 0) return reject({ code: 'nothing-to-assess' });
		const assessment = assess({ format: 'nyuko-declaration/1', on, schedule, deMinimis, lines: formed.map(({ line }) => line) });
		const without = unpriced(plan, on, formed);
		return accept({
			...assessment,
			steps: () => [
				...turnedDown,
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
