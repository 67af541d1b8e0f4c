/** A page on which text differs: lines that only the one has and lines that only the other has, each in order. */
export type ChangedPage = { readonly page: number; readonly before: readonly string[]; readonly after: readonly string[] };

const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');

/** Lines of one list that the other has not so often. */
function only(lines: readonly string[], others: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
	return lines.filter((line) => {
		const there = left.get(line) ?? 0;
		left.set(line, there - 1);
		return there <= 0;
	});
}

/** Pages, counted from 1, whose lines of text differ; a page that only one of them has differs in all of its lines. */
export function changedPages(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): ChangedPage[] {
	const pages = Array.from({ length: Math.max(before.length, after.length) }, (_, i) => ({ page: i + 1, one: plain(before[i] ?? []), other: plain(after[i] ?? []) }));
	return pages.flatMap(({ page, one, other }) => {
		const isThere = page <= before.length && page <= after.length;
		const changed = { page, before: only(one, other), after: only(other, one) };
		return isThere && changed.before.length === 0 && changed.after.length === 0 && one.join('\n') === other.join('\n') ? [] : [changed];
	});
}
