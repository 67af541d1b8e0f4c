import type { PlainDate } from './plain-date';

/** A figure set by others: oldest first, each in force until the next. */
export type Series<T> = readonly { readonly from: PlainDate; readonly value: T; readonly source: string }[];

/** The entry in force on a day; throws if none was set yet. */
export function inForce<T>(series: Series<T>, on: PlainDate): Series<T>[number] {
	const found = series.findLast(({ from }) => from <= on);
	if (!found) throw new RangeError(`no figure is in force on ${on}`);
	return found;
}
