import type { PageNote } from '$lib/domain/shipment/label-pages';
import type { Say } from '$lib/ui/words';

const MOST_NAMED = 6;

/** `3, 5–9, 12`. */
export function ranges(numbers: readonly number[]): string {
	const sorted = [...new Set(numbers)].sort((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const n of sorted) {
		const last = runs.at(-1);
		if (last && n === last[1] + 1) last[1] = n;
		else runs.push([n, n]);
	}
	return runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(', ');
}

export const some = (texts: readonly string[]): string => texts.slice(0, MOST_NAMED).join(', ') + (texts.length > MOST_NAMED ? ' …' : '');

/** What there is to say of pages, those of a kind in one sentence; where print and bars differ each page for itself. */
export function sayNotes(t: Say, notes: readonly PageNote[]): { readonly severity: 'block' | 'warn' | 'info'; readonly text: string }[] {
	const pagesOf = (kind: PageNote['kind']): string => ranges(notes.flatMap((note) => (note.kind === kind ? note.page : [])));
	const idsOf = (kind: 'bars-unread' | 'print-unread'): string => some(notes.flatMap((note) => (note.kind !== kind ? [] : note.kind === 'bars-unread' ? note.printed : note.kind === 'print-unread' ? note.bars : [])));
	const differ = notes.flatMap((note) => (note.kind === 'differ' ? [{ severity: 'block' as const, text: t('boxes.note.differ', { page: note.page, printed: some(note.printed), bars: some(note.bars) }) }] : []));
	const of = (kind: 'bars-unread' | 'print-unread' | 'no-box', severity: 'warn' | 'info'): { severity: 'warn' | 'info'; text: string }[] => {
		const n = notes.filter((note) => note.kind === kind).length;
		return n === 0 ? [] : [{ severity, text: t(`boxes.note.${kind}`, { n, pages: pagesOf(kind), ids: kind === 'no-box' ? '' : idsOf(kind) }) }];
	};
	return [...differ, ...of('bars-unread', 'warn'), ...of('print-unread', 'info'), ...of('no-box', 'info')];
}
