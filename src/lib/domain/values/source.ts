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

/** An address is listed once: what rests on the same page says so, and keeps its own title and standing. */
type Entry = Omit<Source, 'url'> & ({ readonly url: string } | { readonly basedOn: string });

const entries: Readonly<Record<string, Entry>> = sources as Readonly<Record<SourceKey, Entry>>;

function addressOf(entry: Entry | undefined): string {
	if (!entry) throw new RangeError('source: based on one that is not listed');
	return 'url' in entry ? entry.url : addressOf(entries[entry.basedOn]);
}

const byKey = new Map(
	Object.entries(entries).map(([key, entry]): [string, Source] => {
		const { title, publisher, checkedOn, standing } = entry;
		return [key, { title, url: addressOf(entry), publisher, checkedOn, standing }];
	})
);

/** The source listed under a key; throws on one that is not listed. */
export function sourceOf(key: string): Source {
	const source = byKey.get(key);
	if (!source) throw new RangeError(`source: none is listed as "${key}"`);
	return source;
}
