import { error } from '@sveltejs/kit';
import { differenceText, valueText, whatOf } from '$lib/i18n/tell-difference';
import { sentenceOf, statusOf } from '$lib/server/http';
import { compared, revisionIn, rowsOf } from '$lib/server/release-rows';
import type { PageServerLoad } from './$types';

const KINDS = ['shipment', 'party', 'product', 'line', 'carton'] as const;

export type Row = { readonly path: string; readonly what: string; readonly before: string | undefined; readonly after: string | undefined; readonly sentence: string };
export type Group = { readonly kind: (typeof KINDS)[number]; readonly rows: readonly Row[] };

/** Field by field between a release (`?from=1`) and the shipment as it is, or another release (`&to=2`), in the reader's language. */
export const load: PageServerLoad = async ({ locals: { db, language }, params: { reference }, url }) => {
	const from = revisionIn(url.searchParams.get('from') ?? '');
	const asked = url.searchParams.get('to');
	const to = asked === null ? undefined : revisionIn(asked);
	if (from === undefined || (asked !== null && to === undefined)) error(404, 'not found');
	const found = await compared(db, reference, { from, to });
	if (!found.ok) error(statusOf(found.rejection), sentenceOf(language, found.rejection));
	const { differences, labels, papers, ...between } = found.value;
	const groups = KINDS.map((kind): Group => ({
		kind,
		rows: differences
			.filter(({ subject }) => subject.split(':')[0] === kind)
			.map((difference) => ({
				path: difference.path,
				what: whatOf(language, difference),
				before: difference.before === undefined ? undefined : valueText(language, difference.field, difference.before),
				after: difference.after === undefined ? undefined : valueText(language, difference.field, difference.after),
				sentence: differenceText(language, difference)
			}))
	})).filter(({ rows }) => rows.length > 0);
	return { ...between, groups, count: differences.length, labels, papers, revisions: await rowsOf(db, reference) };
};
