import sources from '../../data/sources.json';
import type { PlainDate } from './plain-date';

/** How well a fact is founded; shown to the user. */
export const STANDINGS = ['official', 'amazon', 'practice', 'our-inference'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Who says so, where, and when we last looked. */
export type Source = {
	readonly title: string;
	readonly url: string;
	readonly publisher: string;
	readonly checkedOn: PlainDate;
	readonly standing: Standing;
};

export type SourceKey = keyof typeof sources;

const byKey = new Map(Object.entries(sources as Record<SourceKey, Source>));

/** The source listed under a key; throws on one that is not listed. */
export function sourceOf(key: string): Source {
	const source = byKey.get(key);
	if (!source) throw new RangeError(`source: none is listed as "${key}"`);
	return source;
}
