import { createHash } from 'node:crypto';
import { markCount } from '$lib/domain/exports/forwarder/marks';
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
	options: { template: { value: 'SHEET.xlsx' }, out: { value: 'PATH' }, centre: { value: 'CODE' } },
	async run({ file, language, say, values }) {
		const { template, out, centre } = values;
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
		const made = makeSheet({ plan: plan.value, template: { bytes: bytes.value, marks: marks.value }, on: dayInJapan(new Date()), ...(centre && { centre }) });
		if (!made.ok) return unusable(made.rejection);
		const written = await writeOne(out, made.value.bytes);
		if (!written.ok) return written;
		const { findings, isClean, name } = made.value;
		const told = findings.map((one) => ({ ...one, message: sayFinding(language, one) }));
		return accept({
			exit: isClean ? 0 : 1,
			json: { ok: isClean, file: out, name, sha256: createHash('sha256').update(made.value.bytes).digest('hex'), marks: markCount(marks.value), findings: told },
			text: () =>
				[
					say('forwarder.done', { file: out, marks: markCount(marks.value), errors: findings.filter(({ severity }) => severity === 'error').length }),
					...told.map(({ severity, sheet, cell, message }) => `  ${say(severity === 'error' ? 'check.block' : 'check.warn')}  ${cell === undefined ? sheet : `${sheet}!${cell}`}: ${message}`)
				].join('\n')
		});
	}
};
