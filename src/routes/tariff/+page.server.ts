import { fail } from '@sveltejs/kit';
import { dayInName } from '$lib/domain/customs/tariff/day-in-name';
import { find } from '$lib/domain/customs/tariff/find';
import { readDay } from '$lib/domain/shipment/terms';
import { isPlainDate } from '$lib/domain/values/plain-date';
import { sentenceOf, statusOf } from '$lib/server/http';
import { LIMITS } from '$lib/server/tables/limits';
import * as tariff from '$lib/server/tariff';
import type { Actions, PageServerLoad } from './$types';
import { askedIn } from './asked';

export const load: PageServerLoad = async ({ locals: { db, today }, url }) => {
	const asked = askedIn(url.searchParams);
	const on = asked.on ?? today;
	const { book, asOf, name } = await tariff.bookFor(db, on);
	return {
		asked,
		today,
		offers: find(book, { words: asked.search, on, origin: asked.origin || undefined, proof: asked.proof }),
		inUse: { asOf, name, lines: book.lines.length },
		books: await tariff.list(db),
		limit: { bytes: LIMITS.bytes, megabytes: LIMITS.bytes / 1024 / 1024 }
	};
};

/** Rows that are told one by one; the rest only as a figure. */
const TOLD = 50;

export const actions: Actions = {
	import: async ({ locals: { db, language, now, today }, request }) => {
		const form = await request.formData();
		const file = form.get('file');
		if (!(file instanceof File) || file.name === '') return fail(422, { refused: sentenceOf(language, { code: 'file-missing' }) });
		const typed = String(form.get('as-of') ?? '').trim();
		const given = typed === '' ? undefined : readDay(typed);
		if (typed !== '' && !given) return fail(422, { wrongDay: typed });
		const asOf = given ?? dayInName(file.name) ?? today;
		const kept = await tariff.importBook(db, { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, asOf, now });
		if (!kept.ok) return fail(statusOf(kept.rejection), { refused: sentenceOf(language, kept.rejection) });
		const { report, name } = kept.value;
		return { imported: { asOf, name, report: { ...report, refused: report.refused.slice(0, TOLD) }, refused: report.refused.length } };
	},

	remove: async ({ locals: { db }, request }) => {
		const asOf = String((await request.formData()).get('as-of') ?? '');
		if (isPlainDate(asOf)) await tariff.remove(db, asOf);
		return { removed: asOf };
	}
};
