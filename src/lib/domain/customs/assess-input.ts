import type { PlainDate } from '../values/plain-date';
import { accept, reject, type Result } from '../values/result';
import { assess } from './assess';
import type { Assessment, LandedSku } from './assessment';
import type { Declaration } from './declaration';
import { dutyText } from './duty-text';
import { isReckonable, NotReckonable } from './duty';
import { simplifiedDuty } from './simplified';
import type { DutyNotKnown } from './shipment-lines';

/** The day lies before the first tax rate that is known. */
export type DayTooEarly = { readonly code: 'day-too-early'; readonly day: PlainDate; readonly first: PlainDate };

/** A line is worth more than whole numbers can say exactly. */
export type ValueTooLarge = { readonly code: 'value-too-large'; readonly line: string };

/** The first day for which the rates of the consumption tax are kept. */
export const FIRST_DAY: PlainDate = '1997-04-01';

export const tooEarly = (day: PlainDate): DayTooEarly | undefined => (day < FIRST_DAY ? { code: 'day-too-early', day, first: FIRST_DAY } : undefined);

/** Yen of a line; ten thousand of them still add up exactly. */
const MOST_YEN = 1_000_000_000_000;

/** A bare declaration, for brokers and programs; its landed cost is not known. */
export function assessDeclaration(declaration: Declaration): Result<Assessment & { readonly landed: readonly LandedSku[] }, DutyNotKnown | DayTooEarly | ValueTooLarge> {
	const early = tooEarly(declaration.on);
	if (early) return reject(early);
	const unknown = declaration.lines.find(({ duty }) => !isReckonable(duty));
	if (unknown) return reject({ code: 'duty-not-known', sku: unknown.key, text: dutyText(unknown.duty) });
	try {
		const assessment = assess(declaration);
		const large = assessment.lines.find(({ customsValueJpy }) => customsValueJpy > MOST_YEN);
		return large ? reject({ code: 'value-too-large', line: large.key }) : accept({ ...assessment, landed: [] });
	} catch (fault) {
		if (!(fault instanceof NotReckonable)) throw fault;
		const line = declaration.lines.find((one) => !isReckonable(simplifiedDuty(one, declaration.on)));
		return reject({ code: 'duty-not-known', sku: line?.key ?? '', text: fault.message });
	}
}
