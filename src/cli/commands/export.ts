import { basename, dirname, join } from 'node:path';
import { stat } from 'node:fs/promises';
import { FORMATS, formatsNamed, type Format } from '$lib/domain/exports/formats';
import { VALUES, type Values } from '$lib/domain/exports/made';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { lackText, noteText } from '$lib/i18n/tell-export';
import type { ExportFile, LacksOf } from '$lib/server/exports';
import { told } from '$lib/i18n/tell';
import type { Command, Unusable } from '../command';
import { readPlanFile } from '../input';
import { nearest } from '../nearest';
import { writeFolder, writeOne } from '../output';
import { findingsText } from './check';

const LIST = FORMATS.join(', ');

function formatsOf(as: string): Result<readonly Format[], Unusable> {
	const named = formatsNamed(as);
	if (named.ok) return named;
	const given = named.rejection.kind;
	const suggestion = nearest(given, [...FORMATS]);
	return suggestion ? reject({ code: 'format-unknown-near', facts: { given, suggestion } }) : reject({ code: 'format-unknown', facts: { given, formats: LIST } });
}

function valuesOf(given = 'unit'): Result<Values, Unusable> {
	const values = VALUES.find((one) => one === given);
	return values ? accept(values) : reject({ code: 'values-not-valid', facts: { given } });
}

const isFolder = async (path: string): Promise<boolean> => /[/\\]$/.test(path) || (await stat(path).then((found) => found.isDirectory(), () => false));

/** One file goes to the path as it is named, unless that is a folder; several go into a folder. */
async function put(out: string, files: readonly ExportFile[], severalAsked: boolean): Promise<Result<readonly string[], Unusable>> {
	const [only, another] = files;
	if (only && !another && !severalAsked && !(await isFolder(out))) {
		const written = await writeOne(join(dirname(out), basename(out)), only.bytes);
		return written.ok ? accept([out]) : written;
	}
	const written = await writeFolder(out, files);
	return written.ok ? accept(files.map(({ name }) => join(out, name))) : written;
}

export const exportCommand: Command = {
	name: 'export',
	usage: 'FILE --as FORMAT,… --out PATH',
	options: { as: { value: 'FORMAT,…' }, out: { value: 'PATH' }, values: { value: 'unit|line' }, draft: 'flag' },
	told: { formats: LIST },
	async run({ file, language, say, values: given, flags }) {
		const { as, out } = given;
		if (as === undefined) return reject({ code: 'option-missing', facts: { option: '--as', value: 'FORMAT' } });
		if (out === undefined) return reject({ code: 'option-missing', facts: { option: '--out', value: 'PATH' } });
		const formats = formatsOf(as);
		if (!formats.ok) return formats;
		const values = valuesOf(given['values']);
		if (!values.ok) return values;
		const read = await readPlanFile(file);
		if (!read.ok) return read;
		const plan = read.value;
		const { blocksOf, exportEach } = await import('$lib/server/exports');
		const made = await exportEach({ plan, formats: formats.value, values: values.value, draft: flags.has('draft') });
		if (!made.ok) {
			const { findings } = made.rejection;
			return accept({
				exit: 1,
				json: { ok: false, files: [], findings: findings.map(told) },
				text: () => `${say('export.blocked', { block: findings.length, reference: plan.reference })}\n\n${findingsText(findings, language, say)}`
			});
		}
		const { files: written, lacking } = made.value;
		const errorsOf = ({ lacks }: LacksOf) => lacks.map((lack) => ({ path: lack.column, code: lack.because, message: lackText(language, lack) }));
		const [first] = lacking;
		if (written.length === 0 && first) {
			const errors = lacking.flatMap(errorsOf);
			return reject({ code: 'cannot-be-exported', facts: { format: lacking.map(({ format }) => format).join(', '), n: errors.length }, errors });
		}
		const paths = await put(out, written, formats.value.length > 1);
		if (!paths.ok) return paths;
		const files = written.map(({ sha256, notes }, i) => ({ path: paths.value[i] ?? out, sha256, ...(notes.length > 0 && { notes }) }));
		return accept({
			exit: first || blocksOf(plan).length > 0 ? 1 : 0,
			json: { files, ...(first && { ok: false, lacking: lacking.map((one) => ({ format: one.format, errors: errorsOf(one) })) }) },
			text: () =>
				[
					...files.flatMap(({ path, notes = [] }) => [path, ...notes.map((note) => `  ${noteText(language, note)}`)]),
					...lacking.flatMap((one) => [say('export.lacking', { format: one.format, n: one.lacks.length }), ...errorsOf(one).map(({ message }) => `  ${message}`)])
				].join('\n')
		});
	}
};
