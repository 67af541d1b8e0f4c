import { basename } from 'node:path';
import { casePacksCsv } from '$lib/domain/catalog/write-case-packs';
import { accept, reject } from '$lib/domain/values/result';
import * as casePacks from '$lib/server/case-packs';
import { connect } from '$lib/server/db/connect';
import { target } from '$lib/server/db/target';
import { readFile } from '$lib/server/tables';
import { LIMITS } from '$lib/server/tables/limits';
import type { Command, Unusable } from '../command';
import { readBytes } from '../input';
import { writeOne } from '../output';
import { whyNot, type Coded } from '../refusal-words';

export const casesImport: Command = {
	name: 'cases import',
	usage: 'FILE',
	options: {},
	async run({ file, language, say }) {
		const bytes = await readBytes(file, LIMITS.bytes);
		if (!bytes.ok) return bytes;
		const unusable = (rejection: Coded) => reject<Unusable>({ code: 'file-not-usable', facts: { file, because: whyNot(language, rejection) } });
		const table = await readFile(bytes.value, basename(file));
		if (!table.ok) return unusable(table.rejection);
		const db = await connect(target(process.env));
		try {
			const { reading, report } = await casePacks.preview(db, table.value.rows);
			if (reading.headerRow === 0) return unusable({ code: 'case-no-header' });
			if (reading.rows.length + reading.refused.length === 0) return unusable({ code: 'no-rows' });
			const { added, changed } = await casePacks.take(db, table.value.rows, new Date());
			const refused = reading.refused.map((refusal) => ({ ...refusal, because: whyNot(language, { value: refusal.value, ...refusal.because }), reason: refusal.because }));
			return accept({
				exit: 0,
				json: { added, changed, same: report.same, refused },
				text: () =>
					[
						say('cases.imported', { added, changed, same: report.same, refused: new Set(refused.map(({ row }) => row)).size }),
						...refused.map(({ row, column, because }) => say('import.refused', { row, column, because }))
					].join('\n')
			});
		} finally {
			await db.destroy();
		}
	}
};

export const casesExport: Command = {
	name: 'cases export',
	usage: 'FILE.csv',
	options: {},
	async run({ file, say }) {
		const db = await connect(target(process.env));
		try {
			const templates = await casePacks.all(db);
			const csv = casePacksCsv(templates);
			if (file !== '-') {
				const written = await writeOne(file, csv);
				if (!written.ok) return written;
			}
			return accept({ exit: 0, json: templates, text: () => (file === '-' ? csv.trimEnd() : say('cases.exported', { n: templates.length, file })) });
		} finally {
			await db.destroy();
		}
	}
};
