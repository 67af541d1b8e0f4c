import type { PlainDate } from '../values/plain-date';
import { accept, reject, type Result } from '../values/result';
import { assess } from './assess';
import type { Assessment, LandedSku } from './assessment';
import type { Declaration } from './declaration';
import { isReckonable, NotReckonable } from './duty';
import { simplifiedDuty } from './simplified';
import type { DutyNotKnown } from './assess-shipment';

/** The day lies before the first tax rate that is known. */
export type DayTooEarly = { readonly code: 'day-too-early'; readonly day: PlainDate; readonly first: PlainDate };

/** The first day for which the rates of the consumption tax are kept. */
export const FIRST_DAY: PlainDate = '1997-04-01';

export const tooEarly = (day: PlainDate): DayTooEarly | undefined => (day < FIRST_DAY ? { code: 'day-too-early', day, first: FIRST_DAY } : undefined);

/** A bare declaration, for brokers and programs; its landed cost is not known. */
export function assessDeclaration(declaration: Declaration): Result<Assessment & { readonly landed: readonly LandedSku[] }, DutyNotKnown | DayTooEarly> {
	const early = tooEarly(declaration.on);
	if (early) return reject(early);
	const unknown = declaration.lines.find(({ duty }) => !isReckonable(duty));
	if (unknown) return reject({ code: 'duty-not-known', sku: unknown.key, text: unknown.duty.kind === 'text' ? unknown.duty.text : '' });
	try {
		return accept({ ...assess(declaration), landed: [] });
	} catch (fault) {
		if (!(fault instanceof NotReckonable)) throw fault;
		const line = declaration.lines.find((one) => !isReckonable(simplifiedDuty(one, declaration.on)));
		return reject({ code: 'duty-not-known', sku: line?.key ?? '', text: fault.message });
	}
}
