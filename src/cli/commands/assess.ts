import { assessDeclaration, tooEarly, type DayTooEarly } from '$lib/domain/customs/assess-input';
import { assessShipment, type DutyNotKnown, type NothingToAssess } from '$lib/domain/customs/assess-shipment';
import type { Assessment, LandedSku } from '$lib/domain/customs/assessment';
import type { Schedule } from '$lib/domain/customs/declaration';
import type { CannotValue } from '$lib/domain/customs/shipment-value';
import { judgedOn } from '$lib/domain/plan';
import { isPlainDate, type PlainDate } from '$lib/domain/values/plain-date';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { toldAssessment, workingIn } from '$lib/i18n/tell-assessment';
import type { Assessable } from '$lib/plan-file/read';
import { dayInJapan } from '$lib/server/clock';
import type { Command, Unusable } from '../command';
import { readAssessableFile } from '../input';
import { whyNot } from '../refusal-words';

type Assessed = Result<Assessment & { readonly landed: readonly LandedSku[] }, CannotValue | DutyNotKnown | NothingToAssess | DayTooEarly>;

function assessed(input: Assessable, on: PlainDate | undefined, schedule: Schedule): Assessed {
	if (input.kind === 'declaration') return assessDeclaration(on === undefined ? input.declaration : { ...input.declaration, on });
	const day = on ?? judgedOn(input.plan, dayInJapan(new Date()));
	const early = tooEarly(day);
	return early ? reject(early) : assessShipment(input.plan, day, schedule);
}

export const assess: Command = {
	name: 'assess',
	usage: 'FILE [--on DAY] [--simplified]',
	options: { on: { value: 'DAY' }, simplified: 'flag' },
	async run({ file, language, values, flags }) {
		if (values.on !== undefined && !isPlainDate(values.on)) return reject<Unusable>({ code: 'day-not-valid', facts: { given: values.on } });
		const input = await readAssessableFile(file);
		if (!input.ok) return input;
		const found = assessed(input.value, values.on, flags.has('simplified') ? 'simplified' : 'general');
		if (!found.ok) return reject<Unusable>({ code: 'cannot-be-assessed', facts: { file, because: whyNot(language, found.rejection) } });
		return accept({ exit: 0, json: toldAssessment(language, found.value), text: () => workingIn(language, found.value).join('\n') });
	}
};
