/** Sheets of a run: those that are all used, and how many labels come on the first and the last where they are not. */
export type Sheets = { readonly sheets: number; readonly first: number; readonly full: number; readonly last: number };

/** How labels spread over sheets of so many, from a label of the first sheet on. */
export function sheetsFor(labels: number, { each, start }: { readonly each: number; readonly start: number }): Sheets {
	const first = Math.min(labels, each - start + 1);
	const rest = labels - first;
	const last = rest % each;
	return { sheets: labels === 0 ? 0 : 1 + Math.ceil(rest / each), first, full: Math.floor(rest / each), last };
}
