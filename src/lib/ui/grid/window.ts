/** Rows that are drawn, `last` not included. */
export type Window = { readonly first: number; readonly last: number };

/** Up to this many rows are all drawn: the browser's own search and a screen reader then see every one. */
const ALL_UP_TO = 200;
const OVERSCAN = 8;

/** Which rows of equal height are drawn for a place of the scroll bar. */
export function windowOf(place: { scrollTop: number; height: number; rows: number; rowHeight: number }): Window {
	const { scrollTop, height, rows, rowHeight } = place;
	if (rows <= ALL_UP_TO) return { first: 0, last: rows };
	const first = Math.max(0, Math.floor(scrollTop / rowHeight) - OVERSCAN);
	return { first: Math.min(first, rows), last: Math.min(rows, Math.ceil((scrollTop + height) / rowHeight) + OVERSCAN) };
}

/** Where to scroll so that `from`–`to` is seen between `before` and `after` (pinned parts); the same place when it already is. */
export function scrollInto(view: { at: number; size: number; before: number; after: number }, from: number, to: number): number {
	const { at, size, before, after } = view;
	if (from < at + before) return Math.max(0, from - before);
	if (to > at + size - after) return to - size + after;
	return at;
}
