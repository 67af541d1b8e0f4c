import { basename } from 'node:path';
import { hasNoRows, readTable } from '$lib/domain/catalog/read-table';
import { textOf, type Refusal } from '$lib/domain/catalog/table';
import { importIntoPlan } from '$lib/domain/shipment/import-into-plan';
import { emptyPlan, type Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Language } from '$lib/i18n/languages';
import { writePlan } from '$lib/plan-file/write';
import { readFile } from '$lib/server/tables';
import { LIMITS } from '$lib/server/tables/limits';
import type { Command, Unusable } from '../command';
import { readBytes, readPlanFile } from '../input';
import { writeOne } from '../output';
import { whyNot, type Coded } from '../refusal-words';
import type { Say } from '../words';

const LONGEST_REFERENCE = 40;

/** A new plan is called what its file is called. */
const referenceFrom = (file: string): string =>
	basename(file)
		.replace(/(\.plan)?\.json$/i, '')
		.slice(0, LONGEST_REFERENCE)
		.trim()
		.replace(/^\.*$/, 'IMPORT-1');

/** The plan to change, or a new one where there is no file yet. */
async function planAt(file: string): Promise<Result<Plan, Unusable>> {
	const plan = await readPlanFile(file);
	return !plan.ok && plan.rejection.code === 'read-not-found' ? accept(emptyPlan(referenceFrom(file))) : plan;
}

/** A table whose header row nobody can read is told with the headers it has. */
async function tableFrom(file: string, language: Language) {
	const bytes = await readBytes(file, LIMITS.bytes);
	if (!bytes.ok) return bytes;
	const unusable = (rejection: Coded) =>
		reject<Unusable>({ code: 'file-not-usable', facts: { file, because: whyNot(language, rejection) } });
	const table = await readFile(bytes.value, basename(file));
	if (!table.ok) return unusable(table.rejection);
	const reading = readTable(table.value.rows);
	if (hasNoRows(reading)) return unusable({ code: 'no-rows' });
	if (reading.kind !== 'unknown') return accept(reading);
	const headers = (table.value.rows[Math.max(0, reading.headerRow - 1)] ?? []).map((cell) => textOf(cell).trim()).filter(Boolean);
	return unusable({ code: 'no-header', columns: headers.slice(0, 12).join(', ').slice(0, 300) });
}

const refusalRow = (language: Language, say: Say, { row, column, value, because }: Refusal): string =>
	say('import.refused', { row, column, because: whyNot(language, { value, ...because }) });

export const importFile: Command = {
	name: 'import',
	usage: 'FILE --to plan.json',
	options: { to: { value: 'plan.json' } },
	async run({ file, language, say, values }) {
		const { to } = values;
		if (to === undefined || to === '-') return reject({ code: 'option-missing', facts: { option: '--to', value: 'plan.json' } });
		const reading = await tableFrom(file, language);
		if (!reading.ok) return reading;
		const before = await planAt(to);
		if (!before.ok) return before;
		const { plan, added, changed, refused } = importIntoPlan(before.value, reading.value);
		const written = await writeOne(to, writePlan(plan));
		if (!written.ok) return written;
		return accept({
			exit: 0,
			json: { added, changed, refused: refused.map((refusal) => ({ ...refusal, because: whyNot(language, { value: refusal.value, ...refusal.because }), reason: refusal.because })) },
			text: () =>
				[
					say('import.done', {
						to,
						added: added.length,
						changed: changed.reduce((values, { changes }) => values + changes.length, 0),
						refused: new Set(refused.map(({ row }) => row)).size
					}),
					...added.map((sku) => say('import.added', { sku })),
					...changed.flatMap(({ sku, changes }) => changes.map(({ field, from, to }) => say('import.changed', { sku, field, before: from, after: to }))),
					...refused.map((refusal) => refusalRow(language, say, refusal))
				].join('\n')
		});
	}
};
