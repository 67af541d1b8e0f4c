import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { reject, accept, type Result } from '../values/result';
import { assess } from './assess';
import type { Assessment, LandedSku } from './assessment';
import type { Schedule } from './declaration';
import { NotReckonable } from './duty';
import { landed } from './landed';
import { formedLines, type FormedLine } from './shipment-lines';
import { Unvalued, type CannotValue } from './shipment-value';

/** The duty of some goods is text, or not known: a person must read it. */
export type DutyNotKnown = { readonly code: 'duty-not-known'; readonly sku: string; readonly text: string };
/** No goods to declare. */
export type NothingToAssess = { readonly code: 'nothing-to-assess' };

export type ShipmentAssessment = Assessment & { readonly formed: readonly FormedLine[]; readonly landed: readonly LandedSku[] };

/** What a shipment pays when it is declared on a day, with its lines formed as on the declaration and the cost of every SKU. */
export function assessShipment(plan: Plan, on: PlainDate, schedule: Schedule = 'general'): Result<ShipmentAssessment, CannotValue | DutyNotKnown | NothingToAssess> {
	try {
		const formed = formedLines(plan, on);
		if (formed.length === 0) return reject({ code: 'nothing-to-assess' });
		const unknown = formed.find(({ line }) => line.duty.kind === 'text');
		if (unknown?.line.duty.kind === 'text') return reject({ code: 'duty-not-known', sku: unknown.line.skus?.[0] ?? '', text: unknown.line.duty.text });
		const assessment = assess({ format: 'nyuko-declaration/1', on, schedule, lines: formed.map(({ line }) => line) });
		return accept({
			...assessment,
			steps: () => [...formed.flatMap(({ steps }) => steps), ...assessment.steps().filter(({ code }) => code !== 'value.given')],
			formed,
			landed: landed(plan, on, formed, assessment)
		});
	} catch (fault) {
		if (fault instanceof Unvalued) return reject(fault.rejection);
		if (fault instanceof NotReckonable) return reject({ code: 'duty-not-known', sku: '', text: fault.message });
		throw fault;
	}
}
