import { basename } from 'node:path';
import { dutyText } from '$lib/domain/customs/duty-text';
import { dayInName } from '$lib/domain/customs/tariff/day-in-name';
import { find } from '$lib/domain/customs/tariff/find';
import { isCountry } from '$lib/domain/values/codes';
import { isPlainDate } from '$lib/domain/values/plain-date';
import { accept, reject } from '$lib/domain/values/result';
import { dayInJapan } from '$lib/server/clock';
import { connect } from '$lib/server/db/connect';
import { target } from '$lib/server/db/target';
import { LIMITS } from '$lib/server/tables/limits';
import * as tariff from '$lib/server/tariff';
import type { Command, Unusable } from '../command';
import { readBytes } from '../input';
import { whyNot } from '../refusal-words';

const dayNotValid = (given: string) => reject<Unusable>({ code: 'day-not-valid', facts: { given } });

export const tariffImport: Command = {
	name: 'tariff import',
	usage: 'FILE [--as-of DAY]',
	options: { 'as-of': { value: 'DAY' } },
	async run({ file, language, say, values }) {
		const given = values['as-of'];
		if (given !== undefined && !isPlainDate(given)) return dayNotValid(given);
		const bytes = await readBytes(file, LIMITS.bytes);
		if (!bytes.ok) return bytes;
		const now = new Date();
		const db = await connect(target(process.env));
		try {
			const kept = await tariff.importBook(db, { bytes: bytes.value, name: basename(file), asOf: given ?? dayInName(basename(file)) ?? dayInJapan(now), now });
			if (!kept.ok) return reject<Unusable>({ code: 'file-not-usable', facts: { file, because: whyNot(language, kept.rejection) } });
			const { asOf, name, report } = kept.value;
			return accept({
				exit: 0,
				json: { asOf, name, ...report },
				text: () =>
					[
						say('tariff.imported', { lines: report.lines, codes: report.codes, seasonal: report.seasonal, refused: report.refused.length, asOf }),
						...Object.entries(report.cells).map(([kind, n]) => say('tariff.cells', { kind, n })),
						...report.refused.slice(0, 20).map(({ row, value }) => say('tariff.refused', { row, value }))
					].join('\n')
			});
		} finally {
			await db.destroy();
		}
	}
};

export const tariffFind: Command = {
	name: 'tariff find',
	usage: 'WORDS|CODE [--origin CC] [--on DAY] [--no-proof]',
	takes: 'words',
	options: { origin: { value: 'CC' }, on: { value: 'DAY' }, 'no-proof': 'flag' },
	async run({ file: words, say, values, flags }) {
		if (values.on !== undefined && !isPlainDate(values.on)) return dayNotValid(values.on);
		const origin = values.origin?.trim().toUpperCase();
		if (origin !== undefined && !isCountry(origin)) return reject<Unusable>({ code: 'origin-not-valid', facts: { given: values.origin ?? '' } });
		const on = values.on ?? dayInJapan(new Date());
		const db = await connect(target(process.env));
		try {
			const { book, asOf, name } = await tariff.bookFor(db, on);
			const offers = find(book, { words, on, origin, proof: flags.has('no-proof') ? 'none' : 'held' });
			return accept({
				exit: 0,
				json: offers,
				text: () =>
					[
						say('tariff.found', { n: offers.length, name, asOf }),
						...offers.map(({ code, naccsDigit, descriptionJa, duty, basis, text }) => `${code}-${naccsDigit}  ${dutyText(duty)} (${basis}: ${text})  ${descriptionJa}`)
					].join('\n')
			});
		} finally {
			await db.destroy();
		}
	}
};
