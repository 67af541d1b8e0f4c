import { assessDeclaration, tooEarly, type DayTooEarly, type ValueTooLarge } from '$lib/domain/customs/assess-input';
import { assessShipment, type NothingToAssess } from '$lib/domain/customs/assess-shipment';
import type { DutyNotKnown } from '$lib/domain/customs/shipment-lines';
import type { Assessment, LandedSku } from '$lib/domain/customs/assessment';
import type { CannotValue } from '$lib/domain/customs/shipment-value';
import { judgedOn } from '$lib/domain/plan';
import type { Elections } from '$lib/domain/shipment/plan';
import { isPlainDate, type PlainDate } from '$lib/domain/values/plain-date';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { toldAssessment, workingIn } from '$lib/i18n/tell-assessment';
import type { Assessable } from '$lib/plan-file/read';
import { dayInJapan } from '$lib/server/clock';
import type { Command, Unusable } from '../command';
import { readAssessableFile } from '../input';
import { whyNot } from '../refusal-words';

type Assessed = Result<Assessment & { readonly landed: readonly LandedSku[] }, CannotValue | DutyNotKnown | NothingToAssess | DayTooEarly | ValueTooLarge>;

function assessed(input: Assessable, on: PlainDate | undefined, elected: Elections): Assessed {
	if (input.kind === 'declaration') return assessDeclaration({ ...input.declaration, ...(on !== undefined && { on }), ...elected });
	const day = on ?? judgedOn(input.plan, dayInJapan(new Date()));
	const early = tooEarly(day);
	return early ? reject(early) : assessShipment(input.plan, day, { ...input.plan.elections, ...elected });
}

export const assess: Command = {
	name: 'assess',
	usage: 'FILE [--on DAY] [--simplified] [--no-de-minimis]',
	options: { on: { value: 'DAY' }, simplified: 'flag', 'no-de-minimis': 'flag' },
	async run({ file, language, values, flags }) {
		if (values.on !== undefined && !isPlainDate(values.on)) return reject<Unusable>({ code: 'day-not-valid', facts: { given: values.on } });
		const input = await readAssessableFile(file);
		if (!input.ok) return input;
		const elected: Elections = { ...(flags.has('simplified') && { schedule: 'simplified' }), ...(flags.has('no-de-minimis') && { deMinimis: 'not-claimed' }) };
		const found = assessed(input.value, values.on, elected);
		if (!found.ok) return reject<Unusable>({ code: 'cannot-be-assessed', facts: { file, because: whyNot(language, found.rejection) } });
		return accept({ exit: 0, json: toldAssessment(language, found.value), text: () => workingIn(language, found.value).join('\n') });
	}
};
