import { createHash } from 'node:crypto';
import { markCount } from '$lib/domain/exports/forwarder/marks';
import { scopeOf } from '$lib/domain/exports/forwarder/scope';
import { accept, reject } from '$lib/domain/values/result';
import { dayInJapan } from '$lib/server/clock';
import { sayFinding } from '$lib/server/forwarder/checked-sheet';
import { makeSheet, recognised } from '$lib/server/forwarder/made-sheet';
import { LIMITS } from '$lib/server/tables/limits';
import type { Command, Unusable } from '../command';
import { readBytes, readPlanFile } from '../input';
import { writeOne } from '../output';
import { whyNot, type Coded } from '../refusal-words';

export const forwarder: Command = {
	name: 'forwarder',
	usage: 'FILE --template SHEET.xlsx --out PATH',
	options: { template: { value: 'SHEET.xlsx' }, out: { value: 'PATH' }, centre: { value: 'CODE' }, reason: { value: 'TEXT' } },
	async run({ file, language, say, values }) {
		const { template, out, centre, reason = '' } = values;
		if (template === undefined) return reject({ code: 'option-missing', facts: { option: '--template', value: 'SHEET.xlsx' } });
		if (out === undefined) return reject({ code: 'option-missing', facts: { option: '--out', value: 'PATH' } });
		const unusable = (rejection: Coded) => reject<Unusable>({ code: 'file-not-usable', facts: { file: template, because: whyNot(language, rejection) } });
		const plan = await readPlanFile(file);
		if (!plan.ok) return plan;
		const bytes = await readBytes(template, LIMITS.bytes);
		if (!bytes.ok) return bytes;
		const marks = recognised(bytes.value);
		if (!marks.ok) return unusable(marks.rejection);
		if (markCount(marks.value) === 0) return reject({ code: 'sheet-asks-nothing', facts: { file: template } });
		const centres = scopeOf(plan.value, dayInJapan(new Date())).centres;
		if (centre !== undefined && !centres.includes(centre)) return reject({ code: 'file-not-usable', facts: { file, because: whyNot(language, { code: 'centre-unknown', given: centre, centres: centres.join(', ') }) } });
		const made = makeSheet({ plan: plan.value, template: { bytes: bytes.value, marks: marks.value }, on: dayInJapan(new Date()), ...(centre !== undefined && { centre }) });
		if (!made.ok) return unusable(made.rejection);
		const { findings, isClean, name } = made.value;
		const isWritten = isClean || reason.trim() !== '';
		const written = isWritten ? await writeOne(out, made.value.bytes) : accept(undefined);
		if (!written.ok) return written;
		const told = findings.map((one) => ({ ...one, message: sayFinding(language, one) }));
		const errors = findings.filter(({ severity }) => severity === 'error').length;
		const sha256 = createHash('sha256').update(made.value.bytes).digest('hex');
		return accept({
			exit: isClean ? 0 : 1,
			json: { ok: isClean, ...(isWritten && { file: out, name, sha256 }), ...(isWritten && !isClean && { reason: reason.trim() }), marks: markCount(marks.value), findings: told },
			text: () =>
				[
					isWritten ? say('forwarder.done', { file: out, marks: markCount(marks.value), errors }) : say('forwarder.refused', { file: out, errors }),
					...told.map(({ severity, sheet, cell, message }) => `  ${say(severity === 'error' ? 'check.block' : 'check.warn')}  ${cell === undefined ? sheet : `${sheet}!${cell}`}: ${message}`)
				].join('\n')
		});
	}
};
